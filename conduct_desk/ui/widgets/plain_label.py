"""Words on the screen that can never become markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that shows its text as it is, wraps it, and opens nothing that stands in it."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        # A form makes its labels with the parent alone.
        words, owner = (text, parent) if isinstance(text, str) else ("", text)
        super().__init__(owner)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.setText(words)

    def setText(self, text: str) -> None:
        """Show the words; an ampersand is an ampersand even beside a buddy."""
        super().setText(text.replace("&", "&&") if self.buddy() is not None else text)
