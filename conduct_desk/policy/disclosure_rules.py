"""The rules that numbers hanging together have to keep, each claim of "hidden" resting on solutions found."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import gcd

from conduct_desk.policy.disclosure_search import Bound, Limit, Search, Solution
from conduct_desk.policy.known import BreachKind, Options, Span, TooMuchWork


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
    """

    items: tuple[Item, ...]
    limits: tuple[tuple[Limit, Limit], ...]
    sums: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    views: tuple[tuple[int, ...], ...] = ()
    changes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Found:
    """A rule that is broken, by which items together, and the values that they can have."""

    rule: BreachKind
    items: frozenset[int]
    span: Span | None = None


class Reader:
    """Somebody who tries out every possibility. `solutions` are those found, each a proof of what may be.

    Which solutions give an item a certain value is kept as the bits of a number, so that a question about
    several items at once is answered from what was found already, where that is enough.
    """

    def __init__(self, part: Part, options: Options) -> None:
        """Begin with one solution, if there is any; best with one that has concerns in every cell."""
        self.search = Search(part.limits, part.sums, options.work)
        self.solutions: list[Solution] = []
        self._having: list[dict[int, int]] = [{} for _ in part.items]
        self._some = [0] * len(part.items)  # the solutions in which there is 1 at least
        cells = tuple(at for at, item in enumerate(part.items) if item.size)
        self._usual = cells if self._ask(cells) else ()
        self._ask(())

    def _ask(self, given: Collection[int], *bounds: Bound) -> bool:
        """Look for a solution within bounds, and 1 or more of each given item, and keep it."""
        solution = self.search.solve([*((each, 1, None) for each in given), *bounds])
        if solution is None:
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
        is_new = not given and self._usual and self._ask(self._usual, *bounds)
        return bool(is_new) or self._ask(given, *bounds)

    def _seen(self, item: int, given: Collection[int]) -> list[int]:
        """Return the values found of an item where there is 1 or more of each given item."""
        among = (1 << len(self.solutions)) - 1
        for each in given:
            among &= self._some[each]
        return [value for value, having in self._having[item].items() if having & among]

    def values(self, item: int, enough: int, given: Collection[int] = ()) -> list[int]:
        """Return all values that an item can have while others are 1 or more; or as many as are enough."""
        while len(seen := self._seen(item, given)) < enough:
            if not any(self._asked(given, (item, least, most)) for least, most in _gaps(sorted(seen))):
                break
        return sorted(seen)

    def reaches(self, item: int, least: int, given: Collection[int] = ()) -> bool:
        """Say whether an item can be so large while others are 1 or more."""
        return max(self._seen(item, given), default=0) >= least or self._asked(given, (item, least, None))

    def is_usual(self, item: int, enough: int, least: int) -> bool:
        """Say whether an item was seen to have values enough, and so large, with 1 or more in every cell."""
        seen = self._seen(item, self._usual) if self._usual else []
        return len(seen) >= enough and max(seen, default=0) >= least

    def pinned(self, weights: Sequence[Mapping[int, int]], below: int) -> tuple[frozenset[int], int] | None:
        """Return quantities whose sum is always the same, not 0 and smaller than that, and the sum."""
        differences = Differences(len(weights))
        first = [sum(by * self.solutions[0][at] for at, by in row.items()) for row in weights]
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


def check(part: Part, options: Options) -> Found | None:
    """Return the first rule that is broken, or None: every number is hidden well or may be known."""
    try:
        reader = Reader(part, options)
        if not reader.solutions:
            return Found(BreachKind.CONTRADICTION, frozenset(range(len(part.items))))
        rules = [_sums, _single, _changes, *([_insider] if options.insider else [])]
        return next((found for rule in rules if (found := rule(part, reader, options))), None)
    except TooMuchWork:
        return Found(BreachKind.TOO_MUCH_WORK, frozenset(range(len(part.items))))


def _single(part: Part, reader: Reader, options: Options) -> Found | None:
    """Each cell has values enough, or is known to be none or no small number."""
    for at, item in enumerate(part.items):
        if item.is_held and (rule := _broken(item, at, reader, options)):
            values = reader.values(at, options.least_values)
            least = 0 if item.size > 1 else values[0]
            return Found(rule, frozenset({at}), Span(least, values[-1]))
    return None


def _broken(item: Item, at: int, reader: Reader, options: Options) -> BreachKind | None:
    if item.size > 1 and reader.reaches(at, options.least_values - 1):
        return None  # the rest of the block can take what this cell does not
    values = reader.values(at, options.least_values)
    if item.size <= 1 and len(values) >= options.least_values:
        return None
    if item.is_secret:
        return BreachKind.SECRET
    if len(values) == 1 and (values[0] == 0 or values[0] >= options.threshold):
        return None
    if len(values) > 1 or (item.size > 1 and values[0]):
        return BreachKind.FEW_VALUES
    return BreachKind.ONE if values[0] == 1 else BreachKind.SMALL


def _sums(part: Part, reader: Reader, options: Options) -> Found | None:
    """No sum of cells that counts concerns is known to be a small number."""
    for view in part.views:
        small = [at for at in view if not reader.reaches(at, options.threshold)]
        found = reader.pinned([{at: 1} for at in small], options.threshold)
        if found:
            rule = BreachKind.ONE if found[1] == 1 else BreachKind.SMALL
            return Found(rule, frozenset(small[at] for at in found[0]), Span(found[1], found[1]))
    return None


def _changes(part: Part, reader: Reader, options: Options) -> Found | None:
    """No sum of changes between versions is known to be a small number, up or down."""
    found = reader.pinned([{new: 1, old: -1} for new, old in part.changes], options.threshold)
    if found is None:
        return None
    items = frozenset(item for at in found[0] for item in part.changes[at])
    return Found(BreachKind.CHANGE, items, Span(found[1], found[1]))


def _insider(part: Part, reader: Reader, options: Options) -> Found | None:
    """Who knows of one concern in a cell finds the others as well hidden as before.

    Nothing else has to be asked: a sum that is exactly one holds no cell that can be more than one, and a
    cell with three values can be.
    """
    hidden = [at for at, item in enumerate(part.items) if item.is_held and reader.reaches(at, 1)]
    for at in hidden:
        enough, least = (
            (0, options.least_values - 1) if part.items[at].size > 1 else (options.least_values, 0)
        )
        if len(reader.values(at, 2)) == 1 and part.items[at].size <= 1:
            continue
        if reader.is_usual(at, enough, least + 1):
            continue
        for known in hidden:
            if not part.items[known].size:
                continue
            most = least + (at == known)
            if len(reader.values(at, enough, [known])) < enough or (
                least and not reader.reaches(at, most, [known])
            ):
                return Found(BreachKind.INSIDER, frozenset({known, at}))
    return None


def _gaps(seen: Sequence[int]) -> Iterable[tuple[Limit, Limit]]:
    """Return the stretches of numbers between, below and above those seen."""
    if not seen:
        return [(None, None)]
    inner = [(low + 1, high - 1) for low, high in pairwise(seen) if high - low > 1]
    return [(seen[-1] + 1, None), (None, seen[0] - 1), *inner]


class Differences:
    """What was found to differ between solutions, in whole numbers, reduced as far as it goes (Gauss)."""

    def __init__(self, count: int) -> None:
        """Begin with so many quantities of which none was seen to differ."""
        self._count = count
        self._leading: dict[int, list[int]] = {}  # by the first quantity that each tells of, and no other

    def add(self, row: list[int]) -> None:
        """Take in how another solution differs from the first."""
        if len(self._leading) == self._count:
            return
        for lead, other in self._leading.items():
            row = _without(row, other, lead)
        lead = next((at for at, value in enumerate(row) if value), None)
        if lead is not None:
            row = [value // gcd(*row) for value in row]
            self._leading = {at: _without(other, row, lead) for at, other in self._leading.items()}
            self._leading[lead] = row

    def unchanging(self, search: Search) -> Iterator[frozenset[int]]:
        """Yield the choices of quantities whose sum never differed. Raises TooMuchWork."""
        free = [at for at in range(self._count) if at not in self._leading]
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
