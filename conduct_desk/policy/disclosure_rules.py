"""The rules that numbers hanging together have to keep, each claim of "hidden" resting on solutions found."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conduct_desk.policy.disclosure_lives import Steps, halves, is_one_way, items_on
from conduct_desk.policy.disclosure_reader import Part, Reader
from conduct_desk.policy.disclosure_search import Search
from conduct_desk.policy.known import BreachKind, Options, Span, TooMuchWork

FEW = 6  # so many numbers are put together in every way at once; of more, the large are first taken out


@dataclass(frozen=True)
class Found:
    """A rule that is broken, by which items together, and the values that they can have."""

    rule: BreachKind
    items: frozenset[int]
    span: Span | None = None


@lru_cache(maxsize=4096)
def check(part: Part, options: Options) -> tuple[Found | None, int]:
    """Return the first rule that is broken, or None: every number is hidden well or may be known.

    And the work it took: steps, for each number. It counts again when the answer was known already, so that
    what a summary says does not depend on what was asked before. Answers are kept: each figure that is tried
    on a paper leaves most parts of the terms before as they are.
    """
    search = Search(part.limits, part.sums, options.work)
    try:
        found = _first(part, Reader(part, search, options), options)
    except TooMuchWork:
        found = Found(BreachKind.TOO_MUCH_WORK, frozenset(range(len(part.items))))
    return found, (options.work - search.left) * len(part.items)


def _first(part: Part, reader: Reader, options: Options) -> Found | None:
    if not reader.solutions:
        return Found(BreachKind.CONTRADICTION, frozenset(range(len(part.items))))
    rules = (_single, _sums, _changes, _insider) if options.insider else (_single, _sums, _changes)
    return next((found for rule in rules if (found := rule(part, reader, options))), None)


def _is_hidden(at: int, part: Part, reader: Reader, options: Options, given: Collection[int] = ()) -> bool:
    """Say whether an item can have values enough while there is 1 or more of each given item.

    Of cells that nothing tells apart each can have every value from 0 to what all have together, less the
    concern that is known of among them.
    """
    if part.items[at].size <= 1 and reader.sees(at, options.least_values, reader.among(given)):
        return True
    if part.items[at].size > 1:
        return reader.reaches(at, options.least_values - 1 + (at in given), given)
    return len(reader.values(at, options.least_values, given)) >= options.least_values


def _single(part: Part, reader: Reader, options: Options) -> Found | None:
    """Each cell has values enough, or is known to be none or no small number."""
    for at, item in enumerate(part.items):
        if item.is_held and not _is_hidden(at, part, reader, options):
            found = reader.values(at, options.least_values)
            values = range(found[0] if item.size <= 1 else 0, found[-1] + 1)
            if rule := _broken(values, options, is_secret=item.is_secret):
                return Found(rule, frozenset({at}), Span(values[0], values[-1]))
    return None


def _broken(values: Sequence[int], options: Options, *, is_secret: bool) -> BreachKind | None:
    """Return the rule that a cell with few possible values breaks, if any."""
    if is_secret:
        return BreachKind.SECRET
    if len(values) > 1:
        return BreachKind.FEW_VALUES
    return _small(values[0]) if 0 < values[0] < options.threshold else None


def _small(number: int) -> BreachKind:
    return BreachKind.ONE if number == 1 else BreachKind.SMALL


def _sums(part: Part, reader: Reader, options: Options) -> Found | None:
    """No sum of cells that counts concerns is known to be a small number.

    A cell that was found to be no small number is in no such sum, and one that is none adds nothing.
    """
    for view in part.views:
        small = [at for at in view if 0 < reader.most(at) < options.threshold]
        if len(small) > FEW:
            small = [at for at in small if not reader.reaches(at, options.threshold)]
        if small and (found := reader.pinned([{at: 1} for at in small], options.threshold)):
            items = frozenset(small[at] for at in found[0])
            return Found(_small(found[1]), items, Span(found[1], found[1]))
    return None


def _changes(part: Part, reader: Reader, options: Options) -> Found | None:
    """No sum of changes between versions is known to be a small number, up or down."""
    found = reader.pinned([{new: 1, old: -1} for new, old in part.changes], options.threshold)
    if found is None:
        return None
    items = frozenset(item for at in found[0] for item in part.changes[at])
    return Found(BreachKind.CHANGE, items, Span(found[1], found[1]))


def _insider(part: Part, reader: Reader, options: Options) -> Found | None:
    """Who knows of one concern, and wherever it was counted, finds the others as well hidden as before.

    That nothing else becomes exactly one needs no asking: a sum that is one holds no cell that can be more,
    and a cell that is hidden with three values can be. A single cell is asked about where no life that is
    possible leads through it.
    """
    hidden = [at for at, item in enumerate(part.items) if item.is_held and not _is_certain(at, part, reader)]
    asked: set[int] = set()
    if part.lives and (found := _shown(part.lives, hidden, asked, part, reader, options)):
        return found
    single = tuple(((at,),) for at, item in enumerate(part.items) if item.size and at not in asked)
    return _shown(single, hidden, asked, part, reader, options) if single else None


def _is_certain(at: int, part: Part, reader: Reader) -> bool:
    return len(reader.values(at, 2)) == 1 and (part.items[at].size <= 1 or not reader.reaches(at, 1))


def _shown(
    lives: Sequence[Steps], hidden: list[int], asked: set[int], part: Part, reader: Reader, options: Options
) -> Found | None:
    """Return what is not hidden from somebody who knows of one of these lives, if anything.

    What is hidden from who knows of one concern in each of many cells is hidden from who knows of one in
    some of them. So all lives are looked at together first, and then by halves as far as need be. The items
    on those that are possible are added to `asked`.
    """
    waiting = [(lives, hidden)]
    while waiting:
        some, left = waiting.pop()
        reader.search.spend()
        given = items_on(some)
        if reader.is_possible(given):
            left = [at for at in left if not _is_hidden(at, part, reader, options, given)]
            if not left:
                asked.update(given)
                continue
            if is_one_way(some):
                return Found(BreachKind.INSIDER, frozenset({*given, *left}))
        waiting += [(half, left) for half in halves(some)]
    return None
