"""Says on every page that this is practice, leads to the posts to try, and back to her own desk."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

WORDS = "PRACTICE: made-up concerns in a throw-away log. Nothing here can be issued, and nothing is kept."
SHORT = "PRACTICE: made up. Nothing is issued or kept."  # where the window is small
STACK_UNDER = 1040  # px at 100 % text: below it the two buttons stand under the words


class PracticeBanner(QFrame):
    """A strip over the pages."""

    posts_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "practice")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(16), px(4), px(16), px(4))
        self._box.setSpacing(0)
        self._words = PlainLabel(WORDS, self)
        self._box.addWidget(self._words, 1)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=px(20))
        for name, words, asked in (
            ("posts", "Twelve posts to try", self.posts_asked), ("leave", "Leave practice", self.left),
        ):  # fmt: skip
            self._add(name, words, asked)
        self._box.addWidget(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons stand beside the words where there is room."""
        super().resizeEvent(event)
        stacked = event.size().width() < px(STACK_UNDER)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
            self._words.setText(SHORT if stacked else WORDS)
        # A row that wraps says that it needs no width: beside the words it would be squeezed.
        wide = 0 if stacked else self._wanted()
        self._row.setMinimumWidth(wide)

    def _wanted(self) -> int:
        buttons = self._row.findChildren(QPushButton)
        return sum(each.sizeHint().width() for each in buttons) + px(20) * (len(buttons) - 1)

    def _add(self, name: str, words: str, asked: SignalInstance) -> None:
        button = QPushButton(words, self._row)
        button.setObjectName(f"{name}_button")
        button.setProperty("role", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(asked)
        self._flow.addWidget(button)
