"""One concern from the first click to the closed case, reopened, locked and unlocked again."""

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed, TermView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Finding,
    LetterKind,
    LetterState,
    Outcome,
    Seen,
    SentHow,
    Stage,
    Value,
)
from tests.conftest import in_the_way

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough

AUTUMN = TermView(
    "Autumn term 2026", date(2026, 9, 1), date(2026, 12, 18), date(2026, 10, 26), date(2026, 10, 30)
)


def test_a_post_is_recorded_judged_written_about_followed_up_and_closed(
    desk: Desk,
    a_case: CaseView,
    school_day: "SchoolDay",
    door: Door,
    told: list[Changed],
    walk_through: "WalkThrough",
    passphrase: str,
) -> None:
    case_id = a_case.case_id
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"), telephone="01744 960 200")
    desk.terms.set([AUTUMN])
    assert a_case.reference == "2026-27/001"
    assert a_case.stage is Stage.BEING_RECORDED
    assert desk.cases.home().interrupted[0].case_id == case_id

    walk_through(case_id, foul=Value.YES, abusive=Value.YES)
    assert desk.decisions.findings(case_id) == {Finding.FOUL, Finding.ABUSIVE}
    saved = desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    assert saved.stage is Stage.OPEN
    assert not desk.cases.home().interrupted
    write = next(each for each in saved.actions if each.letter_kind is LetterKind.REMOVAL)

    draft = desk.letters.start(case_id, LetterKind.REMOVAL)
    assert draft.recipient == "Kelly Marsh"
    body = draft.body.replace("[", "").replace("]", "")
    ready = desk.letters.amend(
        draft.letter_id, address=["2 Mill Row", "St Helens", "WA10 2BB"], body=body, subject="A post"
    )
    assert in_the_way(desk.letters, ready) == ()
    issued = desk.letters.issue(draft.letter_id)
    pdf = desk.letters.pdf(draft.letter_id)
    assert issued.state is LetterState.ISSUED
    assert issued.fingerprint == hashlib.sha256(pdf).hexdigest()
    desk.letters.sent(draft.letter_id, date(2026, 11, 23), SentHow.POST)

    case = desk.cases.get(case_id)
    assert next(each for each in case.actions if each.action_id == write.action_id).done_on is not None
    check = next(each for each in case.actions if each.kind is ActionKind.CHECK_POST and not each.done_on)
    assert check.due_on == date(2026, 11, 24)

    school_day.go_to(24, 11)
    again = desk.actions.check(check.action_id, Seen.STILL_UP, "Looked on the office computer")
    check = next(each for each in again.actions if each.kind is ActionKind.CHECK_POST and not each.done_on)
    assert check.due_on is not None and check.due_on > date(2026, 11, 24)
    school_day.go_to(check.due_on.day, check.due_on.month)
    gone = desk.actions.check(check.action_id, Seen.REMOVED)
    assert any(each.kind is ActionKind.CLOSE_CASE and not each.done_on for each in gone.actions)

    closed = desk.cases.close(case_id, Outcome.REMOVED_BY_AUTHOR, "She rang to say so.")
    assert closed.stage is Stage.CLOSED
    assert [each.seen for each in closed.actions if not each.done_on] == [None, None]  # a week, a month
    assert desk.cases.home().figures.removed_or_corrected == 1
    edition = desk.summaries.issue("Autumn term 2026", SummaryWords())
    assert hashlib.sha256(desk.summaries.pdf(edition.edition_id)).hexdigest() == edition.fingerprint

    reopened = desk.cases.reopen(case_id, "It is up again under another name.")
    assert (reopened.stage, reopened.outcome, reopened.reopened) == (Stage.OPEN, None, 1)
    sentences = [line.what for line in desk.cases.chronology(case_id)]
    assert sentences[0] == "Reopened the concern. It is up again under another name."
    assert sentences[1] == "Closed the concern: removed by the author. She rang to say so."
    assert Changed("letter", case_id) in told

    before = desk.cases.get(case_id)
    desk.keeping.close()
    school_day.wait(hours=1)
    unlocked = door.unlock(passphrase, told.append)
    assert unlocked.cases.get(case_id) == before
    assert unlocked.letters.pdf(draft.letter_id) == pdf
    assert unlocked.cases.search("marsh").lines[0].case_id == case_id
    assert unlocked.cases.search("office computer").lines[0].case_id == case_id
    assert unlocked.keeping.sheet_check().is_due
    unlocked.keeping.close()


def test_fair_comment_ends_with_nothing_done_and_the_reason_kept(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, fair_comment=Value.YES)

    suggestions = desk.decisions.suggestions(a_case.case_id)
    desk.decisions.save(a_case.case_id, suggestions)
    closed = desk.cases.close(a_case.case_id, Outcome.LEFT_ALONE_DEBATE, "Cross, but fair.")

    assert closed.findings == {Finding.LEGITIMATE_DEBATE}
    assert any(each.kind is ActionKind.LEAVE_ALONE for each in suggestions)
    assert not any(
        each.letter_kind not in (None, LetterKind.THANKS, LetterKind.FILE_NOTE) for each in suggestions
    )
    assert desk.cases.home().figures.left_alone == 1


def test_a_changed_answer_is_superseded_and_asks_its_dependents_again(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    case_id = a_case.case_id
    walk_through(case_id, fair_comment=Value.YES)

    again = desk.decisions.answer(case_id, [Answer("foul", Value.YES, "Read it once more")])

    assert "fair_comment" in again
    page = desk.decisions.next_page(case_id)
    assert page is not None
    assert Finding.FOUL in desk.decisions.findings(case_id)
    assert desk.cases.search("once more").lines
    back = desk.decisions.answer(case_id, [Answer("foul", Value.NO)])
    assert "fair_comment" not in back


def test_the_next_school_year_counts_from_one_again(desk: Desk, school_day: "SchoolDay") -> None:
    references = [desk.cases.open().reference, desk.cases.open().reference]
    school_day.moment += timedelta(days=300)
    references.append(desk.cases.open().reference)

    assert references == ["2026-27/001", "2026-27/002", "2027-28/001"]
