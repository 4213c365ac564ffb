"""The check that nobody can be worked out from all governors' summaries together."""

from conduct_desk.policy.disclosure_parts import take_apart
from conduct_desk.policy.disclosure_reader import Part
from conduct_desk.policy.disclosure_rules import check
from conduct_desk.policy.disclosure_search import Search
from conduct_desk.policy.known import (
    Breach,
    BreachKind,
    Budget,
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
    "Budget",
    "Knowledge",
    "Known",
    "Options",
    "Span",
    "TooMuchWork",
    "breach",
    "span",
]


def breach(
    knowledge: Knowledge,
    options: Options = Options(),  # noqa: B008 -- it is frozen
    budget: Budget | None = None,
) -> Breach | None:
    """Return the first thing that a reader could work out, or None: nothing, and that is proved.

    Five rules: every cell has values enough, or is known to be none or no small number; no sum of cells of
    one view is known to be small; no sum of changes between versions is; somebody who knows of one concern
    finds the others hidden still; and what would take too much work is not safe. Each part of what is known
    is looked at by itself, as nothing known of one says anything of another. The work is taken from a budget,
    where there is one; when that is used up, nothing more is safe.
    """
    for apart in take_apart(knowledge):
        if budget and budget.left <= 0:
            return Breach(BreachKind.TOO_MUCH_WORK, knowledge.cells)
        found, work = check(apart.part, options)
        if budget:
            budget.left -= work
        if found:
            cells = frozenset(cell for item in found.items for cell in apart.cells[item])
            if found.rule is BreachKind.SECRET:
                cells &= knowledge.secret
            return Breach(found.rule, cells, found.span)
    return None


def span(knowledge: Knowledge, weights: Weights, options: Options = Options()) -> Span:  # noqa: B008 -- it is frozen
    """Return the least and the greatest value that a quantity can have, exactly.

    Raises TooMuchWork, and ValueError where nothing fits what is known or the quantity has no least value.
    """
    asked = Knowledge(knowledge.known, knowledge.cells, (), sums=(weights,))
    found = Span(0, 0)
    for apart in take_apart(asked):
        search = Search(apart.part.limits, apart.part.sums, options.work)
        if (first := search.solve()) is None:
            raise ValueError("nothing fits what is known")
        for item, each in enumerate(apart.part.items):
            if not each.size and each.is_held:
                found = _extent(apart.part, search, item, first[item])
    return found


def _extent(part: Part, search: Search, item: int, start: int) -> Span:
    """Return how far one item of a part reaches from a value that it can have."""
    still = [(None if low is None else 0, None if high is None else 0) for low, high in part.limits]
    ways = Search(still, [(0, row) for _, row in part.sums], search.left)
    if ways.fits([(item, None, -1)]):
        raise ValueError("the quantity has no least value")
    most = None if ways.fits([(item, 1, None)]) else _furthest(search, item, start, 1)
    return Span(_furthest(search, item, start, -1), most)


def _furthest(search: Search, item: int, start: int, way: int) -> int:
    """Return the last value in one direction: steps are doubled while they succeed, then halved."""
    best, step, is_growing = start, 1, True
    while step:
        aim = best + way * step
        reached = search.solve([(item, aim, None) if way > 0 else (item, None, aim)])
        is_growing = is_growing and reached is not None
        best = best if reached is None else reached[item]
        step = step * 2 if is_growing else step // 2
    return best
