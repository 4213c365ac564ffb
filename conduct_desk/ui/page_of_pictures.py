"""Which pages take a picture themselves, while everywhere else one begins a new concern."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from conduct_desk.ui.widgets.page import DeskPage

if TYPE_CHECKING:
    from conduct_desk.ui.pages.evidence_page import EvidencePage
    from conduct_desk.ui.pages.follow_up_page import FollowUpPage


def taker(shown: object) -> EvidencePage | FollowUpPage | None:
    """Return the page that is shown where it takes a picture now; None where it does not."""
    key = shown.key if isinstance(shown, DeskPage) else ""  # their classes are fetched when they are opened
    if key == "evidence_page":
        return cast("EvidencePage", shown)
    page = cast("FollowUpPage", shown)
    return page if key == "follow_up_page" and page.takes_pictures else None
