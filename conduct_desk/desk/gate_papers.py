"""The printed sheets for whoever decides instead of the headteacher, with no more in them than that needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, cases, chronology, exhibit_rows, people
from conduct_desk.clock import short_day, spoken_date
from conduct_desk.desk.held import is_about_head, is_close
from conduct_desk.desk.nameless import Scrub, nameless
from conduct_desk.desk.reasons_words import (
    SEEN_BY,
    counted,
    is_plain,
    lower,
    office,
    reason_of,
    upper,
    value_words,
)
from conduct_desk.desk.school import offices, school
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.suggestions import suggestions, warnings
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.findings import findings
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, Finding, Part, Role, TakenOut, Value

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import KeptAction, KeptCase, Session
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.views import Suggestion
    from conduct_desk.paper.chair_sheet import ChairSheet
    from conduct_desk.paper.decision_sheet import Asked, DecisionSheet

NOT_FOR_THE_SHEET = frozenset({ActionKind.HAND_OVER_DECISION, ActionKind.FIND_OUT, ActionKind.CLOSE_CASE})
# About the headteacher, not the post; and what whoever decides has to weigh up anew.
HERS = frozenset({"conflict", "legal_advice", "proportionate"})
HOLDER = {
    DecisionMaker.DEPUTY: Office.DEPUTY_HEAD,
    DecisionMaker.CHAIR: Office.CHAIR,
    DecisionMaker.VICE_CHAIR: Office.VICE_CHAIR,
}


def sheet(opened: Opened, case_id: int) -> bytes:
    """Return the sheet to hand over, as PDF. Long: call through jobs.

    The decision sheet; or, where an allegation is about the headteacher, the chair's sheet, after which
    the headteacher stops.
    """
    with opened.reading() as session:
        if is_about_head(standing_answers(session, case_id, opened.rules.walk)):
            from conduct_desk.paper.chair_sheet import make_chair_sheet

            return make_chair_sheet(chair_sheet(opened, session, case_id))
        from conduct_desk.paper.decision_sheet import make_decision_sheet

        return make_decision_sheet(decision_sheet(opened, session, case_id))


def sheet_taken(opened: Opened, case_id: int, how: TakenOut) -> None:
    """Enter in the chronology that the sheet was saved or printed."""
    with opened.writing("gate", case_id) as writing:
        answers = standing_answers(writing.session, case_id, opened.rules.walk)
        name = "the sheet for the chair of governors" if is_about_head(answers) else "the decision sheet"
        writing.enter(f"{how}: {name}")


def chair_sheet(opened: Opened, session: Session, case_id: int) -> ChairSheet:
    """Return what the chair is given about an allegation against the headteacher."""
    from conduct_desk.paper.chair_sheet import ChairSheet

    case, held_by = cases.read(session, case_id), offices(session, opened.rules.policy)
    officer = held_by[Office.DESIGNATED_OFFICER]
    told_on = case.told_staff_on or case.told_head_on
    today = opened.clock.today()
    due = opened.rules.clocks["designated_officer"].due(told_on or today, opened.calendar(session))
    known = [_posted(session, case, nameless(session, case_id))]
    if told_on:
        known.append(f"The school was told on {spoken_date(told_on)}.")
    known.append("It says that the headteacher harmed a child, or might have.")
    return ChairSheet(
        school_name=school(session, opened.rules.policy).name,
        reference=case.reference,
        made_on=today,
        by=short_day(max(due.on, today)),
        known=" ".join(known),
        chair_name=held_by[Office.CHAIR].name,
        officer_name=officer.name,
        officer_telephone=officer.telephone,
        exhibits=exhibit_rows.count(session, case_id),
        anchor=_anchor(session),
        is_practice=opened.is_practice,
    )


def decision_sheet(opened: Opened, session: Session, case_id: int) -> DecisionSheet:
    """Return what somebody else needs in order to decide a case, with nobody in it named."""
    from conduct_desk.paper.decision_sheet import DecisionSheet

    case, scrub = cases.read(session, case_id), nameless(session, case_id)
    answers = standing_answers(session, case_id, opened.rules.walk)
    maker, hers = case.decision_maker, opened.rules.wording.must_not["conflict"]
    held_by = offices(session, opened.rules.policy)
    holder = held_by[HOLDER[maker]].name if maker in HOLDER else ""
    return DecisionSheet(
        school_name=school(session, opened.rules.policy).name,
        reference=case.reference,
        made_on=opened.clock.today(),
        decider=_decider(maker),
        decider_name=case.decider_name or holder,
        why=_why(answers),
        facts=tuple(_facts(opened, session, case, answers, scrub)),
        asked=tuple(_asked(opened, session, case_id, scrub)),
        not_to_do=tuple(each for each in warnings(opened, session, case_id) if each != hers),
        anchor=_anchor(session),
        is_practice=opened.is_practice,
    )


def _decider(maker: DecisionMaker) -> str:
    return "whoever decides" if maker is DecisionMaker.HEADTEACHER else office(maker)


def _why(answers: Mapping[str, Answer]) -> str:
    if is_close(answers):
        return (
            "This comes to you because the post is about the headteacher, or the headteacher is close to "
            "somebody in it. The headteacher may record it and keep evidence, but not decide."
        )
    return (
        "This comes to you because the policy lets the governors or the headteacher take its steps, and this "
        "one was handed to you."
    )


def _facts(
    opened: Opened, session: Session, case: KeptCase, answers: Mapping[str, Answer], scrub: Scrub
) -> Iterator[tuple[str, str]]:
    yield "The post", _posted(session, case, scrub)
    roles = _roles(session, case.id, Part.SUBJECT)
    if roles:
        yield "About", f"{upper(counted(roles))}."
    told_on = case.told_staff_on or case.told_head_on
    if told_on:
        how = f": {lower(case.channel.value)}" if case.channel else ""
        yield "School told", f"{spoken_date(told_on)}{how}."
    kept = exhibit_rows.count(session, case.id)
    some = "One exhibit, kept unchanged." if kept == 1 else f"{kept} exhibits, kept unchanged."
    yield "Evidence", some if kept else "No picture is kept."
    found = findings(answers) if answers else frozenset()
    if found:
        yield "Found so far", f"{upper('; '.join(lower(each.value) for each in Finding if each in found))}."
    for key, question in opened.rules.walk.questions.items():
        answer = answers.get(key)
        if answer is not None and key not in HERS and answer.value is not Value.NO and not is_plain(answer):
            reason = " ".join(reason_of(answer, quotes_may_stand=False))
            yield question.name, scrub(f"{value_words(question, answer)}. {reason}".strip())


def _posted(session: Session, case: KeptCase, scrub: Scrub) -> str:
    who = counted(_roles(session, case.id, Part.AUTHOR)) or "somebody not known"
    day = f" on {spoken_date(case.posted_on)}" if case.posted_on else ""
    where = f", on {case.platform}" if case.platform else ""
    place = f" ({scrub(case.place)})" if case.place else ""
    return f"{upper(who)} posted it{day}{where}{place}{SEEN_BY.get(case.reach, '') if case.reach else ''}."


def _roles(session: Session, case_id: int, wanted: Part) -> list[Role]:
    return [role for part, role, _ in people.parts_of(session, case_id) if part is wanted]


def _asked(opened: Opened, session: Session, case_id: int, scrub: Scrub) -> Iterator[Asked]:
    """Yield what is still to be done already, then what the policy would have done besides."""
    from conduct_desk.paper.decision_sheet import Asked

    clauses = opened.rules.policy.clauses
    rows = actions.of_case(session, case_id)
    waiting: list[KeptAction | Suggestion] = [row for row in rows if row.done_on is None]
    for each in (*waiting, *suggestions(opened, session, case_id)):
        if each.kind not in NOT_FOR_THE_SHEET:
            label = clauses[each.clause].label if each.clause in clauses else ""
            by = short_day(each.due_on) if each.due_on else ""
            yield Asked(scrub(each.words), by, label)


def _anchor(session: Session) -> str:
    seq, code = chronology.head(session)
    return f"{seq} {' '.join(code[at : at + 5] for at in range(0, len(code), 5))}"
