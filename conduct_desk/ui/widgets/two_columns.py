"""What one reads beside what one answers: two columns that stack when the page is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

STACK_UNDER = 860  # px at 100 % text; screens.md calls this the breakpoint of the evidence column


class TwoColumns(QWidget):
    """A main column and a side column; under `stack_under` the side goes below.

    `main` and `side` are vertical layouts to fill. Widths are in the proportion of the two stretches.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        stack_under: int = STACK_UNDER,
        stretches: tuple[int, int] = (11, 9),
    ) -> None:
        super().__init__(parent)
        self._stack_under = stack_under
        self._stretches = stretches
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(32)
        self.main, self._main_widget = self._column()
        self.side, self._side_widget = self._column()
        self._arrange()

    @property
    def is_stacked(self) -> bool:
        """Say whether the side column stands below the main one."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def set_stack_under(self, width: int) -> None:
        """Change the width under which the columns stack (it grows with the text size)."""
        self._stack_under = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack as the width asks for."""
        super().resizeEvent(event)
        self._arrange()

    def _column(self) -> tuple[QVBoxLayout, QWidget]:
        widget = QWidget(self)
        widget.setObjectName("side_column" if self._box.count() else "main_column")
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        return layout, widget

    def _arrange(self) -> None:
        stacked = self.width() < self._stack_under
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
        self._box.setStretch(0, 0 if stacked else self._stretches[0])
        self._box.setStretch(1, 0 if stacked else self._stretches[1])
