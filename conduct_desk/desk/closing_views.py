"""What leaves the desk about closing a concern."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conduct_desk.desk.views import ActionView
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.vocabulary import Outcome


@dataclass(frozen=True)
class KeptFor:
    """How long a closed concern is kept until somebody looks at it again; `because` says whose rule it is."""

    retention: Retention
    review_on: date
    because: str


@dataclass(frozen=True)
class ClosingView:
    """The page that closes a concern, filled in as far as the case says it.

    `outcome` is None where the case does not say how it ended. `kept_for` is what each outcome would mean.
    `to_end` are the actions that end with it, `goes_on` the checks that do not.
    """

    case_id: int
    outcome: Outcome | None
    support: Settled
    evidence: Settled
    thanks: Settled
    reporter: Settled
    lessons: tuple[str, ...]
    kept_for: Mapping[Outcome, KeptFor]
    term_name: str
    to_end: tuple[ActionView, ...] = ()
    goes_on: tuple[ActionView, ...] = ()


@dataclass(frozen=True)
class ClosingGiven:
    """How a concern is closed; what is None is as `ClosingView` proposes it, and only the outcome is needed.

    `lesson` is one of the list or the head's own words; `retention` with `review_on` overrides the proposal.
    """

    outcome: Outcome | None
    note: str = ""
    lesson: str = ""
    support: Settled | None = None
    evidence: Settled | None = None
    thanks: Settled | None = None
    reporter: Settled | None = None
    retention: Retention | None = None
    review_on: date | None = None


@dataclass(frozen=True)
class ClosureView:
    """One closing of a concern, with the reason for which it was reopened."""

    outcome: Outcome
    note: str
    lesson: str
    support: Settled
    evidence: Settled
    thanks: Settled
    reporter: Settled
    retention: Retention
    review_on: date
    term_name: str
    closed_at: datetime
    closed_by: str
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopened_because: str = ""
