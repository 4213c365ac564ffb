"""The lines of what is held about somebody, folded by kind: each with what is done with it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.data_request_views import Piece, Verdict
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.ui.access_words import (
    ISOLATED,
    LOCKED,
    NO_COPY,
    fold_words,
    offered,
    verdict_in,
    words_of,
)
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.plain_label import PlainLabel

WHY = "Select why"


class PieceRow(QFrame):
    """One line: where it stands, its words as they are given, and the choice."""

    decided = Signal(str, object)  # the key of the piece, and the verdict
    cover_asked = Signal(int, int)  # concern, exhibit

    def __init__(self, piece: Piece, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece = piece
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, px(8), 0, px(8))
        self._box.setSpacing(px(4))
        day = f" · {spoken_date(piece.on)}" if piece.on else ""
        self._label(f"{piece.source}{day}", "small")
        self._words = self._label("")
        if piece.is_locked:
            self._words.setText(piece.words)
            self._label(ISOLATED if piece.held is Held.EXHIBITS else LOCKED, "muted")
            return
        self._offers = offered(piece)
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(6))
        self.combo = self._combo(flow, row, "given", f"What is done with this: {piece.what}")
        self.combo.addItems([each.value for each in self._offers])
        self.why = self._combo(flow, row, "why", f"Why it is held back: {piece.what}")
        self.why.addItems([WHY, *(each.value for each in HoldBack)])
        if self._offers == (Given.BACK,):
            flow.addWidget(self._cover_link(row))
        self._box.addWidget(row)
        if self._offers == (Given.BACK,):
            self._label(NO_COPY, "muted")
        self.show_verdict(verdict)
        self.combo.currentIndexChanged.connect(self._decide)
        self.why.currentIndexChanged.connect(self._decide)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what is done with it."""
        for combo in (self.combo, self.why):
            combo.blockSignals(True)  # noqa: FBT003 - Qt's own
        with suppress(ValueError):  # what was covered once may have nothing to cover now
            self.combo.setCurrentIndex(self._offers.index(verdict.given))
        self.why.setCurrentIndex(list(HoldBack).index(verdict.why) + 1 if verdict.why else 0)
        for combo in (self.combo, self.why):
            combo.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._settle()

    @property
    def verdict(self) -> Verdict:
        """What is chosen."""
        given = self._offers[self.combo.currentIndex()]
        at = self.why.currentIndex()
        why = tuple(HoldBack)[at - 1] if at > 0 else None
        return Verdict(given, why if given is Given.BACK else None)

    def _decide(self) -> None:
        self._settle()
        self.decided.emit(self.piece.key, self.verdict)

    def _settle(self) -> None:
        is_back = self.verdict.given is Given.BACK
        self.why.setVisible(is_back)
        self._words.setText(words_of(self.piece, self.verdict))
        self._words.setProperty("role", "muted" if is_back else "")
        self._words.style().polish(self._words)

    def _combo(self, flow: FlowLayout, row: QWidget, name: str, spoken: str) -> CalmCombo:
        combo = CalmCombo(row)
        combo.setObjectName(f"{name}_{self.piece.key.replace(':', '_')}_combo")
        combo.setAccessibleName(spoken)
        combo.setMinimumContentsLength(20 if name == "given" else 32)
        combo.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMaximumWidth(px(460))
        flow.addWidget(combo)
        return combo

    def _cover_link(self, row: QWidget) -> QPushButton:
        link = QPushButton("Cover it up", row)
        link.setProperty("role", "link")
        link.setObjectName(f"cover_{self.piece.key.replace(':', '_')}_button")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        case_id = int(self.piece.key.split(":")[0])
        link.clicked.connect(lambda: self.cover_asked.emit(case_id, self.piece.exhibit_id))
        return link

    def _label(self, text: str, role: str = "") -> QLabel:
        label = PlainLabel(text, self)
        label.setProperty("role", role)
        self._box.addWidget(label)
        return label


class AccessRows(QWidget):
    """A fold for each kind; its rows are made when it is opened, for there may be hundreds."""

    decided = Signal(str, object)
    cover_asked = Signal(int, int)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(10))
        self.folds: dict[Held, Fold] = {}
        self._pieces: dict[Held, list[Piece]] = {}
        self._verdicts: Mapping[str, Verdict] = {}

    def show_pieces(self, pieces: Sequence[Piece], verdicts: Mapping[str, Verdict]) -> None:
        """Show these; what was unfolded stays so. `verdicts` may go on changing."""
        was_open = {held for held, fold in self.folds.items() if fold.is_open}
        empty_layout(self._box)
        self._verdicts = verdicts
        self._pieces = {held: [each for each in pieces if each.held is held] for held in Held}
        self.folds = {held: self._fold(held) for held, lines in self._pieces.items() if lines}
        for held in was_open & set(self.folds):
            self.folds[held].unfold()
            self._fill(held)

    def retitle(self) -> None:
        """Count again after something was decided."""
        for held, fold in self.folds.items():
            fold.set_title(f"held_{held.name.lower()}", fold_words(held, self._pieces[held], self._verdicts))

    def row_of(self, key: str) -> PieceRow | None:
        """Unfold the kind in which a piece stands and return its row."""
        for held, lines in self._pieces.items():
            if any(each.key == key for each in lines):
                self.folds[held].unfold()
                self._fill(held)
                rows = self.folds[held].findChildren(PieceRow)
                return next((row for row in rows if row.piece.key == key), None)
        return None

    def _fold(self, held: Held) -> Fold:
        fold = Fold(self)
        fold.set_title(f"held_{held.name.lower()}", fold_words(held, self._pieces[held], self._verdicts))
        fold.turned.connect(self._opener(held))
        self._box.addWidget(fold)
        return fold

    def _opener(self, held: Held) -> Callable[[], None]:
        return lambda: self._fill(held) if self.folds[held].is_open else None

    def _fill(self, held: Held) -> None:
        fold = self.folds[held]
        if fold.findChildren(PieceRow):
            return
        for number, piece in enumerate(self._pieces[held]):
            if number:
                line = QFrame(fold)
                line.setProperty("role", "line")
                line.setFixedHeight(1)
                fold.body.addWidget(line)
            row = PieceRow(piece, verdict_in(piece, self._verdicts), fold)
            row.decided.connect(self.decided)
            row.cover_asked.connect(self.cover_asked)
            fold.body.addWidget(row)
        self.laid_out.emit()
