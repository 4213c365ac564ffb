"""How Home speaks of what was being typed: which page it was on and when, never the words."""

from __future__ import annotations

from datetime import date, timedelta

from conduct_desk.clock import SCHOOL_ZONE, short_day, spoken_time
from conduct_desk.desk.home_views import LeftOver
from conduct_desk.ui.widgets.desk_row import RowWords

PAGES = {
    "facts": "what was posted", "check": "at the check of your answers", "decision": "an answer",
    "note": "a note", "sheet": "at the signed sheet", "ledger": "which governor was told",
    "own_post": "a post of the school’s own", "close": "how the concern ended", "word": "what you were told",
    "support": "how a member of staff was supported", "reply": "an answer to the school",
    "no_picture": "where a picture is", "isolate": "about an isolated exhibit",
    "exhibit": "where an exhibit came from", "cover": "what to cover in a picture",
    "words": "what an exhibit says", "bundle": "what evidence is for",
    "subject_access": "what somebody is given of what is held about them",
    "hand_over": "who decides", "letter": "a letter", "practice": "in ‘Procedures and periods’",
    "terms": "the term dates", "policy": "your own policy", "wording": "what a letter says",
    "summary": "the governors’ summary",
}  # fmt: skip
LOOKED_AGAIN = "what you saw when you looked again"


def parts_of(place: str) -> tuple[str, str]:
    """Return the page of a draft and what on it: ("letter", "12"), ("word", "POLICE"), ("facts", "")."""
    page, _, which = place.replace(" ", ":", 1).partition(":")
    return page, which


def page_words(place: str) -> str:
    """Return what was being written, for “You were writing …”."""
    page, which = parts_of(place)
    return LOOKED_AGAIN if page == "check" and which else PAGES.get(page, "something")


def left_over_row(left: LeftOver, today: date) -> RowWords:
    """Return the row that offers to carry on with it, or to keep it for later."""
    of = f"Concern {left.reference} · " if left.reference else ""
    return RowWords(
        f"You were writing {page_words(left.place)}", f"{of}Kept {_when(left, today)}",
        icon="pencil", icon_colour="accent", button="Carry on", name=f"{button_name(left)}_button",
        second="Keep for later", third="Discard",
    )  # fmt: skip


def button_name(left: LeftOver) -> str:
    """Return the first part of the names of its buttons."""
    page, which = parts_of(left.place)
    parts = ("draft", page, which.replace(" ", "_"), str(left.case_id or ""))
    return "_".join(part.lower() for part in parts if part)


def _when(left: LeftOver, today: date) -> str:
    day, time = left.saved_at.astimezone(SCHOOL_ZONE).date(), spoken_time(left.saved_at)
    if day == today:
        return f"today at {time}"
    return f"yesterday at {time}" if day == today - timedelta(days=1) else f"{short_day(day)}, {time}"
