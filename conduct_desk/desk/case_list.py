"""How the list of concerns is asked for: which of them, and in which order."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from conduct_desk.policy.vocabulary import Finding, Stage


@dataclass(frozen=True)
class Narrowed:
    """Which concerns are wanted; what is left as it is leaves none out. All that is said must be so at once.

    `findings`: a concern with any of these. `days`: opened on a day from the first to the last, both of them
    included, as days in England. `this_term`: opened in the term of today, or in the school year while no
    terms are known. `safeguarding`: a child is in it, or the safeguarding lead or the designated officer was
    to be told.
    """

    stage: Stage | None = None
    findings: frozenset[Finding] = frozenset()
    this_term: bool = False
    days: tuple[date, date] | None = None
    safeguarding: bool = False
    with_evidence: bool = False

    @property
    def is_all(self) -> bool:
        """Whether no concern is left out."""
        return self == ALL


ALL = Narrowed()


class Order(Enum):
    """In which order concerns stand in the list; the newest comes first among equals."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    WHERE = "by where it was posted, from A to Z"
    WHERE_BACK = "by where it was posted, from Z to A"
    FOUND = "by what was found, in the policy’s order"
    FOUND_BACK = "by what was found, against the policy’s order"
    STANDING = "by how it stands, those being recorded first"
    STANDING_BACK = "by how it stands, those closed first"
    CHECK = "by when to look again, the soonest first"
    CHECK_BACK = "by when to look again, the latest first"
    EVIDENCE = "those with evidence first"
    EVIDENCE_BACK = "those without evidence first"
