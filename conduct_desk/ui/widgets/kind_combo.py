"""Choosing which letter it is: what is asked for first, what may also be useful, then all others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, LetterState
from conduct_desk.ui.letter_words import TITLES
from conduct_desk.ui.widgets.calm_combo import CalmCombo

ASKED = "Asked for in this concern"
USEFUL = "Also useful"
OTHERS = "All others"


class KindCombo(CalmCombo):
    """Three groups under headings that cannot be chosen."""

    kind_chosen = Signal(object)  # LetterKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self._kinds: list[LetterKind | None] = []
        self.activated.connect(self._tell)

    def show_kinds(self, asked: Sequence[LetterKind], useful: Sequence[LetterKind], now: LetterKind) -> None:
        """Offer every kind, in groups; `now` is the one on the page."""
        model = QStandardItemModel(self)
        self._kinds = []
        for heading, kinds in grouped(asked, useful):
            self._add(model, heading, None)
            for kind in kinds:
                self._add(model, TITLES[kind], kind)
        self.setModel(model)
        self.show_kind(now)

    def show_kind(self, now: LetterKind) -> None:
        """Show one of the kinds as chosen, such as the old one when another could not be."""
        self.setCurrentIndex(self._kinds.index(now))

    def kinds(self) -> tuple[LetterKind, ...]:
        """Return the kinds that can be chosen, in order."""
        return tuple(kind for kind in self._kinds if kind is not None)

    def _add(self, model: QStandardItemModel, words: str, kind: LetterKind | None) -> None:
        item = QStandardItem(words)
        if kind is None:
            font = self.font()
            font.setBold(True)
            item.setFont(font)
            item.setEnabled(False)
        item.setAccessibleText(words)
        model.appendRow(item)
        self._kinds.append(kind)

    def _tell(self, at: int) -> None:
        kind = self._kinds[at]
        if kind is not None:
            self.kind_chosen.emit(kind)


def grouped(
    asked: Sequence[LetterKind], useful: Sequence[LetterKind]
) -> tuple[tuple[str, tuple[LetterKind, ...]], ...]:
    """Return every kind that can be written under its heading, each once; an empty group is not there."""
    first = tuple(dict.fromkeys(asked))
    second = tuple(kind for kind in dict.fromkeys(useful) if kind not in first)
    others = tuple(kind for kind in TITLES if kind not in first and kind not in second)
    return tuple(group for group in ((ASKED, first), (USEFUL, second), (OTHERS, others)) if group[1])


def asked_for(case: CaseView) -> tuple[LetterKind, ...]:
    """Return the kinds that wait to be written in a case, or are begun."""
    waiting = (each.letter_kind for each in case.actions if each.done_on is None)
    begun = (each.kind for each in case.letters if each.state is LetterState.DRAFT)
    return tuple(dict.fromkeys(kind for kind in (*waiting, *begun) if kind is not None))
