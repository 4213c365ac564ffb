"""What is held about one person, and what they are given of it."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.data_request_views import Piece, RequestGiven, Verdict
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.closing import HoldReason
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.names import fold
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Channel,
    LetterKind,
    Outcome,
    Part,
    Reply,
    Role,
    TakenOut,
    Value,
)
from tests.conftest import SchoolDay
from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)


def words_of(pdf: bytes) -> str:
    """Return every word that a PDF holds."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        pages = [document[number] for number in range(len(document))]
        texts = [page.get_textpage() for page in pages]
        return "\n".join(text.get_text_range() for text in texts)
    finally:
        document.close()


@pytest.fixture
def concern(desk: Desk, a_case: CaseView, facts: Facts, saved: Saved) -> CaseView:
    """A foul post about a teacher, whose reporter asked not to be named, with what a log gathers."""
    parts = (
        *facts.parts,
        PartGiven(Part.SUBJECT, Role.STAFF, "Mr Thomas Dunn"),
        PartGiven(Part.SUBJECT, Role.PUPIL, "Ella Whitfield"),
    )
    desk.cases.set_facts(
        a_case.case_id,
        replace(
            facts,
            parts=parts,
            words="Mr Dunn is a useless clown, ask Ella or Anita.",
            channel=Channel.PARENT,
            keep_reporter_private=True,
            told_staff_on=TODAY,
        ),
    )
    case = saved(a_case, foul=Answer("foul", Value.YES, "It mocks Thomas Dunn.", chosen=("Staff",)))
    desk.cases.note(case.case_id, "Mrs Rao rang. Kelly Marsh was seen at the gate with Ella Whitfield.")
    desk.gates.say(
        case.case_id, Hold.ADVICE, Word.NOT_YET, said_by="J Price", said_on=TODAY, note="Weak in law."
    )
    return desk.cases.get(case.case_id)


def person_of(case: CaseView, name: str) -> int:
    return next(each.person.person_id for each in case.parts if each.person.name == name)


def asked_by(case: CaseView, name: str = "Kelly Marsh") -> RequestGiven:
    return RequestGiven(person_of(case, name), TODAY)


def piece_of(pieces: tuple[Piece, ...], key: str) -> Piece:
    return next(each for each in pieces if each.key.split(":", 1)[1] == key)


def test_all_that_is_held_about_an_author_is_found(desk: Desk, concern: CaseView) -> None:
    pieces = desk.subject_access.held(person_of(concern, "Kelly Marsh"))

    kinds = {piece.held for piece in pieces}
    assert {Held.PERSON, Held.FACTS, Held.ANSWERS, Held.STEPS, Held.HISTORY, Held.EXHIBITS} <= kinds
    said = "\n".join(piece.words for piece in pieces)
    for words in ("useless clown", "It mocks Thomas Dunn", "was seen at the gate", "Weak in law", "Opened"):
        assert words in said
    assert len({piece.key for piece in pieces}) == len(pieces)


def test_nobody_elses_name_stands_in_what_she_is_given(desk: Desk, concern: CaseView) -> None:
    text = words_of(desk.subject_access.make(asked_by(concern)))

    assert "Kelly Marsh" in text and "useless clown" in text
    for name in ("Anita", "Rao", "Dunn", "Thomas D", "Ella", "Whitfield", "Price"):
        assert name not in text
    assert "Mary Ashworth" in text or "St Thomas Primary School" in text


def test_legal_advice_and_an_inquiry_are_held_back_and_the_list_says_why(
    desk: Desk, concern: CaseView
) -> None:
    desk.gates.say(
        concern.case_id, Hold.POLICE, Word.NOT_YET, said_by="PC Lunt", said_on=TODAY, note="They will visit."
    )

    text = words_of(desk.subject_access.make(asked_by(concern)))

    assert "Weak in law" not in text and "They will visit" not in text and "olice said" not in text
    assert "What somebody said about writing" in text and "lawyer" in text and "crime" in text


def test_who_told_the_school_in_confidence_is_never_given_whatever_is_decided(
    desk: Desk, concern: CaseView
) -> None:
    who = person_of(concern, "Kelly Marsh")
    pieces = desk.subject_access.held(who)
    locked = [piece for piece in pieces if piece.is_locked]
    assert any("A parent or carer told us" in piece.words for piece in locked)

    everything = {piece.key: Verdict(Given.WHOLE) for piece in pieces}
    text = words_of(desk.subject_access.make(RequestGiven(who, TODAY, verdicts=everything)))

    assert "Dunn" in text  # given as it is, as the head decided
    for telling in ("Anita", "Rao", "A parent or carer told us", "Staff were told"):
        assert telling not in text


def test_whoever_told_the_school_is_told_that_but_not_what_was_decided_about_others(
    desk: Desk, concern: CaseView
) -> None:
    text = words_of(desk.subject_access.make(asked_by(concern, "Anita Rao")))

    assert "Reporter: Anita Rao, parent" in text and "A parent or carer told us" in text
    assert "It mocks" not in text and "Marsh" not in text
    assert "It is not about the person who asked" in text


def test_a_letter_to_them_is_given_and_one_to_another_is_not(desk: Desk, concern: CaseView) -> None:
    kelly, dunn = (person_of(concern, name) for name in ("Kelly Marsh", "Mr Thomas Dunn"))
    desk.gates.say(concern.case_id, Hold.ADVICE, Word.MAY_WRITE, said_by="J Price", said_on=TODAY)
    desk.letters.start(concern.case_id, LetterKind.REMOVAL, person_id=kelly)
    desk.letters.start(concern.case_id, LetterKind.STAFF, person_id=dunn)

    letters = [each for each in desk.subject_access.held(kelly) if each.held is Held.LETTERS]

    assert [each.usual.given for each in letters] == [Given.COVERED, Given.BACK]
    assert [each.what for each in letters] == ["A letter to you", "A letter or paper to somebody else"]


def test_the_head_decides_line_by_line(desk: Desk, concern: CaseView) -> None:
    who = asked_by(concern)
    words = piece_of(desk.subject_access.held(who.person_id), "fact:words")
    back = replace(who, verdicts={words.key: Verdict(Given.BACK, HoldBack.SERIOUS_HARM)})

    text = words_of(desk.subject_access.make(back))

    assert "useless clown" not in text.split("Opened the concern")[0]
    assert "serious harm" in text
    no_reason = replace(who, verdicts={words.key: Verdict(Given.BACK)})
    with pytest.raises(DeskError) as refused:
        desk.subject_access.make(no_reason)
    assert refused.value.field == words.key


def test_words_that_the_head_adds_are_covered_everywhere(desk: Desk, concern: CaseView) -> None:
    text = words_of(desk.subject_access.make(replace(asked_by(concern), also_cover=("useless clown",))))

    assert "useless clown" not in text


def test_a_concern_without_a_part_is_searched_for_the_name(
    desk: Desk, concern: CaseView, facts: Facts, saved: Saved
) -> None:
    other = replace(
        facts, parts=(PartGiven(Part.AUTHOR, Role.PARENT, "Joe Bell"),), words="Kelly Marsh is right. Joe."
    )
    second = saved(desk.cases.set_facts(desk.cases.open().case_id, other))

    pieces = desk.subject_access.held(person_of(concern, "Kelly Marsh"))

    named = [piece for piece in pieces if piece.held is Held.NAMED]
    assert {piece.source for piece in named} == {f"Concern {second.reference}"}
    assert all("Kelly Marsh" in piece.words for piece in named)
    assert "Joe" not in "".join(piece.shown for piece in named)


def test_pictures_are_given_as_covered_copies_only(desk: Desk, concern: CaseView) -> None:
    who = person_of(concern, "Kelly Marsh")
    before = next(p for p in desk.subject_access.held(who) if p.held is Held.EXHIBITS)
    assert before.usual == Verdict(Given.BACK, HoldBack.ANOTHER)

    copy = desk.exhibits.cover(concern.exhibits[0].exhibit_id, ((10, 10, 60, 60),))

    after = next(p for p in desk.subject_access.held(who) if p.held is Held.EXHIBITS)
    assert after.copies == (copy.copy_id,) and after.usual.given is Given.COVERED
    pdf = desk.subject_access.make(RequestGiven(who, TODAY))
    assert "Exhibit 1" in words_of(pdf) and "clown.png" not in words_of(pdf)


def test_an_isolated_exhibit_is_given_to_nobody(desk: Desk, concern: CaseView) -> None:
    exhibit = concern.exhibits[0].exhibit_id
    desk.exhibits.cover(exhibit, ((10, 10, 60, 60),))
    desk.exhibits.isolate(exhibit, "A child may be undressed")
    who = person_of(concern, "Kelly Marsh")

    piece = next(p for p in desk.subject_access.held(who) if p.held is Held.EXHIBITS)

    assert piece.is_locked and piece.copies == () and piece.usual.given is Given.BACK
    desk.subject_access.make(RequestGiven(who, TODAY, verdicts={piece.key: Verdict(Given.WHOLE)}))


def test_the_month_runs_to_a_working_day_and_can_be_three_with_a_reason(
    desk: Desk, concern: CaseView
) -> None:
    clock = desk.subject_access.clock(TODAY)
    assert (clock.answer_by, clock.extended_to) == (date(2026, 12, 23), date(2027, 2, 23))
    assert clock.days_left == 30
    assert desk.subject_access.clock(date(2026, 11, 25)).answer_by == date(2026, 12, 29)

    without = replace(asked_by(concern), is_extended=True)
    with pytest.raises(DeskError, match="month is not enough"):
        desk.subject_access.recorded(without)
    with pytest.raises(DeskError, match="today or in the past"):
        desk.subject_access.recorded(replace(without, is_extended=False, asked_on=date(2026, 11, 24)))


def test_a_request_is_entered_and_keeps_a_closed_concern_from_going(desk: Desk, concern: CaseView) -> None:
    desk.closing.close(concern.case_id, ClosingGiven(Outcome.REMOVED_BY_AUTHOR))

    desk.subject_access.recorded(asked_by(concern))
    desk.subject_access.recorded(asked_by(concern))

    (kept,) = desk.disposal.kept()
    assert [hold.why for hold in kept.holds] == [HoldReason.SUBJECT_ACCESS]
    entries = [line.what for line in desk.cases.chronology(concern.case_id)]
    assert "Asked on 23 November 2026 what is held about somebody: answer by 23 December 2026" in entries


def test_what_was_saved_is_entered_with_how_much_was_held_back_and_why(desk: Desk, concern: CaseView) -> None:
    who = asked_by(concern)
    desk.subject_access.taken(who, TakenOut.SAVED)

    assert "Saved as a PDF: the answer to what is held about somebody" in [
        line.what for line in desk.cases.chronology(concern.case_id)
    ]
    others = desk.subject_access.held(person_of(concern, "Mr Thomas Dunn"))
    entry = next(each for each in others if "the answer to what is held" in each.words)
    assert entry.usual == Verdict(Given.BACK, HoldBack.ANOTHER)


def test_an_answer_ends_what_waited_for_it(desk: Desk, concern: CaseView) -> None:
    who = asked_by(concern)
    desk.actions.answered(concern.case_id, Reply.ASKS_FOR_DATA, "By e-mail.", TODAY, person_id=who.person_id)

    desk.subject_access.answered(who)

    waiting = [each for each in desk.cases.get(concern.case_id).actions if each.done_on is None]
    assert not any(each.kind is ActionKind.ANSWER_DATA_REQUEST for each in waiting)


FIRST = ("Yusuf", "Priya", "Callum", "Imogen", "Tobias", "Zainab", "Oscar", "Freya")
LAST = ("Okafor", "Lindqvist", "Pemberton", "Szymanski", "Abernathy", "Quigley")
SOMEBODY = st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)).map(" ".join)
SAYS = (
    "{n} wrote it", "It is about Mr {l}", "{f} and the {l}s saw it", "{N}!", "seen by {l}, {f}",
    "@{f}{l} said",
)  # fmt: skip


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_third_party_of_a_random_log_is_named_in_the_answer(
    desk: Desk, facts: Facts, school_day: SchoolDay, data: st.DataObject
) -> None:
    names = data.draw(st.lists(SOMEBODY, min_size=3, max_size=5, unique=True))

    def said() -> str:
        name, form = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(SAYS))
        first, last = name.split()
        return form.format(n=name, f=first, l=last, N=name.upper())

    roles = st.sampled_from((Role.PARENT, Role.STAFF, Role.PUPIL))
    for _ in range(data.draw(st.integers(1, 2))):
        case_id = desk.cases.open().case_id
        parts = (
            PartGiven(Part.AUTHOR, data.draw(roles), names[0]),
            *(PartGiven(data.draw(st.sampled_from(Part)), data.draw(roles), each) for each in names[1:]),
        )
        is_private = data.draw(st.booleans())
        desk.cases.set_facts(
            case_id, replace(facts, parts=parts, words=said(), place=said(), keep_reporter_private=is_private)
        )
        desk.cases.note(case_id, said())
        desk.decisions.answer(case_id, [Answer("foul", Value.YES, said(), chosen=("Staff",))])
    person = next(each for each in desk.people.search(names[0]) if each.name == names[0])
    own = set(fold(names[0]).split())

    text = fold(words_of(desk.subject_access.make(RequestGiven(person.person_id, TODAY))))

    for name in names[1:]:
        for word in set(fold(name).split()) - own:
            assert word not in text.replace("\r\n", "").replace("\n", "")
