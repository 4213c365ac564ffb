"""The support file, read before it is saved: she sees all of it, and it names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.saving import save_file
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.support_file import SupportFile
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

FILE = "Conduct Desk support file.txt"
LINES = 14  # shown at once


class SupportFilePage(DeskPage):
    """Nothing is sent anywhere: she saves it where she likes, and gives it to whom she likes."""

    key = "support_file_page"
    left = Signal()

    def __init__(
        self, support_file: SupportFile, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._jobs, self._choosers = support_file, jobs, choosers
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = self._step = Step(self)
        step.words("Support file", "h1")
        step.words(
            "It helps whoever looks after the program. It names nobody. Read it before you save it.", "lead"
        )
        label = step.words("All that is in it", "label")
        self._text = QPlainTextEdit(step)
        self._text.setObjectName("text_edit")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("All that is in the support file")
        label.setBuddy(self._text)
        step.add(self._text)
        (self._save_button, _) = step.buttons(
            ("save_button", "Save it", "primary", self._save),
            ("back_button", "Back to Help", "link", self.left.emit),
        )
        self._news = step.words("")
        step.end()
        box.addWidget(step)

    def open_file(self) -> None:
        """Gather it anew, and show it."""
        self._step.clear()
        self._tell("Looking the case log over…")
        self._text.setPlainText("")
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * LINES + px(24))
        self._save_button.setEnabled(False)
        window, text = _window_words(), self._file.text
        self._jobs.run(
            lambda: text(window), self._show, self._step.fail, words="Looking the case log over", owner=self
        )

    def _show(self, text: str) -> None:
        self._text.setPlainText(text)
        self._save_button.setEnabled(True)
        self._tell("")

    def _save(self) -> None:
        place = self._choosers.save_text(self, "Save the support file", FILE)
        if place is None:
            return
        try:
            save_file(place, self._text.toPlainText().encode())
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self._step.clear()
        self._tell("Saved. Nothing was sent anywhere.")

    def _tell(self, words: str) -> None:
        self._news.setText(words)
        announce(self._news, words)


def _window_words() -> str:
    """Return the windows' library and the screens, as far as they explain how things look."""
    screens = ", ".join(
        f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return f"Qt {qt_version}, {QGuiApplication.platformName()}, screens: {screens}"
