"""Keeping the untouched bytes of each exhibit in its own encrypted file."""

import hashlib
import io
import os
import re
import secrets
import shutil
import threading
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Protocol

import pyrage  # type: ignore[import-untyped]

from conduct_desk.caselog import disk
from conduct_desk.errors import DeskError, EvidenceMissing, NotSaved

SET_ASIDE = "set-aside"
KEPT_ASIDE = timedelta(days=30)
_NAME = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class KeptFile:
    """One exhibit on the disk: its random name, its size in bytes, the SHA-256 of the untouched bytes."""

    file: str
    size: int
    fingerprint: str


@dataclass(frozen=True)
class Sweep:
    """What the start-up sweep found: rows whose file is gone, and files without a row that were set aside."""

    missing: tuple[str, ...]
    set_aside: tuple[str, ...]


class Source(Protocol):
    """Something that hands on bytes until there are no more."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes, none at the end."""


class ExhibitFiles:
    """The exhibits folder of one log. Any thread may call it."""

    def __init__(self, folder: Path, identity: str) -> None:
        self._folder = folder
        self._identity = pyrage.x25519.Identity.from_str(identity)
        self._fresh: set[str] = set()  # kept since the start: their rows may still be on their way
        self._fresh_lock = threading.Lock()
        self._spared: frozenset[str] = frozenset()  # of what was thrown away and may still be put back

    def keep(self, picture: bytes | Source, *, settled: bool = True) -> KeptFile:
        """Write the bytes encrypted and wait until they are on the disk. Raises NotSaved, leaving nothing.

        `settled` False leaves the waiting for the file's name to `settle`, which must come before the row.
        Call it BEFORE the transaction that writes the row. When that transaction fails, leave the file: a
        commit that the disk refused may still have reached it, and a row without its file is lost evidence.
        A file without a row is set aside by the sweep after the next start.
        """
        reader = _Fingerprinting(io.BytesIO(picture) if isinstance(picture, bytes) else picture)
        name = secrets.token_hex(16)
        temporary = self._folder / (disk.TEMPORARY + name)
        with self._fresh_lock:
            self._fresh.add(name)
        try:
            disk.make_private_folder(self._folder)
            with disk.open_new(temporary) as file:
                writer = _Remembering(file)
                try:
                    pyrage.encrypt_io(reader, writer, [self._identity.to_public()])
                except pyrage.EncryptError as error:
                    raise writer.refusal or reader.refusal or NotSaved(str(error)) from error
                disk.sync_file(file)
            disk.give_name(temporary, self._folder / name)
            if settled:
                disk.sync_folder(self._folder)
        except OSError as error:
            raise disk.not_saved(error) from error
        finally:
            disk.clear_away(temporary)
        return KeptFile(name, reader.size, reader.digest.hexdigest())

    def settle(self) -> None:
        """Wait until the names of all files that were kept are on the disk. Raises NotSaved."""
        try:
            disk.sync_folder(self._folder)
        except OSError as error:
            raise disk.not_saved(error) from error

    def open_bytes(self, file: str, fingerprint: str = "") -> bytes:
        """Return the untouched bytes, compared with `fingerprint` when it is given.

        Raises EvidenceMissing when the file is gone or is not what was kept.
        """
        return self._read(self._path(file), fingerprint)

    def copy_into(self, file: str, fingerprint: str, target: BinaryIO) -> None:
        """Write the untouched bytes into an open file, piece by piece, comparing them with `fingerprint`.

        Raises EvidenceMissing as `open_bytes` does: then what was written is of no use; OSError when the
        target refuses.
        """
        self._decrypt(self._path(file), fingerprint, target)

    def compare(self, file: str, fingerprint: str) -> None:
        """Read a file to its end and compare it with `fingerprint`. Raises as `open_bytes` does."""
        self._decrypt(self._path(file), fingerprint, _Nowhere())

    def bring_back(self, file: str, fingerprint: str, place: Path) -> bool:
        """Copy a file that is missing here out of a folder of a backup, if a whole one is there.

        What was copied is compared with `fingerprint` before it gets its name. Raises NotSaved.
        """
        target, temporary = self._path(file), self._folder / (disk.TEMPORARY + file)
        try:
            sealed = (place / file).open("rb")
        except OSError:
            return False
        try:
            disk.make_private_folder(self._folder)
            with sealed, disk.open_new(temporary) as written:
                shutil.copyfileobj(sealed, written)
                disk.sync_file(written)
            self._decrypt(temporary, fingerprint, _Nowhere())
            disk.put_in_place(temporary, target)
        except EvidenceMissing:
            return False
        except OSError as error:
            raise disk.not_saved(error) from error
        finally:
            disk.clear_away(temporary)
        return True

    def _read(self, path: Path, fingerprint: str) -> bytes:
        opened = io.BytesIO()
        self._decrypt(path, fingerprint, opened)
        return opened.getvalue()

    def _decrypt(self, path: Path, fingerprint: str, target: "BinaryIO | _Nowhere") -> None:
        writer = _Remembering(target)
        try:
            with path.open("rb") as sealed:
                pyrage.decrypt_io(sealed, writer, [self._identity])
        except FileNotFoundError as error:
            raise _missing("is not in its folder any more") from error
        except (OSError, pyrage.DecryptError) as error:
            if writer.refusal:
                raise writer.refusal from error
            raise _missing("is damaged") from error
        if fingerprint and writer.digest.hexdigest() != fingerprint:
            raise _missing("is not the one that was kept")

    def discard(self, file: str) -> None:
        """Take the file away for good, set aside or not; no error when it is gone already. Raises NotSaved.

        It is overwritten first, which an old disk heeds and a new one may not: what lay there is encrypted.
        Call it AFTER the transaction that let go of the row.
        """
        try:
            for place in (self._path(file), self._folder / SET_ASIDE / file):
                with suppress(OSError):  # it may be of another user: then it only goes
                    disk.overwrite(place)
                place.unlink(missing_ok=True)
        except OSError as error:
            raise disk.not_saved(error) from error

    def spare(self, files: Collection[str]) -> None:
        """Leave these files where they are while the log is open, even without a row."""
        self._spared |= set(files)

    def sweep(self, known: Collection[str], now: datetime) -> Sweep:
        """Compare the folder with the rows (`known`: every ExhibitRow.file) after a start.

        Left-overs of an interrupted save go; a file without a row is set aside for 30 days and then goes; a
        file that was set aside comes back when a row wants it. Raises NotSaved.
        """
        try:
            disk.make_private_folder(self._folder / SET_ASIDE)
            self._clear_left_overs()
            self._bring_back(known)
            aside = self._put_aside(known, now)
        except OSError as error:
            raise disk.not_saved(error) from error
        return Sweep(self.missing(known), aside)

    def missing(self, known: Collection[str]) -> tuple[str, ...]:
        """Return which of the files that the rows want are not in the folder. Reads only."""
        there: set[str] = set()
        with suppress(OSError):  # without the folder they are all missing
            there = {entry.name for entry in self._folder.iterdir()}
        return tuple(sorted(set(known) - there))

    def _clear_left_overs(self) -> None:
        for entry in self._folder.glob(disk.TEMPORARY + "*"):
            if not self._is_fresh(entry.name.removeprefix(disk.TEMPORARY)):
                entry.unlink(missing_ok=True)

    def _bring_back(self, known: Collection[str]) -> None:
        for entry in (self._folder / SET_ASIDE).iterdir():
            if entry.name in known and not (self._folder / entry.name).exists():
                disk.put_in_place(entry, self._folder / entry.name)

    def _put_aside(self, known: Collection[str], now: datetime) -> tuple[str, ...]:
        for entry in (self._folder / SET_ASIDE).iterdir():
            if now.timestamp() - entry.stat().st_mtime > KEPT_ASIDE.total_seconds():
                entry.unlink(missing_ok=True)
        aside = [
            entry.name
            for entry in self._folder.iterdir()
            if _NAME.fullmatch(entry.name) and entry.name not in known and not self._is_fresh(entry.name)
        ]
        for name in aside:
            os.utime(self._folder / name, (now.timestamp(), now.timestamp()))  # its 30 days begin
            disk.put_in_place(self._folder / name, self._folder / SET_ASIDE / name)
        return tuple(sorted(aside))

    def _is_fresh(self, name: str) -> bool:
        with self._fresh_lock:
            return name in self._fresh or name in self._spared

    def _path(self, file: str) -> Path:
        if not _NAME.fullmatch(file):  # a row may never lead outside the folder
            raise _missing("is not in its folder any more")
        return self._folder / file


class _Fingerprinting:
    """Hands bytes on, and keeps their number and SHA-256."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.size = 0
        self.digest = hashlib.sha256()
        self.refusal: OSError | DeskError | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            piece = self._source.read(size)
        except (OSError, DeskError) as error:
            self.refusal = error
            raise
        self.size += len(piece)
        self.digest.update(piece)
        return piece


class _Remembering:
    """Writes bytes, keeps their SHA-256 and what the disk answered: pyrage passes on no error's number."""

    def __init__(self, target: "BinaryIO | _Nowhere") -> None:
        self._target = target
        self.digest = hashlib.sha256()
        self.refusal: OSError | None = None

    def write(self, piece: bytes) -> int:
        try:
            written = self._target.write(piece)
        except OSError as error:
            self.refusal = error
            raise
        self.digest.update(piece[:written])
        return written

    def flush(self) -> None:
        self._target.flush()


class _Nowhere:
    """Takes bytes that are only compared."""

    def write(self, piece: bytes) -> int:
        return len(piece)

    def flush(self) -> None:
        """There is nothing to do."""


def _missing(how: str) -> EvidenceMissing:
    return EvidenceMissing(
        f"The file of this exhibit {how}.",
        next_step="Its fingerprint is still in the case log. Bring the file back from your last backup.",
    )
