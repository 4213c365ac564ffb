"""Keeping what was posted before it is taken down."""

import hashlib
from contextlib import ExitStack, suppress

from conduct_desk.caselog import answers, exhibit_rows
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.desk.shown import exhibit_view
from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError, EvidenceMissing, NotSaved
from conduct_desk.evidence.intake import Picture, read_picture, safe_copy
from conduct_desk.policy.vocabulary import Source, Stop
from conduct_desk.policy.walk import stops


class Exhibits:
    """The numbered pieces of evidence of each case; their bytes are never changed."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def keep(
        self, case_id: int, data: bytes, name: str, source: Source, *, picture: Picture | None = None
    ) -> ExhibitView:
        """Keep a picture: untouched bytes, encrypted, with their SHA-256. Long: call through jobs.

        The very same bytes are kept once in a case: the exhibit that is there already is returned.
        `picture` is what these bytes were read as, where that was done before.
        Raises EvidenceUnreadable when it is no picture that can be shown; nothing is kept then.
        """
        same = self._same(case_id, hashlib.sha256(data).hexdigest())
        if same is not None:
            return same
        with self._opened.reading() as session:
            self._check_may_be_kept(session, case_id)
        picture = picture or read_picture(data, name)
        with ExitStack() as undo:
            kept = self._opened.log.exhibits.keep(data)
            undo.callback(self._let_go, kept.file)
            with self._opened.writing("exhibit", case_id) as writing:
                self._check_may_be_kept(writing.session, case_id)
                exhibit_id = exhibit_rows.add(
                    writing.session,
                    case_id,
                    name=picture.name,
                    media_type=picture.media_type,
                    size=kept.size,
                    width=picture.width,
                    height=picture.height,
                    fingerprint=kept.fingerprint,
                    source=source,
                    file=kept.file,
                    thumbnail=picture.thumbnail,
                    kept_at=writing.at,
                    kept_by=writing.by,
                )
                row = exhibit_rows.read(writing.session, exhibit_id)
                what = f"Kept exhibit {row.number} ({source.value.lower()})"
                writing.enter(what, name=row.name, size=row.size, fingerprint=row.fingerprint)
                # From here on the row may be on the disk, even when the commit is refused: a file that
                # nobody wants is set aside at the next start, a row without its file is lost evidence.
                undo.pop_all()
        return exhibit_view(row)

    def _let_go(self, file: str) -> None:
        with suppress(NotSaved):  # the sweep of the next start takes it away
            self._opened.log.exhibits.discard(file)

    def _check_may_be_kept(self, session: Session, case_id: int) -> None:
        """Refuse a closed case, and any picture while one may be indecent (the walk's stop page)."""
        case_to_change(session, case_id)
        stand = answers.in_force(session, case_id)
        if Stop.INDECENT_IMAGE in stops(stand):
            raise DeskError(
                "No picture may be added: you answered that one may be indecent.",
                next_step="Tell the safeguarding lead and ring the police. Record in words who told you and "
                "where it is.",
            )

    def _same(self, case_id: int, fingerprint: str) -> ExhibitView | None:
        return next((each for each in self.of_case(case_id) if each.fingerprint == fingerprint), None)

    def of_case(self, case_id: int) -> tuple[ExhibitView, ...]:
        """Return the exhibits of a case in their order, without the removed ones."""
        with self._opened.reading() as session:
            return tuple(exhibit_view(row) for row in exhibit_rows.of_case(session, case_id))

    def picture(self, exhibit_id: int) -> bytes:
        """Return a safe PNG for the screen, at most 4096 pixels a side, without metadata. Long.

        Raises EvidenceMissing when the file is gone or does not match its fingerprint.
        """
        return safe_copy(self.original(exhibit_id))

    def original(self, exhibit_id: int) -> bytes:
        """Return the untouched bytes. Raises EvidenceMissing as `picture` does."""
        row = self._row(exhibit_id)
        data = self._opened.log.exhibits.open_bytes(row.file)
        if hashlib.sha256(data).hexdigest() != row.fingerprint:
            raise EvidenceMissing(
                f"Exhibit {row.number} is not what was kept: its fingerprint differs.",
                next_step="Restore the last good backup. The log itself still knows the right fingerprint.",
            )
        return data

    def remove(self, exhibit_id: int) -> None:
        """Take an exhibit out of its case; `restore` puts it back under its old number."""
        row = self._row(exhibit_id)
        with self._opened.writing("exhibit", row.case_id) as writing:
            case_to_change(writing.session, row.case_id)
            exhibit_rows.set_removed(writing.session, exhibit_id, writing.at)
            writing.enter(f"Removed exhibit {row.number}", fingerprint=row.fingerprint)

    def restore(self, exhibit_id: int) -> ExhibitView:
        """Put a removed exhibit back (Undo)."""
        row = self._row(exhibit_id)
        with self._opened.writing("exhibit", row.case_id) as writing:
            case_to_change(writing.session, row.case_id)
            exhibit_rows.set_removed(writing.session, exhibit_id, None)
            writing.enter(f"Put exhibit {row.number} back", fingerprint=row.fingerprint)
        return exhibit_view(self._row(exhibit_id))

    def _row(self, exhibit_id: int) -> KeptExhibit:
        with self._opened.reading() as session:
            return exhibit_rows.read(session, exhibit_id)
