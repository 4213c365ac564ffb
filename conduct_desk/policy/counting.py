"""One concern as the governors' summary counts it: how far it went and what it was mainly about, no more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from conduct_desk.policy.findings import ABUSE
from conduct_desk.policy.vocabulary import Finding, Outcome


class Far(StrEnum):
    """How far a concern went before it was closed."""

    LEFT_ALONE = "Looked at and left alone"
    ONE_APPROACH = "One conversation or letter was enough"
    MORE = "It took more than one"
    OTHERWISE = "Ended in another way"


class Matter(StrEnum):
    """What a concern was mainly about, where it was not left alone."""

    PEOPLE = "How people were spoken of"
    FACTS = "Something that was not correct"
    PROCEDURE = "A matter for one of our procedures"
    OTHER = "Something else"


class Cell(NamedTuple):
    """A number of concerns that somebody might try to work out.

    `period` counts the editions from 0 and `version` the corrections of one. `what` is CAME_IN, OPEN, a
    way in which concerns were closed, or KEPT_BACK: closed ones that count in totals and nowhere else.
    """

    period: int
    version: int
    what: str


CAME_IN = "came in"  # logged in the period
OPEN = "open"  # logged and not yet closed at the end of the period
LEFT_ALONE = "left alone"
KEPT_BACK = "kept back"
APPROACHED = tuple(each for each in Far if each is not Far.LEFT_ALONE)
CLOSED = (
    LEFT_ALONE,
    KEPT_BACK,
    *(f"{far.name}/{matter.name}" for far, matter in product(APPROACHED, Matter)),
)
SECRET = frozenset({KEPT_BACK})  # not even "none" may be known of it

NOT_ABOUT_CONDUCT = frozenset({Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE})


@dataclass(frozen=True)
class Concern:
    """One concern, coded. `far` is None while it is open.

    `is_kept_back`: it touches a child's safety, the police or the designated officer.
    """

    case_id: int
    far: Far | None
    matter: Matter
    is_kept_back: bool

    @property
    def what(self) -> str:
        """Which cell counts it: one of CLOSED, or OPEN."""
        if self.far is None:
            return OPEN
        if self.is_kept_back:
            return KEPT_BACK
        return LEFT_ALONE if self.far is Far.LEFT_ALONE else f"{self.far.name}/{self.matter.name}"


def how_far(outcome: Outcome | None, approaches: int, *, went_further: bool) -> Far | None:
    """Return how far a concern went; None while it is open.

    `approaches` is how often an author was written or spoken to; `went_further` says that the platform, a
    helpline or a legal adviser was asked, or a further step was taken.
    """
    if outcome is None:
        return None
    if outcome in NOT_ABOUT_CONDUCT:
        return Far.LEFT_ALONE
    if approaches > 1 or (approaches and went_further):
        return Far.MORE
    return Far.ONE_APPROACH if approaches else Far.OTHERWISE


def main_matter(findings: Iterable[Finding]) -> Matter:
    """Return the one heading that a concern counts under, the gravest of what was found."""
    found = frozenset(findings)
    if found & (ABUSE | {Finding.OTHERWISE_UNACCEPTABLE}):
        return Matter.PEOPLE
    if Finding.INACCURATE in found:
        return Matter.FACTS
    return Matter.PROCEDURE if Finding.BELONGS_TO_PROCEDURE in found else Matter.OTHER


def closed_as(heading: Far | Matter) -> tuple[str, ...]:
    """Return the cells that one printed heading adds up."""
    if heading is Far.LEFT_ALONE:
        return (LEFT_ALONE,)
    name, at = heading.name, 0 if isinstance(heading, Far) else 1
    return tuple(what for what in CLOSED if "/" in what and what.split("/")[at] == name)


def count(concerns: Sequence[Concern]) -> Mapping[str, int]:
    """Return how many concerns stand in each cell of CLOSED and in OPEN."""
    return {what: sum(each.what == what for each in concerns) for what in (*CLOSED, OPEN)}
