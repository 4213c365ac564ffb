"""One of a few answers, each a tile with its hint; nothing is chosen beforehand."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import ProblemFrame


class RadioTiles(ProblemFrame):
    """Tiles for the words of a closed list. `name` comes first in their object names."""

    changed = Signal()

    def __init__(
        self, name: str, label: str, answers: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        if label:
            heading = PlainLabel(label, self)
            heading.setProperty("role", "label")
            self.body.addWidget(heading)
        self._group = QButtonGroup(self)
        self.tiles: dict[str, RadioTile] = {}
        for number, (words, hint) in enumerate(answers.items(), start=1):
            tile = RadioTile(words, hint, self)
            tile.setObjectName(f"{name}_{number}_radio")
            tile.toggled.connect(self.changed)
            self._group.addButton(tile)
            self.body.addWidget(tile)
            self.tiles[words] = tile

    def chosen(self) -> str:
        """Return the words of the chosen tile, empty while none is."""
        return next((words for words, tile in self.tiles.items() if tile.isChecked()), "")

    def choose(self, wanted: str) -> None:
        """Choose the tile with these words; none when there is no such tile."""
        self._group.setExclusive(False)  # else Qt keeps one chosen
        for words, tile in self.tiles.items():
            tile.setChecked(words == wanted)
        self._group.setExclusive(True)

    def first(self) -> QWidget:
        """Return where the keyboard goes when a choice is missing."""
        return next(iter(self.tiles.values()))
