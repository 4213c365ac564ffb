"""What the desk shows and takes of the school's policy and practice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.clocks import Counts


@dataclass(frozen=True)
class PolicyGiven:
    """The school's own policy as it is brought in: its particulars, and its words by clause key.

    `source` is its whole text, kept so that it can be looked up later.
    """

    version: str
    title: str
    reviewed_on: date
    review_due_on: date
    passages: Mapping[str, str]
    source: str = ""


@dataclass(frozen=True)
class PolicyVersion:
    """One version; `adopted_on` is None for the one that came with the program.

    `cases` is how many concerns were decided under it.
    """

    version: str
    title: str
    reviewed_on: date
    review_due_on: date
    adopted_on: date | None
    is_in_force: bool
    is_review_overdue: bool
    cases: int


@dataclass(frozen=True)
class ClockView:
    """One period of the school's practice; `days` of what it counts, `shipped_days` as the program came."""

    key: str
    days: int
    shipped_days: int
    counts: Counts
    because: str
    may_change: bool
