"""Where the live log may be: on this computer's own disk, and open in one window only."""

import getpass
import json
import os
import platform
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePath, PureWindowsPath
from typing import BinaryIO

from conduct_desk.caselog import disk
from conduct_desk.errors import LogInUse, PlaceUnsafe

LOCK_FILE = "conduct-desk.lock"

# Folders that another program copies elsewhere behind our back: whole names, and beginnings of names.
_CLOUD_NAMES = frozenset({
    "box", "box sync", "cloudstorage", "com~apple~clouddocs", "creative cloud files", "drivefs", "dropbox",
    "google drive", "googledrive", "icloud drive", "iclouddrive", "jottacloud", "mega", "megasync",
    "mobile documents", "my drive", "nextcloud", "onedrive", "owncloud", "pcloud", "pclouddrive",
    "proton drive", "seafile", "sharepoint", "sugarsync", "sync", "synologydrive", "tresorit", "yandex.disk",
})  # fmt: skip
_CLOUD_BEGINNINGS = ("box (", "dropbox (", "google drive (", "nextcloud ", "onedrive -", "sharepoint -")
_CLOUD_MARKS = (
    ".dropbox", ".stfolder", ".sync", ".owncloudsync.log", ".nextcloudsync.log", ".seafile-data",
)  # fmt: skip
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|afpfs|webdav|davfs2?|ceph|glusterfs|lustre|beegfs|gfs2|ocfs2|coda|"
    r"fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|goofys|gcsfuse|onedriver|google-drive-ocamlfuse|glusterfs|dropbox)"
)
_STICK = re.compile(r"vfat|msdos|exfat|fuseblk\.exfat|iso9660|udf")
_STICK_PLACES = ("/media/", "/run/media/", "/Volumes/")
_REPARSE_POINT = 0x400
# A synchronising program that meets two versions of a file keeps the other one too, under a longer name.
_BEGINNINGS = ("case-log", "keys")
_OWN_NAMES = frozenset({"case-log.db", "case-log.db-journal", "keys.json", "keys.json.bak"})
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE, _WINDOWS_DISC = 2, 4, 5


def check_place(
    folder: Path, *, environment: Mapping[str, str] = os.environ, mounts: str | None = None
) -> None:
    """Refuse a folder where the live log would not be safe. The folder need not exist. Raises PlaceUnsafe.

    `mounts` is the text of /proc/self/mountinfo, read here when it is not given.
    """
    _refuse_link(folder)
    real = folder.resolve()
    _refuse_cloud(real, environment)
    if sys.platform == "win32":
        _refuse_windows_drive(real)
    elif sys.platform == "darwin":
        if str(real).startswith("/Volumes/"):
            raise _removable()
    else:
        _refuse_mount(real, _mounts() if mounts is None else mounts)


def is_network_name(folder: PurePath) -> bool:
    """Say whether a Windows name leads to another computer (two backslashes, a device name included)."""
    return str(PureWindowsPath(folder)).startswith("\\\\")


def conflict_copies(folder: Path) -> tuple[Path, ...]:
    """Return the files beside the log that look like another computer's copy of it, in their order.

    "case-log (1).db", "case-log-OFFICE-PC.db", "keys.sync-conflict-20261123-084000.json" and the like: signs
    that the folder is, or was, synchronised. Reads only; empty when the folder cannot be read.
    """
    found: list[Path] = []
    with suppress(OSError):
        for entry in folder.iterdir():
            name = entry.name.casefold().removeprefix("._")  # a Mac's shadow of a file on a foreign disk
            if name.startswith(_BEGINNINGS) and entry.name not in _OWN_NAMES and entry.is_file():
                found.append(entry)
    return tuple(sorted(found))


class OwnerLock:
    """The lock that makes one window the owner of a log folder. Taken before the log is opened."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_FILE
        self._file: BinaryIO | None = None

    def take(self) -> None:
        """Take the lock, or raise LogInUse naming who has it (this computer, another one, another user).

        A lock whose program died is free at once: the system lets go of it. Raises NotSaved when the folder
        cannot be written to.
        """
        if self._file is not None:
            return
        disk.make_private_folder(self._path.parent)
        try:
            file = _open(self._path)
        except OSError as error:
            raise disk.not_saved(error) from error
        if not _lock(file):
            owner = _owner(file)
            file.close()
            raise _in_use(owner)
        with suppress(OSError):  # on a full disk nobody learns who holds it; it is held all the same
            os.ftruncate(file.fileno(), 0)
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            os.write(file.fileno(), json.dumps(_me() | {"process": os.getpid()}).encode())
        self._file = file

    def release(self) -> None:
        """Let go. Safe to call twice. The file stays: taking it away would let two windows lock two files."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _refuse_link(folder: Path) -> None:
    try:
        status = folder.lstat()
    except OSError:
        return  # not there yet
    if folder.is_symlink() or getattr(status, "st_file_attributes", 0) & _REPARSE_POINT:
        raise PlaceUnsafe(
            "That folder only points to another place.",
            next_step="Choose the real folder, on this computer’s own disk.",
        )


def _refuse_cloud(real: Path, environment: Mapping[str, str]) -> None:
    synced = [Path(environment[name]).resolve() for name in _CLOUD_VARIABLES if environment.get(name)]
    for part in (real, *real.parents):
        name = part.name.casefold()
        is_cloud = name in _CLOUD_NAMES or name.startswith(_CLOUD_BEGINNINGS) or part in synced
        if is_cloud or any((part / mark).exists() for mark in _CLOUD_MARKS):
            raise PlaceUnsafe(
                f"‘{part.name}’ is copied to other computers by a synchronising program, which can damage "
                "the case log while it is open.",
                next_step="Leave the case log in the folder that Conduct Desk suggests. "
                "Backups may go to a synchronised folder.",
            )


def _refuse_mount(real: Path, mounts: str) -> None:
    kind, point, device = _mount_of(real, mounts)
    if _NETWORK.fullmatch(kind):
        raise _network()
    if _STICK.fullmatch(kind) or f"{point}/".startswith(_STICK_PLACES) or _is_removable_device(device):
        raise _removable()


def _mount_of(real: Path, mounts: str) -> tuple[str, str, str]:
    """Return kind, mount point and device number (8:1) of the mount that holds the folder."""
    best = ("", "/", "")
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        columns = fields.split()
        point = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), columns[4])
        if real.is_relative_to(point) and len(point) >= len(best[1]):  # of equals the last one is on top
            best = (rest.split()[0], point, columns[2])
    return best


def _is_removable_device(device: str, blocks: Path = Path("/sys/dev/block")) -> bool:
    """Ask the system about a device number (8:17). What it does not know is no stick."""
    if not device:
        return False
    real = (blocks / device).resolve()
    for place in (real, real.parent):  # a partition's disk is its parent
        flag = place / "removable"
        if flag.exists():
            return flag.read_text(encoding="ascii").strip() == "1"
    return False


def _mounts() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _me() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = ""
    return {"computer": platform.node(), "user": user}


def _owner(file: BinaryIO) -> dict[str, str]:
    try:
        file.seek(0)
        read = json.loads(file.read(4096))
        return {"computer": str(read["computer"]), "user": str(read["user"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _in_use(owner: Mapping[str, str]) -> LogInUse:
    me = _me()
    if not owner or owner == me:
        return LogInUse(
            "This case log is already open in another window of Conduct Desk.",
            next_step="Use that window, or close it first.",
        )
    if owner["computer"] == me["computer"]:
        return LogInUse(
            f"This case log is open: {owner['user']} is using it on this computer.",
            next_step="Ask them to close Conduct Desk, then try again.",
        )
    return LogInUse(
        f"This case log is open on the computer {owner['computer']} ({owner['user']}).",
        next_step="Close Conduct Desk there, then try again.",
    )


def _network() -> PlaceUnsafe:
    return PlaceUnsafe(
        "That folder is on another computer, where the case log would not be safe while it is open.",
        next_step="Choose a folder on this computer’s own disk. Backups may go to the school’s server.",
    )


def _removable() -> PlaceUnsafe:
    return PlaceUnsafe(
        "That folder is on a disk or stick that can be pulled out while the case log is open.",
        next_step="Choose a folder on this computer’s own disk. Backups may go to a stick.",
    )


def _open(path: Path) -> BinaryIO:
    flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, disk.PRIVATE_FILE), "r+b")


if sys.platform == "win32":
    import ctypes
    import msvcrt

    _FAR = 1 << 30  # the locked byte is far behind the text, which others must be able to read

    def _lock(file: BinaryIO) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _refuse_windows_drive(real: Path) -> None:
        kind = ctypes.windll.kernel32.GetDriveTypeW(real.anchor)
        if is_network_name(real) or kind == _WINDOWS_REMOTE:
            raise _network()
        if kind in (_WINDOWS_REMOVABLE, _WINDOWS_DISC):
            raise _removable()

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
