"""One thing that the check of a letter found: what it is, how to mend it, and why it may stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

WIDE = 2000  # px: as wide as the card lets it be
STANDS = "Let it stand, because…"


class RemarkRow(QWidget):
    """The reason is asked for in the row itself: nothing opens over the letter."""

    asked = Signal()  # to be shown where it is in the letter
    stand_given = Signal(str)  # the reason

    def __init__(self, remark: RemarkView, parent: QWidget | None = None, *, reason: str = "") -> None:
        """`reason` is the only one there can be: then it is not typed, a press gives it."""
        super().__init__(parent)
        self.remark, self._only = remark, reason
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 6)
        box.setSpacing(2)
        self._said = PlainLabel(remark.sentence, self)
        self._said.setProperty("role", "label")
        box.addWidget(self._said)
        for words, role in ((remark.mend, "muted"), (_let(remark), "")):
            if words:
                label = PlainLabel(words, self)
                label.setProperty("role", role)
                box.addWidget(label)
        links = QWidget(self)
        self._links = FlowLayout(links, gap=20, line_gap=2)
        box.addWidget(links)
        self.go_button = self._link("Show the words" if remark.about else "Go there")
        self.go_button.clicked.connect(self.asked)
        self.stand_button = self._link(reason or STANDS)
        self.stand_button.clicked.connect(self._ask)
        self.stand_button.setVisible(remark.may_stand and not remark.reason)
        self._reason = Field(
            "reason_edit", "Why may it stand?", "It is kept with the letter", self, width=WIDE
        )
        self._give_button = QPushButton("Let it stand", self)
        self._give_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._give_button.clicked.connect(self._give)
        if isinstance(self._reason.edit, QLineEdit):
            self._reason.edit.returnPressed.connect(self._give)
        for asking in (self._reason, self._give_button):
            asking.hide()
            box.addSpacing(4)
            box.addWidget(asking)

    def name_controls(self, number: int, said: str) -> None:
        """Give the controls their names, by the place of the row and by what it says."""
        self._said.setText(said)
        for control, name, words in (
            (self.go_button, "go_button", self.go_button.text()),
            (self.stand_button, "stand_button", self.stand_button.text()),
            (self._give_button, "give_button", "Let it stand"),
        ):
            control.setObjectName(f"remark_{number}_{name}")
            control.setAccessibleName(f"{words}: {said}")
        self._reason.edit.setObjectName(f"remark_{number}_reason_edit")
        self._reason.edit.setAccessibleName(f"Why may it stand? {said}")

    @property
    def is_asking(self) -> bool:
        """Say whether the reason is being asked for."""
        return not self._reason.isHidden()

    def refuse(self, sentence: str) -> None:
        """Say beside the reason why it was not taken; what was typed stays."""
        self._reason.say([sentence])
        self._reason.edit.setFocus()

    def _ask(self) -> None:
        if self._only:
            self.stand_given.emit(self._only)
            return
        for asking in (self._reason, self._give_button):
            asking.setVisible(True)
        self.stand_button.hide()
        self._reason.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _give(self) -> None:
        self.stand_given.emit(self._reason.text())

    def _link(self, words: str) -> QPushButton:
        link = QPushButton(words, self)
        link.setProperty("role", "link")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._links.addWidget(link)
        return link


def _let(remark: RemarkView) -> str:
    """Return the reason that was given, as the row says it."""
    return f"It stands, because: {remark.reason}" if remark.reason else ""
