"""What windows choose for a bundle of exhibits, and what they are told before it leaves."""

from dataclasses import dataclass
from enum import StrEnum

from conduct_desk.desk.exhibit_views import CoveredCopy
from conduct_desk.desk.views import ExhibitView


class ForWhom(StrEnum):
    """Who is handed the evidence."""

    POLICE = "The police"
    OFFICER = "The designated officer (LADO)"
    ADVISER = "The legal adviser"
    PLATFORM = "The platform, with a report"


class Way(StrEnum):
    """How one exhibit is given."""

    COVERED = "The covered copy"
    WHOLE = "The whole picture"
    WORDS = "Its words"
    NAMED = "Only that it is kept"


class Originals(StrEnum):
    """Whether the untouched originals go along."""

    NONE = "No originals"
    ATTACHED = "Attached to the PDF"
    BESIDE = "In a ZIP file beside it"


@dataclass(frozen=True)
class CanGive:
    """One exhibit that may be given, in which ways, the most careful first, and its covered copies."""

    exhibit: ExhibitView
    ways: tuple[Way, ...]
    copies: tuple[CoveredCopy, ...] = ()  # the newest of each page
    needs_copy: bool = False  # it is drawn, and nothing of it was covered yet
    has_lines: bool = False  # of a chat: she chose those that matter, and its words are only these

    @property
    def usual(self) -> Way:
        """How it is given unless the head asks for more: nothing that names others uncovered."""
        if Way.COVERED in self.ways:
            return Way.COVERED
        return Way.WORDS if self.has_lines else Way.NAMED

    def is_whole(self, way: Way) -> bool:
        """Say whether nobody chose what is seen of it in this way: an e-mail is as telling as a picture."""
        return way is Way.WHOLE or (way is Way.WORDS and not self.has_lines)


@dataclass(frozen=True)
class BundleChoices:
    """What can be put into a bundle of one concern; `left_out` are exhibits that nobody may be given."""

    reference: str
    exhibits: tuple[CanGive, ...]
    left_out: tuple[int, ...] = ()  # numbers


@dataclass(frozen=True)
class Chosen:
    """One exhibit as it is put into the bundle."""

    exhibit_id: int
    way: Way


@dataclass(frozen=True)
class BundleGiven:
    """A bundle as the head put it together. `whole_because` is needed where one is given whole."""

    case_id: int
    for_whom: ForWhom
    why: str
    chosen: tuple[Chosen, ...]
    whole_because: str = ""
    originals: Originals = Originals.NONE


@dataclass(frozen=True)
class Telling:
    """What an original tells beside what is seen in it: where it was taken, with what, or nobody knows."""

    number: int
    place: bool
    device: bool
    unknown: bool


@dataclass(frozen=True)
class Weighed:
    """How large the originals are together (bytes), and what they tell."""

    size: int
    tells: tuple[Telling, ...]
