"""Taking what is known apart into numbers that hang together, as few and as small as it allows."""

from collections import defaultdict, deque
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.disclosure_lives import steps_by_part
from conduct_desk.policy.disclosure_reader import Item, Part
from conduct_desk.policy.disclosure_search import Limit, narrower
from conduct_desk.policy.known import Knowledge, Life

VIEW = -1  # a place that is a view and no figure


@dataclass(frozen=True)
class Apart:
    """One part, and the cells that each of its items stands for."""

    part: Part
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Block:
    """Cells that occur in every figure, definition and view alike: nothing printed tells them apart."""

    cells: tuple[Cell, ...]
    views: frozenset[int]


@dataclass
class Line:
    """A sum of blocks and a constant, between limits.

    `own` is the block that it defines; `is_held`: a quantity that is to be hidden or shown as cells are.
    """

    weights: dict[int, int]
    limits: tuple[Limit, Limit] = (None, None)
    constant: int = 0
    own: int | None = None
    is_held: bool = False
    of: tuple[int, ...] = ()  # the blocks that it was a sum of to begin with

    @property
    def is_equation(self) -> bool:
        """Say whether it has one value only."""
        return self.limits[0] is not None and self.limits[0] == self.limits[1]

    @property
    def is_broken(self) -> bool:
        """Say whether it is a mere number, and beyond its limits."""
        low, high = self.limits
        return not self.weights and (
            (low is not None and self.constant < low) or (high is not None and self.constant > high)
        )


def take_apart(knowledge: Knowledge) -> list[Apart]:
    """Return the parts: nothing that is known of one says anything of another.

    What is known for certain is put in for what it says, until every block left is free to vary or follows
    from those that are.
    """
    blocks = blocks_of(knowledge)
    lines = Lines(knowledge, blocks)
    lines.settle()
    number = {cell: at for at, block in enumerate(blocks) for cell in block.cells}
    changes = sorted({(number[new], number[old]) for new, old in knowledge.changes.items()})
    parts = [_part(lines, nodes, blocks, changes, knowledge.secret) for nodes in lines.together(changes)]
    return _with_lives(parts, knowledge.lives)


def _with_lives(parts: list[Apart], lives: Collection[Life]) -> list[Apart]:
    """Return the parts with what each of them shows of one concern; of a single cell that is nothing new."""
    places = {
        cell: (number, at)
        for number, apart in enumerate(parts)
        for at, item in enumerate(apart.part.items)
        if item.size and not apart.part.is_none(at)
        for cell in apart.cells[at]
    }
    steps = steps_by_part(lives, places)
    return [
        replace(apart, part=replace(apart.part, lives=tuple(sorted(steps[number]))))
        if number in steps
        else apart
        for number, apart in enumerate(parts)
    ]


def blocks_of(knowledge: Knowledge) -> list[Block]:
    """Return the cells in groups that nothing tells apart, their changes between versions included."""
    seen: dict[Cell, list[tuple[int, int]]] = {cell: [] for cell in sorted(knowledge.cells)}
    for at, weights in enumerate((*(each.weights for each in knowledge.known), *knowledge.sums)):
        for cell, by in weights.items():
            seen[cell].append((at, by))
    for at, view in enumerate(knowledge.views):
        for cell in view:
            seen[cell].append((VIEW, at))
    kinds: Mapping[Cell, Hashable] = {cell: tuple(places) for cell, places in seen.items()}
    older, newer = knowledge.changes, {old: new for new, old in knowledge.changes.items()}
    groups, count = _alike(kinds), 0
    while older and len(groups) != count:
        count, number = len(groups), {cell: at for at, cells in enumerate(groups) for cell in cells}
        kinds = {
            cell: (each, number.get(older.get(cell, cell)), number.get(newer.get(cell, cell)))
            for cell, each in number.items()
        }
        groups = _alike(kinds)
    views = [frozenset(at for place, at in seen[cells[0]] if place == VIEW) for cells in groups]
    return [Block(tuple(cells), held) for cells, held in zip(groups, views, strict=True)]


def _alike(kinds: Mapping[Cell, Hashable]) -> list[list[Cell]]:
    groups: defaultdict[Hashable, list[Cell]] = defaultdict(list)
    for cell, kind in kinds.items():
        groups[kind].append(cell)
    return list(groups.values())


class Lines:
    """All that is known of blocks, line by line, and what is left of it once the certain is put in."""

    def __init__(self, knowledge: Knowledge, blocks: list[Block]) -> None:
        """Write what is known of cells as what is known of blocks."""
        first = {block.cells[0]: at for at, block in enumerate(blocks)}
        self.limits: dict[int, tuple[Limit, Limit]] = dict.fromkeys(range(len(blocks)), (0, None))
        same: dict[frozenset[tuple[int, int]], Line] = {}
        known = [(each.weights, (each.least, each.most), False) for each in knowledge.known]
        for of_cells, limits, is_held in (*known, *((each, (None, None), True) for each in knowledge.sums)):
            weights = {first[cell]: by for cell, by in of_cells.items() if by and cell in first}
            line = same.setdefault(frozenset(weights.items()), Line(weights, of=tuple(weights)))
            line.limits = narrower(line.limits, limits)
            line.is_held |= is_held
        self.lines = list(same.values())
        self._uses: defaultdict[int, set[int]] = defaultdict(set)
        for at, line in enumerate(self.lines):
            for block in line.weights:
                self._uses[block].add(at)

    def settle(self) -> None:
        """Put in what is certain; then let each equation express one block by the others."""
        waiting = deque(range(len(self.lines)))
        equations: list[int] = []
        while waiting or equations:
            is_new = bool(waiting)
            at = waiting.popleft() if waiting else equations.pop()
            line = self.lines[at]
            if line.own is not None or not line.weights:
                continue
            for block, value in self._forced(line).items():
                waiting += self._put_in(block, {}, value)
            if len(line.weights) == 1:
                waiting += self._narrow(line)
            elif line.weights and line.is_equation and is_new:
                equations.append(at)
            elif line.weights and line.is_equation:
                waiting += self._express(line)

    def _forced(self, line: Line) -> Mapping[int, int]:
        """Return the values of all blocks of a line where its limits leave one possibility each."""
        for end, goal in ((0, line.limits[1]), (1, line.limits[0])):
            found: dict[int, int] = {}
            for block, by in line.weights.items():
                value = self.limits[block][end if by > 0 else 1 - end]
                if goal is None or value is None:
                    break
                found[block] = value
                goal -= by * value
            else:
                if goal == line.constant:
                    return found
        return {}

    def _narrow(self, line: Line) -> Collection[int]:
        """Take the limits of a line with one block over to the block."""
        ((block, by),) = line.weights.items()
        low, high = ((None if each is None else (each - line.constant)) for each in line.limits)
        if by < 0:
            low, high, by = (None if high is None else -high), (None if low is None else -low), -by
        limits = (None if low is None else -(-low // by)), (None if high is None else high // by)
        self.limits[block] = low, high = narrower(self.limits[block], limits)
        line.limits = (None, None)
        if not line.is_held:
            line.weights = {}
        return self._put_in(block, {}, low) if low is not None and low == high else ()

    def _express(self, line: Line) -> Collection[int]:
        """Use an equation for a block that it counts once; where it counts none once, it stays a line."""
        once = [block for block, by in line.weights.items() if abs(by) == 1]
        if not once:
            return ()
        block = min(once, key=lambda each: (len(self._uses[each]), each))
        by, value = line.weights[block], line.limits[0] or 0
        others = {other: -by * each for other, each in line.weights.items() if other != block}
        return self._put_in(block, others, by * (value - line.constant))

    def _put_in(self, block: int, weights: Mapping[int, int], constant: int) -> Collection[int]:
        """Replace a block in every line by what it is; return the lines that are other now."""
        touched = self._uses.pop(block)
        for at in touched:
            line = self.lines[at]
            if not (by := line.weights.pop(block, 0)):
                continue
            line.constant += by * constant
            for other, each in weights.items():
                line.weights[other] = line.weights.get(other, 0) + by * each
                if not line.weights[other]:
                    del line.weights[other]
                self._uses[other].add(at)
        for other in weights:
            self._uses[other].add(len(self.lines))
        self.lines.append(Line(dict(weights), self.limits.pop(block), constant, own=block))
        return touched

    def together(self, changes: Collection[tuple[int, int]]) -> list[list[int]]:
        """Return what hangs together: blocks by their number, lines by their number from the last back."""
        links = [[block] for block in self.limits]
        own = {}
        for at, line in enumerate(self.lines):
            if line.own is not None:
                own[line.own] = ~at
            if line.weights or line.own is not None or line.is_held or line.is_broken:
                links.append([~at, *line.weights])
        links += [[own.get(block, block) for pair in changes for block in pair]] if changes else []
        return _joined(links)


def _joined(links: Iterable[list[int]]) -> list[list[int]]:
    """Return the groups of numbers that are linked, in the order of their first."""
    groups: dict[int, list[int]] = {}
    for link in links:
        group = groups.setdefault(link[0], [link[0]])
        for node in link[1:]:
            other = groups.get(node, [node])
            if other is not group:
                group += other
                groups.update(dict.fromkeys(other, group))
    return sorted(map(sorted, {id(group): group for group in groups.values()}.values()))


def _part(
    lines: Lines,
    nodes: list[int],
    blocks: list[Block],
    changes: Collection[tuple[int, int]],
    secret: frozenset[Cell],
) -> Apart:
    """Write blocks and lines that hang together as the rules take them."""
    free = [node for node in nodes if node >= 0]
    rows = [lines.lines[~node] for node in reversed(nodes) if node < 0]
    item = {block: at for at, block in enumerate(free)}
    item |= {line.own: at for at, line in enumerate(rows, len(free)) if line.own is not None}
    items = [Item(0, is_held=False)] * len(free) + [Item(0, is_held=line.is_held) for line in rows]
    cells = [()] * len(free) + [
        tuple(each for block in line.of for each in blocks[block].cells) for line in rows
    ]
    views: defaultdict[int, set[int]] = defaultdict(set)
    for block, at in item.items():
        cells[at] = blocks[block].cells
        items[at] = Item(len(cells[at]), is_secret=not secret.isdisjoint(cells[at]))
        for view in blocks[block].views:
            views[view].add(at)
    part = Part(
        tuple(items),
        (*(lines.limits[block] for block in free), *(line.limits for line in rows)),
        tuple(
            (line.constant, tuple((item[block], by) for block, by in line.weights.items())) for line in rows
        ),
        _widest(views.values()),
        tuple((item[new], item[old]) for new, old in changes if new in item),
    )
    return Apart(part, tuple(cells))


def _widest(views: Iterable[set[int]]) -> tuple[tuple[int, ...], ...]:
    """Return the views that are not within another."""
    each = {tuple(sorted(view)) for view in views}
    return tuple(sorted(view for view in each if not any(set(view) < set(other) for other in each)))
