"""Two groups of the recovery sheet, typed back: proof that the paper can be found and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.keeping import Keeping
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

FIRST = "Type two groups from the paper, so that you know it is there and can be read."
AGAIN = (
    "Whoever holds the sheet can open the log and each backup of it, so your passphrase is asked for first. "
    "If somebody else may have the paper, make a new sheet instead: in Settings, under who can open the log."
)
SHEET_FILE = "Conduct Desk recovery sheet.pdf"


class SheetCheckPage(DeskPage):
    """Asks for the same two groups until they are given."""

    key = "sheet_check_page"
    checked = Signal()
    left = Signal()

    def __init__(
        self, keeping: Keeping, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._out = PaperOut(choosers, jobs, told=self._told, refused=self._refused)
        self._asked = keeping.sheet_questions()
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = self._step = Step(self)
        step.words("Find your recovery sheet", "h1")
        self._why = step.words(FIRST, "lead")
        for number in self._asked:
            step.field(f"group_{number}", f"Group {number}", "Four letters and figures", width=160)
        step.buttons(
            ("check_button", "Check", "primary", self._check),
            ("leave_button", "Ask me later", "link", self.left.emit),
        )
        step.words("Print it again", "h2")
        step.words(AGAIN)
        step.field("own", "Your passphrase").hide_typing()
        step.buttons(("print_button", "Print the sheet", "", self._print))
        self._words = step.words("")
        step.end()
        box.addWidget(step)

    def open_check(self) -> None:
        """Ask anew, with empty fields."""
        self._step.clear()
        now = self._keeping.sheet_check()
        self._why.setText(now.why if now.is_yearly else FIRST)
        for field in self._step.fields.values():
            field.set_text("")
        self._step.fields[f"group_{self._asked[0]}"].edit.setFocus()

    def _check(self) -> None:
        typed = {number: self._step.fields[f"group_{number}"].text() for number in self._asked}
        try:
            self._keeping.check_sheet(typed)
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self.checked.emit()

    def _print(self) -> None:
        own = self._step.fields["own"].text()
        self._out.print_out(
            self, lambda: Paper(self._keeping.sheet_again(own).pdf, SHEET_FILE), self._keeping.sheet_taken
        )

    def _told(self, words: str) -> None:
        self._step.clear()
        self._step.fields["own"].set_text("")
        self._words.setText(words)

    def _refused(self, error: DeskError) -> None:
        self._step.fail(error)
        self.name_controls()
