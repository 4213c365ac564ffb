"""What the policy requires, what practice would add and what waits, each to be kept or left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.views import Suggestion
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel


class SuggestionsBox(QWidget):
    """Suggestions as ticked tiles in up to three cards; nothing is required without saying so."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self.tiles: list[tuple[Suggestion, CheckTile]] = []
        self._in_order: tuple[Suggestion, ...] = ()

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show suggestions, all of them ticked."""
        empty_layout(self._box)
        self.tiles = []
        self._in_order = tuple(suggestions)
        required = [each for each in suggestions if each.is_required]
        held = [each for each in suggestions if each.is_held and not each.is_required]
        practice = [each for each in suggestions if not (each.is_required or each.is_held)]
        self._group(
            "The policy asks for", "To leave one out, say why. The days are school practice.", required
        )
        self._group(
            "School practice suggests", "The policy does not ask for it. It is yours to change.", practice
        )
        self._group(
            "Later, when you have their word",
            "Each stays on your list until whoever is named above has answered.",
            held,
        )

    def chosen(self) -> tuple[Suggestion, ...]:
        """Return what stays ticked, in the order in which it is to be done."""
        kept = {id(suggestion) for suggestion, tile in self.tiles if tile.isChecked()}
        return tuple(suggestion for suggestion in self._in_order if id(suggestion) in kept)

    def left_out(self) -> tuple[Suggestion, ...]:
        """Return the required suggestions whose tick was taken away."""
        return tuple(each for each, tile in self.tiles if each.is_required and not tile.isChecked())

    def _group(self, heading: str, lead: str, suggestions: Sequence[Suggestion]) -> None:
        if not suggestions:
            return
        card = QFrame(self)
        card.setProperty("role", "card")
        card.setAccessibleName(heading)
        box = QVBoxLayout(card)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(8)
        for words, role in ((heading, "h2"), (lead, "muted")):
            label = PlainLabel(words, card)
            label.setProperty("role", role)
            box.addWidget(label)
        for suggestion in suggestions:
            tile = CheckTile(suggestion.words, _detail(suggestion), card)
            tile.setObjectName(f"suggestion_{len(self.tiles) + 1}_check")
            tile.setChecked(True)
            tile.toggled.connect(self.changed)
            box.addWidget(tile)
            self.tiles.append((suggestion, tile))
        self._box.addWidget(card)


def _detail(suggestion: Suggestion) -> str:
    """Return by when and why; what waits for somebody has no day yet."""
    due = f"{suggestion.due_words}. " if suggestion.due_words and not suggestion.is_held else ""
    return f"{due}{suggestion.reason or suggestion.why}"
