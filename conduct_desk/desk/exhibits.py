"""Keeping what was posted before it is taken down."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from conduct_desk.caselog import answers, exhibit_rows
from conduct_desk.caselog.exhibits import KeptFile
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.shown import exhibit_view
from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError, EvidenceMissing, NotSaved
from conduct_desk.evidence.intake import Picture, read_exhibit, safe_copy
from conduct_desk.policy.vocabulary import Source, Stop
from conduct_desk.policy.walk import stops

AT_A_TIME = 2  # pictures of several that are opened and written beside each other


@dataclass(frozen=True)
class _Ready:
    """A picture whose file is on the disk and whose row is not written yet."""

    picture: Picture
    kept: KeptFile
    source: Source


_Taken = _Ready | ExhibitView | DeskError


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
        (kept,) = self.keep_all(case_id, [PictureGiven(lambda: (data, name), source, picture)])
        if isinstance(kept, DeskError):
            raise kept
        return kept

    def keep_all(self, case_id: int, given: Sequence[PictureGiven]) -> tuple[ExhibitView | DeskError, ...]:
        """Keep several pictures as `keep` does, in one transaction; return each one's exhibit or refusal.

        One that is refused stops no other. On leaving, all that were kept are on the disk. Long.
        """
        with ExitStack() as undo:
            taken = self._take_in(case_id, given)
            for each in taken:
                if isinstance(each, _Ready):
                    undo.callback(self._let_go, each.kept.file)
            try:
                return self._enter_all(case_id, taken, undo)
            except DeskError as refused:
                return tuple(refused if isinstance(each, _Ready) else each for each in taken)

    def _take_in(self, case_id: int, given: Sequence[PictureGiven]) -> list[_Taken]:
        """Read pictures and put their files on the disk, while none of them has a row."""
        if len(given) < 2:
            return [self._take(case_id, each) for each in given]
        # While one waits for the disk, the next is opened.
        with ThreadPoolExecutor(AT_A_TIME) as threads:
            return list(threads.map(partial(self._take, case_id), given))

    def _take(self, case_id: int, given: PictureGiven) -> _Taken:
        try:
            found, name = given.read()
            data = found if isinstance(found, bytes) else _all_of(found)
            fingerprint = hashlib.sha256(data).hexdigest()
            with self._opened.reading() as session:
                same = exhibit_rows.of_bytes(session, case_id, fingerprint)
                if same is not None:
                    return exhibit_view(same)
                self._check_may_be_kept(session, case_id)
            picture = given.picture or read_exhibit(data, name)
            return _Ready(picture, self._opened.log.exhibits.keep(data, settled=False), given.source)
        except DeskError as refused:
            return refused

    def _enter_all(
        self, case_id: int, taken: Sequence[_Taken], undo: ExitStack
    ) -> tuple[ExhibitView | DeskError, ...]:
        """Write the rows and entries of the files that are on the disk; all of them, or none."""
        if not any(isinstance(each, _Ready) for each in taken):
            return tuple(each for each in taken if not isinstance(each, _Ready))
        self._opened.log.exhibits.settle()
        spare: list[str] = []
        with self._opened.writing("exhibit", case_id) as writing:
            self._check_may_be_kept(writing.session, case_id)
            kept = [self._enter(writing, each, spare) if isinstance(each, _Ready) else each for each in taken]
            # From here on the rows may be on the disk, even when the commit is refused: a file that
            # nobody wants is set aside at the next start, a row without its file is lost evidence.
            undo.pop_all()
        for file in spare:
            self._let_go(file)
        return tuple(kept)

    def _enter(self, writing: Writing, ready: _Ready, spare: list[str]) -> ExhibitView:
        file, picture = ready.kept, ready.picture
        same = exhibit_rows.of_bytes(writing.session, writing.case, file.fingerprint)
        if same is not None:  # it came twice at once
            spare.append(file.file)
            return exhibit_view(same)
        exhibit_id = exhibit_rows.add(
            writing.session,
            writing.case,
            name=picture.name,
            media_type=picture.media_type,
            size=file.size,
            width=picture.width,
            height=picture.height,
            fingerprint=file.fingerprint,
            source=ready.source,
            file=file.file,
            thumbnail=picture.thumbnail,
            kept_at=writing.at,
            kept_by=writing.by,
        )
        row = exhibit_rows.read(writing.session, exhibit_id)
        what = f"Kept exhibit {row.number} ({row.source.value.lower()})"
        writing.enter(what, name=row.name, size=row.size, fingerprint=row.fingerprint)
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


def _all_of(file: BinaryIO) -> bytes:
    with file:
        return file.read()
