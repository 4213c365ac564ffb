"""What windows see of how a note would read to whoever it is about."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from conduct_desk.desk.data_request_views import BAR, Stretch
from conduct_desk.policy.data_request import HoldBack
from conduct_desk.policy.plain_notes import Remark


class Typed(StrEnum):
    """Where a note is typed; `which` beside it says more (see each)."""

    NOTE = "A note in the history"
    ANSWER = "A reason for an answer"  # which: the key of the question
    WORD = "What somebody said about writing"  # which: the name of the Hold
    CLOSING = "How a concern ended"
    SUPPORT = "What was done for staff"  # which: the number of the person, or nothing
    REGISTER = "Who was told, who decides, what was seen"


@dataclass(frozen=True)
class MayAsk:
    """Somebody with a part in the concern, who can ask what is held about them."""

    person_id: int
    name: str


@dataclass(frozen=True)
class ReadOver:
    """A note as one person would have it. `others` are the places, in characters, where others are named.

    `back` says why a note like this is usually held back from that person; None: it is given, with others
    covered. `part` is what of a long note `told`, `others` and `remarks` are about, from and to before a
    place in characters; None: all of it. `back` is always about the whole note.
    """

    told: tuple[Stretch, ...]
    others: tuple[tuple[int, int], ...]
    remarks: tuple[Remark, ...]
    back: HoldBack | None = None
    part: tuple[int, int] | None = None

    @property
    def shown(self) -> str:
        """The words as that person would have them."""
        return "".join(BAR if is_covered else words for words, is_covered in self.told)

    @property
    def said(self) -> str:
        """The same for a screen reader, which would spell out each bar."""
        return "".join("[covered]" if is_covered else words for words, is_covered in self.told)


class Read(Protocol):
    """Reads a note over without asking the log; of a long one, the part around a place in it."""

    def __call__(self, note: str, place: int = 0) -> ReadOver:
        """Return how a note would read; `place` is in characters. Long for a note of several pages."""
