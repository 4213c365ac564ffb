"""What every page is: its content in a scroll area, so that nothing is ever cut off."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QWidget,
)

from conduct_desk.errors import DeskError
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.tab_order import follow_the_layout


class _MadeIn:
    """Where the pages that are being made will be shown; a window is laid out at a time, so there is one."""

    now: QWidget | None = None


@contextmanager
def made_in(place: QWidget) -> Iterator[None]:
    """Make the pages of the block where they will be shown.

    A page that moves into a window when it is whole is dressed twice: Qt takes every control out of the
    style sheet and puts it in again, a tenth of a second for the page of a letter.
    """
    before, _MadeIn.now = _MadeIn.now, place
    try:
        yield
    finally:
        _MadeIn.now = before


class DeskPage(QScrollArea):
    """A page of the program. A subclass sets `key` and fills `body` with its form.

    `key` is the first part of every identifier on it (`home_page.paste_button`).
    """

    key = ""
    taken_away = Signal(object)  # a TakenAway: what was taken away here, and how it is put back
    help_asked = Signal(str)  # the stem of a topic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent or _MadeIn.now)
        if parent is None and _MadeIn.now is not None:
            # Hidden until it is its turn, without an event to pages that are not made yet.
            for state in (Qt.WidgetAttribute.WA_WState_Hidden, Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                self.setAttribute(state)
        self.setObjectName(self.key)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.body = PageBody(self)
        self.body.setProperty("role", "page")
        self.setWidget(self.body)
        hide_scroll_bars_from_readers(self)

    def name_controls(self) -> None:
        """Give the controls their identifiers; call it at the end of setting up and after adding rows."""
        name_controls(self.body, self.key)
        labels = self.body.findChildren(QLabel)
        words = (label.text() for label in labels if _is_heading(label) and label.isVisibleTo(self.body))
        self.setAccessibleName(next(words, ""))  # the page can have the keyboard itself, to scroll

    def save_typing(self) -> None:
        """Keep what is being typed; a page with nothing to type has nothing to keep."""

    def prepare(self) -> Iterator[None]:
        """Do a step at a time what would be done when the page is asked for; most have nothing to do."""
        yield from ()

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what the menus can do on this page as it stands, by name.

        The names are “continue”, “back”, “save_for_later”, “print”, “save_pdf”, “add_evidence”, “find”,
        and “undo” and “redo” where the page takes back its own steps.
        """
        return {}

    def showEvent(self, event: QShowEvent) -> None:
        """Start at the top, with every control named."""
        super().showEvent(event)
        self.name_controls()
        self.verticalScrollBar().setValue(0)

    def bring_into_view(self, control: QWidget) -> None:
        """Scroll so that a control can be seen, once the layout has settled."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(control, 24, 48))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's own signature)
        """Move the keyboard on, and keep what it reaches in view."""
        follow_the_layout(self.body)
        moved = super().focusNextPrevChild(next)
        reached = self.focusWidget()
        # Qt gives None when nothing has the focus, and its stub does not say so.
        if moved and reached is not None and self.body.isAncestorOf(reached):  # type: ignore[redundant-expr]
            self.ensureWidgetVisible(reached, 24, 48)
        return moved


class PageBody(QWidget):
    """What a page scrolls: no taller than its words are at the width that the page has."""

    def __init__(self, page: QScrollArea) -> None:
        super().__init__()
        self._page = page

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from the width in use.

        Qt asks a wrapped label how tall it is in a narrow column, adds those heights up and takes the sum
        for the least height of the page: a scroll bar came up beside words that all had room.
        """
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least

    def hasHeightForWidth(self) -> bool:
        """Say that the words wrap, as soon as there are some."""
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the parts need at this width.

        Where all has room beside no scroll bar it is never more than the page: Qt, once it shows a bar,
        asks only for the width beside it, and would keep the bar for ever.
        """
        tall = self._tall(width)
        whole = self._page.maximumViewportSize()
        if width < whole.width() and tall > whole.height() >= self._tall(whole.width()):
            return whole.height()
        return tall

    def _tall(self, width: int) -> int:
        """Return the height of the parts below each other, each no wider than it may be.

        Qt places them so, but adds their heights up as if each were as wide as the page: too few lines.
        """
        layout = self.layout()
        if layout is None:
            return super().heightForWidth(width)
        edges = layout.contentsMargins()
        return layout.totalHeightForWidth(width) + _left_out(layout, width - edges.left() - edges.right())


def name_later(part: QWidget) -> None:
    """Name the controls of a part that was made while its page was there already."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, DeskPage):
        above = above.parentWidget()
    if above is not None:
        name_controls(part, above.key)


def hide_scroll_bars_from_readers(area: QAbstractScrollArea) -> None:
    """Let the bars of a scroll area be no part of what a screen reader walks through.

    Qt 6.12 lists them while they can be seen and looks up a child without counting again: a reader that
    was half way through a page when the page was left brought the program down. Qt finds them by name.
    """
    for name in ("qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer"):
        bar = area.findChild(QWidget, name)
        if bar is not None:
            bar.setObjectName(f"{name}_unread")


def _left_out(layout: QLayout, width: int) -> int:
    """Return the height that parts narrower than this width need and Qt does not count."""
    missing = 0
    for at in range(layout.count()) if _goes_down(layout) else ():
        item = layout.itemAt(at)
        part = item.widget() if item is not None else None
        if item is not None and part is not None and not part.isHidden() and part.maximumWidth() < width:
            missing += max(0, item.heightForWidth(part.maximumWidth()) - item.heightForWidth(width))
    return missing


def _goes_down(layout: QLayout) -> bool:
    return isinstance(layout, QBoxLayout) and layout.direction() is QBoxLayout.Direction.TopToBottom


def _is_heading(label: QLabel) -> bool:
    return bool(label.property("role") == "h1")


def sentence(error: DeskError) -> str:
    """Return an error as one text: what happened, then what to do now."""
    return error.told
