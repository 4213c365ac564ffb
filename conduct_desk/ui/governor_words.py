"""The governors' ledger in words: how many know nothing yet, and what to think of before one more is told."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import GovernorTold, PanelView

ANOTHER = "Somebody who is not on the list"


def left_words(panel: PanelView) -> str:
    """Return how many could still sit on a panel: “4 of 7 governors know nothing yet; a panel needs 3”."""
    if not panel.of:
        return "The governors are not entered yet. A panel needs three who know nothing of this."
    return f"{panel.untainted} of {panel.of} governors know nothing yet; a panel needs {panel.needed}."


def warns_about(panel: PanelView, name: str) -> str:
    """Return the warning before a governor is told; empty when enough are left or nothing is lost by it."""
    if name.casefold() not in {each.casefold() for each in panel.names}:
        return ""  # could not sit anyway, or is none of ours
    if panel.untainted > panel.needed:
        return ""
    return panel.warning


def told_line(told: GovernorTold) -> tuple[str, str]:
    """Return one line of the ledger: when and who, and what with why."""
    stranger = "" if told.is_governor else " (not on the list of governors)"
    what, why = (words.rstrip(".") for words in (told.what, told.why))
    return f"{spoken_date(told.told_on)} · {told.name}{stranger}", f"{what}. Because: {why}."
