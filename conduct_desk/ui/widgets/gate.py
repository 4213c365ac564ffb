"""The question that stands before every file: might it show a child in a nude or sexual way?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.help_link import ROUTES, ROUTES_WORDS, HelpLink
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.ui.widgets.picture_offer import PictureOffer

ASKED_OF_ONE = "Could this picture show a child in a nude or sexual way?"
ASKED_OF_SEVERAL = "Could any of these {count} pictures show a child in a nude or sexual way?"
HINT = "A child is anyone under 18. Drawn and computer-made pictures count. Nothing has been opened yet."
# Source of the advice: UKCIS, "Sharing nudes and semi-nudes: how to respond to an incident (overview)",
# 11 March 2024, and section 1 of the Protection of Children Act 1978; the words are our own.
STOP_HEADING = "Stop: leave it alone"
STOP_LEAD = "Conduct Desk has not opened, copied or kept it."
STOP_ADVICE = (
    "Do not look at it again. Do not copy, save, print, send or delete it: a copy is itself against the law.",
    "Do not ask a child to show it or to send it.",
    "Tell the designated safeguarding lead now. If that is you, ring children’s social care or the police.",
    "Ring 999 if a child is in danger now, otherwise 101. Ring the police at once if an adult shared it.",
    "Write down only where it is and which account posted it. Do not describe what it shows.",
    "The Internet Watch Foundation and CEOP take reports online. Report Remove helps a young person to have "
    "a picture of themselves taken down.",
)
# What a concern keeps of a stop: nothing of the file, not even its name.
LEFT_OUT = (
    "Something was left out because it might show a child in a nude or sexual way. "
    "It was not opened, copied or kept."
)
_ANSWERS_STOP = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Gate(QWidget):
    """Asks before a byte is read. Nothing is chosen beforehand; Esc, and Enter on the question, stop.

    It holds what is asked about: on a no that goes on as `let_through`, on anything else it is dropped
    unread. After a stop it says what to do.
    """

    passed = Signal()
    let_through = Signal(object)  # the PictureOffer that was asked about; it may be read from now on
    stopped = Signal()
    left_out = Signal()  # the head goes on, and records it without the picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: PictureOffer | None = None
        self.setObjectName("gate")
        self._question, self._advice = self._asking(), self._advising()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._question)
        box.addWidget(self._advice)
        self._word()
        self._turn_to(self._question, self.question_label)

    @property
    def has_stopped(self) -> bool:
        """Return whether it now says what to do instead of asking."""
        return not self._advice.isHidden()

    @property
    def holds_something(self) -> bool:
        """Return whether an offer waits for the answer."""
        return self._offer is not None

    def ask_about(self, offer: PictureOffer) -> None:
        """Ask about what is held out; of it nothing but its names is known."""
        self.ask(offer.count, offer.question)
        self._offer = offer

    def ask(self, count: int = 1, question: str = "") -> None:
        """Ask anew, about `count` pictures: every paste, drop and choice is asked for itself."""
        self._offer = None
        self._word(count, question)
        self._turn_to(self._question, self.question_label)
        self.setFocus()

    def drop(self) -> None:
        """Let go of what is held, unread: the page was left without an answer."""
        self._offer = None

    def stop(self) -> None:
        """Take the safe answer and say what to do."""
        self._offer = None  # the only way to it is gone; nothing of it was read
        self.show_advice()
        self.stopped.emit()

    def show_advice(self) -> None:
        """Say what to do with such a picture, without having asked."""
        self._turn_to(self._advice, self.stop_label)
        self.setFocus()

    def tell(self, words: str) -> None:
        """Say how printing the sheet went."""
        self._news.setText(words)
        self._news.setVisible(bool(words))
        announce(self._news, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop on Esc and on Enter, unless an answer has the focus and takes Enter itself."""
        if event.key() in _ANSWERS_STOP and not self.has_stopped:
            self.stop()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _pass(self) -> None:
        offer, self._offer = self._offer, None
        self.passed.emit()
        if offer is not None:
            offer.let_through()
            self.let_through.emit(offer)

    def _word(self, count: int = 1, question: str = "") -> None:
        words = question or (ASKED_OF_ONE if count == 1 else ASKED_OF_SEVERAL.format(count=count))
        self.question_label.setText(words)
        for button in (self.yes_button, self.no_button):
            button.setAccessibleDescription(words)  # who comes to an answer by Tab hears to what

    def _turn_to(self, shown: QWidget, words: QWidget) -> None:
        self._news.hide()
        self._question.setVisible(shown is self._question)
        self._advice.setVisible(shown is self._advice)
        # On the words, not on an answer, and on the label itself: a screen reader passes over a bare frame.
        self.setFocusProxy(words)

    def _asking(self) -> QWidget:
        page, box = _page(self)
        self.question_label = _label("", "h2", page)
        _let_keyboard_stand_on(self.question_label, f"{HINT} Press Tab to answer, or Escape to stop.")
        box.addWidget(self.question_label)
        box.addWidget(_label(HINT, "muted", page))
        self.yes_button = _button("Yes or not sure", "yes_button", page)
        self.yes_button.clicked.connect(self.stop)
        self.no_button = _named(_NoButton("No", page), "no_button")
        self.no_button.clicked.connect(self._pass)
        box.addWidget(_row(page, self.yes_button, self.no_button))
        return page

    def _advising(self) -> QWidget:
        page, box = _page(self)
        self.stop_label = _label(STOP_HEADING, "h2", page)
        _let_keyboard_stand_on(self.stop_label, " ".join((STOP_LEAD, *STOP_ADVICE)))
        box.addWidget(self.stop_label)
        box.addWidget(_label(STOP_LEAD, "lead", page))
        box.addLayout(_list(STOP_ADVICE, page))
        self.record_button = _button("Record it without the picture", "record_button", page)
        self.record_button.clicked.connect(self.left_out)
        self.print_button = _button("Print the sheet", "print_sheet_button", page)
        self.print_button.setToolTip(
            "One page to hand on: what to do, in order, and room to write where it is"
        )
        self.save_button = _button("Save the sheet as a PDF", "save_sheet_button", page)
        self.save_button.setProperty("role", "link")
        routes = HelpLink(ROUTES_WORDS, ROUTES, "stop", page)
        box.addWidget(_row(page, self.record_button, self.print_button, self.save_button, routes))
        self._news = _label("", "small", page)
        self._news.setObjectName("sheet_news_label")
        box.addWidget(self._news)
        return page


def _page(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget(parent)
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12)
    return page, box


def _label(words: str, role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(words, parent)
    if role:
        label.setProperty("role", role)
    return label


def _let_keyboard_stand_on(label: PlainLabel, more: str) -> None:
    """Let the keyboard start on words, so that they are read out with what stands under them."""
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    label.setAccessibleDescription(more)


def _list(lines: tuple[str, ...], parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        grid.addWidget(_label("•", "", parent), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_label(line, "", parent), row, 1)
    return grid


class _NoButton(QPushButton):
    """Takes a press that began as one: no second half of a double click on what stood here before."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take it and do nothing."""
        event.accept()


def _button(words: str, name: str, parent: QWidget) -> QPushButton:
    return _named(QPushButton(words, parent), name)


def _named(button: QPushButton, name: str) -> QPushButton:
    button.setObjectName(name)
    button.setAutoDefault(True)  # Enter presses the one that has the focus
    return button


def _row(parent: QWidget, *buttons: QPushButton) -> QWidget:
    row = QWidget(parent)
    flow = FlowLayout(row)
    for button in buttons:
        flow.addWidget(button)
    return row
