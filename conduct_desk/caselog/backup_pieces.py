"""The files that a backup is made of: copied to where it lies, read back from the disk, and compared."""

import errno
import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

import pyrage  # type: ignore[import-untyped]

from conduct_desk.caselog import disk
from conduct_desk.caselog.backup_list import EXHIBITS, LARGEST_LIST, LIST_FILE, LOG_PIECE, Piece, not_whole
from conduct_desk.errors import BackupFailed, EvidenceMissing

PART = 1024 * 1024
_GONE = (
    errno.ENOENT,
    errno.ENOTDIR,
    errno.ENODEV,
    errno.ENXIO,
    errno.ESTALE,
    errno.ENOTCONN,
    errno.EHOSTDOWN,
)


class Pieces(Protocol):
    """One backup, wherever it lies. A name is list.json, keys.json, case-log.db or exhibits/<32 hex>."""

    def open(self, name: str) -> BinaryIO:
        """Open a piece to read its bytes. Raises OSError, LogDamaged or EvidenceMissing."""

    def log_file(self) -> AbstractContextManager[Path]:
        """Give the encrypted log as a file that an engine can open, for reading only."""


class FolderPieces:
    """A dated folder, with the exhibits beside it that the backups of its place share."""

    def __init__(self, folder: Path, exhibits: Path) -> None:
        self._folder = folder
        self._exhibits = exhibits

    def open(self, name: str) -> BinaryIO:
        """Open a piece."""
        folder, _, file = name.rpartition("/")
        is_exhibit = folder == EXHIBITS
        try:
            return from_disk(self._exhibits / file if is_exhibit else self._folder / name)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise (exhibit_lost() if is_exhibit else not_whole()) from error

    @contextmanager
    def log_file(self) -> Iterator[Path]:
        """Give the log's file where it lies."""
        yield self._folder / LOG_PIECE


def list_bytes(pieces: Pieces) -> bytes:
    """Return list.json as it lies there. Raises LogDamaged, OSError."""
    with pieces.open(LIST_FILE) as file:
        content = file.read(LARGEST_LIST + 1)
    if len(content) > LARGEST_LIST:
        raise not_whole()
    return content


def from_disk(path: Path) -> BinaryIO:
    """Open a file to read what the disk holds of it, not what memory remembers. Raises OSError."""
    file = path.open("rb")
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):  # a hint: some file systems do not know it
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return file


def measure(file: BinaryIO) -> Piece:
    """Read a file to its end and return its size and SHA-256. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    while part := file.read(PART):
        digest.update(part)
        size += len(part)
    return Piece(size, digest.hexdigest())


def measured(path: Path) -> Piece:
    """Return size and SHA-256 of what the disk holds. Raises OSError."""
    with from_disk(path) as file:
        return measure(file)


def copy(source: BinaryIO, target: Path) -> Piece:
    """Write what is read to a new file and wait for the disk; return what was read. Raises OSError.

    Whether the disk kept it is for the caller to find out with `measured`.
    """
    digest, size = hashlib.sha256(), 0
    with disk.open_new(target) as file:
        while part := source.read(PART):
            digest.update(part)
            size += len(part)
            file.write(part)
        disk.sync_file(file)
    return Piece(size, digest.hexdigest())


def read_exhibit(sealed: BinaryIO, identity: str) -> tuple[Piece, str]:
    """Read an exhibit to its end; return what it is on the disk, and the SHA-256 of its untouched bytes.

    The latter is "" when it cannot be decrypted. Raises OSError.
    """
    reading, clear, right = _Measuring(sealed), _Digesting(), True
    try:
        pyrage.decrypt_io(reading, clear, [pyrage.x25519.Identity.from_str(identity)])
    except (pyrage.DecryptError, OSError):
        right = False
    while reading.read(PART):  # what follows is hashed too; a disk that does not let us read says so here
        pass
    return Piece(reading.size, reading.digest.hexdigest()), clear.digest.hexdigest() if right else ""


class _Measuring:
    """Hands bytes on, and keeps their number and SHA-256."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.size = 0
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        part = self._source.read(size)
        self.size += len(part)
        self.digest.update(part)
        return part


class _Digesting(io.RawIOBase):
    """Takes bytes and keeps nothing but their SHA-256."""

    def __init__(self) -> None:
        super().__init__()
        self.digest = hashlib.sha256()

    def write(self, piece: bytes, /) -> int:  # type: ignore[override]  # pyrage hands over bytes
        self.digest.update(piece)
        return len(piece)

    def flush(self) -> None:
        """Nothing waits."""


def exhibit_lost() -> EvidenceMissing:
    """Return the sentence for a backup one of whose exhibits is gone or damaged."""
    return EvidenceMissing(
        "An exhibit in this backup is gone or damaged.",
        next_step="Choose another backup. This one was left as it is.",
    )


def refused(error: OSError) -> BackupFailed:
    """Return the sentence for what the disk of a backup answered. It names no file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return no_room()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_leave()
    if error.errno in _GONE:
        return BackupFailed(
            "The place for backups went away before the backup was finished, so there is no new backup.",
            next_step="The case log is safe. Plug the stick in again, or connect to the school’s server, "
            "and back up again.",
        )
    return disk_refused()


def disk_refused() -> BackupFailed:
    """Return the sentence for a disk that does not take a backup and does not say why."""
    return BackupFailed(
        "The disk for backups did not take it, so there is no new backup.",
        next_step="The case log is safe. Use another stick or folder for backups: this one may be failing.",
    )


def no_room() -> BackupFailed:
    """Return the sentence for a full disk."""
    return BackupFailed(
        "The disk for backups is full, so there is no new backup.",
        next_step="The case log is safe. Make room there, or choose another place, and back up again.",
    )


def no_leave() -> BackupFailed:
    """Return the sentence for a folder that may not be written to."""
    return BackupFailed(
        "Conduct Desk may not write in the folder for backups, so there is no new backup.",
        next_step="The case log is safe. Ask whoever looks after this computer to make the folder writable "
        "for you, or choose another place.",
    )


def unreadable() -> BackupFailed:
    """Return the sentence for a backup whose disk does not let us read it."""
    return BackupFailed(
        "This backup cannot be read.",
        next_step="If it is on a stick or a server, plug it in or connect again. Else choose another backup.",
    )


def not_kept() -> BackupFailed:
    """Return the sentence for a backup that reads back as something else than was written."""
    return BackupFailed(
        "What was read back from the place for backups is not what was written, so it does not count.",
        next_step="The case log is safe. Use another stick or folder for backups: this one may be failing.",
    )
