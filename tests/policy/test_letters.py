"""Who reads a letter, and what a second one asks again."""

import pytest

from conduct_desk.policy.letters import asked_to_put_right
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Finding, LetterKind


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        (LetterKind.SECOND, Reader.AUTHOR),
        (LetterKind.CHILD, Reader.AUTHOR),
        (LetterKind.THANKS, Reader.REPORTER),
        (LetterKind.STAFF, Reader.STAFF),
        (LetterKind.FAMILY, Reader.FAMILY),
    ],
)
def test_each_letter_has_its_reader(kind: LetterKind, who: Reader) -> None:
    assert reader(kind) is who


def test_a_second_letter_asks_again_for_what_is_to_be_changed_and_for_nothing_else() -> None:
    found = {Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE, Finding.FOUL}

    assert asked_to_put_right(found) == (LetterKind.REMOVAL, LetterKind.CORRECTION)
    assert asked_to_put_right({Finding.BELONGS_TO_PROCEDURE}) == ()
