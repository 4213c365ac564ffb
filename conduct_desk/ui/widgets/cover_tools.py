"""The column beside a picture that is being covered: its boxes, what may have to be covered, and Save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.models.cover_boxes import CoverBoxes
from conduct_desk.ui.widgets.cover_list import CoverList
from conduct_desk.ui.widgets.cover_suggestions import CoverSuggestions
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sure_box import SureBox

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Box

CHECK = (
    "Only you can see whether everything is covered: names, faces, uniforms, house numbers, children, and "
    "what tells who saved it. The program cannot tell what is missing."
)
NONE_FOUND = "No names of this log, numbers or times were found in its words."
NOT_READ = "Its words were not read yet."
CANNOT_READ = "This copy of Conduct Desk cannot read the words in pictures, so nothing is suggested."
SAVE = "Save a covered copy"
NOTHING = "Nothing is covered. The copy would show the whole picture, without its place and device."


class CoverTools(QWidget):
    """Three cards below each other; it changes boxes and asks for the rest."""

    new_asked = Signal()
    find_asked = Signal()  # read the words, so that something can be suggested
    save_asked = Signal()
    back_asked = Signal()
    renamed = Signal()

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for part in (self._box_card(), self._suggestion_card(), self._check_card()):
            box.addWidget(part)
        box.addWidget(self._ending())
        box.addStretch(1)
        stack = boxes.undo_stack
        stack.canUndoChanged.connect(self.undo_button.setEnabled)
        stack.canRedoChanged.connect(self.redo_button.setEnabled)
        self.undo_button.setEnabled(False)
        self.redo_button.setEnabled(False)

    def save(self) -> None:
        """Save, or ask first when nothing is covered."""
        if self._boxes.of_page():
            self.save_asked.emit()
        else:
            self.sure.ask()

    def show_suggestions(self, found: Sequence[tuple[str, Box]], *, is_read: bool, can_read: bool) -> None:
        """Show what may have to be covered, or how it is found, or that it cannot be here."""
        none = NONE_FOUND if is_read else NOT_READ if can_read else CANNOT_READ
        self.suggestions.show_suggestions(found, none)
        self.find_button.setVisible(can_read and not is_read)

    def say_page(self, page: int, pages: int) -> None:
        """Say which page of a PDF is saved."""
        self.save_button.setText(SAVE if pages == 1 else f"{SAVE} of page {page}")

    def _box_card(self) -> QFrame:
        card, box = self._card("What is covered")
        row = QWidget(card)
        flow = FlowLayout(row, gap=px(8))
        stack = self._boxes.undo_stack
        self.new_button = self._button(row, "new_box_button", "New box", "")
        self.undo_button = self._button(row, "undo_button", "Undo", "Undo (Ctrl+Z)")
        self.redo_button = self._button(row, "redo_button", "Redo", "Redo (Ctrl+Y)")
        for button, does in (
            (self.new_button, self.new_asked.emit), (self.undo_button, stack.undo),
            (self.redo_button, stack.redo),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, does=does: does())
            flow.addWidget(button)
        self.list = CoverList(self._boxes, card)
        self.list.renamed.connect(self.renamed)
        box.addWidget(row)
        box.addWidget(self.list)
        return card

    def _suggestion_card(self) -> QFrame:
        card, box = self._card("What may have to be covered")
        self.suggestions = CoverSuggestions(card)
        self.find_button = self._button(card, "find_button", "Look for names and numbers", "")
        self.find_button.clicked.connect(self.find_asked)
        box.addWidget(self.suggestions)
        box.addWidget(self.find_button)
        return card

    def _check_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "notice_warn")
        box = QVBoxLayout(card)
        box.setContentsMargins(16, 12, 16, 12)
        box.addWidget(PlainLabel(CHECK, card))
        return card

    def _ending(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        row = QWidget(holder)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        self.save_button = self._button(row, "save_covered_button", SAVE, f"{SAVE} (Ctrl+Enter)")
        self.save_button.setProperty("role", "primary")
        self.leave_button = self._button(row, "leave_button", "Back to the exhibit", "")
        self.leave_button.setProperty("role", "link")
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.back_asked)
        for button in (self.save_button, self.leave_button):
            flow.addWidget(button)
        self.sure = SureBox(holder)
        self.sure.set_words(NOTHING, yes="Save it all the same", no="Cover something first")
        self.sure.confirmed.connect(self.save_asked)
        box.addWidget(row)
        box.addWidget(self.sure)
        return holder

    def _card(self, heading: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(20, 14, 20, 16)
        box.setSpacing(10)
        label = PlainLabel(heading, card)
        label.setProperty("role", "h3")
        box.addWidget(label)
        return card, box

    def _button(self, parent: QWidget, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button
