"""Taking everything out of a layout before it is filled again."""

from PySide6.QtWidgets import QLayout


def empty_layout(layout: QLayout) -> None:
    """Remove and delete what a layout holds, nested layouts and spaces too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()  # deleteLater alone would leave it on the screen for a moment
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)
