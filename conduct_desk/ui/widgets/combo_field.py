"""One word out of a list, with its name above it and what is wrong with it beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import ProblemFrame

NOTHING = "Select one"


class ComboField(ProblemFrame):
    """A list to choose from; `nothing` stands first while nothing is chosen (empty: the first word does)."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        nothing: str = NOTHING,
        width: int = 480,
    ) -> None:
        super().__init__(parent)
        self.body.setSpacing(4)
        self._nothing, self._wide = nothing, width
        self.combo = CalmCombo(self)
        self.combo.setObjectName(f"{name}_combo")
        self.combo.setAccessibleName(label)
        self.combo.setAccessibleDescription(hint)
        self.combo.setMaximumWidth(px(width))
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.currentIndexChanged.connect(self.changed)
        self.label = PlainLabel(label, self)
        self.label.setProperty("role", "label")
        self.label.setBuddy(self.combo)
        self.body.insertWidget(0, self.label)
        self.hint_label = PlainLabel(hint, self)
        self.hint_label.setProperty("role", "muted")
        self.hint_label.setVisible(bool(hint))
        self.body.insertWidget(1, self.hint_label)
        row = QHBoxLayout()
        row.addWidget(self.combo, 1000)
        row.addStretch(1)
        self.body.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        """Grow the list with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.combo.setMaximumWidth(px(self._wide))

    def set_words(self, words: Sequence[str]) -> None:
        """Fill the list; what was chosen stays chosen where it is still offered."""
        before = self.chosen()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems([self._nothing, *words] if self._nothing else list(words))
        self.choose(before)

    def set_hint(self, hint: str) -> None:
        """Change what is said above the list."""
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))
        self.combo.setAccessibleDescription(hint)

    def chosen(self) -> str:
        """Return what is chosen, empty while nothing is."""
        words = self.combo.currentText()
        return "" if words == self._nothing else words

    def choose(self, words: str) -> None:
        """Choose a word; nothing when it is not offered."""
        at = self.combo.findText(words) if words else 0
        self.combo.setCurrentIndex(max(0, at))
