"""What every page is: its content in a scroll area, so that nothing is ever cut off."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.identifiers import name_controls


class DeskPage(QScrollArea):
    """A page of the program. A subclass sets `key` and fills `body` with its form.

    `key` is the first part of every identifier on it (`home_page.paste_button`).
    """

    key = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(self.key)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.body = QWidget()
        self.body.setProperty("role", "page")
        self.setWidget(self.body)

    def name_controls(self) -> None:
        """Give the controls their identifiers; call it at the end of setting up and after adding rows."""
        name_controls(self.body, self.key)

    def save_typing(self) -> None:
        """Keep what is being typed; a page with nothing to type has nothing to keep."""

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
        moved = super().focusNextPrevChild(next)
        reached = self.focusWidget()
        # Qt gives None when nothing has the focus, and its stub does not say so.
        if moved and reached is not None and self.body.isAncestorOf(reached):  # type: ignore[redundant-expr]
            self.ensureWidgetVisible(reached, 24, 48)
        return moved


def sentence(error: DeskError) -> str:
    """Return an error as one text: what happened, then what to do now."""
    return f"{error.sentence} {error.next_step}".strip()
