"""A picture that stands on papers, the crest or a signature: shown on white paper, chosen, or taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

TALLEST, WIDEST = 72, 320  # px at 100 % text


class ArtworkBox(QWidget):
    """`name` comes first in the names of its buttons: "crest" has crest_button and no_crest_button."""

    choose_asked = Signal()
    remove_asked = Signal()

    def __init__(self, name: str, label: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._none = label, none
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self.picture = PlainLabel("", self)
        self.picture.setObjectName(f"{name}_picture")
        self.picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = PlainLabel(none, self)
        self.words.setProperty("role", "muted")
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        self.choose_button = self._button(
            f"{name}_button", f"Choose a picture of the {label.lower()}", "", row
        )
        self.none_button = self._button(f"no_{name}_button", "Use none", "link", row)
        self.none_button.setAccessibleName(f"Use no {label.lower()}")
        self.choose_button.clicked.connect(lambda: self.choose_asked.emit())
        self.none_button.clicked.connect(lambda: self.remove_asked.emit())
        for button in (self.choose_button, self.none_button):
            flow.addWidget(button)
        for part in (self.picture, self.words, row):
            box.addWidget(part)

    def show_picture(self, png: bytes) -> None:
        """Show the PNG on white paper, as it prints; empty bytes say that there is none."""
        found = QPixmap()
        found.loadFromData(png, "PNG")
        self.picture.setVisible(not found.isNull())
        self.none_button.setVisible(not found.isNull())
        self.words.setVisible(found.isNull())
        if found.isNull():
            self.picture.clear()
            return
        self.picture.setPixmap(_on_paper(found))
        self.picture.setAccessibleName(f"The {self._label.lower()} that is printed")

    def _button(self, name: str, words: str, role: str, row: QWidget) -> QPushButton:
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button


def _on_paper(picture: QPixmap) -> QPixmap:
    """Return a picture small and whole on white paper: what is clear would be lost on a dark page."""
    shown = picture.scaled(
        px(WIDEST), px(TALLEST), Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip
    edge = px(8)
    paper = QPixmap(max(1, shown.width()) + 2 * edge, max(1, shown.height()) + 2 * edge)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawPixmap(edge, edge, shown)
    painter.end()
    return paper
