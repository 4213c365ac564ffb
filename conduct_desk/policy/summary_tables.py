"""How far concerns went and what they were about: the table that tells most apart and gives nobody away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from conduct_desk.policy.counting import CLOSED, Far, Matter, closed_as
from conduct_desk.policy.summary import Breakdown, LeftOut, Row, Window
from conduct_desk.policy.summary_figures import Reach, exactly, label
from conduct_desk.policy.summary_told import Told
from conduct_desk.policy.summary_words import HEADINGS, merged, no_table, rest_words, wider_table

MOST_TRIED = 4  # tables put to the full check, the best first
WIDTH = (Window.TERM, Window.THREE_TERMS, Window.YEAR)


@dataclass(frozen=True)
class _Draft:
    """A table that might be printed: which headings of a reach have a row of their own."""

    reach: Reach
    values: Mapping[Far | Matter, int]
    rest: int

    @property
    def merit(self) -> tuple[int, int, int]:
        """What tells more apart comes first, the term's own before a wider one, and larger rows."""
        own = self.reach.window is Window.TERM
        return len(self.values) + own, -WIDTH.index(self.reach.window), sum(self.values.values())


def breakdown(
    table: str, reaches: Sequence[Reach], told: Told, threshold: int
) -> tuple[Breakdown | None, tuple[LeftOut, ...]]:
    """Return the best table that may be printed, and for the head what it leaves out."""
    drafts = [draft for reach in reaches for draft in _drafts(table, reach, threshold)]
    drafts.sort(key=lambda draft: draft.merit, reverse=True)
    for draft in drafts[:MOST_TRIED]:
        rest = [what for what in CLOSED if not any(what in closed_as(heading) for heading in draft.values)]
        figures = [exactly(draft.reach.cells(closed_as(each)), draft.values[each]) for each in draft.values]
        if told.tell(*figures, exactly(draft.reach.cells(rest), draft.rest)):
            return _printed(table, draft, threshold), tuple(_unsaid(table, draft, threshold))
    most = max((reach.total(CLOSED) for reach in reaches), default=0)
    return None, (no_table(table, most, threshold),)


def _drafts(table: str, reach: Reach, threshold: int) -> Iterator[_Draft]:
    """Yield each table whose rows are none or no small number; of the last row not even "none" is said."""
    total = reach.total(CLOSED)
    values = {heading: reach.total(closed_as(heading)) for heading in HEADINGS[table]}
    alone = [heading for heading, value in values.items() if value == 0 or value >= threshold]
    for number in range(1, len(alone) + 1):
        for chosen in combinations(alone, number):
            rest = total - sum(values[heading] for heading in chosen)
            is_news = reach.window is not Window.TERM or chosen != (Far.LEFT_ALONE,)  # a key figure already
            if rest >= threshold and is_news:
                yield _Draft(reach, {heading: values[heading] for heading in chosen}, rest)


def _printed(table: str, draft: _Draft, threshold: int) -> Breakdown:
    rows = [Row(heading.value, label(value, threshold)) for heading, value in draft.values.items()]
    together = [heading for heading in HEADINGS[table] if heading not in draft.values]
    rows.append(Row(rest_words(table, together), label(draft.rest, threshold), is_rest=True))
    total = label(draft.reach.total(CLOSED), threshold)
    return Breakdown(draft.reach.window, draft.reach.words, tuple(rows), total)


def _unsaid(table: str, draft: _Draft, threshold: int) -> Iterator[LeftOut]:
    if draft.reach.window is not Window.TERM:
        yield wider_table(table, draft.reach.window)
    for heading in HEADINGS[table]:
        if heading not in draft.values:
            yield merged(heading, draft.reach.total(closed_as(heading)), threshold)
