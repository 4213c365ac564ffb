"""The log cannot be opened: what happened, what is safe, and the ways out. Nothing here deletes anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from conduct_desk.desk.rescue_views import Salvaged, Way
from conduct_desk.errors import DeskError
from conduct_desk.ui.rescue_words import WHY, salvaged_words
from conduct_desk.ui.widgets.choice_rows import ChoiceRows
from conduct_desk.ui.widgets.desk_row import Act, RowWords
from conduct_desk.ui.widgets.door_steps import DoorSteps
from conduct_desk.ui.widgets.key_step import KeyStep
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.rescue import Rescue
    from conduct_desk.desk.rescue_views import Trouble
    from conduct_desk.ui.jobs import Jobs

LOOKING, LOOKING_WHY = "Looking at the case log", "Nothing is changed by looking."
SAVING = "Saving what can still be read"
SAVING_WHY = "The damaged log is only read. This can take some minutes; leave the computer on."


class RescuePage(DoorSteps):
    """Built from what went wrong. Each way out is a signal, but saving what can be read, which it does."""

    key = "rescue_page"
    retried = Signal()
    sheet_asked = Signal()
    restore_asked = Signal()
    find_asked = Signal()
    new_asked = Signal()
    close_asked = Signal()
    salvaged = Signal()  # a new log of what could be read lies in the folder

    def __init__(self, rescue: Rescue, jobs: Jobs, error: DeskError, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._rescue, self._error = rescue, error
        self._trouble, self._key, self._done = Step(self), self._key_step(), Step(self)
        self.add_steps(self._trouble, self._key, self._done)

    def begin(self) -> None:
        """Look at what is there, and say what happened."""
        self.do(
            lambda: self._rescue.trouble(self._error), self._show_trouble, LOOKING, LOOKING_WHY,
            back_to=self._trouble,
        )  # fmt: skip

    def go_back(self) -> None:
        """Go back to the ways out; from there nothing leads further back."""
        if self.shown_step is self._key:
            self.turn_to(self._trouble)
        elif self.shown_step is self._done:
            self.salvaged.emit()

    # --- what happened and the ways out ---
    def _show_trouble(self, trouble: Trouble) -> None:
        step = self._trouble
        step.words(trouble.heading, "h1")
        step.add(_safe(trouble.what_is_safe, step))
        step.words(trouble.what_happened)
        if trouble.next_step:
            step.words(trouble.next_step)
        if trouble.beside:
            step.words(trouble.beside)
        rows = ChoiceRows(step)
        rows.show_choices([self._choice(way) for way in trouble.ways])
        step.add(rows)
        step.end()
        self.turn_to(step)

    def _choice(self, way: Way) -> tuple[RowWords, Act]:
        title, detail = WHY[way]
        name = f"{way.name.lower()}_button"
        return RowWords(title, detail, button=way.value, name=name), lambda: self._take(way)

    def _take(self, way: Way) -> None:
        if way is Way.SALVAGE:
            self.turn_to(self._key)
            self._key.begin()
            return
        {
            Way.TRY_AGAIN: self.retried, Way.USE_SHEET: self.sheet_asked, Way.RESTORE: self.restore_asked,
            Way.FIND: self.find_asked, Way.START_NEW: self.new_asked, Way.CLOSE: self.close_asked,
        }[way].emit()  # fmt: skip

    # --- saving what can be read ---
    def _key_step(self) -> KeyStep:
        step = KeyStep(self)
        step.words("Save what can still be read", "h1")
        step.words("The damaged log stays as it is, in a folder beside the new one.", "lead")
        step.words(
            "Every entry and every exhibit is read one by one, and what is whole goes into a new case log. "
            "You are told what was lost."
        )
        step.ask("Save what can still be read", self._salvage, lambda: self.turn_to(self._trouble))
        return step

    def _salvage(self) -> None:
        try:
            key = self._key.key
        except DeskError as error:
            self.refused(self._key, error)
            return
        self.do(lambda: self._rescue.salvage(**key), self._salvaged, SAVING, SAVING_WHY, back_to=self._key)

    def _salvaged(self, salvaged: Salvaged) -> None:
        self._key.forget()
        step = self._done
        step.words("What could be read is saved", "h1")
        for words in salvaged_words(salvaged):
            step.words(words)
        step.buttons(("open_button", "Open the case log", "primary", self.salvaged.emit))
        step.end()
        self.turn_to(step)


def _safe(words: str, parent: QWidget) -> QFrame:
    """Return what is safe, on a calm ground: a worried head reads it first."""
    frame = QFrame(parent)
    frame.setProperty("role", "notice_ok")
    box = QHBoxLayout(frame)
    box.setContentsMargins(16, 12, 16, 12)
    label = PlainLabel(words, frame)
    label.setProperty("role", "label")
    box.addWidget(label)
    return frame
