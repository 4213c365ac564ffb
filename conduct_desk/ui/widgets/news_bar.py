"""One sentence of good news above a page: what was saved, printed or recorded."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.plain_label import PlainLabel


class NewsBar(QFrame):
    """Hidden until there is something to tell; a screen reader reads it out without moving the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice_ok")
        self._label = PlainLabel("", self)
        self._label.setObjectName("news_label")
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.addWidget(self._label)
        self.hide()

    def tell(self, words: str) -> None:
        """Show and say a sentence; an empty one takes the bar away."""
        self._label.setText(words)
        self.setVisible(bool(words))
        announce(self, words)

    def words(self) -> str:
        """Return what is told at present."""
        return "" if self.isHidden() else self._label.text()
