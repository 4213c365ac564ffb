"""A button that opens a list of things to do."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QMenu, QPushButton

Entry = tuple[str, str, Callable[[], None]]  # first part of the object name, words, what it does


def menu_of(button: QPushButton, entries: Iterable[Entry]) -> QMenu:
    """Give a button its menu."""
    menu = QMenu(button)
    add_entries(menu, entries)
    button.setMenu(menu)
    return menu


def add_entries(menu: QMenu, entries: Iterable[Entry]) -> None:
    """Add entries to a menu, each with a name that tests and assistive technology find."""
    for name, words, act in entries:
        entry = menu.addAction(words)
        entry.setObjectName(f"{name}_action")
        entry.triggered.connect(lambda _=False, act=act: act())
