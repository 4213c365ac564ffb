"""Looking closely at one picture: its title, the picture, buttons to zoom, fit and take the colour out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.picture_view import NAME, PictureView
from conduct_desk.ui.widgets.plain_label import PlainLabel

SHORTEST, TALLEST = 96, 420  # px at 100 % text: picture, controls and caption fit a small laptop


class PictureViewer(QWidget):
    """A picture with its controls. Empty until `show_picture`; every control also has a key in the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.title_label = PlainLabel("", self)
        self.title_label.setProperty("role", "h3")
        self.view = PictureView(self)
        self.view.setObjectName("picture_view")
        self.view.zoom_changed.connect(self._say_zoom)
        self.caption_label = PlainLabel("", self)
        self.caption_label.setProperty("role", "small")
        box.addWidget(self.title_label)
        box.addWidget(self._controls())
        box.addWidget(self.view)
        box.addWidget(self.caption_label)

    def show_picture(self, png: bytes, title: str, caption: str = "") -> bool:
        """Show a safe copy, fitted. Return False, and say so, when it cannot be drawn."""
        is_shown = self.view.show_png(png)
        self.view.setAccessibleName(title or NAME)
        self.view.setAccessibleDescription("Plus and minus zoom, 0 fits, 1 is full size, arrows move.")
        self.title_label.setText(title)
        self.caption_label.setText(
            caption if is_shown else "This picture cannot be drawn. Its original is kept."
        )
        self.caption_label.setVisible(bool(self.caption_label.text()))
        self.grey_button.setChecked(False)
        for button in self._buttons:
            button.setEnabled(is_shown)
        self._settle_height()
        return is_shown

    def clear(self) -> None:
        """Show nothing."""
        self.show_picture(b"", "")
        self.caption_label.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture the height that it asks for at this width."""
        super().resizeEvent(event)
        self._settle_height()

    def _settle_height(self) -> None:
        wanted = self.view.height_for(self.width())
        self.view.setFixedHeight(max(px(SHORTEST), min(px(TALLEST), wanted)))

    def _controls(self) -> QWidget:
        row = QWidget(self)
        box = FlowLayout(row)
        self.zoom_out_button = self._button("−", "zoom_out_button", "Zoom out (minus key)")
        self.zoom_label = PlainLabel("", row)
        self.zoom_label.setProperty("role", "small")
        self.zoom_label.setWordWrap(False)
        self.zoom_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom_label.setMinimumHeight(px(40))
        self.zoom_in_button = self._button("+", "zoom_in_button", "Zoom in (plus key)")
        self.fit_button = self._button("Fit", "fit_button", "Show the whole picture (0 key)")
        self.grey_button = self._button("Grey", "grey_button", "Show without colour")
        self.grey_button.setCheckable(True)
        self.zoom_out_button.clicked.connect(self.view.zoom_out)
        self.zoom_in_button.clicked.connect(self.view.zoom_in)
        self.fit_button.clicked.connect(self.view.fit)
        self.grey_button.toggled.connect(self.view.set_grey)
        self._buttons = (self.zoom_out_button, self.zoom_in_button, self.fit_button, self.grey_button)
        for widget in (self.zoom_out_button, self.zoom_label, self.zoom_in_button, self.fit_button):
            box.addWidget(widget)
        box.addWidget(self.grey_button)
        return row

    def _button(self, words: str, name: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        return button

    def _say_zoom(self, zoom: float) -> None:
        self.zoom_label.setText(f"{round(zoom * 100)} %")
        self.zoom_label.setMinimumWidth(self.zoom_label.fontMetrics().horizontalAdvance("800 %"))
