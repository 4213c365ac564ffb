"""Closed concerns are looked at when their time has come, and go only after somebody signed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog import chronology, disposals
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.disposal_views import DisposalGiven, KeptConcern
from conduct_desk.desk.door import Door
from conduct_desk.desk.history_views import CodeFit
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import HoldReason, Retention
from conduct_desk.policy.vocabulary import DecisionMaker, Outcome, Seen, TakenOut, Value
from tests.desk.conftest import Checked, Saved
from tests.paper.conftest import text_of

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

TOMORROW = date(2026, 11, 24)
NAMES = ("Kelly Marsh", "Anita Rao", "Marsh", "clown")


@pytest.fixture
def closed(desk: Desk, a_case: CaseView, saved: Saved) -> CaseView:
    """A concern that was closed on Monday 23 November, to be looked at again the next day."""
    case = saved(a_case)
    given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, "Nothing to do.", review_on=TOMORROW)
    return desk.closing.close(case.case_id, given)


def _given(case: CaseView, **other: object) -> DisposalGiven:
    return DisposalGiven(**{"reference": case.reference, "authorised_by": " Tom  Green, chair ",
                            "authorised_on": TOMORROW, **other})  # type: ignore[arg-type] # fmt: skip


def _one(desk: Desk) -> KeptConcern:
    (row,) = desk.disposal.kept()
    assert desk.disposal.may_go() == row.may_go, "what Home counts is what the list says"
    return row


def test_only_closed_concerns_are_on_the_list_and_each_from_its_day(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    desk.cases.open()

    before = _one(desk)
    school_day.go_to(24, 11)
    after = _one(desk)

    assert (before.reference, before.retention, before.closed_on) == (
        closed.reference, Retention.SHORT, date(2026, 11, 23),
    )  # fmt: skip
    assert (before.exhibits, before.letters, before.is_due) == (1, 0, False)
    assert before.entries == len(desk.cases.chronology(closed.case_id))
    assert after.is_due
    assert after.may_go


def test_a_reopened_concern_leaves_the_list(desk: Desk, closed: CaseView) -> None:
    desk.closing.reopen(closed.case_id, "It came up again.")

    assert desk.disposal.kept() == ()
    with pytest.raises(DeskError, match="open"):
        desk.disposal.dispose(closed.case_id, _given(closed))


def test_nothing_goes_before_its_day_or_without_what_has_to_be_given(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    with pytest.raises(DeskError, match="has not come"):
        desk.disposal.dispose(closed.case_id, _given(closed))

    school_day.go_to(25, 11)
    for field, wrong in (
        ("reference", "2026-27/999"),
        ("authorised_by", " "),
        ("authorised_on", None),
        ("authorised_on", date(2026, 11, 26)),
        ("authorised_on", date(2026, 11, 23)),
    ):
        with pytest.raises(DeskError) as refused:
            desk.disposal.dispose(closed.case_id, _given(closed, **{field: wrong}))
        assert refused.value.field == field
    assert _one(desk).may_go


def test_a_hold_keeps_it_until_it_is_lifted_with_a_reason(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    school_day.go_to(24, 11)
    for why, field in ((None, "why"), (HoldReason.OTHER, "note")):
        with pytest.raises(DeskError) as refused:
            desk.disposal.hold(closed.case_id, why)
        assert refused.value.field == field
    held = desk.disposal.hold(closed.case_id, HoldReason.LEGAL, "A solicitor wrote.")

    assert [(hold.why, hold.note) for hold in held.holds] == [(HoldReason.LEGAL, "A solicitor wrote.")]
    assert held.is_due and not held.may_go
    with pytest.raises(DeskError, match="kept for now"):
        desk.disposal.dispose(closed.case_id, _given(closed))
    with pytest.raises(DeskError) as refused:
        desk.disposal.lift(held.holds[0].hold_id, " ")
    assert refused.value.field == "because"
    free = desk.disposal.lift(held.holds[0].hold_id, "The claim was dropped.")
    with pytest.raises(DeskError, match="lifted already"):
        desk.disposal.lift(held.holds[0].hold_id, "Again.")

    assert free.may_go
    lines = [line.what for line in desk.cases.chronology(closed.case_id)]
    assert lines[0] == "Need not be kept any more: a legal claim or advice. The claim was dropped."


def test_a_check_that_goes_on_keeps_it(
    desk: Desk, a_case: CaseView, saved: Saved, checked: Checked, school_day: "SchoolDay"
) -> None:
    case = checked(saved(a_case, foul=Value.YES), Seen.REMOVED)
    desk.closing.close(case.case_id, ClosingGiven(Outcome.REMOVED_BY_AUTHOR, review_on=TOMORROW))
    school_day.go_to(24, 11)

    row = _one(desk)

    assert row.follow_ups > 0
    assert not row.may_go
    with pytest.raises(DeskError, match="still to be done"):
        desk.disposal.dispose(case.case_id, _given(case))


def test_it_may_be_looked_at_again_later(desk: Desk, closed: CaseView, school_day: "SchoolDay") -> None:
    school_day.go_to(24, 11)
    later = date(2027, 11, 24)
    for day, reason, field in ((None, "x", "review_on"), (TOMORROW, "x", "review_on"), (later, "", "reason")):
        with pytest.raises(DeskError) as refused:
            desk.disposal.look_again(closed.case_id, day, reason)
        assert refused.value.field == field

    row = desk.disposal.look_again(closed.case_id, later, "The family may complain.")

    assert (row.review_on, row.is_due) == (later, False)
    assert desk.cases.chronology(closed.case_id)[0].what.endswith("The family may complain.")


def test_a_disposed_concern_is_gone_and_its_certificate_names_nobody(
    desk: Desk, closed: CaseView, school_day: "SchoolDay", told: list[Changed]
) -> None:
    school_day.go_to(24, 11)
    listed = text_of(desk.disposal.list_to_sign())
    desk.disposal.list_taken(TakenOut.PRINTED)

    gone = desk.disposal.dispose(closed.case_id, _given(closed))

    assert (gone.authorised_by, gone.exhibits, gone.fingerprints, gone.files_left) == (
        "Tom Green, chair",
        1,
        1,
        0,
    )
    assert told[-2:] == [Changed("case", closed.case_id), Changed("disposal", closed.case_id)]
    assert desk.disposal.kept() == ()
    assert desk.disposal.disposed() == (gone,)
    assert desk.cases.list() == ()
    for name in NAMES:
        assert desk.cases.search(name).lines == ()
        assert desk.people.search(name) == ()
    with pytest.raises(LookupError):
        desk.disposal.dispose(closed.case_id, _given(closed))
    certificate = text_of(desk.disposal.certificate([closed.case_id]))
    desk.disposal.certificate_taken(TakenOut.SAVED)
    for paper in (listed, certificate):
        assert closed.reference in paper
        assert "Log entry" in paper
        assert not any(name in paper for name in NAMES)
    assert "Tom Green, chair" in certificate
    assert "None that Conduct Desk knows of." in certificate


def test_the_chain_stays_whole_and_says_what_was_done(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    number, code = _head(desk)
    school_day.go_to(24, 11)
    gone = desk.disposal.dispose(closed.case_id, _given(closed))

    with desk.disposal._opened.reading() as session:
        entry = chronology.lines(session, None)[-1]
        assert chronology.verify(session) == gone.event_seq == entry.seq
    assert entry.what == f"Disposed of {closed.reference}"
    assert entry.case_id is None
    assert len(entry.detail["erased"]) == gone.entries  # type: ignore[arg-type]
    assert desk.history.check_code(number, code).fit.name == "FITS"


def _head(desk: Desk) -> tuple[int, str]:
    with desk.disposal._opened.reading() as session:
        return chronology.head(session)


def test_whoever_else_decided_it_signs_for_it(
    desk: Desk, a_case: CaseView, saved: Saved, school_day: "SchoolDay"
) -> None:
    case = saved(a_case)
    desk.gates.hand_over(case.case_id, DecisionMaker.CHAIR, "Tom Green", "It is about a friend of mine.")
    given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=TOMORROW)
    desk.closing.close(case.case_id, given)
    school_day.go_to(24, 11)

    assert _one(desk).by_another
    with pytest.raises(DeskError) as refused:
        desk.disposal.dispose(case.case_id, _given(case, authorised_by="mary ashworth"))
    assert refused.value.field == "authorised_by"
    assert desk.disposal.dispose(case.case_id, _given(case)).authorised_by == "Tom Green, chair"


def test_there_is_no_list_while_nothing_is_due_and_no_certificate_of_nothing(
    desk: Desk, closed: CaseView
) -> None:
    with pytest.raises(DeskError, match="Nothing is due"):
        desk.disposal.list_to_sign()
    with pytest.raises(DeskError, match="print the certificate"):
        desk.disposal.certificate([closed.case_id])


def test_the_backups_that_still_hold_it_are_named_and_give_nothing_back(
    desk: Desk, closed: CaseView, school_day: "SchoolDay", door: Door, passphrase: str
) -> None:
    school_day.go_to(24, 11)
    (backup,) = desk.backups.back_up().made
    gone = desk.disposal.dispose(closed.case_id, _given(closed))
    certificate = text_of(desk.disposal.certificate([closed.case_id]))
    number, code = _head(desk)
    desk.keeping.close()

    restored = Rescue(door).restore(backup.path, passphrase=passphrase)

    assert [each.path for each in gone.held_in] == [backup.path]
    assert "On this computer: backup of 24 November 2026, 8:40am" in certificate
    assert restored.disposed_again == 1
    again = door.unlock(passphrase, lambda _: None)
    assert again.cases.list() == ()
    assert [each.kept_logs for each in again.disposal.disposed()] == [()]  # it was put aside afterwards
    assert again.cases.search("clown").lines == ()
    assert [each.authorised_by for each in again.disposal.disposed()] == ["Tom Green, chair"]
    assert again.history.check_code(number + 100, code).fit is CodeFit.NOT_THERE
    assert again.keeping.sweep() == 0
    again.keeping.close()


def test_a_log_that_was_put_aside_is_named_too(
    desk: Desk, closed: CaseView, school_day: "SchoolDay", door: Door, passphrase: str
) -> None:
    (backup,) = desk.backups.back_up().made
    desk.keeping.close()
    school_day.go_to(24, 11)
    Rescue(door).restore(backup.path, passphrase=passphrase)
    again = door.unlock(passphrase, lambda _: None)
    school_day.wait(hours=1)

    gone = again.disposal.dispose(closed.case_id, _given(closed))

    assert gone.kept_logs == (school_day.moment - timedelta(hours=1),)
    certificate = text_of(again.disposal.certificate([closed.case_id]))
    assert "On this computer: log put aside of 24 November 2026, 8:40am" in certificate
    again.keeping.close()


def test_files_that_a_crash_left_go_at_the_next_start(desk: Desk, closed: CaseView) -> None:
    opened = desk.disposal._opened
    with opened.log.writing() as session:
        erased = disposals.erase(session, closed.case_id)
        entry = {"at": opened.clock.now(), "by": "Mary Ashworth", "case_id": None, "what": "Disposed of it"}
        chronology.record(session, **entry, detail={chronology.ERASED: erased.seqs})  # type: ignore[arg-type]
    folder = opened.log.folder / "exhibits"
    assert (folder / erased.files[0]).exists()

    assert desk.keeping.sweep() == 0

    assert [each for each in folder.rglob("*") if each.is_file()] == []
