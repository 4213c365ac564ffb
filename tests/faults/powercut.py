"""A disk whose power can be cut: an ext4 or XFS of its own, shut down by the kernel without a last word.

FS_IOC_SHUTDOWN with "no log flush" throws away everything that was not on the disk yet, as a cut does.
"""

import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

FS_IOC_SHUTDOWN = 0x8004587D  # include/uapi/linux/fs.h
NO_LOG_FLUSH = 2
SIZE = 2 << 30  # bytes; the file behind it stays sparse
MAKERS = {"ext4": ("mkfs.ext4", "-q", "-F"), "XFS": ("mkfs.xfs", "-q", "-f")}
PATIENCE = 20.0  # seconds for a program to be stopped, or a disk to be let go of


def why_not(kind: str) -> str:
    """Return why no such disk can be had on this machine, in a few words; empty when it can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "power cuts need Linux and root"
    missing = [tool for tool in (MAKERS[kind][0], "mount", "umount") if not shutil.which(tool)]
    if missing:
        return f"power cuts need {' and '.join(missing)}"
    return "" if Path("/dev/loop-control").exists() else "power cuts need loop devices (/dev/loop-control)"


class CuttableDisk:
    """One small disk, mounted at `place` while it has power."""

    def __init__(self, kind: str, folder: Path) -> None:
        """Make the disk in `folder`. Raises CalledProcessError when this machine lets nobody."""
        self._image, self.place = folder / f"{kind}.img", folder / f"{kind} disk"
        with self._image.open("wb") as image:
            image.truncate(SIZE)
        subprocess.run([*MAKERS[kind], self._image], check=True, capture_output=True)
        self.place.mkdir()
        self.power_on()

    def power_on(self) -> None:
        """Mount it; the file system goes by its journal, as after any cut."""
        subprocess.run(["mount", "-o", "loop", self._image, self.place], check=True, capture_output=True)

    def cut(self, process: int) -> None:
        """Freeze the program where it is, cut the power, and end it: nothing it does later counts."""
        os.kill(process, signal.SIGSTOP)
        _wait_until_stopped(process)  # else a write on its way would be answered after the cut
        place = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(place, FS_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(place)
            os.kill(process, signal.SIGKILL)

    def power_off(self) -> None:
        """Unmount it, once the program is gone."""
        end = time.monotonic() + PATIENCE
        while subprocess.run(["umount", self.place], check=False, capture_output=True).returncode:
            if time.monotonic() > end:
                raise TimeoutError("something still holds the disk")
            time.sleep(0.02)

    def throw_away(self) -> None:
        """Leave nothing behind, whatever became of the test."""
        # Lazily: mount -o loop frees its loop device with the last user of the mount.
        while subprocess.run(["umount", "-l", self.place], check=False, capture_output=True).returncode == 0:
            pass
        with suppress(OSError):
            self._image.unlink()


def _wait_until_stopped(process: int) -> None:
    end = time.monotonic() + PATIENCE
    while Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        if time.monotonic() > end:
            raise TimeoutError("the program could not be stopped")
        time.sleep(0.001)
