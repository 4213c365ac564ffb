"""What was posted, beside the question about it: the case's pictures one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import ExhibitView, Facts
from conduct_desk.errors import DeskError
from conduct_desk.ui.case_words import where_words
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.picture_view import PictureView
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits

TALLEST = 460  # px at 100 % text: the caption stays in view on a small laptop


class EvidenceCard(QFrame):
    """The pictures of one case with zoom and next; words say so when there is none."""

    shown = Signal(int)  # the exhibit's number, once its picture is on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        self._heading = PlainLabel("What was posted", self)
        self._heading.setProperty("role", "h3")
        box.addWidget(self._heading)
        self.view = PictureView(self)
        self.view.setObjectName("picture_view")
        box.addWidget(self.view)
        self._tools = self._tool_row()
        box.addWidget(self._tools)
        self._caption = PlainLabel("", self)
        self._caption.setProperty("role", "small")
        box.addWidget(self._caption)
        self._words = PlainLabel("", self)
        box.addWidget(self._words)
        self._exhibits: tuple[ExhibitView, ...] = ()
        self._place = 0

    def use(self, exhibits: Exhibits, jobs: Jobs) -> None:
        """Say where pictures come from (the form makes the card without it)."""
        self._drawer = exhibits
        self._jobs = jobs

    def show_case(self, exhibits: tuple[ExhibitView, ...], facts: Facts) -> None:
        """Show a case's first picture, or its words when it has none."""
        is_same = [e.exhibit_id for e in exhibits] == [e.exhibit_id for e in self._exhibits]
        self._exhibits = exhibits
        self._words.setText(facts.words if not exhibits else "")
        self._words.setVisible(bool(facts.words) and not exhibits)
        self._caption.setText(where_words(facts) if exhibits else "There is no picture in this concern.")
        for widget in (self.view, self._tools):
            widget.setVisible(bool(exhibits))
        self.previous_button.setVisible(len(exhibits) > 1)
        self.next_button.setVisible(len(exhibits) > 1)
        if exhibits and not (is_same and self.view.has_picture):
            self._place = 0
            self._fetch()
        elif exhibits:
            self._caption.setText(self._caption_words())

    def show_next(self) -> None:
        """Show the next picture, after the last one the first."""
        self._place = (self._place + 1) % len(self._exhibits)
        self._fetch()

    def show_previous(self) -> None:
        """Show the picture before."""
        self._place = (self._place - 1) % len(self._exhibits)
        self._fetch()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole picture at first, whatever size the page had while it was hidden."""
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self.view.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the view as tall as the picture asks for at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fetch(self) -> None:
        wanted = self._exhibits[self._place]
        self._caption.setText("Opening the picture")
        self._jobs.run(
            lambda: self._drawer.picture(wanted.exhibit_id),
            lambda png: self._show(wanted, png),
            self._refuse,
            words="Opening the picture",
            owner=self,
        )

    def _show(self, exhibit: ExhibitView, png: bytes) -> None:
        if not self._exhibits or self._exhibits[self._place].exhibit_id != exhibit.exhibit_id:
            return  # the head has gone on to another picture
        self.view.show_png(png)
        self.view.setAccessibleName(f"Picture {exhibit.number} of the post")
        self._caption.setText(self._caption_words())
        self._fit()
        QTimer.singleShot(0, self, self.view.fit)  # once the layout has given the view its size
        self.shown.emit(exhibit.number)

    def _refuse(self, problem: DeskError) -> None:
        self._caption.setText(f"{problem.sentence} {problem.next_step}".strip())

    def _caption_words(self) -> str:
        exhibit = self._exhibits[self._place]
        count = len(self._exhibits)
        which = f"Picture {self._place + 1} of {count}" if count > 1 else "Picture"
        return f"{which}, kept {spoken_date(exhibit.kept_at.date())}. The original is kept unchanged."

    def _fit(self) -> None:
        if not self._exhibits:
            return
        exhibit = self._exhibits[self._place]
        wide = max(1, self.contentsRect().width() - 2 * 20)
        wanted = round(wide * exhibit.height / max(1, exhibit.width))
        self.view.setFixedHeight(max(px(120), min(px(TALLEST), wanted + 4)))

    def _tool_row(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        tools = (
            ("picture_smaller_button", "Smaller", self.view.zoom_out),
            ("picture_larger_button", "Larger", self.view.zoom_in),
            ("picture_fit_button", "Whole picture", self.view.fit),
        )
        for name, words, slot in tools:
            line.addWidget(self._tool(row, name, words, slot))
        line.addStretch(1)
        self.previous_button = self._tool(row, "picture_previous_button", "Previous", self.show_previous)
        self.next_button = self._tool(row, "picture_next_button", "Next", self.show_next)
        line.addWidget(self.previous_button)
        line.addWidget(self.next_button)
        return row

    def _tool(self, row: QWidget, name: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{words} picture" if words in ("Previous", "Next") else words)
        button.clicked.connect(lambda: slot())
        return button
