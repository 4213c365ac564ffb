"""How far concerns went and what they were about: the table that tells most apart and gives nobody away."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from conduct_desk.policy.counting import CLOSED, Far, Matter, closed_as
from conduct_desk.policy.known import Known
from conduct_desk.policy.summary import Breakdown, LeftOut, Row, Window
from conduct_desk.policy.summary_figures import HIDDEN, Reach, exactly, label
from conduct_desk.policy.summary_told import Told
from conduct_desk.policy.summary_words import HEADINGS, merged, no_table, rest_words, wider_table

MOST_TRIED = 3  # tables put to the full check, the best first
WIDTH = (Window.TERM, Window.THREE_TERMS, Window.YEAR)


@dataclass(frozen=True)
class _Draft:
    """A table that might be printed: which headings of a reach have a row of their own.

    An `open_ended` one covers its last row and its total, where the number closed may not be known.
    """

    table: str
    reach: Reach
    values: Mapping[Far | Matter, int]
    is_open_ended: bool

    @property
    def rest(self) -> int:
        """How many concerns the last row counts."""
        return self.reach.total(CLOSED) - sum(self.values.values())

    @property
    def merit(self) -> tuple[int, bool, int, int]:
        """What tells more apart comes first, the term's own before a wider one, and larger rows."""
        own = self.reach.window is Window.TERM
        width = WIDTH.index(self.reach.window)
        return len(self.values) + own, not self.is_open_ended, -width, sum(self.values.values())

    def is_worth_it(self, threshold: int) -> bool:
        """Say whether it has a last row that may be printed, and tells more than the key figures."""
        is_news = any(heading is not Far.LEFT_ALONE for heading in self.values)
        if self.is_open_ended:
            return is_news and any(self.values.values()) and self.reach.total(CLOSED) >= 2 * threshold
        return self.rest >= threshold and (is_news or self.reach.window is not Window.TERM)

    def figures(self) -> Iterator[Known]:
        """Yield what it tells a reader."""
        for heading, value in self.values.items():
            yield exactly(self.reach.cells(closed_as(heading)), value)
        if not self.is_open_ended:
            told = {what for heading in self.values for what in closed_as(heading)}
            yield exactly(self.reach.cells(what for what in CLOSED if what not in told), self.rest)

    def total(self) -> Known | None:
        """Return what its rows add up to, where they tell it."""
        return None if self.is_open_ended else exactly(self.reach.cells(CLOSED), self.reach.total(CLOSED))

    def printed(self, threshold: int) -> Breakdown:
        """Return it as it is printed."""
        rows = [Row(heading.value, label(value, threshold)) for heading, value in self.values.items()]
        together = [heading for heading in HEADINGS[self.table] if heading not in self.values]
        rest, total = (HIDDEN, HIDDEN) if self.is_open_ended else (
            label(self.rest, threshold), label(self.reach.total(CLOSED), threshold)
        )  # fmt: skip
        rows.append(Row(rest_words(self.table, together), rest, is_rest=True))
        return Breakdown(self.reach.window, self.reach.words, tuple(rows), total)

    def unsaid(self, threshold: int) -> Iterator[LeftOut]:
        """Yield for the head what it does not tell apart."""
        if self.reach.window is not Window.TERM:
            yield wider_table(self.table, self.reach.window)
        for heading in HEADINGS[self.table]:
            if heading not in self.values:
                yield merged(heading, self.reach.total(closed_as(heading)), threshold)


def breakdown(
    table: str, reaches: Iterable[Reach], told: Told, threshold: int, *, is_closed_known: bool
) -> tuple[Breakdown | None, tuple[LeftOut, ...]]:
    """Return the best table that may be printed, and for the head what it leaves out.

    `is_closed_known`: the number closed in the term is printed.
    """
    drafts = [
        draft
        for reach in reaches
        for draft in _drafts(table, reach, threshold)
        if draft.is_worth_it(threshold)
        and (draft.is_open_ended or is_closed_known or reach.window is not Window.TERM)
    ]
    drafts.sort(key=lambda draft: draft.merit, reverse=True)
    least_left = told.checks_left - MOST_TRIED
    for draft in drafts:
        if told.tell(*draft.figures(), adding_up_to=draft.total()):
            return draft.printed(threshold), tuple(draft.unsaid(threshold))
        if told.checks_left <= least_left:
            break
    return None, (no_table(table, is_any=bool(drafts)),)


def _drafts(table: str, reach: Reach, threshold: int) -> Iterator[_Draft]:
    """Yield each table whose rows are none or no small number; of the last row not even "none" is said."""
    if reach.total(CLOSED) < threshold:
        return
    values = {heading: reach.total(closed_as(heading)) for heading in HEADINGS[table]}
    alone = [heading for heading, value in values.items() if value == 0 or value >= threshold]
    for number in range(1, len(alone) + 1):
        for chosen in combinations(alone, number):
            for is_open_ended in (False, True):
                yield _Draft(table, reach, {heading: values[heading] for heading in chosen}, is_open_ended)
