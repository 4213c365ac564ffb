"""Choosing the term of a governors' summary, with the days that it covers and what it takes in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.summary_views import SummaryChoice
from conduct_desk.desk.views import EditionView
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.plain_label import PlainLabel


class TermPicker(QWidget):
    """`picked` tells that another term was chosen by hand, not by `choose`."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, SummaryChoice] = {}
        self.combo = CalmCombo(self)
        self.combo.setObjectName("term_combo")
        self.combo.setAccessibleName("Term")
        label = PlainLabel("Term", self)
        label.setProperty("role", "label")
        label.setBuddy(self.combo)
        self._takes = PlainLabel("", self)
        self._takes.setProperty("role", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for part in (label, self.combo, self._takes):
            box.addWidget(part)
        self.combo.currentIndexChanged.connect(self._tell)
        self.combo.activated.connect(lambda _: self.picked.emit())

    def offer(self, choices: Sequence[SummaryChoice]) -> None:
        """Offer these terms; the chosen one stays chosen while it is among them."""
        chosen = self.combo.currentData()
        self._choices = {each.term_name: each for each in choices}
        self.combo.clear()
        for each in choices:
            self.combo.addItem(_named(each), each.term_name)
        self.choose(chosen or "")

    def choose(self, term_name: str) -> None:
        """Choose a term by its name, the first one where it is not offered."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(term_name)))

    def choose_edition(self, edition: EditionView) -> None:
        """Choose the term that an edition reports, where it is still offered, by whatever name."""
        named = [each for each in self._choices.values() if each.edition_id == edition.edition_id]
        name = named[0].term_name if named else edition.term_name
        if name in self._choices:
            self.choose(name)

    def chosen(self) -> SummaryChoice:
        """Return the chosen term. Raises KeyError before any was offered."""
        return self._choices[self.combo.currentData()]

    def _tell(self) -> None:
        """Say below the list what the chosen term covers."""
        choice = self._choices.get(self.combo.currentData())
        words = _covered(choice) if choice is not None else ""
        self._takes.setText(words)
        self._takes.setVisible(bool(words))
        self.combo.setAccessibleDescription(words)


def _named(choice: SummaryChoice) -> str:
    return f"{choice.term_name} (issued)" if choice.is_issued else choice.term_name


def _covered(choice: SummaryChoice) -> str:
    days = f"{spoken_date(choice.first_day)} to {spoken_date(choice.last_day)}."
    return f"{days} {choice.note}".strip()
