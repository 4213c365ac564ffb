"""The button at the top of a page that leads back to where it belongs."""

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class BackButton(QPushButton):
    """`tip` says where it leads where its words do not; the page gives it its icon and its key."""

    def __init__(self, words: str, parent: QWidget, *, tip: str = "") -> None:
        super().__init__(words, parent)
        self.setObjectName("back_button")
        self.setProperty("role", "back")
        self.setToolTip(f"{tip or words} (Alt+Left)")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
