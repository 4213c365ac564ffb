"""What leads to one exhibit and on from it: from a concern and from its evidence, and back there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from conduct_desk.ui.road import CASE, EVIDENCE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.exhibit_viewer import ExhibitViewer
from conduct_desk.ui.widgets.thumbnail_row import ThumbnailRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage

EXHIBIT = "exhibit"  # the page of one exhibit, as the way back to it is called


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
        self._message_back_to = EXHIBIT
        p = pages.later
        p.case.exhibit_asked.connect(lambda case_id, exhibit_id: self.open_exhibit(case_id, exhibit_id))
        pages.when_made("evidence", self._wire_viewers)
        p.exhibit.left.connect(self.go_back)
        p.exhibit.message_asked.connect(self.open_message)
        p.evidence.message_asked.connect(partial(self.open_message, back_to=EVIDENCE))
        p.message.left.connect(self._leave_message)
        p.message.isolate_asked.connect(self.isolate)
        p.exhibit.isolate_asked.connect(self.isolate)
        pages.when_made("case", self._wire_thumbnails)
        p.isolate.back_asked.connect(lambda case_id: self._go_to(case_id, CASE))
        p.exhibit.removal_asked.connect(self._remove)
        p.exhibit.cover_asked.connect(self.cover)
        p.evidence.cover_asked.connect(self.cover)
        p.cover.left.connect(
            lambda case_id, exhibit_id: self.open_exhibit(case_id, exhibit_id, self._back_to)
        )

    def _wire_viewers(self, evidence: DeskPage) -> None:
        for viewer in evidence.findChildren(ExhibitViewer):
            viewer.detail_asked.connect(partial(self.open_exhibit, back_to=EVIDENCE))

    def _wire_thumbnails(self, case: DeskPage) -> None:
        for row in case.findChildren(ThumbnailRow):
            row.isolate_asked.connect(self.isolate)

    def open_exhibit(self, case_id: int, exhibit_id: int, back_to: str = CASE) -> None:
        """Show one exhibit; `back_to` is the page of its concern that Back leads to."""
        self._pages.exhibit.open_exhibit(case_id, exhibit_id)
        self._back_to = back_to
        self._came(Whereabouts("exhibit", case_id, f"{exhibit_id}:{back_to}"))
        self._show(self._pages.exhibit, "concerns")

    def open_message(self, case_id: int, exhibit_id: int, back_to: str = EXHIBIT) -> None:
        """Show what is in a message; Back leads to its own page, or to the page of the concern named."""
        self._pages.message.open_message(case_id, exhibit_id)
        self._message_back_to = back_to
        self._came(Whereabouts("message", case_id, f"{exhibit_id}:{back_to}"))
        self._show(self._pages.message, "concerns")

    def cover(self, case_id: int, exhibit_id: int) -> None:
        """Cover up an exhibit for sharing. After locking she is back at the exhibit, blurred again."""
        self._pages.cover.open_cover(case_id, exhibit_id)
        self._came(Whereabouts("exhibit", case_id, f"{exhibit_id}:{self._back_to}"))
        self._show(self._pages.cover, "concerns")

    def isolate(self, case_id: int, exhibit_id: int) -> None:
        """Ask before nobody may see an exhibit any more, or whose word it was to destroy it."""
        self._pages.isolate.open_exhibit(case_id, exhibit_id)
        self._came(Whereabouts("isolate", case_id, str(exhibit_id)))
        self._show(self._pages.isolate, "concerns")

    def go_back(self, case_id: int) -> None:
        """Go back to the page of the concern on which the exhibit was pressed."""
        self._go_to(case_id, self._back_to)

    def take_up(self, case_id: int, page: str, which: str) -> bool:
        """Open the page on which she was, or was typing; False when it is none about an exhibit.

        `which` is the number of the exhibit in the log and, where it is known, the page that Back leads to.
        Raises LookupError when the exhibit is not in the concern.
        """
        exhibit, _, back_to = which.partition(":")
        opens: dict[str, Callable[[int], None]] = {
            EXHIBIT: lambda each: self.open_exhibit(case_id, each, back_to or CASE),
            "words": partial(self._open_words, case_id),
            "cover": partial(self.cover, case_id),
            "message": lambda each: self.open_message(case_id, each, back_to or EXHIBIT),
            "isolate": partial(self.isolate, case_id),
        }
        if page not in opens:
            return False
        opens[page](int(exhibit))
        return True

    def _open_words(self, case_id: int, exhibit_id: int) -> None:
        """Show an exhibit with the part open in which its words were being typed."""
        self.open_exhibit(case_id, exhibit_id)
        self._pages.exhibit.show_words()

    def _leave_message(self, case_id: int, exhibit_id: int) -> None:
        if self._message_back_to == EXHIBIT:
            self.open_exhibit(case_id, exhibit_id, self._back_to)
        else:
            self._go_to(case_id, self._message_back_to)

    def _remove(self, case_id: int, exhibit_id: int) -> None:
        """Remove it where it can be undone at once."""
        self._go_to(case_id, EVIDENCE)
        self._pages.evidence.remove(exhibit_id)
