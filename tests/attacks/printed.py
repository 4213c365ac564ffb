"""What a reader has in hand: the papers as they were printed, label by label, and nothing else."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from conduct_desk.policy.summary import Breakdown, Summary, TermFigures


@dataclass(frozen=True)
class Column:
    """One term's figures, as printed: "none", "7", "fewer than 5", "not shown"."""

    term: str
    logged: str
    closed: str
    still_open: str
    left_alone: str

    @property
    def numbers(self) -> tuple[str, ...]:
        """The four labels."""
        return self.logged, self.closed, self.still_open, self.left_alone


@dataclass(frozen=True)
class Table:
    """A printed table: of which terms, its lines, the last of them being the rest where there is one."""

    span: str
    lines: tuple[tuple[str, str], ...]
    rest: str | None
    total: str


@dataclass(frozen=True)
class Wide:
    """A figure of several terms."""

    span: str
    words: str
    label: str


@dataclass(frozen=True)
class Paper:
    """One issued edition. `corrects`: it takes the place of an older one of the same term."""

    this: Column
    first: date
    last: date
    earlier: tuple[Column, ...] = ()
    tables: tuple[Table, ...] = ()
    wide: tuple[Wide, ...] = ()
    says: tuple[str, ...] = ()
    corrects: bool = False


def from_figures(summary: Summary) -> Paper:
    """Return what is printed of a plan."""
    tables = [_table(each) for each in (summary.far, summary.matter) if each]
    return Paper(
        this=_column(summary.this),
        first=summary.first_day,
        last=summary.last_day,
        earlier=tuple(_column(each) for each in summary.earlier),
        tables=tuple(tables),
        wide=tuple(Wide(each.span, each.words, each.count.label) for each in summary.wider),
        says=summary.statements,
        corrects=summary.corrects is not None,
    )


def _column(term: TermFigures) -> Column:
    return Column(
        term.term_name, term.came_in.label, term.closed.label, term.still_open.label, term.left_alone.label
    )


def _table(table: Breakdown) -> Table:
    rest = [each.count.label for each in table.rows if each.is_rest]
    lines = tuple((each.words, each.count.label) for each in table.rows if not each.is_rest)
    return Table(table.span, lines, rest[0] if rest else None, table.total.label)


def day(words: str) -> date:
    """Return a printed day: "3 January 2027"."""
    return datetime.strptime(words, "%d %B %Y").date()  # noqa: DTZ007  (a day has no zone)


def ends_of(span: str) -> tuple[date, date] | None:
    """Return the first and last day of a printed span; None where it names a term instead."""
    dates = re.fullmatch(r"(\d+ \w+ \d{4}) to (\d+ \w+ \d{4})", span)
    return (day(dates[1]), day(dates[2])) if dates else None
