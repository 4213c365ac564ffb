"""Taking exhibits in: their untouched bytes on the disk first, then their rows, all of them or none."""

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from conduct_desk.caselog import answers, cases, exhibit_details, exhibit_rows, isolations
from conduct_desk.caselog.exhibits import KeptFile
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.looking_alike import Known
from conduct_desk.desk.looking_alike import among as alike_among
from conduct_desk.desk.looking_alike import known as known_looks
from conduct_desk.desk.looking_alike import words as alike_words
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.shown import exhibit_view
from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError, EvidenceUnreadable, NotSaved
from conduct_desk.evidence.formats import HEAD_BYTES
from conduct_desk.evidence.intake import MOST_BYTES, MOST_SEALED_BYTES, Picture, read_exhibit, sealed
from conduct_desk.evidence.messages import read_message
from conduct_desk.policy.exhibits import MESSAGES, Custody, WordsFrom
from conduct_desk.policy.vocabulary import Source, Stop
from conduct_desk.policy.walk import stops

AT_A_TIME = 2  # exhibits of several that are opened and written beside each other


@dataclass(frozen=True)
class _Ready:
    """An exhibit whose file is on the disk and whose row is not written yet."""

    picture: Picture
    kept: KeptFile
    source: Source
    words: str = ""  # of a message, for the search


_Taken = _Ready | ExhibitView | DeskError


@dataclass(frozen=True)
class Keeping:
    """Exhibits that are being taken into one case; `came_with` is the id of the message they are out of."""

    opened: Opened
    case_id: int
    came_with: int | None = None

    def all(self, given: Sequence[PictureGiven]) -> tuple[ExhibitView | DeskError, ...]:
        """Keep several in one transaction; return each one's exhibit or refusal. Long.

        One that is refused stops no other. On leaving, all that were kept are on the disk.
        """
        with ExitStack() as undo:
            taken = self._take_in(given)
            for each in taken:
                if isinstance(each, _Ready):
                    undo.callback(self._let_go, each.kept.file)
            try:
                return self._enter_all(taken, undo)
            except DeskError as refused:
                return tuple(refused if isinstance(each, _Ready) else each for each in taken)

    def _take_in(self, given: Sequence[PictureGiven]) -> list[_Taken]:
        """Read exhibits and put their files on the disk, while none of them has a row."""
        if len(given) < 2:
            return [self._take(each) for each in given]
        # While one waits for the disk, the next is opened.
        with ThreadPoolExecutor(AT_A_TIME) as threads:
            return list(threads.map(self._take, given))

    def _take(self, given: PictureGiven) -> _Taken:
        try:
            found, name = given.read()
            if isinstance(found, bytes):
                return self._take_bytes(found, name, given)
            with found:
                return self._take_file(found, name, given)
        except DeskError as refused:
            return refused

    def _take_file(self, found: BinaryIO, name: str, given: PictureGiven) -> _Taken:
        file = _Brought(found)
        head = file.read(HEAD_BYTES)
        recording = sealed(head, name)
        if recording is None:
            # One byte more than is taken: then it is refused as too big, and memory does not grow.
            return self._take_bytes(head + file.read(MOST_BYTES + 1 - len(head)), name, given)
        found.seek(0)
        return self._take_recording(_Brought(found), recording, given.source)

    def _take_bytes(self, data: bytes, name: str, given: PictureGiven) -> _Taken:
        fingerprint = hashlib.sha256(data).hexdigest()
        with self.opened.reading() as session:
            same = self._there_already(session, fingerprint)
            if same is not None:
                return same
            self._check_may_be_kept(session)
        picture = given.picture or read_exhibit(data, name)
        words = _words_of(data, picture)
        return _Ready(picture, self.opened.log.exhibits.keep(data, settled=False), given.source, words)

    def _take_recording(self, file: "_Brought", picture: Picture, source: Source) -> _Taken:
        """Let a video or a sound go through to the disk piece by piece: nothing of it is decoded."""
        with self.opened.reading() as session:
            self._check_may_be_kept(session)
        kept = self.opened.log.exhibits.keep(file, settled=False)
        with ExitStack() as undo:
            undo.callback(self._let_go, kept.file)
            with self.opened.reading() as session:
                same = self._there_already(session, kept.fingerprint)
            if same is None:
                undo.pop_all()
        return same or _Ready(picture, kept, source)

    def _there_already(self, session: Session, fingerprint: str) -> ExhibitView | None:
        """Return the exhibit of the case with the very same bytes. Refuses what is shown to nobody."""
        if isolations.of_bytes(session, fingerprint) is not None:
            raise DeskError(
                "This is the same as an exhibit that is isolated: nothing was added.",
                next_step="It is recorded already. Do what the police or the safeguarding lead told you.",
            )
        same = exhibit_rows.of_bytes(session, self.case_id, fingerprint)
        return view_of(session, same) if same else None

    def _enter_all(self, taken: Sequence[_Taken], undo: ExitStack) -> tuple[ExhibitView | DeskError, ...]:
        """Write the rows and entries of the files that are on the disk; all of them, or none."""
        if not any(isinstance(each, _Ready) for each in taken):
            return tuple(each for each in taken if not isinstance(each, _Ready))
        self.opened.log.exhibits.settle()
        spare: list[str] = []
        with self.opened.writing("exhibit", self.case_id) as writing:
            self._check_may_be_kept(writing.session)
            known = known_looks(writing.session)
            reference = cases.read(writing.session, self.case_id).reference
            enter = partial(self._enter, writing, (known, reference), spare)
            rows = [enter(each) if isinstance(each, _Ready) else each for each in taken]
            marks = exhibit_details.marks(writing.session, self.case_id)
            kept = [_view(each, marks) if isinstance(each, KeptExhibit) else each for each in rows]
            # From here on the rows may be on the disk, even when the commit is refused: a file that
            # nobody wants is set aside at the next start, a row without its file is lost evidence.
            undo.pop_all()
        for file in spare:
            self._let_go(file)
        return tuple(kept)

    def _enter(
        self, writing: Writing, among: tuple[Known, str], spare: list[str], ready: _Ready
    ) -> KeptExhibit:
        file, picture, session = ready.kept, ready.picture, writing.session
        same = exhibit_rows.of_bytes(session, self.case_id, file.fingerprint)
        if same is not None:  # it came twice at once
            spare.append(file.file)
            return same
        exhibit_id = exhibit_rows.add(
            session,
            self.case_id,
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
        is_what = {"kind": picture.kind, "pages": picture.pages, "likeness": picture.likeness}
        says = {"words": ready.words, "words_from": WordsFrom.FILE} if ready.words else {}
        came = {"came_with": self.came_with}
        exhibit_details.begin(session, self.case_id, exhibit_id, **is_what, **says, **came)
        row = exhibit_rows.read(session, exhibit_id)
        self._say(writing, among, row, picture.likeness)
        return row

    def _say(self, writing: Writing, among: tuple[Known, str], row: KeptExhibit, likeness: str) -> None:
        known, reference = among
        like = alike_among(known, likeness)
        known.append((reference, row.number, likeness))
        about = "; ".join((row.source.value.lower(), *filter(None, (alike_words(like),))))
        enter_custody(
            writing, row.number, Custody.KEPT, about, name=row.name, size=row.size,
            fingerprint=row.fingerprint, like=[list(each) for each in like],
        )  # fmt: skip

    def _let_go(self, file: str) -> None:
        with suppress(NotSaved):  # the sweep of the next start takes it away
            self.opened.log.exhibits.discard(file)

    def _check_may_be_kept(self, session: Session) -> None:
        """Refuse a closed case, and any picture while one may be indecent (the walk's stop page)."""
        case_to_change(session, self.case_id)
        stand = answers.in_force(session, self.case_id)
        if Stop.INDECENT_IMAGE in stops(stand):
            raise DeskError(
                "No picture may be added: you answered that one may be indecent.",
                next_step="Tell the safeguarding lead and ring the police. Record in words who told you and "
                "where it is.",
            )


def view_of(session: Session, row: KeptExhibit) -> ExhibitView:
    """Return one exhibit with all that a list says of it."""
    return _view(row, exhibit_details.marks(session, row.case_id))


def _view(row: KeptExhibit, marks: Mapping[int, exhibit_details.Marks]) -> ExhibitView:
    return exhibit_view(row, marks.get(row.id, exhibit_details.PLAIN))


def _words_of(data: bytes, picture: Picture) -> str:
    """Return what a message says, for the search. Raises EvidenceUnreadable when it cannot be read."""
    return read_message(data, picture.media_type).text if picture.kind in MESSAGES else ""


class _Brought:
    """Hands the bytes of a file on until there are too many of them, or it cannot be read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._left = file, MOST_SEALED_BYTES

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes. Raises EvidenceUnreadable after 2 GB, and when the disk lets nobody read."""
        try:
            piece = self._file.read(size)
        except OSError as error:
            raise EvidenceUnreadable(
                "This file could not be read to its end.",
                next_step="Is the stick or telephone still plugged in? Copy the file to this PC, then add "
                "that.",
            ) from error
        self._left -= len(piece)
        if self._left < 0:
            raise EvidenceUnreadable(
                "This recording is too big: it may have 2 GB at most.",
                next_step="Cut out the part that matters with the program that made it, then add that.",
            )
        return piece
