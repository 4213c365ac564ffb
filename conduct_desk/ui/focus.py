"""One ring round the control that the keyboard is on, the same over every style."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from conduct_desk.ui.announcing import tell_focus
from conduct_desk.ui.look import tokens

GAP = 3  # px between the control and the ring
WIDTH = 3  # px
# Show is among them: on a page that is being opened the control has no place yet when the keyboard comes.
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}


FOLLOW = QEvent.Type(QEvent.registerEventType())
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FocusRing(QWidget):
    """The ring: lies over its window, lets every press through, and is not there for assistive technology."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._round: QWidget | None = None
        self._is_asked = False
        self.hide()

    def go_round(self, control: QWidget | None) -> None:
        """Stand round a control, or go away."""
        self._round = control
        self.follow()

    @property
    def has_control(self) -> bool:
        """Say whether it stands round something, seen or not yet."""
        return self._round is not None

    def follow_soon(self) -> None:
        """Do as `follow` once all that is being laid out has its place, and before it is drawn.

        A page that comes up moves what the keyboard is on, and all that it lies in, a hundred times.
        """
        if not self._is_asked:
            self._is_asked = True
            QCoreApplication.postEvent(self, QEvent(FOLLOW))

    def event(self, event: QEvent) -> bool:
        """Take up what `follow_soon` asked for."""
        if event.type() != FOLLOW:
            return super().event(event)
        self._is_asked = False
        self.follow()
        return True

    def follow(self) -> None:
        """Stand where the control now is; hide when it cannot be seen."""
        control, window = self._round, self.parentWidget()
        if control is None or not control.isVisible() or control.window() is not window:
            self.hide()
            return
        seen = _seen(control, window)
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen.adjusted(-GAP - WIDTH, -GAP - WIDTH, GAP + WIDTH, GAP + WIDTH))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().focus), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        painter.end()


def _is_held(key: QKeyEvent, control: QObject) -> bool:
    """Say whether Enter comes again only because it is held: it was for what was here when it was pressed."""
    return key.isAutoRepeat() and key.key() in ENTER and not isinstance(control, QPlainTextEdit)


def _seen(control: QWidget, window: QWidget) -> QRect:
    """Return the part of a control that its scroll areas show, in the window's coordinates."""
    seen = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    above = control.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            port = above.viewport()
            seen &= QRect(port.mapTo(window, QPoint(0, 0)), port.size())
        above = above.parentWidget()
    return seen


class FocusWatch(QObject):
    """Follows the keyboard with a ring in each window.

    It listens to the control with the focus and to what that lies in, which every key and every move of it
    passes through: one filter on the whole application, in Python, took a quarter of each change of page.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._rings: dict[QWidget, FocusRing] = {}
        self._watched: list[QWidget] = []
        self._last_was_key = True
        app.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note how the keyboard is used, and keep up with scrolling and sizes."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self._last_was_key = kind == QEvent.Type.KeyPress
            if isinstance(event, QKeyEvent) and _is_held(event, watched):
                return True
            if self._last_was_key and isinstance(watched, QPushButton):
                return self._press(watched, event)
        elif kind in _MOVES and isinstance(watched, QWidget):
            if kind == QEvent.Type.Show and isinstance(watched, QLabel) and watched.hasFocus():
                QTimer.singleShot(0, watched, partial(tell_focus, watched))  # once all of its page is there
            ring = self._rings.get(watched.window())
            if ring is not None and ring.has_control:
                ring.follow_soon()
        return False

    @staticmethod
    def _press(button: QPushButton, event: QEvent) -> bool:
        """Let Enter press the button with the focus; outside dialogs Qt knows only the space bar."""
        if event.key() not in ENTER:  # type: ignore[attr-defined]  # a QKeyEvent
            return False
        button.animateClick()
        return True

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self._last_was_key = False  # pressed somewhere that nobody listened to
        for ring in self._rings.values():
            ring.go_round(None)
        if new is None:
            return  # who had it is listened to still: it may come back
        self._listen_to(new)
        if isinstance(new, QScrollArea | QMenuBar):  # a page is no control, and a menu marks its own entry
            return
        window = new.window()
        if window not in self._rings:
            self._rings[window] = FocusRing(window)
            window.destroyed.connect(lambda: self._rings.pop(window, None))
        always = isinstance(new, QLineEdit | QPlainTextEdit | QComboBox)
        if always or self._last_was_key:
            self._rings[window].go_round(new)

    def _listen_to(self, control: QWidget) -> None:
        """Listen to a control and to all that it lies in, and to nothing else any more."""
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched = []
        each_above: QWidget | None = control
        while each_above is not None:
            each_above.installEventFilter(self)
            self._watched.append(each_above)
            each_above = each_above.parentWidget()
