"""What leads through a rehearsal: the posts, the walk of one, and what the coach says afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk import Desk
    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage


class RehearsalJourneys:
    """Wires the two pages; `carry_on` leads to where a concern goes on."""

    def __init__(
        self,
        desk: Desk,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        *,
        go: Callable[[str], None],
        carry_on: Callable[[int], None],
        came: Callable[[Whereabouts], None],
    ) -> None:
        self._desk, self._pages, self._show, self._came = desk, pages, show, came
        later = pages.later
        posts, coach = later.rehearsal, later.coach
        posts.started.connect(carry_on)
        posts.coach_asked.connect(self.coach)
        posts.left.connect(lambda: go("home"))
        coach.posts_asked.connect(lambda: go("rehearsal"))
        coach.concern_asked.connect(carry_on)
        later.check.saved.connect(self._saved)

    def open_posts(self) -> None:
        """Show the posts; a log of the school's own asks for a throw-away one first."""
        if not self._desk.rehearsal.is_here:
            self._pages.rehearsal.practice_asked.emit("rehearsal")
            return
        self._pages.rehearsal.open_rehearsal()
        self._came(Whereabouts("rehearsal"))
        self._show(self._pages.rehearsal, "home")

    def open_post(self, case_id: int) -> bool:
        """Show the post that a concern tries; say whether it tries one."""
        if not self._desk.rehearsal.is_of(case_id):
            return False
        self.open_posts()
        self._pages.rehearsal.read_post(next(p for p in self._desk.rehearsal.posts() if p.case_id == case_id))
        return True

    def coach(self, case_id: int) -> None:
        """Show what the policy would have wanted of one concern."""
        self._pages.coach.open_coach(case_id)
        self._came(Whereabouts("rehearsal"))
        self._show(self._pages.coach, "home")

    def _saved(self, case_id: int) -> None:
        if self._desk.rehearsal.is_of(case_id):
            self.coach(case_id)
