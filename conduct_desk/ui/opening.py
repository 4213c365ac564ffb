"""The small window that is there at once, while the rest of the program is fetched."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

# Drawn before the style and the bundled font are loaded: colours stand here, light, on purpose.
GROUND, WORDS, FAINT = QColor("#1F5C57"), QColor("#FFFFFF"), QColor("#DFECE8")
WIDE, HIGH = 420, 180  # px


class OpeningWindow(QWidget):
    """Shows the program's name; says once, after its first picture, that it can be seen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Conduct Desk")
        self.setAccessibleName("Conduct Desk is opening")
        self.resize(WIDE, HIGH)
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())
        self._said = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, and report the first time."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), GROUND)
        font = QFont(self.font())
        font.setPixelSize(32)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(WORDS)
        painter.drawText(QRect(32, 44, WIDE - 64, 48), Qt.AlignmentFlag.AlignLeft, "Conduct Desk")
        font.setPixelSize(15)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(FAINT)
        words = "Opening. Everything stays on this computer."
        painter.drawText(QRect(32, 104, WIDE - 64, 40), Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
        if not self._said:
            self._said = True
            QTimer.singleShot(0, self, self.painted.emit)
