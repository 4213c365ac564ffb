"""Keeping what was posted before it is taken down, and everything that may be done with it."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from conduct_desk.caselog import exhibit_rows
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.desk.backup_views import BackupView
from conduct_desk.desk.covering_up import checked_boxes, cover
from conduct_desk.desk.covering_up import of_case as copies_of_case
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_files import (
    copy_into,
    copy_png,
    copy_printed,
    original,
    original_into,
    picture,
    shown_row,
)
from conduct_desk.desk.exhibit_files import note as note_custody
from conduct_desk.desk.exhibit_keeping import Keeping, view_of
from conduct_desk.desk.exhibit_origin import describe, detail
from conduct_desk.desk.exhibit_views import (
    Box,
    CoveredCopy,
    Destroyed,
    ExhibitDetail,
    Message,
    Origin,
    PictureGiven,
    Verified,
    Words,
)
from conduct_desk.desk.isolating import destroy, goes_with, isolate, still_held
from conduct_desk.desk.messages_kept import choose_lines, take_out
from conduct_desk.desk.messages_kept import message as read_message
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.desk.shown import exhibit_views
from conduct_desk.desk.verifying import verify, verify_all
from conduct_desk.desk.views import ExhibitView
from conduct_desk.desk.words_read import Suggestion, suggest
from conduct_desk.desk.words_read import can_read as can_read_words
from conduct_desk.desk.words_read import read as read_words
from conduct_desk.desk.words_read import write as write_words
from conduct_desk.errors import DeskError
from conduct_desk.evidence.intake import Picture
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Source


class Exhibits:
    """The numbered pieces of evidence of each case; their bytes are never changed."""

    def __init__(
        self,
        opened: Opened,
        holding: Callable[[int, int], tuple[BackupView, ...]] = lambda _first, _before: (),
    ) -> None:
        """Stand on an unlocked log; `holding` says which backups were made between two of its entries."""
        self._opened = opened
        self._holding = holding

    def keep(
        self, case_id: int, data: bytes, name: str, source: Source, *, picture: Picture | None = None
    ) -> ExhibitView:
        """Keep an exhibit: untouched bytes, encrypted, with their SHA-256. Long: call through jobs.

        The very same bytes are kept once in a case: the exhibit that is there already is returned.
        `picture` is what these bytes were read as, where that was done before.
        Raises EvidenceUnreadable when it is nothing that can be taken in; nothing is kept then.
        """
        (kept,) = self.keep_all(case_id, [PictureGiven(lambda: (data, name), source, picture)])
        if isinstance(kept, DeskError):
            raise kept
        return kept

    def keep_all(self, case_id: int, given: Sequence[PictureGiven]) -> tuple[ExhibitView | DeskError, ...]:
        """Keep several exhibits as `keep` does, in one transaction; return each one's exhibit or refusal.

        One that is refused stops no other. On leaving, all that were kept are on the disk. Long.
        """
        return Keeping(self._opened, case_id).all(given)

    def of_case(self, case_id: int) -> tuple[ExhibitView, ...]:
        """Return the exhibits of a case in their order, without the removed ones."""
        with self._opened.reading() as session:
            return exhibit_views(session, case_id)

    def detail(self, exhibit_id: int) -> ExhibitDetail:
        """Return all that is known of one exhibit: origin, words, copies, custody, what looks the same."""
        with self._opened.reading() as session:
            return detail(session, exhibit_id)

    def describe(self, exhibit_id: int, origin: Origin) -> ExhibitDetail:
        """Write down where an exhibit came from; the first grade is also the proof of its concern.

        Raises DeskError (field: captured_on) for a day in the future, and in a closed concern.
        """
        describe(self._opened, exhibit_id, origin)
        return self.detail(exhibit_id)

    def picture(self, exhibit_id: int, page: int = 1) -> bytes:
        """Return a safe PNG for the screen, at most 4096 pixels a side, without metadata. Long.

        Raises EvidenceMissing when the file is gone or does not match its fingerprint, DeskError when the
        exhibit is isolated or destroyed, EvidenceUnreadable when there is nothing to draw.
        """
        return picture(self._opened, exhibit_id, page)

    def looked_at(self, exhibit_id: int) -> None:
        """Enter in the chronology that an exhibit was looked at."""
        note_custody(self._opened, exhibit_id, Custody.LOOKED_AT)

    def opened_outside(self, exhibit_id: int) -> None:
        """Enter in the chronology that an exhibit was opened with another program of this PC."""
        note_custody(self._opened, exhibit_id, Custody.OPENED_OUTSIDE)

    def original(self, exhibit_id: int) -> bytes:
        """Return the untouched bytes. Raises EvidenceMissing and DeskError as `picture` does."""
        return original(self._opened, exhibit_id)

    def original_into(self, exhibit_id: int, target: Path) -> None:
        """Write the untouched bytes into a file for this user only, and enter it in the chronology. Long.

        They are compared with their fingerprint; when they differ, or the disk refuses, nothing is left
        there. Raises EvidenceMissing, NotSaved and DeskError as `picture` does.
        """
        original_into(self._opened, exhibit_id, target)

    def cover(self, exhibit_id: int, boxes: Sequence[Box], page: int = 1) -> CoveredCopy:
        """Make a copy for sharing in which boxes are black, and keep it beside the exhibit. Long.

        Boxes are in pixels of the upright picture; they are grown outward to whole squares of 16. Raises
        DeskError for a box without a size, and as `picture` does.
        """
        return cover(self._opened, exhibit_id, checked_boxes(boxes), page)

    def copies(self, case_id: int) -> tuple[CoveredCopy, ...]:
        """Return the covered copies of a case that may be shown, exhibit by exhibit."""
        with self._opened.reading() as session:
            return copies_of_case(session, case_id)

    def copy_png(self, copy_id: int) -> bytes:
        """Return the PNG of a covered copy. Raises EvidenceMissing and DeskError as `picture` does."""
        return copy_png(self._opened, copy_id)

    def copy_into(self, copy_id: int, target: Path) -> None:
        """Write a covered copy into a file as `original_into` does, and enter it in the chronology."""
        copy_into(self._opened, copy_id, target)

    def copy_printed(self, copy_id: int) -> None:
        """Enter in the chronology that a covered copy was printed."""
        copy_printed(self._opened, copy_id)

    def message(self, exhibit_id: int) -> Message:
        """Return what an e-mail, a chat or a saved page says, and what is in it. Long.

        Raises EvidenceUnreadable, EvidenceMissing, and DeskError as `picture` does or for what is no message.
        """
        return read_message(self._opened, self._row(exhibit_id), self.original(exhibit_id))

    def take_out(self, exhibit_id: int, parts: Collection[int]) -> tuple[ExhibitView | DeskError, ...]:
        """Keep what is in a message as exhibits of their own, once the gate was passed. Long.

        Returns each one's exhibit or refusal, in the order of the message, which stays whole. Raises as
        `message` does.
        """
        return take_out(self._opened, self._row(exhibit_id), self.original(exhibit_id), parts)

    def choose_lines(self, exhibit_id: int, lines: Collection[int]) -> None:
        """Mark which lines of a chat matter, and no others. Raises DeskError in a closed concern."""
        choose_lines(self._opened, self._row(exhibit_id), lines)

    @property
    def can_read_words(self) -> bool:
        """Say whether the part of the program that reads the words in pictures is installed."""
        return can_read_words()

    def read_words(
        self,
        exhibit_id: int,
        tell: Callable[[int, int], None] = lambda _done, _of: None,
        wanted: Callable[[], bool] = lambda: True,
    ) -> Words:
        """Read the words of a picture or a PDF and keep them, to be found and checked. Long.

        What the head corrected stays. `tell` hears how many pages are done, of how many; as soon as `wanted`
        says no it stops and keeps nothing. Raises DeskError then, where the part that reads is not installed,
        for what has no picture, and as `picture` does.
        """
        return read_words(self._opened, exhibit_id, tell, wanted)

    def set_words(self, exhibit_id: int, text: str) -> Words:
        """Keep what an exhibit says as the head typed or corrected it. Raises DeskError (field: words)."""
        return write_words(self._opened, exhibit_id, text)

    def suggest(self, exhibit_id: int, page: int = 1) -> tuple[Suggestion, ...]:
        """Return what had better be covered before it is shared, from the words that were read in it."""
        return suggest(self._opened, exhibit_id, page)

    def remove(self, exhibit_id: int) -> None:
        """Take an exhibit out of its case; `restore` puts it back under its old number.

        Raises DeskError for a closed concern, and for an isolated exhibit: that one stays where it is.
        """
        row = self._row(exhibit_id)
        with self._opened.writing("exhibit", row.case_id) as writing:
            case_to_change(writing.session, row.case_id)
            shown_row(writing.session, exhibit_id)
            exhibit_rows.set_removed(writing.session, exhibit_id, writing.at)
            enter_custody(writing, row.number, Custody.REMOVED, fingerprint=row.fingerprint)

    def restore(self, exhibit_id: int) -> ExhibitView:
        """Put a removed exhibit back (Undo); what was isolated meanwhile stays isolated."""
        row = self._row(exhibit_id)
        with self._opened.writing("exhibit", row.case_id) as writing:
            case_to_change(writing.session, row.case_id)
            exhibit_rows.set_removed(writing.session, exhibit_id, None)
            enter_custody(writing, row.number, Custody.PUT_BACK, fingerprint=row.fingerprint)
            return view_of(writing.session, exhibit_rows.read(writing.session, exhibit_id))

    def goes_with(self, exhibit_id: int) -> tuple[ExhibitView, ...]:
        """Return the other exhibits that hold the same: isolating or destroying one does all of them."""
        with self._opened.reading() as session:
            return goes_with(session, exhibit_id)

    def isolate(self, exhibit_id: int, why: str) -> tuple[ExhibitView, ...]:
        """Let an exhibit be shown to nobody from now on, whatever the concern's stage; nothing undoes it.

        Its small likeness and its words are emptied; its bytes stay, encrypted, for the police. Returns it
        and what went with it. Raises DeskError (field: why).
        """
        return isolate(self._opened, exhibit_id, why)

    def destroy(self, exhibit_id: int, advised_by: str, reference: str) -> Destroyed:
        """Take the bytes of an isolated exhibit away for good, as the police advised. Long.

        Its row and fingerprint stay. Returns what still holds it. Raises DeskError (fields: advised_by,
        reference) and for an exhibit that is not isolated.
        """
        return destroy(self._opened, exhibit_id, advised_by, reference, self._holding)

    def still_held(self, exhibit_id: int) -> Destroyed:
        """Return which backups and logs put aside still hold an exhibit that was destroyed. Long."""
        return still_held(self._opened, exhibit_id, self._holding)

    def verify(self, exhibit_id: int) -> Verified:
        """Compare one exhibit with its fingerprint, and enter that in its custody. Long."""
        return verify(self._opened, exhibit_id)

    def verify_all(
        self,
        tell: Callable[[int, int], None],
        wanted: Callable[[], bool] = lambda: True,
        case_id: int | None = None,
    ) -> Verified:
        """Compare every exhibit of the log, or of one case, with its fingerprint. Long.

        `tell` hears how many are done, of how many. Raises DeskError as soon as `wanted` says no.
        """
        return verify_all(self._opened, tell, wanted, case_id)

    def _row(self, exhibit_id: int) -> KeptExhibit:
        with self._opened.reading() as session:
            return exhibit_rows.read(session, exhibit_id)
