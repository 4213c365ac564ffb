"""Pages ask from many threads at once: nothing is lost and nothing is given twice."""

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from conduct_desk.desk import Desk

if TYPE_CHECKING:
    from conduct_desk.desk.views import Changed


def test_concerns_opened_at_once_get_numbers_of_their_own(desk: Desk, told: "list[Changed]") -> None:
    def open_and_look(_: int) -> str:
        desk.cases.home()
        reference = desk.cases.open().reference
        desk.cases.list()
        return reference

    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(open_and_look, range(12)))

    assert sorted(given) == [f"2026-27/{number:03}" for number in range(1, 13)]
    assert len([each for each in told if each.noun == "case"]) == 12
