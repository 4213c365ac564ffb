"""What closing a concern asks besides its outcome: a line each, filled in already."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from conduct_desk.policy.closing import Settled
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.plain_label import PlainLabel

LINES = {
    "support": "The member of staff knows how it ended, and was supported",
    "evidence": "What was posted is kept, and was looked through",
    "thanks": "The author was thanked for putting it right",
    "reporter": "Whoever told us knows that it was dealt with, and no more",
}


class SettledRows(QFrame):
    """Words on the left, the choice on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self.combos: dict[str, CalmCombo] = {}
        for at, (key, words) in enumerate(LINES.items()):
            label = PlainLabel(words, self)
            combo = CalmCombo(self)
            combo.setObjectName(f"{key}_combo")
            combo.setAccessibleName(words)
            combo.addItems([each.value for each in Settled])
            label.setBuddy(combo)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(combo, at, 1, Qt.AlignmentFlag.AlignVCenter)
            self.combos[key] = combo

    def show_settled(self, settled: Mapping[str, Settled]) -> None:
        """Show what the case says about each."""
        for key, combo in self.combos.items():
            combo.setCurrentText(settled[key].value)

    def settled(self, key: str) -> Settled:
        """Return what is chosen for one line."""
        return Settled(self.combos[key].currentText())
