"""All keys at once: a new recovery sheet, or handing over to a new headteacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.key_words import changes
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.steps_page import TWICE, StepsPage, same_twice

if TYPE_CHECKING:
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.desk.rekeying import NewKeys
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

SHEET, HEAD, PAPER, BACK = "sheet", "head", "paper", "back"
SHEET_FILE = "Conduct Desk new recovery sheet.pdf"
FROM_PAPER = "Four letters and figures, from the new paper"


class NewKeysPage(StepsPage):
    """Who asks, the new sheet on paper, two groups typed back. Nothing changes before the last button."""

    key = "new_keys_page"
    pack_asked = Signal()
    ordered = Signal(object)  # the KeyChange, to be carried out once the desk is closed

    def __init__(
        self, holders: KeyHolders, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, "Back to who can open the log", parent)
        self._holders = holders
        self._made: NewKeys | None = None
        self._is_at_pack = False
        self._out = PaperOut(choosers, jobs, told=self._is_out, refused=self.fail)
        self._ask_sheet()
        self._ask_head()
        self._ask_paper()
        self._ask_back()
        self.end_steps()

    def open_new_keys(self, which: str) -> None:
        """Begin anew: with a sheet that is lost (SHEET) or a new headteacher (HEAD)."""
        self.forget()
        self._made = None
        if not self._is_at_pack:  # back from the pack she finds the name that she typed
            self.steps[HEAD].fields["name"].set_text("")
        self._is_at_pack = False
        self._go_on.setEnabled(False)
        self._until.show()
        self._say_out("")
        self.show_step(which)

    def _ask_sheet(self) -> None:
        step = self.add_step(SHEET)
        step.words("A new recovery sheet", "h1")
        step.words("For when the old one is lost, or somebody saw it who should not.", "lead")
        step.words("Everything is written anew under new keys. The old sheet then opens the log no more.")
        self.secret(step, "own", "Your passphrase", "It stays the same")
        step.buttons(("sheet_button", "Make a new sheet", "primary", self._make_sheet))

    def _ask_head(self) -> None:
        step = self.add_step(HEAD)
        step.words("Hand over to a new headteacher", "h1")
        step.words("Do this together, with a printer and a quarter of an hour.", "lead")
        step.words(
            "Everything is written anew under new keys. What opened the log until now, your own passphrase "
            "too, opens it no more; nothing in it is lost."
        )
        # Before the fields: passphrases go when the page does, so nobody has typed them yet.
        step.buttons(("pack_button", "Print the hand-over pack first", "link", self._ask_pack))
        step.field(
            "name", "The new headteacher’s name", "As it stands under letters, for example Mrs A Green"
        )
        fields = [
            self.secret(step, "passphrase", "Their passphrase", "They type it; at least 12 characters"),
            self.secret(step, "again", "The same passphrase again"),
        ]
        self.show_typing(step, *fields)
        self.secret(step, "own", "Your own passphrase", "The one that opens the log today")
        step.buttons(
            ("head_button", "Go on to the new sheet", "primary", self._make_head),
        )

    def _ask_paper(self) -> None:
        step = self.add_step(PAPER)
        step.words("Print the new recovery sheet", "h1")
        step.words("It takes effect at the end of the next step, and not before.", "lead")
        step.buttons(
            ("print_button", "Print the sheet", "primary", self._print),
            ("save_button", "Save it as a PDF", "", self._save),
        )
        self._out_words = step.words("")
        step.words("What will change", "h2")
        self._changes = RowList(step)
        step.add(self._changes)
        made = step.buttons(("go_on_button", "Go on", "primary", lambda: self._show_back()))
        self._go_on: QPushButton = made[0]
        self._until = step.words("You can go on once the sheet is printed or saved.", "muted")

    def _ask_back(self) -> None:
        step = self.add_step(BACK)
        step.words("Type two groups from the new paper", "h1")
        step.words("So that it is certain that it can be read.", "lead")
        for number in range(1, 10):
            step.field(f"group_{number}", f"Group {number}", FROM_PAPER, width=160)
        step.words(
            "Then the desk closes, everything is written anew, and the log is opened again. If you stop here "
            "instead, nothing has changed: put the new sheet into the shredder."
        )
        step.buttons(
            ("change_button", "Change the keys now", "primary", self._order),
            ("stop_button", "Stop, and keep the old keys", "link", self.leave),
        )

    def _ask_pack(self) -> None:
        self._is_at_pack = True
        self.pack_asked.emit()

    def _make_sheet(self) -> None:
        own = self.step.fields["own"].text()
        self.run(lambda: self._holders.new_sheet(own), self._is_made, "Making new keys")

    def _make_head(self) -> None:
        if not same_twice(self.step):
            self.fail(TWICE)
            return
        name, passphrase, own = (self.step.fields[key].text() for key in ("name", "passphrase", "own"))
        self.run(lambda: self._holders.hand_over(name, passphrase, own=own), self._is_made, "Making new keys")

    def _is_made(self, made: NewKeys) -> None:
        self._made = made
        self.forget()
        self._changes.show_rows([(words, None) for words in changes(made)])
        self.show_step(PAPER)

    def _paper(self) -> Paper:
        assert self._made is not None, "the step is shown once it is made"  # noqa: S101
        return Paper(self._made.sheet.pdf, SHEET_FILE)

    def _print(self) -> None:
        self._out.print_out(self, self._paper, self._holders.sheet_taken)

    def _save(self) -> None:
        title = "Save the new recovery sheet"
        self._out.save(self, self._paper, SHEET_FILE, title, self._holders.sheet_taken)

    def _is_out(self, words: str) -> None:
        self.step.clear()
        self._say_out(f"{words}. Have it in your hand for the next step.")
        self._until.hide()
        self._go_on.setEnabled(True)
        self._go_on.setFocus()
        self.bring_into_view(self._go_on)

    def _say_out(self, words: str) -> None:
        self.say(self._out_words, words)
        self._out_words.setVisible(bool(words))

    def _show_back(self) -> None:
        assert self._made is not None, "the step is shown once it is made"  # noqa: S101
        step = self.steps[BACK]
        for number in range(1, 10):
            field = step.fields[f"group_{number}"]
            field.set_text("")
            field.setVisible(number in self._made.questions)
        self.show_step(BACK)
        step.fields[f"group_{self._made.questions[0]}"].edit.setFocus()

    def _order(self) -> None:
        assert self._made is not None, "the step is shown once it is made"  # noqa: S101
        typed = {number: self.step.fields[f"group_{number}"].text() for number in self._made.questions}
        try:
            change = self._made.check(typed)
        except DeskError as refused:
            self.fail(refused)
            return
        self._made = None
        self.ordered.emit(change)
