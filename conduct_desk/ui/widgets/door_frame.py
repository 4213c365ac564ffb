"""What stands before the desk: the program's mark, and one calm card with the step to take."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.plain_label import PlainLabel

WIDE = 736  # px at 100 % text: a step's column and the room round it
MARK = 40  # px at 100 % text


class DoorFrame(QWidget):
    """A column in the middle of the window; `stack` holds the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(px(24), px(28), px(24), px(28))
        outer.addStretch(1)
        self._column = QWidget(self)
        box = QVBoxLayout(self._column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(16))
        box.addLayout(self._mark())
        card = QFrame(self._column)
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(40), px(32), px(40), px(24))
        self.stack = QStackedWidget(card)
        self.stack.setObjectName("steps")
        self.stack.setStyleSheet("QStackedWidget { background: transparent; }")
        self.stack.currentChanged.connect(self._fit_card)
        inside.addWidget(self.stack)
        box.addWidget(card)
        box.addStretch(1)
        self._column.setMaximumWidth(px(WIDE))
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)

    def _fit_card(self, current: int) -> None:
        """Let the card be as tall as the step that shows, not as the longest one."""
        for place in range(self.stack.count()):
            step = self.stack.widget(place)
            if step is not None:
                vertical = QSizePolicy.Policy.Preferred if place == current else QSizePolicy.Policy.Ignored
                step.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)

    def changeEvent(self, event: QEvent) -> None:
        """Grow the column with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setMaximumWidth(px(WIDE))

    def _mark(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        picture = PlainLabel("", self._column)
        picture.setPixmap(icon("conduct-desk", size=MARK).pixmap(px(MARK), px(MARK)))
        name = PlainLabel("Conduct Desk", self._column)
        name.setProperty("role", "h3")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        return row
