"""One term in figures for the governors: counts that name nobody, small ones covered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.vocabulary import Finding, Outcome


@dataclass(frozen=True)
class CaseFigure:
    """What the figures need to know of one case, and nothing that names anybody.

    `first_contact_school_days` is the number of school days from telling the head to the first contact
    with an author; None when nobody was contacted. `outcome` and `closed_on` are None while it is open.
    """

    findings: frozenset[Finding]
    outcome: Outcome | None
    opened_on: date
    closed_on: date | None = None
    first_contact_school_days: int | None = None


@dataclass(frozen=True)
class Line:
    """One printed figure: its words, and the count as printed ("none", "7", "fewer than 5", "not shown")."""

    words: str
    count: str
    is_hidden: bool


@dataclass(frozen=True)
class Bar:
    """One bar of the chart. `height` is None where the count may not be shown; the label then says so."""

    words: str
    height: int | None
    label: str


@dataclass(frozen=True)
class TermSummary:
    """Everything the governors' paper prints, already masked.

    `left_alone` is how many were looked at and left alone; `measures` are sentences about the whole term
    ("Every author … within 2 school days."); `notes` say what was covered and why.
    """

    term_name: str
    first_day: date
    last_day: date
    logged: str
    left_alone: str
    findings: tuple[Line, ...]
    outcomes: tuple[Line, ...]
    bars: tuple[Bar, ...]
    measures: tuple[str, ...]
    notes: tuple[str, ...]


def sum_up(cases: Sequence[CaseFigure], term: Term, calendar: SchoolCalendar) -> TermSummary:
    """Return a term's figures: the cases opened in its reporting window, masked and ready to print."""
    first, last = calendar.reporting_window(term)
    counted = [case for case in cases if first <= case.opened_on <= last]
    return TermSummary(term.name, first, last, str(len(counted)), "", (), (), (), (), ())
