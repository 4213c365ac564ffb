"""What windows see of concerns that belong together."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.links import LinkKind
from conduct_desk.policy.vocabulary import Outcome, Stage


@dataclass(frozen=True)
class LinkedView:
    """Another concern that belongs to this one. No names: its reference, how it stands, and why.

    `by_hand` is why the head linked them, in her words; empty where only the log saw it.
    """

    case_id: int
    reference: str
    stage: Stage
    outcome: Outcome | None
    opened_on: date
    why: tuple[LinkKind, ...]
    by_hand: str = ""
    is_by_hand: bool = False
