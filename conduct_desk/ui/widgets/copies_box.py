"""The covered copies of an exhibit: a likeness of each, and how it leaves the log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.exhibit_words import copy_words
from conduct_desk.ui.look import px
from conduct_desk.ui.png import png_image
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import CoveredCopy
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs

LIKENESS = 96  # px at 100 % text
NONE = "There is none yet. Letters and bundles take covered copies, never the original, unless you ask."


class CopiesBox(QWidget):
    """One row for each copy; what is in it was covered, so its likeness need not be blurred."""

    save_asked = Signal(object)  # the copy
    print_asked = Signal(object)

    def __init__(self, exhibits: Exhibits, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibits, self._jobs = exhibits, jobs
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self._likenesses: dict[int, PlainLabel] = {}

    def show_copies(self, copies: Sequence[CoveredCopy]) -> None:
        """Show these copies; their likenesses are fetched beside the window."""
        empty_layout(self._rows)
        self._likenesses = {}
        for copy in copies:
            self._rows.addLayout(self._row(copy))
        if not copies:
            none = PlainLabel(NONE, self)
            none.setProperty("role", "muted")
            self._rows.addWidget(none)

    def draw(self) -> None:
        """Fetch the likenesses: they are asked for when the part of the page is opened."""
        for copy_id, label in self._likenesses.items():
            if label.pixmap().isNull():
                self._jobs.run(
                    partial(self._likeness_of, copy_id, px(LIKENESS)), partial(self._draw, copy_id),
                    lambda _refused: None, words="Opening a covered copy", owner=self,
                )  # fmt: skip

    def _likeness_of(self, copy_id: int, side: int) -> QImage:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return png_image(self._exhibits.copy_png(copy_id)).scaled(QSize(side, side), keep, smooth)

    def _draw(self, copy_id: int, likeness: QImage) -> None:
        label = self._likenesses.get(copy_id)
        if label is not None:
            label.setPixmap(QPixmap.fromImage(likeness))

    def _row(self, copy: CoveredCopy) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        likeness = PlainLabel("", self)
        likeness.setWordWrap(False)
        likeness.setFixedWidth(px(LIKENESS))
        likeness.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        likeness.setAccessibleName(f"A small picture of it: {copy_words(copy)}")
        self._likenesses[copy.copy_id] = likeness
        row.addWidget(likeness)
        column = QVBoxLayout()
        column.addWidget(PlainLabel(copy_words(copy), self))
        acts = QWidget(self)
        flow = FlowLayout(acts, gap=12)
        for word, asked in (("Save", self.save_asked), ("Print", self.print_asked)):
            act: Callable[[], None] = partial(asked.emit, copy)
            button = QPushButton(word, acts)
            button.setObjectName(f"{word.lower()}_copy_{copy.number}_button")
            button.setProperty("role", "link")
            button.setAccessibleName(f"{word} covered copy {copy.number}")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, act=act: act())
            flow.addWidget(button)
        column.addWidget(acts)
        column.addStretch(1)
        row.addLayout(column, 1)
        return row
