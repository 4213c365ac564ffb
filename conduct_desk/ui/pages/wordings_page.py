"""What every paper says: the wording that came with the program, or the school's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import Row, RowList
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.step import Step
from conduct_desk.ui.wording_words import wording_row

if TYPE_CHECKING:
    from conduct_desk.desk.wordings import Wordings


class WordingsPage(PartsPage):
    """Two lists: the papers, and the same in easy read. Each is opened on a page of its own."""

    key = "wordings_page"
    left = Signal()
    wording_asked = Signal(str)  # its key

    def __init__(self, wordings: Wordings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wordings = wordings
        back = BackButton("Back to Letters and wording", self.body)
        back.clicked.connect(self.left)
        self._back = back
        self.add_icon(back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit})
        top, easy = Step(self.body), Step(self.body)
        top.words("What the letters say", "h1")
        top.words("Your own words can take the place of ours. Ours stay beside them.", "lead")
        easy.words("In easy read", "h2")
        easy.words("The same letters in short sentences, for parents who find long ones hard.")
        self._papers, self._easy = RowList(self.body), RowList(self.body)
        self.parts = (back, top, self._papers, easy, self._easy)
        self._easy_parts = (easy, self._easy)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)

    def open_wordings(self) -> None:
        """Show every paper as it stands now."""
        lines = self._wordings.list()
        for rows, is_easy_read in ((self._papers, False), (self._easy, True)):
            found: list[Row] = [
                (wording_row(each), partial(self.wording_asked.emit, each.key))
                for each in lines
                if each.is_easy_read == is_easy_read
            ]
            rows.show_rows(found)
        for part in self._easy_parts:
            part.setVisible(bool(self._easy.rows))
        self.name_controls()
        self._back.setFocus()
        self.to_top()
