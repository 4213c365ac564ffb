"""A covered copy that was just saved: where it is, and how it leaves the log."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.exhibit_words import copy_words, in_groups
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import CoveredCopy

OTHERS = "This is what others will see"
LOOK = "Look at it once more, closely. If something is left, cover more: this copy stays beside the next."
KEPT = "It is kept in the case log. Letters and bundles take this copy, not the original."


class CoveredCard(QFrame):
    """Stands in the place of the tools once a copy is saved."""

    done_asked = Signal()
    more_asked = Signal()
    save_asked = Signal(object)  # the copy
    print_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._copy: CoveredCopy | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(12)
        self._words = [PlainLabel("", self) for _ in range(4)]
        for label, role in zip(self._words, ("h2", "", "", "small"), strict=True):
            label.setProperty("role", role)
            box.addWidget(label)
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("done_button", "Done", "primary", self.done_asked.emit),
            ("cover_more_button", "Cover more", "", self.more_asked.emit),
            ("save_file_button", "Save as a file", "", lambda: self.save_asked.emit(self._copy)),
            ("print_button", "Print", "", lambda: self.print_asked.emit(self._copy)),
        )
        self.buttons: dict[str, QPushButton] = {}
        for name, words, role, does in acts:
            button = self.buttons[name] = QPushButton(words, row)
            button.setObjectName(name)
            button.setProperty("role", role)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, does=does: does())
            flow.addWidget(button)
        box.addWidget(row)
        box.addStretch(1)

    def show_copy(self, copy: CoveredCopy) -> None:
        """Say which copy it is."""
        self._copy = copy
        said = (
            f"Covered copy {copy.number} is saved", LOOK, f"{copy_words(copy)}. {KEPT}",
            f"Its own fingerprint: {in_groups(copy.fingerprint)}",
        )  # fmt: skip
        for label, words in zip(self._words, said, strict=True):
            label.setText(words)
