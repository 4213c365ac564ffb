"""What was done with an exhibit since it was kept, newest first; mere looks are folded into one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.exhibit_words import custody_what, custody_when, is_look, looks_words
from conduct_desk.ui.widgets.lines_box import LinesBox

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import CustodyLine


class CustodyBox(QWidget):
    """The lines of custody; the button shows each look too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self._lines = LinesBox(self)
        self._lines.setProperty("role", "")
        self._lines.set_words("custody", "", "")
        self.looks_button = QPushButton("", self)
        self.looks_button.setObjectName("looks_button")
        self.looks_button.setProperty("role", "link")
        self.looks_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.looks_button.clicked.connect(self._turn)
        box.addWidget(self._lines)
        box.addWidget(self.looks_button)
        self._custody: tuple[CustodyLine, ...] = ()
        self._shows_looks = False

    def show_custody(self, custody: Sequence[CustodyLine]) -> None:
        """Show these lines, given oldest first."""
        self._custody = tuple(reversed(custody))
        self._show()

    def fold(self) -> None:
        """Fold the looks away: another exhibit is shown."""
        self._shows_looks = False

    def _turn(self) -> None:
        self._shows_looks = not self._shows_looks
        self._show()

    def _show(self) -> None:
        looks = [line for line in self._custody if is_look(line)]
        shown = [line for line in self._custody if self._shows_looks or not is_look(line)]
        self._lines.show_lines([(custody_when(line), custody_what(line)) for line in shown])
        self.looks_button.setVisible(bool(looks))
        self.looks_button.setText("Hide the looks" if self._shows_looks else looks_words(len(looks)))
