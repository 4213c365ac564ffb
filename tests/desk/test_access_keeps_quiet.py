"""What somebody is told of what is held about them does not tell who told the school of it."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.data_request_views import Piece, RequestGiven, Verdict
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.policy.vocabulary import Channel, Grade, Part, Role, Source
from tests.desk.conftest import Saved
from tests.desk.test_bundles import words_of
from tests.desk.test_bundles_keep_quiet import CHAT, MAIL
from tests.desk.test_subject_access import person_of

TODAY = date(2026, 11, 23)
SIOBHAN = "Mrs Siobhan O'Brien-Shah"
TELLING = (
    "iobhan",
    "brien",
    "shah",
    "aoife",
    "8:40",
    "o'b",
    "o’b",
    "year 4",
    "the office",
    "a file or screenshot",
)
THIRD = ("dunn", "thomas d", "ella", "rosalind", "mr d ", "lunt")


@pytest.fixture
def case(desk: Desk, facts: Facts, saved: Saved) -> CaseView:
    """A concern told in confidence, with all that a busy office writes down."""
    case_id = desk.cases.open().case_id
    parts = (
        facts.parts[0],
        PartGiven(Part.REPORTER, Role.PARENT, SIOBHAN),
        PartGiven(Part.SUBJECT, Role.STAFF, "Mr Thomas Dunn"),
        PartGiven(Part.SUBJECT, Role.PUPIL, "Ella Whitfield"),
        PartGiven(Part.SUBJECT, Role.PARENT, "Rosalind Whitfield"),
    )
    told = replace(facts, parts=parts, words="Mr Dunn is a useless clown.", channel=Channel.PARENT,
                   grade=Grade.SUPPLIED, keep_reporter_private=True)  # fmt: skip
    desk.cases.set_facts(case_id, told)
    picture = Path(__file__).parents[2] / "resources" / "practice" / "clown.png"
    for data, name in ((picture.read_bytes(), "a.png"), (MAIL, "b.eml"), (CHAT.encode(), "c.txt")):
        desk.exhibits.keep(case_id, data, name, Source.CHOSEN)
    saved(desk.cases.get(case_id))
    desk.cases.note(
        case_id, "Mrs O'B came to the office at 8:40. Siobhan is a parent of Year 4. Mr D was upset."
    )
    desk.cases.note(case_id, "A parent of Year 4 came to the office again.")
    desk.cases.note(case_id, "Siobhan O'\nBrien-Shah rang.")
    return desk.cases.get(case_id)


def answer(desk: Desk, case: CaseView, name: str) -> bytes:
    return desk.subject_access.make(RequestGiven(person_of(case, name), TODAY))


def pieces(desk: Desk, case: CaseView, name: str, held: Held) -> list[Piece]:
    return [each for each in desk.subject_access.held(person_of(case, name)) if each.held is held]


@pytest.mark.parametrize("name", ["Kelly Marsh", "Mr Thomas Dunn", "Ella Whitfield", "Rosalind Whitfield"])
def test_nobody_can_work_out_from_the_answer_who_told_the_school(
    desk: Desk, case: CaseView, name: str
) -> None:
    pdf = answer(desk, case, name)
    text = " ".join(words_of(pdf).casefold().split())

    for telling in TELLING:
        assert telling not in text
    for third in THIRD:
        assert third in name.casefold() or third not in text
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        beside = str(opened.docinfo) + str(opened.Root.Metadata.read_bytes())
        with opened.open_outline() as outline:
            beside += " ".join(each.title for each in outline.root)
        assert len(opened.attachments) == 0
    for telling in ("iobhan", "brien", "shah"):
        assert telling not in beside.casefold()


def test_a_message_of_a_concern_told_in_confidence_is_held_back_until_the_head_gives_it(
    desk: Desk, case: CaseView
) -> None:
    _, mail, chat = pieces(desk, case, "Kelly Marsh", Held.EXHIBITS)

    assert mail.usual == chat.usual == Verdict(Given.BACK, HoldBack.ANOTHER)
    assert "iobhan" not in mail.shown


def test_a_message_is_held_back_also_where_nobody_asked_not_to_be_named(desk: Desk, case: CaseView) -> None:
    desk.cases.set_facts(case.case_id, replace(case.facts, keep_reporter_private=False))

    _, mail, chat = pieces(desk, case, "Kelly Marsh", Held.EXHIBITS)
    assert mail.usual == chat.usual == Verdict(Given.BACK, HoldBack.ANOTHER)

    asked = RequestGiven(person_of(case, "Kelly Marsh"), TODAY, verdicts={mail.key: Verdict(Given.COVERED)})
    text = words_of(desk.subject_access.make(asked))
    assert "E-mail, kept on" in text and "Not shown here" not in text


def test_whoever_told_the_school_is_given_what_is_about_them(desk: Desk, case: CaseView) -> None:
    desk.cases.note(case.case_id, "Siobhan O'Brien-Shah rang about Kelly Marsh.")

    _, mail, _ = pieces(desk, case, SIOBHAN, Held.EXHIBITS)
    (note,) = [each for each in pieces(desk, case, SIOBHAN, Held.HISTORY) if "rang about" in each.words]

    assert mail.usual == note.usual == Verdict(Given.COVERED)
    assert "Aoife" in mail.shown and "rang about" in note.shown and "Marsh" not in note.shown


def test_words_read_in_a_picture_do_not_go_beside_a_copy_in_which_they_are_black(
    desk: Desk, case: CaseView
) -> None:
    shot = case.exhibits[0].exhibit_id
    desk.exhibits.set_words(shot, "Shiv from the flats posted this at 7:05")
    desk.exhibits.cover(shot, ((0, 0, 64, 64),))

    text = words_of(answer(desk, case, "Kelly Marsh"))

    assert "covered in this copy" in text and "Shiv" not in text and "7:05" not in text


def test_only_the_newest_copy_of_a_page_is_given_and_one_with_nothing_covered_has_to_be_asked_for(
    desk: Desk, case: CaseView
) -> None:
    shot = case.exhibits[0].exhibit_id
    desk.exhibits.cover(shot, ())
    (bare, *_) = pieces(desk, case, "Kelly Marsh", Held.EXHIBITS)
    newest = desk.exhibits.cover(shot, ((0, 0, 64, 64),))
    (covered, *_) = pieces(desk, case, "Kelly Marsh", Held.EXHIBITS)

    assert bare.usual == Verdict(Given.BACK, HoldBack.ANOTHER)
    assert covered.copies == (newest.copy_id,) and covered.usual.given is Given.COVERED


def test_why_an_exhibit_was_isolated_is_given_to_nobody_whatever_is_decided(
    desk: Desk, case: CaseView
) -> None:
    shot = case.exhibits[0].exhibit_id
    desk.exhibits.isolate(shot, "It may show a child in the changing room")
    desk.exhibits.destroy(shot, "PC Lunt", "REF 77")
    who = person_of(case, "Kelly Marsh")
    held = desk.subject_access.held(who)

    everything = RequestGiven(who, TODAY, verdicts={each.key: Verdict(Given.WHOLE) for each in held})
    text = words_of(desk.subject_access.make(everything))

    assert "changing room" not in text and "Lunt" not in text and "REF 77" not in text
