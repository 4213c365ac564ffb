"""Which pictures she asked to see is the same on every page of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.ui.widgets.exhibit_strip import ExhibitStrip
from conduct_desk.ui.widgets.exhibit_viewer import ExhibitViewer
from conduct_desk.ui.widgets.thumbnail_row import ThumbnailRow

if TYPE_CHECKING:
    from conduct_desk.ui.veil import Veil
    from conduct_desk.ui.widgets.page import DeskPage


def share(veil: Veil, pages: Iterable[DeskPage]) -> None:
    """Let all that shows a picture, large or small, blur it alike."""
    for page in pages:
        for shows in page.findChildren(QWidget):
            if isinstance(shows, ExhibitViewer | ExhibitStrip | ThumbnailRow):
                shows.share(veil)
