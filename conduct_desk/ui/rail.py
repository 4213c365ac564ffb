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

from conduct_desk.ui.look import icon, put_icon, px
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
LOW_UNDER = 8 * 62 + 8 * 4 + 2 * 14 + 6  # px at 100 % text: eight icons above words and what is between
LOWEST = 232  # px at 100 % text: eight words close below each other


class RailButton(QPushButton):
    """A place: icon beside its word, above it when the strip is narrow, or the word alone when it is low."""

    def __init__(self, name: str, words: str, picture: str, shortcut: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName(f"{name}_button")
        self.setToolTip(f"{words} ({shortcut})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture, self._is_narrow, self._is_low = picture, False, False

    def show_as(self, *, is_narrow: bool, is_low: bool, role: str, colour: str) -> None:
        """Draw it wide, narrow or low, in a role of the style sheet, its icon in a token."""
        self._is_narrow, self._is_low = is_narrow, is_low
        self.setProperty("role", f"{role}_low" if is_low else role)
        if is_narrow:
            self.setIcon(icon(self._picture, colour))
        else:
            put_icon(self, self._picture, colour)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the wide or the narrow form."""
        if self._is_low:
            return QSize(px(76), px(27))
        return QSize(px(76), px(62)) if self._is_narrow else QSize(px(190), px(44))

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
        if not self._is_low:
            self.icon().paint(painter, (self.width() - side) // 2, px(9), side, side)
        font = self.font()
        font.setPixelSize(px(13))
        painter.setFont(font)
        painter.setPen(self.palette().buttonText().color())
        words = self.rect() if self._is_low else self.rect().adjusted(0, px(30), 0, -px(6))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Rail(QFrame):
    """Says where she is and takes her elsewhere."""

    place_asked = Signal(str)
    new_asked = Signal()
    cover_asked = Signal()

    def __init__(self, school_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._place, self._is_narrow, self._is_low = "home", False, False
        box = self._box = QVBoxLayout(self)
        self._school = PlainLabel(school_name, self)
        self._school.setProperty("role", "label")
        box.addWidget(self._school)
        self.new_button = RailButton("new", "New concern", "plus", "Ctrl+N", self)
        self.new_button.clicked.connect(self.new_asked)
        box.addWidget(self.new_button)
        box.addSpacing(px(6))
        self._buttons: dict[str, RailButton] = {}
        for name, words, picture, shortcut in PLACES:
            if name == "settings":
                box.addStretch(1)
            button = RailButton(name, words, picture, shortcut, self)
            button.clicked.connect(lambda *_, name=name: self.place_asked.emit(name))
            box.addWidget(button)
            self._buttons[name] = button
        self.cover_button = RailButton("cover", "Cover the screen", "lock", "Ctrl+L", self)
        self.cover_button.clicked.connect(self.cover_asked)
        box.addWidget(self.cover_button)
        self._foot = PlainLabel("Works without the internet", self)
        self._foot.setProperty("role", "small")
        box.addWidget(self._foot)
        self.redraw()

    def minimumSizeHint(self) -> QSize:
        """Return what the lowest form needs: else the window could never become low enough for it."""
        return QSize(super().minimumSizeHint().width(), px(LOWEST))

    def is_place(self, widget: QWidget | None) -> bool:
        """Say whether this is one of the places, on which the keyboard may stay."""
        return widget in self._buttons.values()

    def show_place(self, place: str) -> None:
        """Mark where she is."""
        if place != self._place:
            self._place = place
            self.redraw()

    def set_school(self, name: str) -> None:
        """Show the school's name."""
        self._school.setText(name)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show icons above words in a strip of 96 px, or icons beside words."""
        is_narrow = is_narrow or self.height() < self._wide_needs()
        is_low = is_narrow and self.height() < px(LOW_UNDER)
        if (is_narrow, is_low) != (self._is_narrow, self._is_low):
            self._is_narrow, self._is_low = is_narrow, is_low
            self.redraw()

    def _wide_needs(self) -> int:
        """Return the height of the wide form: its school may take several lines."""
        words = [each.heightForWidth(px(WIDE - 16)) for each in (self._school, self._foot)]
        return px(8 * 44 + 8 * 4 + 26 + 12) + sum(words)

    def redraw(self) -> None:
        """Draw all again, after the place, the width or the look changed."""
        self.setFixedWidth(px(NARROW if self._is_narrow else WIDE))
        above, between = (4, 0) if self._is_low else (14, 4)
        self._box.setContentsMargins(px(8), px(above), px(8), px(above))
        self._box.setSpacing(px(between))
        self._school.setVisible(not self._is_narrow)
        self._foot.setVisible(not self._is_narrow)
        self.new_button.setText("New" if self._is_narrow else "New concern")
        self.new_button.setAccessibleName("New concern")
        self._show(self.new_button, "primary", "on_accent")
        self.cover_button.setText("Cover" if self._is_narrow else "Cover the screen")
        self.cover_button.setAccessibleName("Cover the screen")
        self._show(self.cover_button, "rail", "text")
        for name, button in self._buttons.items():
            here = name == self._place
            self._show(button, "rail_current" if here else "rail", "text")
            button.setAccessibleName(f"{button.text()}, current page" if here else button.text())

    def _show(self, button: RailButton, role: str, colour: str) -> None:
        button.show_as(is_narrow=self._is_narrow, is_low=self._is_low, role=role, colour=colour)
