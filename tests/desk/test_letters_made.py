"""How letters are made: all that an author is asked in one, easy read, two parents, corrections."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.paper.words import unfilled
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import (
    ActionKind,
    LetterKind,
    LetterState,
    Part,
    Role,
    SentHow,
    Truth,
    Value,
)

if TYPE_CHECKING:
    from tests.conftest import SchoolDay
    from tests.desk.conftest import Saved

YES = Value.YES
TODAY = date(2026, 11, 23)
ADDRESS = ("2 Mill Row", "ST HELENS", "WA10 2BB")
WRONG_FACT = Answer(
    "inaccurate", YES, statements=(Statement("Everybody pays", Truth.FALSE, "Nobody has to pay."),)
)
ATTENDANCE = Answer("belongs_to_procedure", YES, chosen=("Attendance",))
JAY = PartGiven(Part.SUBJECT, Role.PUPIL, "Jay Fields")
Made = Callable[..., LetterView]


@pytest.fixture(autouse=True)
def school(desk: Desk) -> None:
    """The school has an address, somebody to ring, a legal adviser and a chair."""
    desk.school.amend(
        address=("Church Lane", "ST HELENS", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes"
    )
    desk.school.set_office(Office.ADVISER, "Mr Ian Cole", "01744 960 300", "")
    desk.school.set_office(Office.CHAIR, "Mrs Ann Fell", "01744 960 400", "")


@pytest.fixture
def of(desk: Desk, a_case: CaseView, saved: "Saved") -> Callable[..., CaseView]:
    """Save a concern with these answers, in which these people have a part besides."""

    def save(*parts: PartGiven, **said: Value | Answer) -> CaseView:
        desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(*a_case.facts.parts, *parts)))
        case = saved(a_case, **said)
        for hold in desk.gates.of(case.case_id).holds:
            desk.gates.say(case.case_id, hold, Word.MAY_WRITE, said_by="Ruth Bell", said_on=TODAY)
        return case

    return save


@pytest.fixture
def started(desk: Desk, of: Callable[..., CaseView]) -> Made:
    """Start a letter of a kind in such a concern."""

    def start(kind: LetterKind, *parts: PartGiven, **said: Value | Answer) -> LetterView:
        return desk.letters.start(of(*parts, **said).case_id, kind)

    return start


def final(desk: Desk, letter: LetterView) -> LetterView:
    """Address a letter, pick its words and make it final."""
    body = letter.body.replace("[words_without_child]", "Everybody pays")
    desk.letters.amend(letter.letter_id, address=ADDRESS, body=body)
    return desk.letters.issue(letter.letter_id)


def words_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def test_an_author_gets_one_letter_for_all_of_it_in_the_fixed_order(started: Made) -> None:
    letter = started(
        LetterKind.REMOVAL,
        JAY,
        child_in_words=YES,
        foul=YES,
        inaccurate=WRONG_FACT,
        belongs_to_procedure=ATTENDANCE,
    )

    assert letter.sections == (
        LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.CORRECTION, LetterKind.PROCEDURE,
    )  # fmt: skip
    headings = [line for line in letter.body.splitlines() if line.startswith("## ")]
    assert len(headings) == 4 and "Children" in headings[0]
    assert letter.body.count("1. ") == 1 and letter.body.count("Tell us by") == 1
    assert "| Everybody pays | Nobody has to pay." in letter.body and "Attendance" in letter.body
    assert unfilled(letter.body) == ("[words_without_child]",)  # she picks them, so that no child is in them
    assert "Jay" not in letter.body
    assert letter.answer_by == date(2026, 11, 26)  # the earliest of what is asked, once the post is there
    assert letter.has_reply_slip


def test_each_thing_that_a_letter_asks_has_its_own_day_to_look_again(
    desk: Desk, of: Callable[..., CaseView]
) -> None:
    case = of(PartGiven(Part.AUTHOR, Role.PARENT, "Sam Holt"), JAY,
              child_in_words=YES, foul=YES, inaccurate=WRONG_FACT)  # fmt: skip
    for author in ("Kelly Marsh", "Sam Holt"):
        letter = desk.letters.start(
            case.case_id,
            LetterKind.REMOVAL,
            person_id=next(each.person.person_id for each in case.parts if each.person.name == author),
        )
        assert letter.recipient == author
        final(desk, letter)
        desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)

    to_do = [each for each in desk.cases.get(case.case_id).actions if each.done_on is None]
    checks = [each for each in to_do if each.kind is ActionKind.CHECK_POST and each.person_id is not None]
    assert sorted((each.person_id or 0, each.due_on) for each in checks) == [
        (part.person.person_id, day)
        for part in case.parts
        if part.part is Part.AUTHOR
        for day in (date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 30))
    ]


def test_another_kind_that_was_chosen_on_purpose_asks_for_that_alone(started: Made) -> None:
    letter = started(LetterKind.PROCEDURE, foul=YES, belongs_to_procedure=ATTENDANCE)

    assert letter.sections == (LetterKind.PROCEDURE,)
    assert not letter.has_reply_slip and "useless clown" not in letter.body


def test_a_false_statement_without_what_is_right_keeps_a_blank(desk: Desk, started: Made) -> None:
    letter = started(
        LetterKind.CORRECTION,
        inaccurate=Answer("inaccurate", YES, statements=(Statement("Everybody pays", Truth.FALSE, ""),)),
    )

    assert "| Everybody pays | [what_we_know]" in letter.body
    with pytest.raises(PaperRefused):
        final(desk, letter)


def test_easy_read_changes_the_wording_and_keeps_what_she_wrote(desk: Desk, started: Made) -> None:
    letter = started(LetterKind.REMOVAL, foul=YES)
    mine = "Your son told his teacher that he misses his friends."
    paragraphs = letter.body.split("\n\n")
    with_mine = "\n\n".join([*paragraphs[:2], mine, *paragraphs[2:]])
    desk.letters.amend(letter.letter_id, body=with_mine)

    easy = desk.letters.make(letter.letter_id, is_easy_read=True)

    assert easy.is_easy_read and mine in easy.body.split("\n\n")
    assert "## Why am I writing to you?" in easy.body and paragraphs[0] not in easy.body
    assert "> Mr Dunn is a useless clown." in easy.body
    assert unfilled(easy.body) == () and "26 November 2026" in easy.body.replace("\u00a0", " ")
    back = desk.letters.make(letter.letter_id, is_easy_read=False)
    assert sorted(back.body.split("\n\n")) == sorted([*paragraphs, mine])


def test_a_blank_that_she_filled_goes_along_into_easy_read(desk: Desk, started: Made) -> None:
    harm = Answer("otherwise_unacceptable", YES, "It says where he lives.")
    letter = started(LetterKind.OTHERWISE, otherwise_unacceptable=harm)
    body = letter.body.replace("It says where he lives.", "It tells everybody where he parks.")
    body = body.replace("Mr Dunn is a useless clown.", "He parks here.")
    desk.letters.amend(letter.letter_id, body=body)

    easy = desk.letters.make(letter.letter_id, is_easy_read=True)

    assert "It tells everybody where he parks." in easy.body and "where he lives" not in easy.body
    assert "> He parks here." in easy.body and "clown" not in easy.body


def test_a_paper_that_is_not_to_a_parent_has_no_easy_read(desk: Desk, started: Made) -> None:
    letter = started(LetterKind.ADVISER, foul=YES)

    with pytest.raises(DeskError, match="easy read"):
        desk.letters.make(letter.letter_id, is_easy_read=True)


def test_how_a_letter_is_made_is_kept_and_printed(desk: Desk, started: Made) -> None:
    desk.school.amend(envelope=Envelope.C5)
    letter = started(LetterKind.REMOVAL, foul=YES)
    assert letter.envelope is Envelope.C5  # the school's own, unless she says otherwise

    made = desk.letters.make(
        letter.letter_id,
        envelope=Envelope.DL_DIN,
        has_reply_slip=False,
        is_confidential=True,
        enclosures=["Complaints procedure", " "],
        copies_to=("The school file",),
    )

    assert (made.envelope, made.has_reply_slip, made.is_confidential) == (Envelope.DL_DIN, False, True)
    assert (made.enclosures, made.copies_to) == (("Complaints procedure",), ("The school file",))
    assert made.body == letter.body
    final(desk, made)
    printed = words_of(desk.letters.pdf(letter.letter_id))
    assert "Complaints procedure" in printed and "Private and confidential" in printed
    with pytest.raises(DeskError, match="words cannot change"):
        desk.letters.make(letter.letter_id, has_reply_slip=True)


def test_a_slip_to_send_back_is_printed_below_the_letter(desk: Desk, started: Made) -> None:
    letter = final(desk, started(LetterKind.REMOVAL, foul=YES))

    assert letter.has_reply_slip
    assert "disagree" in words_of(desk.letters.pdf(letter.letter_id)).casefold()


def test_printing_a_final_letter_again_gives_the_same_bytes(
    desk: Desk, started: Made, school_day: "SchoolDay"
) -> None:
    letter = final(desk, started(LetterKind.REMOVAL, foul=YES))
    first = desk.letters.pdf(letter.letter_id)
    school_day.go_to(1, 2, 2027)
    desk.school.amend(name="Another School", telephone="01744 960 999")

    assert desk.letters.pdf(letter.letter_id) == first


def test_two_parents_at_one_address_have_one_letter(desk: Desk, started: Made) -> None:
    letter = started(LetterKind.FAMILY, JAY, child_in_words=YES)
    desk.letters.amend(
        letter.letter_id, recipient="Ms Ada Marsh", address=ADDRESS, salutation="Dear Ms Marsh"
    )

    both = desk.letters.also_to(letter.letter_id, "Mr", "Ben  Tranter")

    assert both.recipient == "Ms Ada Marsh and Mr Ben Tranter"
    assert both.salutation == "Dear Ms Marsh and Mr Tranter"
    assert desk.letters.issue(letter.letter_id).state is LetterState.ISSUED
    with pytest.raises(DeskError, match="words cannot change"):
        desk.letters.also_to(letter.letter_id, "Mr", "Carl Fields")


@pytest.mark.parametrize(
    ("first", "title", "name", "salutation"),
    [
        ("Mr Sam Marsh", "Mrs", "Ann Marsh", "Dear Mr and Mrs Marsh"),
        ("Sam Marsh", "", "Ann Marsh", "Dear Sam Marsh and Ann Marsh"),
        ("Dr Sam Marsh", "", "Ann Holt", "Dear Dr Marsh and Ann Holt"),
    ],
)
def test_both_are_greeted_as_they_are_called(
    desk: Desk, started: Made, first: str, title: str, name: str, salutation: str
) -> None:
    letter = started(LetterKind.FAMILY, JAY, child_in_words=YES)
    desk.letters.amend(letter.letter_id, recipient=first, address=ADDRESS)

    assert desk.letters.also_to(letter.letter_id, title, name).salutation == salutation


def test_a_second_parent_needs_a_name_and_a_third_a_letter_of_their_own(desk: Desk, started: Made) -> None:
    letter = started(LetterKind.FAMILY, JAY, child_in_words=YES)
    for name, field in ((" ", "name"), ("Ben Tranter", "recipient")):
        with pytest.raises(DeskError) as refused:
            desk.letters.also_to(letter.letter_id, "Mr", name)
        assert refused.value.field == field
    desk.letters.amend(letter.letter_id, recipient="Ms Ada Marsh", address=ADDRESS)
    desk.letters.also_to(letter.letter_id, "Mr", "Ben Tranter")
    with pytest.raises(DeskError, match="two people already"):
        desk.letters.also_to(letter.letter_id, "Mr", "Carl Fields")


def test_a_parent_who_lives_elsewhere_has_a_letter_that_shows_nothing_of_the_other(
    desk: Desk, started: Made
) -> None:
    letter = started(LetterKind.FAMILY, JAY, child_in_words=YES)
    desk.letters.amend(
        letter.letter_id, recipient="Ms Ada Marsh", address=ADDRESS, salutation="Dear Ms Marsh"
    )
    desk.letters.make(letter.letter_id, copies_to=["Ms Ada Marsh"], is_confidential=True)

    other = desk.letters.another_for(letter.letter_id)

    assert other.letter_id != letter.letter_id
    assert (other.recipient, other.address, other.salutation, other.copies_to) == ("", (), "", ())
    assert (other.body, other.is_confidential) == (letter.body, True)
    desk.letters.amend(
        other.letter_id, recipient="Mr Ben Tranter", address=("9 High Street",), salutation="Dear Mr Tranter"
    )
    for each, whose in ((letter, "Tranter"), (other, "Marsh")):
        printed = words_of(desk.letters.pdf(desk.letters.issue(each.letter_id).letter_id))
        assert whose not in printed and ("High Street" in printed) is (each is other)
    case = desk.cases.get(letter.case_id)
    desk.letters.sent(other.letter_id, TODAY, SentHow.POST)
    assert len([each for each in case.actions if each.kind is ActionKind.TELL_FAMILY]) == 1


def test_only_letters_to_parents_go_to_two_of_them(desk: Desk, started: Made) -> None:
    letter = started(LetterKind.ADVISER, foul=YES)

    with pytest.raises(DeskError, match="to a parent"):
        desk.letters.also_to(letter.letter_id, "Mr", "Ben Tranter")
    with pytest.raises(DeskError, match="to a parent"):
        desk.letters.another_for(letter.letter_id)


def test_a_correction_is_a_new_letter_that_names_the_old(
    desk: Desk, started: Made, school_day: "SchoolDay"
) -> None:
    letter = started(LetterKind.REMOVAL, foul=YES)
    with pytest.raises(DeskError, match="still a draft"):
        desk.letters.correct(letter.letter_id)
    final(desk, letter)
    desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)
    before = desk.letters.pdf(letter.letter_id)
    school_day.go_to(24, 11)

    new = desk.letters.correct(letter.letter_id)

    assert new.replaces_id == letter.letter_id and new.state is LetterState.DRAFT
    assert new.dated_on == date(2026, 11, 24) and new.address == ADDRESS
    assert "letter of 23 November 2026" in new.body.replace("\u00a0", " ")
    assert unfilled(new.body) == ("[not_right]",)
    assert desk.letters.correct(letter.letter_id) == new  # carried on, not doubled
    assert not desk.letters.get(letter.letter_id).is_corrected
    desk.letters.amend(new.letter_id, body=new.body.replace("[not_right]", "the day you posted it"))
    desk.letters.issue(new.letter_id)
    assert desk.letters.get(letter.letter_id).is_corrected
    assert {each.letter_id: each.is_corrected for each in desk.cases.get(new.case_id).letters} == {
        letter.letter_id: True, new.letter_id: False,
    }  # fmt: skip
    assert desk.letters.pdf(letter.letter_id) == before
    third = desk.letters.correct(new.letter_id)
    assert third.body.count("takes the place of") == 1


def test_a_letter_that_was_corrected_before_it_was_sent_is_not_sent_any_more(
    desk: Desk, started: Made
) -> None:
    letter = final(desk, started(LetterKind.REMOVAL, foul=YES))
    new = desk.letters.correct(letter.letter_id)
    desk.letters.amend(new.letter_id, body=new.body.replace("[not_right]", "the day you posted it"))
    desk.letters.issue(new.letter_id)

    with pytest.raises(DeskError, match="corrects this one"):
        desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)
    assert desk.letters.sent(new.letter_id, TODAY, SentHow.POST).state is LetterState.SENT


def test_the_brief_for_the_adviser_has_the_chronology_and_every_fingerprint_and_no_name(
    desk: Desk, of: Callable[..., CaseView]
) -> None:
    case = of(PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn"), foul=YES)

    letter = desk.letters.start(case.case_id, LetterKind.ADVISER)

    assert (letter.recipient, letter.salutation) == ("Mr Ian Cole", "Dear Mr Cole")
    assert case.exhibits[0].fingerprint in letter.body
    assert "| 20 November 2026 | It was posted." in letter.body.replace("\u00a0", " ")
    assert "first standard: foul" in letter.body and "a parent" in letter.body
    assert not any(name in letter.body for name in ("Kelly", "Marsh", "Rao", "Dunn"))
    assert unfilled(letter.body) == ()
    final(desk, letter)
    desk.letters.sent(letter.letter_id, TODAY, SentHow.EMAIL)
    again = desk.letters.start(case.case_id, LetterKind.ADVISER)
    assert again.address == ADDRESS  # where the last one went


def test_a_brief_that_was_sent_is_no_advice_yet(desk: Desk, of: Callable[..., CaseView]) -> None:
    case = of(foul=YES, legal_advice=YES)
    asked = [each for each in case.actions if each.kind is ActionKind.SEEK_LEGAL_ADVICE]
    letter = final(desk, desk.letters.start(case.case_id, LetterKind.ADVISER))

    desk.letters.sent(letter.letter_id, TODAY, SentHow.EMAIL)

    to_do = {each.action_id for each in desk.cases.get(case.case_id).actions if each.done_on is None}
    assert asked and {each.action_id for each in asked} <= to_do
    with pytest.raises(DeskError, match="legal advice"):
        desk.letters.start(case.case_id, LetterKind.AFTER_ADVICE)


def test_the_chair_is_written_to_through_the_school_and_told_as_little_as_needed(
    desk: Desk, of: Callable[..., CaseView]
) -> None:
    case = of(foul=YES)

    letter = desk.letters.start(case.case_id, LetterKind.CHAIR)

    assert (letter.recipient, letter.salutation) == ("Mrs Ann Fell", "Dear Mrs Fell")
    assert letter.address[0] == "c/o St Thomas Primary School"
    assert unfilled(letter.body) == ("[asked_of_chair]",)
    assert "clown" not in letter.body and "Facebook" not in letter.body


def test_sheets_for_those_who_help_have_no_address_and_say_what_is_not_known(
    desk: Desk, of: Callable[..., CaseView]
) -> None:
    case = of(JAY, child_in_words=YES)

    sheet = desk.letters.start(case.case_id, LetterKind.SAFEGUARDING)

    assert (sheet.recipient, sheet.address, sheet.salutation) == ("", (), "")
    assert "| The address of the post | not known" in sheet.body and unfilled(sheet.body) == ()
    assert not any(name in sheet.body for name in ("Jay", "Kelly", "Rao"))
    assert desk.letters.issue(sheet.letter_id).state is LetterState.ISSUED
    told = desk.letters.sent(sheet.letter_id, TODAY, SentHow.BY_HAND)
    (done,) = [each for each in desk.cases.get(case.case_id).actions
               if each.kind is ActionKind.TELL_SAFEGUARDING_LEAD]  # fmt: skip
    assert told.state is LetterState.SENT and done.done_on == TODAY


def test_a_letter_to_all_families_waits_until_feelings_have_cooled(
    desk: Desk, of: Callable[..., CaseView], school_day: "SchoolDay"
) -> None:
    case = of(foul=YES)  # a member of staff was told on Saturday 21 November

    with pytest.raises(DeskError, match="waits until 24 November 2026".replace(" ", ".")):
        desk.letters.start(case.case_id, LetterKind.REMINDER)
    assert LetterKind.REMINDER not in desk.letters.useful(case.case_id)

    school_day.go_to(24, 11)
    letter = desk.letters.start(case.case_id, LetterKind.REMINDER)
    assert (letter.recipient, letter.salutation) == ("", "Dear families")
    assert unfilled(letter.body) == ()
    assert not any(each in letter.body for each in ("Facebook", "clown", "Marsh", "Dunn"))
    assert desk.letters.issue(letter.letter_id).state is LetterState.ISSUED


def test_the_facts_in_public_name_nobody_and_quote_nothing(desk: Desk, of: Callable[..., CaseView]) -> None:
    wrong = Statement("Dunn pays", Truth.FALSE, "Tom Dunn asked nobody to pay.")
    case = of(
        PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn"),
        inaccurate=Answer("inaccurate", YES, statements=(wrong,)),
    )

    letter = desk.letters.start(case.case_id, LetterKind.PUBLIC_CORRECTION)

    assert "- The member of staff asked nobody to pay." in letter.body
    assert "Dunn pays" not in letter.body and unfilled(letter.body) == ("[topic]",)


def test_the_schools_own_wording_is_what_a_letter_begins_with(
    desk: Desk, of: Callable[..., CaseView]
) -> None:
    mine = desk.wordings.get("thanks").text.replace("Thank you", "Many thanks")
    desk.wordings.set("thanks", mine)

    letter = desk.letters.start(of(foul=YES).case_id, LetterKind.THANKS)

    assert "Many thanks" in letter.body and "Thank you" not in letter.body


def test_every_kind_of_paper_can_be_started(desk: Desk, of: Callable[..., CaseView]) -> None:
    case = of(JAY, child_in_words=YES, foul=YES, inaccurate=WRONG_FACT, legal_advice=YES)
    desk.gates.say(case.case_id, Hold.ADVICE, Word.MAY_WRITE, said_by="Ian Cole", said_on=TODAY)
    waits = {LetterKind.REMINDER}  # for its day

    for kind in set(LetterKind) - waits:
        letter = desk.letters.start(case.case_id, kind)
        assert desk.letters.preview(letter).startswith(b"%PDF"), kind


SETS: tuple[dict[str, Value | Answer], ...] = (
    {"foul": YES, "inaccurate": WRONG_FACT},
    {"child_in_pictures": YES, "inaccurate": WRONG_FACT, "belongs_to_procedure": ATTENDANCE},
    {"child_in_words": YES, "abusive": YES, "inaccurate": WRONG_FACT, "belongs_to_procedure": ATTENDANCE},
    {"otherwise_unacceptable": Answer("otherwise_unacceptable", YES, "It tells people where to find them.")},
)


@pytest.mark.parametrize("said", SETS, ids=lambda said: "+".join(said))
def test_whatever_was_found_its_letter_its_easy_read_and_its_correction_have_nothing_in_the_way(
    desk: Desk, of: Callable[..., CaseView], said: dict[str, Value | Answer]
) -> None:
    case = of(JAY, **said)
    (kind,) = [each.letter_kind for each in case.actions if each.sections and each.letter_kind]
    letter = desk.letters.start(case.case_id, kind)

    for easy in (True, False):
        letter = desk.letters.make(letter.letter_id, is_easy_read=easy)
        body = letter.body.replace("[words_without_child]", "Everybody pays")
        letter = desk.letters.amend(letter.letter_id, address=ADDRESS, body=body)
        assert [each for each in desk.letters.remarks(letter) if each.is_in_the_way] == []
    letter = final(desk, letter)
    correction = desk.letters.correct(letter.letter_id)
    only = [each.about for each in desk.letters.remarks(correction) if each.is_in_the_way]
    assert only == ["[not_right]"]  # what that was she alone knows
    correction = replace(correction, body=correction.body.replace(only[0], "The day was not right."))
    assert [each for each in desk.letters.remarks(correction) if each.is_in_the_way] == []
