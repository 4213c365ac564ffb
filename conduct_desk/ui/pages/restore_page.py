"""Bringing a case log back: from a backup on this computer, in the second place, or on a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.rescue_views import FoundBackup, Restored
from conduct_desk.errors import DeskError
from conduct_desk.ui.rescue_words import found_detail, found_title, holders_words, restored_words
from conduct_desk.ui.widgets.choice_rows import ChoiceRows
from conduct_desk.ui.widgets.desk_row import Act, RowWords
from conduct_desk.ui.widgets.door_steps import DoorSteps
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.key_step import KeyStep
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.rescue import Rescue
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

SHOWN = 5  # backups that are shown at once; older ones are folded away
LOOKING, LOOKING_WHY = "Looking for backups", "Nothing is changed by looking."
COMING, COMING_WHY = (
    "Bringing the backup back",
    "Everything in it is opened and compared first. Until then the log that is here stays in its place.",
)


class RestorePage(DoorSteps):
    """Which backup, which key, and what came of it. The log that is here is never lost by it."""

    key = "restore_page"
    restored = Signal()  # a whole log lies in the folder and waits to be unlocked
    left = Signal()

    def __init__(
        self,
        rescue: Rescue,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._rescue, self._clock, self._choosers = rescue, clock, choosers
        self._chosen: FoundBackup | None = None
        self._choice, self._key, self._done = self._choice_step(), self._key_step(), Step(self)
        self.add_steps(self._choice, self._key, self._done)

    def begin(self, path: Path | None = None) -> None:
        """Look for backups and show them; or go on to the one that was chosen already."""

        def show(found: tuple[FoundBackup, ...]) -> None:
            self._show_found(found)
            if path is not None:
                self._look_at(path)

        self.do(self._rescue.backups, show, LOOKING, LOOKING_WHY, back_to=self._choice)

    def go_back(self) -> None:
        """Go back a step, or to where she came from; once it is done, on to the log."""
        if self.shown_step is self._key:
            self._key.forget()
            self.turn_to(self._choice)
        elif self.shown_step is self._done:
            self.restored.emit()
        else:
            self.left.emit()

    # --- which one ---
    def _choice_step(self) -> Step:
        step = Step(self)
        step.words("Which backup?", "h1")
        self._choice_lead = step.words("", "lead")
        self._found, self._older = ChoiceRows(step), ChoiceRows(step)
        step.add(self._found)
        self._fold = Fold(step)
        self._fold.set_title("older", "Older backups")
        self._fold.body.addWidget(self._older)
        step.add(self._fold)
        step.words("It is on a stick or in another folder", "h3")
        step.words("A backup, a folder of backups, or the folder of a case log itself.", "muted")
        step.buttons(
            ("file_button", "Choose a backup file", "", self._choose_file),
            ("folder_button", "Choose a folder", "", self._choose_folder),
            ("back_button", "Back", "link", self.go_back),
        )
        step.end()
        return step

    def _show_found(self, found: tuple[FoundBackup, ...]) -> None:
        here = "Nothing is changed until one of them was opened and compared."
        none = "No backup was found on this computer or in the second place."
        self._choice_lead.setText(here if found else none)
        rows = [self._row(number, each) for number, each in enumerate(found, start=1)]
        self._found.show_choices(rows[:SHOWN])
        self._found.setVisible(bool(rows))
        self._older.show_choices(rows[SHOWN:], has_best=False)
        self._fold.setVisible(len(rows) > SHOWN)
        self.turn_to(self._choice)

    def _row(self, number: int, found: FoundBackup) -> tuple[RowWords, Act]:
        words = RowWords(
            found_title(found, self._clock.now()), found_detail(found), button="Use this one",
            name=f"backup_{number}_button",
        )  # fmt: skip
        return words, lambda: self._choose(found)

    def _choose_file(self) -> None:
        path = self._choosers.backup(self, "Choose the backup")
        if path is not None:
            self._look_at(path)

    def _choose_folder(self) -> None:
        path = self._choosers.folder(self, "Choose the folder of the backup or of the case log")
        if path is not None:
            self._look_at(path)

    def _look_at(self, path: Path) -> None:
        self.do(lambda: self._rescue.look_at(path), self._choose, LOOKING, LOOKING_WHY, back_to=self._choice)

    def _choose(self, found: FoundBackup) -> None:
        self._chosen = found
        is_log = found.figures is None and found.place is Place.STICK
        self._heading.setText("Open the case log" if is_log else "Open the backup")
        self._what.setText(f"{found_title(found, self._clock.now())} · {found_detail(found)}")
        self._what.setVisible(not is_log)
        self._whose.setText(holders_words(found))
        self.turn_to(self._key)
        self._key.begin()

    # --- which key ---
    def _key_step(self) -> KeyStep:
        step = KeyStep(self)
        self._heading = step.words("Open the backup", "h1")
        self._what = step.words("", "lead")
        self._whose = step.words("")
        step.ask("Bring it back", self._restore, self.go_back)
        return step

    def _restore(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        try:
            key = self._key.key
        except DeskError as error:
            self.refused(self._key, error)
            return
        self.do(
            lambda: self._rescue.restore(chosen.path, **key), self._restored, COMING, COMING_WHY,
            back_to=self._key,
        )  # fmt: skip

    # --- what came of it ---
    def _restored(self, restored: Restored) -> None:
        self._key.forget()
        step = self._done
        step.words("The backup is back", "h1")
        for words in restored_words(restored):
            step.words(words)
        step.buttons(("open_button", "Open the case log", "primary", self.restored.emit))
        step.end()
        self.turn_to(step)
