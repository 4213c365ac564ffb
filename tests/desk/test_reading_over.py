"""A note is read over while it is typed, as somebody would who asked what is held about them."""

from dataclasses import replace

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.data_request_views import BAR
from conduct_desk.desk.reading_over import PART, part_around
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.data_request import HoldBack
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.plain_notes import Manner
from conduct_desk.policy.vocabulary import Part, Role
from tests.work import calls_in


def person_of(case: CaseView, part: Part) -> int:
    return next(each.person.person_id for each in case.parts if each.part is part)


def test_whoever_posted_it_is_the_likeliest_to_ask(desk: Desk, a_case: CaseView) -> None:
    assert [each.name for each in desk.reading_over.who(a_case.case_id)] == ["Kelly Marsh", "Anita Rao"]


def test_others_are_covered_and_whoever_asks_is_not(desk: Desk, a_case: CaseView) -> None:
    read = desk.reading_over.reader(a_case.case_id, person_of(a_case, Part.AUTHOR), Typed.NOTE)

    over = read("Anita Rao rang. Kelly Marsh was rude.")

    assert over.shown == f"{BAR} rang. Kelly Marsh was rude."
    assert over.said == "[covered] rang. Kelly Marsh was rude."
    assert over.others == ((0, 9),)
    assert [each.manner for each in over.remarks] == [Manner.OPINION]
    assert over.back is None


def test_it_is_what_the_answer_to_a_request_would_hold(desk: Desk, a_case: CaseView) -> None:
    author = person_of(a_case, Part.AUTHOR)
    note = "Anita Rao rang; the police said CD-1, Mr D. too."
    read = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)

    desk.cases.note(a_case.case_id, note)

    piece = next(each for each in desk.subject_access.held(author) if note in each.words)
    assert read(note).shown == piece.shown.removeprefix("Added a note\n")
    assert read(note).back is piece.usual.why is HoldBack.CRIME


@pytest.mark.parametrize(
    ("typed", "which", "back"),
    [
        (Typed.WORD, Hold.POLICE.name, HoldBack.CRIME),
        (Typed.WORD, Hold.COMPLAINT.name, None),
        (Typed.ANSWER, "legal_advice", HoldBack.LEGAL_ADVICE),
        (Typed.ANSWER, "foul", None),
        (Typed.CLOSING, "", None),
        (Typed.REGISTER, "", None),
        (Typed.SUPPORT, "", HoldBack.ANOTHER),
    ],
)
def test_what_is_usually_held_back_is_said_to_be(
    desk: Desk, a_case: CaseView, typed: Typed, which: str, back: HoldBack | None
) -> None:
    read = desk.reading_over.reader(a_case.case_id, person_of(a_case, Part.AUTHOR), typed, which)
    assert read("The post came down at 8:40am.").back is back
    assert read("  ").back is None  # nothing is typed, nothing is held back


def test_what_was_done_for_somebody_is_theirs_to_read(desk: Desk, a_case: CaseView) -> None:
    person = person_of(a_case, Part.AUTHOR)
    read = desk.reading_over.reader(a_case.case_id, person, Typed.SUPPORT, str(person))
    assert read("Met at break.").back is None


def test_whoever_told_in_confidence_is_given_away_by_no_note(
    desk: Desk, a_case: CaseView, facts: Facts
) -> None:
    case = desk.cases.set_facts(a_case.case_id, replace(facts, keep_reporter_private=True))
    read = desk.reading_over.reader(case.case_id, person_of(case, Part.AUTHOR), Typed.NOTE)
    assert read("Thanked Anita Rao.").back is HoldBack.ANOTHER


def test_accents_typed_as_letters_of_their_own_are_covered_too(desk: Desk, a_case: CaseView) -> None:
    read = desk.reading_over.reader(a_case.case_id, person_of(a_case, Part.AUTHOR), Typed.NOTE)
    over = read("Cafe\u0301: Anita Rao")
    assert over.shown.endswith(BAR) and over.others == ()


def test_somebody_new_in_the_log_is_covered_from_then_on(desk: Desk, a_case: CaseView, facts: Facts) -> None:
    author = person_of(a_case, Part.AUTHOR)
    before = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)
    assert before("Spoke to Zofia Wren.").others == ()
    parts = (*facts.parts, PartGiven(Part.SUBJECT, Role.STAFF, "Zofia Wren"))
    desk.cases.set_facts(a_case.case_id, replace(facts, parts=parts))

    after = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)

    assert after("Spoke to Zofia Wren.").others == ((9, 19),)


def test_a_key_costs_the_same_however_many_people_the_school_knows(
    desk: Desk, a_case: CaseView, facts: Facts
) -> None:
    author, typed = person_of(a_case, Part.AUTHOR), "Mrs Rao rang at 8:40am and said that it is still up. "
    few = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)
    made = (f"Person{chr(97 + n // 20)}{chr(97 + n % 20)} Quillfeather{chr(97 + n % 20)}" for n in range(200))
    other = desk.cases.open().case_id
    parts = tuple(PartGiven(Part.SUBJECT, Role.PARENT, name, is_another=True) for name in made)
    desk.cases.set_facts(other, replace(facts, parts=parts))

    many = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)

    assert many("Quillfeatherb rang.").others == ((0, 13),)  # they are covered indeed
    assert calls_in(lambda: many(typed)) <= 1.1 * calls_in(lambda: few(typed))


def test_the_names_are_read_once_for_all_fields_of_a_page(desk: Desk, a_case: CaseView) -> None:
    author = person_of(a_case, Part.AUTHOR)
    first = calls_in(lambda: desk.reading_over.reader(a_case.case_id, author, Typed.NOTE))
    again = calls_in(lambda: desk.reading_over.reader(a_case.case_id, author, Typed.CLOSING))
    assert again < 0.8 * first


def test_a_note_of_a_hundred_pages_takes_hardly_more_work_than_one_of_two(
    desk: Desk, a_case: CaseView
) -> None:
    author, line = person_of(a_case, Part.AUTHOR), "Mrs Rao rang at 8:40am, and was rude about Anita Rao.\n"
    read = desk.reading_over.reader(a_case.case_id, author, Typed.NOTE)
    two, many = line * 160, line * 4000

    over = read(many, len(many) // 2)

    assert over.part is not None and over.part[0] <= len(many) // 2 <= over.part[1]
    part = many[slice(*over.part)]
    assert PART - 2 * len(line) < len(part) <= PART and part.startswith("Mrs") and part.endswith("Rao.")
    assert {many[start:end] for start, end in over.others} == {"Mrs Rao", "Anita Rao"}
    assert {many[each.start : each.end] for each in over.remarks} == {"rude"}
    two, many = f"The police. {two}", f"The police. {many}"
    assert calls_in(lambda: read(many, 100_000)) <= 1.1 * calls_in(lambda: read(two, 4000))


@pytest.mark.parametrize(
    ("note", "place", "part"),
    [
        ("a" * (PART + 1), 0, (0, PART)),
        ("a" * (PART + 1), PART + 1, (1, PART + 1)),
        ("a b " * PART, 2 * PART, (3 * PART // 2 + 2, 5 * PART // 2 - 1)),
        ("a" * PART, 7, (0, PART)),
    ],
    ids=["begins", "ends", "between words", "all"],
)
def test_a_part_ends_where_words_do(note: str, place: int, part: tuple[int, int]) -> None:
    assert part_around(note, place) == part
