"""Finding whole numbers that fit everything that was printed: an exact simplex search with branching."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor

from conduct_desk.policy.known import TooMuchWork

Number = int | Fraction
Limit = int | None
Bound = tuple[int, Limit, Limit]  # item, least, most
Solution = tuple[int, ...]


class Search:
    """Solutions in whole numbers of a set of sums, each between limits.

    Items 0 to n-1 are numbers of their own; each further item is a sum of those, plus a constant. At any
    moment each item is either free to be chosen or follows from the others (`_rows`), and every value
    (`_values`) is exact. The method is the general simplex of Dutertre and de Moura (2006): an item that
    follows and is out of its limits changes places with a free one that can make up for it; where none can,
    there is no solution, not even in fractions. Values that are no whole numbers are split on.
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
        own = len(limits) - len(sums)
        self._values: list[Number] = [*([0] * own), *(constant for constant, _ in sums)]
        self._rows: dict[int, dict[int, Number]] = {own + at: dict(row) for at, (_, row) in enumerate(sums)}
        self._now = list(limits)
        self.left = work

    def add(self, weights: Mapping[int, int]) -> int:
        """Add a sum of items without limits, and return its number."""
        row: dict[int, Number] = {}
        for item, weight in weights.items():
            for other, each in self._rows.get(item, {item: 1}).items():
                row[other] = row.get(other, 0) + weight * each
        item = len(self._values)
        self._rows[item] = {other: each for other, each in row.items() if each}
        self._values.append(sum(weight * self._values[other] for other, weight in weights.items()))
        self._limits.append((None, None))
        return item

    def solve(self, bounds: Iterable[Bound] = ()) -> Solution | None:
        """Return a solution within further bounds, or None where there is none. Raises TooMuchWork."""
        waiting = [tuple(bounds)]
        while waiting:
            asked = waiting.pop()
            self.spend()
            if self.fits(asked):
                split = next((at for at, value in enumerate(self._values) if value.denominator != 1), None)
                if split is None:
                    return tuple(map(int, self._values))
                below = floor(self._values[split])
                waiting += [(*asked, (split, below + 1, None)), (*asked, (split, None, below))]
        return None

    def fits(self, bounds: Iterable[Bound]) -> bool:
        """Say whether there is a solution within further bounds, in fractions at least."""
        self._now = list(self._limits)
        for item, least, most in bounds:
            self._now[item] = narrower(self._now[item], (least, most))
        if any(low is not None and high is not None and low > high for low, high in self._now):
            return False
        for item in range(len(self._values)):
            if item not in self._rows and (goal := self._goal(item)) is not None:
                self._move(item, goal)
        return all(self._mend(item, goal) for item, goal in self._out_of_limits())

    def spend(self, steps: int = 1) -> None:
        """Count work. Raises TooMuchWork when the bound is passed."""
        self.left -= steps
        if self.left < 0:
            raise TooMuchWork

    def _goal(self, item: int) -> Limit:
        """Return the limit that an item is beyond, or None."""
        low, high = self._now[item]
        if low is not None and self._values[item] < low:
            return low
        return high if high is not None and self._values[item] > high else None

    def _out_of_limits(self) -> Iterator[tuple[int, int]]:
        """Go on giving the first item that follows from others and is beyond its limits (Bland's rule)."""
        while True:
            beyond = ((item, goal) for item in sorted(self._rows) if (goal := self._goal(item)) is not None)
            first = next(beyond, None)
            if first is None:
                return
            self.spend()
            yield first

    def _mend(self, item: int, goal: int) -> bool:
        """Bring an item to its limit at the cost of a free one; say whether any could give way."""
        rising = goal > self._values[item]
        for other, weight in sorted(self._rows[item].items()):
            low, high = self._now[other]
            if (limit := high if (weight > 0) == rising else low) is None or limit != self._values[other]:
                self._move(other, self._values[other] + _divided(goal - self._values[item], weight))
                self._swap(item, other)
                return True
        return False

    def _move(self, item: int, goal: Number) -> None:
        """Give a free item another value, and all that follows from it."""
        by = goal - self._values[item]
        self._values[item] = goal
        for follower, row in self._rows.items():
            if item in row:
                self._values[follower] += row[item] * by

    def _swap(self, item: int, other: int) -> None:
        """Let an item be free, and another follow from it."""
        row = self._rows.pop(item)
        by = row.pop(other)
        turned = {each: _divided(-weight, by) for each, weight in row.items()}
        turned[item] = _divided(1, by)
        for follower in self._rows.values():
            if (times := follower.pop(other, 0)) != 0:
                for each, weight in turned.items():
                    follower[each] = follower.get(each, 0) + times * weight
                    if not follower[each]:
                        del follower[each]
        self._rows[other] = turned


def _divided(number: Number, by: Number) -> Number:
    """Divide exactly; whole numbers stay what they are where they can."""
    if by == 1:
        return number
    return -number if by == -1 else Fraction(number) / by


def narrower(one: tuple[Limit, Limit], other: tuple[Limit, Limit]) -> tuple[Limit, Limit]:
    """Return what is within both limits."""
    (low, high), (least, most) = one, other
    return (
        least if low is None or (least is not None and least > low) else low,
        most if high is None or (most is not None and most < high) else high,
    )
