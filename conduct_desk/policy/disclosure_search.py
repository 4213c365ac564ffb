"""Finding whole numbers that fit everything that was printed: an exact simplex search with branching."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import gcd

from conduct_desk.policy.known import TooMuchWork

Limit = int | None
Bound = tuple[int, Limit, Limit]  # item, least, most
Solution = tuple[int, ...]


@dataclass(slots=True)
class _Row:
    """An item that follows from others: `times` the item are `amount`, which is `of` the others and more.

    All in whole numbers, so that nothing is ever rounded; `times` is 1 or more.
    """

    times: int
    amount: int
    of: dict[int, int]


class Search:
    """Solutions in whole numbers of a set of sums, each between limits.

    Items 0 to n-1 are numbers of their own; each further item is a sum of those, plus a constant. At any
    moment each item is either free, and a whole number, or follows from the free ones. The method is the
    general simplex of Dutertre and de Moura (2006): an item that follows and is out of its limits changes
    places with a free one that can make up for it; where none can, there is no solution, not even in
    fractions. Values that are no whole numbers are split on.
    The cost depends on how many items hang together, not on how large they are.
    """

    def __init__(
        self,
        limits: Sequence[tuple[Limit, Limit]],
        sums: Sequence[tuple[int, Iterable[tuple[int, int]]]],
        work: int,
    ) -> None:
        """Take the limits of all items, and the sums (constant and weights) that the last of them are."""
        self._limits = list(limits)
        self._now = list(limits)
        own = len(limits) - len(sums)
        self._free = dict.fromkeys(range(own), 0)
        self._rows = {own + at: _Row(1, constant, dict(of)) for at, (constant, of) in enumerate(sums)}
        self.left = work

    def add(self, weights: Mapping[int, int]) -> int:
        """Add a sum of items without limits, and return its number."""
        total = _Row(1, 0, {})
        for item, weight in weights.items():
            if (row := self._rows.get(item)) is None:
                row = _Row(1, self._free[item], {item: 1})
            _add(total, row, weight * total.times)
        item = len(self._limits)
        self._rows[item] = total
        self._limits.append((None, None))
        return item

    def solve(self, bounds: Iterable[Bound] = ()) -> Solution | None:
        """Return a solution within further bounds, or None where there is none. Raises TooMuchWork."""
        waiting = [tuple(bounds)]
        while waiting:
            asked = waiting.pop()
            self.spend()
            if self.fits(asked):
                split = next((item for item, row in self._rows.items() if row.amount % row.times), None)
                if split is None:
                    return self._solution()
                below = self._rows[split].amount // self._rows[split].times
                waiting += [(*asked, (split, below + 1, None)), (*asked, (split, None, below))]
        return None

    def _solution(self) -> Solution:
        found = self._free | {item: row.amount // row.times for item, row in self._rows.items()}
        return tuple(found[item] for item in range(len(found)))

    def fits(self, bounds: Iterable[Bound]) -> bool:
        """Say whether there is a solution within further bounds, in fractions at least."""
        self._now = list(self._limits)
        for item, least, most in bounds:
            self._now[item] = narrower(self._now[item], (least, most))
        if any(low is not None and high is not None and low > high for low, high in self._now):
            return False
        for item, value in self._free.items():
            low, high = self._now[item]
            if low is not None and value < low:
                self._move(item, low)
            elif high is not None and value > high:
                self._move(item, high)
        while (beyond := self._beyond()) is not None:
            self.spend()
            if not self._mend(*beyond):
                return False
        return True

    def spend(self, steps: int = 1) -> None:
        """Count work. Raises TooMuchWork when the bound is passed."""
        self.left -= steps
        if self.left < 0:
            raise TooMuchWork

    def _beyond(self) -> tuple[int, int] | None:
        """Return the first item that follows from others and is beyond its limits, and the limit."""
        first: tuple[int, int] | None = None
        for item, row in self._rows.items():
            if first is None or item < first[0]:
                low, high = self._now[item]
                if low is not None and row.amount < low * row.times:
                    first = item, low
                elif high is not None and row.amount > high * row.times:
                    first = item, high
        return first

    def _mend(self, item: int, goal: int) -> bool:
        """Bring an item to its limit at the cost of a free one; say whether any could give way.

        Taking the first item always, and the first that can give way, it comes to an end (Bland's rule).
        """
        row = self._rows[item]
        is_rising = goal * row.times > row.amount
        able = [
            other
            for other, weight in row.of.items()
            if self._free[other] != self._now[other][(weight > 0) == is_rising]
        ]
        if able:
            self._swap(item, min(able), goal)
        return bool(able)

    def _move(self, item: int, goal: int) -> None:
        """Give a free item another value, and all that follows from it."""
        by = goal - self._free[item]
        self._free[item] = goal
        for row in self._rows.values():
            if item in row.of:
                row.amount += row.of[item] * by

    def _swap(self, item: int, other: int, goal: int) -> None:
        """Let an item be free, at its limit, and another follow from it."""
        old = self._rows.pop(item)
        was = self._free.pop(other)
        by = old.of.pop(other)
        amount = old.times * goal - old.amount + by * was
        sign = 1 if by > 0 else -1
        row = _Row(abs(by), sign * amount, {each: -sign * weight for each, weight in old.of.items()})
        row.of[item] = sign * old.times
        for follower in self._rows.values():
            if other in follower.of:
                weight = follower.of.pop(other)
                follower.amount -= weight * was
                _add(follower, row, weight)
        self._rows[other] = row
        self._free[item] = goal


def _add(row: _Row, other: _Row, weight: int) -> None:
    """Add to a row so many of another item, in place, its numbers kept as small as they can be."""
    common = gcd(other.times, weight)
    times, weight = other.times // common, weight // common
    if times > 1:
        row.times *= times
        row.amount *= times
        row.of = {item: by * times for item, by in row.of.items()}
    row.amount += weight * other.amount
    of = row.of
    for item, by in other.of.items():
        of[item] = of.get(item, 0) + weight * by
        if not of[item]:
            del of[item]
    if row.times > 1 and (common := gcd(row.times, row.amount, *of.values())) > 1:
        row.times //= common
        row.amount //= common
        row.of = {item: by // common for item, by in of.items()}


def narrower(one: tuple[Limit, Limit], other: tuple[Limit, Limit]) -> tuple[Limit, Limit]:
    """Return what is within both limits."""
    (low, high), (least, most) = one, other
    return (
        least if low is None or (least is not None and least > low) else low,
        most if high is None or (most is not None and most < high) else high,
    )
