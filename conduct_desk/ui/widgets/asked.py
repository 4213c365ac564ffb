"""What a page asks for, of whatever kind: how it is read, filled, watched and told what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

if TYPE_CHECKING:
    from conduct_desk.ui.widgets.choice_tile import CheckTile
    from conduct_desk.ui.widgets.combo_field import ComboField
    from conduct_desk.ui.widgets.date_field import DateField
    from conduct_desk.ui.widgets.field import Field
    from conduct_desk.ui.widgets.radio_tiles import RadioTiles

Then = Callable[[], None]
TICKED = "yes"
BETWEEN = "\n"  # of the three fields of a date, in a draft


@dataclass(frozen=True)
class Asked:
    """One thing asked for. `read` and `write` speak the words of a draft; `first` takes the keyboard."""

    read: Callable[[], str]
    write: Callable[[str], None]
    watch: Callable[[Then], object]
    first: QWidget
    frame: ProblemFrame | None = None

    def say(self, sentences: Sequence[str]) -> list[Problem]:
        """Say beside it what is wrong, and return that for the top of the page."""
        problems = [Problem(sentence, self.first) for sentence in sentences]
        if self.frame is not None:
            self.frame.show_problems(problems)
        return problems


def typed(field: Field) -> Asked:
    """Ask for words in a field."""
    return Asked(field.text, field.set_text, field.edit.textChanged.connect, field.edit, field)


def chosen_tile(tiles: RadioTiles) -> Asked:
    """Ask for one of some tiles."""
    return Asked(tiles.chosen, tiles.choose, tiles.changed.connect, tiles.first(), tiles)


def chosen_word(field: ComboField) -> Asked:
    """Ask for a word out of a list."""
    return Asked(field.chosen, field.choose, field.changed.connect, field.combo, field)


def a_day(field: DateField) -> Asked:
    """Ask for a date."""

    def write(words: str) -> None:
        day, month, year = (*words.split(BETWEEN), "", "", "")[:3]
        field.set_typed((day, month, year))

    def read() -> str:
        parts = field.typed()
        return BETWEEN.join(parts) if any(parts) else ""

    return Asked(read, write, field.changed.connect, field.day_edit, field)


def ticked(tile: CheckTile) -> Asked:
    """Ask whether something is so."""
    return Asked(
        lambda: TICKED if tile.isChecked() else "",
        lambda words: tile.setChecked(words == TICKED),
        lambda then: tile.toggled.connect(lambda _checked: then()),
        tile,
    )


def picked(combo: QComboBox) -> Asked:
    """Ask for one of the words of a bare list, of which one is always chosen."""
    return Asked(
        combo.currentText,
        lambda words: combo.setCurrentIndex(max(0, combo.findText(words))),
        lambda then: combo.currentIndexChanged.connect(lambda _at: then()),
        combo,
    )
