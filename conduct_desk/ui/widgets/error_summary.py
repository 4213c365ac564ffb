"""“There is a problem”: what stands in the way of going on, each line a link to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.wrapping_link import WrappingLink


class ErrorSummary(QFrame):
    """Hidden until there is something to put right; then it takes the focus, so that it is read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "problem")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        heading = PlainLabel("There is a problem", self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        box.addLayout(self._lines)
        self.links: list[WrappingLink] = []
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the problems and take the focus, or go away when there are none."""
        empty_layout(self._lines)
        self.links = [self._link(number, problem) for number, problem in enumerate(problems, start=1)]
        self.setVisible(bool(problems))
        if problems:
            sentences = ". ".join(problem.sentence.rstrip(".") for problem in problems)
            self.setAccessibleName(f"There is a problem. {sentences}")
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentences(self) -> tuple[str, ...]:
        """Return what is said, in order."""
        return tuple(link.words for link in self.links)

    def _link(self, number: int, problem: Problem) -> WrappingLink:
        link = WrappingLink(problem.sentence, self, role="danger_link")
        link.setObjectName(f"problem_{number}_link")
        link.clicked.connect(lambda: problem.field.setFocus(Qt.FocusReason.TabFocusReason))
        self._lines.addWidget(link)
        return link
