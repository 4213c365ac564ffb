"""One program for one log: a second start raises the first one's window."""

import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from conduct_desk.desk.whereabouts import has_backups

RAISE = b"raise"
PATIENCE = 300  # ms


class OneProgram(QObject):
    """Asks whether a program has this log already; if not, listens for others who ask."""

    called = Signal()  # somebody started the program again

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = "conduct-desk-" + hashlib.sha256(str(folder).encode()).hexdigest()[:20]
        self._server: QLocalServer | None = None

    def is_taken(self) -> bool:
        """Raise the window that has this log, if there is one; else be that program from now on."""
        first = QLocalSocket()
        first.connectToServer(self._name)
        if first.waitForConnected(PATIENCE):
            first.write(RAISE)
            first.waitForBytesWritten(PATIENCE)
            first.disconnectFromServer()
            return True
        QLocalServer.removeServer(self._name)  # left behind by a crash: nobody answered
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        self._server.newConnection.connect(self._hear)
        return False

    def _hear(self) -> None:
        if self._server is not None:
            self._server.nextPendingConnection()
        self.called.emit()


def unusable(folder: Path) -> str:
    """Make the log's folder when it is not there; return a sentence when a file stands where it should be.

    One that cannot be made or may not be used, and one that is gone while backups of its log lie beside it,
    is left as it is: the pages say that in words, with the ways out.
    """
    with suppress(OSError):
        if not has_backups(folder):
            folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        if any(each.is_file() for each in (folder, *folder.parents)):
            return f"The folder ‘{folder}’ cannot be used: a file is in its place. Choose another folder."
    return ""
