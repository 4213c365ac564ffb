"""Keeping the untouched bytes of each exhibit in its own encrypted file."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyrage import x25519


@dataclass(frozen=True)
class KeptFile:
    """One exhibit on the disk: its random name, its size in bytes, the SHA-256 of the untouched bytes."""

    file: str
    size: int
    fingerprint: str


class ExhibitFiles:
    """The exhibits folder of one log."""

    def __init__(self, folder: Path, identity: x25519.Identity) -> None:
        self._folder = folder
        self._identity = identity

    def keep(self, picture: bytes | BinaryIO) -> KeptFile:
        """Write the bytes encrypted and wait until they are on the disk. Raises NotSaved.

        Call it BEFORE the transaction that writes the row; when that transaction fails, `discard` the file.
        """
        raise NotImplementedError

    def open_bytes(self, file: str) -> bytes:
        """Return the untouched bytes. Raises EvidenceMissing when the file is gone or damaged."""
        raise NotImplementedError

    def discard(self, file: str) -> None:
        """Take the file away for good (call it AFTER the transaction that let go of it). No error if gone."""
        raise NotImplementedError
