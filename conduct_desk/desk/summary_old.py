"""Summaries that were issued before concerns were coded: what they told, and which concerns they counted.

Those were made by a first form of the paper: it printed how many concerns were logged in a term, and how
many of these were still open, each as "none", "fewer than 5" or a number. They kept no list of concerns; it
is found again from the chronology.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from conduct_desk.caselog import editions, figures
from conduct_desk.caselog.editions import KeptFigures
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.summary_periods import Period, as_of, end_of
from conduct_desk.policy.calendar import DAY, Term, year_of_term
from conduct_desk.policy.counting import CAME_IN, OPEN, Cell
from conduct_desk.policy.known import Known
from conduct_desk.policy.summary import FEWER, NONE, NOT_SHOWN, Count, TermFigures
from conduct_desk.policy.summary_figures import definition

SAVED = "Saved the concern"  # what the chronology says of it
THRESHOLD = 5  # numbers below it were covered


def period_of(session: Session, row: KeptFigures, before: Sequence[Period]) -> Period:
    """Return what an old summary counted, found again: what was saved by then of the days that it reports."""
    cut_off = min(row.issued_at, end_of(row.last_day))
    before_it = figures.saved(session, end_of(row.first_day - DAY))
    saved_at = editions.first_said(session, SAVED)
    counted = {case_id for period in before for case_id in period.came_in}
    came_in = frozenset(
        case_id
        for case_id in figures.saved(session, cut_off) - before_it - counted
        if saved_at.get(case_id, 0) <= row.anchor_seq
    )
    return as_of(
        session,
        Period(
            number=len(before),
            version=0,
            term_name=row.term_name,
            school_year=year_of_term(Term(row.term_name, row.first_day, row.last_day)),
            term_began=row.first_day,
            first_day=row.first_day,
            last_day=max(row.first_day, school_day_of(cut_off)),
            cut_off=cut_off,
        ),
        came_in,
        before,
    )


def told_by(row: KeptFigures) -> TermFigures:
    """Return what an old summary printed of its term, word for word."""
    given = row.figures
    return TermFigures(
        row.term_name,
        came_in=_count(given.get("logged")),
        closed=Count(NOT_SHOWN, None),
        still_open=_count(_still_open(given)),
        left_alone=_count(given.get("left_alone")),
    )


def known_from(row: KeptFigures, period: Period, before: Collection[Period]) -> tuple[Known, ...]:
    """Return what a reader knows from an old summary, as far as the log still bears it out.

    A concern that was disposed of since can be told from no other any more: then nothing is taken as known.
    """
    return tuple(_known(told_by(row), period, before))


def _known(figures_told: TermFigures, period: Period, before: Collection[Period]) -> Iterator[Known]:
    yield definition(period.number, 0, (period.number - 1, 0) if period.number else None)
    same = [each for each in before if each.term_name == period.term_name]
    logged = {Cell(each.number, 0, CAME_IN): 1 for each in (*same, period)}
    number = sum(len(each.came_in) for each in (*same, period))
    if (limits := _limits(figures_told.came_in)) and limits[0] <= number <= limits[1]:
        yield Known(logged, *limits)
    # Only the first summary speaks of all that was open; a later one left out what came in before.
    if limits := _limits(figures_told.still_open):
        least, most = limits[0], None if period.number else limits[1]
        if least <= len(period.still_open) <= (len(period.still_open) if most is None else most):
            yield Known({Cell(period.number, 0, OPEN): 1}, least, most)


def _limits(count: Count) -> tuple[int, int] | None:
    if count.number is not None:
        return count.number, count.number
    return (1, THRESHOLD - 1) if count.label == FEWER else None


def _count(label: Any) -> Count:
    """Return a label of the old form as a count; what cannot be read was not shown."""
    words = label if isinstance(label, str) else NOT_SHOWN
    if words == NONE:
        return Count(words, 0)
    return Count(words, int(words) if words.isdecimal() else None)


def _still_open(given: Mapping[str, Any]) -> object:
    lines = given.get("outcomes", ())
    return next((each["count"] for each in lines if each["words"] == "Still open"), None)
