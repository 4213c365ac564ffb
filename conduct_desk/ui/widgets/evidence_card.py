"""What was posted, beside the question about it: the case's pictures one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import ExhibitView, Facts
from conduct_desk.ui.case_words import where_words
from conduct_desk.ui.exhibit_words import short_name
from conduct_desk.ui.widgets.exhibit_viewer import ExhibitViewer
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs


class EvidenceCard(QFrame):
    """The exhibits of one case with zoom and next; words say so when there is none."""

    shown = Signal(int)  # the exhibit's number, once its picture is on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        self._heading = PlainLabel("What was posted", self)
        self._heading.setProperty("role", "h3")
        self.viewer = ExhibitViewer(self)
        self.viewer.tools.leave_out_seldom_used()
        self.viewer.shown.connect(self.shown)
        self._steps = self._step_row()
        self._words = PlainLabel("", self)
        for widget in (self._heading, self.viewer, self._steps, self._words):
            box.addWidget(widget)
        self._exhibits: tuple[ExhibitView, ...] = ()
        self._place = 0

    def use(self, exhibits: Exhibits, jobs: Jobs) -> None:
        """Say where pictures come from (the form makes the card without it)."""
        self.viewer.use(exhibits, jobs)

    def show_case(self, exhibits: tuple[ExhibitView, ...], facts: Facts) -> None:
        """Show a case's first exhibit, or its words when it has none."""
        is_same = [e.exhibit_id for e in exhibits] == [e.exhibit_id for e in self._exhibits]
        self._exhibits = exhibits
        self._place = self._place if is_same else 0
        none = "There is no picture in this concern."
        self._words.setText(
            "\n".join(filter(None, (facts.words, none))) if not exhibits else where_words(facts)
        )
        self.viewer.setVisible(bool(exhibits))
        self._steps.setVisible(len(exhibits) > 1)
        self._show()

    def show_next(self) -> None:
        """Show the next one, after the last one the first."""
        self._place = (self._place + 1) % len(self._exhibits)
        self._show()

    def show_previous(self) -> None:
        """Show the one before."""
        self._place = (self._place - 1) % len(self._exhibits)
        self._show()

    def _show(self) -> None:
        if self._exhibits:
            self.viewer.show_exhibit(self._exhibits[self._place], caption=self._caption_words())
        else:
            self.viewer.clear()

    def _caption_words(self) -> str:
        exhibit = self._exhibits[self._place]
        count = len(self._exhibits)
        which = f"{short_name(exhibit)} ({self._place + 1} of {count})" if count > 1 else short_name(exhibit)
        return f"{which}, kept {spoken_date(exhibit.kept_at.date())}. The original is kept unchanged."

    def _step_row(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        self.previous_button = self._step(row, "picture_previous_button", "Previous", self.show_previous)
        self.next_button = self._step(row, "picture_next_button", "Next", self.show_next)
        for button in (self.previous_button, self.next_button):
            line.addWidget(button)
        line.addStretch(1)
        return row

    def _step(self, row: QWidget, name: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{words} exhibit")
        button.clicked.connect(lambda: slot())
        return button
