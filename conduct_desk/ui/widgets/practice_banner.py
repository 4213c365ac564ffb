"""Says on every page that this is practice, leads to the posts to try, and back to her own desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

WORDS = "PRACTICE: made-up concerns in a throw-away log. Nothing here can be issued, and nothing is kept."


class PracticeBanner(QFrame):
    """A strip over the pages."""

    posts_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "practice")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(4), px(16), px(4))
        box.setSpacing(0)
        box.addWidget(PlainLabel(WORDS, self))
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(20))
        for name, words, asked in (
            ("posts", "Twelve posts to try", self.posts_asked), ("leave", "Leave practice", self.left),
        ):  # fmt: skip
            button = QPushButton(words, row)
            button.setObjectName(f"{name}_button")
            button.setProperty("role", "link")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(asked)
            flow.addWidget(button)
        box.addWidget(row)
