"""Laying out the drawers over one unlocked log."""

from conduct_desk.desk import Desk
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.rules_in_force import bring_into_force


def lay_out(opened: Opened, root: bytes) -> Desk:
    """Return the drawers over one unlocked log, which goes by its own policy and practice."""
    bring_into_force(opened)
    return Desk(opened, root)
