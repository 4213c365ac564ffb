"""Why a question is asked: each clause of the policy behind it, in our words and in the school's own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.policy.clauses import Policy
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class ClausePanel(QFrame):
    """The clauses of a page, one short block each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "clauses")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 12, 16, 12)
        self._box.setSpacing(4)

    def show_clauses(self, policy: Policy, keys: Sequence[str]) -> None:
        """Show each clause once, in the order given."""
        empty_layout(self._box)
        for place, key in enumerate(dict.fromkeys(keys)):
            clause = policy.clauses[key]
            if place:
                self._box.addSpacing(8)
            self._add(f"Why we ask: {policy.source(key)[0].lower()}{policy.source(key)[1:]}", "small")
            self._add(clause.title, "label")
            self._add(clause.text, "body")
            if clause.own_words:
                self._box.addSpacing(4)
                self._add("In your policy’s own words", "small")
                self._add(f"“{clause.own_words}”", "body")

    def _add(self, words: str, role: str) -> None:
        label = PlainLabel(words, self)
        label.setProperty("role", role)
        self._box.addWidget(label)
