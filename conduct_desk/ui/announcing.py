"""Saying aloud what changed on the screen without a press: “Draft saved”, “3 concerns found”."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(place: QWidget, words: str) -> None:
    """Have a screen reader say `words` in its own time (WCAG 2.2, 4.1.3); silent when none listens."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, words))


@contextmanager
def unheard() -> Iterator[None]:
    """Keep a screen reader from hearing of each part of what is being built and is not on the screen yet.

    The pages of a desk make two thousand such remarks; Orca answers each with questions, and said where she
    was only ten seconds after the log was open.
    """
    listens = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(listens)
