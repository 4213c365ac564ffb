"""Closing on one page, reopening with the old closing kept, and how long the record stays."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.vocabulary import Outcome, Seen, Stage, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay
    from tests.desk.conftest import Checked, Saved

TODAY = date(2026, 11, 23)


def test_the_page_is_filled_in_as_far_as_the_case_says_it(
    desk: Desk, a_case: CaseView, saved: "Saved", checked: "Checked"
) -> None:
    checked(saved(a_case, foul=Value.YES), Seen.REMOVED)

    page = desk.closing.proposal(a_case.case_id)

    assert page.outcome is Outcome.REMOVED_BY_AUTHOR
    assert page.evidence is Settled.DONE
    assert (page.support, page.thanks, page.reporter) == (Settled.NOT_NEEDED,) * 3
    assert page.lessons and page.term_name == "This school year"
    kept_for = page.kept_for[Outcome.REMOVED_BY_AUTHOR]
    assert (kept_for.retention, kept_for.review_on) == (Retention.ORDINARY, date(2032, 11, 23))
    assert kept_for.because.startswith("School practice")
    assert [each.due_on for each in page.goes_on] == [date(2026, 11, 30), date(2026, 12, 23)]
    assert not set(page.goes_on) & set(page.to_end)


def test_debate_is_kept_for_a_short_time(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    saved(a_case, fair_comment=Value.YES)

    page = desk.closing.proposal(a_case.case_id)

    assert page.outcome is Outcome.LEFT_ALONE_DEBATE
    kept_for = page.kept_for[Outcome.LEFT_ALONE_DEBATE]
    assert (kept_for.retention, kept_for.review_on) == (Retention.SHORT, date(2028, 8, 31))


@pytest.mark.parametrize(
    ("said", "retention"),
    [({"child_in_words": Value.YES}, Retention.CHILD), ({"allegation": Value.YES}, Retention.ALLEGATION)],
)
def test_what_it_was_about_weighs_more_than_how_it_ended(
    desk: Desk, a_case: CaseView, said: dict[str, Value], retention: Retention, saved: "Saved"
) -> None:
    saved(a_case, **said)

    page = desk.closing.proposal(a_case.case_id)

    assert {each.retention for each in page.kept_for.values()} == {retention}


def test_only_the_outcome_is_needed(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    saved(a_case, fair_comment=Value.YES)
    with pytest.raises(DeskError) as refused:
        desk.closing.close(a_case.case_id, ClosingGiven(None))
    assert refused.value.field == "outcome"

    case = desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE))

    assert (case.stage, case.outcome) == (Stage.CLOSED, Outcome.LEFT_ALONE_DEBATE)
    (closure,) = desk.closing.closures(a_case.case_id)
    assert closure.review_on == date(2028, 8, 31) and closure.evidence is Settled.DONE
    assert (closure.closed_by, closure.lesson) == ("Mary Ashworth", "")


def test_what_was_chosen_stands_instead_of_what_was_proposed(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    saved(a_case, fair_comment=Value.YES)
    desk.closing.close(
        a_case.case_id,
        ClosingGiven(
            Outcome.LEFT_ALONE_DEBATE,
            note="Cross, but fair.",
            lesson="Our own information was not clear",
            support=Settled.DONE,
            evidence=Settled.NOT_NEEDED,
            retention=Retention.ORDINARY,
        ),
    )

    (closure,) = desk.closing.closures(a_case.case_id)
    assert (closure.support, closure.evidence) == (Settled.DONE, Settled.NOT_NEEDED)
    assert (closure.retention, closure.review_on) == (Retention.ORDINARY, date(2032, 11, 23))
    assert desk.cases.search("information was not clear").lines
    line = desk.cases.chronology(a_case.case_id)[0].what
    assert line == "Closed the concern: no action: legitimate debate. Cross, but fair."


def test_the_day_to_look_again_is_not_over_already(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    saved(a_case)

    with pytest.raises(DeskError) as refused:
        desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED, review_on=TODAY))

    assert refused.value.field == "review_on"
    assert desk.closing.closures(a_case.case_id) == ()


def test_a_concern_is_closed_once_and_only_after_it_was_saved(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    with pytest.raises(DeskError, match="not saved yet"):
        desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED))
    saved(a_case)
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED))

    with pytest.raises(DeskError, match="closed"):
        desk.closing.close(a_case.case_id, ClosingGiven(Outcome.REMOVED_BY_AUTHOR))

    assert len(desk.closing.closures(a_case.case_id)) == 1
    assert desk.cases.get(a_case.case_id).outcome is Outcome.NOT_VERIFIED


def test_every_closing_is_kept_with_the_reason_for_which_it_was_reopened(
    desk: Desk, a_case: CaseView, school_day: "SchoolDay", saved: "Saved"
) -> None:
    saved(a_case)
    for reason in ("It is up again.", "And again."):
        desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED))
        school_day.wait(days=1)
        case = desk.closing.reopen(a_case.case_id, reason)
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.DUPLICATE, "Of the one before"))

    assert (case.stage, case.reopened) == (Stage.OPEN, 2)
    closures = desk.closing.closures(a_case.case_id)
    assert [each.reopened_because for each in closures] == ["It is up again.", "And again.", ""]
    assert [each.outcome for each in closures] == [Outcome.NOT_VERIFIED] * 2 + [Outcome.DUPLICATE]
    assert closures[2].reopened_at is None and closures[1].reopened_at is not None
    assert desk.cases.search("up again").lines


def test_reopening_needs_a_reason_and_a_closed_concern(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.closing.reopen(a_case.case_id, " ")
    assert refused.value.field == "reason"
    with pytest.raises(DeskError, match="open already"):
        desk.closing.reopen(a_case.case_id, "Because")


def test_nothing_is_half_closed_when_the_writing_fails(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch, saved: "Saved"
) -> None:
    saved(a_case, foul=Value.YES)
    before = desk.cases.get(a_case.case_id), desk.cases.chronology(a_case.case_id)
    monkeypatch.setattr("conduct_desk.desk.closing.cases.amend", _fail)

    with pytest.raises(OSError, match="full"):
        desk.closing.close(a_case.case_id, ClosingGiven(Outcome.NOT_VERIFIED))

    monkeypatch.undo()
    assert (desk.cases.get(a_case.case_id), desk.cases.chronology(a_case.case_id)) == before
    assert desk.closing.closures(a_case.case_id) == ()


def _fail(*_given: object, **_also: object) -> None:
    raise OSError("the disk is full")
