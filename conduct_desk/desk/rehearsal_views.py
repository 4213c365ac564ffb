"""What the page of the rehearsal shows: a post to try oneself, and what is said of it afterwards."""

from dataclasses import dataclass
from enum import StrEnum

from conduct_desk.policy.clauses import Clause
from conduct_desk.policy.rehearsal import Compared


class Tried(StrEnum):
    """How far somebody has come with a post."""

    NOT_YET = "Not tried yet"
    BEGUN = "Begun"
    WALKED = "Walked"


@dataclass(frozen=True)
class PostToTry:
    """One made-up post: what it says, and what is known of it when it reaches the head."""

    name: str  # of its story
    number: int  # 1 to 12
    title: str
    told: str  # what else is known
    platform: str
    place: str
    words: str
    tried: Tried
    case_id: int | None  # the concern it was last tried in


@dataclass(frozen=True)
class Coached:
    """What is said of one walk afterwards. Nothing of it is kept: the log is thrown away."""

    case_id: int
    reference: str
    title: str
    line: str  # what the policy would have wanted, in a few sentences
    compared: Compared
    reasons: dict[str, str]  # question key -> why, as the practice school put it
    clauses: dict[str, Clause]  # question key -> the clause it comes from
