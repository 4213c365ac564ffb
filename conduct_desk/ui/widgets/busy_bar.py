"""One sentence above a page while something long is going on."""

from PySide6.QtWidgets import QWidget

from conduct_desk.ui.widgets.news_bar import NewsBar


class BusyBar(NewsBar):
    """As the bar of good news, in the colour of what is still going on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
