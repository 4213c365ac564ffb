"""What leads from Home to the lists, and to the place where a reminder is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.desk.case_list import Narrowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.year import YearWeek
    from conduct_desk.ui.pages_of_desk import PagesOfDesk


class HomeJourneys:
    """Wires Home; `go` leads to a place by its name."""

    def __init__(self, pages: PagesOfDesk, go: Callable[[str], None]) -> None:
        self._pages, self._go = pages, go
        home = pages.later.home
        home.search_asked.connect(self._find)
        home.week_asked.connect(self._list_week)
        home.summary_opened.connect(lambda: go("governors"))
        home.place_asked.connect(go)

    def _find(self, words: str) -> None:
        self._go("concerns")
        self._pages.concerns.search(words)

    def _list_week(self, week: YearWeek) -> None:
        self._go("concerns")
        self._pages.concerns.narrow(Narrowed(days=(week.first_day, week.last_day)))
