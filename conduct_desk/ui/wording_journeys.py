"""What leads through the pages about how letters look and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.errors import DeskError
from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.pages_of_desk import Opened, PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage

PLACES = ("letter_settings", "wordings")


class WordingJourneys:
    """Wires the pages; `go` leads to one of the places above, `came` notes which wording is shown."""

    def __init__(
        self,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        go: Callable[[str], None],
        came: Callable[[Whereabouts], None],
    ) -> None:
        self._pages, self._show, self._go, self._came = pages, show, go, came
        p = pages.later
        p.settings.letters_asked.connect(lambda: go("letter_settings"))
        p.letter_settings.left.connect(lambda: go("settings"))
        p.letter_settings.wordings_asked.connect(lambda: go("wordings"))
        p.wordings.left.connect(lambda: go("letter_settings"))
        p.wordings.wording_asked.connect(self.open_wording)
        p.wording.left.connect(lambda: go("wordings"))

    def places(self) -> dict[str, Callable[[], Opened]]:
        """Return what gives the page of each place, what fills it, and where it belongs on the rail."""
        p = self._pages
        return {
            "letter_settings": lambda: (
                p.letter_settings,
                p.letter_settings.open_letter_settings,
                "settings",
            ),
            "wordings": lambda: (p.wordings, p.wordings.open_wordings, "settings"),
        }

    def open_wording(self, which: str) -> None:
        """Show one paper's wording; the list, where there is no such paper any more."""
        try:
            self._pages.wording.open_wording(which)
        except DeskError:
            self._go("wordings")
        else:
            self._came(Whereabouts("wording", which=which))
            self._show(self._pages.wording, "settings")
