"""One clause of the policy and the school's words for it: proposed, then confirmed, mended or left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.policy.clauses import Clause
from conduct_desk.policy.passages import Proposal
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.plain_label import PlainLabel

NONE = "None of them"
SHOWN = 60  # characters of a passage in the list


class PassageCard(QFrame):
    """Ours above, the school's below: read at a glance while it is sure, opened to be changed.

    What is not sure is offered, and used only when she says so.
    """

    changed = Signal()

    def __init__(self, clause: Clause, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = clause.key
        self._passages: tuple[str, ...] = ()
        self._offered = ""
        self.setProperty("role", "card")
        self.setAccessibleName(clause.title)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        self._add(box, clause.title, "h3")
        self._add(box, clause.text, "muted")
        self._quote = self._add(box, "", "")
        self._change = self._button(f"{clause.key}_change_button", "Change", self._open)
        self._change.setAccessibleName(f"Change: {clause.title}")
        self._change.setProperty("role", "link")
        box.addWidget(self._change)
        self._combo = ComboField(
            f"{clause.key}_passage", "Which part of your policy says this", "", self, nothing=NONE, width=640
        )
        box.addWidget(self._combo)
        self._state = self._add(box, "", "small")
        self._use = self._button(f"{clause.key}_use_button", "Use these words", self._use_offered)
        self._use.setAccessibleName(f"Use these words for: {clause.title}")
        box.addWidget(self._use)
        self.field = Field(f"{clause.key}_words_edit", "Your words", "", self, lines=2, width=640)
        self.field.edit.setAccessibleName(f"Your words for: {clause.title}")
        box.addWidget(self.field)
        self._combo.changed.connect(self._choose)
        self.field.edit.textChanged.connect(self._typed)

    def show_passages(self, passages: Sequence[str], proposal: Proposal | None) -> None:
        """Offer the passages of a text, with the proposed one chosen when it is sure."""
        self._passages = tuple(passages)
        self._offered = "" if proposal is None or proposal.is_sure else proposal.passage
        self._combo.set_words([_short(number, words) for number, words in enumerate(passages, start=1)])
        self.set_words(proposal.passage if proposal and proposal.is_sure else "")

    def words(self) -> str:
        """Return the school's words, empty when the clause is left out."""
        return self.field.text()

    def set_words(self, words: str) -> None:
        """Show words, and the passage that they are when they are one as it stands."""
        self.field.set_text(words)
        at = self._passages.index(words) if words in self._passages else -1
        with QSignalBlocker(self._combo):
            self._combo.choose(_short(at + 1, words) if at >= 0 else "")
        self._fold(is_open=not words)

    def first_control(self) -> QWidget:
        """Return where the keyboard begins on this card."""
        return self._combo.combo if self._change.isHidden() else self._change

    def _open(self) -> None:
        self._fold(is_open=True)
        self._combo.combo.setFocus()

    def _fold(self, *, is_open: bool) -> None:
        """Show the words alone, or what changes them."""
        self._quote.setText(f"“{self.words()}”")
        read: tuple[QWidget, ...] = (self._quote, self._change)
        changed: tuple[QWidget, ...] = (self._combo, self._state, self.field)
        for part in (*read, *changed):
            part.setVisible((part in changed) is is_open)
        self._say()

    def _choose(self) -> None:
        chosen = self._combo.chosen()
        numbered = {_short(number, words): words for number, words in enumerate(self._passages, start=1)}
        self.field.set_text(numbered.get(chosen, ""))

    def _use_offered(self) -> None:
        self.set_words(self._offered)
        self.changed.emit()
        self._open()

    def _typed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """Say how far it is: used, offered, or left out."""
        has_words = bool(self.words())
        self._use.setVisible(bool(self._offered) and not has_words)
        if has_words:
            self._state.setText("Used. Mend the words below where the file broke them.")
        elif self._offered:
            self._state.setText(f"Perhaps this, check it: “{self._offered}”")
        else:
            self._state.setText("Left out. The questions go by our words alone.")

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: act())
        return button

    def _add(self, box: QVBoxLayout, words: str, role: str) -> PlainLabel:
        label = PlainLabel(words, self)
        label.setProperty("role", role)
        box.addWidget(label)
        return label


def _short(number: int, words: str) -> str:
    """Return a passage as the list shows it; its number keeps two that begin alike apart."""
    line = " ".join(words.split())
    return f"{number}: {line[:SHOWN]}…" if len(line) > SHOWN else f"{number}: {line}"
