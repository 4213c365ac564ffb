"""Whose word a letter waits for, who decides, and what nobody may hold up."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import Accused, ActionKind, DecisionMaker, LetterKind, Outcome, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough

TODAY = date(2026, 11, 23)
HEAD = "Mary Ashworth"
ABOUT_HEAD = Answer("allegation", Value.YES, chosen=(Accused.HEADTEACHER.value,))


def say(desk: Desk, case: CaseView, hold: Hold, word: Word, on: date = TODAY, by: str = "Somebody") -> None:
    """Record a word that was given, with a reason."""
    desk.gates.say(case.case_id, hold, word, said_by=by, said_on=on, note="Rang at ten")


def tick(desk: Desk, case: CaseView, **said: Value) -> None:
    """Answer some questions."""
    desk.decisions.answer(case.case_id, [Answer(key, value) for key, value in said.items()])


def test_nothing_holds_a_case_in_which_nothing_was_found(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id)

    gates = desk.gates.of(a_case.case_id)

    assert gates.holds == () and not gates.is_locked_for_letters and not gates.needs_decider
    assert gates.maker is DecisionMaker.HEADTEACHER and gates.may_decide_here


@pytest.mark.parametrize(
    ("said", "hold"),
    [
        ({"danger": Value.YES}, Hold.POLICE),
        ({"threatening": Value.YES}, Hold.POLICE),
        ({"allegation": Value.NOT_YET_KNOWN}, Hold.OFFICER),
        ({"child_in_words": Value.YES}, Hold.SAFEGUARDING),
        ({"other_risk": Value.NOT_YET_KNOWN}, Hold.SAFEGUARDING),
        ({"conflict": Value.YES}, Hold.DECISION),
    ],
)
def test_an_answer_holds_the_letters_and_a_word_lets_them_go(
    desk: Desk, a_case: CaseView, said: dict[str, Value], hold: Hold
) -> None:
    tick(desk, a_case, **said)
    assert desk.gates.held_for(a_case.case_id, LetterKind.REMOVAL) == (hold,)
    if hold is Hold.DECISION:
        desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
        desk.gates.decide_on_sheet(a_case.case_id, "priya  shah", TODAY)
    else:
        say(desk, a_case, hold, Word.MAY_WRITE)

    assert desk.gates.of(a_case.case_id).holds == ()


def test_an_indecent_picture_waits_for_police_and_safeguarding_lead_both(
    desk: Desk, a_case: CaseView
) -> None:
    tick(desk, a_case, indecent_image=Value.YES)
    say(desk, a_case, Hold.SAFEGUARDING, Word.MAY_WRITE)

    assert desk.gates.of(a_case.case_id).holds == (Hold.POLICE,)


def test_the_holds_stand_in_one_order_whatever_was_answered_first(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, child_in_words=Value.YES)
    tick(desk, a_case, conflict=Value.YES)
    tick(desk, a_case, danger=Value.YES, allegation=Value.YES)

    assert desk.gates.of(a_case.case_id).holds == (
        Hold.POLICE, Hold.OFFICER, Hold.SAFEGUARDING, Hold.DECISION,
    )  # fmt: skip


@pytest.mark.parametrize("no", [Word.NOT_YET, Word.MAY_NOT])
def test_a_no_after_a_yes_holds_again_and_the_yes_stays_written(
    desk: Desk, a_case: CaseView, no: Word
) -> None:
    tick(desk, a_case, danger=Value.YES)
    say(desk, a_case, Hold.POLICE, Word.MAY_WRITE)
    say(desk, a_case, Hold.POLICE, no)

    gates = desk.gates.of(a_case.case_id)
    assert gates.holds == (Hold.POLICE,)
    assert [each.word for each in gates.words] == [no, Word.MAY_WRITE]


@pytest.mark.parametrize("first", [Word.MAY_WRITE, Word.NOT_YET])
def test_of_two_words_entered_out_of_order_the_careful_one_stands(
    desk: Desk, a_case: CaseView, first: Word
) -> None:
    other = Word.NOT_YET if first is Word.MAY_WRITE else Word.MAY_WRITE
    tick(desk, a_case, danger=Value.YES)
    say(desk, a_case, Hold.POLICE, first, on=TODAY)
    say(desk, a_case, Hold.POLICE, other, on=date(2026, 11, 21))

    assert desk.gates.of(a_case.case_id).holds == (Hold.POLICE,)


def test_a_word_given_before_a_second_matter_came_up_is_asked_for_again(
    desk: Desk, a_case: CaseView, school_day: "SchoolDay"
) -> None:
    tick(desk, a_case, child_in_words=Value.YES)
    say(desk, a_case, Hold.SAFEGUARDING, Word.MAY_WRITE)
    school_day.wait(hours=1)

    tick(desk, a_case, child_in_pictures=Value.YES)
    assert desk.gates.of(a_case.case_id).holds == (Hold.SAFEGUARDING,)
    say(desk, a_case, Hold.SAFEGUARDING, Word.MAY_WRITE)
    assert desk.gates.of(a_case.case_id).holds == ()


def test_an_answer_that_was_changed_and_changed_back_keeps_the_word(
    desk: Desk, a_case: CaseView, school_day: "SchoolDay"
) -> None:
    tick(desk, a_case, child_in_words=Value.NOT_YET_KNOWN)
    say(desk, a_case, Hold.SAFEGUARDING, Word.MAY_WRITE)
    for value in (Value.NO, Value.YES):
        school_day.wait(hours=1)
        tick(desk, a_case, child_in_words=value)

    assert desk.gates.of(a_case.case_id).holds == ()


def test_a_low_level_concern_that_turns_serious_needs_the_officer(
    desk: Desk, a_case: CaseView, school_day: "SchoolDay"
) -> None:
    low = Answer("allegation", Value.YES, chosen=(Accused.LOW_LEVEL.value,))
    desk.decisions.answer(a_case.case_id, [low])
    assert desk.gates.of(a_case.case_id).holds == ()
    say(desk, a_case, Hold.OFFICER, Word.MAY_WRITE)
    school_day.wait(hours=1)

    desk.decisions.answer(a_case.case_id, [Answer("allegation", Value.YES, chosen=(Accused.SOMEBODY.value,))])

    assert desk.gates.of(a_case.case_id).holds == (Hold.OFFICER,)


def test_a_plain_no_holds_even_when_no_answer_asked_for_it(desk: Desk, a_case: CaseView) -> None:
    say(desk, a_case, Hold.POLICE, Word.MAY_NOT)

    assert desk.gates.held_for(a_case.case_id, LetterKind.REMOVAL) == (Hold.POLICE,)


def test_what_the_officer_says_about_the_headteacher_is_not_kept_here(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(a_case.case_id, [ABOUT_HEAD])
    before = desk.cases.chronology(a_case.case_id)

    with pytest.raises(DeskError, match="not kept here") as refused:
        say(desk, a_case, Hold.OFFICER, Word.MAY_WRITE)

    assert refused.value.field == "hold"
    gates = desk.gates.of(a_case.case_id)
    assert gates.words == () and gates.is_officer_elsewhere and gates.needs_decider
    assert {Hold.OFFICER, Hold.DECISION} <= set(gates.holds)
    assert desk.cases.chronology(a_case.case_id) == before


def test_a_word_about_somebody_else_does_not_serve_when_it_turns_out_to_be_the_headteacher(
    desk: Desk, a_case: CaseView
) -> None:
    tick(desk, a_case, allegation=Value.YES)
    say(desk, a_case, Hold.OFFICER, Word.MAY_WRITE)

    desk.decisions.answer(a_case.case_id, [ABOUT_HEAD])

    assert Hold.OFFICER in desk.gates.of(a_case.case_id).holds


def test_a_head_who_is_the_safeguarding_lead_says_why_and_whom_she_asked(
    desk: Desk, a_case: CaseView
) -> None:
    tick(desk, a_case, child_in_words=Value.YES)

    with pytest.raises(DeskError) as refused:
        desk.gates.say(
            a_case.case_id, Hold.SAFEGUARDING, Word.MAY_WRITE, said_by="mary ashworth", said_on=TODAY
        )
    assert refused.value.field == "note"
    desk.gates.say(
        a_case.case_id,
        Hold.SAFEGUARDING,
        Word.MAY_WRITE,
        said_by=HEAD,
        said_on=TODAY,
        note="No risk at home. Asked the duty social worker.",
    )
    assert desk.gates.of(a_case.case_id).holds == ()
    assert desk.cases.search("duty social worker").lines


def test_a_head_who_is_close_to_it_does_not_give_the_safeguarding_word_herself(
    desk: Desk, a_case: CaseView
) -> None:
    tick(desk, a_case, conflict=Value.YES, child_in_words=Value.YES)

    with pytest.raises(DeskError, match="close to this one") as refused:
        say(desk, a_case, Hold.SAFEGUARDING, Word.MAY_WRITE, by=HEAD)

    assert refused.value.field == "said_by"


def test_a_word_says_whose_and_when(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, danger=Value.YES)

    with pytest.raises(DeskError) as refused:
        say(desk, a_case, Hold.POLICE, Word.MAY_WRITE, by=" ")
    assert refused.value.field == "said_by"
    with pytest.raises(DeskError) as refused:
        say(desk, a_case, Hold.POLICE, Word.MAY_WRITE, on=date(2026, 11, 24))
    assert refused.value.field == "said_on"


def test_a_word_makes_one_entry_and_names_nobody_in_it(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, danger=Value.YES)
    before = len(desk.cases.chronology(a_case.case_id))

    desk.gates.say(a_case.case_id, Hold.POLICE, Word.MAY_WRITE, said_by="Sergeant Cole", said_on=TODAY)

    lines = desk.cases.chronology(a_case.case_id)
    assert len(lines) == before + 1
    assert lines[0].what == "The police said: you may write (23 November 2026)"
    assert desk.cases.search("sergeant cole").lines


def test_whoever_gave_a_word_was_told(desk: Desk, a_case: CaseView, walk_through: "WalkThrough") -> None:
    walk_through(a_case.case_id, child_in_words=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    say(desk, a_case, Hold.SAFEGUARDING, Word.NOT_YET)

    case = desk.cases.get(a_case.case_id)
    told = [each for each in case.actions if each.kind is ActionKind.TELL_SAFEGUARDING_LEAD]
    assert told and all(each.done_on == TODAY for each in told)


def test_the_decision_goes_to_somebody_with_a_name_who_is_not_the_headteacher(
    desk: Desk, a_case: CaseView
) -> None:
    tick(desk, a_case, conflict=Value.YES)
    assert desk.gates.of(a_case.case_id).needs_decider

    for name in ("", " MARY  ashworth"):
        with pytest.raises(DeskError) as refused:
            desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, name, "She is his sister.")
        assert refused.value.field == "name"
    gates = desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, " Priya  Shah ", "He is my brother.")

    assert (gates.maker, gates.decider_name) == (DecisionMaker.DEPUTY, "Priya Shah")
    assert not gates.needs_decider and not gates.may_decide_here
    assert gates.holds == (Hold.DECISION,)
    line = desk.cases.chronology(a_case.case_id)[0].what
    assert line == "The decision is with the deputy headteacher. He is my brother."
    assert desk.cases.search("priya shah").lines and desk.cases.search("brother").lines


def test_the_decision_comes_back_only_when_nobody_is_close_to_it(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, conflict=Value.YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")

    with pytest.raises(DeskError, match="cannot come back") as refused:
        desk.gates.hand_over(a_case.case_id, DecisionMaker.HEADTEACHER)
    assert refused.value.field == "decision_maker"
    tick(desk, a_case, conflict=Value.NO)
    gates = desk.gates.hand_over(a_case.case_id, DecisionMaker.HEADTEACHER, "ignored", "It was a namesake.")

    assert (gates.maker, gates.decider_name) == (DecisionMaker.HEADTEACHER, "")
    assert [each.maker for each in gates.hand_overs] == [DecisionMaker.DEPUTY, DecisionMaker.HEADTEACHER]


def test_a_signed_sheet_does_not_serve_for_the_next_who_decides(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, conflict=Value.YES)
    with pytest.raises(DeskError, match="Nobody else decides"):
        desk.gates.decide_on_sheet(a_case.case_id, "Priya Shah", TODAY)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
    signed = desk.gates.decide_on_sheet(a_case.case_id, "Priya Shah", TODAY)
    assert signed.has_decided and signed.decided_on_sheet == TODAY and signed.holds == ()

    for maker, name in ((DecisionMaker.CHAIR, "Tom Webb"), (DecisionMaker.DEPUTY, "Priya Shah")):
        gates = desk.gates.hand_over(a_case.case_id, maker, name)
        assert not gates.has_decided and gates.decided_on_sheet is None
        assert gates.holds == (Hold.DECISION,)


def test_a_sheet_is_signed_by_whoever_decides_and_not_in_the_future(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, conflict=Value.YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")

    for name, day, field in (
        (HEAD, TODAY, "name"),
        ("Tom Webb", date(2026, 11, 24), "signed_on"),
        ("Tom Webb", date(2026, 11, 22), "signed_on"),
    ):
        with pytest.raises(DeskError) as refused:
            desk.gates.decide_on_sheet(a_case.case_id, name, day)
        assert refused.value.field == field


def test_nobody_but_the_one_who_decides_says_so_here(desk: Desk, a_case: CaseView) -> None:
    tick(desk, a_case, conflict=Value.YES)
    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb")

    with pytest.raises(DeskError) as refused:
        say(desk, a_case, Hold.DECISION, Word.MAY_WRITE, by=HEAD)
    assert refused.value.field == "said_by"
    with pytest.raises(DeskError) as refused:
        say(desk, a_case, Hold.DECISION, Word.MAY_WRITE, by="Tom Webb")
    assert refused.value.field == "decision_maker"
    say(desk, a_case, Hold.DECISION, Word.MAY_NOT, by="Tom Webb")
    assert desk.gates.of(a_case.case_id).holds == (Hold.DECISION,)


def test_a_governor_who_decides_stands_in_the_ledger_and_a_deputy_does_not(
    desk: Desk, a_case: CaseView
) -> None:
    desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
    assert desk.governors.told(a_case.case_id) == ()

    desk.gates.hand_over(a_case.case_id, DecisionMaker.CHAIR, "Tom Webb", "He may hear it.")

    ledger = desk.governors.told(a_case.case_id)
    assert [(each.name, each.why, each.told_on) for each in ledger] == [
        ("Tom Webb", "He may hear it.", TODAY)
    ]
    assert (
        len([line for line in desk.cases.chronology(a_case.case_id) if "decision is with" in line.what]) == 2
    )


def test_a_closed_concern_takes_no_word_and_no_hand_over(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    walk_through(a_case.case_id, danger=Value.YES)
    desk.decisions.save(a_case.case_id, (), instead="The police have it.")
    desk.cases.close(a_case.case_id, Outcome.PASSED_ON)

    with pytest.raises(DeskError, match="closed"):
        say(desk, a_case, Hold.POLICE, Word.MAY_WRITE)
    with pytest.raises(DeskError, match="closed"):
        desk.gates.hand_over(a_case.case_id, DecisionMaker.DEPUTY, "Priya Shah")
