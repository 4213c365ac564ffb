"""What may have to be covered, with its reason, to accept one by one or all at once; alike is one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Box

ALL = "Cover them all"


class CoverSuggestions(QWidget):
    """A reason and a button for each, one row for places with the same; what was accepted is gone."""

    accepted = Signal(object)  # the boxes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._open: list[tuple[str, Box]] = []

    def show_suggestions(self, suggestions: Sequence[tuple[str, Box]], none: str) -> None:
        """Show reasons with their boxes (pixels of the exhibit); `none` is said when there are none."""
        self._open = list(suggestions)
        self._build(none)

    def open_boxes(self) -> tuple[Box, ...]:
        """Return the boxes that are not accepted yet."""
        return tuple(box for _, box in self._open)

    def _build(self, none: str = "") -> QPushButton | None:
        """Lay out the rows anew and return the first button."""
        empty_layout(self._rows)
        buttons: list[QPushButton] = []
        alike: dict[str, list[int]] = {}
        for at, (why, _) in enumerate(self._open):
            alike.setdefault(why, []).append(at)
        for number, (why, which) in enumerate(alike.items(), 1):
            words = why if len(which) == 1 else f"{why} ({len(which)} places)"
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(PlainLabel(words, self), 1)
            button = self._button(f"cover_suggestion_{number}_button", "Cover", words, tuple(which))
            buttons.append(button)
            row.addWidget(button)
            self._rows.addLayout(row)
        if len(alike) > 1:
            every = tuple(range(len(self._open)))
            self._rows.addWidget(self._button("cover_all_button", ALL, "", every))
        if not self._open and none:
            said = PlainLabel(none, self)
            said.setProperty("role", "muted")
            self._rows.addWidget(said)
        return buttons[0] if buttons else None

    def _button(self, name: str, words: str, why: str, which: tuple[int, ...]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", "link")
        if why:
            button.setAccessibleName(f"{words}: {why}")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._accepter(which))
        return button

    def _accepter(self, which: tuple[int, ...]) -> Callable[[], None]:
        def accept() -> None:
            taken = [self._open[at] for at in which]
            self._open = [each for at, each in enumerate(self._open) if at not in which]
            first = self._build("All of them are covered.")
            if first is not None:
                first.show()  # what is not shown yet takes no focus
                first.setFocus()  # the button that had the keyboard is gone
            self.accepted.emit(tuple(box for _, box in taken))

        return accept
