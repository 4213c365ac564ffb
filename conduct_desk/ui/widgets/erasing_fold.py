"""Earlier copies, a row each, and the words in which one of them is erased for good."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.step import Step


@dataclass(frozen=True)
class Erasable:
    """One earlier copy: its row, what is said before it goes, and what erases it, given the typed word."""

    words: RowWords
    warning: str
    erase: Callable[[str], None]
    needs_word: bool = True  # False: nothing goes by it, something is only noted


class ErasingFold(Fold):
    """A row's button asks; only the second button, below the warning, does it. Hidden without rows."""

    def __init__(self, name: str, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowList(self)
        self._rows.setProperty("role", "")  # the fold is the card
        self.body.addWidget(self._rows)
        self._ask = Step(self)
        self._warning = self._ask.words("")
        self._word = self._ask.field(f"{name}_word", "Type the word erase", width=200)
        self.buttons = self._ask.buttons(
            (f"{name}_yes_button", yes, "warning", self._do),
            (f"{name}_no_button", "Leave it", "", self.settle),
        )
        self.body.addWidget(self._ask)
        self._chosen: Erasable | None = None
        self.settle()

    def show_copies(self, title: str, name: str, copies: Sequence[Erasable]) -> None:
        """Show these copies."""
        self.set_title(name, f"{title} ({len(copies)})")
        self._rows.show_rows([(each.words, lambda each=each: self._choose(each)) for each in copies])
        self.setVisible(bool(copies))
        self.settle()

    def settle(self) -> None:
        """Ask nothing (any more)."""
        self._chosen = None
        self._word.set_text("")
        self._ask.clear()
        self._ask.hide()

    def refuse(self, error: DeskError) -> None:
        """Say beside the question what stands in the way."""
        self._ask.fail(DeskError(error.sentence, next_step=error.next_step, field=self._field(error)))

    @property
    def is_asking(self) -> bool:
        """Say whether it was asked whether one should go."""
        return self._chosen is not None

    def _field(self, error: DeskError) -> str:
        return next(iter(self._ask.fields)) if error.field == "word" else ""

    def _choose(self, copy: Erasable) -> None:
        self.settle()
        self._chosen = copy
        self._warning.setText(f"{copy.words.title}: {copy.warning}")
        self._word.setVisible(copy.needs_word)
        self._ask.show()
        (self._word.edit if copy.needs_word else self.buttons[1]).setFocus()

    def _do(self) -> None:
        if self._chosen is not None:
            self._chosen.erase(self._word.text())
