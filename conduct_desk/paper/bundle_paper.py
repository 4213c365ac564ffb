"""What a bundle of exhibits prints, handed in ready to print: paper/bundle.py sets it (make_bundle)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import BinaryIO

Tell = Callable[[int, int], None]  # exhibits that are done, and how many there are


class Shown(StrEnum):
    """How an exhibit stands in the bundle, as its page and the index say it."""

    WHOLE = "Whole"
    COVERED = "Covered copy"
    WORDS = "As words"
    SEALED = "Sealed, not opened"
    LEFT_OUT = "Not shown"


@dataclass(frozen=True)
class BundlePicture:
    """One picture of an exhibit, such as a page of a PDF or a covered copy.

    `read` returns the bytes to draw: an untouched JPEG or PNG where it may be shown whole (its dots go into
    the bundle as they are), or a safe or covered PNG. `safe` returns a safe PNG, used where the bytes of
    `read` cannot go into a paper as they are (CMYK, see-through, 16 bit, interlaced, another format); without
    it the page says why nothing is drawn. Both are called once, in turn, and may raise DeskError.
    """

    read: Callable[[], bytes] = field(repr=False)
    safe: Callable[[], bytes] | None = field(repr=False, default=None)
    label: str = ""  # "Page 2 of 3", "Covered copy 1"; empty for the only one
    words: str = ""  # what it says, where that is known: read out instead of it, and not printed


@dataclass(frozen=True)
class SaidLine:
    """One line of a chat, as the chat has it."""

    at: str
    by: str
    words: str


@dataclass(frozen=True)
class BundleCustody:
    """One thing that was done with an exhibit, as the chronology has it; `at` is aware."""

    at: datetime
    what: str
    by: str
    note: str = ""


@dataclass(frozen=True)
class Original:
    """The untouched bytes of an exhibit, to attach: `copy_into` writes them into an open file, in pieces.

    `name` is the attachment's own: "exhibit-03.jpg", never the name under which it was kept, which may hold
    a person's. `copy_into` may raise DeskError.
    """

    name: str
    media_type: str
    copy_into: Callable[[BinaryIO], None] = field(repr=False)


@dataclass(frozen=True)
class BundleExhibit:
    """One exhibit. What nobody wrote down is empty, and its row is left out of the caption.

    `fingerprint` and `size` (bytes) are the untouched original's, also where a covered copy is shown, and
    `copies` has the covered copies' own (label, fingerprint). `grade` is a letter from A to D with
    `grade_means` in words. `facts` are further rows of the caption, such as an e-mail's sender. `text` and
    `lines` are words to print. `why` says why it is not shown, or not shown whole.
    """

    number: int
    kind: str  # "Screenshot", "E-mail"
    name: str  # as it was kept
    fingerprint: str
    size: int
    shown: Shown
    width: int = 0  # pixels of the original
    height: int = 0
    captured_on: date | None = None
    captured_at: str = ""  # the time of day as it was typed
    captured_by: str = ""
    device: str = ""
    address: str = ""
    account: str = ""
    kept_at: datetime | None = None  # taken into the log; aware
    kept_by: str = ""
    grade: str = ""
    grade_means: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    pictures: tuple[BundlePicture, ...] = ()
    text: str = ""
    lines: tuple[SaidLine, ...] = ()
    why: str = ""
    custody: tuple[BundleCustody, ...] = ()
    original: Original | None = None
    in_zip: str = ""  # the name of its original in a ZIP that goes with the bundle, where it is in one


@dataclass(frozen=True)
class BundlePaper:
    """Everything a bundle prints. `for_whom` follows "For ": "the police"; `why` is a paragraph.

    `made_by` is whoever put it together. `notes` are sentences for the first page: what was left out and why,
    what the head was warned of. An exhibit without custody lines is left out of the custody schedule.
    """

    school_name: str
    reference: str
    for_whom: str
    why: str
    made_on: date
    made_by: str
    exhibits: tuple[BundleExhibit, ...]
    notes: tuple[str, ...] = ()
    anchor: str = ""
    is_practice: bool = False
