"""Earlier copies of the log that may go: logs put aside, backups with earlier keys, backups in one file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.ui import aside_words as words
from conduct_desk.ui.widgets.erasing_fold import Erasable, ErasingFold

if TYPE_CHECKING:
    from conduct_desk.desk.backup_views import OldKeysView, OneFileView, PutAsideView
    from conduct_desk.desk.put_aside import PutAside
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

    Stand = tuple[tuple[PutAsideView, ...], tuple[OldKeysView, ...], tuple[OneFileView, ...]]

T = TypeVar("T")
LOOKING, ERASING = "Looking for earlier copies", "Erasing it"


class EarlierCopies(QWidget):
    """Three folds, each hidden while it has nothing. It looks for itself whenever it comes on the screen."""

    told = Signal(str)  # a sentence of good news

    def __init__(
        self, put_aside: PutAside, jobs: Jobs, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._put_aside, self._jobs = put_aside, jobs
        self.logs, self.old = (ErasingFold(name, "Erase it for good", self) for name in ("log", "old"))
        self.files = ErasingFold("file", "It is destroyed", self)
        self._folds = (self.logs, self.old, self.files)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for fold in self._folds:
            fold.hide()
            box.addWidget(fold)
        notices.changed.connect(self._hear)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what there is."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Look at the folders, which may take a while on a network, and show what there is."""
        aside = self._put_aside
        self._jobs.run(
            lambda: (aside.logs(), aside.old_backups(), aside.one_files()), self._show, lambda _: None,
            words=LOOKING, owner=self,
        )  # fmt: skip

    def _show(self, stand: Stand) -> None:
        logs, old, files = stand
        self.logs.show_copies(words.LOGS, "logs_aside", [self._log(each) for each in logs])
        self.old.show_copies(words.OLD, "old_keys", [self._old(each) for each in old])
        self.files.show_copies(words.FILES, "one_files", [self._file(each) for each in files])

    def _log(self, log: PutAsideView) -> Erasable:
        goes = words.DAMAGED_GOES if log.is_damaged else words.LOG_GOES
        act = partial(self._put_aside.erase_log, log.name)
        return Erasable(words.log_row(log), goes, self._erasing(self.logs, act, lambda _: words.LOG_GONE))

    def _old(self, old: OldKeysView) -> Erasable:
        act = partial(self._put_aside.erase_old_backups, old.place)
        return Erasable(words.old_row(old), words.OLD_GO, self._erasing(self.old, act, words.old_gone))

    def _file(self, file: OneFileView) -> Erasable:
        note = self._erasing(
            self.files, lambda _: self._put_aside.one_file_destroyed(file.number), lambda _: words.FILE_GONE
        )
        return Erasable(words.file_row(file), words.FILE_GOES, note, needs_word=False)

    def _erasing(
        self, fold: ErasingFold, act: Callable[[str], T], say: Callable[[T], str]
    ) -> Callable[[str], None]:
        def finish(result: T) -> None:
            self.setEnabled(True)
            fold.settle()
            self.told.emit(say(result))
            self.refresh()

        def refuse(error: DeskError) -> None:
            self.setEnabled(True)
            fold.refuse(error)

        def run(word: str) -> None:
            self.setEnabled(False)
            self._jobs.run(lambda: act(word), finish, refuse, words=ERASING, owner=self)

        return run

    def _hear(self, noun: str, _case_id: object) -> None:
        if noun == "backup" and self.isVisible() and not any(fold.is_asking for fold in self._folds):
            self.refresh()
