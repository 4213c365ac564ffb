"""An enemy with every edition on the table: what could each number be that was not printed?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.attacks.editions import FAR, MATTER, SAFETY, SMALL, Edition, Editions, Named, Total, add
from tests.attacks.printed import Paper
from tests.attacks.puzzle import UNLIMITED, World

ENOUGH = 3  # values that must be left
SUBSETS = 26  # so many unknowns of one view are added up in every possible way


@dataclass(frozen=True)
class Found:
    """Something that the papers give away: what it is, and all the values that are left for it."""

    what: str
    values: tuple[int, ...]
    kind: str  # "exactly one", "small", "few values", "safety", "change", "insider"


@dataclass(frozen=True)
class Insider:
    """One concern that somebody knows: in which edition it first counts, and as what it stood in each.

    `stood` has for each edition that counts it the headings under which it was closed; () while open.
    """

    logged: int
    stood: Mapping[int, tuple[str, ...]]


class Attacker:
    """Works out what the papers give away, by finding worlds in which they would read the same."""

    def __init__(self, papers: Sequence[Paper], *, knows_a_rule: bool = False, seed: int = 1) -> None:
        self.editions = Editions(papers, knows_a_rule=knows_a_rule)
        self.crossed = list(self.editions.crossed())
        self.puzzle = self.editions.puzzle
        self._random = Random(seed)
        self._own: Total = {}  # the one concern that an insider knows, in every unknown that counts it
        self.worlds: list[World] = []
        self._begin()

    def _begin(self) -> None:
        """Find the first world. There is always one: the truth."""
        self._settled = self.puzzle.settled()
        first = self._settled.world()
        assert first is not None, "the papers contradict each other"
        self.worlds = [first]

    # --- trying --------------------------------------------------------------------------------------

    def value(self, total: Mapping[int, int], world: World) -> int:
        """Return what a sum is in one world, without the concern that an insider knows."""
        return sum(times * world[at] for at, times in total.items()) - self._known_in(total)

    def _known_in(self, total: Mapping[int, int]) -> int:
        return sum(times * self._own.get(at, 0) for at, times in total.items()) if self._own else 0

    def seen(self, total: Mapping[int, int]) -> set[int]:
        """Return the values that a sum has in the worlds found so far."""
        return {self.value(total, world) for world in self.worlds}

    def another(self, total: Mapping[int, int], values: set[int]) -> bool:
        """Look for a world in which a sum has none of these values, and keep it; False: there is none."""
        least, most = min(values), max(values)
        gaps = [(most + 1, UNLIMITED), (-UNLIMITED, least - 1)]
        gaps += [(each, each) for each in range(least + 1, most) if each not in values]
        return any(self._look(total, first, last) for first, last in gaps)

    def _look(self, total: Mapping[int, int], least: int, most: int) -> bool:
        known = self._known_in(total)
        found = self._settled.also(total, least + known, most + known, self.worlds[-1])
        if found:
            self.worlds.append(found)
        return found is not None

    def values(self, total: Mapping[int, int], enough: int = ENOUGH) -> set[int]:
        """Return values that a sum could have: all of them, or `enough` of them."""
        values = self.seen(total)
        while len(values) < enough and self.another(total, values):
            values.add(self.value(total, self.worlds[-1]))
        return values

    def span(self, total: Mapping[int, int]) -> tuple[int, int]:
        """Return the least and the greatest value that a sum could have, exactly."""
        while self._look(total, max(self.seen(total)) + 1, UNLIMITED):
            pass
        while self._look(total, -UNLIMITED, min(self.seen(total)) - 1):
            pass
        return min(self.seen(total)), max(self.seen(total))

    # --- attacking -----------------------------------------------------------------------------------

    def attack(self) -> list[Found]:
        """Return all that the papers give away."""
        found = [*self._few(self.editions.hidden()), *self._few(self.crossed)]
        pairs = zip(self.editions.safety(), self.editions.to_close(), strict=True)
        secret = [each for each, to_close in pairs if self.values(to_close, 2) != {0}]
        found += self._few(secret, is_secret=True)
        found += self._pinned(self.editions.changes(), "change")
        for name, parts in self.editions.views():
            found += self._sums(name, parts, SMALL)
        return found

    def attack_as(self, insider: Insider) -> list[Found]:
        """Return what follows of the others for somebody who knows one of the concerns.

        None of the others may be the only one, and what could be any of three numbers for everybody still
        can for an insider.
        """
        asked = [*self.editions.hidden(), *self.editions.safety()]
        hidden = [each for each in asked if len(self.values(each[1])) >= ENOUGH]
        was, mark = (self.worlds, self._settled), self.puzzle.mark()
        for count, total in self._counts_of(insider):
            self._own |= dict.fromkeys(count, 1)
            self.puzzle.say(total, 1)
        try:
            self._begin()
            found = [*self._few(hidden)]
            for name, parts in self.editions.views():
                found += self._sums(name, parts, 2)
        finally:
            self._own, (self.worlds, self._settled) = {}, was
            self.puzzle.back_to(mark)
        return [replace(each, kind="insider") for each in found]

    def _counts_of(self, insider: Insider) -> Iterator[tuple[Total, Total]]:
        """Yield the unknown that counts the known concern (or none), with each sum that holds it."""
        first = self.editions.issued[insider.logged]
        yield first.logged(), first.logged()
        for at, headings in insider.stood.items():
            each = self.editions.issued[at]
            if not headings:
                yield each.open(), each.open()
            elif SAFETY in headings:
                yield {each.of[SAFETY]: 1}, {each.of[SAFETY]: 1}
            else:
                yield from self._closed_as(each, headings)

    def _closed_as(self, edition: Edition, headings: tuple[str, ...]) -> Iterator[tuple[Total, Total]]:
        for group in (FAR, MATTER):
            parts = dict(edition.parts(group))
            rest = parts.pop("the rest")
            named = [part for name, part in parts.items() if name in headings]
            yield named[0] if named else {}, named[0] if named else rest

    def _few(self, numbers: Iterable[Named], *, is_secret: bool = False) -> Iterator[Found]:
        """Yield the numbers that have too few values left. Known to be none, or 5 and more, is no harm."""
        for name, total in numbers:
            values = self.values(total)
            if len(values) >= ENOUGH:
                continue
            if is_secret:
                yield Found(name, tuple(sorted(values)), "safety")
            elif values == {1}:
                yield Found(name, (1,), "exactly one")
            elif len(values) > 1 or 0 < min(values) < SMALL:
                yield Found(name, tuple(sorted(values)), "few values")

    def _pinned(self, numbers: Iterable[Named], kind: str) -> Iterator[Found]:
        """Yield the sums that have one value, and a small one."""
        for name, total in numbers:
            values = self.values(total, 2)
            if len(values) == 1 and 0 < abs(min(values)) < SMALL:
                yield Found(name, tuple(values), kind)

    def _sums(self, name: str, parts: list[Total], below: int) -> Iterator[Found]:
        """Try every sum of some of the parts: does it come to the same small number in every world?

        The sums are formed in two halves and matched by what they come to in all worlds at once.
        """
        free = []
        for part in parts:
            values = self.values(part, 2)
            if len(values) > 1:
                free.append(part)
            elif 0 < min(values) < below:
                yield Found(f"{name}: one part", tuple(values), "exactly one" if values == {1} else "small")
        free = free[:SUBSETS]
        while (chosen := self._constant(free, below)) is not None:
            total = add(*chosen)
            if len(self.values(total, 2)) == 1:
                value = min(self.seen(total))
                yield Found(
                    f"{name}: a sum of {len(chosen)}", (value,), "exactly one" if value == 1 else "small"
                )
                return

    def _constant(self, parts: list[Total], below: int) -> list[Total] | None:
        """Return parts whose sum is one and the same number, from 1 to `below`, in all worlds so far."""
        first = [self.value(part, self.worlds[0]) for part in parts]
        keys = [self._random.getrandbits(40) for _ in self.worlds]
        moves = [
            sum(
                key * (self.value(part, world) - at_first)
                for key, world in zip(keys, self.worlds, strict=True)
            )
            for part, at_first in zip(parts, first, strict=True)
        ]
        half = len(parts) // 2
        left: dict[int, list[tuple[int, int]]] = {}
        for chosen, move, size in _every_sum(moves[:half], first[:half]):
            if size < below:
                left.setdefault(move, []).append((size, chosen))
        for chosen, move, size in _every_sum(moves[half:], first[half:]):
            for other_size, other in left.get(-move, ()) if size < below else ():
                if 0 < size + other_size < below:
                    mask = other | chosen << half
                    return [part for at, part in enumerate(parts) if mask >> at & 1]
        return None


def _every_sum(moves: list[int], sizes: list[int]) -> list[tuple[int, int, int]]:
    sums = [(0, 0, 0)]
    for at, (move, size) in enumerate(zip(moves, sizes, strict=True)):
        sums += [(chosen | 1 << at, done + move, so_far + size) for chosen, done, so_far in sums]
    return sums
