"""An exhibit that must not be seen: shown to nobody from now on, and destroyed once the police say so."""

from collections.abc import Callable
from typing import Any

from conduct_desk.caselog import (
    case_text,
    covered_copies,
    disposals,
    exhibit_rows,
    isolations,
)
from conduct_desk.caselog.custody import custody as read_custody
from conduct_desk.caselog.isolations import KeptIsolation
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.backup_views import BackupView
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_keeping import view_of
from conduct_desk.desk.exhibit_views import Destroyed
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.views import Changed, ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody

Holding = Callable[[int, int], tuple[BackupView, ...]]  # backups from one entry on and before another


def goes_with(session: Session, exhibit_id: int) -> tuple[ExhibitView, ...]:
    """Return which other exhibits hold the same and share its fate: its copies elsewhere, its message."""
    return tuple(view_of(session, row) for row in isolations.together(session, exhibit_id)[1:])


def isolate(opened: Opened, exhibit_id: int, why: str) -> tuple[ExhibitView, ...]:
    """Show an exhibit to nobody from now on; nothing takes that back. Returns it and what goes with it.

    The law does not wait for a closed concern to be reopened: so it is done there too. Raises DeskError
    (field: why) when nothing says why.
    """
    if not why.strip():
        raise DeskError("Enter why nobody may see it", field="why")
    with opened.writing("exhibit") as writing:
        rows = isolations.together(writing.session, exhibit_id)
        for row in rows:
            if isolations.of_exhibit(writing.session, row.id) is None:
                isolations.isolate(
                    writing.session, row, isolated_at=writing.at, isolated_by=writing.by, why=why.strip()
                )
                _enter(writing, row, Custody.ISOLATED, why.strip())
        _index(writing, rows)
        views = tuple(view_of(writing.session, exhibit_rows.read(writing.session, row.id)) for row in rows)
    _tell(opened, rows)
    return views


def destroy(opened: Opened, exhibit_id: int, advised_by: str, reference: str, holding: Holding) -> Destroyed:
    """Take the bytes of an isolated exhibit away for good, with its copies; its fingerprint stays. Long.

    Raises DeskError (fields: advised_by, reference) without whose word it was, and before it is isolated.
    """
    said = _advice(advised_by, reference)
    with opened.writing("exhibit") as writing:
        rows = isolations.together(writing.session, exhibit_id)
        for row in rows:
            _destroy(writing, row, said)
        _index(writing, rows)
    files_left = disposals.clear_files(opened.log)
    _tell(opened, rows)
    return still_held(opened, exhibit_id, holding, files_left)


def still_held(opened: Opened, exhibit_id: int, holding: Holding, files_left: int = 0) -> Destroyed:
    """Return what still holds an exhibit that was destroyed: backups and logs from before. Long."""
    with opened.reading() as session:
        rows = isolations.together(session, exhibit_id)
        views = tuple(view_of(session, row) for row in rows)
        gone = isolations.of_exhibit(session, exhibit_id)
        spans = [span for row in rows if (span := _span(session, row))]
    if gone is None or gone.destroyed_at is None or not spans:
        return Destroyed(views, files_left=files_left)
    held_in = holding(min(first for first, _ in spans), max(before for _, before in spans))
    logs = tuple(at for at in disposals.kept_logs(opened.log.folder) if at < gone.destroyed_at)
    return Destroyed(views, held_in, logs, files_left)


def _advice(advised_by: str, reference: str) -> dict[str, str]:
    if not advised_by.strip():
        raise DeskError("Enter who told you to destroy it", field="advised_by")
    if not reference.strip():
        raise DeskError("Enter the reference that they gave you", field="reference")
    return {"advised_by": advised_by.strip(), "advice_reference": reference.strip()}


def _destroy(writing: Writing, row: KeptExhibit, said: dict[str, str]) -> None:
    session = writing.session
    isolated = isolations.of_exhibit(session, row.id)
    if isolated is None:
        raise DeskError(
            "This exhibit is not isolated.",
            next_step="Isolate it first, and ask the police what is to become of it.",
        )
    if isolated.destroyed_at is not None:
        return
    isolations.destroyed(session, isolated, destroyed_at=writing.at, destroyed_by=writing.by, **said)
    copies = (each.file for each in covered_copies.of_exhibit(session, row.id))
    disposals.let_go(session, (row.file, *copies))
    _enter(writing, row, Custody.DESTROYED, "; ".join(said.values()), fingerprint=row.fingerprint)


def _enter(writing: Writing, row: KeptExhibit, what: Custody, note: str, **detail: Any) -> None:
    """Add the line in the concern of this exhibit: several may be written in at once."""
    before, writing.case_id = writing.case_id, row.case_id
    enter_custody(writing, row.number, what, note=note, **detail)
    writing.case_id = before


def _index(writing: Writing, rows: tuple[KeptExhibit, ...]) -> None:
    """Nothing that could be read in it is found any more."""
    for case_id in {row.case_id for row in rows}:
        case_text.index(writing.session, case_id)


def _tell(opened: Opened, rows: tuple[KeptExhibit, ...]) -> None:
    for case_id in sorted({row.case_id for row in rows}):
        opened.tell(Changed("exhibit", case_id))


def _span(session: Session, row: KeptExhibit) -> tuple[int, int] | None:
    """Return the numbers of the entries that say it was kept (0: not known), and destroyed."""
    found: dict[Custody, int] = {}
    for what, entry in read_custody(session, row.case_id, row.number):
        found.setdefault(what, entry.seq)
    destroyed = found.get(Custody.DESTROYED)
    return (found.get(Custody.KEPT, 0), destroyed) if destroyed else None


def refuse_to_lose(session: Session, case_id: int) -> None:
    """Raise DeskError when a case that is to be thrown away has an exhibit that is only isolated."""
    rows: tuple[KeptIsolation, ...] = isolations.of_case(session, case_id)
    if any(each.destroyed_at is None for each in rows):
        raise DeskError(
            "An exhibit of this concern is isolated, so the concern has to stay.",
            next_step="Destroy the exhibit first, once the police told you to.",
        )
