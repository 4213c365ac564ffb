"""The school's printer: a print service of our own with one queue, which keeps what it was given to print."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.outside.person import until

NAME = "School_Office"
SERVICE = """Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
PreserveJobFiles Yes
<Location />
Allow from 127.0.0.1
</Location>
<Location /admin>
Allow from 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temporary
ErrorLog {folder}/errors
AccessLog {folder}/asked
PageLog {folder}/pages
Group lp
User lp
SystemGroup root
"""


class Queue:
    """One print queue, the computer's usual one."""

    def __init__(self, folder: Path, server: str) -> None:
        self._folder = folder
        self.env = {"CUPS_SERVER": server}

    def asks(self, *command: str) -> str:
        """Ask the print service and return its answer."""
        return subprocess.run(
            command, env={**os.environ, **self.env}, capture_output=True, text=True, check=False
        ).stdout

    def printed(self) -> Path:
        """Wait until a job is through, and return the newest as the printer was given it."""
        until("a job done", lambda: self.asks("lpstat", "-W", "completed", "-o", NAME))
        return max((self._folder / "spool").glob("d*-001"))


@contextmanager
def print_queue(folder: Path) -> Iterator[Queue]:
    """Run a print service on this computer alone, with one printer that swallows its paper.

    `folder`: where it may write. Raises AssertionError when the service does not come up.
    """
    for name in ("spool", "cache", "state", "temporary"):
        (folder / name).mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "cupsd.conf").write_text(SERVICE.format(port=port))
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder))
    service = subprocess.Popen(
        ["/usr/sbin/cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    queue = Queue(folder, f"127.0.0.1:{port}")
    try:
        until("a print service", lambda: "is running" in queue.asks("lpstat", "-r"))
        queue.asks("/usr/sbin/lpadmin", "-p", NAME, "-E", "-v", "file:///dev/null", "-m", "raw")
        queue.asks("/usr/sbin/lpadmin", "-d", NAME)
        until("a printer", lambda: NAME in queue.asks("lpstat", "-d"))
        yield queue
    finally:
        service.terminate()
        service.wait(10)
