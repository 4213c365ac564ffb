"""The buttons above a picture that is being covered: in sight with it, however small the window is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.models.cover_boxes import CoverBoxes
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.sure_box import SureBox

SAVE = "Save a covered copy"
NOTHING = "Nothing is covered. The copy would show the whole picture, without its place and device."


class CoverActs(QWidget):
    """A new box, undo and redo, and Save, which asks first when nothing is covered."""

    new_asked = Signal()
    save_asked = Signal()

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        stack = boxes.undo_stack
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(8), line_gap=px(6))
        self.new_button = self._button(row, "new_box_button", "New box", "")
        self.undo_button = self._button(row, "undo_button", "Undo", "Undo (Ctrl+Z)")
        self.redo_button = self._button(row, "redo_button", "Redo", "Redo (Ctrl+Y)")
        self.save_button = self._button(row, "save_covered_button", SAVE, f"{SAVE} (Ctrl+Enter)")
        self.save_button.setProperty("role", "primary")
        for button, does in (
            (self.new_button, self.new_asked.emit), (self.undo_button, stack.undo),
            (self.redo_button, stack.redo), (self.save_button, self.save),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, does=does: does())
            flow.addWidget(button)
        self.sure = SureBox(self)
        self.sure.set_words(NOTHING, yes="Save it all the same", no="Cover something first")
        self.sure.confirmed.connect(self.save_asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(row)
        box.addWidget(self.sure)
        stack.canUndoChanged.connect(self.undo_button.setEnabled)
        stack.canRedoChanged.connect(self.redo_button.setEnabled)
        boxes.changed.connect(self.sure.hide)  # what was asked about is not so any more
        self.undo_button.setEnabled(False)
        self.redo_button.setEnabled(False)

    def save(self) -> None:
        """Save, or ask first when nothing is covered."""
        if self._boxes.of_page():
            self.save_asked.emit()
        else:
            self.sure.ask()

    def say_page(self, page: int, pages: int) -> None:
        """Say which page of a PDF is saved."""
        self.save_button.setText(SAVE if pages == 1 else f"{SAVE} of page {page}")

    def _button(self, parent: QWidget, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button
