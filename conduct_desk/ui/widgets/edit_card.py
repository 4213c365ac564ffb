"""A card in which one entry of a list is written: it stands in the place of the list meanwhile."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.step import Step


class EditCard(QFrame):
    """Heading, hint, fields, Save and Cancel. `name` is the first part of the buttons' object names."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = name
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        self.step = Step(self)
        self._heading = self.step.words("", "h3")
        self._hint = self.step.words("", "muted")
        box.addWidget(self.step)
        self.hide()

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by the names that errors give them."""
        return self.step.fields

    def field(self, key: str, label: str, hint: str = "") -> Field:
        """Add a field."""
        return self.step.field(key, label, hint)

    def end(self, save: Callable[[], None], leave: Callable[[], None], *, save_words: str = "Save") -> None:
        """Finish the card with its buttons."""
        _, self._cancel = self.step.buttons(
            (f"{self._name}_save_button", save_words, "primary", save),
            (f"{self._name}_cancel_button", "Cancel", "link", leave),
        )
        self.step.end()

    def ask(self, heading: str, hint: str, kept: Mapping[str, str]) -> None:
        """Show what is kept and go to the first field; a card that only asks goes to Cancel."""
        self._heading.setText(heading)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for key, words in kept.items():
            self.fields[key].set_text(words)
        self.step.clear()
        self.setAccessibleName(f"{heading} {hint}".strip())
        self.show()
        first = next((field.edit for field in self.fields.values()), self._cancel)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc cancel; an Enter that saved the card presses nothing in the list behind it."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isHidden():
            event.accept()
        else:
            super().keyPressEvent(event)

    def refuse(self, refused: DeskError, field: str) -> None:
        """Say beside a field why the entry was not taken."""
        self.step.fail(
            DeskError(refused.sentence, next_step=refused.next_step, field=field if refused.field else "")
        )
