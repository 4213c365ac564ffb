"""Saying aloud what changed on the screen without a press: “Draft saved”, “3 concerns found”."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(place: QWidget, words: str) -> None:
    """Have a screen reader say `words` in its own time (WCAG 2.2, 4.1.3); silent when none listens."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, words))
