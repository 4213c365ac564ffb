"""What a reader of the governors' summaries knows: figures that were printed, and what they add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from conduct_desk.policy.counting import Cell

Weights = Mapping[Cell, int]
Life = tuple[frozenset[Cell], ...]  # one concern: it stands in exactly one cell of each


@dataclass(frozen=True)
class Known:
    """Something that is printed, or holds by definition: least <= sum of weight * cell <= most.

    `most` None: no upper limit; `least` None: no lower one.
    """

    weights: Weights
    least: int | None
    most: int | None


@dataclass(frozen=True)
class Knowledge:
    """Everything known together: `cells` are whole numbers, none below 0.

    In each of `views` no concern is counted twice, so that any sum of its cells is a number of concerns.
    `sums` are further quantities that are hidden or shown as cells are. `changes` leads from the cell of a
    newer version to the one it takes the place of. Of `secret` cells not even "none" may be known.
    `lives` are the ways of a concern through the cells, for somebody who knows one of them; no two cells
    that count it are in one view.
    """

    known: tuple[Known, ...]
    cells: frozenset[Cell]
    views: tuple[frozenset[Cell], ...]
    secret: frozenset[Cell] = frozenset()
    sums: tuple[Weights, ...] = ()
    changes: Mapping[Cell, Cell] = field(default_factory=dict)
    lives: tuple[Life, ...] = ()


@dataclass(frozen=True)
class Options:
    """How strict the check is.

    Numbers from 1 to below `threshold` are small; a hidden number keeps `least_values` possibilities at
    least, `insider`: for somebody as well who knows of one concern wherever it was counted. `work` is how
    many steps of the search may be spent on numbers that hang together, and `work_of_plan` how many on a
    whole summary, each step counted for every number that hangs together there. Source of the threshold: the
    practice of statistical offices for small areas and sensitive matters, where 3 and 4 count as unsafe
    as well as 1 and 2 (Office for National Statistics), and "fewer than 5" as schools print it.
    """

    threshold: int = 5
    least_values: int = 3
    insider: bool = True
    work: int = 8_000
    work_of_plan: int = 600_000

    def __post_init__(self) -> None:
        """Raise ValueError where the rules would let "exactly one" through."""
        if self.least_values < 3 or self.threshold < 3:
            raise ValueError("three possible values, and three concerns, are the least that hides anything")


@dataclass(frozen=True)
class Span:
    """The least and the greatest value that something can have, exactly; `most` None: no limit."""

    least: int
    most: int | None


class BreachKind(StrEnum):
    """Why figures may not be printed together."""

    ONE = "exactly one can be worked out"
    SMALL = "a small number can be worked out"
    FEW_VALUES = "a hidden number can be only one of two"
    SECRET = "what is kept back can be narrowed down"  # noqa: S105 -- no password
    CHANGE = "a small change can be worked out"
    INSIDER = "somebody who knows of one concern can work out another"
    CONTRADICTION = "the figures cannot all be true"
    TOO_MUCH_WORK = "it takes too long to find out"


@dataclass(frozen=True)
class Breach:
    """One thing that a reader could work out: of which cells together, and how closely.

    `span` is None where the rule is broken by no single number.
    """

    rule: BreachKind
    cells: frozenset[Cell]
    span: Span | None = None


@dataclass
class Budget:
    """What is left of the work that a whole summary may take, however many questions are asked for it."""

    left: int


class TooMuchWork(Exception):
    """The search came to its bound before it had an answer."""
