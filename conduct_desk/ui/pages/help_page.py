"""Help in plain words: searched as one types, read a topic at a time, printed as a booklet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.capture_drawing import CaptureDrawing
from conduct_desk.ui.widgets.emptying import put_away
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.help_front import HelpFront
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.route_cards import RouteCards
from conduct_desk.ui.widgets.topic_view import TopicView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from conduct_desk.desk.help_texts import HelpTexts
    from conduct_desk.desk.helping import Helping
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

FILE_NAME = "Conduct Desk help.pdf"


class HelpPage(FormPage):
    """Two faces: the contents with the search, and one topic. It reads its files when it is first shown."""

    key = "help_page"
    support_file_asked = Signal()
    practice_asked = Signal()
    left = Signal()  # back to where she was

    def __init__(
        self, helping: Helping, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._helping = helping
        self._out = PaperOut(choosers, jobs, told=self._tell, refused=self._refuse)
        self._texts: HelpTexts | None = None
        self._front: HelpFront | None = None
        self.topic: TopicView | None = None
        self.stem = ""  # of the topic that is shown; empty for the contents
        self._is_from_contents = False
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(px(32), px(24), px(32), px(32))
        self._box.setSpacing(px(12))
        self._box.addWidget(self._ways())
        # In a row of its own: a column would reckon the height of words as if they were as wide as the page.
        self._reading = QHBoxLayout()
        self._reading.addStretch(1)
        self._box.addLayout(self._reading)
        self.add_icon(self.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back})
        self.set_has_way_back(is_there=False)

    def set_has_way_back(self, *, is_there: bool) -> None:
        """Offer the way back to where she was, or not: she came from nowhere."""
        self.back_button.setHidden(not is_there)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the files where that was not done yet, and show the contents unless a topic is open."""
        if not self.stem:
            self.open_contents()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a letter typed on the contents begin the search: “Type a word” stands above it."""
        begins = event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if self._front is not None and not self.stem and begins:
            self._front.begin_search(event.text())
        else:
            super().keyPressEvent(event)

    def open_contents(self) -> None:
        """Show the search and the chapters; what was searched for stands there still."""
        front = self._made_front()
        self._put_topic_away()
        self.stem = ""
        front.show()
        self._settle_face(front.heading)

    def open_topic(self, stem: str, words: tuple[str, ...] = ()) -> None:
        """Show a topic by the stem of its file, with these words marked in it.

        Raises KeyError for a stem that no topic has: a test holds every one that the program names.
        """
        front, texts = self._front, self._read()
        topic = texts.topics[stem]
        chapter = next(each.title for each in texts.chapters if topic in each.topics)
        was_chosen = front is not None and front.isVisible()
        self._is_from_contents = was_chosen or (self._is_from_contents and self.topic is not None)
        self._put_topic_away()
        if front is not None:
            front.hide()
        see = [texts.topics[each] for each in topic.see]
        self.topic = TopicView(topic, chapter, see, self._makers(), self.body, words)
        self.topic.topic_asked.connect(self.open_topic)
        self.stem = stem
        self._reading.insertWidget(0, self.topic, 1000)
        self.topic.show()  # at once: its name is read out, and the layout would show it later
        self._say_marked(words)
        self._settle_face(self.topic.title)

    def go_back(self) -> None:
        """Go from a topic to the contents it was chosen from, from there to where she was."""
        if self.stem and self._is_from_contents:
            self.open_contents()
        else:
            self.left.emit()

    def open_first(self) -> None:
        """Open the topic that the search put first."""
        if self._front is not None and self._front.isVisible():
            self._front.open_first()

    def focus_search(self) -> None:
        """Go to the search of the help."""
        self.open_contents()
        if self._front is not None:
            self._front.focus_search()

    def print_booklet(self) -> None:
        """Print all topics and cards as a booklet."""
        self._out.print_out(self, self._booklet)

    def save_booklet(self) -> None:
        """Save the booklet as a PDF."""
        self._out.save(self, self._booklet, FILE_NAME, "Save the help as a booklet")

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what the menus can do here."""
        return {
            **super().acts(), "print": self.print_booklet, "save_pdf": self.save_booklet,
            "find": self.focus_search,
        }  # fmt: skip

    def _booklet(self) -> Paper:
        return Paper(self._helping.booklet(), FILE_NAME)

    def _ways(self) -> QWidget:
        row = QWidget(self.body)
        flow = FlowLayout(row, gap=px(24), line_gap=px(4))
        self.back_button = BackButton("Back to where you were", row)
        self.back_button.clicked.connect(self.left)
        self.contents_button = QPushButton("All of the help", row)
        self.contents_button.setObjectName("contents_button")
        self.contents_button.setProperty("role", "link")
        self.contents_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.contents_button.clicked.connect(self.open_contents)
        for button in (self.back_button, self.contents_button):
            flow.addWidget(button)
        return row

    def _read(self) -> HelpTexts:
        if self._texts is None:
            self._texts = self._helping.texts()
        return self._texts

    def _made_front(self) -> HelpFront:
        if self._front is None:
            front = self._front = HelpFront(self._read(), self.body, is_open=self._helping.is_open)
            front.hide()
            front.topic_asked.connect(self.open_topic)
            front.support_file_asked.connect(self.support_file_asked)
            front.print_asked.connect(self.print_booklet)
            front.save_asked.connect(self.save_booklet)
            self._box.addWidget(front)
            self._box.addStretch(1)
        return self._front

    def _makers(self) -> Mapping[str, Callable[[QWidget], QWidget]]:
        return {"drawing": CaptureDrawing, "routes": self._route_cards, "practice": self._way_to_practice}

    def _way_to_practice(self, parent: QWidget) -> QWidget:
        if not self._helping.is_open:
            return PlainLabel("Open your case log first: Home leads to the posts.", parent)
        button = QPushButton("Twelve posts to try", parent)
        button.setObjectName("practice_button")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.practice_asked)
        return button

    def _route_cards(self, parent: QWidget) -> QWidget:
        now = self._helping
        cards = RouteCards(now.routes(), now.numbers(), now.today, parent, is_open=now.is_open)
        cards.completed.connect(self.name_controls)
        return cards

    def _say_marked(self, words: tuple[str, ...]) -> None:
        """Say above a topic what is marked in it, with a way to be rid of the marks."""
        if self.topic is None or not self.topic.found:
            return
        said = ", ".join(f"‘{word}’" for word in words)
        self.topic.say_marked(f"Marked with a line under it: {said}.")
        first = self.topic.first_marked()
        if first is not None and not self.topic.title.spans:
            self.bring_into_view(first)

    def _put_topic_away(self) -> None:
        if self.topic is not None:
            self._reading.removeWidget(self.topic)
            put_away(self.topic)
            self.topic = None

    def _settle_face(self, heading: PlainLabel) -> None:
        self.contents_button.setHidden(not self.stem)
        self.name_controls()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.setFocus()
            announce(heading, heading.text())

    def _tell(self, words: str) -> None:
        if self._front is not None:
            self._front.tell(words)

    def _refuse(self, refused: DeskError) -> None:
        self._tell(sentence(refused))
