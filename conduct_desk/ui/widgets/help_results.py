"""What a search of the help found: each topic with the words round what was found."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.help_texts import Found, spans
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.marked_label import MarkedLabel
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.topic_view import topic_link

LONGEST = 220  # characters shown of the part in which most was found
BEFORE = 60  # of them before the first word found


class HelpResults(QFrame):
    """A card of topics; hidden while there are none."""

    def __init__(self, act: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self.setProperty("role", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(px(20), px(14), px(20), px(14))
        self._box.setSpacing(px(4))
        self.links: list[QWidget] = []
        self.hide()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these topics, the best first."""
        empty_layout(self._box)
        self.links = []
        for each in found:
            link = topic_link(each.topic, "found", self._act, self)
            self.links.append(link)
            self._box.addWidget(link)
            words = tuple(word for word, _count in each.counts)
            shown = shortened(each.shown, words)
            snippet = MarkedLabel(shown, self, spans(shown, words))
            self._box.addWidget(snippet)
            count = PlainLabel(counted(each.counts), self)
            count.setProperty("role", "small")
            self._box.addWidget(count)
            self._box.addSpacing(px(10))
            link.setAccessibleDescription(f"{counted(each.counts)}. {shown}")
        self.setVisible(bool(found))


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
