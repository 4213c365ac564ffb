"""What a search of the help found: each topic with the words round what was found."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.help_texts import Found, spans
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.marked_label import MarkedLabel
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

MOST = 8  # topics shown of those found
LONGEST = 220  # characters shown of the part in which most was found
BEFORE = 60  # of them before the first word found


class HelpResults(QFrame):
    """A card of topics; hidden while there are none.

    Its rows are made once and filled anew: dressing new ones at each key would keep the typing waiting.
    """

    def __init__(self, act: Callable[[Found], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(14), px(20), px(14))
        box.setSpacing(px(14))
        self._rows = [_Row(at, act, self) for at in range(1, MOST + 1)]
        for row in self._rows:
            box.addWidget(row)
        self.hide()

    @property
    def links(self) -> list[QWidget]:
        """Return the links that are shown."""
        return [row.link for row in self._rows if not row.isHidden()]

    def show_found(self, found: Sequence[Found]) -> None:
        """Show the first of these topics, the best at the top."""
        for at, row in enumerate(self._rows):
            row.show_found(found[at] if at < len(found) else None)
        self.setVisible(bool(found))


class _Row(QWidget):
    """A topic's link, the part that shows it best, and how often each word stands in it."""

    def __init__(self, at: int, act: Callable[[Found], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._act = act
        self._found: Found | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        self.link = WrappingLink("", self)
        self.link.setObjectName(f"found_{at}_button")
        self.link.clicked.connect(self._press)
        self._snippet = MarkedLabel("", self)
        self._count = PlainLabel("", self)
        self._count.setProperty("role", "small")
        for part in (self.link, self._snippet, self._count):
            box.addWidget(part)
        self.hide()

    def show_found(self, found: Found | None) -> None:
        """Show a topic; nothing for None."""
        self._found = found
        if found is not None:
            words = tuple(word for word, _count in found.counts)
            shown, count = shortened(found.shown, words), counted(found.counts)
            self.link.setText(found.topic.title)
            self.link.setAccessibleDescription(f"{count}. {shown}")
            self._snippet.setText(shown)
            self._snippet.mark(spans(shown, words))
            self._count.setText(count)
        self.setVisible(found is not None)

    def _press(self) -> None:
        if self._found is not None:
            self._act(self._found)


def counted(counts: Sequence[tuple[str, int]]) -> str:
    """Return in words how often each word stands in a topic: ‘sheet’ 4 times, ‘group’ once."""
    times = {1: "once", 2: "twice"}
    return ", ".join(f"‘{word}’ {times.get(count, f'{count} times')}" for word, count in counts)


def shortened(text: str, words: tuple[str, ...]) -> str:
    """Return a part cut at its words, so that the first one found can be seen; an ellipsis is a cut."""
    if len(text) <= LONGEST:
        return text
    found = spans(text, words)
    start = max(0, found[0][0] - BEFORE) if found else 0
    if start:
        start = text.index(" ", start) + 1
    end = start + LONGEST
    if end >= len(text):
        return f"… {text[start:]}"
    return f"{'… ' if start else ''}{text[start : text.rindex(' ', start, end)]} …"
