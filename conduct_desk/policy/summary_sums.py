"""Plain sums and differences of printed numbers: a quick look at what gives somebody away, before the check.

It finds what a governor finds with a pencil. It is no proof of anything, and only spares the check the
figures that it would refuse for certain.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from conduct_desk.policy.counting import CAME_IN, CLOSED, OPEN, Cell
from conduct_desk.policy.known import Knowledge, Known
from conduct_desk.policy.summary_figures import goes_on_from

MOST_STEPS = 400  # subtractions tried for one number

Edition = tuple[int, int]


@dataclass(frozen=True)
class _Sum:
    """An exact number of concerns, and the cells that it adds up as bits."""

    cells: int
    number: int


@dataclass
class Pencil:
    """Somebody who adds up and subtracts what is printed."""

    knowledge: Knowledge
    threshold: int
    _before: dict[Edition, Edition] = field(init=False)
    _bits: dict[Cell, int] = field(init=False)
    _views: list[int] = field(init=False)
    _secret: int = field(init=False)
    _sums: list[_Sum] = field(default_factory=list)
    _exact: dict[Cell, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write down what is known already."""
        self._bits = {cell: 1 << at for at, cell in enumerate(sorted(self.knowledge.cells))}
        self._views = [self._mask(view) for view in self.knowledge.views]
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

    def gives_away(self, figure: Known) -> bool:
        """Say whether a further figure gives a small number away, by subtraction alone."""
        new = self._as_sum(figure)
        if new is None:
            return False
        sums = [*self._sums, *self._totals(), new]
        steps = [MOST_STEPS]
        return any(
            self._is_small(whole.cells & ~new.cells, whole.number - new.number, sums, 0, steps)
            for whole in sums
            if whole.cells & new.cells == new.cells
        ) or self._is_small(new.cells, new.number, sums, 0, steps)

    def _is_small(self, cells: int, number: int, sums: Sequence[_Sum], start: int, steps: list[int]) -> bool:
        """Say whether a sum of cells is small, or becomes so by taking other sums out of it."""
        steps[0] -= 1
        if not cells or steps[0] < 0:
            return False
        if number == 0:
            return bool(cells & self._secret)
        if number < self.threshold and any(cells & ~view == 0 for view in self._views):
            return True
        return any(
            self._is_small(cells & ~part.cells, number - part.number, sums, at + 1, steps)
            for at, part in enumerate(sums[start:], start)
            if part.cells and cells & part.cells == part.cells
        )

    def _totals(self) -> Iterator[_Sum]:
        """Yield all that came in between two editions and was closed or is open, where that is known."""
        for edition in [(cell.period, cell.version) for cell in self.knowledge.cells if cell.what == OPEN]:
            cells, number, at = self._mask([Cell(*edition, OPEN)]), 0, edition
            while (came_in := self._exact.get(Cell(at[0], 0, CAME_IN))) is not None:
                cells |= self._mask(Cell(*at, what) for what in CLOSED)
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
