"""The standing warning beside the place for pictures: what must never be added, and what to do instead."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sign import Sign

WARNING = "Never add a nude or indecent picture of a child, or a copy of one."


class StopNotice(QFrame):
    """One line with a sign, so that it is not told by colour alone, and a way to the advice."""

    advice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_danger")
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(16)
        self._sign = Sign(self)
        box.addWidget(self._sign)
        box.addWidget(PlainLabel(WARNING, self), 1)
        self.what_to_do_button = QPushButton("What to do", self)
        self.what_to_do_button.setObjectName("what_to_do_button")
        self.what_to_do_button.setAccessibleDescription(WARNING)
        self.what_to_do_button.setProperty("role", "link")
        self.what_to_do_button.clicked.connect(self.advice_asked)
        box.addWidget(self.what_to_do_button)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the sign in the colours of the day."""
        super().showEvent(event)
        self._sign.setPixmap(icon("shield-alert", "danger", 24).pixmap(px(24), px(24)))
