"""Plain sums and differences of printed numbers: a quick look at what gives somebody away, before the check.

It finds what a governor finds with a pencil. It is no proof of anything, and only spares the check the
figures that it would refuse for certain.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from conduct_desk.policy.counting import CAME_IN, CLOSED, OPEN, Cell
from conduct_desk.policy.known import Knowledge, Known
from conduct_desk.policy.summary_figures import goes_on_from

MOST_STEPS = 150  # subtractions tried for one number

Edition = tuple[int, int]


@dataclass(frozen=True)
class _Sum:
    """An exact number of concerns, and the cells that it adds up as bits."""

    cells: int
    number: int

    def is_in(self, other: "_Sum") -> bool:
        """Say whether another sum adds up all these cells, and more."""
        return self.cells & ~other.cells == 0

    def less(self, other: "_Sum") -> "_Sum":
        """Return what is left without another sum that is in it."""
        return _Sum(self.cells ^ other.cells, self.number - other.number)


@dataclass
class Pencil:
    """Somebody who adds up and subtracts what is printed."""

    knowledge: Knowledge
    threshold: int
    _before: dict[Edition, Edition] = field(init=False)
    _bits: dict[Cell, int] = field(init=False)
    _closed: dict[Edition, int] = field(init=False)
    _views: list[int] = field(init=False)
    _secret: int = field(init=False)
    _sums: list[_Sum] = field(default_factory=list)
    _all: list[_Sum] = field(default_factory=list)
    _exact: dict[Cell, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write down what is known already."""
        self._bits = {cell: 1 << at for at, cell in enumerate(sorted(self.knowledge.cells))}
        self._views = [self._mask(view) for view in self.knowledge.views]
        self._closed = {
            (cell.period, cell.version): self._mask(cell._replace(what=what) for what in CLOSED)
            for cell in self.knowledge.cells
            if cell.what == OPEN
        }
        self._before = goes_on_from(self.knowledge.known)
        self._secret = self._mask(self.knowledge.secret)
        for known in self.knowledge.known:
            self.write_down(known)

    def write_down(self, known: Known) -> None:
        """Take a printed figure into account; ranges and definitions are passed over."""
        found = self._as_sum(known)
        if found is not None:
            self._sums.append(found)
            if len(known.weights) == 1:
                self._exact[next(iter(known.weights))] = found.number
            self._all = list({each.cells: each for each in (*self._sums, *self._totals())}.values())

    def gives_away(self, figure: Known) -> bool:
        """Say whether a further figure gives a small number away, by subtraction alone."""
        new = self._as_sum(figure)
        if new is None:
            return False
        wholes = [each.less(new) for each in self._all if new.is_in(each)]
        steps = iter(range(MOST_STEPS))
        return any(self._is_small(each.cells, each.number, self._all, steps) for each in (new, *wholes))

    def _is_small(self, cells: int, number: int, sums: Sequence[_Sum], steps: Iterator[int]) -> bool:
        """Say whether a sum of cells is small, or becomes so by taking other sums out of it."""
        if not cells or next(steps, None) is None:
            return False
        if number == 0:
            return bool(cells & self._secret)
        if number < self.threshold and any(cells & ~view == 0 for view in self._views):
            return True
        parts = [part for part in sums if part.cells and part.cells & ~cells == 0]
        return any(
            self._is_small(cells ^ part.cells, number - part.number, parts[at:], steps)
            for at, part in enumerate(parts)
        )

    def _totals(self) -> Iterator[_Sum]:
        """Yield all that came in between two editions and was closed or is open, where that is known."""
        for edition in self._closed:
            cells, number, at = self._bits[Cell(*edition, OPEN)], 0, edition
            while (came_in := self._exact.get(Cell(at[0], 0, CAME_IN))) is not None:
                cells |= self._closed[at]
                number += came_in
                if at not in self._before:
                    yield _Sum(cells, number)
                    break
                at = self._before[at]
                if (was_open := self._exact.get(Cell(*at, OPEN))) is not None:
                    yield _Sum(cells, number + was_open)

    def _as_sum(self, known: Known) -> _Sum | None:
        if known.least is None or known.least != known.most or set(known.weights.values()) != {1}:
            return None
        return _Sum(self._mask(known.weights), known.least)

    def _mask(self, cells: Iterable[Cell]) -> int:
        return sum(self._bits.get(cell, 0) for cell in cells)
