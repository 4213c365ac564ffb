"""The strip on the left: New concern, and the six places of the program."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.plain_label import PlainLabel

PLACES = (
    ("home", "Home", "house", "Ctrl+1"),
    ("concerns", "Concerns", "folder-open", "Ctrl+2"),
    ("letters", "Letters", "mail", "Ctrl+3"),
    ("governors", "Governors", "file-text", "Ctrl+4"),
    ("settings", "Settings", "settings", "Ctrl+5"),
    ("help", "Help", "circle-help", "F1"),
)
WIDE, NARROW = 216, 96  # px at 100 % text


class RailButton(QPushButton):
    """A place: icon beside its word, or above it when the strip is narrow."""

    def __init__(self, name: str, words: str, picture: str, shortcut: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName(f"{name}_button")
        self.setToolTip(f"{words} ({shortcut})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture, self._is_narrow, self._colour = picture, False, "text"

    def show_as(self, *, is_narrow: bool, role: str, colour: str) -> None:
        """Draw it wide or narrow, in a role of the style sheet, its icon in a token."""
        self._is_narrow, self._colour = is_narrow, colour
        self.setProperty("role", role)
        self.setIcon(icon(self._picture, colour))
        self.setIconSize(QSize(px(20), px(20)))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the wide or the narrow form."""
        return QSize(px(80), px(62)) if self._is_narrow else QSize(px(190), px(44))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it may not be squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the narrow form by hand: Qt sets icons only beside words."""
        if not self._is_narrow:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        side = px(20)
        self.icon().paint(painter, (self.width() - side) // 2, px(9), side, side)
        font = self.font()
        font.setPixelSize(px(13))
        painter.setFont(font)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(self.rect().adjusted(0, px(32), 0, 0), Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()


class Rail(QFrame):
    """Says where she is and takes her elsewhere."""

    place_asked = Signal(str)
    new_asked = Signal()

    def __init__(self, school_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._place, self._is_narrow = "home", False
        box = QVBoxLayout(self)
        box.setContentsMargins(px(8), px(14), px(8), px(12))
        box.setSpacing(px(4))
        self._school = PlainLabel(school_name, self)
        self._school.setProperty("role", "label")
        box.addWidget(self._school)
        self.new_button = RailButton("new", "New concern", "plus", "Ctrl+N", self)
        self.new_button.clicked.connect(self.new_asked)
        box.addWidget(self.new_button)
        box.addSpacing(px(8))
        self._buttons: dict[str, RailButton] = {}
        for name, words, picture, shortcut in PLACES:
            if name == "settings":
                box.addStretch(1)
            button = RailButton(name, words, picture, shortcut, self)
            button.clicked.connect(lambda *_, name=name: self.place_asked.emit(name))
            box.addWidget(button)
            self._buttons[name] = button
        self._foot = PlainLabel("Kept on this computer only", self)
        self._foot.setProperty("role", "small")
        box.addWidget(self._foot)
        self.redraw()

    def show_place(self, place: str) -> None:
        """Mark where she is."""
        self._place = place
        self.redraw()

    def set_school(self, name: str) -> None:
        """Show the school's name."""
        self._school.setText(name)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show icons above words in a strip of 96 px, or icons beside words."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.redraw()

    def redraw(self) -> None:
        """Draw all again, after the place, the width or the look changed."""
        self.setFixedWidth(px(NARROW if self._is_narrow else WIDE))
        self._school.setVisible(not self._is_narrow)
        self._foot.setVisible(not self._is_narrow)
        self.new_button.setText("New" if self._is_narrow else "New concern")
        self.new_button.setAccessibleName("New concern")
        self.new_button.show_as(is_narrow=self._is_narrow, role="primary", colour="on_accent")
        for name, button in self._buttons.items():
            here = name == self._place
            button.show_as(is_narrow=self._is_narrow, role="rail_current" if here else "rail", colour="text")
            button.setAccessibleName(f"{button.text()}, current page" if here else button.text())
