"""The dashed place to paste, drop or choose what was posted."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.choosers import Choosers
from conduct_desk.ui.look import icon, put_icon, px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.menus import Entry, add_entries
from conduct_desk.ui.widgets.picture_offer import PictureOffer, chosen, dropped, pasted
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sign import Sign

STACK_UNDER = 760  # px at 100 % text: below it the buttons stand under the words
_PASTE_TIP = "Paste a screenshot (Ctrl+V)"
_CHOOSE_TIP = "Choose files (Ctrl+O)"
_FOUND_TIP = "The newest files in Downloads, Pictures and on the desktop"


class PasteZone(QWidget):
    """Takes offers by every route there is, and reads none of them.

    Ctrl+V and Ctrl+O are the window's, which calls `paste` and `choose`. `choosers` may be replaced.
    """

    picture_offered = Signal(object)  # a PictureOffer
    refused = Signal(object)  # a DeskError: nothing to paste, or nothing that can be dropped
    found_asked = Signal()  # the newest files of the usual folders are to be listed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choosers = Choosers()
        self._is_over = False
        self.setAcceptDrops(True)
        self.setAccessibleName("Place for screenshots")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self._add_words(), 1, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(self._add_buttons(), 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_words(
            "Start with the screenshot",
            "Paste it, drop it here, or choose a file. It is copied and kept unchanged.",
        )

    def set_words(self, title: str, hint: str) -> None:
        """Say what this place is for."""
        self.title_label.setText(title)
        self.hint_label.setText(hint)
        self.setAccessibleDescription(f"{title}. {hint}")

    def set_quiet(self) -> None:
        """Let another button be the first of the page: Paste is drawn like any other."""
        self.paste_button.setProperty("role", "")
        self.paste_button.style().unpolish(self.paste_button)
        self.paste_button.style().polish(self.paste_button)

    def paste(self) -> None:
        """Offer what the clipboard holds, or say that it holds no picture."""
        try:
            offer = pasted(QGuiApplication.clipboard())
        except DeskError as error:
            self.refused.emit(error)
        else:
            self._offer(offer)

    def choose(self) -> None:
        """Ask for files and offer them."""
        paths = self.choosers.evidence(self.window())
        if paths:
            self._offer(chosen(paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be let go here; what cannot be taken is let in to be told why."""
        event.acceptProposedAction()
        self._mark_over(is_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Go back to normal."""
        self._mark_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the files; the copy action leaves them where they are."""
        self._mark_over(is_over=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        try:
            offer = dropped(event.mimeData())
        except DeskError as error:
            self.refused.emit(error)
        else:
            self._offer(offer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the buttons offer."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entries(menu, self._ways())
        menu.popup(event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icons in the colours of the day."""
        super().showEvent(event)
        paste_colour = "on_accent" if self.paste_button.property("role") == "primary" else "text"
        for button, name, colour in (
            (self.paste_button, "clipboard-paste", paste_colour),
            (self.choose_button, "folder-open", "text"),
            (self.found_button, "clock", "text"),
        ):
            put_icon(button, name, colour)
        self.sign.setPixmap(icon("image-plus", "accent", 32).pixmap(px(32), px(32)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed edge, and fill it while files hang over it."""
        palette, unit = self.palette(), self._unit()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QPalette.ColorRole.Accent if self._is_over else QPalette.ColorRole.Mid
        pen = QPen(palette.color(colour), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        ground = QPalette.ColorRole.AlternateBase if self._is_over else QPalette.ColorRole.Base
        painter.setBrush(palette.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8 * unit, 8 * unit)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where both do not fit side by side."""
        super().resizeEvent(event)
        unit = self._unit()
        narrow = self.width() < STACK_UNDER * unit
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
        edge, gap = round(20 * unit), round(16 * unit)
        self._box.setContentsMargins(edge, gap, edge, gap)
        self._box.setSpacing(gap)

    def _offer(self, offer: PictureOffer) -> None:
        self.picture_offered.emit(offer)

    def _mark_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def _unit(self) -> float:
        """Return one pixel at 100 % text, where body text is 15 px."""
        return max(1.0, self.font().pixelSize() / 15)

    def _add_words(self) -> QWidget:
        words = QWidget(self)
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.sign = Sign(words)
        row.addWidget(self.sign)
        box = QVBoxLayout()
        box.setSpacing(2)
        row.addLayout(box, 1)
        self.title_label = PlainLabel("", words)
        self.title_label.setProperty("role", "h3")
        self.hint_label = PlainLabel("", words)
        self.hint_label.setProperty("role", "muted")
        box.addWidget(self.title_label)
        box.addWidget(self.hint_label)
        return words

    def _add_buttons(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        self.paste_button, self.choose_button, self.found_button = (
            self._button(entry, tip, row)
            for entry, tip in zip(self._ways(), (_PASTE_TIP, _CHOOSE_TIP, _FOUND_TIP), strict=True)
        )
        self.paste_button.setProperty("role", "primary")
        for button in (self.paste_button, self.choose_button, self.found_button):
            flow.addWidget(button)
        return row

    def _button(self, entry: Entry, tip: str, row: QWidget) -> QPushButton:
        name, words, act = entry
        button = QPushButton(words, row)
        button.setObjectName(f"{name}_button")
        button.setToolTip(tip)
        button.clicked.connect(lambda *_: act())
        return button

    def _ways(self) -> tuple[Entry, ...]:
        """Return the routes that the buttons and the menu of the right mouse button offer."""
        return (
            ("paste", "Paste", self.paste),
            ("choose", "Choose a file…", self.choose),
            ("found", "Add from a folder…", self.found_asked.emit),
        )
