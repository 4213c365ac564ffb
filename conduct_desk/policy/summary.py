"""What one edition of the governors' summary prints: figures that were found safe, in words and numbers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NONE = "none"
FEWER = "fewer than 5"
NOT_SHOWN = "not shown"


class Window(StrEnum):
    """How much time a figure covers."""

    TERM = "this term"
    THREE_TERMS = "the last three terms"
    YEAR = "this school year"


@dataclass(frozen=True)
class Count:
    """A number as printed. `number` is None where it is covered; the label then says so."""

    label: str  # "none", "7", "fewer than 5", "not shown"
    number: int | None

    @property
    def is_shown(self) -> bool:
        """Say whether the number itself is printed."""
        return self.number is not None


@dataclass(frozen=True)
class Row:
    """One line of a table or bar of a chart. `is_rest`: the headings that are not told apart, together."""

    words: str
    count: Count
    is_rest: bool = False


@dataclass(frozen=True)
class Breakdown:
    """Closed concerns under headings that add up to `total`; `span` says of which terms."""

    window: Window
    span: str  # "Autumn term 2026", "Spring term 2026 to autumn term 2026"
    rows: tuple[Row, ...]
    total: Count


@dataclass(frozen=True)
class Wider:
    """A figure of more than this term: its words, and how many."""

    window: Window
    span: str
    words: str  # "Concerns logged", "Looked at and left alone"
    count: Count


@dataclass(frozen=True)
class TermFigures:
    """One term in the comparison: as it is now, or as its own edition printed it.

    `far` says how far the concerns closed in this term alone went; empty where its edition did not tell.
    """

    term_name: str
    came_in: Count
    closed: Count
    still_open: Count
    left_alone: Count
    far: tuple[Row, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """Something that the paper does not say, and why; for the head's eyes."""

    what: str
    why: str


@dataclass(frozen=True)
class Summary:
    """Everything that one edition prints. Every number in it has passed the disclosure check.

    `earlier` are the terms before it as they were printed, oldest first, at most five. `statements` hold
    for the whole cohort. `left_out` is not printed.
    """

    this: TermFigures
    first_day: date
    last_day: date
    earlier: tuple[TermFigures, ...]
    far: Breakdown | None
    matter: Breakdown | None
    wider: tuple[Wider, ...]
    statements: tuple[str, ...]
    why_safe: str
    left_out: tuple[LeftOut, ...]
    corrects: date | None = None  # the day of the edition that this one takes the place of

    @property
    def term_name(self) -> str:
        """The name of the term that it reports."""
        return self.this.term_name


@dataclass(frozen=True)
class SummaryWords:
    """What the head adds in her own words, or chooses; empty is fine.

    `not_people` is not printed: words in it that are somebody's name in the log, and no person here.
    """

    doing: str = ""  # what the school is doing
    learned: tuple[str, ...] = ()  # chosen learning points
    question: str = ""  # a challenge question for governors
    not_people: tuple[str, ...] = ()
