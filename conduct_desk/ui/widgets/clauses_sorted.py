"""Every clause of the policy with the school's own words for it, the standards first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.policy.clauses import Clause
from conduct_desk.policy.passages import Proposal
from conduct_desk.ui.widgets.passage_card import PassageCard
from conduct_desk.ui.widgets.plain_label import PlainLabel

GROUPS = (
    ("S", "What is expected"),
    ("A", "What the policy aims at"),
    ("P", "What it says before that"),
    ("L", "The kinds of social media"),
)  # by the first letter of a clause's label


class ClausesSorted(QWidget):
    """One card a clause."""

    changed = Signal()

    def __init__(self, clauses: Mapping[str, Clause], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clauses = clauses
        self._cards: dict[str, PassageCard] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)

    def show_passages(self, passages: Sequence[str], proposals: Sequence[Proposal]) -> None:
        """Offer a text's passages to every clause, with those proposed chosen or offered."""
        if not self._cards:
            self._build()
        proposed = {each.clause_key: each for each in proposals}
        for key, card in self._cards.items():
            card.show_passages(passages, proposed.get(key))

    def _build(self) -> None:
        """Make the cards when they are first needed: a tenth of a second that no start waits for."""
        for letter, heading in GROUPS:
            label = PlainLabel(heading, self)
            label.setProperty("role", "h2")
            self._box.addWidget(label)
            for key, clause in self._clauses.items():
                if clause.label.startswith(letter):
                    self._cards[key] = PassageCard(clause, self)
                    self._cards[key].changed.connect(self.changed)
                    self._box.addWidget(self._cards[key])

    def words(self) -> dict[str, str]:
        """Return the school's words by clause, without those left out."""
        return {key: words for key, card in self._cards.items() if (words := card.words())}

    def set_words(self, words: Mapping[str, str]) -> None:
        """Show the school's words as they were drafted."""
        for key, card in self._cards.items():
            card.set_words(words.get(key, ""))

    def focus_first(self) -> None:
        """Put the keyboard on the first card."""
        if self._cards:
            next(iter(self._cards.values())).first_control().setFocus()
