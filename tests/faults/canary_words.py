"""The marked words of the days in canary_day.py, and hands to press and to wait with."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

CANARY = "ZEBRAQUAGGA"


def word(at: str) -> str:
    """Return the marked word of one place."""
    return f"{CANARY}{at}"


def wait_for(true: Callable[[], bool]) -> None:
    """Let the window live until it is so."""
    end = QDeadlineTimer(60_000)
    while not true():
        QApplication.processEvents()
        if end.hasExpired():
            raise TimeoutError


def line(page: QWidget, name: str) -> QLineEdit:
    """Return a line to type in."""
    return cast(QLineEdit, page.findChild(QLineEdit, name))


def text(page: QWidget, name: str) -> QPlainTextEdit:
    """Return a field of many lines."""
    return cast(QPlainTextEdit, page.findChild(QPlainTextEdit, name))


def press(page: QWidget, name: str) -> None:
    """Press a button."""
    cast(QAbstractButton, page.findChild(QAbstractButton, name)).click()
