"""Adding from a folder: the newest files of the usual ones, by name alone, and nothing of them is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import SCHOOL_ZONE, Clock, short_day, spoken_time
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.exhibit_words import size_words
from conduct_desk.ui.found_files import Folder, FoundFile, newest, usual_folders
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.picture_offer import chosen
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs

NOTHING = "There is no picture, PDF, e-mail, chat or recording in Downloads, Pictures or on the desktop."
SOME = "The newest files come first. Only their names were read; none was opened."
LOOKING = "Looking in Downloads, Pictures and on the desktop…"


class FoundPage(FormPage):
    """Lists names, folders, sizes and times; what is ticked goes to the question like everything else."""

    key = "found_page"
    picked = Signal(object)  # a PictureOffer, of which nothing has been read
    left = Signal()
    choose_asked = Signal()  # another file, in a box

    def __init__(
        self,
        jobs: Jobs,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        folders: Callable[[], Sequence[Folder]] = usual_folders,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._clock, self._folders = jobs, clock, folders
        self._files: tuple[FoundFile, ...] = ()
        self.tiles: list[CheckTile] = []
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        self.step = Step(self.body)
        back = BackButton("Back", self.body, tip="Go back (Alt+Left)")
        back.clicked.connect(self.left)
        box.addWidget(back)
        box.addWidget(self.step)
        self.step.words("Add from a folder", "h1").setObjectName("heading_label")
        self._lead = self.step.words("", "lead")
        self._lead.setObjectName("lead_label")
        holder = QWidget(self.step)
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.step.add(holder)
        self._add_button, _ = self.step.buttons(
            ("add_button", "Add what is ticked", "primary", self.add),
            ("choose_other_button", "Choose another file…", "link", self.choose_asked.emit),
        )
        self.step.end()
        self.add_icon(back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit, "Ctrl+Return": self.step.go_on})
        self.step.name_key("Ctrl+Enter")

    def open_folders(self) -> None:
        """List what is there now, nothing ticked."""
        folders = self._folders()
        self.step.clear()
        self._show(())
        self._lead.setText(LOOKING)
        self._jobs.run(
            lambda: newest(folders), self._show_found, self._cannot_look, words=LOOKING, owner=self
        )

    def add(self) -> None:
        """Hold out what is ticked; the question about it comes before anything is opened."""
        ticked = [file.path for file, tile in zip(self._files, self.tiles, strict=True) if tile.isChecked()]
        if ticked:
            self.picked.emit(chosen(ticked, Source.FOUND))
            return
        taker = self.tiles[0] if self.tiles else self._add_button
        self.show_problems(self.step.summary, [Problem("Tick the files that belong to the concern", taker)])

    def _show_found(self, found: tuple[FoundFile, ...]) -> None:
        self._show(found)
        self._lead.setText(SOME if found else NOTHING)
        self.to_top()

    def _show(self, found: tuple[FoundFile, ...]) -> None:
        empty_layout(self._list)
        self._files = found
        self.tiles = []
        for number, file in enumerate(found, 1):
            tile = CheckTile(file.path.name, self._about(file), self.step)
            tile.setObjectName(f"file_{number}_check")
            self._list.addWidget(tile)
            self.tiles.append(tile)
        self._add_button.setVisible(bool(found))
        self.name_controls()

    def _about(self, file: FoundFile) -> str:
        day = file.put_there_at.astimezone(SCHOOL_ZONE).date()
        when = "today" if day == self._clock.today() else short_day(day)
        return f"{file.folder} · {when}, {spoken_time(file.put_there_at)} · {size_words(file.size)}"

    def _cannot_look(self, refused: DeskError) -> None:
        self.step.fail(refused)
