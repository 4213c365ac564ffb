"""The first time: four short pages from nothing to a log with a recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.door_frame import DoorFrame
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk import Desk
    from conduct_desk.desk.door import Door
    from conduct_desk.desk.door_views import SheetView
    from conduct_desk.policy.vocabulary import TakenOut
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

LEAST, LONG = 12, 20  # characters: what the door asks for, and what is better
VARIED = 6  # different characters, below that it is the same few over and over
SHEET_FILE = "Conduct Desk recovery sheet.pdf"


class FirstRunPage(DeskPage):
    """Start new or bring a log in, the school, the passphrase, the sheet."""

    key = "first_run_page"
    finished = Signal(object)  # the Desk of the new log
    restore_asked = Signal()  # there is a log or a backup somewhere else

    def __init__(
        self, door: Door, jobs: Jobs, notices: Notices, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._door, self._jobs, self._notices, self._choosers = door, jobs, notices, choosers
        self._desk: Desk | None = None
        self._sheet: SheetView | None = None
        self._out = PaperOut(choosers, jobs, told=self._sheet_is_out, refused=self._sheet_failed)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        frame = DoorFrame(self.body)
        box.addWidget(frame)
        self._stack = frame.stack
        self._steps = [self._welcome(), self._school(), self._passphrase(), self._sheet_step()]
        for step in self._steps:
            self._stack.addWidget(step)
            step.name_key("Ctrl+Enter")
        key = QShortcut(QKeySequence("Ctrl+Return"), self)
        key.setAutoRepeat(False)  # held a little long it would go on from the next page too
        key.activated.connect(self._go_on)

    def show_step(self, number: int) -> None:
        """Turn to one of the four pages (0 to 3) and put the keyboard where it is needed."""
        self._stack.setCurrentIndex(number)
        self._stack.currentChanged.emit(number)
        step = self._steps[number]
        step.clear()
        first = next(iter(step.fields.values()), None)
        if first is not None:
            first.edit.setFocus()
        self.name_controls()

    def _go_on(self) -> None:
        """Press the primary button: on the last page that is another one once the sheet is out."""
        buttons = self._steps[self._stack.currentIndex()].findChildren(QPushButton)
        next(each for each in buttons if each.property("role") == "primary").click()

    def _welcome(self) -> Step:
        step = Step(self)
        step.words("Welcome to Conduct Desk", "h1")
        step.words("A place to log concerns about posts, follow your policy and write the letters.", "lead")
        step.words(
            "Everything is kept on this computer, encrypted. Nothing is ever sent anywhere: the program has "
            "no network at all."
        )
        step.buttons(
            ("new_button", "Start a new log", "primary", lambda: self.show_step(1)),
            ("existing_button", "I already have a log or a backup", "", self.restore_asked.emit),
        )
        step.end()
        return step

    def _school(self) -> Step:
        step = Step(self)
        step.words("Set up · 1 of 3", "eyebrow")
        step.words("What is your school called?", "h1")
        step.words("Both names appear on letters and can be changed later in Settings.", "lead")
        step.field("school_name", "School’s name", "For example, St Mary’s Primary School")
        step.field("head_name", "Headteacher’s name", "As it stands under a letter, for example Mrs A Green")
        step.buttons(("school_button", "Continue", "primary", self._school_given), self._back(0))
        step.end()
        return step

    def _passphrase(self) -> Step:
        step = Step(self)
        step.words("Set up · 2 of 3", "eyebrow")
        step.words("Choose a passphrase", "h1")
        step.words("You type it each time you open the log.", "lead")
        step.words("Three or four words that do not belong together are easy to remember and hard to guess.")
        first = step.field("passphrase", "Passphrase", "At least 12 characters")
        strength = step.words("", "muted")
        strength.hide()
        fields = [first, step.field("again", "The same passphrase again")]

        def say_strength() -> None:
            strength.setText(strength_words(first.text()))
            strength.setVisible(bool(strength.text()))

        first.edit.textChanged.connect(say_strength)
        show = QCheckBox("Show what I type", step)
        show.setObjectName("show_check")
        step.add(show)
        for field in fields:
            field.hide_typing()
            show.toggled.connect(lambda on, field=field: field.hide_typing(hidden=not on))
        made = step.buttons(
            ("passphrase_button", "Continue", "primary", self._passphrase_given), self._back(1)
        )
        self._make_button = made[0]
        step.end()
        return step

    def _sheet_step(self) -> Step:
        step = Step(self)
        step.words("Set up · 3 of 3", "eyebrow")
        step.words("Keep the recovery sheet", "h1")
        step.words("If the passphrase is forgotten, this sheet is the only other way in.", "lead")
        step.words(
            "Print it, and put it where the school keeps its most important papers, away from this PC."
        )
        self._print_button, _ = step.buttons(
            ("sheet_print_button", "Print the sheet", "primary", self._print_sheet),
            ("sheet_save_button", "Save it as a PDF", "", self._save_sheet),
        )
        self._sheet_words = step.words("")
        made = step.buttons(("finish_button", "Open the desk", "", self._finish))
        self._finish_button = made[0]
        self._finish_button.setEnabled(False)
        self._until = step.words("You can open the desk once the sheet is printed or saved.", "muted")
        step.end()
        return step

    def _back(self, number: int) -> tuple[str, str, str, Callable[[], object]]:
        return (f"back_{number}_button", "Back", "link", lambda: self.show_step(number))

    def _school_given(self) -> None:
        step = self._steps[1]
        for key, what in (
            ("school_name", "Enter the school’s name"),
            ("head_name", "Enter the headteacher’s name"),
        ):
            if not step.fields[key].text():
                step.fail(DeskError(what, field=key))
                return
        self.show_step(2)

    def _passphrase_given(self) -> None:
        names, step = self._steps[1].fields, self._steps[2]
        passphrase = step.fields["passphrase"].text()
        if passphrase != step.fields["again"].text():
            step.fail(DeskError("The two passphrases are not the same: type them again", field="again"))
            return
        self._make_button.setEnabled(False)
        self._make_button.setText("Making the log…")
        self._jobs.run(
            lambda: self._door.start_new(
                school_name=names["school_name"].text(), head_name=names["head_name"].text(),
                passphrase=passphrase, tell=self._notices.tell,
            ),
            self._made, self._not_made, words="Making the log", owner=self,
        )  # fmt: skip

    def _made(self, made: tuple[Desk, SheetView]) -> None:
        self._desk, self._sheet = made
        for key in ("passphrase", "again"):
            self._steps[2].fields[key].set_text("")
        self.show_step(3)

    def _not_made(self, error: DeskError) -> None:
        self._make_button.setEnabled(True)
        self._make_button.setText("Continue")
        if error.field in self._steps[1].fields:
            self.show_step(1)
            self._steps[1].fail(error)
        else:
            self._steps[2].fail(error)

    def _paper(self) -> Paper:
        assert self._sheet is not None, "the sheet is made with the log"  # noqa: S101
        return Paper(self._sheet.pdf, SHEET_FILE)

    def _print_sheet(self) -> None:
        self._out.print_out(self, self._paper, self._taken)

    def _save_sheet(self) -> None:
        self._out.save(self, self._paper, SHEET_FILE, "Save the recovery sheet", self._taken)

    def _taken(self, how: TakenOut) -> None:
        if self._desk is not None:
            self._desk.keeping.sheet_taken(how)

    def _sheet_is_out(self, words: str) -> None:
        self._steps[3].clear()
        self._sheet_words.setText(
            f"{words}. When you open the desk the next time, it asks for two groups of it."
        )
        self._finish_button.setEnabled(True)
        self._until.hide()
        for button, role in ((self._print_button, ""), (self._finish_button, "primary")):
            button.setProperty("role", role)
            button.style().unpolish(button)
            button.style().polish(button)
        self._finish_button.setFocus()

    def _sheet_failed(self, error: DeskError) -> None:
        self._steps[3].fail(error)

    def _finish(self) -> None:
        self.finished.emit(self._desk)

    @property
    def desk(self) -> Desk | None:
        """Return the desk that was made but not yet opened (the program closes it when she leaves here)."""
        return self._desk


def strength_words(passphrase: str) -> str:
    """Return how good a passphrase is, in words, while it is typed; nothing before the first letter."""
    missing = LEAST - len(passphrase)
    if not passphrase:
        return ""
    if missing > 0:
        return f"Too short: {missing} more character{'s' if missing > 1 else ''}"
    if len(set(passphrase.casefold())) < VARIED:
        return "Easy to guess: use different words"
    if len(passphrase) < LONG:
        return "Long enough. Another word makes it harder to guess"
    return "Long enough, and hard to guess if the words do not belong together"
