"""The exhibits in a place for backups: written once, shared by all backups there, compared every time."""

import secrets
from collections.abc import Collection, Mapping
from pathlib import Path

from conduct_desk.caselog import disk, keys
from conduct_desk.caselog.backup_list import Piece, is_exhibit
from conduct_desk.caselog.backup_pieces import copy, from_disk, measure, measured, not_kept, read_exhibit


class SharedExhibits:
    """The folder of exhibits that the backups of one log share in one place."""

    def __init__(self, folder: Path, root: bytes, known: Mapping[str, Piece]) -> None:
        """Stand before the folder. `known`: what the newest backup there, whose seal holds, says of them."""
        self._folder = folder
        self._identity = keys.exhibit_identity(root)
        self._known = known

    def add(self, source: Path, fingerprints: Mapping[str, str]) -> tuple[dict[str, Piece], tuple[str, ...]]:
        """Let every exhibit be there, copying from `source` what is not there or is not what it was.

        Each is read back from the disk; one that the newest backup does not know is decrypted too, and
        compared with its fingerprint. Returns all that are there, and those that neither `source` nor the
        place holds whole. Raises OSError, BackupFailed, NotSaved.
        """
        disk.make_private_folder(self._folder)
        there: dict[str, Piece] = {}
        for name, right in fingerprints.items():
            piece = self._there_already(name, right)
            if piece is None:
                piece = self._copied(source / name, self._folder / name, right)
            if piece is not None:
                there[name] = piece
        return there, tuple(sorted(fingerprints.keys() - there.keys()))

    def _there_already(self, name: str, right: str) -> Piece | None:
        known = self._known.get(name)
        try:
            if known is not None and measured(self._folder / name) == known:
                return known
            return self._whole(self._folder / name, right)
        except FileNotFoundError:
            return None

    def _whole(self, path: Path, right: str) -> Piece | None:
        """Return what the disk holds of an exhibit that decrypts to what its row says; else None."""
        with from_disk(path) as file:
            piece, found = read_exhibit(file, self._identity)
        return piece if found == right else None

    def _copied(self, source: Path, target: Path, right: str) -> Piece | None:
        """Copy one exhibit; None when it is not whole where it comes from."""
        temporary = target.with_name(f"{disk.TEMPORARY}{secrets.token_hex(16)}")
        try:
            read = _copy(source, temporary)
            if read is None:
                return None
            piece = self._whole(temporary, right)
            if piece is None and measured(temporary) == read:
                return None  # its bytes are those of the source: the exhibit was damaged before
            if piece != read:
                raise not_kept()
            disk.put_in_place(temporary, target)
        finally:
            disk.clear_away(temporary)
        return read


def _copy(source: Path, target: Path) -> Piece | None:
    """Copy a file; None when it is the source that cannot be read. Raises OSError."""
    try:
        with source.open("rb") as file:
            return copy(file, target)
    except OSError:
        if _is_readable(source):
            raise
        return None


def _is_readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            measure(file)
    except OSError:
        return False
    return True


def clear(folder: Path, named: Collection[str]) -> None:
    """Take away the exhibits in a shared folder that no backup names any more. Raises OSError."""
    for each in folder.iterdir():
        if is_exhibit(each.name.removeprefix(disk.TEMPORARY)) and each.name not in named:
            disk.clear_away(each)
