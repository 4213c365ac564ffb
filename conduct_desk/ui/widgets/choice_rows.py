"""Ways to choose from inside a step: what each is for, and its button; the first one stands out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.desk_row import Act, DeskRow, RowWords
from conduct_desk.ui.widgets.emptying import empty_layout


class ChoiceRows(QWidget):
    """As the rows of a list, without a card of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_choices(self, choices: Sequence[tuple[RowWords, Act]], *, has_best: bool = True) -> None:
        """Show these choices, best first; with `has_best` the first button is the primary one."""
        empty_layout(self._box)
        for number, (words, act) in enumerate(choices):
            if number:
                line = QFrame(self)
                line.setProperty("role", "line")
                line.setFixedHeight(1)
                self._box.addWidget(line)
            row = DeskRow(words, act, self)
            if has_best and not number:
                row.button.setProperty("role", "primary")
            self._box.addWidget(row)
