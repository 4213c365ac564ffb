"""A school brings its own policy in, and is shown which of its words belong where."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.policy.passages import Proposal, propose, split
from conduct_desk.policy.rules import Rules

BROOKFIELD = (Path(__file__).parents[1] / "fixtures" / "brookfield-policy.txt").read_text("utf-8")
BEGINNINGS = {
    "reach": "Social media has a place", "own_use": "Brookfield is a public body",
    "media": "Social media includes", "blogs": "Blogs", "networking": "Social networks",
    "collaboration": "Collaboration tools", "bookmarking": "Bookmarking sites",
    "photo_and_video": "Photographs and film clips", "feeds": "News feeds",
    "code_of_conduct": "These pages are part", "debate": "These pages are part",
    "private_use": "These pages are part", "about_the_school": "Make clear what we expect",
    "steps": "Explain which steps", "ethos": "Look after the good name",
    "use_procedures": "Encourage people to settle", "abuse": "Nobody here has to put up",
    "reports": "Anybody who comes across", "wrong_place": "We have procedures for bullying",
    "facts": "If facts about Brookfield", "children": "It is our duty to keep",
}  # fmt: skip
UNIFORM = """School uniform

Pupils wear a grey skirt or trousers, a white shirt and a school jumper. All of it can be bought in any
shop. Jewellery is not worn, for the safety of all children.

If a family finds the cost hard to meet, they are asked to tell the school office as soon as they can. We
will take action when a child has no coat. Names must be sewn into every piece of clothing."""
COMPLAINTS = """How we deal with complaints

We want to put things right at the earliest moment. Speak to the class teacher first; if that does not help,
write to the headteacher. The chair of governors hears complaints about the headteacher.

Step 1. The headteacher will contact you within five school days and will look into what you tell us.

Step 2. A panel of three governors meets. You may bring a friend. Its decision is the last in school.

We keep a record of every complaint for as long as the law asks, and we look after what you tell us."""


def begins(found: tuple[Proposal, ...]) -> dict[str, bool]:
    return {each.clause_key: each.passage.startswith(BEGINNINGS[each.clause_key]) for each in found}


def test_every_clause_of_another_schools_policy_is_found_in_its_own_words(rules: Rules) -> None:
    found = propose(BROOKFIELD, rules.policy)

    assert begins(found) == dict.fromkeys(rules.policy.clauses, True)
    assert {each.clause_key for each in found if each.is_sure} == set(rules.policy.clauses)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_the_passages_does_not_matter(rules: Rules, seed: int) -> None:
    passages = list(split(BROOKFIELD))
    random.Random(seed).shuffle(passages)  # noqa: S311 - no secret

    found = propose("\n\n".join(f"- {each}" for each in passages), rules.policy)

    assert begins(found) == dict.fromkeys(rules.policy.clauses, True)


def test_no_passage_is_given_to_two_pieces_of_the_policy(rules: Rules) -> None:
    labels: dict[str, set[str]] = {}
    for each in propose(BROOKFIELD, rules.policy):
        labels.setdefault(each.passage, set()).add(rules.policy.clauses[each.clause_key].label)

    assert {len(its) for its in labels.values()} == {1}


@pytest.mark.parametrize("text", [UNIFORM, COMPLAINTS, "", "   \n\n", "Dear all,\nsee you on Friday."])
def test_a_text_that_is_no_such_policy_yields_nothing_sure(rules: Rules, text: str) -> None:
    assert not [each for each in propose(text, rules.policy) if each.is_sure]


def test_a_policy_that_never_speaks_of_social_media_yields_nothing_sure(rules: Rules) -> None:
    manners = (
        "Foul, abusive, discriminatory or threatening words are not tolerated; they are taken down at once."
    )

    (found,) = propose(manners, rules.policy)

    assert found.clause_key == "abuse" and found.sureness > 0.8 and not found.is_sure


def test_two_passages_as_good_as_each_other_are_left_to_the_head(rules: Rules) -> None:
    twice = "\n\n".join(
        f"{place} on social media: foul, abusive, discriminatory or threatening words are not tolerated."
        for place in ("Here", "There")
    )

    found = {each.clause_key: each for each in propose(twice, rules.policy)}

    assert not found["abuse"].is_sure


def test_a_clause_with_a_few_of_its_signs_is_proposed_without_being_sure(rules: Rules) -> None:
    (found,) = propose("Social media posts that are foul or abusive or threaten anybody.", rules.policy)

    assert (found.clause_key, found.is_sure) == ("abuse", False)
    assert 0.3 <= found.sureness < 0.55


def test_one_paragraph_may_say_two_things_of_the_same_piece(rules: Rules) -> None:
    both = "Social media: we do not want to stop fair debate, nor to intrude on private life."

    found = {each.clause_key: each for each in propose(both, rules.policy)}

    assert found["debate"].passage == found["private_use"].passage
    assert found["debate"].is_sure and found["private_use"].is_sure


@pytest.mark.parametrize(
    "mark",
    [
        "- ",
        "– ",
        "* ",
        "• ",
        "•",
        "\uf0b7 ",
        "o ",
        "1. ",
        "12) ",
        "(a) ",
        "iv. ",
        "3.1 ",
        "3.1.2. ",
        "•\n",
        "➢ ",
    ],
)
def test_bullets_and_numbers_of_any_style_are_taken_off(mark: str) -> None:
    assert split(f"We ask this:\n{mark}Be kind\n{mark}Be truthful") == (
        "We ask this:",
        "Be kind",
        "Be truthful",
    )


def test_lines_broken_by_the_page_are_joined() -> None:
    text = (
        "Parents who see something wrong are asked to tell the headteacher about it as soon\n"
        "as they can, so that she can look at it.\nCarers and visitors are asked to do the same when\n"
        "they come across something that is not true.\n\nPage 3 of 9\n\n"
        "The school writes to whoever\n\n4\n\nposted it and asks for a correction."
    )

    assert split(text) == (
        "Parents who see something wrong are asked to tell the headteacher about it as soon as they can, "
        "so that she can look at it.",
        "Carers and visitors are asked to do the same when they come across something that is not true.",
        "The school writes to whoever posted it and asks for a correction.",
    )


def test_words_cut_at_the_end_of_a_line_are_made_whole() -> None:
    assert split("Nobody will toler-\nate this.") == ("Nobody will tolerate this.",)
    assert split("An anti-bullying week. Our anti-\nbullying plan.") == (
        "An anti-bullying week. Our anti-bullying plan.",
    )
    assert split("Dates run from April-\nMay.") == ("Dates run from April-May.",)
    assert split("A book of 20-\n25 pages is usual for this.") == (
        "A book of 20-25 pages is usual for this.",
    )


def test_printers_letters_and_hidden_marks_become_plain() -> None:
    assert split("A ﬁle of o\u00adffi\u200bcial\u00a0stuﬀ") == ("A file of official stuff",)


def test_lines_that_stand_on_every_page_are_left_out() -> None:
    text = "Our school\n\nFirst thing.\n\nOur school\n\nSecond thing.\n\nOur school\n\n- 2 -\n\nThird thing."

    assert split(text) == ("First thing.", "Second thing.", "Third thing.")


def test_a_heading_without_a_blank_line_stands_alone() -> None:
    text = (
        "OUR POLICY FOR THOSE WHO VISIT\nWhoever comes to the school is asked to be kind to\n"
        "everybody else who is there."
    )

    assert split(text) == (
        "OUR POLICY FOR THOSE WHO VISIT",
        "Whoever comes to the school is asked to be kind to everybody else who is there.",
    )


def test_paragraphs_pasted_without_blank_lines_stay_apart() -> None:
    long = (
        "The school asks everybody who writes about it to be fair and to keep to what is known to be true. "
        * 2
    )

    assert split(f"{long}\n{long}X") == (long.strip(), f"{long}X")


def test_a_bullet_that_nothing_follows_is_no_passage() -> None:
    assert split("First.\n\n•") == ("First.",)


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_cut_into_passages(text: str) -> None:
    for passage in split(text):
        assert passage == passage.strip() and passage
