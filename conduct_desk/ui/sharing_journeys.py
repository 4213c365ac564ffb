"""What leads to the links that are looked at, to what is handed on, and to what somebody may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.case_journeys import CaseJourneys
    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage

_Place = tuple["DeskPage", "Callable[[], object]", str]


class SharingJourneys:
    """Wires the pages; `go` leads to a place, `of_a_case` to the pages of a concern."""

    def __init__(
        self,
        pages: PagesOfDesk,
        go: Callable[[str], None],
        go_to_case: Callable[[int], None],
        of_a_case: CaseJourneys,
    ) -> None:
        self._go, self._of_a_case = go, of_a_case
        self._looking_at = 0  # the concern of a look that was begun from the list, and leads back to it
        self._pages = pages
        watch, follow_up = pages.watch_links, pages.follow_up
        watch.left.connect(lambda: go("home"))
        watch.concern_asked.connect(go_to_case)
        watch.check_asked.connect(self._look)
        watch.reopening_asked.connect(follow_up.reopening_offered)
        follow_up.recorded.connect(self._come_back)
        follow_up.back_asked.connect(self._come_back)

    def places(self) -> dict[str, _Place]:
        """Return each place with its page, what fills it, and where it belongs on the rail."""
        watch = self._pages.watch_links
        return {"watch": (watch, watch.open_watch, "home")}

    def _look(self, case_id: int, action_id: int) -> None:
        self._of_a_case.check(case_id, action_id)
        self._looking_at = case_id

    def _come_back(self, case_id: int) -> None:
        """Go back to the list after a look that was begun there; the concern’s own wire comes before."""
        began, self._looking_at = self._looking_at, 0
        if began == case_id:
            self._go("watch")
