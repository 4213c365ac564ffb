"""What stands before the desk: the program's mark, and one calm card with the step to take."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.help_link import HelpLink
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sign import Sign

WIDE = 736  # px at 100 % text: a step's column and the room round it
MARK = 40  # px at 100 % text


class Steps(QWidget):
    """One step shows at a time. Qt's own stack is as tall as its longest page, and leaves an empty card."""

    currentChanged = Signal(int)  # noqa: N815  (as Qt calls it)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[QWidget] = []
        self._current = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, step: QWidget) -> None:
        """Add a step; the first one shows."""
        self._steps.append(step)
        self._box.addWidget(step)
        step.setVisible(len(self._steps) == 1)

    def setCurrentWidget(self, step: QWidget) -> None:
        """Show this step and no other."""
        self.setCurrentIndex(self._steps.index(step))

    def setCurrentIndex(self, number: int) -> None:
        """Show the step of this number, counted from 0."""
        was, self._current = self._current, number
        # What goes is hidden first, so that the card is never as tall as both.
        self._steps[was].hide()
        self._steps[number].show()
        if was != number:
            self.currentChanged.emit(number)

    def currentIndex(self) -> int:
        """Return the number of the step that shows."""
        return self._current

    def currentWidget(self) -> QWidget | None:
        """Return the step that shows; None while there is none."""
        return self._steps[self._current] if self._steps else None


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
        self.stack = Steps(card)
        self.stack.setObjectName("steps")
        inside.addWidget(self.stack)
        box.addWidget(card)
        box.addStretch(1)
        self._column.setMaximumWidth(px(WIDE))
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        """Grow the column with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setMaximumWidth(px(WIDE))

    def _mark(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        picture = Sign(self._column)
        picture.setPixmap(icon("conduct-desk", size=MARK).pixmap(px(MARK), px(MARK)))
        name = PlainLabel("Conduct Desk", self._column)
        name.setProperty("role", "h3")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        link = HelpLink("Help", "", "door", self._column)
        link.setToolTip("Help for this page (F1)")
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
