"""How concerns like this one were handled, side by side; looked up when it is unfolded, and kept nowhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.policy.mirror import FEWEST
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.mirror import Mirroring
    from conduct_desk.errors import DeskError
    from conduct_desk.policy.mirror import Mirror, Row
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.fold import Fold

TITLE = "How concerns like it were handled"
LEAD = "For your eyes only. The same kind of post, the newest closed ones, whoever wrote it."
WAITING = "Looking through closed concerns…"
ALIKE = "Nothing here stands apart from the others."
WHY = "There may be good reason. A note in the history says it."


class MirrorBox(QWidget):
    """Fills a fold when it is opened."""

    def __init__(self, fold: Fold) -> None:
        super().__init__(fold)
        self._fold = fold
        self._case_id = 0
        self._asked_for = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        fold.body.addWidget(self)
        fold.set_title("mirror", TITLE)
        fold.turned.connect(self._look)

    def use(self, mirroring: Mirroring, jobs: Jobs) -> None:
        """Say who compares (the page makes the box without it)."""
        self._mirroring, self._jobs = mirroring, jobs

    def open_case(self, case_id: int) -> None:
        """Be about another concern; nothing is compared until it is unfolded."""
        self._case_id, self._asked_for = case_id, 0
        self._fold.fold()
        empty_layout(self._box)

    def _look(self) -> None:
        if not self._fold.is_open or self._asked_for == self._case_id:
            return
        case_id = self._asked_for = self._case_id
        empty_layout(self._box)
        self._say(WAITING, "muted")
        work = partial(self._mirroring.of, case_id)
        self._jobs.run(work, partial(self._show, case_id), self._refused, words=WAITING, owner=self)

    def _show(self, case_id: int, found: Mirror) -> None:
        if case_id != self._case_id:  # another concern was opened meanwhile
            return
        empty_layout(self._box)
        if not found.rows:
            self._say(too_few_words(len(found.compared)), "")
            return
        self._say(LEAD, "muted")
        for words in found.unlike or (ALIKE,):
            self._say(words, "label")
        if found.unlike:
            self._say(WHY, "muted")
        for row in found.rows:
            self._add_row(row)
        self._say(f"Compared with {', '.join(found.compared)}", "small")

    def _refused(self, error: DeskError) -> None:
        self._asked_for = 0
        empty_layout(self._box)
        self._say(error.told, "muted")

    def _add_row(self, row: Row) -> None:
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._box.addWidget(line)
        self._say(row.what, "label")
        self._say(f"Usually: {row.usually} · Here: {row.here}", "")

    def _say(self, words: str, role: str) -> None:
        label = PlainLabel(words, self)
        label.setProperty("role", role)
        self._box.addWidget(label)


def too_few_words(count: int) -> str:
    """Return what is said where there is too little to compare with."""
    there = {0: "No closed concern is like it.", 1: "Only one closed concern is like it."}.get(
        count, f"Only {count} closed concerns are like it."
    )
    return f"{there} From {FEWEST} on, they are shown side by side."
