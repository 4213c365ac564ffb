"""Tab goes through a page as the eye does, also through rows that were added later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_the_layout(page: QWidget) -> None:
    """Put the keyboard's way through `page` in the order of its layouts.

    Qt goes by when a control was made: a row that was added later would come last, wherever it stands.
    """
    for before, after in pairwise(_reached(page)):
        QWidget.setTabOrder(before, after)


def _reached(widget: QWidget) -> Iterator[QWidget]:
    """Give what Tab stops at, in the order in which it is laid out."""
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _reached_in(layout)
    elif isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        yield from _reached(inside)


def _reached_in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _reached(widget)
        elif inner is not None:
            yield from _reached_in(inner)
