"""Hearing that the computer wants the program to end: sign-out, shutdown, a terminate signal."""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication


class EndSignals(QObject):
    """`near`: keep what is being typed now. `told`: end."""

    near = Signal()
    told = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.setQuitOnLastWindowClosed(False)  # the log is closed behind the hidden window
        app.commitDataRequest.connect(lambda _manager: self.near.emit())
        app.aboutToQuit.connect(self.near)
        if hasattr(signal, "SIGTERM") and os.name == "posix":
            read, write = os.pipe()
            os.set_blocking(write, False)
            signal.set_wakeup_fd(write)
            for which in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(which, lambda *_: None)
            self._notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(lambda: QTimer.singleShot(0, self, self.told.emit))
