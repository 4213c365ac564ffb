"""A link from the middle of a page to the topic of the help that says more."""

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from conduct_desk.ui.widgets.page import DeskPage

ROUTES = "outside-routes"
ROUTES_WORDS = "Whom to ring or report to"


class HelpLink(QPushButton):
    """It asks the page on which it stands for a topic; the page is left as F1 leaves it, and stays so."""

    def __init__(self, words: str, stem: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._stem = stem
        self.setObjectName(f"{name}_help_button")
        self.setProperty("role", "link")
        self.setToolTip(f"Opens the help: {words}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        page: QWidget | None = self.parentWidget()
        while page is not None and not isinstance(page, DeskPage):
            page = page.parentWidget()
        if isinstance(page, DeskPage):
            page.help_asked.emit(self._stem)
