"""The disclosure rules by brute force: every possibility written out, and each rule read off the list.

Shares nothing with the check but the words in which a question is put. Only for numbers that are small.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product
from typing import TypeVar

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.disclosure import BreachKind, Knowledge, Known, Options, Span
from conduct_desk.policy.known import Weights

Possibility = dict[Cell, int]
T = TypeVar("T")


def every_possibility(knowledge: Knowledge, most: int) -> list[Possibility]:
    """Return all whole numbers that fit, where all cells together are `most` at most."""
    cells = sorted(knowledge.cells)
    shared = (dict(zip(cells, values, strict=True)) for values in _shared_out(most, len(cells)))
    return [each for each in shared if all(_fits(known, each) for known in knowledge.known)]


def _shared_out(most: int, among: int) -> Iterator[tuple[int, ...]]:
    if among == 0:
        yield ()
        return
    for first in range(most + 1):
        yield from ((first, *rest) for rest in _shared_out(most - first, among - 1))


def _fits(known: Known, each: Possibility) -> bool:
    value = amount(known.weights, each)
    return (known.least is None or known.least <= value) and (known.most is None or value <= known.most)


def amount(weights: Weights, each: Possibility) -> int:
    """Return what a sum comes to in one possibility."""
    return sum(by * each[cell] for cell, by in weights.items())


def span_of(weights: Weights, possible: Sequence[Possibility]) -> Span:
    """Return the least and the greatest that a sum comes to."""
    values = {amount(weights, each) for each in possible}
    return Span(min(values), max(values))


def breaches(knowledge: Knowledge, possible: Sequence[Possibility], options: Options) -> set[BreachKind]:
    """Return the kinds of all breaches there are, by the words of the rules."""
    if not possible:
        return {BreachKind.CONTRADICTION}
    found = {
        BreachKind.ONE if value == 1 else BreachKind.SMALL
        for view in knowledge.views
        for cells in _selections(view)
        if (value := certain(dict.fromkeys(cells, 1), possible)) is not None and 0 < value < options.threshold
    }
    for weights in _held(knowledge):
        found |= _single(weights, not knowledge.secret.isdisjoint(weights), possible, options)
    for pairs in _selections(knowledge.changes.items()):
        changes = {
            amount(dict.fromkeys((new for new, _ in pairs), 1), each) - sum(each[old] for _, old in pairs)
            for each in possible
        }
        if len(changes) == 1 and 0 < abs(changes.pop()) < options.threshold:
            found.add(BreachKind.CHANGE)
    known_of = {frozenset({cell}) for cell in knowledge.cells}
    known_of |= {frozenset(way) for life in knowledge.lives for way in product(*life)}
    if options.insider and any(_shown_to(each, knowledge, possible, options) for each in known_of):
        found.add(BreachKind.INSIDER)
    return found


def certain(weights: Weights, possible: Sequence[Possibility]) -> int | None:
    """Return what a sum comes to in every possibility, or None where that differs."""
    values = {amount(weights, each) for each in possible}
    return values.pop() if len(values) == 1 else None


def _held(knowledge: Knowledge) -> list[Weights]:
    return [*({cell: 1} for cell in sorted(knowledge.cells)), *knowledge.sums]


def _single(
    weights: Weights, is_secret: bool, possible: Sequence[Possibility], options: Options
) -> set[BreachKind]:
    values = {amount(weights, each) for each in possible}
    if len(values) >= options.least_values:
        return set()
    if is_secret and len(weights) == 1:
        return {BreachKind.SECRET}
    if len(values) > 1:
        return {BreachKind.FEW_VALUES}
    value = values.pop()
    if value == 0 or value >= options.threshold:
        return set()
    return {BreachKind.ONE if value == 1 else BreachKind.SMALL}


def _shown_to(
    insider: frozenset[Cell], knowledge: Knowledge, possible: Sequence[Possibility], options: Options
) -> bool:
    """Say whether somebody who knows of the one concern that these cells count can work out another."""
    others = [
        {cell: number - (cell in insider) for cell, number in each.items()}
        for each in possible
        if all(each[cell] for cell in insider)
    ]
    if not others:
        return False
    one = any(
        certain(dict.fromkeys(cells, 1), others) == 1
        for view in knowledge.views
        for cells in _selections(view)
    )
    hidden = [each for each in _held(knowledge) if certain(each, possible) is None]
    return one or any(
        len({amount(each, other) for other in others}) < options.least_values for each in hidden
    )


def _selections(of: Iterable[T]) -> Iterator[tuple[T, ...]]:
    each = tuple(of)
    return chain.from_iterable(combinations(each, count) for count in range(1, len(each) + 1))
