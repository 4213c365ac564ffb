"""Help in plain words, a topic at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step


class HelpPage(DeskPage):
    """Reads resources/help: one text file a topic, its first line the title."""

    key = "help_page"

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = Step(self)
        step.words("Help", "h1")
        step.words("Nothing here is legal advice. When in doubt, ask your adviser first", "lead")
        for path in sorted(folder.glob("*.txt")):
            title, _, text = path.read_text("utf-8").partition("\n")
            self._add(step, path.stem, title.strip(), text.strip())
        step.end()
        box.addWidget(step)

    def _add(self, step: Step, stem: str, title: str, text: str) -> None:
        heading = QPushButton(title, step)
        heading.setObjectName(f"{stem.split('-', 1)[-1].replace('-', '_')}_button")
        heading.setProperty("role", "link")
        heading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        heading.setAccessibleDescription("Shows or hides this topic")
        card = QFrame(step)
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(px(20), px(12), px(20), px(12))
        box.setSpacing(px(8))
        box.addWidget(heading)
        step.add(card)
        paragraphs = [PlainLabel(paragraph.replace("\n", " "), card) for paragraph in text.split("\n\n")]
        for label in paragraphs:
            box.addWidget(label)
            label.hide()

        def turn() -> None:
            for label in paragraphs:
                label.setVisible(label.isHidden())

        heading.clicked.connect(turn)
