"""Taking things off a page before it is filled again."""

from PySide6.QtWidgets import QLayout, QWidget


def put_away(widget: QWidget) -> None:
    """Hide and delete a widget; until Qt has done so, nothing on it can be found by its name."""
    widget.hide()  # deleteLater alone would leave it on the screen for a moment
    for inside in (widget, *widget.findChildren(QWidget)):
        inside.setObjectName("")
        inside.setAccessibleIdentifier("")
    widget.deleteLater()


def empty_layout(layout: QLayout) -> None:
    """Take out and delete what a layout holds, nested layouts and spaces too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            put_away(widget)
        elif inner is not None:
            empty_layout(inner)
