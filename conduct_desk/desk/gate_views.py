"""What leaves the desk about whose word a letter waits for, who decides, and who was told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.vocabulary import DecisionMaker


@dataclass(frozen=True)
class WordGiven:
    """What somebody whose word is needed said about writing."""

    hold: Hold
    word: Word
    said_by: str
    said_on: date
    note: str
    at: datetime
    by: str


@dataclass(frozen=True)
class HandOver:
    """The decision of a case going to somebody else, or back to the headteacher."""

    maker: DecisionMaker
    name: str
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True)
class GatesView:
    """What still holds a case's letters, and who decides it.

    `needs_decider`: the headteacher is close to it and nobody else decides yet. `is_locked_for_letters`:
    no author may be written to. `has_decided`: with the headteacher close to it, the decision was taken by
    whoever decides instead. `may_decide_here`: the log was opened by whoever decides.
    `is_officer_elsewhere`: it is about the headteacher, so what the designated officer says is not kept here.
    """

    holds: tuple[Hold, ...]
    words: tuple[WordGiven, ...]  # newest first
    maker: DecisionMaker
    decider_name: str
    needs_decider: bool
    is_locked_for_letters: bool
    has_decided: bool = False
    may_decide_here: bool = True
    decided_on_sheet: date | None = None
    is_officer_elsewhere: bool = False
    hand_overs: tuple[HandOver, ...] = ()  # oldest first


@dataclass(frozen=True)
class GovernorView:
    """One governor of the school. `may_sit`: on a panel that hears a complaint."""

    name: str
    kind: GovernorKind = GovernorKind.OTHER
    may_sit: bool = True


@dataclass(frozen=True)
class GovernorTold:
    """One line of the ledger. `is_governor`: the name is one of the governors the school has entered."""

    name: str
    told_on: date
    what: str
    why: str
    at: datetime
    by: str
    is_governor: bool = True


@dataclass(frozen=True)
class PanelView:
    """How many governors could still sit on a panel about a case: `untainted` of `of`, and `needed`.

    `warning` is the sentence to show before one more is told; empty when there are enough.
    """

    untainted: int
    of: int
    needed: int = 3
    warning: str = ""
    names: tuple[str, ...] = ()  # those who could still sit


@dataclass(frozen=True)
class SupportLine:
    """One thing that was done for a member of staff. `name` is empty when nobody was named."""

    person_id: int | None
    name: str
    done_on: date
    what: str
    at: datetime
    by: str


@dataclass(frozen=True)
class OwnPostView:
    """What the school was going to post, and whether it may.

    `principles` is each principle's key and whether it holds; `reasons` the sentences that say why it may
    not be posted, empty when it may. They stand for now: a name that joins the case later counts too.
    """

    words: str
    principles: Mapping[str, bool]
    may_post: bool
    reasons: tuple[str, ...]
    at: datetime
    by: str
