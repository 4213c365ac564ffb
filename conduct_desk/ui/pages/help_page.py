"""Help in plain words, a topic at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step


class HelpPage(DeskPage):
    """Reads resources/help: one text file a topic, its first line the title."""

    key = "help_page"
    support_file_asked = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = Step(self)
        step.words("Help", "h1")
        step.words("Nothing here is legal advice. When in doubt, ask your adviser first.", "lead")
        for path in sorted(folder.glob("*.txt")):
            title, _, text = path.read_text("utf-8").partition("\n")
            self._add(step, path.stem, title.strip(), text.strip())
        step.words("When the program itself does not work as it should", "h2")
        step.words("A support file helps whoever looks after it. It names nobody, and you read it first.")
        step.buttons(("support_file_button", "Look at the support file", "", self.support_file_asked.emit))
        step.end()
        box.addWidget(step)

    def _add(self, step: Step, stem: str, title: str, text: str) -> None:
        fold = Fold(step)
        fold.set_title(stem.split("-", 1)[-1].replace("-", "_"), title)
        for paragraph in text.split("\n\n"):
            fold.body.addWidget(PlainLabel(paragraph.replace("\n", " "), fold))
        step.add(fold)
