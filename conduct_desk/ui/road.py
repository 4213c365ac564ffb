"""Which page of a concern comes after which: stop questions, evidence, facts, the walk, the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.vocabulary import Stage, Stop
from conduct_desk.policy.walk import pages_open, stops
from conduct_desk.ui.case_words import EVIDENCE, FACTS, NO_SCREENSHOT

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.decisions import Decisions

__all__ = ["CASE", "CHECK", "EVIDENCE", "FACTS", "HOME", "STOP", "Road"]

HOME, CASE, CHECK, STOP = "home", "case", "check", "stop"  # “facts” alone is a page of the walk


class Road:
    """Answers with the key of a page: a page of the walk, or one of the names above."""

    def __init__(self, cases: Cases, decisions: Decisions) -> None:
        self._cases, self._decisions = cases, decisions

    def on(self, case_id: int) -> str:
        """Return where a concern that was left goes on: its first page that is not done."""
        if self._cases.stage(case_id) is not Stage.BEING_RECORDED:
            return CASE
        case = self._cases.get(case_id)
        if not self._has_stop(case):
            return STOP
        if case.facts == Facts():
            return EVIDENCE if self._asks_for_pictures(case) else FACTS
        return self._walk(case_id)

    def after(self, case_id: int, page: str) -> str:
        """Return the page that follows when `page` was completed."""
        case = self._cases.get(case_id)
        if case.stage is not Stage.BEING_RECORDED:
            return CASE if page in (EVIDENCE, FACTS) else self._walk(case_id)
        if page == EVIDENCE and self._has_stop(case) and case.facts == Facts():
            return FACTS
        return self._walk(case_id) if page == FACTS and self._has_stop(case) else self.on(case_id)

    def before(self, case_id: int, page: str) -> str:
        """Return the page that Back leads to."""
        case = self._cases.get(case_id)
        asked = pages_open(self._decisions.walk(), case.answers)
        order = [STOP, EVIDENCE, FACTS, *(p.key for p in asked if p.key != STOP), CHECK]
        if _takes_no_picture(case):
            order.remove(EVIDENCE)
        if page == CHECK and case.stage is not Stage.BEING_RECORDED:
            return CASE
        place = order.index(page) if page in order else len(order) - 1  # it is asked no more: from the end
        return order[place - 1] if place else HOME

    def _walk(self, case_id: int) -> str:
        page = self._decisions.next_page(case_id)
        return page.key if page is not None else CHECK

    @staticmethod
    def _has_stop(case: CaseView) -> bool:
        return {"danger", "allegation", "conflict"} <= case.answers.keys()

    def _asks_for_pictures(self, case: CaseView) -> bool:
        """Say whether the page of evidence is still to come: there is no picture, and nobody said so yet."""
        said = any(NO_SCREENSHOT in line.what for line in self._cases.chronology(case.case_id))
        return not (case.exhibits or said or _takes_no_picture(case))


def _takes_no_picture(case: CaseView) -> bool:
    """Say whether a picture may be indecent: then none is taken in, and none is asked for."""
    return Stop.INDECENT_IMAGE in stops(case.answers)
