"""One link to look at: where it is, what was seen of it, and one press for what is seen now."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.clock import near_day
from conduct_desk.desk.watch_views import LinkToWatch, Look
from conduct_desk.policy.vocabulary import Seen
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.case_words import breakable
from conduct_desk.ui.look import px
from conduct_desk.ui.watch_words import PRESSES, STILL_GONE, is_out, recorded_words, title_words
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.stamp_strip import StampStrip

NO_ADDRESS = "No address was kept. The concern says where it was."


class LinkCard(QFrame):
    """Stays where it is once something was recorded, so that no other link comes under the mouse."""

    pressed = Signal(object, object)  # the link, and what is seen of it
    other_asked = Signal(object)  # the link: something else is to be recorded of it
    picture_asked = Signal(object)  # the look: a picture of the post as it is now
    slip_asked = Signal(object)  # the look: what was pressed is not what was seen
    reopening_asked = Signal(object)  # the look
    concern_asked = Signal(object)  # the link

    def __init__(self, link: LinkToWatch, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link, self._today = link, today
        self.look: Look | None = None
        self.setProperty("role", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(20, 16, 20, 16)
        self._box.setSpacing(px(8))
        self._add_head()
        self._add_address()
        self.strip = StampStrip(self)
        self.strip.show_stamps(link.stamps, today)
        self._box.addWidget(self.strip)
        self._presses = self._add_presses()
        self._told = self._words("", "label")
        self._told.setObjectName("told_label")
        self._told.hide()
        self._after = QWidget(self)
        self._after_flow = FlowLayout(self._after, gap=px(20), line_gap=px(8))
        self._box.addWidget(self._after)
        self._after.hide()

    def show_look(self, look: Look) -> None:
        """Say what was recorded, stamp it, and offer what goes on from there."""
        self.look = look
        self.strip.show_stamps(look.stamps, self._today)
        self._presses.hide()
        if self._due is not None:  # it is no longer late
            self._due.setText("Looked at today")
            self._due.setProperty("role", "tag_ok")
            self._due.style().unpolish(self._due)
            self._due.style().polish(self._due)
        self._told.setText(recorded_words(look))
        self._told.show()
        announce(self._told, self._told.text())
        if look.calls_for_reopening:
            self._offer("reopen", "Reopen the concern", lambda: self.reopening_asked.emit(look))
        elif is_out(look.seen) and look.next_action_id:
            self._offer("picture", "Keep a picture of it as it is now", lambda: self.picture_asked.emit(look))
        if look.next_action_id and not look.calls_for_reopening:
            self._offer("slip", "That was not what I saw", lambda: self.slip_asked.emit(look))
        self._after.setVisible(self._after_flow.count() > 0)

    @property
    def press_buttons(self) -> list[QPushButton]:
        """Return the buttons for what is seen; none once it was recorded."""
        return [] if self.look else self._presses.findChildren(QPushButton)

    def _add_head(self) -> None:
        link = self.link
        title = self._words(title_words(link), "label")
        title.setObjectName("title_label")
        self._due: QLabel | None = None
        if link.is_overdue:
            self._due = self._words(f"Was due {near_day(link.days[0], self._today)}", "tag_danger")
            self._due.setWordWrap(False)
            self._due.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        closed = "The concern is closed: is it still gone?"
        self._words(closed if link.is_closed else link.words, "muted")

    def _add_address(self) -> None:
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(20), line_gap=px(4))
        if self.link.address:
            shown = self._words(breakable(self.link.address))
            shown.setObjectName("address_label")
            self.copy_button = self._link("copy", "Copy address", self._copy)
            flow.addWidget(self.copy_button)
        else:
            self._words(NO_ADDRESS)
        flow.addWidget(self._link("concern", "Open the concern", lambda: self.concern_asked.emit(self.link)))
        self._box.addWidget(row)

    def _add_presses(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(10), line_gap=px(8))
        for seen, (words, hint) in PRESSES.items():
            button = QPushButton(words, row)
            button.setObjectName(f"{seen.name.lower()}_{self._number}_button")
            button.setAccessibleName(f"{words}: concern {self.link.reference}")
            is_gone = seen is Seen.REMOVED and self.link.is_closed
            button.setAccessibleDescription(STILL_GONE if is_gone else hint)
            button.setToolTip(button.accessibleDescription())
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, seen=seen: self.pressed.emit(self.link, seen))
            flow.addWidget(button)
        flow.addWidget(self._link("other", "Something else…", lambda: self.other_asked.emit(self.link)))
        self._box.addWidget(row)
        return row

    @property
    def _number(self) -> int:
        return self.link.action_ids[0]

    def _offer(self, name: str, words: str, does: Callable[[], None]) -> None:
        self._after_flow.addWidget(self._link(name, words, does))

    def _link(self, name: str, words: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "link")
        button.setObjectName(f"{name}_{self._number}_button")
        button.setAccessibleName(f"{words}: concern {self.link.reference}")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: does())
        return button

    def _words(self, text: str, role: str = "") -> QLabel:
        label = PlainLabel(text, self)
        label.setProperty("role", role)
        self._box.addWidget(label)
        return label

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.link.address)
        self.copy_button.setText("Address copied")
        announce(self.copy_button, "Address copied")
