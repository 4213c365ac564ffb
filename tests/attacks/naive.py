"""The rule that most papers go by, to be beaten: hide what is under five, print the totals."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from conduct_desk.policy.counting import CLOSED, KEPT_BACK, LEFT_ALONE, Matter
from tests.attacks.puzzle import Puzzle, Settled
from tests.attacks.schools import how_many

SMALL = 5
EVEN, SKEWED = (1.0,) * 6, (0.35, 0.25, 0.15, 0.1, 0.1, 0.05)  # how often each of six kinds comes
SIX = (LEFT_ALONE, KEPT_BACK, *(each.name for each in Matter))  # the six lines of its table


def table(cells: Mapping[str, int]) -> tuple[int, ...]:
    """Return the true numbers of the six lines: closed concerns, each under one of them."""
    lines = dict.fromkeys(SIX, 0)
    for what in CLOSED:
        lines[what if what in lines else what.split("/")[1]] += cells[what]
    return tuple(lines.values())


def given_away(numbers: Sequence[int]) -> list[int]:
    """Return the hidden numbers of a table that a reader can work out exactly from it and its total."""
    puzzle = Puzzle()
    lines = [puzzle.unknown("") for _ in numbers]
    puzzle.say(dict.fromkeys(lines, 1), sum(numbers), sum(numbers))
    hidden = [at for at, number in zip(lines, numbers, strict=True) if 0 < number < SMALL]
    for at, number in zip(lines, numbers, strict=True):
        puzzle.say({at: 1}, *((1, SMALL - 1) if at in hidden else (number, number)))
    settled = puzzle.settled()
    world = settled.world()
    assert world is not None
    return [at for at in hidden if not _could_differ(settled, at, world)]


def _could_differ(puzzle: Settled, at: int, world: list[int]) -> bool:
    one = {at: 1}
    return bool(puzzle.also(one, world[at] + 1, SMALL, world) or puzzle.also(one, 0, world[at] - 1, world))


def says_more(numbers: Sequence[int]) -> bool:
    """Say whether any line but the total shows a number of five and more."""
    return any(number >= SMALL for number in numbers)


def is_whole_table_hidden(numbers: Sequence[int]) -> bool:
    """Say whether every line that is not "none" is hidden."""
    return all(number < SMALL for number in numbers)


def some_terms(mean: float, count: int) -> Iterator[tuple[int, ...]]:
    """Yield the tables of so many terms, with so many concerns on average, of six kinds: even and skewed."""
    random = Random(f"terms of {mean}")
    for number in range(count):
        kinds = random.choices(range(6), SKEWED if number % 2 else EVEN, k=how_many(random, mean))
        yield tuple(map(kinds.count, range(6)))
