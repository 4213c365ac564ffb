"""Who reads a letter, and what a second one asks again."""

import pytest

from conduct_desk.policy.answers import Answer
from conduct_desk.policy.letters import REQUIRED, asked_to_put_right, letter_sections, useful_letters
from conduct_desk.policy.people import Involved
from conduct_desk.policy.readers import Layout, Reader, has_easy_read, layout, leaves_school, reader
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Accused, Finding, LetterKind, Part, Role, Value


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


AUTHOR = Involved(Part.AUTHOR, Role.PARENT, 1)
REPORTER = Involved(Part.REPORTER, Role.PARENT, 2)
TEACHER = Involved(Part.SUBJECT, Role.STAFF, 3)
ALWAYS = (LetterKind.CHAIR, LetterKind.ADVISER, LetterKind.FILE_NOTE)


def useful(
    *people: Involved, is_put_right: bool = False, is_advised: bool = False, **said: Value | Answer
) -> tuple[LetterKind, ...]:
    """Return what is useful where these answers stand."""
    given = {"relates_to_school": Value.YES, "is_social_media": Value.YES} | said
    answers = {key: each if isinstance(each, Answer) else Answer(key, each) for key, each in given.items()}
    return useful_letters(Situation.of(answers), people, is_put_right=is_put_right, is_advised=is_advised)


def test_where_nothing_is_asked_of_anybody_only_what_always_helps_is_offered() -> None:
    assert useful(fair_comment=Value.YES) == ALWAYS


def test_what_is_useful_follows_from_who_is_in_it_and_what_was_found() -> None:
    foul = useful(AUTHOR, REPORTER, TEACHER, foul=Value.YES)

    assert set(foul) - set(ALWAYS) == {
        LetterKind.STAFF, LetterKind.THANKS, LetterKind.MEETING, LetterKind.PLATFORM, LetterKind.ORGANISER,
        LetterKind.REMINDER,
    }  # fmt: skip
    settled = set(useful(AUTHOR, is_put_right=True, is_advised=True, foul=Value.YES))
    assert settled >= {LetterKind.SETTLED, LetterKind.AFTER_ADVICE}
    assert LetterKind.SETTLED not in useful(is_put_right=True, foul=Value.YES)  # nobody to thank


def test_a_child_brings_the_family_and_the_safeguarding_sheet() -> None:
    found = useful(AUTHOR, child_in_words=Value.YES)

    assert found[0] is LetterKind.SAFEGUARDING and LetterKind.FAMILY in found


def test_a_picture_that_nobody_may_look_at_is_shown_to_nobody_else() -> None:
    found = useful(AUTHOR, indecent_image=Value.YES, child_in_pictures=Value.YES)

    assert LetterKind.SAFEGUARDING in found
    assert not {LetterKind.FAMILY, LetterKind.PLATFORM, LetterKind.ORGANISER} & set(found)


def test_what_was_said_of_somebody_accused_is_corrected_nowhere() -> None:
    wrong = useful(AUTHOR, inaccurate=Value.YES)
    accused = Answer("allegation", Value.YES, chosen=(Accused.SOMEBODY.value,))

    assert LetterKind.PUBLIC_CORRECTION in wrong
    assert LetterKind.PUBLIC_CORRECTION not in useful(AUTHOR, inaccurate=Value.YES, allegation=accused)


def test_no_letter_is_both_asked_for_and_merely_useful() -> None:
    everything = useful(AUTHOR, REPORTER, TEACHER, is_put_right=True, is_advised=True, foul=Value.YES,
                        child_in_words=Value.YES, inaccurate=Value.YES)  # fmt: skip

    assert not REQUIRED & set(everything)
    assert set(letter_sections(Finding)) <= REQUIRED
    assert set(LetterKind) - REQUIRED - set(everything) == {LetterKind.REPLY_SLIP}  # it goes with a letter


def test_only_a_note_for_the_file_stays_in_school() -> None:
    assert [kind for kind in LetterKind if not leaves_school(kind)] == [LetterKind.FILE_NOTE]


def test_letters_to_parents_can_be_had_in_easy_read() -> None:
    assert has_easy_read(LetterKind.FAMILY) and has_easy_read(LetterKind.SECOND)
    assert not any(has_easy_read(kind) for kind in LetterKind if layout(kind) is not Layout.LETTER)
    assert not has_easy_read(LetterKind.ADVISER)
