"""What the head adds to the governors' summary: what the school is doing, what was learned, a question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.policy.summary import SummaryWords
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.question_field import QuestionField

WIDE = 2000  # px: as wide as the column lets it be
NOTED = "Noted when a concern was closed"
DOING_HINT = "What you tell all families, train or change. No names, year groups, dates or quotes"


class GovernorsWords(QWidget):
    """Three things, each of which can stay empty. `changed` tells of every key and press."""

    changed = Signal()
    rebuilt = Signal()  # tiles came or went: they need their names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, bool], ...] = ()
        self._tiles: dict[str, CheckTile] = {}
        self._is_filling = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        heading = PlainLabel("Your words", self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        self.doing = Field("doing_edit", "What the school is doing", DOING_HINT, self, lines=3, width=WIDE)
        box.addWidget(self.doing)
        self.fold = Fold(self)
        self._tell_chosen()
        box.addWidget(self.fold)
        self.question = QuestionField(self)
        box.addWidget(self.question)
        self.doing.edit.textChanged.connect(self._touched)
        self.question.changed.connect(self._touched)

    def offer(self, lessons: Sequence[str], noted: Sequence[str], questions: Sequence[str]) -> None:
        """Offer these to choose from, what was noted this term first; what is chosen stays chosen."""
        first = [each for each in lessons if each in noted]
        offered = tuple((each, each in noted) for each in (*first, *(x for x in lessons if x not in noted)))
        self.question.offer(questions)
        if offered == self._offered:
            return
        chosen, self._offered = self.learned(), offered
        empty_layout(self.fold.body)
        self._tiles = {}
        for number, (words, is_noted) in enumerate(offered, start=1):
            tile = CheckTile(words, NOTED if is_noted else "", self)
            tile.setObjectName(f"learned_{number}_check")
            tile.setChecked(words in chosen)
            tile.toggled.connect(self._touched)
            self.fold.body.addWidget(tile)
            self._tiles[words] = tile
        self.rebuilt.emit()

    def learned(self) -> tuple[str, ...]:
        """Return the learning points that are ticked, in the order in which they are offered."""
        return tuple(words for words, tile in self._tiles.items() if tile.isChecked())

    def words(self) -> SummaryWords:
        """Return what stands here as the paper takes it."""
        return SummaryWords(self.doing.text(), self.learned(), self.question.text())

    def show_words(self, words: SummaryWords) -> None:
        """Lay words on the page."""
        if words == self.words():
            return  # the keyboard stays where it is in them
        self._is_filling = True
        self.doing.set_text(words.doing)
        for name, tile in self._tiles.items():
            tile.setChecked(name in words.learned)
        self.question.set_text(words.question)
        self._is_filling = False
        self._tell_chosen()

    def settle(self) -> None:
        """Open the learning points where some are chosen or were noted, fold them away elsewhere."""
        if self.learned() or any(is_noted for _, is_noted in self._offered):
            self.fold.unfold()
        else:
            self.fold.fold()
        self._tell_chosen()

    def field(self, name: str) -> QWidget:
        """Return the control of a field of SummaryWords; the first one for any other name."""
        if name == "learned":
            return next(iter(self._tiles.values()), self.fold.button)
        return self.question.edit if name == "question" else self.doing.edit

    def _touched(self) -> None:
        if not self._is_filling:
            self._tell_chosen()
            self.changed.emit()

    def _tell_chosen(self) -> None:
        count = len(self.learned())
        self.fold.set_title("learned", f"What we have learned{f' ({count} chosen)' if count else ''}")
