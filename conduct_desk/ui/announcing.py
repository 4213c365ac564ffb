"""Saying aloud what changed on the screen without a press: “Draft saved”, “3 concerns found”."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(place: QWidget, words: str) -> None:
    """Have a screen reader say `words` in its own time (WCAG 2.2, 4.1.3); silent when none listens."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, words))


def tell_focus(control: QWidget) -> None:
    """Have a screen reader say the words that have the keyboard: they had it before they could be seen.

    A page that is made when it is first asked for is given the keyboard while it is hidden. Of a field or a
    button Orca hears once more when it is shown, of words it does not: the question of the gate was not said.
    """
    if QAccessible.isActive() and control.isVisible() and control.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(control, QAccessible.Event.Focus))


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
