"""Selecting the very words of a field that something was said about."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


def select_words(field: QWidget, words: str) -> bool:
    """Select words in a field; False when they are not there. Case does not matter, as in the check."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    text = _text(line)
    at = text.casefold().find(words.casefold()) if words else -1
    if at < 0 or text[at : at + len(words)].casefold() != words.casefold():
        return not words
    start, end = _units(text[:at]), _units(text[: at + len(words)])
    if isinstance(line, QPlainTextEdit):
        cursor = line.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        line.setTextCursor(cursor)
        line.ensureCursorVisible()
    elif isinstance(line, QLineEdit):
        line.setSelection(start, end - start)
    return True


def _text(field: QWidget | None) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit) else ""


def _units(text: str) -> int:
    """Return the length as Qt counts it: in UTF-16, where an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
