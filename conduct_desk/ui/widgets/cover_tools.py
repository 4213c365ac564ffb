"""The column beside a picture that is being covered: what to look for, its boxes, what may be in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.models.cover_boxes import CoverBoxes
from conduct_desk.ui.widgets.cover_list import CoverList
from conduct_desk.ui.widgets.cover_suggestions import CoverSuggestions
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Box, ExhibitDetail

CHECK = (
    "Only you can see whether everything is covered: names, faces, uniforms, house numbers, children, and "
    "what tells who saved it. The program cannot tell what is missing."
)
SPREADS = (
    "This kind of file spreads colours across the picture, so faint traces of what is covered may be left "
    "elsewhere. Where nobody may ever work it out, ask for a screenshot made where the post stands, and "
    "cover that."
)
SPREADING = frozenset({"image/webp", "image/heic", "image/heif", "image/avif"})
NONE_FOUND = "No names of this log, numbers or times were found in its words."
NOT_READ = "Its words were not read yet."
CANNOT_READ = "This copy of Conduct Desk cannot read the words in pictures, so nothing is suggested."


class CoverTools(QWidget):
    """Three cards below each other; it changes boxes; what is done with them stands above the picture."""

    find_asked = Signal()  # read the words, so that something can be suggested
    renamed = Signal()

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for part in (self._check_card(), self._box_card(), self._suggestion_card()):
            box.addWidget(part)
        box.addStretch(1)

    def show_suggestions(
        self, found: Sequence[tuple[str, Box]], of: ExhibitDetail, *, can_read: bool
    ) -> None:
        """Show what may have to be covered, or how it is found, or that it cannot be here."""
        is_read = of.words is not None and bool(of.words.places)
        self.spreads_label.setVisible(of.exhibit.media_type in SPREADING)
        none = NONE_FOUND if is_read else NOT_READ if can_read else CANNOT_READ
        self.suggestions.show_suggestions(found, none)
        self.find_button.setVisible(can_read and not is_read)

    def _box_card(self) -> QFrame:
        card, box = self._card("What is covered")
        self.list = CoverList(self._boxes, card)
        self.list.renamed.connect(self.renamed)
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
        self.spreads_label = PlainLabel(SPREADS, card)
        self.spreads_label.setObjectName("spreads_label")
        box.addWidget(self.spreads_label)
        return card

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
