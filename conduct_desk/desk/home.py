"""What needs the head today, and this term in four numbers."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from conduct_desk.caselog import (
    actions,
    case_list,
    cases,
    drafts,
    editions,
    figures,
    letter_forms,
    letters,
    search,
)
from conduct_desk.caselog.case_list import Wanted
from conduct_desk.caselog.cases import Line
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.actions import SAID_BY_LETTER
from conduct_desk.desk.held import held
from conduct_desk.desk.home_views import HomeView, LeftOver, TermFigures
from conduct_desk.desk.keeping import sheet_check
from conduct_desk.desk.opened import Opened, midnight, school_day_of
from conduct_desk.desk.school import offices
from conduct_desk.desk.shown import action_view, letter_view, line_view
from conduct_desk.desk.views import ActionView, LetterView
from conduct_desk.desk.year import year
from conduct_desk.policy.calendar import SchoolCalendar, Term, school_year_of
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.holds import Hold, what_waits
from conduct_desk.policy.letters import REQUIRED
from conduct_desk.policy.offices import Office, turned_to
from conduct_desk.policy.vocabulary import ActionKind, Finding, Outcome, Stage

SOON = timedelta(days=7)  # what is due within a week stands on Home
ASKED_FOR = timedelta(weeks=12)  # after a term for which its summary is asked for on Home
MOST_ACTIONS = 200
MOST_INTERRUPTED = 20
BEING_RECORDED = Wanted(stage=Stage.BEING_RECORDED)
LEFT_ALONE = frozenset({Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE})
PUT_RIGHT = frozenset({Outcome.REMOVED_BY_AUTHOR, Outcome.CORRECTED_BY_AUTHOR, Outcome.REMOVED_BY_PLATFORM})


def home(opened: Opened) -> HomeView:
    """Return the Home page in one reading of the log."""
    today = opened.clock.today()
    with opened.one_reading(), opened.reading() as session:
        interrupted = _interrupted(session)
        to_do = _to_do(session, today)
        calendar = opened.calendar(session)
        any_case = cases.is_any(session)
        waiting = _letters_waiting(session, to_do)
        return HomeView(
            interrupted=tuple(map(line_view, interrupted)),
            needs_you=tuple(each for each in to_do if each.kind is not ActionKind.FIND_OUT),
            to_find_out=tuple(each for each in to_do if each.kind is ActionKind.FIND_OUT),
            letters_waiting=waiting,
            kinds=_kinds(session, {each.case_id for each in to_do} | {each.case_id for each in waiting}),
            figures=_figures(session, calendar, today),
            sheet_check=sheet_check(session, today, is_practice=opened.is_practice),
            terms_missing=not calendar.is_known(today) and not opened.is_practice,
            any_case=any_case,
            bank_holidays_end=calendar.bank_holidays_end(today),
            exhibits_missing=opened.found.exhibits_missing,
            foreign_copies=opened.found.foreign_copies,
            failed_openings=opened.found.failed_openings,
            policy_review_due=_review_due(opened.rules.policy, today),
            people_missing=_people_missing(session, opened.rules.policy),
            left_over=_left_over(session, {line.case_id for line in interrupted}),
            summary_due=_summary_due(session, calendar, today),
            year=year(session, calendar, today) if any_case else None,
        )


def _interrupted(session: Session) -> list[Line]:
    """Return the newest concerns that are still being recorded: the index may not know of all yet."""
    behind = search.behind(session)
    known = case_list.lines(session, BEING_RECORDED, limit=MOST_INTERRUPTED + len(behind))
    found = {line.case_id: line for line in (*known, *case_list.of_ids(session, behind))}
    newest = sorted(found, reverse=True)
    return [found[each] for each in newest if found[each].stage is Stage.BEING_RECORDED][:MOST_INTERRUPTED]


def _kinds(session: Session, case_ids: Collection[int]) -> dict[int, frozenset[Finding]]:
    """Return what was found in the concerns that stand in a row: their kind, in place of any name."""
    return {number: frozenset(found) for number, found in figures.findings(session, case_ids).items()}


def _left_over(session: Session, interrupted: Collection[int]) -> tuple[LeftOver, ...]:
    """Return what was being typed, but for concerns that Home offers to carry on with as a whole."""
    kept = [each for each in drafts.every(session) if each.case_id not in interrupted]
    references = cases.references(session, {each.case_id for each in kept if each.case_id is not None})
    return tuple(
        LeftOver(each.place, each.case_id, references.get(each.case_id or 0, ""), each.saved_at)
        for each in kept
    )


def _review_due(policy: Policy, today: date) -> date | None:
    return policy.review_due_on if policy.is_review_overdue(today) else None


def _people_missing(session: Session, policy: Policy) -> tuple[Office, ...]:
    """Return the offices that something to be done turns to, and that nobody was entered for."""
    rows = actions.open_ones(session, MOST_ACTIONS)
    needed = {office for row in rows for office in turned_to(row.kind, row.letter_kind)}
    return tuple(
        office
        for office, holder in offices(session, policy).items()
        if office in needed and not holder.is_given
    )


def _to_do(session: Session, today: date) -> tuple[ActionView, ...]:
    rows = actions.open_ones(session, MOST_ACTIONS)
    references = cases.references(session, (row.case_id for row in rows))
    shown_ones = (action_view(row, references[row.case_id], today) for row in rows)
    asked = [each for each in shown_ones if each.kind is not ActionKind.WRITE_LETTER or _is_asked_for(each)]
    return tuple(each for each in asked if each.due_on is None or each.due_on <= today + SOON)


def with_waits(opened: Opened, few: Sequence[ActionView]) -> tuple[ActionView, ...]:
    """Return actions with whose word is missing before what they say may be said.

    For the few that a row is made of: it takes the whole walk of each of their concerns.
    """
    said = [each for each in few if each.kind in SAID_BY_LETTER and each.letter_kind is not None]
    with opened.reading() as session:
        holds = {case_id: held(opened, session, case_id) for case_id in {each.case_id for each in said}}
    return tuple(replace(each, waits_for=_waits_for(each, holds)) if each in said else each for each in few)


def _is_asked_for(letter: ActionView) -> bool:
    """Say whether the policy asks for a letter; the others are offered on the page of their concern."""
    return letter.is_required or letter.letter_kind in REQUIRED


def _waits_for(action: ActionView, holds: Mapping[int, tuple[Hold, ...]]) -> tuple[Hold, ...]:
    """Return whose word is missing before what an action says may be said."""
    kind = action.letter_kind
    return tuple(hold for hold in holds[action.case_id] if kind and what_waits(kind, (hold,)))


def _letters_waiting(session: Session, to_do: Sequence[ActionView]) -> tuple[LetterView, ...]:
    """Return letters that the policy asks for, that are still here and that no action above points to."""
    named = {action.letter_id for action in to_do}
    rows = [row for row in letters.required_here(session) if row.id not in named]
    corrected = letter_forms.replaced_in(session, {row.case_id for row in rows})
    rows = [row for row in rows if row.id not in corrected]
    references = cases.references(session, (row.case_id for row in rows))
    return tuple(letter_view(row, references[row.case_id]) for row in rows)


def _figures(session: Session, calendar: SchoolCalendar, today: date) -> TermFigures:
    term = calendar.term_of(today)
    counted = figures.counts(session, *_moments(calendar, term or school_year_of(today)))

    def number(which: Callable[[Stage, Outcome | None], bool]) -> int:
        return sum(count for (stage, outcome), count in counted.items() if which(stage, outcome))

    return TermFigures(
        term_name=(term or school_year_of(today)).name,
        week=calendar.week_of(today) if term else None,
        logged=number(lambda _stage, _outcome: True),
        still_open=number(lambda stage, _: stage is not Stage.CLOSED),
        left_alone=number(lambda _, outcome: outcome in LEFT_ALONE),
        removed_or_corrected=number(lambda _, outcome: outcome in PUT_RIGHT),
    )


def _summary_due(session: Session, calendar: SchoolCalendar, today: date) -> str:
    """Return the name of the last term that is over when governors have no summary of it; else empty.

    A term without any concern asks for none by itself: the page of the summaries makes one all the same.
    """
    over = [term for term in calendar.terms if term.last_day < today <= term.last_day + ASKED_FOR]
    if not over:
        return ""
    term = max(over, key=lambda each: each.last_day)
    first = term.first_day
    issued = any(
        each.term_name == term.name and school_day_of(each.issued_at) >= first
        for each in editions.newest_first(session)
    )
    return "" if issued or not figures.counts(session, *_moments(calendar, term)) else term.name


def _moments(calendar: SchoolCalendar, term: Term) -> tuple[datetime, datetime]:
    """Return when a term's reporting window begins, and when it is over."""
    is_known = term in calendar.terms
    first, last = calendar.reporting_window(term) if is_known else (term.first_day, term.last_day)
    return midnight(first), midnight(last + timedelta(days=1))
