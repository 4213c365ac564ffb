"""The large half of the page that covers up: the picture with its boxes, or the copy that was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.cover_acts import CoverActs
from conduct_desk.ui.widgets.cover_view import CoverView
from conduct_desk.ui.widgets.picture_view import PictureView
from conduct_desk.ui.widgets.viewer_tools import ViewerTools

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from conduct_desk.ui.models.cover_boxes import CoverBoxes

ROOM = 10  # px between the picture and its buttons: the ring round what has the keyboard touches neither


class CoverStage(QFrame):
    """One of two pictures, each with its tools; above the one that is covered, what is done with it."""

    paged = Signal(int)  # a page on (1) or back (-1)

    def __init__(self, boxes: CoverBoxes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.view, self.copy = CoverView(boxes, self), PictureView(self)
        self.view.setObjectName("cover_view")
        self.copy.setObjectName("copy_view")
        self.tools, self._copy_tools = ViewerTools(self.view, self), ViewerTools(self.copy, self)
        self.tools.paged.connect(self.paged)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(ROOM)
        self.acts = CoverActs(boxes, self)
        box.addWidget(self.acts)
        for tools, view in ((self.tools, self.view), (self._copy_tools, self.copy)):
            tools.turn_button.hide()
            tools.blur_button.hide()
            box.addWidget(tools)
            box.addWidget(view, 1)

    def turn(self, *, to_copy: bool) -> None:
        """Show the copy, or the picture with its boxes."""
        for view, tools, is_seen in (
            (self.view, self.tools, not to_copy), (self.copy, self._copy_tools, to_copy),
        ):  # fmt: skip
            view.setVisible(is_seen)
            tools.setVisible(is_seen)
        self.acts.setVisible(not to_copy)
        self.acts.sure.hide()

    def clear(self) -> None:
        """Show no picture: another one is on its way."""
        self.view.show_png(b"")
        self.copy.show_png(b"")

    def show_page(self, png: bytes, page: int, size: QSize | None, name: str) -> None:
        """Show a page with its boxes, and take the keyboard."""
        self.view.show_page(png, page, size)
        self.view.setAccessibleName(name)
        self.view.setFocus()
        QTimer.singleShot(0, self, self.view.fit)  # once the layout has given it its size

    def show_copy(self, png: bytes, name: str) -> None:
        """Show the copy that was saved."""
        self.copy.show_png(png)
        self.copy.setAccessibleName(name)
        self.turn(to_copy=True)
        QTimer.singleShot(0, self, self.copy.fit)
