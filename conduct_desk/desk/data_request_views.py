"""What windows see of what is held about one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from conduct_desk.policy.data_request import Given, Held, HoldBack

Stretch = tuple[str, bool]  # words, and whether they are covered
BAR = "█████"  # what stands for words that are covered, on the screen


@dataclass(frozen=True)
class Verdict:
    """What is done with one piece; `why` is said only where it is held back."""

    given: Given
    why: HoldBack | None = None


@dataclass(frozen=True)
class Piece:
    """One thing that is held. `what` says in general words what it is, giving nothing of it away.

    `is_locked`: it would say who told the school, who asked not to be named; nobody can give it.
    """

    key: str  # the same each time: "3:fact:words"
    held: Held
    source: str  # "Concern 2026-27/004"
    what: str
    words: str
    told: tuple[Stretch, ...]  # the words with others covered
    usual: Verdict
    on: date | None = None
    is_locked: bool = False
    exhibit_id: int = 0
    copies: tuple[int, ...] = ()  # covered copies of an exhibit, which alone are given

    @property
    def names_others(self) -> bool:
        """Say whether anything in it is covered."""
        return any(is_covered for _, is_covered in self.told)

    @property
    def shown(self) -> str:
        """Its words as the reader has them where others are covered."""
        return "".join(BAR if is_covered else words for words, is_covered in self.told)


@dataclass(frozen=True)
class RequestGiven:
    """The request as the head typed it, and what she decided. What has no verdict has its usual one."""

    person_id: int
    asked_on: date
    asked_by: str = ""  # where somebody asked for them: a solicitor, a parent for a child
    is_extended: bool = False
    extended_because: str = ""
    also_cover: tuple[str, ...] = ()  # words that are covered wherever they stand
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)


@dataclass(frozen=True)
class RequestClock:
    """By when the request is answered, and by when at the latest once it was extended."""

    answer_by: date
    words: str  # "Wed 23 Dec (1 calendar month counted)"
    extended_to: date
    days_left: int  # calendar days; below 0 once it is late
