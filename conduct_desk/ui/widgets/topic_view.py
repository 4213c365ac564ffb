"""One topic of the help, to be read from its heading to what goes with it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.help_texts import Part, PartKind, Topic, spans
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.marked_label import MarkedLabel
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

READING = 680  # px at 100 % text: about 75 characters a line
_LISTED = (PartKind.POINT, PartKind.STEP)
Makers = Mapping[str, Callable[[QWidget], QWidget]]  # what stands where a topic has a {place}


class TopicView(QWidget):
    """Built once for a topic and the words found in it; `makers` make what is no text."""

    topic_asked = Signal(str)  # the stem of a topic that goes with this one

    def __init__(
        self,
        topic: Topic,
        chapter: str,
        see: Sequence[Topic],
        makers: Makers,
        parent: QWidget | None = None,
        words: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setMaximumWidth(px(READING))
        self.labels: list[MarkedLabel] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(12))
        eyebrow = PlainLabel(chapter, self)
        eyebrow.setProperty("role", "eyebrow")
        self._box.addWidget(eyebrow)
        self.title = self._label(topic.title, "h1")
        self._box.addWidget(self.title)
        self._box.addWidget(self._marked_line())
        self._fill(topic.parts, makers)
        if see:
            self._add_see(see)
        self._box.addStretch(1)

    @property
    def found(self) -> int:
        """Return how many words are marked."""
        return sum(len(label.spans) for label in self.labels)

    def say_marked(self, words: str) -> None:
        """Say under the title what is marked, with a way to be rid of the marks."""
        self._marked.setText(words)
        self._marked_row.show()

    def unmark(self) -> None:
        """Take the marks away."""
        for label in self.labels:
            label.mark(())
        self._marked_row.hide()

    def first_marked(self) -> QWidget | None:
        """Return the first words below the title in which something is marked."""
        return next((label for label in self.labels[1:] if label.spans), None)

    def _marked_line(self) -> QWidget:
        row = self._marked_row = QWidget(self)
        flow = FlowLayout(row, gap=px(16), line_gap=px(4))
        self._marked = PlainLabel("", row)
        self._marked.setProperty("role", "muted")
        self._marked.setWordWrap(False)
        button = QPushButton("Take the marks away", row)
        button.setObjectName("unmark_button")
        button.setProperty("role", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.unmark)
        flow.addWidget(self._marked)
        flow.addWidget(button)
        row.hide()
        return row

    def _fill(self, parts: Sequence[Part], makers: Makers) -> None:
        grid: QGridLayout | None = None
        for part in parts:
            if part.kind in _LISTED:
                grid = grid or self._list()
                self._add_point(grid, part)
                continue
            grid = None
            if part.kind is PartKind.PLACE:
                self._put(makers[part.text](self))
            else:
                role = "h2" if part.kind is PartKind.HEADING else ""
                label = self._label(part.text, role)
                if role:
                    self._box.addSpacing(px(10))
                self._box.addWidget(label)

    def _put(self, made: QWidget) -> None:
        """Add what is no text; a button stands at the left, or its width would be that of all the words."""
        left = Qt.AlignmentFlag.AlignLeft if isinstance(made, QPushButton) else Qt.AlignmentFlag(0)
        self._box.addWidget(made, 0, left)

    def _list(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        self._box.addLayout(grid)
        return grid

    def _add_point(self, grid: QGridLayout, part: Part) -> None:
        row = grid.rowCount()
        mark = PlainLabel(f"{part.label}." if part.kind is PartKind.STEP else "•", self)
        mark.setWordWrap(False)
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._label(part.text, ""), row, 1)

    def _label(self, text: str, role: str) -> MarkedLabel:
        label = MarkedLabel(text, self, spans(text, self._words))
        if role:
            label.setProperty("role", role)
        self.labels.append(label)
        return label

    def _add_see(self, see: Sequence[Topic]) -> None:
        heading = PlainLabel("What goes with this", self)
        heading.setProperty("role", "h3")
        self._box.addSpacing(px(12))
        self._box.addWidget(heading)
        for topic in see:
            self._box.addWidget(topic_link(topic, "see", self.topic_asked.emit, self))


def topic_link(topic: Topic, where: str, act: Callable[[str], object], parent: QWidget) -> WrappingLink:
    """Return a link with a topic's title; `where` is the first part of its object name."""
    link = WrappingLink(topic.title, parent)
    link.setObjectName(f"{where}_{topic.stem.replace('-', '_')}_button")
    link.clicked.connect(lambda: act(topic.stem))
    return link
