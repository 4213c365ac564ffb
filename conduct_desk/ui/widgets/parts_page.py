"""A page of parts below each other, each as wide as a row of words with its button beside it."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.form_page import FormPage

ROWS = 720  # px at 100 % text


class PartsPage(FormPage):
    """A subclass names its `parts`; they grow with the text."""

    parts: tuple[QWidget, ...] = ()

    def showEvent(self, event: QShowEvent) -> None:
        """Let everything be as wide as a row with its button beside it."""
        self._fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text; the parts set their own widths first."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for part in self.parts:
            part.setMaximumWidth(px(ROWS))
