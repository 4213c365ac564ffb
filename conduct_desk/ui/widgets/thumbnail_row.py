"""The pictures of a case as small likenesses; pressing one opens its own page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.views import ExhibitView
from conduct_desk.ui.exhibit_words import short_name
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.exhibit_strip import ExhibitTile
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.menus import add_entries
from conduct_desk.ui.widgets.plain_label import PlainLabel


class ThumbnailRow(QWidget):
    """Likenesses in a row that wraps; words when there is none."""

    pressed = Signal(int)  # exhibit_id
    bundle_asked = Signal(int)  # case: what is kept is to be handed on
    isolate_asked = Signal(int, int)  # case, exhibit: from the menu of a likeness, without looking at it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        pictures = QWidget(self)
        self._flow = FlowLayout(pictures, gap=12, line_gap=12)
        box.addWidget(pictures)
        self._case_id = 0
        self._hand_on = QPushButton("Hand evidence on", self)
        self._hand_on.setObjectName("hand_on_button")
        self._hand_on.setProperty("role", "link")
        self._hand_on.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hand_on.clicked.connect(lambda: self.bundle_asked.emit(self._case_id))
        box.addWidget(self._hand_on)
        self._veil = Veil(parent=self)

    def share(self, veil: Veil) -> None:
        """Share with all pages which pictures were asked for."""
        self._veil = veil

    def show_exhibits(self, exhibits: Sequence[ExhibitView]) -> None:
        """Show these pictures."""
        empty_layout(self._flow)
        for exhibit in exhibits:
            tile = ExhibitTile(exhibit, self._veil)
            tile.setCheckable(False)
            tile.clicked.connect(lambda _=False, which=exhibit.exhibit_id: self.pressed.emit(which))
            tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tile.customContextMenuRequested.connect(partial(self._show_menu, tile, exhibit))
            self._flow.addWidget(self._with_number(tile, exhibit))
        self._case_id = exhibits[0].case_id if exhibits else 0
        self._hand_on.setVisible(bool(exhibits))
        if not exhibits:
            none = PlainLabel("No picture was kept.", self)
            none.setProperty("role", "muted")
            none.setWordWrap(False)
            self._flow.addWidget(none)
        self.updateGeometry()

    def _with_number(self, tile: ExhibitTile, exhibit: ExhibitView) -> QWidget:
        """Return a tile with the number below it that letters and bundles call it by."""
        column = QWidget(self)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        number = PlainLabel(short_name(exhibit), column)
        number.setProperty("role", "small")
        number.setWordWrap(False)
        for part in (tile, number):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _show_menu(self, tile: QWidget, exhibit: ExhibitView, at: QPoint) -> None:
        """Offer what the page of the exhibit offers first; it can be isolated without being opened."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_it = partial(self.pressed.emit, exhibit.exhibit_id)
        isolate = partial(self.isolate_asked.emit, exhibit.case_id, exhibit.exhibit_id)
        add_entries(menu, (("open_exhibit", "Open it", open_it), ("isolate_exhibit", "Isolate…", isolate)))
        menu.popup(tile.mapToGlobal(at))
