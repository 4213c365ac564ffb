"""One thing that waits for the head: what it is, where it belongs, by when, and one button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel

Act = Callable[[], None]
STACK_UNDER = 640  # px at 100 % text: below it the button stands under the words
READABLE = 280  # px at 100 % text that the words need beside tag and buttons


@dataclass(frozen=True)
class RowWords:
    """What a row says. `tag` with its colour (danger, warn, ok, info); `icon` with its token."""

    title: str
    detail: str = ""
    tag: str = ""
    tag_kind: str = "info"
    icon: str = ""
    icon_colour: str = "text"
    button: str = ""
    name: str = ""  # of the button, in identifiers
    second: str = ""  # a quieter choice beside the button
    third: str = ""  # and another
    now: str = ""  # what is set now, of a setting, on a line of its own


Row = tuple[RowWords, Act | None] | tuple[RowWords, Act, Act] | tuple[RowWords, Act, Act, Act]


class DeskRow(QWidget):
    """Icon, words, tag and button; the last two go below when the row is narrow."""

    def __init__(
        self,
        words: RowWords,
        act: Act | None,
        parent: QWidget | None = None,
        *,
        second: Act | None = None,
        third: Act | None = None,
    ) -> None:
        super().__init__(parent)
        self.words, self._made_at = words, px(100)
        self._acts = [act, second, third]
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 12)
        outer.setSpacing(px(14))
        if words.icon:
            outer.addWidget(_Likeness(words.icon, words.icon_colour, self), 0, Qt.AlignmentFlag.AlignTop)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(px(12))
        outer.addLayout(self._box, 1)
        self._box.addLayout(self._words(words), 1)
        end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        end.setSpacing(px(14))
        if words.tag:
            end.addWidget(_tag(words, self), 0, Qt.AlignmentFlag.AlignVCenter)
        if act is not None:
            end.addWidget(self._button(words), 0, Qt.AlignmentFlag.AlignVCenter)
        for at, place, choice in ((1, "second", words.second), (2, "third", words.third)):
            if self._acts[at] is not None:
                link = self._link(f"{place}_{words.name}", choice, words.title, at)
                end.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        self._end = end
        self._box.addLayout(end)

    def says(self, words: RowWords, *acts: Act | None) -> bool:
        """Say whether it would look the same with these words and acts; then let it do these from now on."""
        looks = [each is None for each in acts] == [each is None for each in self._acts]
        is_same = looks and words == self.words and self._made_at == px(100)
        if is_same:
            self._acts = list(acts)
        return is_same

    def minimumSizeHint(self) -> QSize:
        """Return what its widest part needs: beside each other they would keep a narrow page wide."""
        widest = max((item.sizeHint().width() for item in self._items()), default=0)
        return QSize(px(38) + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put tag and button below where there is no room beside the words."""
        super().resizeEvent(event)
        is_stacked = self._box.direction() is QBoxLayout.Direction.TopToBottom
        room = max(px(STACK_UNDER), px(38) + px(READABLE) + self._wanted())  # 38: the icon
        narrow = self.width() < room + (px(24) if is_stacked else 0)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
            # Below each other, a stretch would be height: a loose gap between the title and its detail.
            self._box.setStretch(0, 0 if narrow else 1)
            left = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
            self._box.setAlignment(self._end, left)
        self._fit_end(is_narrow=narrow)

    def _fit_end(self, *, is_narrow: bool) -> None:
        """Stand tag, button and link below each other where they do not fit side by side."""
        items = self._items()
        # Once tall, it stays so until there is room to spare: the page's scroll bar, which comes and goes
        # with the height of its rows, would else turn them for ever.
        is_tall = self._end.direction() is QBoxLayout.Direction.TopToBottom
        spare = px(24) if is_tall else 0
        tall = is_narrow and self._wanted() + spare > self.width() - px(38)  # beside the icon
        way = QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight
        if self._end.direction() != way:
            self._end.setDirection(way)
            self._end.setSpacing(px(8 if tall else 14))
            self.updateGeometry()
            for item in items:
                item.setAlignment(Qt.AlignmentFlag.AlignLeft if tall else Qt.AlignmentFlag.AlignVCenter)

    def _items(self) -> list[QLayoutItem]:
        return [item for at in range(self._end.count()) if (item := self._end.itemAt(at)) is not None]

    def _wanted(self) -> int:
        """Return the width of tag, button and links side by side, in pixels."""
        return sum(item.sizeHint().width() + px(14) for item in self._items())

    def _words(self, words: RowWords) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(2)
        title = PlainLabel(words.title, self)
        title.setProperty("role", "label")
        box.addWidget(title)
        if words.detail:
            detail = PlainLabel(words.detail, self)
            detail.setProperty("role", "muted")
            box.addWidget(detail)
        if words.now:
            box.addWidget(PlainLabel(words.now, self))
        return box

    def _link(self, name: str, choice: str, title: str, at: int) -> QPushButton:
        link = QPushButton(choice, self)
        link.setProperty("role", "link")
        link.setObjectName(name)
        link.setAccessibleName(f"{choice}: {title}")
        link.clicked.connect(lambda: self._do(at))
        return link

    def _do(self, at: int) -> None:
        act = self._acts[at]
        if act is not None:
            act()

    def _button(self, words: RowWords) -> QPushButton:
        self.button = QPushButton(words.button, self)
        self.button.setObjectName(words.name)
        self.button.setAccessibleName(f"{words.button}: {words.title}")
        self.button.setAccessibleDescription(
            " ".join(f"{word.rstrip('.')}." for word in (words.detail, words.now, words.tag) if word)
        )
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.setMinimumWidth(px(150))
        self.button.clicked.connect(lambda: self._do(0))
        return self.button


class RowList(QFrame):
    """A card of rows with lines between them; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(20, 4, 20, 4)
        self._box.setSpacing(0)
        self.rows: list[DeskRow] = []

    def stand_inside(self) -> None:
        """Stand in a card that is there already: without a frame and a margin of its own."""
        self.setProperty("role", "")
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, what each one's button does, and its quieter choices where there are some.

        Rows that would look as they do stay, and do what is wanted now: making them is dear.
        """
        wanted = [(words, *acts, None, None)[:4] for words, *acts in rows]
        if len(wanted) == len(self.rows) and all(
            row.says(*each) for row, each in zip(self.rows, wanted, strict=True)
        ):
            self.setVisible(bool(rows))
            return
        focused = QApplication.focusWidget()
        held = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self.hide()  # Qt lays the whole page out for each row that comes onto a visible one
        empty_layout(self._box)
        self.rows = []
        for words, act, second, third in wanted:
            if self.rows:
                line = QFrame(self)
                line.setProperty("role", "line")
                line.setFixedHeight(1)
                self._box.addWidget(line)
            row = DeskRow(words, act, self, second=second, third=third)
            self.rows.append(row)
            self._box.addWidget(row)
        self.setVisible(bool(rows))
        if held:
            QTimer.singleShot(0, self, lambda: self._put_keyboard_back(held))  # once the new rows are shown

    def _put_keyboard_back(self, name: str) -> None:
        """Put the keyboard on the button of that name, or on the page: else it lands on New concern."""
        button = self.findChild(QPushButton, name)
        page: QWidget | None = self
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        taker = button if button is not None and button.isVisible() else page
        # Another page may be shown by now: one that cannot be seen would take the keyboard away from it.
        if taker is not None and taker.isVisible() and self.window().isActiveWindow():
            taker.setFocus()


class _Likeness(QWidget):
    """A painted icon: decoration that a screen reader passes by."""

    def __init__(self, name: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.setFixedSize(px(24), px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it at the top left."""
        painter = QPainter(self)
        painter.drawPixmap(0, px(1), icon(self._name, self._colour, 24).pixmap(px(24), px(24)))
        painter.end()


def _tag(words: RowWords, parent: QWidget) -> QLabel:
    tag = PlainLabel(words.tag, parent)
    tag.setProperty("role", f"tag_{words.tag_kind}")
    tag.setWordWrap(False)
    tag.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return tag
