"""The pictures of a case as small likenesses; pressing one opens its own page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import ExhibitView
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.exhibit_strip import ExhibitTile
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class ThumbnailRow(QWidget):
    """Likenesses in a row that wraps; words when there is none."""

    pressed = Signal(int)  # exhibit_id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=12, line_gap=12)

    def show_exhibits(self, exhibits: Sequence[ExhibitView]) -> None:
        """Show these pictures."""
        empty_layout(self._flow)
        for exhibit in exhibits:
            tile = ExhibitTile(exhibit, self)
            tile.setCheckable(False)
            tile.clicked.connect(lambda _=False, which=exhibit.exhibit_id: self.pressed.emit(which))
            self._flow.addWidget(tile)
        if not exhibits:
            none = PlainLabel("No picture was kept.", self)
            none.setProperty("role", "muted")
            none.setWordWrap(False)
            self._flow.addWidget(none)
        self.updateGeometry()
