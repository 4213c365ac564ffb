"""The bytes of an exhibit: its untouched original, and a copy of it for the screen or for outside."""

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from conduct_desk.caselog import covered_copies, disk, exhibit_details, exhibit_rows, isolations
from conduct_desk.caselog.covered_copies import KeptCopy
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, EvidenceMissing
from conduct_desk.evidence.intake import refusal_of, safe_copy
from conduct_desk.policy.exhibits import Custody, ExhibitKind


def shown_row(session: Session, exhibit_id: int) -> KeptExhibit:
    """Return the row of an exhibit that may be shown. Raises DeskError for an isolated or destroyed one."""
    row, isolated = exhibit_rows.read(session, exhibit_id), isolations.of_exhibit(session, exhibit_id)
    if isolated and isolated.destroyed_at:
        raise DeskError(
            f"Exhibit {row.number} was destroyed on advice: there is nothing to show.",
            next_step="When, by whom and on whose word stands on its page.",
        )
    if isolated:
        raise DeskError(
            f"Exhibit {row.number} is isolated: it is shown to nobody.",
            next_step="Do what the police or the safeguarding lead told you.",
        )
    return row


def drawn(opened: Opened, exhibit_id: int) -> bytes:
    """Return the untouched bytes of a picture or a PDF; of anything else not one byte is read.

    Raises EvidenceUnreadable for a message or a recording, and what `original` does.
    """
    with opened.reading() as session:
        shown_row(session, exhibit_id)
        kind = exhibit_details.read(session, exhibit_id).kind
    if kind not in (ExhibitKind.PICTURE, ExhibitKind.PAGES):
        raise refusal_of("nothing to draw")
    return original(opened, exhibit_id)


def shown_copy(session: Session, copy_id: int) -> KeptCopy:
    """Return the row of a covered copy that may be shown. Raises DeskError when its exhibit is isolated."""
    row = covered_copies.read(session, copy_id)
    shown_row(session, row.exhibit_id)
    return row


def original(opened: Opened, exhibit_id: int) -> bytes:
    """Return the untouched bytes. Raises EvidenceMissing when they are not what was kept."""
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
    return opened.log.exhibits.open_bytes(row.file, row.fingerprint)


def picture(opened: Opened, exhibit_id: int, page: int) -> bytes:
    """Return a safe PNG of a picture or of a page. Raises what `drawn` and `safe_copy` do. Long."""
    return safe_copy(drawn(opened, exhibit_id), page)


def copy_png(opened: Opened, copy_id: int) -> bytes:
    """Return the PNG of a covered copy. Raises EvidenceMissing when it is not what was made."""
    with opened.reading() as session:
        row = shown_copy(session, copy_id)
    return opened.log.exhibits.open_bytes(row.file, row.fingerprint)


def original_into(opened: Opened, exhibit_id: int, target: Path) -> None:
    """Write the untouched bytes into a file outside the log, compared, or leave nothing there. Long."""
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
    _write_out(opened, row.file, row.fingerprint, target, lambda: _enter(opened, row, Custody.SAVED))


def copy_into(opened: Opened, copy_id: int, target: Path) -> None:
    """Write a covered copy into a file outside the log, compared, or leave nothing there. Long."""
    with opened.reading() as session:
        row = shown_copy(session, copy_id)
        exhibit = exhibit_rows.read(session, row.exhibit_id)
    about = _about(row)
    _write_out(
        opened, row.file, row.fingerprint, target, lambda: _enter(opened, exhibit, Custody.SHARED, about)
    )


def copy_printed(opened: Opened, copy_id: int) -> None:
    """Enter that a covered copy was printed."""
    with opened.reading() as session:
        row = shown_copy(session, copy_id)
        exhibit = exhibit_rows.read(session, row.exhibit_id)
    _enter(opened, exhibit, Custody.PRINTED, _about(row))


def _about(copy: KeptCopy) -> str:
    return f"covered copy {copy.number}"


def note(opened: Opened, exhibit_id: int, what: Custody) -> None:
    """Enter that an exhibit was looked at or opened, also in a closed concern: looking changes nothing."""
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
    _enter(opened, row, what)


def _enter(opened: Opened, row: KeptExhibit, what: Custody, about: str = "") -> None:
    with opened.writing("custody", row.case_id) as writing:
        shown_row(writing.session, row.id)  # somebody may have isolated it meanwhile
        enter_custody(writing, row.number, what, about)


def _write_out(opened: Opened, file: str, fingerprint: str, target: Path, enter: Callable[[], None]) -> None:
    """Write privately under another name, compare, enter it in the chronology, and only then name it."""
    _refuse_own_folder(opened, target)
    temporary = target.with_name(f"{disk.TEMPORARY}{secrets.token_hex(8)}")
    with ExitStack() as at_last:
        at_last.callback(disk.clear_away, temporary)
        try:
            with disk.open_new(temporary) as written:
                opened.log.exhibits.copy_into(file, fingerprint, written)
                disk.sync_file(written)
            enter()
            disk.put_in_place(temporary, target)
        except OSError as error:
            raise disk.not_saved(error) from error


def _refuse_own_folder(opened: Opened, target: Path) -> None:
    if target.resolve().is_relative_to(opened.log.folder.resolve()):
        raise DeskError(
            "That is the folder of the case log itself.", next_step="Choose another folder.", field="target"
        )


def differs(opened: Opened, row: KeptExhibit | KeptCopy) -> str:
    """Return "missing" or "differing" when the bytes are not what was kept, else nothing. Long."""
    try:
        opened.log.exhibits.compare(row.file, row.fingerprint)
    except EvidenceMissing:
        return "missing" if opened.log.exhibits.missing((row.file,)) else "differing"
    return ""
