"""When the program itself is wrong: what was saved is safe, and what is noted of it names nobody."""

import logging
import sys
import threading
from collections.abc import Callable, Sequence
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.logs import Diagnostics, place_of
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.plain_label import PlainLabel

MOST_OF_QT = 200  # lines in one run: a remark of Qt's at each mouse movement may not fill the log
SUPPORT_FILE, CLOSE = 2, 3  # answers of the crash page; Esc, and locking the log, just take it away


class _Notice(QDialog):
    """A heading, some words, and buttons of which the first is the way on."""

    def __init__(self, heading: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Conduct Desk")
        self.setAccessibleName(heading)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(32, 28, 32, 28)
        self._box.setSpacing(12)
        first = PlainLabel(heading, self)
        first.setProperty("role", "h2")
        self._box.addWidget(first)
        for each in words:
            if each:
                self._box.addWidget(PlainLabel(each, self))
        self.setMinimumWidth(480)

    def _buttons(self, key: str, *wanted: tuple[str, str, str, int]) -> list[QPushButton]:
        row, made = FlowRow(self), []
        for name, words, role, answer in wanted:
            button = QPushButton(words, row)
            button.setObjectName(name)
            button.setProperty("role", role)
            button.clicked.connect(lambda *_, answer=answer: self.done(answer))
            made.append(button)
        row.flow()
        self._box.addWidget(row)
        name_controls(self, key)
        made[0].setFocus()
        return made


class CrashPage(_Notice):
    """Says that the program is at fault, not she, and lets her carry on, look at what is noted, or close."""

    def __init__(self, where: str, parent: QWidget | None = None, *, has_file: bool = False) -> None:
        super().__init__(
            "Something went wrong in Conduct Desk",
            (
                "Everything that was saved is safe, and what you were typing is kept. "
                "It is not something that you did.",
                "Carry on. If the same happens again, close the program and open it anew.",
            ),
            parent,
        )
        place = PlainLabel(f"For whoever looks after the program: {where}", self)
        place.setProperty("role", "small")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._box.addWidget(place)
        self.carry_on_button, file_button, self.close_button = self._buttons(
            "crash_page",
            ("carry_on_button", "Carry on", "primary", int(QDialog.DialogCode.Accepted.value)),
            ("file_button", "Look at the support file", "", SUPPORT_FILE),
            ("close_button", "Close Conduct Desk", "", CLOSE),
        )
        file_button.setVisible(has_file)


class RefusedPage(_Notice):
    """Says what could not be done, and what to do now, where no page was there to say it."""

    def __init__(self, sentence: str, next_step: str, parent: QWidget | None = None) -> None:
        super().__init__(sentence, (next_step,), parent)
        accepted = int(QDialog.DialogCode.Accepted.value)
        (self.back_button,) = self._buttons(
            "refused_page", ("back_button", "Back to the desk", "primary", accepted)
        )


class CrashWatch(QObject):
    """Takes every exception that no page took, from any thread, once at a time."""

    happened = Signal(str)
    refused = Signal(str, str)
    file_asked = Signal()

    def __init__(self, diagnostics: Diagnostics, leave: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._diagnostics = diagnostics
        self._leave = leave
        self._shown: QDialog | None = None
        self._of_qt = 0
        self.has_file = False  # a support file can be shown: the log is open
        self.happened.connect(self._show)
        self.refused.connect(self._show_refusal)

    def install(self) -> None:
        """Stand in for every report that Python, its libraries and Qt would print, names included."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread
        sys.unraisablehook = self._report_unraisable
        logging.captureWarnings(capture=True)  # they quote what they are about, and go no further
        logging.raiseExceptions = False
        logging.lastResort = None
        qInstallMessageHandler(self._note_qt)

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

    def _report_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self.report(told.exc_type, told.exc_value, told.exc_traceback)

    def _report_unraisable(self, told: "sys.UnraisableHookArgs") -> None:
        error = told.exc_value
        self._diagnostics.note("UNRAISABLE", error.with_traceback(told.exc_traceback) if error else None)

    def _note_qt(self, kind: QtMsgType, context: QMessageLogContext, _message: str | None) -> None:
        # Its words quote paths and what stands in fields; the category is Qt's own.
        self._of_qt += 1
        if self._of_qt <= MOST_OF_QT:
            category = "".join(c for c in str(context.category or "") if c.isalnum() or c == ".")
            self._diagnostics.note("QT", severity=kind.name, category=category or "none")

    def _show(self, where: str) -> None:
        if self._shown is None:
            self._open(CrashPage(where, has_file=self.has_file))

    def _show_refusal(self, sentence: str, next_step: str) -> None:
        if self._shown is None:
            self._open(RefusedPage(sentence, next_step))

    def _open(self, page: QDialog) -> None:
        self._shown = page
        page.finished.connect(self._answered)
        page.open()

    def _answered(self, answer: int) -> None:
        self._shown = None
        if answer == SUPPORT_FILE:
            self.file_asked.emit()
        elif answer == CLOSE:
            self._leave()
