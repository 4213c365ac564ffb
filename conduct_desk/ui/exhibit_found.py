"""Finding the exhibit that a page is about: it may have been removed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView


def exhibit_in(exhibits: Exhibits, case_id: int, exhibit_id: int) -> ExhibitView:
    """Return an exhibit of a concern. Raises LookupError when it is not there (any more)."""
    found = next((each for each in exhibits.of_case(case_id) if each.exhibit_id == exhibit_id), None)
    if found is None:
        raise LookupError("this exhibit is not in this concern")
    return found
