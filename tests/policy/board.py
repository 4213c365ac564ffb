"""A governing board that keeps every summary it is given, and the true numbers behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from conduct_desk.policy.counting import CLOSED, LEFT_ALONE, OPEN, Far, Matter, closed_as
from conduct_desk.policy.disclosure import Breach, Known, Options, breach
from conduct_desk.policy.summary import FEWER, NONE, NOT_SHOWN, Breakdown, Count, Summary, Wider, Window
from conduct_desk.policy.summary_figures import knowledge, reaches
from conduct_desk.policy.summary_plan import Counted, Plan, Practice, Printed, plan

PEOPLE, FACTS, TWICE = "ONE_APPROACH/PEOPLE", "ONE_APPROACH/FACTS", "MORE/PEOPLE"
ALL_WELL = Practice(
    contact_in_time=True, thanked_in_time=True, checks_in_time=True, staff_supported=True, all_closed=True
)
TERMS = (("Autumn term", (9, 1), (1, 3)), ("Spring term", (1, 4), (4, 11)), ("Summer term", (4, 12), (8, 31)))


@dataclass
class Board:
    """A school from its first summary on. `takes_in` says how many terms were skipped before each period."""

    options: Options = Options()  # noqa: RUF009 -- it is frozen
    practice: Practice = ALL_WELL
    periods: dict[int, Counted] = field(default_factory=dict)
    printed: list[Printed] = field(default_factory=list)
    _terms: int = 0

    def given(self, came_in: int, closed: Mapping[str, int] | None = None, *, skipped: int = 0) -> Summary:
        """Issue the summary of the next term; what is not closed stays open."""
        first, self._terms = self._terms, self._terms + skipped + 1
        year, last = 2026 + (self._terms - 1) // 3, self._terms - 1
        name = f"{TERMS[last % 3][0]} {year + (last % 3 > 0)}"
        number = len(self.periods)
        was_open = self.periods[number - 1].open if number else 0
        cells = {what: (closed or {}).get(what, 0) for what in CLOSED}
        cells[OPEN] = was_open + came_in - sum(cells.values())
        return self._issue(
            Counted(
                number, 0, name, year, _day(first, TERMS[first % 3][1]), _day(last, TERMS[last % 3][2]),
                came_in, cells,
            )
        )  # fmt: skip

    def corrected(self, number: int, closed: Mapping[str, int]) -> Summary:
        """Issue a summary anew, its concerns coded otherwise."""
        old = self.periods[number]
        cells = {what: closed.get(what, 0) for what in CLOSED}
        cells[OPEN] = old.open + old.closed - sum(cells.values())
        return self._issue(
            Counted(
                number, old.version + 1, old.term_name, old.school_year, old.first_day, old.last_day,
                old.came_in, cells,
            )
        )  # fmt: skip

    def planned(self, now: Counted) -> Plan:
        """Return what could be issued, and issue nothing."""
        earlier = [each for each in self.periods.values() if each.number < now.number]
        return plan(now, earlier, self.printed, self.practice, self.options)

    def _issue(self, now: Counted) -> Summary:
        made = self.planned(now)
        self.periods[now.number] = now
        day = now.last_day
        self.printed.append(Printed(now.number, now.version, made.known, made.summary.this, day))
        return made.summary

    @property
    def known(self) -> list[Known]:
        """Everything that the governors know."""
        return [known for each in self.printed for known in each.known]

    def leak(self) -> Breach | None:
        """Return what they could work out."""
        return breach(knowledge(self.known), self.options)

    def untrue(self, told: Summary) -> list[str]:
        """Return whatever a summary that has just been issued says and is not so."""
        now = next(each for each in self.periods.values() if each.term_name == told.term_name)
        earlier = [each for each in self.periods.values() if each.number < now.number]
        wide = reaches(now, earlier)
        key = [
            ("came in", told.this.came_in, now.came_in),
            ("closed", told.this.closed, now.closed),
            ("open", told.this.still_open, now.open),
            ("left alone", told.this.left_alone, now.cells[LEFT_ALONE]),
        ]
        key += [(each.words, each.count, _wider(each, wide[each.window].periods)) for each in told.wider]
        for table in filter(None, (told.far, told.matter)):
            key += _rows(table, wide[table.window].periods)
        return [
            f"{what}: {count.label}, not {number}" for what, count, number in key if not _fits(count, number)
        ]


def _day(term: int, day: tuple[int, int]) -> date:
    """Return a day of a term, counted from the autumn of 2026."""
    month, number = day
    return date(2026 + term // 3 + (month < 9 or (term % 3 > 0)), month, number)


def _wider(each: Wider, periods: tuple[Counted, ...]) -> int:
    if each.words == Far.LEFT_ALONE:
        return sum(period.cells[LEFT_ALONE] for period in periods)
    assert each.words == "Concerns logged"
    return sum(period.came_in for period in periods)


def _rows(table: Breakdown, periods: tuple[Counted, ...]) -> list[tuple[str, Count, int]]:
    headings = {each.value: each for each in (*Far, *Matter)}
    found, rest = [], sum(each.closed for each in periods)
    found.append(("total", table.total, rest))
    for row in table.rows:
        if row.is_rest:
            found.append((row.words, row.count, rest))
            continue
        number = sum(each.cells[what] for what in closed_as(headings[row.words]) for each in periods)
        found.append((row.words, row.count, number))
        rest -= number
    return found


def _fits(count: Count, number: int) -> bool:
    if count.label == NOT_SHOWN:
        return count.number is None
    if count.label == FEWER:
        return count.number is None and 1 <= number <= 4
    return count.number == number and count.label == (str(number) if number else NONE)


def labels(told: Summary) -> tuple[str, str, str, str]:
    """Return a term's key figures as printed: in, closed, open, left alone."""
    this = told.this
    return this.came_in.label, this.closed.label, this.still_open.label, this.left_alone.label


def wider(told: Summary) -> dict[tuple[str, Window], str]:
    """Return the figures of more than the term."""
    return {(each.words, each.window): each.count.label for each in told.wider}


def rows(table: Breakdown | None) -> dict[str, str]:
    """Return a table as printed; empty where there is none."""
    return {row.words: row.count.label for row in table.rows} if table else {}
