"""What leads to one exhibit and on from it: from a concern and from its evidence, and back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.ui.road import CASE
from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage


class ExhibitJourneys:
    """Wires the pages about one exhibit. `go_to` shows a page of a concern by the name the road gives it.

    `came` hears where she is now, for when she comes back after the log was locked.
    """

    def __init__(
        self,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        go_to: Callable[[int, str], None],
        came: Callable[[Whereabouts], None],
    ) -> None:
        self._pages, self._show, self._go_to, self._came = pages, show, go_to, came
        self._back_to = CASE
        p = pages
        p.case.exhibit_asked.connect(lambda case_id, exhibit_id: self.open_exhibit(case_id, exhibit_id))
        p.exhibit.left.connect(self.go_back)

    def open_exhibit(self, case_id: int, exhibit_id: int, back_to: str = CASE) -> None:
        """Show one exhibit; `back_to` is the page of its concern that Back leads to."""
        self._pages.exhibit.open_exhibit(case_id, exhibit_id)
        self._back_to = back_to
        self._came(Whereabouts("exhibit", case_id, f"{exhibit_id}:{back_to}"))
        self._show(self._pages.exhibit, "concerns")

    def go_back(self, case_id: int) -> None:
        """Go back to the page of the concern on which the exhibit was pressed."""
        self._go_to(case_id, self._back_to)

    def take_up(self, case_id: int, page: str, which: str) -> bool:
        """Open the page on which she was, or was typing; False when it is none about an exhibit.

        `which` is the number of the exhibit in the log and, where it is known, the page that Back leads to.
        Raises LookupError when the exhibit is not in the concern.
        """
        if page != "exhibit":
            return False
        exhibit_id, _, back_to = which.partition(":")
        self.open_exhibit(case_id, int(exhibit_id), back_to or CASE)
        return True
