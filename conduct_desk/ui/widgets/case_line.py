"""The days of a concern as a line to look at: what happened, today, what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.clock import short_day
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.case_days import CaseDay, When
from conduct_desk.ui.look import px, tokens
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

NAME = "The days of this concern"
HOW = "Left and right go from day to day"
APART = 28  # px at 100 % text between two days at the least: they can be pressed


class CaseLine(QWidget):
    """The line with the words of the chosen day under it. It is one stop of the Tab key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.days = Days(self)
        self.days.setObjectName("case_days")
        box.addWidget(self.days)
        self._words = PlainLabel("", self)
        self._words.setObjectName("case_day_label")
        self._words.setProperty("role", "small")
        box.addWidget(self._words)
        self.days.valueChanged.connect(self._show_words)

    def show_days(self, days: Sequence[CaseDay]) -> None:
        """Show these days; today is chosen, or the last one."""
        self.setVisible(len(days) > 1)
        self.days.show_days(days)
        self._show_words()

    def _show_words(self) -> None:
        self._words.setText(self.days.words())
        if self.days.hasFocus():
            announce(self.days, self.days.words())


class Days(QAbstractSlider):
    """What is drawn. As a slider it goes by the arrow keys and is read out with the words of its day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[CaseDay, ...] = ()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(3)
        self.setAccessibleDescription(HOW)
        self.valueChanged.connect(self._chosen)

    def show_days(self, days: Sequence[CaseDay]) -> None:
        """Show these days."""
        self._days = tuple(days)
        self.setRange(0, max(0, len(days) - 1))
        is_today = [each.when is When.TODAY for each in days]
        self.setValue(is_today.index(True) if True in is_today else len(days) - 1)
        self._chosen()

    def words(self) -> str:
        """Return the chosen day as one line."""
        return self._days[self.value()].words if self._days else ""

    def places(self) -> tuple[float, ...]:
        """Return where the days stand, in pixels: as far apart as they were, but for room to press each."""
        if not self._days:
            return ()
        first, last = self._days[0].on, self._days[-1].on
        side = px(APART) / 2
        room = max(1.0, self.width() - 2 * side)
        long = max(1, (last - first).days)
        apart = min(px(APART), room / max(1, len(self._days) - 1))
        wanted = [side + room * (each.on - first).days / long for each in self._days]
        for at in range(1, len(wanted)):
            wanted[at] = max(wanted[at], wanted[at - 1] + apart)
        edge = side + room
        for at in reversed(range(len(wanted))):
            wanted[at] = min(wanted[at], edge)
            edge = wanted[at] - apart
        return tuple(wanted)

    def sizeHint(self) -> QSize:
        """Return room for the line and a row of dates under it."""
        return QSize(px(320), px(54))

    def minimumSizeHint(self) -> QSize:
        """Return the same height in as narrow a column as there is."""
        return QSize(px(120), px(54))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day nearest to where it was pressed."""
        places = self.places()
        if places:
            self.setValue(min(range(len(places)), key=lambda at: abs(places[at] - event.position().x())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, a mark for each day, and the dates that fit under it."""
        places = self.places()
        if not places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        level = float(px(16))
        today = next(
            (at for day, at in zip(self._days, places, strict=True) if day.when is When.TODAY), places[-1]
        )
        painter.setPen(QPen(QColor(tokens().control), px(2)))
        painter.drawLine(QPointF(places[0], level), QPointF(today, level))
        painter.setPen(QPen(QColor(tokens().control), px(2), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(today, level), QPointF(places[-1], level))
        for number, (day, at) in enumerate(zip(self._days, places, strict=True)):
            self._mark(painter, day.when, QPointF(at, level), is_chosen=number == self.value())
        self._dates(painter, places)
        painter.end()

    def _mark(self, painter: QPainter, when: When, at: QPointF, *, is_chosen: bool) -> None:
        """Draw one day: a dot that was, a bar today, a ring that is due, a diamond that is late."""
        t, half = tokens(), px(6)
        colour = {When.PAST: t.accent, When.TODAY: t.text, When.DUE: t.info, When.LATE: t.danger}[when]
        painter.setPen(QPen(QColor(colour), px(2)))
        painter.setBrush(QColor(t.surface if when is When.DUE else colour))
        if when is When.TODAY:
            painter.drawRect(QRectF(at.x() - px(2), at.y() - px(10), px(4), px(20)))
        elif when is When.LATE:
            points = ((0, -half - 1), (half + 1, 0), (0, half + 1), (-half - 1, 0))
            painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in points]))
        else:
            painter.drawEllipse(at, half, half)
        if is_chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.text), px(2)))
            painter.drawEllipse(at, px(12), px(12))

    def _dates(self, painter: QPainter, places: Sequence[float]) -> None:
        """Write the dates under the line, the chosen one first, then from both ends, where there is room."""
        painter.setPen(QColor(tokens().muted))
        metrics, taken = painter.fontMetrics(), list[tuple[float, float]]()
        last = len(places) - 1
        for number in dict.fromkeys((self.value(), 0, last, *range(last))):
            words = "Today" if self._days[number].when is When.TODAY else short_day(self._days[number].on)
            wide = metrics.horizontalAdvance(words)
            left = max(0.0, min(places[number] - wide / 2, self.width() - wide - 1.0))
            if any(left < end + px(8) and left + wide > start - px(8) for start, end in taken):
                continue
            taken.append((left, left + wide))
            painter.drawText(QPointF(left, px(32) + metrics.ascent()), words)

    def _chosen(self) -> None:
        self.setAccessibleName(f"{NAME}. {self.words()}")
        self.update()
