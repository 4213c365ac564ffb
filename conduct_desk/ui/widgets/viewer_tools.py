"""The buttons over a picture that is looked at closely; each of them is also a key in the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.picture_view import PictureView
from conduct_desk.ui.widgets.plain_label import PlainLabel


class ViewerTools(QWidget):
    """Zoom, fit, turn, grey, blur, and the pages of a PDF."""

    paged = Signal(int)  # a page on (1) or back (-1)
    blur_asked = Signal()

    def __init__(self, view: PictureView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._box = FlowLayout(self)
        self.zoom_out_button = self._button("−", "zoom_out_button", "Zoom out (minus key)", view.zoom_out)
        self.zoom_label = self._label("zoom_label")
        self.zoom_in_button = self._button("+", "zoom_in_button", "Zoom in (plus key)", view.zoom_in)
        self.fit_button = self._button("Fit", "fit_button", "Show the whole picture (0 key)", view.fit)
        self.full_size_button = self._button(
            "Full size", "full_size_button", "Show it in full size (1 key)", view.full_size
        )
        self.turn_button = self._button("Turn", "turn_button", "Turn it for looking only", view.turn)
        self.grey_button = self._button("Grey", "grey_button", "Show without colour")
        self.grey_button.setCheckable(True)
        self.grey_button.toggled.connect(view.set_grey)
        self.blur_button = self._button("Blur", "blur_button", "Blur it again", self.blur_asked.emit)
        self._pages = QWidget(self)  # they stay together where the row goes on in a second line
        pages = QHBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(8)
        self.previous_page_button = self._button(
            "‹", "previous_page_button", "Previous page", lambda: self.paged.emit(-1)
        )
        self.page_label = self._label("page_label")
        self.next_page_button = self._button("›", "next_page_button", "Next page", lambda: self.paged.emit(1))
        for part in (self.previous_page_button, self.page_label, self.next_page_button):
            self._box.removeWidget(part)
            pages.addWidget(part)
        self._box.addWidget(self._pages)
        view.zoom_changed.connect(self._say_zoom)
        self.show_pages(1, 1)

    def leave_out_seldom_used(self) -> None:
        """Keep to what is needed beside a question; the keys still do the rest."""
        for button in (self.full_size_button, self.turn_button):
            button.hide()

    def show_pages(self, page: int, pages: int) -> None:
        """Say which page of how many is shown; of one page nothing is said."""
        self.page_label.setText(f"Page {page} of {pages}")
        self._pages.setVisible(pages > 1)
        self.previous_page_button.setEnabled(page > 1)
        self.next_page_button.setEnabled(page < pages)

    def let_colour_back(self) -> None:
        """Let the button be up: another picture is shown, in colour."""
        self.grey_button.setChecked(False)

    def _button(self, words: str, name: str, tip: str, does: Callable[[], None] | None = None) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        if does is not None:
            button.clicked.connect(lambda: does())
        self._box.addWidget(button)
        return button

    def _label(self, name: str) -> PlainLabel:
        label = PlainLabel("", self)
        label.setObjectName(name)
        label.setProperty("role", "small")
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMinimumHeight(px(40))
        self._box.addWidget(label)
        return label

    def _say_zoom(self, zoom: float) -> None:
        self.zoom_label.setText(f"{round(zoom * 100)} %")
        self.zoom_label.setMinimumWidth(self.zoom_label.fontMetrics().horizontalAdvance("800 %"))
