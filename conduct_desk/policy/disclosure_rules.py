"""The rules that numbers hanging together have to keep, each claim of "hidden" resting on solutions found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

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
    """Somebody who tries out every possibility. `solutions` are those found, each a proof of what may be."""

    def __init__(self, part: Part, options: Options) -> None:
        """Begin with any one solution, where there is one. Raises TooMuchWork."""
        self.search = Search(part.limits, part.sums, options.work)
        self.solutions: list[Solution] = []
        self.ask()

    def ask(self, *bounds: Bound) -> Solution | None:
        """Return a solution within bounds, and keep it."""
        solution = self.search.solve(bounds)
        if solution is not None:
            self.solutions.append(solution)
        return solution

    def values(self, item: int, enough: int, given: Sequence[int] = ()) -> list[int]:
        """Return all values that an item can have while others are 1 or more; or as many as are enough."""
        known = [(each, 1, None) for each in given]
        seen = {each[item] for each in self.solutions if all(each[other] >= 1 for other in given)}
        while len(seen) < enough:
            for least, most in _gaps(sorted(seen)):
                if solution := self.ask(*known, (item, least, most)):
                    seen.add(solution[item])
                    break
            else:
                break
        return sorted(seen)

    def reaches(self, item: int, least: int, given: Sequence[int] = ()) -> bool:
        """Say whether an item can be so large while others are 1 or more."""
        known = [(each, 1, None) for each in given]
        return any(
            each[item] >= least and all(each[other] >= 1 for other in given) for each in self.solutions
        ) or bool(self.ask(*known, (item, least, None)))

    def pinned(
        self, weights: Sequence[Mapping[int, int]], wanted: range
    ) -> tuple[frozenset[int], int] | None:
        """Return quantities whose sum, of `wanted` size, is the same in every solution, and the sum."""
        while True:
            rows = [
                [sum(by * each[at] for at, by in row.items()) for row in weights] for each in self.solutions
            ]
            for chosen in _unchanging(rows, self.search):
                value = sum(rows[0][at] for at in chosen)
                if abs(value) in wanted:
                    break
            else:
                return None
            total: dict[int, int] = {}
            for at in chosen:
                for item, by in weights[at].items():
                    total[item] = total.get(item, 0) + by
            item = self.search.add(total)
            if not (self.ask((item, value + 1, None)) or self.ask((item, None, value - 1))):
                return chosen, value


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
        found = reader.pinned([{at: 1} for at in small], range(1, options.threshold))
        if found:
            rule = BreachKind.ONE if found[1] == 1 else BreachKind.SMALL
            return Found(rule, frozenset(small[at] for at in found[0]), Span(found[1], found[1]))
    return None


def _changes(part: Part, reader: Reader, options: Options) -> Found | None:
    """No sum of changes between versions is known to be a small number, up or down."""
    found = reader.pinned([{new: 1, old: -1} for new, old in part.changes], range(1, options.threshold))
    if found is None:
        return None
    items = frozenset(item for at in found[0] for item in part.changes[at])
    return Found(BreachKind.CHANGE, items, Span(found[1], found[1]))


def _insider(part: Part, reader: Reader, options: Options) -> Found | None:
    """Who knows of one concern in a cell finds the others as well hidden as before.

    Nothing else has to be asked: a sum that is exactly one holds no cell that can be more than one, and a
    cell with three values can be.
    """
    held = [at for at, item in enumerate(part.items) if item.is_held]
    hidden = [at for at in held if len(reader.values(at, 2)) > 1 or part.items[at].size > 1]
    for known, at in product(held, hidden):
        if not part.items[known].size or not reader.reaches(known, 1):
            continue
        if part.items[at].size > 1:
            least = options.least_values - 1 + (at == known)
            if reader.reaches(at, 1) and not reader.reaches(at, least, [known]):
                return Found(BreachKind.INSIDER, frozenset({known, at}))
        elif len(reader.values(at, options.least_values, [known])) < options.least_values:
            return Found(BreachKind.INSIDER, frozenset({known, at}))
    return None


def _gaps(seen: Sequence[int]) -> Iterable[tuple[Limit, Limit]]:
    """Return the stretches of numbers between, below and above those seen."""
    if not seen:
        return [(None, None)]
    inner = [(low + 1, high - 1) for low, high in pairwise(seen) if high - low > 1]
    return [(seen[-1] + 1, None), (None, seen[0] - 1), *inner]


def _unchanging(rows: Sequence[Sequence[int]], search: Search) -> Iterator[frozenset[int]]:
    """Yield the sets of columns whose sum is the same in all rows. Raises TooMuchWork."""
    leading: dict[int, list[Fraction]] = {}  # differences between rows, reduced, by their leading column
    for row in rows[1:]:
        rest = [Fraction(value - first) for value, first in zip(row, rows[0], strict=True)]
        for column, other in leading.items():
            rest = [value - rest[column] * by for value, by in zip(rest, other, strict=True)]
        lead = next((column for column, value in enumerate(rest) if value), None)
        if lead is not None:
            rest = [value / rest[lead] for value in rest]
            for column, other in leading.items():
                leading[column] = [by - other[lead] * value for value, by in zip(rest, other, strict=True)]
            leading[lead] = rest
    free = [column for column in range(len(rows[0])) if column not in leading]
    for choice in product((0, 1), repeat=len(free)):
        search.spend()
        chosen = {column for column, taken in zip(free, choice, strict=True) if taken}
        forced = {
            lead: -sum((row[column] for column in chosen), Fraction(0)) for lead, row in leading.items()
        }
        if chosen and all(value in (0, 1) for value in forced.values()):
            yield frozenset(chosen | {lead for lead, value in forced.items() if value})
