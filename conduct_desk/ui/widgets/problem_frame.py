"""What is missing on a page, said beside its field and once on top with a link to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True)
class Problem:
    """One thing to put right: the sentence, and the field that it is about."""

    sentence: str
    field: QWidget


class ProblemFrame(QFrame):
    """A group of fields that can say what is wrong with it; `body` is the layout to fill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = self._outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        self._bar = QFrame(self)
        self._bar.setProperty("role", "problem_bar")
        self._bar.setFixedWidth(5)
        self._bar.setVisible(False)
        outer.addWidget(self._bar)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self._sentence = PlainLabel("", self)
        self._sentence.setProperty("role", "error")
        self._sentence.setVisible(False)
        self.body.addWidget(self._sentence)

    def set_room(self, margin: int) -> None:
        """Leave room round the fields, for a group that is drawn as a card."""
        self._outer.setContentsMargins(margin, margin, margin, margin)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong in red words beside a bar; nothing clears it."""
        self._sentence.setText("\n".join(problem.sentence for problem in problems))
        self._sentence.setVisible(bool(problems))
        self._bar.setVisible(bool(problems))
