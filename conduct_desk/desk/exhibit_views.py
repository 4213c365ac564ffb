"""What windows and papers see of an exhibit beyond its likeness: its origin, its words, its custody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO

from conduct_desk.desk.backup_views import BackupView
from conduct_desk.desk.views import ExhibitView
from conduct_desk.policy.exhibits import Capture, Custody, WordsFrom
from conduct_desk.policy.vocabulary import Grade, Source

if TYPE_CHECKING:
    from conduct_desk.evidence.intake import Picture

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the upright picture


@dataclass(frozen=True)
class Origin:
    """Where an exhibit came from, as the head wrote it down. Empty where she did not say."""

    grade: Grade | None = None
    captured_on: date | None = None
    captured_at: str = ""  # the time as she typed it: "19:20"
    captured_by: str = ""
    device: str = ""
    address: str = ""  # of the post, or the profile
    account: str = ""  # the author's account name
    shows: frozenset[Capture] = frozenset()
    note: str = ""


@dataclass(frozen=True)
class CustodyLine:
    """One thing that was done with an exhibit, as the chronology has it."""

    what: Custody
    at: datetime
    by: str
    note: str = ""


@dataclass(frozen=True)
class Words:
    """The words of an exhibit and whence they are; `places` are boxes of read words, page by page from 1."""

    text: str
    whence: WordsFrom
    places: Mapping[int, tuple[tuple[str, Box], ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class CoveredCopy:
    """A copy for sharing: a new PNG in which boxes are black. Its number counts within its exhibit."""

    copy_id: int
    exhibit_id: int
    number: int
    page: int  # of a PDF; 1 of a picture
    boxes: tuple[Box, ...]  # as they were burnt in: snapped outward to 16 pixels
    fingerprint: str
    size: int  # bytes
    width: int  # pixels
    height: int  # pixels
    made_at: datetime
    made_by: str


@dataclass(frozen=True)
class Isolation:
    """An exhibit that nobody may see; `destroyed_at` once the police said so, and on whose word."""

    isolated_at: datetime
    isolated_by: str
    why: str
    destroyed_at: datetime | None = None
    destroyed_by: str = ""
    advised_by: str = ""
    advice_reference: str = ""


@dataclass(frozen=True)
class ExhibitDetail:
    """All that is known of one exhibit."""

    exhibit: ExhibitView
    origin: Origin
    words: Words | None
    copies: tuple[CoveredCopy, ...]
    custody: tuple[CustodyLine, ...]  # oldest first
    isolation: Isolation | None
    like: tuple[tuple[str, int], ...] = ()  # concern (reference) and number of those that look the same


@dataclass(frozen=True)
class MessagePart:
    """One thing inside a message: an attachment, a picture of a chat, a line of it. Nothing is decoded."""

    part: int  # from 1, in the order of the message
    name: str  # of an attachment; empty for a line of words
    size: int = 0  # bytes
    is_picture: bool = False  # by its stated type: the gate asks before it is taken out
    said_at: str = ""  # as the chat has it
    said_by: str = ""
    words: str = ""


@dataclass(frozen=True)
class Message:
    """An e-mail, a chat or a saved web page as words and a list of what is in it."""

    title: str  # the subject, or the page's title
    sender: str
    recipients: str
    sent_at: str  # as it says
    text: str
    parts: tuple[MessagePart, ...]
    chosen: frozenset[int] = frozenset()  # lines of a chat that matter, as the head chose them


@dataclass(frozen=True)
class Destroyed:
    """What still holds an exhibit that was destroyed on advice: backups, and logs that were put aside.

    `exhibits` are those that went: the same bytes in other concerns too, and the message it came out of.
    """

    exhibits: tuple[ExhibitView, ...]
    held_in: tuple[BackupView, ...] = ()
    kept_logs: tuple[datetime, ...] = ()  # when each log was put aside for one that was brought back
    files_left: int = 0  # files that the disk did not let go of yet; the next start takes them


@dataclass(frozen=True)
class Verified:
    """What comparing exhibits with their fingerprints found."""

    whole: int
    differing: tuple[tuple[str, int], ...]  # reference of the concern and number of the exhibit
    missing: tuple[tuple[str, int], ...]
    # Covered copies that differ or are gone: concern, exhibit, and the number of the copy. Whole ones are
    # not counted: a copy can be made again.
    copies: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True)
class PictureGiven:
    """An exhibit that may be taken in. `read` gives bytes (or an open file, which the desk closes) and name.

    It is called in any thread and may raise DeskError. `picture` is what these bytes were read as, where that
    was done before.
    """

    read: Callable[[], tuple[bytes | BinaryIO, str]]
    source: Source
    picture: "Picture | None" = None
