"""Filling a part of a page anew without laying the page out again for every row."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@contextmanager
def at_once(*parts: QWidget) -> Iterator[None]:
    """Let what changes in these parts of a page be laid out once, at the end of the block.

    Qt shows each widget that comes onto a visible page by itself, and lays the whole page out for it: half of
    what opening a concern took. The part with the keyboard stays as it is: hiding it would move the keyboard.
    """
    away = [part for part in parts if part.isVisible() and not _has_keyboard(part)]
    for part in away:
        part.hide()
    try:
        yield
    finally:
        for part in away:
            part.show()


def _has_keyboard(part: QWidget) -> bool:
    """Say whether the keyboard is in a part, or comes back to it with its window."""
    focused = part.window().focusWidget()
    # Qt gives None when nothing has the focus, and its stub does not say so.
    return focused is not None and (focused is part or part.isAncestorOf(focused))  # type: ignore[redundant-expr]
