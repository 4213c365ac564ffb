"""What was done in a concern, newest first, and a place to add a note to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.case_line import CaseLine
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.history_list import HistoryList
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.reading_margin import ReadingMargin

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts

ADD = "Add a note (facts only)"
BESIDE_FROM = 760  # px at 100 % text: narrower, neither the note nor how it would read could be read


class HistoryBox(QFrame):
    """The chronology of one case; a note that is being typed is kept as a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id = 0
        self._shows_all = False
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(12)
        heading = PlainLabel("History", self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        self.line = CaseLine(self)
        box.addWidget(self.line)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(24)
        box.addLayout(self._beside)
        note = QVBoxLayout()
        note.setSpacing(4)
        self._beside.addLayout(note, 3)
        self.note_label = PlainLabel(ADD, self)
        self.note_label.setObjectName("note_label")
        self.note_label.setProperty("role", "label")
        note.addWidget(self.note_label)
        self.note_edit = GrowingEdit(self, lines=3)
        self.note_edit.setObjectName("note_edit")
        self.note_label.setBuddy(self.note_edit)
        note.addWidget(self.note_edit)
        note.addWidget(self._button("note_button", "Add note", "", self.add_note))
        note.addStretch(1)
        self.margin = ReadingMargin(self.note_edit, self)
        self._beside.addWidget(self.margin, 2, Qt.AlignmentFlag.AlignTop)
        self._list = HistoryList(self)
        box.addWidget(self._list)
        self.more_button = self._button("history_button", "", "link", self._show_all)
        box.addWidget(self.more_button)

    def use(self, cases: Cases, drafts: Drafts, clock: Clock) -> None:
        """Say where notes go (the form makes the box without it)."""
        self._cases = cases
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self.note_edit.textChanged.connect(self._keeper.touched)

    def open_case(self, case_id: int) -> None:
        """Turn to a case and the note that was being typed; `refresh` then shows its newest entries."""
        self._keeper.flush()
        self._case_id, self._shows_all = case_id, False
        self.note_label.setText(ADD)
        self.margin.begin(case_id, Typed.NOTE)
        self.note_edit.setPlainText(self._keeper.begin("note", case_id).get("note", ""))
        self._keeper.settled()

    def refresh(self) -> None:
        """Read the chronology again."""
        hidden = self._list.show_lines(self._cases.chronology(self._case_id), all_of_them=self._shows_all)
        self.more_button.setText(f"Show {hidden} earlier")
        self.more_button.setVisible(hidden > 0)

    def add_note(self) -> None:
        """Add the note to the history."""
        try:
            self._cases.note(self._case_id, self.note_edit.text())
        except DeskError as refused:
            self.note_label.setText(sentence(refused))
            self.note_edit.setFocus()
            return
        self._keeper.finish()
        self.note_edit.setPlainText("")
        self.note_label.setText(ADD)
        self._keeper.begin("note", self._case_id)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put how a note would read beside it where there is room, else below the button."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if self.width() >= px(BESIDE_FROM) else ways.TopToBottom)

    def save_typing(self) -> None:
        """Keep the note as a draft."""
        self._keeper.flush()

    def _show_all(self) -> None:
        self._shows_all = True
        self.refresh()

    def _draft(self) -> dict[str, str]:
        typed = self.note_edit.text()
        return {"note": typed} if typed else {}

    def _button(self, name: str, words: str, role: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(act)
        return button
