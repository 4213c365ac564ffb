"""What a data-protection impact assessment is made of, before it is set as a page or as text to change."""

from dataclasses import dataclass
from datetime import date

TITLE = "Data-protection impact assessment"
GAP = "For the school"  # before whatever the program cannot know


@dataclass(frozen=True)
class Told:
    """A question of the assessment, what the program can say to it, and what the school has to add."""

    question: str
    sentences: tuple[str, ...] = ()
    gap: str = ""


@dataclass(frozen=True)
class Risk:
    """What could happen to somebody, how likely and how bad with what is done against it, and what is left.

    `likely` and `severe` are suggestions that the school confirms.
    """

    what: str
    done: str
    likely: str
    severe: str
    left: str


@dataclass(frozen=True)
class ImpactStep:
    """One step, numbered in the order in which the Information Commissioner’s template has them."""

    title: str
    parts: tuple[Told | Risk, ...]


@dataclass(frozen=True)
class ImpactAssessment:
    """The whole assessment. `anchor` stays empty: nothing on it comes from the chronology."""

    school_name: str
    made_on: date
    version: str
    lead: str
    steps: tuple[ImpactStep, ...]
    signers: tuple[str, ...]
    anchor: str = ""
    is_practice: bool = False
