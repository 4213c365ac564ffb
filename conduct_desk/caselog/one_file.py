"""A backup in one file for a stick (.cdbackup): the same encrypted pieces in a zip, stored as they are."""

import io
import re
import secrets
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from conduct_desk.caselog import backup_check, disk
from conduct_desk.caselog.backup_list import (
    EXHIBITS,
    KEYS_PIECE,
    LARGEST_LIST,
    LIST_FILE,
    LOG_PIECE,
    BackupList,
    not_whole,
)
from conduct_desk.caselog.backup_pieces import PART, Pieces, copy, from_disk, not_kept, refused
from conduct_desk.errors import EvidenceMissing, LogDamaged, WrongKey

SUFFIX = ".cdbackup"
_NAMES = re.compile(rf"{re.escape(LIST_FILE)}|{KEYS_PIECE}|{LOG_PIECE}|{EXHIBITS}/[0-9a-f]{{32}}")
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # members say nothing of their time
_UNREADABLE = (zipfile.BadZipFile, RuntimeError, ValueError, EOFError, struct.error, OverflowError)


class FilePieces:
    """One .cdbackup file. Only fixed names are looked at, and nothing is ever unpacked by itself."""

    def __init__(self, path: Path) -> None:
        """Read the file's table of contents. Raises LogDamaged, OSError."""
        self._file = from_disk(path)
        with ExitStack() as unless_read:
            unless_read.callback(self._file.close)
            try:
                self._zip = zipfile.ZipFile(self._file)
                self._members = _members(self._zip)
            except _UNREADABLE as error:
                raise not_whole() from error
            unless_read.pop_all()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()
        self._file.close()

    def open(self, name: str) -> BinaryIO:
        """Open a piece."""
        if name not in self._members:
            raise not_whole()
        try:
            return io.BufferedReader(_Member(self._zip.open(self._members[name])), PART)
        except _UNREADABLE as error:
            raise not_whole() from error

    @contextmanager
    def log_file(self) -> Iterator[Path]:
        """Give the log in a file of its own, encrypted as it is, for as long as it is looked at."""
        with tempfile.TemporaryDirectory(prefix="conduct-desk-") as folder:
            path = Path(folder) / LOG_PIECE
            with self.open(LOG_PIECE) as source:
                copy(source, path)
            yield path


class _Member(io.RawIOBase):
    """A member as a plain file: what zipfile finds wrong with it is told in our words."""

    def __init__(self, member: IO[bytes]) -> None:
        super().__init__()
        self._member = member

    def readable(self) -> bool:
        return True

    def readinto(self, target: memoryview) -> int:  # type: ignore[override]
        try:
            part = self._member.read(len(target))
        except _UNREADABLE as error:
            raise not_whole() from error
        target[: len(part)] = part
        return len(part)

    def close(self) -> None:
        self._member.close()
        super().close()


def write(source: Pieces, listed: BackupList, root: bytes, target: Path) -> BackupList:
    """Write the pieces of a backup into one file, read it back and compare everything; return its list.

    The file has its name only when all of that is done; a file that had the name is replaced then.
    Raises BackupFailed, leaving nothing.
    """
    temporary = target.with_name(f"{disk.TEMPORARY}{secrets.token_hex(8)}")
    try:
        with disk.open_new(temporary) as file:
            _fill(
                file, source, (LIST_FILE, *listed.pieces, *(f"{EXHIBITS}/{name}" for name in listed.exhibits))
            )
            disk.sync_file(file)
        with opened(temporary) as pieces:
            again = backup_check.compare(pieces, root)
        disk.put_in_place(temporary, target)
    except (LogDamaged, EvidenceMissing, WrongKey) as error:
        raise not_kept() from error
    except OSError as error:
        raise refused(error) from error
    finally:
        disk.clear_away(temporary)
    return again


@contextmanager
def opened(path: Path) -> Iterator[FilePieces]:
    """Give the pieces in one file, and let go of it afterwards. Raises LogDamaged, OSError."""
    pieces = FilePieces(path)
    try:
        yield pieces
    finally:
        pieces.close()


def _fill(file: BinaryIO, source: Pieces, names: tuple[str, ...]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            about = zipfile.ZipInfo(name, _ALWAYS)
            about.external_attr = disk.PRIVATE_FILE << 16
            with source.open(name) as piece, archive.open(about, "w", force_zip64=True) as member:
                while part := piece.read(PART):
                    member.write(part)


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the members that a backup has. Raises ValueError for a doctored file."""
    members: dict[str, zipfile.ZipInfo] = {}
    for member in archive.infolist():
        if not _NAMES.fullmatch(member.filename) or member.filename in members:
            raise ValueError("a name that no backup has, or has twice")
        # Stored as it is: what comes out is no larger than the file itself.
        if member.compress_type != zipfile.ZIP_STORED or member.compress_size != member.file_size:
            raise ValueError("packed")
        members[member.filename] = member
    if members.keys() < {LIST_FILE, KEYS_PIECE, LOG_PIECE} or members[LIST_FILE].file_size > LARGEST_LIST:
        raise ValueError("not all there")
    return members
