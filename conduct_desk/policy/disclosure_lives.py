"""One concern that somebody knows of, from the day it came in: every place in which it was ever counted."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.known import Life

Steps = tuple[tuple[int, ...], ...]  # it stands in one item of each; ELSEWHERE: perhaps in another part
ELSEWHERE = -1


def steps_by_part(lives: Collection[Life], places: Mapping[Cell, tuple[int, int]]) -> dict[int, set[Steps]]:
    """Return what of each life concerns a part, by the number of the part.

    `places` gives the part and the item that count a cell. A cell that it does not know is none for certain:
    nobody ever stood there.
    """
    known: dict[frozenset[Cell], dict[int, tuple[int, ...]]] = {}
    found: defaultdict[int, set[Steps]] = defaultdict(set)
    for life in lives:
        steps: defaultdict[int, set[tuple[int, ...]]] = defaultdict(set)
        for step in life:
            if step not in known:
                known[step] = _one_step({places[cell] for cell in step if cell in places})
            for part, items in known[step].items():
                steps[part].add(items)
        if all(known[step] for step in life):
            for part, each in steps.items():
                found[part].add(tuple(sorted(each)))
    return found


def _one_step(places: Collection[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """Return the items of one step by their part."""
    items: defaultdict[int, set[int]] = defaultdict(set)
    for part, item in places:
        items[part].add(item)
    among = (ELSEWHERE,) if len(items) > 1 else ()
    return {part: (*among, *sorted(each)) for part, each in items.items()}


def items_on(lives: Iterable[Steps]) -> tuple[int, ...]:
    """Return all items through which lives may lead."""
    return tuple(sorted({at for steps in lives for step in steps for at in step} - {ELSEWHERE}))


def is_one_way(lives: Sequence[Steps]) -> bool:
    """Say whether this is one life, and leaves nothing open."""
    return len(lives) == 1 and all(len(step) == 1 for step in lives[0])


def halves(lives: Sequence[Steps]) -> Iterator[Sequence[Steps]]:
    """Yield lives in two halves: by the lives, or by the items of a step; nothing where there is one way."""
    if len(lives) > 1:
        middle = len(lives) // 2
        yield from (lives[:middle], lives[middle:])
    elif not is_one_way(lives):
        widest = max(lives[0], key=len)
        for half in (widest[: len(widest) // 2], widest[len(widest) // 2 :]):
            yield (tuple(half if step == widest else step for step in lives[0]),)
