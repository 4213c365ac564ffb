"""What is looked at again, what an author answers, and the rungs from contact to a further step."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import ActionView, CaseView, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import Settled
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.vocabulary import (
    ActionKind,
    LetterKind,
    Outcome,
    Part,
    Reply,
    Role,
    Seen,
    Stage,
    Value,
)

if TYPE_CHECKING:
    from tests.conftest import SchoolDay
    from tests.desk.conftest import Checked, Saved

TODAY = date(2026, 11, 23)
YES = Value.YES
GONE_FOR_GOOD = [date(2026, 11, 30), date(2026, 12, 23)]


def waiting(case: CaseView, kind: ActionKind = ActionKind.CHECK_POST) -> list[ActionView]:
    """Return the actions of a kind that are still to do."""
    return [each for each in case.actions if each.kind is kind and each.done_on is None]


@pytest.fixture
def removed(a_case: CaseView, saved: "Saved", checked: "Checked") -> CaseView:
    """A concern whose post was seen to be gone on Monday."""
    return checked(saved(a_case, foul=YES), Seen.REMOVED)


@pytest.fixture
def closed(desk: Desk, removed: CaseView) -> CaseView:
    """The same concern, closed."""
    return desk.cases.close(removed.case_id, Outcome.REMOVED_BY_AUTHOR)


@pytest.mark.parametrize("seen", Seen)
def test_whatever_is_seen_something_follows(
    a_case: CaseView, saved: "Saved", checked: "Checked", seen: Seen
) -> None:
    case = checked(saved(a_case, foul=YES), seen)

    assert waiting(case), seen
    assert bool(waiting(case, ActionKind.CLOSE_CASE)) is (seen in (Seen.REMOVED, Seen.CORRECTED))


@pytest.mark.parametrize("seen", [Seen.REMOVED, Seen.CORRECTED])
def test_what_was_put_right_is_looked_at_after_a_week_and_a_month_by_itself(
    a_case: CaseView, saved: "Saved", checked: "Checked", seen: Seen
) -> None:
    case = checked(saved(a_case, foul=YES), seen)

    assert [each.due_on for each in waiting(case)] == GONE_FOR_GOOD
    assert any(each.letter_kind is LetterKind.SETTLED for each in waiting(case, ActionKind.WRITE_LETTER))


def test_closing_lets_the_looks_again_go_on_and_ends_the_rest(desk: Desk, closed: CaseView) -> None:
    assert [each.due_on for each in waiting(closed)] == GONE_FOR_GOOD
    assert all(each.done_on for each in closed.actions if each.kind is not ActionKind.CHECK_POST)


def test_a_look_again_stands_on_home_and_is_recorded_on_the_closed_concern(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    school_day.go_to(30, 11)
    assert [each.action_id for each in desk.cases.home().needs_you] == [waiting(closed)[0].action_id]

    case = desk.actions.check(waiting(closed)[0].action_id, Seen.REMOVED, "Looked on the office computer")

    assert case.stage is Stage.CLOSED
    assert [each.due_on for each in waiting(case)] == [date(2026, 12, 23)]
    assert waiting(case, ActionKind.REOPEN_CASE) == [] and waiting(case, ActionKind.CLOSE_CASE) == []
    with pytest.raises(DeskError, match="done already"):
        desk.actions.check(waiting(closed)[0].action_id, Seen.REMOVED)


def test_a_look_again_can_wait_although_the_concern_is_closed(desk: Desk, closed: CaseView) -> None:
    desk.actions.postpone(waiting(closed)[0].action_id, date(2026, 12, 1), "Training day")

    assert desk.actions.get(waiting(closed)[0].action_id).due_on == date(2026, 12, 1)


def test_a_post_that_cannot_be_seen_after_closing_is_looked_at_again(desk: Desk, closed: CaseView) -> None:
    case = desk.actions.check(waiting(closed)[0].action_id, Seen.CANNOT_SEE)

    again = [each for each in waiting(case) if each.due_on == date(2026, 11, 24)]
    assert len(again) == 1
    desk.actions.check(again[0].action_id, Seen.REMOVED)
    assert desk.cases.get(case.case_id).stage is Stage.CLOSED


def test_a_post_that_is_back_offers_reopening_and_reopening_goes_on_from_there(
    desk: Desk, closed: CaseView, school_day: "SchoolDay"
) -> None:
    school_day.go_to(30, 11)
    case = desk.actions.check(waiting(closed)[0].action_id, Seen.REPOSTED)
    (offer,) = waiting(case, ActionKind.REOPEN_CASE)
    assert case.stage is Stage.CLOSED and offer in desk.cases.home().needs_you
    with pytest.raises(DeskError, match="closed"):
        desk.actions.done(offer.action_id)

    case = desk.cases.reopen(case.case_id, "It is up again.")

    assert case.stage is Stage.OPEN and waiting(case, ActionKind.REOPEN_CASE) == []
    assert any(each.letter_kind is LetterKind.SECOND for each in waiting(case, ActionKind.WRITE_LETTER))
    assert any(each.kind is ActionKind.REPORT_TO_PLATFORM for each in case.actions)
    assert date(2026, 12, 1) in [each.due_on for each in waiting(case)]
    assert desk.closing.closures(case.case_id)[0].reopened_because == "It is up again."


def test_seen_twice_after_closing_is_offered_once(desk: Desk, closed: CaseView) -> None:
    for check in waiting(closed):
        case = desk.actions.check(check.action_id, Seen.STILL_UP)

    assert len(waiting(case, ActionKind.REOPEN_CASE)) == 1
    case = desk.cases.reopen(case.case_id, "It is up again.")
    case = desk.cases.close(case.case_id, Outcome.PARTLY_REMOVED)
    assert waiting(case) == []


def test_a_post_that_is_back_takes_back_the_offer_to_close(desk: Desk, removed: CaseView) -> None:
    assert waiting(removed, ActionKind.CLOSE_CASE)

    case = desk.actions.check(waiting(removed)[0].action_id, Seen.REPOSTED)

    assert waiting(case, ActionKind.CLOSE_CASE) == []


def test_the_month_is_counted_from_the_last_time_it_was_seen_to_go(
    desk: Desk, removed: CaseView, school_day: "SchoolDay"
) -> None:
    school_day.go_to(30, 11)
    case = desk.actions.check(waiting(removed)[0].action_id, Seen.REPOSTED)
    school_day.go_to(1, 12)
    ordinary = next(each for each in waiting(case) if each.due_on == date(2026, 12, 1))

    case = desk.actions.check(ordinary.action_id, Seen.REMOVED)

    assert sorted(each.due_on for each in waiting(case) if each.due_on) == [
        date(2026, 12, 8), date(2026, 12, 31),
    ]  # fmt: skip


def test_each_author_s_post_is_looked_at_and_asked_about_by_itself(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    authors = tuple(PartGiven(Part.AUTHOR, Role.PARENT, name) for name in ("Kelly Marsh", "Jo Bell"))
    a_case = desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=authors))
    case = saved(a_case, foul=YES)
    letters = [each for each in case.actions if each.sections]
    assert len({each.person_id for each in letters}) == 2
    for each in letters:
        case = desk.actions.done(each.action_id)
    first, second = waiting(case)
    assert {first.person_id, second.person_id} == {each.person_id for each in letters}

    case = desk.actions.check(first.action_id, Seen.REMOVED)
    assert waiting(case, ActionKind.CLOSE_CASE) == []
    case = desk.actions.check(second.action_id, Seen.STILL_UP)

    seconds = [each for each in case.actions if each.letter_kind is LetterKind.SECOND]
    assert [each.person_id for each in seconds] == [second.person_id]
    assert desk.closing.proposal(case.case_id).outcome is Outcome.PARTLY_REMOVED


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply.AGREES, ActionKind.CHECK_POST),
        (Reply.DISPUTES_FACTS, ActionKind.FIND_OUT),
        (Reply.COMPLAINS, ActionKind.HANDLE_COMPLAINT),
        (Reply.WANTS_MEETING, ActionKind.WRITE_LETTER),
        (Reply.THREATENS, ActionKind.CALL_POLICE),
        (Reply.ASKS_FOR_DATA, ActionKind.ANSWER_DATA_REQUEST),
        (Reply.COMPLAINS_ABOUT_DATA, ActionKind.ANSWER_DATA_COMPLAINT),
    ],
)
def test_an_answer_has_its_consequence_and_one_entry(
    desk: Desk, a_case: CaseView, saved: "Saved", reply: Reply, kind: ActionKind
) -> None:
    case = saved(a_case, foul=YES)
    before = len(desk.cases.chronology(case.case_id))

    case = desk.actions.answered(case.case_id, reply, "Rang the office", TODAY)

    assert waiting(case, kind)
    lines = desk.cases.chronology(case.case_id)
    assert len(lines) == before + 1
    assert lines[0].what.endswith(f"{reply.value.lower()}. Rang the office")
    assert desk.cases.search("rang the office").lines


@pytest.mark.parametrize(
    ("reply", "hold"), [(Reply.COMPLAINS, Hold.COMPLAINT), (Reply.THREATENS, Hold.POLICE)]
)
def test_a_complaint_or_a_threat_in_an_answer_holds_letters_until_it_is_lifted(
    desk: Desk, a_case: CaseView, saved: "Saved", reply: Reply, hold: Hold
) -> None:
    case = saved(a_case, foul=YES)
    desk.actions.answered(case.case_id, reply, "", TODAY)

    assert desk.gates.of(case.case_id).holds == (hold,)
    with pytest.raises(DeskError, match="This waits for"):
        desk.letters.start(case.case_id, LetterKind.REMOVAL)
    desk.gates.say(case.case_id, hold, Word.MAY_WRITE, said_by="Tom Webb", said_on=TODAY)
    assert desk.letters.start(case.case_id, LetterKind.REMOVAL).kind is LetterKind.REMOVAL


def test_nobody_answered_tomorrow(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.actions.answered(a_case.case_id, Reply.AGREES, "", date(2026, 11, 24))

    assert refused.value.field == "on"


def rungs(desk: Desk, case: CaseView) -> set[Rung]:
    """Return the rungs that were taken."""
    return {each.rung for each in desk.actions.ladder(case.case_id) if each.is_done}


def test_the_ladder_says_what_was_done_and_what_is_missing_below(
    desk: Desk, a_case: CaseView, saved: "Saved", checked: "Checked"
) -> None:
    case = saved(a_case, foul=YES)
    assert rungs(desk, case) == set()
    case = checked(case, Seen.STILL_UP)
    assert rungs(desk, case) == {Rung.CONTACT}
    desk.gates.say(case.case_id, Hold.ADVICE, Word.MAY_WRITE, said_by="Ms Reed", said_on=TODAY)

    ladder = {each.rung: each for each in desk.actions.ladder(case.case_id)}

    assert ladder[Rung.LEGAL_ADVICE].is_done
    assert ladder[Rung.LEGAL_ADVICE].missing == (Rung.SECOND_LETTER, Rung.PLATFORM, Rung.HELPLINE)
    assert ladder[Rung.FURTHER_STEP].is_open


def test_what_ended_with_closing_was_never_done(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, foul=YES, discriminatory=YES)
    desk.cases.close(case.case_id, Outcome.AUTHOR_NOT_TRACED)
    desk.cases.reopen(case.case_id, "Traced after all.")

    assert rungs(desk, case) == set()
    proposed = desk.closing.proposal(case.case_id)
    assert proposed.outcome is None and proposed.support is Settled.NOT_NEEDED


def test_no_further_step_before_legal_advice(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, foul=YES)

    assert not {e.rung: e for e in desk.actions.ladder(case.case_id)}[Rung.FURTHER_STEP].is_open
    with pytest.raises(DeskError) as refused:
        desk.letters.start(case.case_id, LetterKind.AFTER_ADVICE)
    assert refused.value.field == "legal_advice"


def test_hate_puts_the_police_on_the_first_rung(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, discriminatory=YES)

    assert desk.actions.ladder(case.case_id)[0].rung is Rung.POLICE


def test_a_look_again_that_saw_nothing_is_made_again_though_the_concern_was_closed(
    desk: Desk, a_case: CaseView, saved: "Saved", checked: "Checked", school_day: "SchoolDay"
) -> None:
    case = checked(saved(a_case, foul=Value.YES), Seen.REMOVED)
    week = next(each for each in case.actions if "for a week" in each.words)
    school_day.go_to(30, 11)
    desk.actions.check(week.action_id, Seen.CANNOT_SEE)

    case = desk.cases.close(case.case_id, Outcome.REMOVED_BY_AUTHOR)

    waiting = [each.words for each in case.actions if not each.done_on]
    assert "Ask somebody who can see the post to look" in waiting
