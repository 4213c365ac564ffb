"""The year on one strip: terms and holidays, the concerns of each week, checks to come, and today."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from conduct_desk.desk.year import YearView, YearWeek
from conduct_desk.policy.calendar import DAY
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px, tokens
from conduct_desk.ui.year_words import press_words, summary_words, week_words

# px at 100 % text
BAND, MARKS, CHECKS, MONTHS, DOT = 24, 58, 18, 20, 9
MOST_DOTS = 4  # in one week; above them stands how many there are
REACH = 24  # a press that near to a week with something in it means that week
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class YearStrip(QWidget):
    """Painted. The arrow keys go from week to week, Enter does what a press does; each week has its words."""

    concern_asked = Signal(int)
    week_asked = Signal(object)  # the YearWeek whose concerns are to be listed
    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year_strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._year: YearView | None = None
        self._at = 0

    def show_year(self, year: YearView) -> None:
        """Draw a year; the week of today is the one that the keyboard begins at."""
        if self._year is None or self._year.first_day != year.first_day:
            self._at = next(
                (at for at, week in enumerate(year.weeks) if week.first_day <= year.today <= week.last_day), 0
            )
        self._year = year
        self.setAccessibleName(f"The year week by week. {summary_words(year)}")
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def chosen(self) -> YearWeek | None:
        """Return the week that the keyboard is on."""
        return self._year.weeks[self._at] if self._year else None

    def sizeHint(self) -> QSize:
        """Return its height; it takes all the width there is."""
        return QSize(px(320), px(BAND + MARKS + CHECKS + MONTHS))

    def minimumSizeHint(self) -> QSize:
        """Return what a narrow page can give."""
        return QSize(px(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from week to week, or do what a press does."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
        key = Qt.Key(event.key())
        if key in moves:
            self._go_to(self._at + moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.press()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the week that was pressed, or the one beside it that has something."""
        at = self._week_at(event.position().x())
        if at is not None:
            self._go_to(at)
            self.press()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer whether a press leads anywhere."""
        at = self._week_at(event.position().x())
        leads = at is not None and self._year is not None and not self._year.weeks[at].is_empty
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the week that the keyboard is on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark it no more."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Let the tip tell of the week under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._year:
            at = self._week_at(event.pos().x())
            if at is not None:
                QToolTip.showText(event.globalPos(), self._words(self._year.weeks[at]), self)
            return True
        return super().event(event)

    def press(self) -> None:
        """Lead to the concern of the chosen week, to the list of its concerns, or to the links to look at."""
        week = self.chosen
        if week is None or week.is_empty:
            return
        if week.only is not None and not week.checks:
            self.concern_asked.emit(week.only)
        elif week.logged:
            self.week_asked.emit(week)
        else:
            self.checks_asked.emit()

    # --- where things stand ---
    def _x(self, day: date) -> float:
        """Return where a day begins, in pixels from the left."""
        assert self._year is not None  # noqa: S101 - asked while drawing only
        first = self._year.weeks[0].first_day
        return (day - first).days / (7 * len(self._year.weeks)) * self.width()

    def _week_at(self, x: float) -> int | None:
        if self._year is None:
            return None
        wide = self.width() / len(self._year.weeks)
        at = min(max(int(x / wide), 0), len(self._year.weeks) - 1)
        near = [n for n, week in enumerate(self._year.weeks) if not week.is_empty]
        closest = min(near, key=lambda n: abs((n + 0.5) * wide - x), default=at)
        return closest if abs((closest + 0.5) * wide - x) <= max(wide / 2, REACH) else at

    def _go_to(self, at: int) -> None:
        if self._year is None:
            return
        self._at = min(max(at, 0), len(self._year.weeks) - 1)
        self._describe()
        announce(self, self._words(self._year.weeks[self._at]))
        self.update()

    def _describe(self) -> None:
        week = self.chosen
        if week is not None:
            self.setAccessibleDescription(self._words(week))

    def _words(self, week: YearWeek) -> str:
        assert self._year is not None  # noqa: S101 - there is a week, so there is a year
        return ". ".join(words for words in (week_words(week, self._year), press_words(week)) if words)

    # --- drawing ---
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the terms, the weeks, the months, today, and the week that the keyboard is on."""
        if self._year is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_terms(painter, self._year)
        self._draw_months(painter, self._year)
        self._draw_today(painter, self._year)
        for at, week in enumerate(self._year.weeks):
            self._draw_week(painter, week, is_chosen=at == self._at and self.hasFocus())
        painter.end()

    def _draw_terms(self, painter: QPainter, year: YearView) -> None:
        for term in year.terms:
            left, right = self._x(term.first_day), self._x(term.last_day + DAY)
            whole = QRectF(left, 0.5, right - left, px(BAND + MARKS))
            painter.setPen(QPen(QColor(tokens().accent), 1))
            painter.setBrush(QColor(tokens().accent_soft))
            painter.drawRect(whole)
            if term.half_term is not None:
                off, on = self._x(term.half_term[0]), self._x(term.half_term[1] + 3 * DAY)
                painter.fillRect(QRectF(off, px(BAND), on - off, px(MARKS)), QColor(tokens().surface))
                for edge in (off, on):  # high contrast has one ground for all
                    painter.drawLine(QPointF(edge, px(BAND)), QPointF(edge, px(BAND + MARKS)))
            self._write(painter, term.name, QRectF(left + px(6), 0, right - left - px(8), px(BAND)), "text")

    def _draw_months(self, painter: QPainter, year: YearView) -> None:
        top = px(BAND + MARKS)
        painter.setPen(QPen(QColor(tokens().control), 1))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        day = date(year.first_day.year, year.first_day.month, 1)
        while day <= year.last_day:
            after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
            left, right = max(self._x(day), 0.0), self._x(after)
            painter.setPen(QPen(QColor(tokens().line), 1))
            painter.drawLine(QPointF(left, top), QPointF(left, top + px(CHECKS + MONTHS)))
            box = QRectF(left + px(4), top + px(CHECKS), right - left - px(4), px(MONTHS))
            self._write(painter, MONTH_NAMES[day.month - 1], box, "muted")
            day = after

    def _draw_today(self, painter: QPainter, year: YearView) -> None:
        x = self._x(year.today) + self.width() / len(year.weeks) / 14
        painter.setPen(QPen(QColor(tokens().text), px(2)))
        painter.drawLine(QPointF(x, px(BAND)), QPointF(x, px(BAND + MARKS + CHECKS)))

    def _draw_week(self, painter: QPainter, week: YearWeek, *, is_chosen: bool) -> None:
        left = self._x(week.first_day)
        wide = self.width() / len(self._year.weeks) if self._year else 0.0
        middle, floor = left + wide / 2, px(BAND + MARKS)
        for at in range(min(week.logged, MOST_DOTS)):
            self._draw_dot(painter, middle, floor - px(DOT) * (1.2 * at + 0.9), is_open=at < week.still_open)
        if week.logged > MOST_DOTS:
            box = QRectF(middle - px(20), px(BAND) - px(12), px(40), px(18))
            self._write(painter, str(week.logged), box, "text", Qt.AlignmentFlag.AlignCenter)
        if week.checks:
            self._draw_check(painter, middle, floor + px(4))
        if is_chosen:
            painter.setPen(QPen(QColor(tokens().focus), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left - 1, 1, wide + 2, px(BAND + MARKS + CHECKS) - 2))

    def _draw_dot(self, painter: QPainter, x: float, y: float, *, is_open: bool) -> None:
        """Draw a concern: a full dot while it is open, a ring once it is closed."""
        painter.setPen(QPen(QColor(tokens().accent), px(2)))
        painter.setBrush(QColor(tokens().accent if is_open else tokens().surface))
        half = px(DOT) / 2 - 1
        painter.drawEllipse(QPointF(x, y), half, half)

    def _draw_check(self, painter: QPainter, x: float, top: float) -> None:
        """Draw a check that is due: a triangle below the line."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().warn))
        half, high = px(DOT) / 2 + 1, px(DOT)
        corners = (QPointF(x, top), QPointF(x + half, top + high), QPointF(x - half, top + high))
        painter.drawPolygon(QPolygonF(corners))

    def _write(
        self,
        painter: QPainter,
        words: str,
        box: QRectF,
        colour: str,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        font = QFont(self.font())
        font.setPixelSize(px(13))
        painter.setFont(font)
        painter.setPen(QColor(getattr(tokens(), colour)))
        fits = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        if len(fits) > 2 or fits == words:  # “A…” says nothing
            painter.drawText(box, where, fits)
