"""The exhibits that can go into a bundle: a tick for each, and in which way it is given."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.bundle_views import CanGive, Chosen, Way
from conduct_desk.ui.bundle_words import NOT_COVERED, exhibit_title, way_words
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame


class BundleRow(QFrame):
    """One exhibit: whether it goes along, and how."""

    changed = Signal()
    cover_asked = Signal(int)  # exhibit_id

    def __init__(self, can: CanGive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can = can
        self.setProperty("role", "card")
        number, title = can.exhibit.number, exhibit_title(can)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(px(6))
        self.check = QCheckBox(title, self)
        self.check.setObjectName(f"exhibit_{number}_check")
        self.check.setChecked(True)
        self.check.toggled.connect(self._settle)
        box.addWidget(self.check)
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(16), line_gap=px(6))
        self.combo = CalmCombo(row)
        self.combo.setObjectName(f"exhibit_{number}_combo")
        self.combo.setAccessibleName(f"How exhibit {number} is given")
        self.combo.addItems([way_words(can, way) for way in can.ways])
        self.combo.setCurrentIndex(can.ways.index(can.usual))
        self.combo.currentIndexChanged.connect(self._settle)
        flow.addWidget(self.combo)
        if can.needs_copy:
            flow.addWidget(self._cover_link(number))
        box.addWidget(row)
        self._hint = PlainLabel(NOT_COVERED, self)
        self._hint.setProperty("role", "muted")
        box.addWidget(self._hint)
        self._settle()

    @property
    def way(self) -> Way:
        """How it is given."""
        return self.can.ways[self.combo.currentIndex()]

    def choose(self, way: Way, *, is_ticked: bool = True) -> None:
        """Choose how it is given, and whether."""
        self.check.setChecked(is_ticked)
        if way in self.can.ways:
            self.combo.setCurrentIndex(self.can.ways.index(way))

    def _cover_link(self, number: int) -> QPushButton:
        link = QPushButton("Cover it up", self)
        link.setProperty("role", "link")
        link.setObjectName(f"cover_{number}_button")
        link.setAccessibleName(f"Cover up exhibit {number}")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        link.clicked.connect(lambda: self.cover_asked.emit(self.can.exhibit.exhibit_id))
        return link

    def _settle(self) -> None:
        self.combo.setEnabled(self.check.isChecked())
        self._hint.setVisible(self.can.needs_copy)
        self.changed.emit()


class BundleExhibits(ProblemFrame):
    """All of them, in their order."""

    changed = Signal()
    cover_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout()
        self._box.setSpacing(px(10))
        self.body.addLayout(self._box)
        self.rows: list[BundleRow] = []

    def show_exhibits(self, exhibits: Sequence[CanGive]) -> None:
        """Show these, all of them ticked; what was chosen of one before stays."""
        before = {row.can.exhibit.exhibit_id: (row.way, row.check.isChecked()) for row in self.rows}
        empty_layout(self._box)
        self.rows = [BundleRow(can, self) for can in exhibits]
        for row in self.rows:
            way, is_ticked = before.get(row.can.exhibit.exhibit_id, (row.way, True))
            row.choose(row.can.usual if way is Way.NAMED else way, is_ticked=is_ticked)
            row.changed.connect(self.changed)
            row.cover_asked.connect(self.cover_asked)
            self._box.addWidget(row)

    def forget(self) -> None:
        """Forget what was chosen: another concern comes."""
        empty_layout(self._box)
        self.rows = []

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what goes along."""
        return tuple(
            Chosen(row.can.exhibit.exhibit_id, row.way) for row in self.rows if row.check.isChecked()
        )

    @property
    def has_whole(self) -> bool:
        """Say whether one of them is given whole, for which a reason is asked."""
        return any(row.check.isChecked() and row.can.is_whole(row.way) for row in self.rows)

    def say(self, sentences: Sequence[str]) -> list[Problem]:
        """Show what is wrong beside the list."""
        at: QWidget = self.rows[0].check if self.rows else self
        problems = [Problem(sentence, at) for sentence in sentences]
        self.show_problems(problems)
        return problems
