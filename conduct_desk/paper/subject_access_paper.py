"""What a reply to a subject access request prints, handed in ready: paper/subject_access.py sets it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from conduct_desk.paper.bundle_paper import BundlePicture


class Why(StrEnum):
    """Why something is covered or held back, by the letter that stands in its place, and in words.

    Source: UK GDPR, article 15(4), and the Data Protection Act 2018, schedules 2 and 3; the paper says it in
    plain words without the numbers.
    """

    ANOTHER = "A"
    SERIOUS_HARM = "B"
    LEGAL_ADVICE = "C"
    CRIME = "D"
    NEGOTIATION = "E"
    NOT_ABOUT = "F"

    @property
    def meaning(self) -> str:
        """What it means to whoever asked."""
        return _MEANINGS[self]


_MEANINGS = {
    Why.ANOTHER: "It is about somebody else as well, or came from them. They have not agreed to it being "
    "shared, and it would not be fair to share it without that.",
    Why.SERIOUS_HARM: "Sharing it could do serious harm to a person’s body or mind, or would not be in the "
    "interest of a child at risk.",
    Why.LEGAL_ADVICE: "It is advice from a lawyer, or was written to get such advice.",
    Why.CRIME: "Sharing it now could get in the way of preventing or looking into a crime.",
    Why.NEGOTIATION: "It shows what the school means to do in talks that are still going on.",
    Why.NOT_ABOUT: "It is not about the person who asked.",
}


@dataclass(frozen=True)
class Covered:
    """A stretch of words that is not told: it prints as a black bar of the same width each time.

    `stands_for` says in general words what was there.
    """

    why: Why = Why.ANOTHER
    stands_for: str = "another person"


Telling = tuple[str | Covered, ...]  # words, with what is covered between them


@dataclass(frozen=True)
class AccessLine:
    """One thing that is held: what, from where, of which day. `source` is such as "Concern 2026-27/004"."""

    source: str
    words: Telling
    on: date | None = None


@dataclass(frozen=True)
class AccessExhibit:
    """An exhibit that is held: covered copies only, or its words; without either, `why_none` says why."""

    source: str  # "Concern 2026-27/004, exhibit 2"
    words: Telling  # what it is, and what it says where that is known
    pictures: tuple[BundlePicture, ...] = ()
    on: date | None = None
    why_none: str = ""


@dataclass(frozen=True)
class AccessSection:
    """Lines of one kind under their heading: facts, entries, letters."""

    title: str
    lines: tuple[AccessLine, ...]
    lead: str = ""


@dataclass(frozen=True)
class HeldBack:
    """Something that is not given at all, in words that do not give it away."""

    what: str
    source: str
    why: Why


@dataclass(frozen=True)
class SubjectAccessPaper:
    """Everything the reply prints. `about` is whoever it is about, `asked_by` who asked where that differs.

    `not_included` are sentences on what the log does not hold, such as the school's other records.
    `contact` is how to reach the school about it. Empty sections are left out.
    """

    school_name: str
    about: str
    asked_on: date
    made_on: date
    made_by: str
    sections: tuple[AccessSection, ...] = ()
    exhibits: tuple[AccessExhibit, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    not_included: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()  # why the school holds it, for how long, with whom it was shared
    asked_by: str = ""
    contact: str = ""
    anchor: str = ""
    is_practice: bool = False
