"""What leads through the pages about the record itself: how long it is kept, and whether it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.pages_of_desk import Opened, PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage

PLACES = ("disposal", "printed_code")


class RecordJourneys:
    """Wires the pages; `go` leads to one of the places above, `show` puts a page on the screen."""

    def __init__(
        self, pages: PagesOfDesk, show: Callable[[DeskPage, str], None], go: Callable[[str], None]
    ) -> None:
        self._pages, self._show, self._go = pages, show, go
        p = pages.later
        p.settings.disposal_asked.connect(lambda: go("disposal"))
        p.settings.printed_code_asked.connect(lambda: go("printed_code"))
        for page in (p.disposal, p.printed_code):
            page.left.connect(lambda: go("settings"))
        p.disposal.concern_chosen.connect(self._choose)
        p.disposal_choice.back_asked.connect(lambda _case_id: go("disposal"))
        p.disposal_choice.decided.connect(self._decided)
        p.disposal_choice.held_again.connect(lambda: pages.disposal.refresh())

    def places(self) -> dict[str, Callable[[], Opened]]:
        """Return what gives the page of each place, what fills it, and where it belongs on the rail."""
        p = self._pages
        return {
            "disposal": lambda: (p.disposal, p.disposal.open_disposal, "settings"),
            "printed_code": lambda: (p.printed_code, p.printed_code.open_code, "settings"),
        }

    def _choose(self, case_id: int) -> None:
        try:
            self._pages.disposal_choice.open_concern(case_id)
        except DeskError:  # it was reopened meanwhile: the list says so
            self._go("disposal")
        else:
            self._show(self._pages.disposal_choice, "settings")

    def _decided(self, words: str) -> None:
        self._go("disposal")
        self._pages.disposal.tell(words)
