"""Everything out of the log, into a folder that any program reads, so that nobody is locked in."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.export import Export
    from conduct_desk.desk.export_views import Exported, ExportStep
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

ASKING, WORKING, DONE = range(3)
LEAD = "For leaving Conduct Desk, or for somebody who has to read the whole record without it."
WHAT = (
    "You get a new folder: the case log as one PDF to read, each table for a spreadsheet, the evidence "
    "exactly as it was kept, and every letter and summary that was made final. The log itself stays as it is."
)
WARNING = (
    "The folder is not encrypted. Anybody who opens it can read the names of children, parents and staff. "
    "Keep it locked away, and delete it when it has served its purpose."
)
NOT_FOR = (
    "This is not a backup: Conduct Desk cannot read it in again. And it is not the answer to somebody who "
    "asks what is held about them: that may show nothing of anybody else."
)
PRACTICE = "These are practice concerns, so there is nothing to take out. Open your own case log first."
NO_PLACE = "No folder chosen yet"


class ExportPage(DeskPage):
    """Asks where to and for the passphrase, says how far it has come, then where everything lies."""

    key = "export_page"
    left = Signal()
    progressed = Signal(str)  # what is being done; sent from the thread that does it

    def __init__(self, export: Export, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._export, self._jobs, self._choosers = export, jobs, choosers
        self._place: Path | None = None
        self._stop = threading.Event()
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(px(32), px(24), px(32), px(32))
        self._asking, self._working, self._done = self._asking_step(), self._working_step(), self._done_step()
        for step in (self._asking, self._working, self._done):
            outer.addWidget(step)
        outer.addStretch(1)
        self.step = ASKING
        self._show(ASKING)
        self.progressed.connect(self._words.setText)

    def open_export(self) -> None:
        """Ask anew, unless it is still going on or its result was not yet left."""
        if self.step == ASKING:
            self._asking.clear()
            self._asking.fields["passphrase"].set_text("")

    def save_typing(self) -> None:
        """Keep nothing: a passphrase is never a draft."""
        self._asking.fields["passphrase"].set_text("")

    def _asking_step(self) -> Step:
        step = Step(self.body)
        step.words("Take everything out", "h1")
        step.words(LEAD, "lead")
        step.words(WHAT)
        warning = QFrame(step)
        warning.setProperty("role", "notice_warn")
        box = QVBoxLayout(warning)
        box.setContentsMargins(px(16), px(12), px(16), px(12))
        box.addWidget(PlainLabel(WARNING, warning))
        step.add(warning)
        step.words(NOT_FOR, "muted")
        if not self._export.is_possible:
            step.words(PRACTICE, "label")
        step.words("Where to", "label")
        self._where = step.words(NO_PLACE)
        made = step.buttons(("place_button", "Choose a folder", "", self._choose))
        step.field("passphrase", "Your passphrase, once more", "So that nobody takes the log out behind you")
        step.fields["passphrase"].hide_typing()
        made += step.buttons(
            ("export_button", "Take everything out", "primary", self._begin),
            ("leave_button", "Back to Settings", "link", self.left.emit),
        )
        for button in made[:2]:
            button.setEnabled(self._export.is_possible)
        step.fields["passphrase"].setEnabled(self._export.is_possible)
        step.end()
        return step

    def _working_step(self) -> Step:
        step = Step(self.body)
        step.words("Everything is being taken out", "h1")
        step.words("This takes a minute or two for a large log. You can go on working meanwhile.", "lead")
        self._words = step.words("")
        step.buttons(("stop_button", "Stop", "", self._stop.set))
        step.end()
        return step

    def _done_step(self) -> Step:
        step = Step(self.body)
        step.words("Everything is taken out", "h1")
        self._summary = step.words("", "lead")
        self._unread = step.words("", "error")
        step.words("It lies here", "label")
        self._lies = step.words("")
        step.words(WARNING, "muted")
        step.buttons(("finish_button", "Back to Settings", "primary", self._finish))
        step.end()
        return step

    def _choose(self) -> None:
        place = self._choosers.folder(self, "Choose where the new folder goes")
        if place is not None:
            self._place = place
            self._where.setText(_breakable(place))

    def _begin(self) -> None:
        passphrase = self._asking.fields["passphrase"].text()
        if self._place is None:
            self._asking.fail(DeskError("Choose a folder first"))
            return
        if not passphrase:
            self._asking.fail(DeskError("Enter your passphrase", field="passphrase"))
            return
        place = self._place
        self._stop.clear()
        self._asking.clear()
        self._asking.fields["passphrase"].set_text("")
        self._words.setText("")
        self._show(WORKING)
        self._jobs.run(
            lambda: self._export.everything(place, passphrase, self._tell, lambda: not self._stop.is_set()),
            self._finished, self._failed, words="Taking everything out", owner=self,
        )  # fmt: skip

    def _tell(self, step: ExportStep) -> None:
        self.progressed.emit(f"{step.words}: {step.done} of {step.of}" if step.of else step.words)

    def _finished(self, done: Exported) -> None:
        self._summary.setText(
            f"{_counted(done.cases, 'concern')}, {_counted(done.exhibits, 'exhibit')}, "
            f"{_counted(done.papers, 'letter or summary', 'letters and summaries')}: "
            f"{_counted(done.files, 'file')}, {max(1, round(done.size / 1_000_000)):,} MB."
        )
        more = "they are listed" if done.unread > 1 else "it is named"
        pieces = _counted(done.unread, "piece")
        self._unread.setText(f"{pieces} could not be read: {more} in ‘What could not be read’.")
        self._unread.setVisible(done.unread > 0)
        self._lies.setText(_breakable(done.folder))
        self._show(DONE)

    def _failed(self, error: DeskError) -> None:
        self._show(ASKING)
        self._asking.fail(error)
        self.name_controls()

    def _finish(self) -> None:
        self._show(ASKING)
        self.left.emit()

    def _show(self, step: int) -> None:
        self.step = step
        for at, part in enumerate((self._asking, self._working, self._done)):
            part.setVisible(at == step)
        self.name_controls()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.setFocus()  # what was pressed is gone: else the keyboard lands on New concern


def _breakable(path: Path) -> str:
    """Return a path that a label can break at its folders."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def _counted(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or f'{one}s'}"
