"""Two addresses of one post are known to be one, whatever it was opened with."""

import pytest

from conduct_desk.policy.links import same_address

POST = "https://www.facebook.com/groups/1443/posts/9981/"


@pytest.mark.parametrize(
    "other",
    [
        "facebook.com/groups/1443/posts/9981",
        "http://m.facebook.com/groups/1443/posts/9981/?ref=share&mibextid=xyz",
        " HTTPS://www.Facebook.com/groups/1443/posts/9981#comment ",
    ],
)
def test_one_post_opened_on_a_telephone_or_shared_is_the_same(other: str) -> None:
    assert same_address(POST, other)


def test_another_post_of_the_group_is_another() -> None:
    assert not same_address(POST, "https://www.facebook.com/groups/1443/posts/9982/")


def test_a_film_is_named_after_the_question_mark() -> None:
    assert same_address("https://youtube.com/watch?v=abc&t=3", "https://www.youtube.com/watch?v=abc")
    assert not same_address("https://youtube.com/watch?v=abc", "https://youtube.com/watch?v=abd")


@pytest.mark.parametrize("bare", ["", "facebook.com", "https://www.facebook.com/"])
def test_the_bare_name_of_a_site_is_no_post(bare: str) -> None:
    assert not same_address(bare, bare)
