"""Before this computer is given away: erasing the case log here, once it is safe somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.key_words import what_goes
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.steps_page import StepsPage

if TYPE_CHECKING:
    from conduct_desk.desk.erasing import Erasing
    from conduct_desk.ui.jobs import Jobs

ONLY = "only"


class ErasePage(StepsPage):
    """Shows what goes and what stays; asks for the passphrase and a word before anything goes."""

    key = "erase_page"
    ordered = Signal(object)  # the Erasure, to be carried out once the desk is closed

    def __init__(self, erasing: Erasing, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(jobs, "Back to who can open the log", parent)
        self._erasing = erasing
        step = self.add_step(ONLY)
        step.words("Before this computer is given away", "h1")
        step.words("The case log is erased from it, and with it every key that lies here.", "lead")
        self._rows = RowList(step)
        step.add(self._rows)
        self._for_good = CheckTile(
            "It may go for good", "Tick this only if nobody needs the record any more, not even by law", step
        )
        self._for_good.setObjectName("for_good_check")
        step.add(self._for_good)
        step.words(
            "Erased is erased: nobody can bring it back from this computer. A disk may keep encrypted traces "
            "where no program reaches them, so have the whole disk erased as well."
        )
        step.field("word", "Type the word erase", "", width=200)
        self.secret(step, "passphrase", "Your passphrase")
        step.buttons(
            ("erase_button", "Erase the case log here", "warning", self._order),
            ("keep_button", "Leave it as it is", "", self.leave),
        )
        self.end_steps()

    def open_erasing(self) -> None:
        """Show what would go now, with empty fields."""
        view = self._erasing.look()
        self._rows.show_rows([(words, None) for words in what_goes(view)])
        self._for_good.setVisible(view.elsewhere is None)
        self._for_good.setChecked(False)
        self.step.fields["word"].set_text("")
        self.forget()
        self.show_step(ONLY)
        self._back.setFocus()

    def _order(self) -> None:
        word, passphrase = (self.step.fields[key].text() for key in ("word", "passphrase"))
        for_good = self._for_good.isChecked()
        self.run(
            lambda: self._erasing.order(passphrase, word, without_backup=for_good),
            self.ordered.emit,
            "Looking at the passphrase",
        )
