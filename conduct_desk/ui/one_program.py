"""One program for one log: a second start raises the first one's window."""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

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
    """Return a sentence when the log's folder cannot be used at all, else nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return f"The folder ‘{folder}’ cannot be used. Choose a folder that you may write in."
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return f"The folder ‘{folder}’ may not be written in. Choose another folder."
    return ""
