"""Letters: a draft from the school's wording, what keeps it back, and the PDF that never changes."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog.tables import LetterRow
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_practice
from conduct_desk.desk.views import CaseView, Facts, LetterView, PartGiven
from conduct_desk.errors import DeskError, LogDamaged, PaperRefused
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import (
    ActionKind,
    LetterKind,
    LetterState,
    Part,
    Role,
    SentHow,
    TakenOut,
    Truth,
    Value,
)
from tests.conftest import in_the_way

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough

AUTHOR_NAMED = "It names somebody who posted it, and this reader must not learn that from the school."
ADDRESS = ("2 Mill Row", "St Helens", "WA10 2BB")


@pytest.fixture
def open_case(desk: Desk, a_case: CaseView, walk_through: "WalkThrough") -> CaseView:
    """A saved concern about foul words and a wrong fact."""
    wrong = Answer(
        "inaccurate",
        Value.YES,
        statements=(Statement("Everybody pays", Truth.FALSE, "The trip letter says voluntary."),),
    )
    walk_through(a_case.case_id, foul=Value.YES, inaccurate=wrong)
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"))
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def ready(desk: Desk, letter: LetterView) -> LetterView:
    """Fill in what a first draft leaves to the head."""
    return desk.letters.amend(
        letter.letter_id, address=ADDRESS, subject="A post about our school", body="We ask you to remove it."
    )


def test_a_draft_opens_with_what_the_case_knows(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    assert (letter.recipient, letter.salutation) == ("Kelly Marsh", "Dear Kelly Marsh")
    assert letter.state is LetterState.DRAFT
    assert (letter.dated_on, letter.answer_by) == (date(2026, 11, 23), date(2026, 11, 26))  # after the post
    assert "Facebook" in letter.body and "useless clown" in letter.body
    assert "Anita Rao" not in letter.body


def test_thanks_go_to_whoever_told_the_school(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.THANKS)

    assert letter.recipient == "Anita Rao"
    assert "Kelly Marsh" not in letter.body


def test_a_draft_is_carried_on_and_not_doubled(desk: Desk, open_case: CaseView) -> None:
    first = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    assert desk.letters.start(open_case.case_id, LetterKind.REMOVAL) == first
    assert len(desk.letters.board().drafts) == 1


def test_somebody_with_a_title_is_greeted_by_it(desk: Desk, open_case: CaseView) -> None:
    author = open_case.parts[0].person
    desk.people.amend(author.person_id, title="Mrs", address=ADDRESS)

    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    assert (letter.recipient, letter.salutation) == ("Mrs Kelly Marsh", "Dear Mrs Marsh")
    assert letter.address == ADDRESS


def test_what_is_missing_keeps_the_letter_from_being_issued(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)
    letter = desk.letters.amend(letter.letter_id, body="Remove it by [date].", subject="A post")

    found = in_the_way(desk.letters, letter)

    assert "Enter the address." in found
    assert any("[date]" in sentence or "date" in sentence for sentence in found)
    with pytest.raises(PaperRefused):
        desk.letters.issue(letter.letter_id)
    assert desk.letters.get(letter.letter_id).state is LetterState.DRAFT


def test_a_letter_never_names_who_told_the_school(desk: Desk, open_case: CaseView) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))

    found = in_the_way(desk.letters, replace(letter, body="Anita Rao told us."))

    assert found == ("It names the person who told the school.",)


def test_two_authors_get_a_letter_each_and_neither_is_named_to_the_other(
    desk: Desk, open_case: CaseView
) -> None:
    both = (*open_case.facts.parts, PartGiven(Part.AUTHOR, Role.PARENT, "Sam Holt"))
    desk.cases.set_facts(open_case.case_id, replace(open_case.facts, parts=both))
    first = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    desk.letters.issue(first.letter_id)

    second = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    assert second.recipient == "Sam Holt"
    named = replace(second, address=ADDRESS, subject="A post", body="Kelly Marsh posted it too.")
    assert in_the_way(desk.letters, named) == (AUTHOR_NAMED,)


def test_another_day_to_answer_by_changes_the_words_too(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)
    letter = desk.letters.amend(letter.letter_id, body="Remove it by 26 November 2026.")

    changed = desk.letters.amend(letter.letter_id, answer_by=date(2026, 11, 30))

    assert changed.body == "Remove it by 30 November 2026."


def test_a_blank_is_filled_as_soon_as_the_school_says_what_stands_there(
    desk: Desk, open_case: CaseView
) -> None:
    letter = desk.letters.amend(
        desk.letters.start(open_case.case_id, LetterKind.REMOVAL).letter_id, address=ADDRESS
    )
    assert in_the_way(desk.letters, letter) == ("The blank [telephone] is still empty.",)

    desk.school.amend(telephone="01744 960 200")

    assert in_the_way(desk.letters, letter) == ()
    assert "01744 960 200" in desk.letters.issue(letter.letter_id).body


def test_an_issued_letter_is_kept_to_the_byte_and_its_words_stay(desk: Desk, open_case: CaseView) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    with pytest.raises(DeskError, match="still a draft"):
        desk.letters.pdf(letter.letter_id)

    issued = desk.letters.issue(letter.letter_id)

    pdf = desk.letters.pdf(letter.letter_id)
    assert pdf.startswith(b"%PDF")
    assert issued.fingerprint == hashlib.sha256(pdf).hexdigest()
    with pytest.raises(DeskError, match="words cannot change"):
        desk.letters.amend(letter.letter_id, body="Other words")
    with pytest.raises(DeskError, match="words cannot change"):
        desk.letters.discard(letter.letter_id)
    assert desk.people.search("kelly")[0].address == ADDRESS


def test_an_issued_letter_that_somebody_changed_outside_is_not_shown_as_the_one_that_was_sent(
    desk: Desk, open_case: CaseView
) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    desk.letters.issue(letter.letter_id)
    forged = b"%PDF other words"
    with desk.cases._opened.log.writing() as session:  # an insider with the passphrase and some SQL
        row = session.get_one(LetterRow, letter.letter_id)
        row.pdf, row.fingerprint = forged, hashlib.sha256(forged).hexdigest()

    with pytest.raises(LogDamaged, match="not the one that was issued"):
        desk.letters.pdf(letter.letter_id)


def test_looking_at_a_letter_writes_nothing(desk: Desk, open_case: CaseView) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    before = desk.cases.chronology(open_case.case_id)

    assert desk.letters.preview(replace(letter, body="Words nobody saved")).startswith(b"%PDF")

    assert desk.letters.get(letter.letter_id) == letter
    assert desk.cases.chronology(open_case.case_id) == before


def test_a_copy_that_was_printed_or_saved_leaves_a_line(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)
    desk.letters.taken_out(letter.letter_id, TakenOut.PRINTED)
    assert desk.cases.chronology(open_case.case_id)[0].what == "Printed: the draft of a letter"
    desk.summaries.taken_out("This school year", TakenOut.SAVED)


def test_sending_a_letter_starts_the_follow_up_in_school_days(
    desk: Desk, open_case: CaseView, school_day: "SchoolDay"
) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.CORRECTION))
    with pytest.raises(DeskError, match="still a draft"):
        desk.letters.sent(letter.letter_id, date(2026, 11, 23), SentHow.POST)
    desk.letters.issue(letter.letter_id)
    tomorrow = school_day.clock.today() + timedelta(days=1)
    with pytest.raises(DeskError) as refused:
        desk.letters.sent(letter.letter_id, tomorrow, SentHow.POST)
    assert refused.value.field == "sent_on"

    sent = desk.letters.sent(letter.letter_id, date(2026, 11, 23), SentHow.BY_HAND)

    assert (sent.state, sent.sent_how) == (LetterState.SENT, SentHow.BY_HAND)
    to_do = [each for each in desk.cases.get(open_case.case_id).actions if each.done_on is None]
    checks = [each.due_on for each in to_do if each.kind is ActionKind.CHECK_POST]
    assert checks == [date(2026, 11, 30)]
    with pytest.raises(DeskError, match="sent already"):
        desk.letters.sent(letter.letter_id, date(2026, 11, 23), SentHow.POST)


def test_a_letter_that_waits_is_seen_on_home_once(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    home = desk.cases.home()

    shown = [each.letter_id for each in home.needs_you] + [each.letter_id for each in home.letters_waiting]
    assert shown.count(letter.letter_id) == 1


def test_a_discarded_draft_leaves_its_action_to_do(desk: Desk, open_case: CaseView) -> None:
    letter = desk.letters.start(open_case.case_id, LetterKind.REMOVAL)

    desk.letters.discard(letter.letter_id)

    case = desk.cases.get(open_case.case_id)
    assert case.letters == ()
    assert all(each.letter_id is None for each in case.actions)


def test_the_practice_desk_shows_papers_and_issues_none() -> None:
    practice = open_practice(Clock(), lambda _: None)
    try:
        again = practice.cases.search("lies about my lad").lines[0].case_id
        letter = practice.letters.start(again, LetterKind.REMOVAL)

        assert practice.letters.preview(letter).startswith(b"%PDF")
        with pytest.raises(PaperRefused, match="practice log"):
            practice.letters.issue(letter.letter_id)
        with pytest.raises(PaperRefused, match="practice log"):
            practice.summaries.issue("Autumn term (practice)", SummaryWords())
    finally:
        practice.keeping.close()


def test_what_the_paper_cannot_show_is_named_before_it_is_printed(desk: Desk, open_case: CaseView) -> None:
    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    funny = desk.letters.amend(letter.letter_id, body="Renée Łuczak wrote: what a \U00013000.")

    assert in_the_way(desk.letters, funny) == ("This character cannot be printed.",)
    with pytest.raises(PaperRefused, match="cannot be printed"):
        desk.letters.issue(funny.letter_id)
    assert (
        in_the_way(desk.letters, desk.letters.amend(letter.letter_id, body="Renée Łuczak wrote: [a clown]."))
        == ()
    )


def test_an_address_that_a_letter_replaced_is_found_nowhere_any_more(
    desk: Desk, open_case: CaseView, facts: Facts
) -> None:
    whom = open_case.parts[0].person
    desk.people.amend(whom.person_id, address=("1 Harbour Row",))
    other = desk.cases.open().case_id
    author = PartGiven(Part.AUTHOR, Role.PARENT, whom.name, person_id=whom.person_id)
    desk.cases.set_facts(other, replace(facts, parts=(author,)))
    assert {line.case_id for line in desk.cases.search("harbour row").lines} == {open_case.case_id, other}

    letter = ready(desk, desk.letters.start(open_case.case_id, LetterKind.REMOVAL))
    desk.letters.issue(letter.letter_id)

    assert desk.cases.search("harbour row").lines == ()
    with desk.cases._opened.reading() as session:
        left = session.connection().exec_driver_sql("SELECT 1 FROM case_text WHERE words LIKE '%harbour%'")
        assert left.all() == []
