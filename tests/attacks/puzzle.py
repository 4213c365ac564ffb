"""Whole-number puzzles: what every number could be that is not printed, found by trying.

Written apart from the program's own check on purpose: it shares no code and no way of thinking with it.
Nothing is guessed. What it calls possible it has put together and added up again; what it calls
impossible has been tried to the end.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

UNLIMITED = 300  # where nothing printed holds a number down; more than any school here has in six terms

Sum = Mapping[int, int]  # number of the unknown -> how often it counts
FIRST_PATIENCE = 200  # steps before it begins again for the first time
MOST_PATIENCE = 100_000
World = list[int]  # a value for each unknown, so that all comes out as printed


@dataclass
class Row:
    """Something printed: a sum of unknowns lies between two numbers."""

    unknowns: tuple[int, ...]
    times: tuple[int, ...]
    least: int
    most: int


@dataclass
class Puzzle:
    """Unknown whole numbers from nought up, and what is printed of them."""

    names: list[str] = field(default_factory=list)
    _said: list[tuple[Sum, int, int]] = field(default_factory=list)

    def unknown(self, name: str) -> int:
        """Add an unknown, and return its number."""
        self.names.append(name)
        return len(self.names) - 1

    def say(self, total: Sum, least: int = 0, most: int = UNLIMITED) -> None:
        """Add what is printed: `total` lies between two numbers."""
        self._said.append((total, least, most))

    def mark(self) -> int:
        """Return where the puzzle stands, to come `back_to`."""
        return len(self._said)

    def back_to(self, mark: int) -> None:
        """Forget everything that was said since."""
        del self._said[mark:]

    def settled(self) -> "Settled":
        """Return the puzzle with everything put in that is said to be equal."""
        follows = _put_in(self._said)
        return Settled(len(self.names), follows, self._said)


def _put_in(said: Sequence[tuple[Sum, int, int]]) -> dict[int, tuple[Sum, int]]:
    """Return the unknowns that follow from others: how often each of those counts, and a number on top."""
    follows: dict[int, tuple[Sum, int]] = {}
    for total, least, most in said:
        if least != most:
            continue
        rest, number = _without(total, follows)
        one = next((at for at, times in rest.items() if abs(times) == 1), None)
        if one is None:
            continue  # it stays a row like any other
        sign = rest[one]
        follows[one] = (
            {at: -times * sign for at, times in rest.items() if at != one},
            (least - number) * sign,
        )
        for at, (others, plus) in list(follows.items()):
            if one in others:
                changed, more = _without(others, {one: follows[one]})
                follows[at] = (changed, plus + more)
    return follows


def _without(total: Sum, follows: Mapping[int, tuple[Sum, int]]) -> tuple[dict[int, int], int]:
    """Return a sum with what follows put in: in free unknowns, and a number on top."""
    free: dict[int, int] = {}
    number = 0
    for at, times in total.items():
        if at in follows:
            others, plus = follows[at]
            number += times * plus
            for other, often in others.items():
                free[other] = free.get(other, 0) + times * often
        else:
            free[at] = free.get(at, 0) + times
    return {at: times for at, times in free.items() if times}, number


class Unsettled(Exception):
    """It could not find out in reasonable time whether something is possible: no answer, and no comfort."""


class _BeginAgain(Exception):
    """So many steps have led nowhere that another order is worth a try."""


class Settled:
    """A puzzle in which no unknown follows from others any more: the free ones alone are tried."""

    def __init__(
        self, count: int, follows: Mapping[int, tuple[Sum, int]], said: Sequence[tuple[Sum, int, int]]
    ) -> None:
        self._follows = follows
        self._count = count
        self._free = [at for at in range(count) if at not in follows]
        self._rows: list[Row] = []
        self._trouble: list[int] = []  # how often each row stood in the way
        self._patience = 0
        self._of: dict[int, list[int]] = {at: [] for at in self._free}
        self._low = [0] * count
        self._high = [UNLIMITED if at not in follows else 0 for at in range(count)]
        rows: dict[tuple[tuple[int, int], ...], tuple[int, int]] = {}
        for total, least, most in (*said, *(({at: 1}, 0, UNLIMITED) for at in follows)):
            free, number = _without(total, follows)
            key = tuple(sorted(free.items()))
            was = rows.get(key, (-UNLIMITED, UNLIMITED))
            rows[key] = (max(was[0], least - number), min(was[1], most - number))
        self.is_possible = self._begin(rows)

    def _begin(self, rows: Mapping[tuple[tuple[int, int], ...], tuple[int, int]]) -> bool:
        for key, (least, most) in rows.items():
            if not key and not least <= 0 <= most:
                return False
            self._add(dict(key), least, most)
        return self._narrow(self._low, self._high, range(len(self._rows)))

    def _add(self, free: Sum, least: int, most: int) -> None:
        for at in free:
            self._of[at].append(len(self._rows))
        self._rows.append(Row(tuple(free), tuple(free.values()), least, most))
        self._trouble.append(0)

    def world(self) -> World | None:
        """Return one way in which everything printed comes out; None where there is none."""
        return self._find(self._low, self._high, self._low) if self.is_possible else None

    def also(self, total: Sum, least: int, most: int, near: World) -> World | None:
        """Return a world in which `total` lies between two numbers as well; None where there is none.

        It is as `near` to another as is easy.
        """
        free, number = _without(total, self._follows)
        if not free:
            return near if least <= number <= most else None
        self._add(free, least - number, most - number)
        low, high = self._low.copy(), self._high.copy()
        try:
            is_left = self._narrow(low, high, [len(self._rows) - 1])
            return self._find(low, high, near) if is_left else None
        finally:
            self._trouble.pop()
            for at in self._rows.pop().unknowns:
                self._of[at].pop()

    def _whole(self, world: World | None) -> World | None:
        if world is not None:
            for at, (others, plus) in self._follows.items():
                world[at] = plus + sum(times * world[other] for other, times in others.items())
        return world

    def _find(self, low: list[int], high: list[int], near: World) -> World | None:
        """Try to the end; begin again now and then, with what has stood in the way most looked at first."""
        patience = FIRST_PATIENCE
        while True:
            self._patience = patience
            try:
                return self._whole(self._try(low, high, near))
            except _BeginAgain:
                patience *= 2
                if patience > MOST_PATIENCE:
                    raise Unsettled from None

    def _try(self, low: list[int], high: list[int], near: World) -> World | None:
        """Give one unknown each of the values left to it, the rest following."""
        at = self._next(low, high)
        if at is None:
            return low.copy()
        if not self._patience:
            raise _BeginAgain
        self._patience -= 1
        for first, last in _ways(low[at], high[at], near[at]):
            lower, upper = low.copy(), high.copy()
            lower[at], upper[at] = first, last
            if self._narrow(lower, upper, self._of[at]):
                found = self._try(lower, upper, near)
                if found is not None:
                    return found
        return None

    def _next(self, low: list[int], high: list[int]) -> int | None:
        """Return the unknown with few values left and much trouble; None when all are known."""
        best, least = None, 0.0
        for at in self._free:
            room = high[at] - low[at]
            if room:
                merit = room / (1 + sum(map(self._trouble.__getitem__, self._of[at])))
                if best is None or merit < least:
                    best, least = at, merit
        return best

    def _narrow(self, low: list[int], high: list[int], rows: Sequence[int]) -> bool:
        """Take away, again and again, what cannot be; False when nothing is left for somebody."""
        waiting, is_waiting = list(rows), set(rows)
        while waiting:
            number = waiting.pop()
            is_waiting.discard(number)
            changed = _squeeze(self._rows[number], low, high)
            if changed is None:
                self._trouble[number] += 1
                return False
            for at in changed:
                for other in self._of[at]:
                    if other not in is_waiting:
                        is_waiting.add(other)
                        waiting.append(other)
        return True


def _ways(low: int, high: int, near: int) -> Iterator[tuple[int, int]]:
    """Yield how the values of an unknown are divided: the one that it had, then the others, in halves."""
    if low <= near <= high:
        parts: tuple[tuple[int, int], ...] = ((near, near), (low, near - 1), (near + 1, high))
    else:
        middle = (low + high) // 2
        parts = ((low, middle), (middle + 1, high))
        parts = parts if near < low else parts[::-1]
    yield from (each for each in parts if each[0] <= each[1])


def _squeeze(row: Row, low: list[int], high: list[int]) -> list[int] | None:
    """Narrow the unknowns of one row; return those that changed, or None where the row cannot hold."""
    least = most = 0
    for at, times in zip(row.unknowns, row.times, strict=True):
        if times > 0:
            least += times * low[at]
            most += times * high[at]
        else:
            least += times * high[at]
            most += times * low[at]
    if least > row.most or most < row.least:
        return None
    if least >= row.least and most <= row.most:
        return []
    above, below = row.most - least, most - row.least
    changed = []
    for at, times in zip(row.unknowns, row.times, strict=True):
        room = high[at] - low[at]
        size = times if times > 0 else -times
        if room * size > above or room * size > below:
            up, down = above // size, below // size
            if times < 0:
                up, down = down, up
            was_low, was_high = low[at], high[at]
            high[at] = min(was_high, was_low + up)
            low[at] = max(was_low, was_high - down)
            changed.append(at)
    return changed
