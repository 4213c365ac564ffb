"""Backups: where the three copies are, making one now, taking one away, and rehearsing a restore."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.desk.backup_views import BackedUp, BackupFigures, BackupView, Place, PlaceView, newest_first
from conduct_desk.errors import DeskError
from conduct_desk.ui.backup_words import (
    GOING_BACK,
    WHAT_IT_IS,
    came_back_words,
    list_days,
    list_title,
    log_row,
    made_words,
    place_row,
    rehearsed_words,
    still_missing_words,
)
from conduct_desk.ui.earlier_copies import EarlierCopies
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.backup_list import BackupList
from conduct_desk.ui.widgets.busy_bar import BusyBar
from conduct_desk.ui.widgets.desk_row import Row, RowList
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step
from conduct_desk.ui.widgets.verify_box import VerifyBox

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.backups import Backups
    from conduct_desk.desk.put_aside import PutAside
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

T = TypeVar("T")

MAKING = "Backing up. Everything is copied, opened and compared; you can carry on working meanwhile."
WRITING_FILE = "Writing the file and reading it back. Leave the stick in until it says so here."
REHEARSING = "Rehearsing. The newest backup is brought back into a folder of its own and compared."
BRINGING = "Looking for the missing exhibits in the backups. Each is compared with its fingerprint."
ANOTHER_PLACE = "Plug in the stick, or choose the place that has older backups, and try again."
SETTLING = "Looking at the folder."
SAFE_TO_REMOVE = "It was read back and is the same. You can take the stick out."
NO_LONGER = "The second place is not used any more. The backups that are there stay as they are."
PRACTICE = "This is the practice log. It is thrown away when you close it, and nothing of it is backed up."


class BackupsPage(PartsPage):
    """The three copies and what can be done about them. All of the work goes on beside the window."""

    key = "backups_page"
    left = Signal()

    def __init__(
        self,
        backups: Backups,
        put_aside: PutAside,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups, self._jobs, self._clock, self._choosers = backups, jobs, clock, choosers
        self._newest: BackupView | None = None
        self._is_busy, self._pressed = False, ""
        self._news, self._busy = NewsBar(self.body), BusyBar(self.body)
        self._places, self._list = RowList(self.body), BackupList(self.body)
        self._step, self._rehearsal = self._top(), self._rehearsal_step()
        self._fold, self._earlier = self._list_fold(), EarlierCopies(put_aside, jobs, notices, self.body)
        self._earlier.told.connect(self._tell)
        self.parts = (
            self._step, self._news, self._busy, self._places, self._doing(), self._rehearsal, self._fold,
            self._earlier, VerifyBox(self.body, has_heading=True), self._about(), self._way_out(),
        )  # fmt: skip
        box = QVBoxLayout(self.body)
        box.setSpacing(16)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)
        self.add_keys({"Alt+Left": self.left.emit})
        notices.changed.connect(self._hear)

    def open_backups(self) -> None:
        """Show how the copies stand now."""
        if not self._is_busy:
            self._news.tell("")
            self._step.clear()
        self.refresh()
        self.to_top()

    def refresh(self) -> None:
        """Look at the places, which may take a while on a network, and show how they stand."""
        self._jobs.run(
            self._backups.places, self._show, self._fail, words="Looking at the backups", owner=self,
        )  # fmt: skip

    # --- what stands on it ---
    def _top(self) -> Step:
        step = Step(self.body)
        step.words("Backups", "h1")
        self._lead = step.words("Three copies, so that no single mishap costs you the case log.", "lead")
        return step

    def _doing(self) -> Step:
        step = self._buttons_step = Step(self.body)
        self._buttons = step.buttons(
            ("back_up_button", "Back up now", "primary", self._back_up),
            ("one_file_button", "One file for a stick", "", self._export),
            ("exhibits_button", "Bring missing exhibits back", "", self._bring_exhibits_back),
            ("stop_using_button", "Stop using the second place", "link", self._stop_using),
        )
        self._exhibits_button, self._stop_button = self._buttons[-2:]
        return step

    def _rehearsal_step(self) -> Step:
        step = Step(self.body)
        step.words("Would it all come back?", "h2")
        step.words(
            "A rehearsal brings the newest backup back into a folder of its own, compares everything, and "
            "erases that folder again. The case log is not touched. Once a year is enough."
        )
        self._rehearse_button: QPushButton
        (self._rehearse_button,) = step.buttons(("rehearse_button", "Rehearse a restore", "", self._rehearse))
        step.words(GOING_BACK, "muted")
        return step

    def _list_fold(self) -> Fold:
        fold = Fold(self.body)
        fold.body.addWidget(self._list)
        return fold

    def _about(self) -> Fold:
        fold = Fold(self.body)
        fold.set_title("about_backups", "What a backup is")
        for words in WHAT_IT_IS:
            fold.body.addWidget(PlainLabel(words, fold))
        return fold

    def _way_out(self) -> Step:
        step = Step(self.body)
        step.buttons(("leave_button", "Back to Settings", "link", self.left.emit))
        return step

    def _show(self, places: tuple[PlaceView, ...]) -> None:
        backups = newest_first(places)
        self._newest = next(iter(backups), None)
        self._show_practice(is_practice=not places)
        if not places:
            return
        rows: list[Row] = [(log_row(self._backups.log_folder), None)]
        rows += [self._place(each) for each in places]
        self._places.show_rows(rows)
        self._exhibits_button.setVisible(self._backups.exhibits_missing > 0)
        self._fold.set_title("list", list_title(len(backups)))
        self._fold.setVisible(bool(backups))
        self._list.show_days(list_days(backups, self._clock.today()))
        self._offer()
        self.name_controls()

    def _show_practice(self, *, is_practice: bool) -> None:
        """A practice log has nothing to back up: say so, and offer nothing."""
        if is_practice:
            self._lead.setText(PRACTICE)
        for part in (self._places, self._buttons_step, self._rehearsal, self._fold):
            part.setVisible(not is_practice)

    def _place(self, place: PlaceView) -> Row:
        words = place_row(place, self._clock.now())
        if place.place is not Place.SECOND:
            return words, None
        self._stop_button.setVisible(place.folder is not None)
        return words, self._choose

    # --- doing it ---
    def _back_up(self) -> None:
        self._do(self._backups.back_up, self._made, MAKING)

    def _made(self, done: BackedUp) -> None:
        self._tell(made_words(done))
        if done.problems:
            first, *others = done.problems
            self._step.fail(DeskError(" ".join((first, *others))))

    def _export(self) -> None:
        day = self._clock.today().isoformat()
        target = self._choosers.save_backup(
            self, "Save the backup as one file", f"Conduct Desk {day}.cdbackup"
        )
        if target is not None:
            self._do(
                lambda: self._backups.export_one_file(target), lambda _: self._tell(SAFE_TO_REMOVE),
                WRITING_FILE,
            )  # fmt: skip

    def _rehearse(self) -> None:
        newest = self._newest
        if newest is None:
            self._step.fail(
                DeskError("There is no backup to rehearse with yet.", next_step="Select ‘Back up now’ first.")
            )
            return
        self._do(lambda: self._backups.rehearse(newest.path), self._rehearsed, REHEARSING)

    def _rehearsed(self, figures: BackupFigures) -> None:
        self._tell(rehearsed_words(figures))

    def _bring_exhibits_back(self) -> None:
        self._do(self._backups.bring_exhibits_back, self._exhibits_came, BRINGING)

    def _exhibits_came(self, came: int) -> None:
        missing = self._backups.exhibits_missing
        self._tell(came_back_words(came, missing))
        if missing:
            self._step.fail(DeskError(still_missing_words(missing), next_step=ANOTHER_PLACE))

    def _choose(self) -> None:
        folder = self._choosers.folder(self, "Choose the second place for backups")
        if folder is not None:
            self._do(lambda: self._begin_using(folder), self._made, MAKING)

    def _begin_using(self, folder: Path) -> BackedUp:
        """Take the folder as the second place and make the first backup there at once."""
        self._backups.set_second_place(folder)
        return self._backups.back_up()

    def _stop_using(self) -> None:
        before = next(each.folder for each in self._backups.places() if each.place is Place.SECOND)
        self._do(lambda: self._backups.set_second_place(None), lambda _: self._no_longer(before), SETTLING)

    def _no_longer(self, before: Path | None) -> None:
        self._tell(NO_LONGER)
        again = partial(self._backups.set_second_place, before)
        back = partial(self._do, again, lambda _: self._tell("The second place is used again."), SETTLING)
        self.taken_away.emit(TakenAway("Stopped using the second place for backups", back))

    def _do(self, work: Callable[[], T], done: Callable[[T], None], words: str) -> None:
        """Do something long; meanwhile say so and offer nothing else."""
        pressed = self.focusWidget()
        self._pressed = pressed.objectName() if isinstance(pressed, QPushButton) else ""
        self._step.clear()
        self._news.tell("")
        self._set_busy(words)

        def finish(result: T) -> None:
            self._set_busy("")
            done(result)
            self.refresh()
            QTimer.singleShot(0, self, self._put_keyboard_back)

        self._jobs.run(work, finish, self._failed, words=words, owner=self)

    def _put_keyboard_back(self) -> None:
        """Put the keyboard where it was: a button that may not be pressed for a while loses it."""
        buttons = self.findChildren(QPushButton, self._pressed) if self._pressed else []
        shown = [button for button in buttons if button.isVisible()]
        if shown and self._step.summary.isHidden():
            shown[0].setFocus()

    def _failed(self, error: DeskError) -> None:
        self._set_busy("")
        self._fail(error)
        self.refresh()

    def _fail(self, error: DeskError) -> None:
        self._step.fail(error)
        self.name_controls()
        self.to_top()

    def _tell(self, words: str) -> None:
        self._news.tell(words)
        self.to_top()

    def _set_busy(self, words: str) -> None:
        self._is_busy = bool(words)
        self._busy.tell(words)
        self._offer()
        if words:
            self.to_top()

    def _offer(self) -> None:
        for button in (*self._buttons, self._rehearse_button, *self._places.findChildren(QPushButton)):
            button.setEnabled(not self._is_busy)

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun == "backup" and self.isVisible() and not self._is_busy:
            self.refresh()
