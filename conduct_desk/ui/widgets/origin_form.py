"""Where an exhibit came from: how good it is as proof, who captured it and how, and what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.policy.exhibits import Capture
from conduct_desk.policy.vocabulary import Grade
from conduct_desk.ui.exhibit_words import grade_words
from conduct_desk.ui.facts_words import PROOF_HINTS
from conduct_desk.ui.typed_dates import MONTHS
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.asked import BETWEEN, TICKED, Asked
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from conduct_desk.clock import Clock

HOW_GOOD = "How good is it as proof?"
SHOWS = "What does it show?"
SHOWS_HINT = "Select all that can be seen in it. What is missing can still be captured today."
FIELDS = (
    ("captured_at", "At what time?", "For example, 7:20pm", 1),
    ("captured_by", "Who captured it?", "The person who took the screenshot or saved the file", 1),
    ("device", "On what?", "For example, her own phone, or the office computer", 1),
    ("address", "Where does the post stand?", "The address of the post or the profile", 1),
    ("account", "The author’s account name", "As it stands there, such as @ashfield_mum", 1),
    ("note", "Anything else about how it was captured", "Facts only", 2),
)


class OriginForm(QWidget):
    """Reads and shows an Origin; it writes nothing itself."""

    changed = Signal()
    saved = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.step = Step(self)
        box.addWidget(self.step)
        self.asked: dict[str, Asked] = {}
        tiles = {grade_words(grade): PROOF_HINTS[grade] for grade in Grade}
        self._grade = RadioTiles("grade", HOW_GOOD, tiles, self.step)
        self._add("grade", self._grade, asked.chosen_tile(self._grade))
        self._day = DateField(
            "captured_on", "When was it captured?", "The date it was captured", clock, self.step
        )
        self._add("captured_on", self._day, asked.a_day(self._day))
        for key, label, hint, lines in FIELDS:
            field = self.step.field(key, label, hint, lines=lines)
            self._watch(key, asked.typed(field))
        self._add_checklist()
        (self.save_button,) = self.step.buttons(
            ("save_origin_button", "Save where it came from", "", self.saved.emit)
        )

    def show_origin(self, origin: Origin, drafted: Mapping[str, str]) -> None:
        """Show what is written down, or what was being typed over it."""
        for key, words in {**_words_of(origin), **drafted}.items():
            if key in self.asked:
                self.asked[key].write(words)
        self.clear()

    def typed(self) -> dict[str, str]:
        """Return what stands in the fields, right or wrong, as a draft keeps it."""
        return {key: one.read() for key, one in self.asked.items()}

    def origin(self) -> Origin:
        """Return what was filled in. Raises DeskError with its field when the date is none."""
        words = self.typed()
        chosen = next((grade for grade in Grade if grade_words(grade) == words["grade"]), None)
        shows = frozenset(each for each in Capture if words[_key(each)] == TICKED)
        named = {key: words[key] for key, *_ in FIELDS}
        return Origin(grade=chosen, captured_on=self._captured_on(), shows=shows, **named)

    def refuse(self, error: DeskError) -> None:
        """Say on top of the form, and beside the field it is about, why it was not saved."""
        self.clear()
        one = self.asked.get(error.field)
        self.step.fail(error)
        if one is not None and error.field not in self.step.fields:
            self.step.summary.show_problems(one.say([error.sentence]))

    def clear(self) -> None:
        """Take all problems away."""
        self.step.clear()
        for one in self.asked.values():
            one.say([])

    def _captured_on(self) -> date | None:
        try:
            return self._day.day()
        except AnswerNeeded as wrong:
            raise DeskError(wrong.sentence, next_step=wrong.next_step, field="captured_on") from wrong

    def _add_checklist(self) -> None:
        heading, hint = PlainLabel(SHOWS, self.step), PlainLabel(SHOWS_HINT, self.step)
        heading.setProperty("role", "label")
        hint.setProperty("role", "muted")
        self.step.add(heading)
        self.step.add(hint)
        for each in Capture:
            tile = CheckTile(each.value, "", self.step)
            tile.setObjectName(f"{_key(each)}_check")
            self._add(_key(each), tile, asked.ticked(tile))

    def _add(self, key: str, widget: QWidget, one: Asked) -> None:
        self.step.add(widget)
        self._watch(key, one)

    def _watch(self, key: str, one: Asked) -> None:
        told: Callable[[], None] = self.changed.emit
        self.asked[key] = one
        one.watch(lambda *_: told())


def _key(shown: Capture) -> str:
    return f"shows_{shown.name.lower()}"


def _words_of(origin: Origin) -> dict[str, str]:
    day = origin.captured_on
    date_words = (
        BETWEEN.join((str(day.day), MONTHS[day.month - 1].capitalize(), str(day.year))) if day else ""
    )
    ticks = {_key(each): TICKED if each in origin.shows else "" for each in Capture}
    named = {key: str(getattr(origin, key)) for key, *_ in FIELDS}
    grade = grade_words(origin.grade) if origin.grade else ""
    return {"grade": grade, "captured_on": date_words, **named, **ticks}
