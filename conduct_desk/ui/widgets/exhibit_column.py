"""All that is known of one exhibit, below each other: facts, origin, words, covered copies, custody.

Its acts are made here too; the page puts them above the picture, where they are seen in a small window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.exhibit_words import is_drawn, is_look, why_not_drawn, words_title
from conduct_desk.ui.widgets.copies_box import CopiesBox
from conduct_desk.ui.widgets.custody_box import CustodyBox
from conduct_desk.ui.widgets.exhibit_acts import ExhibitActs
from conduct_desk.ui.widgets.exhibit_facts import ExhibitFacts
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.origin_form import OriginForm
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.words_panel import WordsPanel

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibit_views import ExhibitDetail
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs


class ExhibitColumn(QWidget):
    """The column beside the picture; what is seldom needed is folded."""

    turned = Signal()  # a part was opened or folded: its controls need their names

    def __init__(
        self, exhibits: Exhibits, drafts: Drafts, jobs: Jobs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        self.acts = ExhibitActs(self)
        self.instead_card, self._instead = self._instead_of_picture()
        self.facts = ExhibitFacts(self)
        self.origin = OriginForm(clock, self)
        self.words = WordsPanel(exhibits, drafts, jobs, clock, self)
        self.copies = CopiesBox(exhibits, jobs, self)
        self.custody = CustodyBox(self)
        self.origin_fold = self._fold("origin", self.origin)
        self.words_fold = self._fold("words", self.words)
        self.copies_fold = self._fold("copies", self.copies)
        self.custody_fold = self._fold("custody", self.custody)
        self.copies_fold.turned.connect(self._draw_copies)
        self._folds = (self.origin_fold, self.words_fold, self.copies_fold, self.custody_fold)
        for part in (self.instead_card, self.facts, *self._folds):
            box.addWidget(part)
        box.addStretch(1)

    def fold(self) -> None:
        """Fold all parts: another exhibit is shown."""
        for fold in self._folds:
            fold.fold()
        self.custody.fold()

    def show_detail(self, detail: ExhibitDetail, reference: str, *, may_change: bool) -> None:
        """Show what is known; what is being typed about its origin stays."""
        exhibit = detail.exhibit
        self.acts.show_exhibit(exhibit, may_change=may_change)
        self.facts.show_exhibit(exhibit, detail.like, reference)
        grade = detail.origin.grade
        self.origin_fold.set_title(
            "origin", f"Where it came from: {grade.value if grade else 'not said yet'}"
        )
        self.origin.save_button.setVisible(may_change)
        self.words_fold.set_title("words", words_title(detail.words))
        self.copies.show_copies(detail.copies)
        count = len(detail.copies)
        self.copies_fold.set_title(
            "copies", f"Covered copies ({count})" if count else "Covered copies: none yet"
        )
        self.copies_fold.setVisible(is_drawn(exhibit))
        self.words_fold.setVisible(not (exhibit.is_isolated or exhibit.is_destroyed))
        self._instead.setText(why_not_drawn(exhibit))
        self.instead_card.setVisible(not is_drawn(exhibit))
        self.custody.show_custody(detail.custody)
        done = sum(not is_look(line) for line in detail.custody)
        self.custody_fold.set_title("custody", f"What was done with it ({done})")
        self._draw_copies()

    def _draw_copies(self) -> None:
        if self.copies_fold.is_open:
            self.copies.draw()

    def _instead_of_picture(self) -> tuple[QFrame, PlainLabel]:
        card = QFrame(self)
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(20, 14, 20, 14)
        label = PlainLabel("", card)
        box.addWidget(label)
        return card, label

    def _fold(self, name: str, inside: QWidget) -> Fold:
        fold = Fold(self)
        fold.set_title(name, "")
        fold.body.addWidget(inside)
        fold.turned.connect(self.turned)
        return fold
