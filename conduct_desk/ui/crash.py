"""When the program itself is wrong: what was saved is safe, and the log names nobody."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.logs import Diagnostics, place_of
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.widgets.plain_label import PlainLabel


class CrashPage(QDialog):
    """Says that the program is at fault, not she, and lets her carry on or close."""

    def __init__(self, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Conduct Desk")
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 28, 32, 28)
        box.setSpacing(12)
        heading = PlainLabel("Something went wrong in Conduct Desk", self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        box.addWidget(
            PlainLabel("Everything that was saved is safe. It is not something that you did.", self)
        )
        box.addWidget(PlainLabel("Carry on, or close the program and open it again.", self))
        place = PlainLabel(f"For whoever helps you: {where}. The same line is in conduct-desk.log.", self)
        place.setProperty("role", "small")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(place)
        row = QHBoxLayout()
        self.carry_on_button = QPushButton("Carry on", self)
        self.carry_on_button.setObjectName("carry_on_button")
        self.carry_on_button.setProperty("role", "primary")
        self.carry_on_button.clicked.connect(self.accept)
        self.close_button = QPushButton("Close Conduct Desk", self)
        self.close_button.setObjectName("close_button")
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.carry_on_button)
        row.addWidget(self.close_button)
        row.addStretch(1)
        box.addLayout(row)
        self.setMinimumWidth(480)
        name_controls(self, "crash_page")


class RefusedPage(QDialog):
    """Says what could not be done, and what to do now, where no page was there to say it."""

    def __init__(self, sentence: str, next_step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Conduct Desk")
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 28, 32, 28)
        box.setSpacing(12)
        heading = PlainLabel(sentence, self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        if next_step:
            box.addWidget(PlainLabel(next_step, self))
        row = QHBoxLayout()
        self.back_button = QPushButton("Back to the desk", self)
        self.back_button.setObjectName("back_button")
        self.back_button.setProperty("role", "primary")
        self.back_button.clicked.connect(self.accept)
        row.addWidget(self.back_button)
        row.addStretch(1)
        box.addLayout(row)
        self.setMinimumWidth(480)
        name_controls(self, "refused_page")


class CrashWatch(QObject):
    """Takes every exception that no page took, from any thread, once at a time."""

    happened = Signal(str)
    refused = Signal(str, str)

    def __init__(self, diagnostics: Diagnostics, leave: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._diagnostics = diagnostics
        self._leave = leave
        self._shown: QDialog | None = None
        self.happened.connect(self._show)
        self.refused.connect(self._show_refusal)

    def install(self) -> None:
        """Stand in for Python's own report, which would print names."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note it without its words and show the page: a fault, or what a full disk for instance refused."""
        if issubclass(kind, KeyboardInterrupt):
            self._leave()
            return
        if isinstance(error, DeskError):
            self._diagnostics.note("REFUSED", error.with_traceback(trace))
            self.refused.emit(error.sentence, error.next_step)
            return
        self._diagnostics.note("CRASH", error.with_traceback(trace))
        self.happened.emit(place_of(error))

    def _show(self, where: str) -> None:
        if self._shown is not None:
            return
        self._shown = CrashPage(where)
        self._shown.finished.connect(self._answered)
        self._shown.open()

    def _show_refusal(self, sentence: str, next_step: str) -> None:
        if self._shown is not None:
            return
        self._shown = RefusedPage(sentence, next_step)
        self._shown.finished.connect(self._told)
        self._shown.open()

    def _told(self, _answer: int) -> None:
        self._shown = None

    def _answered(self, answer: int) -> None:
        self._shown = None
        if answer == QDialog.DialogCode.Rejected:
            self._leave()
