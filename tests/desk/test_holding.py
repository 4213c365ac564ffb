"""What a missing word holds up, what it never does, and who may save a concern."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog import keys
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import (
    Accused,
    ActionKind,
    DecisionMaker,
    LetterKind,
    LetterState,
    Stage,
    Value,
)

if TYPE_CHECKING:
    from tests.conftest import WalkThrough
    from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)
YES = Value.YES


def lift(desk: Desk, case: CaseView, hold: Hold) -> None:
    """Let somebody agree to writing."""
    desk.gates.say(case.case_id, hold, Word.MAY_WRITE, said_by="Somebody", said_on=TODAY, note="Rang")


def test_no_letter_to_an_author_is_started_before_the_word_is_given(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    case = saved(a_case, foul=YES, child_in_words=YES, danger=YES)

    with pytest.raises(DeskError) as refused:
        desk.letters.start(case.case_id, LetterKind.REMOVAL)
    assert refused.value.sentence == "This waits for the police and the safeguarding lead."
    assert desk.cases.get(case.case_id).letters == ()
    lift(desk, case, Hold.POLICE)
    with pytest.raises(DeskError, match="waits for the safeguarding lead"):
        desk.letters.start(case.case_id, LetterKind.REMOVAL)
    lift(desk, case, Hold.SAFEGUARDING)

    assert desk.letters.start(case.case_id, LetterKind.REMOVAL).state is LetterState.DRAFT


def test_a_draft_is_not_issued_when_a_child_was_found_since(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    case = saved(a_case, foul=YES)
    draft = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    desk.decisions.answer(case.case_id, [Answer("child_in_words", YES)])

    with pytest.raises(DeskError, match="waits for the safeguarding lead"):
        desk.letters.issue(draft.letter_id)

    assert desk.letters.get(draft.letter_id).state is LetterState.DRAFT


def test_a_second_yes_to_a_child_stops_a_letter_that_was_allowed(
    desk: Desk, a_case: CaseView, saved: "Saved", school_day: object
) -> None:
    case = saved(a_case, foul=YES, child_in_words=YES)
    lift(desk, case, Hold.SAFEGUARDING)
    draft = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    school_day.wait(hours=1)  # type: ignore[attr-defined]
    desk.decisions.answer(case.case_id, [Answer("other_risk", YES)])

    with pytest.raises(DeskError, match="waits for"):
        desk.letters.issue(draft.letter_id)


def test_an_author_is_not_rung_instead_of_written_to(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, foul=YES, danger=YES)
    letter = next(each for each in case.actions if each.sections)

    with pytest.raises(DeskError, match="waits for the police"):
        desk.actions.done(letter.action_id)

    assert desk.actions.get(letter.action_id).done_on is None


def test_what_a_child_needs_is_never_held_up(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, child_in_words=YES, allegation=YES, danger=YES)
    urgent = {
        ActionKind.CALL_POLICE,
        ActionKind.TELL_SAFEGUARDING_LEAD,
        ActionKind.TELL_DESIGNATED_OFFICER,
        ActionKind.TELL_FAMILY,
        ActionKind.SPEAK_TO_AUTHOR,
    }
    todo = [each for each in case.actions if each.kind in urgent]
    assert {each.kind for each in todo} == urgent

    for each in todo:
        desk.actions.done(each.action_id)

    assert set(desk.gates.of(case.case_id).holds) == {Hold.POLICE, Hold.OFFICER, Hold.SAFEGUARDING}


def test_ringing_about_a_child_begins_the_follow_up(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    case = saved(a_case, child_in_pictures=YES)
    call = next(each for each in case.actions if each.kind is ActionKind.SPEAK_TO_AUTHOR)

    case = desk.actions.done(call.action_id)

    checks = [each for each in case.actions if each.kind is ActionKind.CHECK_POST and not each.done_on]
    assert [each.due_on for each in checks] == [date(2026, 11, 24)]


def test_papers_to_those_who_help_wait_for_nobody(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(
        a_case.case_id, [Answer(key, YES) for key in ("danger", "indecent_image", "allegation", "conflict")]
    )

    for kind in (LetterKind.SAFEGUARDING, LetterKind.CHAIR, LetterKind.ADVISER, LetterKind.PLATFORM):
        assert desk.gates.held_for(a_case.case_id, kind) == ()
    assert desk.gates.held_for(a_case.case_id, LetterKind.THANKS) == (Hold.OFFICER,)


def test_a_head_who_is_close_to_it_does_not_save_it(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, conflict=YES, foul=YES)
    chosen = desk.decisions.suggestions(a_case.case_id)

    with pytest.raises(DeskError, match="somebody else decides") as refused:
        desk.decisions.save(a_case.case_id, chosen)
    assert refused.value.field == "decision_maker"
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")
    with pytest.raises(DeskError, match="has not decided") as refused:
        desk.decisions.save(a_case.case_id, chosen)
    assert refused.value.field == "decision_maker"
    assert desk.cases.get(a_case.case_id).stage is Stage.BEING_RECORDED

    desk.gates.decide_on_sheet(a_case.case_id, "Tom Webb", TODAY)
    assert desk.decisions.save(a_case.case_id, chosen).stage is Stage.OPEN
    desk.letters.start(a_case.case_id, LetterKind.REMOVAL)


def test_a_sheet_of_one_who_decided_before_does_not_save_it_for_the_next(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, conflict=YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
    desk.gates.decide_on_sheet(a_case.case_id, "Priya Shah", TODAY)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")

    with pytest.raises(DeskError, match="has not decided"):
        desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def test_whoever_decides_saves_it_with_their_own_key(
    desk: Desk, door: Door, a_case: CaseView, walk_through: "WalkThrough", passphrase: str
) -> None:
    walk_through(a_case.case_id, conflict=YES, foul=YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
    desk.keeping.close()
    _, root = keys.open_slot(keys.read_keys(door.folder), passphrase)
    both = keys.add_slot(
        keys.read_keys(door.folder),
        root,
        holder="PRIYA shah",
        passphrase="otter window ladder",
        role="Deputy",
    )
    keys.write_keys(door.folder, both)

    hers = door.unlock("otter window ladder", lambda _: None)
    assert hers.gates.of(a_case.case_id).may_decide_here
    hers.decisions.save(a_case.case_id, hers.decisions.suggestions(a_case.case_id))
    assert hers.gates.of(a_case.case_id).has_decided
    hers.keeping.close()

    again = door.unlock(passphrase, lambda _: None)
    again.letters.start(a_case.case_id, LetterKind.REMOVAL)
    again.keeping.close()


def test_an_allegation_against_the_headteacher_is_not_saved_by_her(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    about_head = Answer("allegation", YES, chosen=(Accused.HEADTEACHER.value,))
    walk_through(a_case.case_id, allegation=about_head)

    with pytest.raises(DeskError, match="somebody else decides"):
        desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


def test_what_cannot_wait_becomes_an_action_before_the_walk_is_done_and_whoever_decides(
    desk: Desk, a_case: CaseView
) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("conflict", YES), Answer("danger", YES)])
    now = [each for each in desk.decisions.suggestions(a_case.case_id) if each.kind is ActionKind.CALL_POLICE]

    case = desk.decisions.at_once(a_case.case_id, now)

    assert [each.kind for each in case.actions] == [ActionKind.CALL_POLICE]
    assert case.stage is Stage.BEING_RECORDED
    assert desk.cases.home().needs_you[0].kind is ActionKind.CALL_POLICE
    assert ActionKind.CALL_POLICE not in {
        each.kind for each in desk.decisions.suggestions(a_case.case_id) if each.words == now[0].words
    }


def test_what_can_wait_does_not_slip_through_with_it(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, conflict=YES, foul=YES)
    letter = [each for each in desk.decisions.suggestions(a_case.case_id) if each.sections]

    desk.decisions.at_once(a_case.case_id, letter)

    assert letter
    assert desk.cases.get(a_case.case_id).actions == ()


def test_the_policy_that_a_decision_was_made_under_is_remembered(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    assert saved(a_case, foul=YES).policy_version == "October 2017"


def test_a_letter_still_to_be_written_takes_up_what_is_found_later(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    saved(a_case, foul=YES)
    desk.decisions.answer(a_case.case_id, [Answer("child_in_words", YES)])
    more = desk.decisions.suggestions(a_case.case_id)
    assert [each.sections for each in more if each.sections] == [(LetterKind.CHILD, LetterKind.REMOVAL)]

    while (page := desk.decisions.next_page(a_case.case_id)) is not None:
        desk.decisions.answer(
            a_case.case_id,
            [Answer(q.key, Value.NO, "Nothing further") for q in page.questions],
        )
    case = desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id), instead="As said")

    letters = [each for each in case.actions if each.sections]
    assert [each.sections for each in letters] == [(LetterKind.CHILD, LetterKind.REMOVAL)]


@pytest.mark.parametrize("broken", ["hand_overs.add", "cases.amend"])
def test_a_hand_over_that_fails_half_way_leaves_nothing_behind(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    before = desk.gates.of(a_case.case_id), desk.cases.chronology(a_case.case_id)

    def fail(*_given: object, **_also: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(f"conduct_desk.desk.gates.{broken}", fail)
    with pytest.raises(OSError, match="full"):
        desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")
    monkeypatch.undo()

    assert (desk.gates.of(a_case.case_id), desk.cases.chronology(a_case.case_id)) == before
    assert desk.governors.told(a_case.case_id) == ()


def test_whoever_runs_the_group_is_not_asked_before_the_word_and_the_platform_is(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    case = saved(a_case, child_in_pictures=YES)
    asked = {
        each.letter_kind: each.action_id
        for each in case.actions
        if each.kind is ActionKind.REPORT_TO_PLATFORM
    }

    with pytest.raises(DeskError, match="waits for the safeguarding lead"):
        desk.actions.done(asked[LetterKind.ORGANISER])

    desk.actions.done(asked[LetterKind.PLATFORM])
    lift(desk, case, Hold.SAFEGUARDING)
    desk.actions.done(asked[LetterKind.ORGANISER])
