"""A page of one question or a few: the way back, the case it is about, its fields, and a draft kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.asked import Asked
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.reading_margin import ReadingMargin, margin_under
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.reading_over_views import Typed


class StepPage(FormPage):
    """A subclass builds `self.step` and registers what it asks for, by the name that errors give it."""

    back_asked = Signal(int)  # the case
    recorded = Signal(int)

    def __init__(self, drafts: Drafts, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case_id = 0
        self.clock = clock
        self.asked: dict[str, Asked] = {}
        self._margins: list[tuple[ReadingMargin, Typed, str]] = []
        self.keeper = DraftKeeper(drafts, clock, self._draft, self)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        self.step = Step(self.body)
        box.addLayout(self._way_back())
        self.place_label = self.step.words("", "eyebrow")
        self.place_label.setObjectName("place_label")
        box.addWidget(self.step)
        self.keeper.kept.connect(lambda words: self.say(self.saved_label, words))
        self.keeper.refused.connect(self.saved_label.setText)
        self.add_icon(self.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back, "Ctrl+Return": self.step.go_on})
        self.on_enter(self.step.go_on)

    # --- what it asks for ---
    def ask_words(self, key: str, label: str, hint: str = "", *, lines: int = 1, width: int = 480) -> Field:
        """Ask for words."""
        field = Field(f"{key}_edit", label, hint, self.step, lines=lines, width=width)
        self._take_in(key, asked.typed(field), field)
        return field

    def ask_tile(self, key: str, label: str, answers: Mapping[str, str]) -> RadioTiles:
        """Ask for one of some tiles."""
        tiles = RadioTiles(key, label, answers, self.step)
        self._take_in(key, asked.chosen_tile(tiles), tiles)
        return tiles

    def ask_word(self, key: str, label: str, hint: str = "", *, nothing: str | None = None) -> ComboField:
        """Ask for a word out of a list."""
        field = (
            ComboField(key, label, hint, self.step)
            if nothing is None
            else ComboField(key, label, hint, self.step, nothing=nothing)
        )
        self._take_in(key, asked.chosen_word(field), field)
        return field

    def ask_day(self, key: str, label: str, what: str, hint: str = "") -> DateField:
        """Ask for a date; `what` starts the sentences about it."""
        field = DateField(key, label, what, self.clock, self.step, hint=hint)
        self._take_in(key, asked.a_day(field), field)
        return field

    def read_over(self, field: Field, typed: Typed) -> None:
        """Show under a field of several lines how its words would read to whoever they are about."""
        self._margins.append((margin_under(field), typed, ""))

    def read_over_as(self, which: str) -> None:
        """Say more of what is read over from now on (see Typed): whose word it is, whom it is for."""
        self._margins = [(margin, typed, which) for margin, typed, _ in self._margins]
        for margin, typed, _ in self._margins if self.case_id else ():
            margin.begin(self.case_id, typed, which)

    def register(self, key: str, one: Asked) -> None:
        """Keep something that stands on the page already in the draft, and let errors find it."""
        self.asked[key] = one
        one.watch(self.keeper.touched)

    # --- its life ---
    def begin(self, place: str, case_id: int) -> dict[str, str]:
        """Show the draft of this place, or empty fields; return what was drafted."""
        self.keeper.flush()
        self.case_id = case_id
        self.clear()
        self.saved_label.setText("")
        for margin, typed, which in self._margins:
            margin.begin(case_id, typed, which)
        drafted = self.keeper.begin(place, case_id)
        for key, one in self.asked.items():
            one.write(drafted.get(key, ""))
        self.keeper.settled()
        return drafted

    def ready(self) -> None:
        """Show the page from its top once it is filled; what was filled in is no typing."""
        self.step.name_key("Ctrl+Enter")
        self.keeper.settled()
        self.name_controls()
        self.to_top()

    def finish(self) -> None:
        """Leave for good: what was typed is recorded now."""
        self.keeper.finish()
        self.recorded.emit(self.case_id)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self.keeper.flush()

    def go_back(self) -> None:
        """Go back without recording anything."""
        self.keeper.flush()
        self.back_asked.emit(self.case_id)

    # --- what is wrong ---
    def clear(self) -> None:
        """Take all problems away."""
        self.step.summary.show_problems([])
        for one in self.asked.values():
            one.say([])

    def need(self, missing: Sequence[tuple[str, str]]) -> bool:
        """Say what is missing, field by field; return whether anything is."""
        self.clear()
        problems: list[Problem] = []
        for key, words in missing:
            problems += self.asked[key].say([words])
        self.show_problems(self.step.summary, problems)
        return bool(problems)

    def refuse(self, error: DeskError) -> None:
        """Say on top, and beside the field when it is about one, why something cannot be."""
        one = self.asked.get(error.field)
        self.clear()
        problems = one.say([whole(error)]) if one else [Problem(whole(error), self.back_button)]
        self.show_problems(self.step.summary, problems)

    def day_in(self, field: DateField) -> tuple[date | None, str]:
        """Return the date of a field, and what is wrong with it (empty when nothing is)."""
        try:
            return field.day(), ""
        except AnswerNeeded as wrong:
            return None, wrong.sentence

    def _take_in(self, key: str, one: Asked, widget: QWidget) -> None:
        self.step.add(widget)
        self.register(key, one)

    def _way_back(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.back_button = BackButton("Back", self.body, tip="Go back")
        self.back_button.clicked.connect(self.go_back)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self.saved_label = PlainLabel("", self.body)
        self.saved_label.setObjectName("saved_label")
        self.saved_label.setProperty("role", "small")
        self.saved_label.setWordWrap(False)
        row.addWidget(self.saved_label)
        return row

    def _draft(self) -> dict[str, str]:
        words = {key: one.read() for key, one in self.asked.items()}
        return words if any(words.values()) else {}
