"""The check that nobody can be worked out from all governors' summaries together."""

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.disclosure_rules import Item, Part, check
from conduct_desk.policy.disclosure_search import Limit, Search, Solution
from conduct_desk.policy.known import (
    Breach,
    BreachKind,
    Knowledge,
    Known,
    Options,
    Span,
    TooMuchWork,
    Weights,
)

__all__ = [
    "Breach",
    "BreachKind",
    "Knowledge",
    "Known",
    "Options",
    "Span",
    "TooMuchWork",
    "breach",
    "span",
]


def breach(knowledge: Knowledge, options: Options = Options()) -> Breach | None:  # noqa: B008 -- it is frozen
    """Return the first thing that a reader could work out, or None: nothing, and that is proved."""
    cells = sorted(knowledge.cells)
    at = {cell: index for index, cell in enumerate(cells)}
    items = [
        Item(
            1,
            frozenset(k for k, view in enumerate(knowledge.views) if cell in view),
            cell in knowledge.secret,
        )
        for cell in cells
    ]
    items += [Item(0, is_held=False) for _ in knowledge.known] + [Item(0) for _ in knowledge.sums]
    limits: list[tuple[Limit, Limit]] = [(0, None)] * len(cells)
    limits += [(each.least, each.most) for each in knowledge.known] + [(None, None)] * len(knowledge.sums)
    weights = [each.weights for each in knowledge.known] + list(knowledge.sums)
    sums = [(0, tuple((at[cell], by) for cell, by in each.items())) for each in weights]
    changes = tuple((at[new], at[old]) for new, old in knowledge.changes.items())
    found = check(Part(tuple(items), tuple(limits), tuple(sums), changes), options)
    if found is None:
        return None
    held: set[Cell] = set()
    for item in found.items:
        held |= {cells[item]} if item < len(cells) else set(weights[item - len(cells)])
    return Breach(found.rule, frozenset(held), found.span)


def span(knowledge: Knowledge, weights: Weights, options: Options = Options()) -> Span:  # noqa: B008 -- it is frozen
    """Return the least and the greatest value that a quantity can have, exactly.

    Raises TooMuchWork, and ValueError where nothing fits what is known or the quantity has no least value.
    """
    cells = sorted(knowledge.cells)
    at = {cell: index for index, cell in enumerate(cells)}
    limits: list[tuple[Limit, Limit]] = [(0, None)] * len(cells)
    limits += [(each.least, each.most) for each in knowledge.known] + [(None, None)]
    sums = [
        {at[cell]: by for cell, by in each.items()}
        for each in (*(k.weights for k in knowledge.known), weights)
    ]
    search = Search(limits, [(0, row) for row in sums], options.work)
    still = [(None if low is None else 0, None if high is None else 0) for low, high in limits]
    directions = Search(still, [(0, row) for row in sums], options.work)
    item = len(limits) - 1
    first = search.solve()
    if first is None or directions.fits([(item, None, -1)]):
        raise ValueError("nothing fits what is known, or the quantity has no least value")
    most = None if directions.fits([(item, 1, None)]) else _furthest(search, item, first, 1)
    return Span(_furthest(search, item, first, -1), most)


def _furthest(search: Search, item: int, first: Solution, way: int) -> int:
    """Return the last value in one direction: steps are doubled while they succeed, then halved."""
    best, step = first[item], 1
    while step:
        aim = best + way * step
        reached = search.solve([(item, aim, None) if way > 0 else (item, None, aim)])
        if reached is not None:
            best, step = reached[item], step * 2
        else:
            step //= 2
    return best
