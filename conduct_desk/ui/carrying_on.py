"""What Home offers to carry on with: concerns that were begun, and what was being typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.clock import short_day
from conduct_desk.errors import DeskError
from conduct_desk.ui.draft_words import left_over_row, page_words
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.desk_row import Row, RowWords

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.home_views import HomeView, LeftOver
    from conduct_desk.desk.views import CaseLine


class CarryingOn(QObject):
    """The rows of unfinished work; what is thrown away goes at once and can be put back."""

    case_opened = Signal(int)
    draft_opened = Signal(str, object)  # the draft's place, and its case or None
    taken_away = Signal(object)  # a TakenAway
    refused = Signal(object)  # a DeskError
    changed = Signal()

    def __init__(self, cases: Cases, drafts: Drafts, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases, self._drafts, self._clock = cases, drafts, clock
        # What was typed since belongs to this sitting: only older drafts were left by a crash or a lock.
        self.since = clock.now()
        self._later: set[LeftOver] = set()
        self._back: set[tuple[str, int | None]] = set()  # drafts that were thrown away and put back

    def rows(self, home: HomeView) -> list[Row]:
        """Return a row for each, the concerns first."""
        concerns: list[Row] = [self._concern(line) for line in home.interrupted]
        return concerns + [self._typing(left) for left in home.left_over if self._is_offered(left)]

    def _is_offered(self, left: LeftOver) -> bool:
        is_older = left.saved_at < self.since or (left.place, left.case_id) in self._back
        return is_older and left not in self._later

    def _concern(self, line: CaseLine) -> Row:
        begun = f"Begun {'today' if line.opened_on == self._clock.today() else short_day(line.opened_on)}"
        words = RowWords(
            f"Concern {line.reference}",
            " · ".join(word for word in (begun, line.platform) if word),
            icon="pencil", icon_colour="accent", button="Carry on", name=f"case_{line.case_id}_button",
            second="Throw away",
        )  # fmt: skip
        return words, partial(self.case_opened.emit, line.case_id), partial(self._throw_away, line)

    def _throw_away(self, line: CaseLine) -> None:
        try:
            self._cases.discard(line.case_id, can_come_back=True)
        except DeskError as problem:
            self.refused.emit(problem)
        else:
            words = f"Threw concern {line.reference} away"
            self.taken_away.emit(TakenAway(words, partial(self._bring_back, line.case_id)))
        self.changed.emit()

    def _bring_back(self, case_id: int) -> None:
        self._cases.put_back(case_id)
        self.changed.emit()

    def _typing(self, left: LeftOver) -> Row:
        return (
            left_over_row(left, self._clock.today()),
            partial(self.draft_opened.emit, left.place, left.case_id),
            partial(self._keep_for_later, left),
            partial(self._discard, left),
        )

    def _keep_for_later(self, left: LeftOver) -> None:
        """Say no more of it until the log is opened the next time; its page still has it."""
        self._later.add(left)
        self.changed.emit()

    def _discard(self, left: LeftOver) -> None:
        try:
            body = self._drafts.read(left.place, left.case_id)
            self._drafts.discard(left.place, left.case_id)
        except DeskError as problem:
            self.refused.emit(problem)
        else:
            of = f" in concern {left.reference}" if left.reference else ""
            words = f"Discarded what you were writing{of}: {page_words(left.place)}"
            self.taken_away.emit(TakenAway(words, partial(self._put_back, left, body or {})))
        self.changed.emit()

    def _put_back(self, left: LeftOver, body: dict[str, str]) -> None:
        self._drafts.put_back(left.place, body, left.case_id)
        self._back.add((left.place, left.case_id))
        self.changed.emit()
