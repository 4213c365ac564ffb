"""What draws its icons by hand: anew for each time it comes up, in the colours and the text size of then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object  # stands beside a class of Qt's, which there may be one of


class Readied(_Base):
    """Made ready when it is shown, and whenever the look changes meanwhile; `ui/ahead.py` does so before."""

    def make_ready(self) -> None:
        """Draw what depends on the look, on the screen or before it comes up; each has its own."""

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready before it is seen."""
        self.make_ready()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Do so again when the theme or the text size changes while it is on the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.make_ready()
