"""The front of the help: the search, what it finds, every chapter, and the booklet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.help_contents import HelpContents
from conduct_desk.ui.widgets.help_results import HelpResults
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from conduct_desk.desk.help_texts import Found, HelpTexts

LEAD = "Type a word or choose a topic. F1 opens the topic of the page."
LEGAL = "Nothing here is legal advice. When in doubt, ask your adviser first."
SUPPORT = "A support file helps whoever looks after the program. It names nobody, and you read it first."
AS_BOOKLET = "All of it, with the outside routes, as a booklet to keep beside the telephone. It names nobody."
WAITS = 900  # ms without a key before a screen reader is told how many were found


class HelpFront(QWidget):
    """Finds at each key; while something is typed the chapters make room for what was found."""

    topic_asked = Signal(str, tuple)  # its stem, and the words to mark in it
    support_file_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, texts: HelpTexts, parent: QWidget | None = None, *, is_open: bool = True) -> None:
        super().__init__(parent)
        self._texts, self._is_open = texts, is_open
        self._found: Sequence[Found] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(16))
        box.addWidget(self._top())
        self._results = HelpResults(self._open_found, self)
        box.addWidget(self._results)
        self._contents = HelpContents(texts.chapters, lambda stem: self.topic_asked.emit(stem, ()), self)
        box.addWidget(self._contents)
        box.addWidget(self._foot())
        box.addStretch(1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(WAITS)
        self._quiet.timeout.connect(lambda: announce(self._said, self._said.text()))

    def focus_search(self) -> None:
        """Put the keyboard on the search, what stands in it chosen."""
        self._search.setFocus()
        self._search.selectAll()

    def begin_search(self, words: str) -> None:
        """Go to the search and type there, in place of what stood in it."""
        self.focus_search()
        self._search.insert(words)

    def open_first(self) -> None:
        """Open the topic that was found first."""
        if self._found:
            self._open_found(self._found[0])

    def tell(self, words: str) -> None:
        """Say how printing the booklet went."""
        self._news.setText(words)
        self._news.setHidden(not words)
        announce(self._news, words)

    def _top(self) -> Step:
        step = Step(self)
        self.heading = step.words("Help", "h1")
        step.words(LEAD, "lead")
        field = step.field("search", "Search the help", width=420)
        assert isinstance(field.edit, QLineEdit)  # noqa: S101  (one line)
        self._search = field.edit
        self._search.setClearButtonEnabled(False)  # its button has no name and is under 24 px
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self.open_first)
        self._said = step.words("")
        self._said.setObjectName("found_label")
        self._said.hide()
        return step

    def _foot(self) -> Step:
        step = Step(self)
        step.words("On paper", "h2")
        step.words(AS_BOOKLET)
        step.buttons(
            ("print_button", "Print the help", "", self.print_asked.emit),
            ("save_button", "Save it as a PDF", "link", self.save_asked.emit),
        )
        self._news = step.words("")
        self._news.setObjectName("booklet_news_label")
        self._news.hide()
        if self._is_open:  # it is about the log that is open
            step.words("When the program itself does not work as it should", "h2")
            step.words(SUPPORT)
            step.buttons(
                ("support_file_button", "Look at the support file", "", self.support_file_asked.emit)
            )
        step.words(LEGAL, "muted")
        return step

    def _find(self, typed: str) -> None:
        asks = bool(typed.strip())
        found = self._texts.find(typed)
        some = () if found else self._texts.find_some(typed)
        self._found = found or some
        self._results.show_found(self._found)
        self._contents.setHidden(bool(self._found))
        self._said.setText(_said(len(found), len(some)) if asks else "")
        self._said.setHidden(not asks)
        self._quiet.start()

    def _open_found(self, found: Found) -> None:
        self.topic_asked.emit(found.topic.stem, tuple(word for word, _count in found.counts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Down from the search to what was found."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus() and self._results.links:
            self._results.links[0].setFocus()
        else:
            super().keyPressEvent(event)


def _said(found: int, some: int) -> str:
    """Return in words what a search found; `some` are topics that have only some of the words."""
    if found:
        return "One topic found" if found == 1 else f"{found} topics found, the best first"
    if some:
        return "No topic has all of these words. These have some of them."
    return "No topic has that word. Try another word, or choose from the chapters."
