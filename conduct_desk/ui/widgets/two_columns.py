"""What one reads beside what one answers: two columns that stack when the page is narrow."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

WIDGET_MAX = 16_777_215  # Qt's own: no limit
STACK_UNDER = 860  # px at 100 % text: narrower, a picture beside the question cannot be read


class TwoColumns(QWidget):
    """A row of two widgets, drawn in the form; under `stack_under` the second goes below the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack_under = STACK_UNDER
        self._stretches: tuple[int, int] | None = None
        self._widest = 0

    @property
    def is_stacked(self) -> bool:
        """Say whether the second column stands below the first."""
        return self._box().direction() is QBoxLayout.Direction.TopToBottom

    def set_stack_under(self, width: int) -> None:
        """Change the width under which the columns stack (it grows with the text size)."""
        self._stack_under = width
        self._arrange()

    def limit_first(self, widest: int) -> None:
        """Keep the first column no wider than this, so that its lines can be read."""
        self._widest = widest
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack as the width asks for."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand right from the first picture on."""
        super().showEvent(event)
        self._arrange()

    def _box(self) -> QBoxLayout:
        box = self.layout()
        assert isinstance(box, QBoxLayout), "the form gives a TwoColumns a row as its layout"  # noqa: S101
        return box

    def _arrange(self) -> None:
        box = self._box()
        if self._stretches is None:
            self._stretches = (box.stretch(0), box.stretch(1))
        stacked = self.width() < self._stack_under
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if box.direction() != way:
            box.setDirection(way)
        for place, stretch in enumerate(self._stretches):
            box.setStretch(place, 0 if stacked else stretch)
        items = box.itemAt(0), box.itemAt(1)
        first, second = (item.widget() if item is not None else None for item in items)
        if self._widest and first is not None and second is not None:
            alone = stacked or second.isHidden()
            first.setMaximumWidth(WIDGET_MAX if alone else self._widest)
            spare = self.width() - self._widest if second.isHidden() else 0
            box.setContentsMargins(0, 0, max(0, spare), 0)
