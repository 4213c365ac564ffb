"""The governors' figures as sums of concerns: what is printed, and what holds by definition."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from conduct_desk.clock import spoken_date
from conduct_desk.policy.counting import CAME_IN, CLOSED, KEPT_BACK, OPEN, Cell
from conduct_desk.policy.disclosure import Knowledge, Known
from conduct_desk.policy.known import Life
from conduct_desk.policy.summary import NONE, NOT_SHOWN, Count, TermFigures, Window

LONGEST, SHORTEST = 380, 270  # days that three terms can take, from the first day to the last
SPRING_ENDS = (5, 1)  # what a school year's first summary takes in goes back no further than this day


@dataclass(frozen=True)
class Counted:
    """One period's true numbers. `cells` gives a number for each of CLOSED and for OPEN.

    `open` is always what was open at the end of the period before, and what came in, less what was closed.
    """

    number: int
    version: int
    term_name: str
    school_year: int
    first_day: date
    last_day: date
    came_in: int
    cells: Mapping[str, int]

    @property
    def closed(self) -> int:
        """How many concerns were closed in the period."""
        return sum(self.cells[what] for what in CLOSED)

    @property
    def open(self) -> int:
        """How many were open at its end."""
        return self.cells[OPEN]


@dataclass(frozen=True)
class Printed:
    """What an issued edition told the world."""

    number: int
    version: int
    known: tuple[Known, ...]
    figures: TermFigures
    issued_on: date


@dataclass(frozen=True)
class Reach:
    """The periods that a figure covers, oldest first; `words` say which."""

    window: Window
    periods: tuple[Counted, ...]
    words: str

    @property
    def came_in(self) -> int:
        """How many concerns came in over the periods."""
        return sum(each.came_in for each in self.periods)

    def cells(self, whats: Iterable[str]) -> tuple[Cell, ...]:
        """Return the cells that a heading adds up over the periods."""
        return tuple(Cell(each.number, each.version, what) for what in whats for each in self.periods)

    def total(self, whats: Iterable[str]) -> int:
        """Return how many concerns stand under a heading."""
        return sum(each.cells[what] for what in whats for each in self.periods)


def came_in_cell(number: int) -> Cell:
    """Return the cell of what came in; a correction counts the same concerns, so it has no version."""
    return Cell(number, 0, CAME_IN)


def exactly(cells: Iterable[Cell], value: int) -> Known:
    """Return what a printed number says."""
    return Known(dict.fromkeys(cells, 1), value, value)


def between(cells: Iterable[Cell], least: int, most: int | None) -> Known:
    """Return what a printed range says: "fewer than 5" is 1 to 4."""
    return Known(dict.fromkeys(cells, 1), least, most)


def fewer(threshold: int) -> str:
    """Return the label of a number that is too small to be printed."""
    return f"fewer than {threshold}"


def label(value: int, threshold: int) -> Count:
    """Return a number as it would be printed on its own."""
    if 0 < value < threshold:
        return Count(fewer(threshold), None)
    return Count(str(value) if value else NONE, value)


def said(cells: Iterable[Cell], value: int, threshold: int) -> Known:
    """Return what the label of a number tells a reader."""
    return between(cells, 1, threshold - 1) if 0 < value < threshold else exactly(cells, value)


HIDDEN = Count(NOT_SHOWN, None)


def definition(number: int, version: int, before: tuple[int, int] | None, *, is_empty: bool = False) -> Known:
    """Return how a period's figures hang together: open is what was open before, came in, less closed.

    `before` is the number and version of the period that it goes on from, None for the first ever.
    `is_empty`: every reader knows that there was nothing that could have been closed.
    """
    weights = {Cell(number, version, OPEN): 1, came_in_cell(number): -1}
    if before is not None:
        weights[Cell(*before, OPEN)] = -1
    if not is_empty:
        weights.update({Cell(number, version, what): 1 for what in CLOSED})
    return Known(weights, 0, 0)


def as_open_as(number: int, version: int, older: int) -> Known:
    """Return what everybody may know of a correction: as many are open in it as in what it corrects.

    It looks anew at how the closed ones count, and at nothing else; so as many are closed as well.
    """
    return Known({Cell(number, version, OPEN): 1, Cell(number, older, OPEN): -1}, 0, 0)


def is_definition_of(known: Known, number: int, version: int) -> bool:
    """Say whether this is how the figures of an edition hang together."""
    return known.weights.get(came_in_cell(number)) == -1 and Cell(number, version, OPEN) in known.weights


def knowledge(known: Sequence[Known]) -> Knowledge:
    """Return all that a reader can reason from, given every figure printed so far and every definition."""
    cells = frozenset(cell for each in known for cell in each.weights)
    editions = {(cell.period, cell.version) for cell in cells if cell.what == OPEN}
    closed = {
        (number, version): tuple(cell for what in CLOSED if (cell := Cell(number, version, what)) in cells)
        for number, version in sorted(editions)
    }
    return Knowledge(
        known=tuple(known),
        cells=cells,
        views=tuple(_views(cells, closed, goes_on_from(known))),
        secret=frozenset(cell for cell in cells if cell.what == KEPT_BACK),
        sums=tuple(dict.fromkeys(each, 1) for each in closed.values() if each),
        changes=_changes(cells),
        lives=tuple(_lives(cells, editions, closed)),
    )


def goes_on_from(known: Sequence[Known]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return which edition each goes on from, as the definitions say."""
    defined = ({by: cell for cell, by in each.weights.items() if cell.what == OPEN} for each in known)
    pairs = ((of[1], of[-1]) for of in defined if len(of) > 1)
    return {
        (now.period, now.version): (was.period, was.version) for now, was in pairs if now.period != was.period
    }


def _views(
    cells: frozenset[Cell],
    closed: Mapping[tuple[int, int], tuple[Cell, ...]],
    before: Mapping[tuple[int, int], tuple[int, int]],
) -> Iterable[frozenset[Cell]]:
    """Yield the ways to take concerns apart: by when they came in, and by how they stood in an edition."""
    yield frozenset(cell for cell in cells if cell.what == CAME_IN)
    for edition in closed:
        view, at = {Cell(*edition, OPEN)}, edition
        while True:
            view.update(closed.get(at, ()))
            if at not in before:
                break
            at = before[at]
        yield frozenset(view)


def _lives(
    cells: frozenset[Cell],
    editions: Iterable[tuple[int, int]],
    closed: Mapping[tuple[int, int], tuple[Cell, ...]],
) -> Iterable[Life]:
    """Yield how a concern can go: it comes in, is open for some periods, and is closed in one or not yet.

    In each version of that period it is closed in one of the ways; a correction may code it anew.
    """
    versions: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, version in sorted(editions):
        versions[number].append((number, version))
    ways = {at: [frozenset(closed[each]) for each in those] for at, those in versions.items()}
    still = {at: [frozenset({Cell(*each, OPEN)}) for each in those] for at, those in versions.items()}
    for came_in in filter(cells.__contains__, map(came_in_cell, versions)):
        steps = [frozenset({came_in})]
        for number in versions:
            if number >= came_in.period:
                yield (*steps, *ways[number])
                steps += still[number]
        yield tuple(steps)


def _changes(cells: frozenset[Cell]) -> dict[Cell, Cell]:
    """Return each corrected cell with the one whose place it took."""
    older = ((cell, cell._replace(version=cell.version - 1)) for cell in cells if cell.version)
    return {cell: old for cell, old in older if old in cells}


def reaches(now: Counted, earlier: Sequence[Counted]) -> dict[Window, Reach]:
    """Return the windows that can be reported: the term, and wider ones that take in more than it.

    A window of three terms goes by days, since an edition takes in terms that were never issued. The year
    is left out where its first summary reaches back into the year before.
    """
    found = {Window.TERM: Reach(Window.TERM, (now,), now.term_name)}
    in_order = [*sorted(earlier, key=lambda each: each.number), now]
    year = [each for each in in_order if each.school_year == now.school_year]
    if len(year) > 1 and year[0].first_day >= date(now.school_year, *SPRING_ENDS):
        found[Window.YEAR] = _wide(Window.YEAR, year)
    three = [each for each in in_order if (now.last_day - each.first_day).days < LONGEST]
    is_three = len(three) > 1 and (now.last_day - three[0].first_day).days >= SHORTEST
    if is_three and (Window.YEAR not in found or three != year):
        found[Window.THREE_TERMS] = _wide(Window.THREE_TERMS, three)
    return found


def _wide(window: Window, periods: Sequence[Counted]) -> Reach:
    words = f"{spoken_date(periods[0].first_day)} to {spoken_date(periods[-1].last_day)}"
    return Reach(window, tuple(periods), words)
