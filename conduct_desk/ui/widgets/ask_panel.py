"""Asking for a sentence, and sometimes for one choice, on the page itself instead of in a box over it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame
from conduct_desk.ui.widgets.reading_margin import ReadingMargin

NOTHING_CHOSEN = "Select one"


class AskPanel(QFrame):
    """Hidden until it asks; then it takes the focus. It says nothing itself of what is missing."""

    given = Signal(str, str)  # what was chosen (empty where nothing is to choose), the sentence
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 20)
        self._frame = ProblemFrame(self)
        outer.addWidget(self._frame)
        self._heading = self._label("h2")
        self._choice_label = self._label("label")
        self.choice_combo = CalmCombo(self)
        self.choice_combo.setObjectName("ask_choice_combo")
        self._frame.body.addWidget(self.choice_combo)
        self._note_label = self._label("label")
        self.note_edit = GrowingEdit(self)
        self.note_edit.setObjectName("ask_note_edit")
        self._frame.body.addWidget(self.note_edit)
        self.margin = ReadingMargin(self.note_edit, self)
        self._frame.body.addWidget(self.margin)
        self._frame.body.addLayout(self._buttons())
        self.hide()

    def ask(
        self, heading: str, note: str, button: str, *, choice: str = "", choices: Sequence[str] = ()
    ) -> None:
        """Ask for a note under a heading, and for one of some choices when there are any."""
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._choice_label.setText(choice)
        self.choice_combo.clear()
        self.choice_combo.addItems([NOTHING_CHOSEN, *choices])
        self.choice_combo.setAccessibleName(choice)
        for widget in (self._choice_label, self.choice_combo):
            widget.setVisible(bool(choices))
        self._note_label.setText(note)
        self.note_edit.setAccessibleName(note)
        self.note_edit.setPlainText("")
        self.give_button.setText(button)
        self._frame.show_problems([])
        self.show()
        first: QWidget = self.choice_combo if choices else self.note_edit
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say what is missing; what was typed stays."""
        chosen = self.choice_combo.isHidden() or self.choice_combo.currentIndex() > 0
        field: QWidget = self.note_edit if chosen else self.choice_combo
        self._frame.show_problems([Problem(sentence, field)])
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def cancel(self) -> None:
        """Go away without having asked."""
        self.hide()
        self.cancelled.emit()

    def _give(self) -> None:
        chosen = self.choice_combo.currentText() if self.choice_combo.currentIndex() > 0 else ""
        self.given.emit(chosen, self.note_edit.text().strip())

    def _label(self, role: str) -> PlainLabel:
        label = PlainLabel("", self)
        label.setProperty("role", role)
        self._frame.body.addWidget(label)
        return label

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        self.give_button = QPushButton("", self)
        self.give_button.setObjectName("ask_give_button")
        self.give_button.setProperty("role", "primary")
        self.give_button.clicked.connect(self._give)
        self.cancel_button = QPushButton("Cancel", self)
        self.cancel_button.setObjectName("ask_cancel_button")
        self.cancel_button.setProperty("role", "link")
        self.cancel_button.clicked.connect(self.cancel)
        for button in (self.give_button, self.cancel_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        row.addStretch(1)
        return row
