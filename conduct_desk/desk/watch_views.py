"""What leaves the desk about the links that are looked at again."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.vocabulary import Kind, Seen


@dataclass(frozen=True)
class Stamp:
    """What was seen on one day."""

    on: date
    seen: Seen


@dataclass(frozen=True)
class LinkToWatch:
    """One post of one author that is to be looked at again. It names nobody; its address may."""

    action_ids: tuple[int, ...]  # its checks that one look answers, the soonest first
    case_id: int
    reference: str
    platform: str
    kind: str  # the policy's kind, or the head's own word
    words: str  # of its first check: what is looked for
    address: str  # as it was typed; empty where none was
    days: tuple[date, ...]  # on which it is looked at, the soonest first
    is_overdue: bool
    is_closed: bool  # the concern is: a look at whether it is still gone
    stamps: tuple[Stamp, ...]  # what earlier looks saw, oldest first


@dataclass(frozen=True)
class WatchList:
    """The links of all concerns that have a look before them."""

    due: tuple[LinkToWatch, ...]  # today or before
    coming: tuple[LinkToWatch, ...]  # of open concerns
    still_gone: tuple[LinkToWatch, ...]  # of closed concerns, coming
    not_looked_at: tuple[tuple[int, str], ...] = ()  # concern and reference: one may show a child indecently


@dataclass(frozen=True)
class Look:
    """What came of one look: which check waits next (0: none), when, and whether it calls for reopening."""

    case_id: int
    reference: str
    seen: Seen
    stamps: tuple[Stamp, ...]
    next_action_id: int = 0
    next_on: date | None = None
    calls_for_reopening: bool = False


def kind_words(kind: Kind | None, other: str) -> str:
    """Return the policy's kind, or the head's own word for another."""
    return other or (kind.value if kind else "")
