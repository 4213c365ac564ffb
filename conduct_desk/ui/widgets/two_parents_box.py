"""A letter for two parents: both at one address, or the same letter to each of two addresses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.plain_label import PlainLabel

WIDE = 2000  # px: as wide as the card lets them be


class TwoParentsBox(QWidget):
    """Never one letter to two addresses: parents who live apart have a letter each."""

    also_asked = Signal(str, str)  # title and name of somebody else at the same address
    another_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._add_heading(box, "Also to somebody at the same address")
        self.title = Field("also_title_edit", "Title (optional)", "Such as Mr, Mrs or Dr", self, width=160)
        self.name = Field("also_name_edit", "Name", "", self, width=WIDE)
        self.also_button = self._button("Put them in too", "also_button")
        self.also_button.clicked.connect(self._ask)
        for part in (self.title, self.name, self.also_button):
            box.addWidget(part)
        box.addSpacing(8)
        self._add_heading(box, "The same letter to another address")
        words = PlainLabel(
            "A second draft with the same words. Neither says that the other was written.", self
        )
        words.setProperty("role", "muted")
        box.addWidget(words)
        self.another_button = self._button("Write the second one", "another_button")
        self.another_button.clicked.connect(self.another_asked)
        box.addWidget(self.another_button)

    def empty(self) -> None:
        """Ask afresh: another letter is on the page."""
        for field in (self.title, self.name):
            field.set_text("")
            field.say([])

    def refuse(self, sentence: str) -> None:
        """Say beside the name why it was not taken."""
        self.name.say([sentence])
        self.name.edit.setFocus()

    def _ask(self) -> None:
        if not self.name.text():
            self.refuse("Enter the name of the other person")
            return
        self.also_asked.emit(self.title.text(), self.name.text())

    def _add_heading(self, box: QVBoxLayout, words: str) -> None:
        heading = PlainLabel(words, self)
        heading.setProperty("role", "label")
        box.addWidget(heading)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button
