"""Trying out what numbers that hang together can be: what was found, and what never differed."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import gcd

from conduct_desk.policy.disclosure_lives import Steps
from conduct_desk.policy.disclosure_search import Bound, Limit, Search, Solution
from conduct_desk.policy.known import Options


@dataclass(frozen=True)
class Item:
    """What a number of the search stands for: how many cells it adds up.

    `size` 0: a quantity that is no cell. `is_held`: to be hidden or shown as cells are.
    """

    size: int
    is_secret: bool = False
    is_held: bool = True


@dataclass(frozen=True)
class Part:
    """Numbers that hang together: limits and sums as the search takes them, and what each item is.

    In each of `views` any sum of items is a number of concerns. `changes` are pairs, the newer first.
    `lives` are the ways that a concern can go through the items, which somebody may know of.
    """

    items: tuple[Item, ...]
    limits: tuple[tuple[Limit, Limit], ...]
    sums: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    views: tuple[tuple[int, ...], ...] = ()
    changes: tuple[tuple[int, int], ...] = ()
    lives: tuple[Steps, ...] = ()

    def is_none(self, at: int) -> bool:
        """Say whether an item is none, as all it adds up is."""
        own = len(self.items) - len(self.sums)
        return at >= own and self.sums[at - own] == (0, ())

    def is_met_by(self, solution: Solution) -> bool:
        """Say whether numbers are within all limits and add up, by counting it out again."""
        own = len(self.items) - len(self.sums)
        return all(
            solution[at] == constant + sum(by * solution[item] for item, by in weights)
            for at, (constant, weights) in enumerate(self.sums, own)
        ) and all(
            (least is None or least <= value) and (most is None or value <= most)
            for (least, most), value in zip(self.limits, solution, strict=False)
        )


class Reader:
    """Somebody who tries out every possibility. `solutions` are those found, each a proof of what may be.

    Which solutions give an item a certain value is kept as the bits of a number, so that a question about
    several items at once is answered from what was found already, where that is enough.
    """

    def __init__(self, part: Part, search: Search, options: Options) -> None:
        """Begin with one solution, if there is any; best with one that has concerns in every cell."""
        self._part = part
        self.search = search
        self.solutions: list[Solution] = []
        self._refused: set[tuple[Bound, ...]] = set()
        self._having: list[dict[int, int]] = [{} for _ in part.items]
        own = len(part.items) - len(part.sums)
        self._certain = {own + at for at, (_, weights) in enumerate(part.sums) if not weights}
        self._some = [0] * len(part.items)  # the solutions in which there is 1 at least
        cells = tuple(at for at, item in enumerate(part.items) if item.size)
        self.usual = cells if self._ask(cells) else ()
        levels = range(2, options.threshold + 1)
        if not self.usual:
            self._ask(())
        elif len(self._certain) < len(cells):
            all(self._ask((), *((at, level, None) for at in cells)) for level in levels)

    def _ask(self, given: Collection[int], *bounds: Bound) -> bool:
        """Look for a solution within bounds, and 1 or more of each given item, and keep it."""
        asked = (*((each, 1, None) for each in given), *bounds)
        if asked in self._refused:
            return False
        solution = self.search.solve(asked)
        if solution is None or not self._part.is_met_by(solution):
            self._refused.add(asked)
            return False
        bit = 1 << len(self.solutions)
        self.solutions.append(solution)
        for at, (having, value) in enumerate(zip(self._having, solution, strict=False)):
            having[value] = having.get(value, 0) | bit
            if value > 0:
                self._some[at] |= bit
        return True

    def _asked(self, given: Collection[int], *bounds: Bound) -> bool:
        """Look for a solution as `_ask` does, and first for one that answers what an insider asks as well."""
        if not self._certain.isdisjoint(item for item, _, _ in bounds):
            return False
        is_new = not given and self.usual and self._ask(self.usual, *bounds)
        return bool(is_new) or self._ask(given, *bounds)

    def _seen(self, item: int, given: Collection[int]) -> list[int]:
        """Return the values found of an item where there is 1 or more of each given item."""
        among = self.among(given)
        return [value for value, having in self._having[item].items() if having & among]

    def values(self, item: int, enough: int, given: Collection[int] = ()) -> list[int]:
        """Return all values that an item can have while others are 1 or more; or as many as are enough.

        That all the others can be is known: `is_possible` was asked first.
        """
        while len(seen := self._seen(item, given)) < enough:
            if not any(self._asked(given, (item, least, most)) for least, most in _gaps(sorted(seen))):
                break
        return sorted(seen)

    def reaches(self, item: int, least: int, given: Collection[int] = ()) -> bool:
        """Say whether an item can be so large while others are 1 or more."""
        return max(self._seen(item, given), default=0) >= least or self._asked(given, (item, least, None))

    def among(self, given: Collection[int]) -> int:
        """Return the solutions found in which there is 1 or more of each given item, as bits."""
        among = (1 << len(self.solutions)) - 1
        for each in given:
            among &= self._some[each]
        return among

    def sees(self, item: int, enough: int, among: int) -> bool:
        """Say whether an item has so many values among some of the solutions found."""
        seen = 0
        for having in self._having[item].values():
            seen += (having & among) > 0
            if seen >= enough:
                return True
        return False

    def is_possible(self, given: Collection[int]) -> bool:
        """Say whether there can be 1 or more of each given item."""
        return bool(self.among(given)) or self._ask(given)

    def most(self, item: int) -> int:
        """Return the greatest value of an item that was found."""
        return max(self._having[item])

    def pinned(self, weights: Sequence[Mapping[int, int]], below: int) -> tuple[frozenset[int], int] | None:
        """Return quantities whose sum is always the same, not 0 and smaller than that, and the sum."""
        first = [sum(by * self.solutions[0][at] for at, by in row.items()) for row in weights]
        differences = Differences(first)
        done = 1
        while True:
            for each in self.solutions[done:]:
                differences.add(
                    [
                        sum(by * each[at] for at, by in row.items()) - was
                        for row, was in zip(weights, first, strict=True)
                    ]
                )
            done = len(self.solutions)
            sums = (
                (chosen, sum(first[at] for at in chosen)) for chosen in differences.unchanging(self.search)
            )
            small = next(((chosen, value) for chosen, value in sums if 0 < abs(value) < below), None)
            if small is None or not self._differs(weights, *small):
                return small

    def _differs(self, weights: Sequence[Mapping[int, int]], chosen: Collection[int], value: int) -> bool:
        """Say whether a sum of quantities can be other than it was found to be."""
        total: Counter[int] = Counter()
        for at in chosen:
            total.update(weights[at])
        item = self.search.add(total)
        return self._ask((), (item, value + 1, None)) or self._ask((), (item, None, value - 1))


def _gaps(seen: Sequence[int]) -> Iterable[tuple[Limit, Limit]]:
    """Return the stretches of numbers between, below and above those seen, of which there is one at least."""
    inner = [(low + 1, high - 1) for low, high in pairwise(seen) if high - low > 1]
    return [(seen[-1] + 1, None), (None, seen[0] - 1), *inner]


class Differences:
    """What was found to differ between solutions, in whole numbers, reduced as far as it goes (Gauss)."""

    def __init__(self, first: Sequence[int]) -> None:
        """Begin with what quantities are in one solution, none having been seen to differ."""
        self._first = first
        self._leading: dict[int, list[int]] = {}  # by the first quantity that each tells of, and no other

    def add(self, row: list[int]) -> None:
        """Take in how another solution differs from the first."""
        if len(self._leading) == len(self._first):
            return
        for lead, other in self._leading.items():
            row = _without(row, other, lead)
        if by := gcd(*row):
            row = [value // by for value in row]
            lead = next(at for at, value in enumerate(row) if value)
            self._leading = {at: _without(other, row, lead) for at, other in self._leading.items()}
            self._leading[lead] = row

    def unchanging(self, search: Search) -> Iterator[frozenset[int]]:
        """Yield the choices of quantities whose sum never differed, without those that are always 0.

        Raises TooMuchWork.
        """
        rows = list(self._leading.values())
        columns = (at for at in range(len(self._first)) if at not in self._leading)
        free = [at for at in columns if self._first[at] or any(row[at] for row in rows)]
        for choice in product((0, 1), repeat=len(free)):
            search.spend()
            chosen = {at for at, taken in zip(free, choice, strict=True) if taken}
            needs = {lead: -sum(row[at] for at in chosen) for lead, row in self._leading.items()}
            if chosen and all(need in (0, self._leading[lead][lead]) for lead, need in needs.items()):
                yield frozenset(chosen | {lead for lead, need in needs.items() if need})


def _without(row: list[int], other: list[int], lead: int) -> list[int]:
    """Return a row to which so much of another is added that nothing is left at one place."""
    if not row[lead]:
        return row
    row = [value * other[lead] - row[lead] * by for value, by in zip(row, other, strict=True)]
    by = gcd(*row)
    return [value // by for value in row] if by > 1 else row
