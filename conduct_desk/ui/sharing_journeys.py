"""What leads to the links that are looked at, to what is handed on, and to what somebody may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.thumbnail_row import ThumbnailRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.case_journeys import CaseJourneys
    from conduct_desk.ui.pages_of_desk import Opened, PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage


class SharingJourneys:
    """Wires the pages; `go` leads to a place, `of_a_case` to the pages of a concern."""

    def __init__(
        self,
        pages: PagesOfDesk,
        go: Callable[[str], None],
        go_to_case: Callable[[int], None],
        of_a_case: CaseJourneys,
        *,
        show: Callable[[DeskPage, str], None],
        came: Callable[[Whereabouts], None],
        cover: Callable[[int, int], None],
        go_to_person: Callable[[int], None],
    ) -> None:
        self._go, self._of_a_case, self._show, self._came = go, of_a_case, show, came
        self._cover_up = cover
        self._covering_in = 0  # the concern of a bundle for which something is being covered
        self._covering_about = 0  # the person for whose answer it is
        self._telling_about = 0  # the person whose answer was shown last
        self._looking_at = 0  # the concern of a look that was begun from the list, and leads back to it
        self._pages = pages
        later = pages.later
        watch, follow_up = later.watch_links, later.follow_up
        watch.left.connect(lambda: go("home"))
        watch.concern_asked.connect(go_to_case)
        watch.check_asked.connect(self._look)
        watch.reopening_asked.connect(lambda case_id: pages.follow_up.reopening_offered.emit(case_id))
        pages.when_made("case", self._wire_thumbnails)
        later.bundle.back_asked.connect(go_to_case)
        later.bundle.cover_asked.connect(self._cover)
        later.person.held_asked.connect(self.tell_about)
        later.subject_access.back_asked.connect(go_to_person)
        later.subject_access.cover_asked.connect(self._cover_for_answer)
        later.cover.left.connect(self._come_back_covered)
        follow_up.recorded.connect(self._come_back)
        follow_up.back_asked.connect(self._come_back)

    def _wire_thumbnails(self, case: DeskPage) -> None:
        for row in case.findChildren(ThumbnailRow):
            row.bundle_asked.connect(self.hand_on)

    def places(self) -> dict[str, Callable[[], Opened]]:
        """Return what gives the page of each place, what fills it, and where it belongs on the rail."""
        p = self._pages
        return {"watch": lambda: (p.watch_links, p.watch_links.open_watch, "home")}

    def hand_on(self, case_id: int) -> None:
        """Choose what of a concern is handed on, and to whom."""
        self._pages.bundle.open_case(case_id)
        self._came(Whereabouts("bundle", case_id))
        self._show(self._pages.bundle, "concerns")

    def tell_about(self, person_id: int) -> None:
        """Show what is held about somebody. Raises LookupError when they are there no more."""
        self._pages.subject_access.open_person(person_id)
        self._telling_about = person_id
        self._came(Whereabouts("subject_access", which=str(person_id)))
        self._show(self._pages.subject_access, "concerns")

    def take_up(self, case_id: int, page: str, _which: str) -> bool:
        """Open the page on which she was, or was typing; False when it is none of these."""
        if page == "bundle":
            self.hand_on(case_id)
        return page == "bundle"

    def _cover(self, case_id: int, exhibit_id: int) -> None:
        self._cover_up(case_id, exhibit_id)
        self._covering_in, self._covering_about = case_id, 0

    def _cover_for_answer(self, case_id: int, exhibit_id: int) -> None:
        self._cover(case_id, exhibit_id)
        self._covering_about = self._telling_about

    def _come_back_covered(self, case_id: int, _exhibit_id: int) -> None:
        """Go back to the bundle or the answer that it was covered for; the exhibit’s wire comes before."""
        began, about = self._covering_in, self._covering_about
        self._covering_in = self._covering_about = 0
        if began == case_id and about:
            self.tell_about(about)
        elif began == case_id:
            self.hand_on(case_id)

    def _look(self, case_id: int, action_id: int) -> None:
        self._of_a_case.check(case_id, action_id)
        self._looking_at = case_id

    def _come_back(self, case_id: int) -> None:
        """Go back to the list after a look that was begun there; the concern’s own wire comes before."""
        began, self._looking_at = self._looking_at, 0
        if began == case_id:
            self._go("watch")
