"""The one row that Home has for several links to look at."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.clock import near_day
from conduct_desk.desk.views import ActionView
from conduct_desk.policy.vocabulary import ActionKind
from conduct_desk.ui.widgets.desk_row import RowWords


def due_checks(actions: Sequence[ActionView], today: date) -> tuple[ActionView, ...]:
    """Return the checks of posts that are due today or were before."""
    return tuple(
        each
        for each in actions
        if each.kind is ActionKind.CHECK_POST and (each.due_on is None or each.due_on <= today)
    )


def links_in(checks: Sequence[ActionView]) -> int:
    """Return how many posts these checks are of: one look answers every check of the same post."""
    return len({(each.case_id, each.person_id) for each in checks})


def links_row(due: Sequence[ActionView], today: date) -> RowWords:
    """Return the one row that stands on Home for several links to look at."""
    late = [each.due_on for each in due if each.is_overdue and each.due_on is not None]
    tag, kind = (f"Since {near_day(min(late), today)}", "danger") if late else ("Today", "warn")
    return RowWords(
        f"{links_in(due)} links to look at today",
        "Say of each whether it is still up, edited, gone or back.",
        tag=tag, tag_kind=kind, icon="clock", icon_colour="warn", button="Look at them",
        name="watch_button",
    )  # fmt: skip
