"""What leaves the desk about the chronology as a whole: whether a printed code fits, and an odd clock."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CodeFit(StrEnum):
    """Whether the code on a paper is the one that this log has."""

    FITS = "The code fits"
    DIFFERS = "The code does not fit"
    NOT_THERE = "This case log has no such entry"
    SALVAGED = "The code is of the log before it was damaged"
    BROKEN = "The history does not hold together"


@dataclass(frozen=True)
class CodeCheck:
    """What came of comparing a printed code: a sentence on what it means, and what to do now.

    `at` is when the entry was made, None when there is none.
    """

    fit: CodeFit
    number: int
    meaning: str
    next_step: str
    at: datetime | None = None


@dataclass(frozen=True)
class ClockNotice:
    """What Home says when the clock of this PC went back since the log was opened."""

    sentence: str
    detail: str
    at: datetime  # the moment of the entry, as the clock then said
