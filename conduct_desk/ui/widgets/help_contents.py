"""The contents of the help: a card for each chapter, in two columns where there is room."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.desk.help_texts import Chapter
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.topic_view import topic_link
from conduct_desk.ui.widgets.two_columns import TwoColumns

STACK_UNDER = 760  # px at 100 % text: narrower, most titles would take two lines


class HelpContents(TwoColumns):
    """Lists every topic under its chapter; the columns are about as long as each other."""

    def __init__(
        self, chapters: Sequence[Chapter], act: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        half = (sum(_lines(each) for each in chapters) + 1) // 2
        used = 0
        columns: list[list[Chapter]] = [[], []]
        for chapter in chapters:
            columns[0 if used + _lines(chapter) / 2 <= half else 1].append(chapter)
            used += _lines(chapter)
        for column in columns:
            row.addWidget(self._column(column, act), 1)
        self.set_stack_under(px(STACK_UNDER))

    def _column(self, chapters: Sequence[Chapter], act: Callable[[str], object]) -> QWidget:
        column = QWidget(self)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(16))
        for chapter in chapters:
            box.addWidget(_card(chapter, act, column))
        box.addStretch(1)
        return column


def _card(chapter: Chapter, act: Callable[[str], object], parent: QWidget) -> QFrame:
    card = QFrame(parent)
    card.setProperty("role", "card")
    box = QVBoxLayout(card)
    box.setContentsMargins(px(20), px(14), px(20), px(14))
    box.setSpacing(px(6))
    heading = PlainLabel(chapter.title, card)
    heading.setProperty("role", "h3")
    box.addWidget(heading)
    for topic in chapter.topics:
        box.addWidget(topic_link(topic, "topic", act, card))
    return card


def _lines(chapter: Chapter) -> int:
    """Return about how many lines a chapter's card takes: its topics, its heading and the air round it."""
    return len(chapter.topics) + 2
