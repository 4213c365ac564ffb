"""One term in figures for the governors: counts that name nobody, small ones covered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.findings import ABUSE, CHILDREN
from conduct_desk.policy.masking import SMALL, Masked, mask, mask_total
from conduct_desk.policy.vocabulary import Finding, Outcome

CONTACT_WITHIN = 2  # school days; practice, not policy

FINDING_GROUPS: Mapping[str, frozenset[Finding]] = {
    "Foul, abusive, discriminatory or threatening": ABUSE,
    "Factually incorrect": frozenset({Finding.INACCURATE}),
    "A concern for one of the school’s procedures": frozenset({Finding.BELONGS_TO_PROCEDURE}),
    "A child’s identity or safety": CHILDREN,
    "Unacceptable in another way": frozenset({Finding.OTHERWISE_UNACCEPTABLE}),
    "Legitimate debate, or not for this policy": frozenset({Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE}),
}
LEFT_ALONE = "Looked at and left alone"
OUTCOME_GROUPS: Mapping[str, frozenset[Outcome | None]] = {
    "Removed or corrected": frozenset(
        {Outcome.REMOVED_BY_AUTHOR, Outcome.CORRECTED_BY_AUTHOR, Outcome.REMOVED_BY_PLATFORM}
    ),
    "Not removed, or only in part": frozenset(
        {Outcome.PARTLY_REMOVED, Outcome.NOT_REMOVED_ADVICE_TAKEN, Outcome.NOT_REMOVED_FURTHER_ACTION}
    ),
    "Directed to a procedure": frozenset({Outcome.DIRECTED_TO_PROCEDURE}),
    "Passed on": frozenset({Outcome.PASSED_ON}),
    LEFT_ALONE: frozenset({Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE}),
    "Ended in another way": frozenset({Outcome.AUTHOR_NOT_TRACED, Outcome.NOT_VERIFIED, Outcome.DUPLICATE}),
    "Still open": frozenset({None}),
}


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
    """Return a term's figures: the cases opened in its reporting window, masked and ready to print.

    Findings overlap (one post may be foul and wrong); outcomes do not, and one of them is "Still open".
    """
    first, last = calendar.reporting_window(term)
    own = [case for case in cases if first <= case.opened_on <= last]
    found = [sum(not group.isdisjoint(case.findings) for case in own) for group in FINDING_GROUPS.values()]
    ended = [sum(case.outcome in group for case in own) for group in OUTCOME_GROUPS.values()]
    findings = dict(zip(FINDING_GROUPS, mask(found, len(own), is_partition=False), strict=True))
    outcomes = dict(zip(OUTCOME_GROUPS, mask(ended, len(own), is_partition=True), strict=True))
    return TermSummary(
        term_name=term.name,
        first_day=first,
        last_day=last,
        logged=mask_total(len(own)).label,
        left_alone=outcomes[LEFT_ALONE].label,
        findings=_lines(findings),
        outcomes=_lines(outcomes),
        bars=tuple(Bar(words, masked.height, masked.label) for words, masked in findings.items()),
        measures=tuple(_measures(own)),
        notes=tuple(_notes(len(own), [*findings.values(), *outcomes.values()])),
    )


def _lines(counts: Mapping[str, Masked]) -> tuple[Line, ...]:
    return tuple(Line(words, masked.label, masked.height is None) for words, masked in counts.items())


def _measures(cases: Sequence[CaseFigure]) -> Iterator[str]:
    """What can be said of all concerns together: true of every one, or not, whatever their number."""
    waits = [case.first_contact_school_days for case in cases if case.first_contact_school_days is not None]
    if waits:
        every = "Every" if max(waits) <= CONTACT_WITHIN else "Not every"
        yield f"{every} author whom the school contacted heard from it within {CONTACT_WITHIN} school days."
    if cases:
        is_open = any(case.outcome is None for case in cases)
        yield "Not every concern is closed yet." if is_open else "Every concern is closed."


def _notes(total: int, counts: Sequence[Masked]) -> Iterator[str]:
    if 0 < total < SMALL:
        yield "Fewer than 5 concerns were logged, so they are not broken down: somebody could be recognised."
        return
    if any(count.height is None for count in counts):
        yield "Small numbers, and others that give them away, are covered: somebody could be recognised."
    if total:
        yield "One concern can have several findings, so these do not add up to the number logged."
