"""The pictures of a case in a row, each with its number and fingerprint, to look at or to remove."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.views import ExhibitView
from conduct_desk.ui.exhibit_words import kind_words, short_name, sign_of
from conduct_desk.ui.look import icon
from conduct_desk.ui.png import png_image
from conduct_desk.ui.veil import Veil, blurred
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

TILE = QSize(120, 150)  # px at 100 % text


def short_fingerprint(exhibit: ExhibitView) -> str:
    """Return the first eight digits of the SHA-256, in two groups: enough to compare by eye."""
    return f"{exhibit.fingerprint[:4]} {exhibit.fingerprint[4:8]}"


class ExhibitTile(QAbstractButton):
    """One likeness, blurred like the picture itself until that was asked for, to press."""

    def __init__(self, exhibit: ExhibitView, veil: Veil, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibit, self._veil = exhibit, veil
        self._likeness = QPixmap()
        self.setObjectName(f"exhibit_{exhibit.number}_button")
        self._is_on_show = False  # not Qt's own mark: a picture to press is no check box to who hears it
        self.setText(short_name(exhibit))
        self.setAccessibleDescription(
            f"{exhibit.name}, {kind_words(exhibit)}, fingerprint {short_fingerprint(exhibit)}"
        )
        veil.changed.connect(self._follow)
        self._draw_likeness()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw it anew: Settings may have changed what is blurred."""
        super().showEvent(event)
        self._draw_likeness()

    def sizeHint(self) -> QSize:
        """Return the size of a tile, which grows with the text."""
        return TILE * max(1.0, self.font().pixelSize() / 15)

    def put_on_show(self, *, is_it: bool) -> None:
        """Mark it as the one on show, or not, to the eye and to the ear."""
        self._is_on_show = is_it
        self.setAccessibleName(f"{self.text()}, on show" if is_it else self.text())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a press, as every button of the program does; Qt knows only the space bar here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the likeness in the middle of the tile, framed when it is the one on show."""
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        thick = 3.0 if self._is_on_show else 1.0
        colour = QPalette.ColorRole.Accent if self._is_on_show else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(colour), thick))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        frame = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(frame, 6, 6)
        if not self._likeness.isNull():
            room = frame.adjusted(6, 6, -6, -6)
            size = self._likeness.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2, 0, 0)
            place.setSize(size)
            painter.drawPixmap(place, self._likeness, QRectF(self._likeness.rect()))
        else:
            side = self.width() // 3
            sign = icon(sign_of(self._exhibit), "muted", 48).pixmap(side, side)
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, sign)
        painter.end()

    def _draw_likeness(self) -> None:
        likeness = png_image(self._exhibit.thumbnail)
        if self._veil.is_hidden(self._exhibit.exhibit_id):
            likeness = blurred(likeness, likeness.size())
        self._likeness = QPixmap.fromImage(likeness)
        self.update()

    def _follow(self, exhibit_id: int) -> None:
        if exhibit_id == self._exhibit.exhibit_id:
            self._draw_likeness()


class ExhibitStrip(QWidget):
    """All pictures of a case. It removes nothing itself: the page does, and offers Undo."""

    exhibit_chosen = Signal(int)  # exhibit_id
    removal_asked = Signal(int)  # exhibit_id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=16, line_gap=16)
        self._tiles: dict[int, ExhibitTile] = {}
        self._veil = Veil(parent=self)

    def share(self, veil: Veil) -> None:
        """Share with all pages which pictures were asked for."""
        self._veil = veil

    def show_exhibits(self, exhibits: Sequence[ExhibitView], *, chosen: int | None = None) -> None:
        """Show these pictures; `chosen` is the exhibit_id of the one on show."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._tiles = {}
        for exhibit in exhibits:
            self._flow.addWidget(self._column(exhibit))
        self._mark(chosen)
        self.setVisible(bool(exhibits))
        self.updateGeometry()

    def _choose(self, exhibit_id: int) -> None:
        self._mark(exhibit_id)
        self.exhibit_chosen.emit(exhibit_id)

    def _mark(self, chosen: int | None) -> None:
        for exhibit_id, tile in self._tiles.items():
            tile.put_on_show(is_it=exhibit_id == chosen)

    def _column(self, exhibit: ExhibitView) -> QWidget:
        column = QWidget(self)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        tile = ExhibitTile(exhibit, self._veil, column)
        tile.clicked.connect(lambda: self._choose(exhibit.exhibit_id))
        self._tiles[exhibit.exhibit_id] = tile
        remove = QPushButton("Remove", column)
        remove.setObjectName(f"remove_{exhibit.number}_button")
        remove.setProperty("role", "link")
        remove.setAccessibleName(f"Remove {short_name(exhibit).lower()}")
        remove.clicked.connect(lambda: self.removal_asked.emit(exhibit.exhibit_id))
        for widget in (tile, *_captions(exhibit, column), remove):
            box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        return column


def _captions(exhibit: ExhibitView, parent: QWidget) -> tuple[QWidget, QWidget]:
    number = PlainLabel(short_name(exhibit), parent)
    number.setProperty("role", "label")
    mark = PlainLabel(short_fingerprint(exhibit), parent)
    mark.setProperty("role", "small")
    mark.setToolTip(f"Fingerprint (SHA-256) of the unchanged original: {exhibit.fingerprint}")
    return number, mark
