"""Whom a school can turn to outside, and when what is printed about it has grown old."""

import tomllib
from datetime import date

import pytest

from conduct_desk import paths
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office
from conduct_desk.policy.outside_routes import CHECK_ADDRESS, CHECK_BEFORE, FILE, Route, read_routes

CARD = {
    "name": "A helpline",
    "what": "Advice.",
    "when": ["Now"],
    "ready": ["A pen"],
    "then": "Write it down.",
}


def ours() -> dict[str, Route]:
    data = tomllib.loads((paths.resources() / FILE).read_text("utf-8"))
    return {route.key: route for route in read_routes(data)}


def test_the_police_come_first_and_nothing_of_them_grows_old() -> None:
    first = next(iter(ours().values()))

    assert [each.text for each in first.contacts] == ["999", "101"]
    assert first.is_urgent and not first.is_old(date(2099, 1, 1)) and not first.warning(date(2099, 1, 1))


def test_every_route_of_the_design_has_its_card() -> None:
    said = " ".join(route.name for route in ours().values())

    for name in ("999", "101", "safeguarding lead", "LADO", "Professionals Online Safety Helpline",
                 "Report Harmful Content", "Internet Watch Foundation", "CEOP", "platform",
                 "Legal advice"):  # fmt: skip
        assert name in said, name


def test_every_number_or_address_that_is_not_fixed_says_when_it_was_checked() -> None:
    for route in ours().values():
        if route.contacts and route.key != "police":
            assert route.checked_on is not None, route.key


@pytest.mark.parametrize(
    ("checked", "today", "is_old"),
    [
        (date(2025, 5, 29), date(2026, 5, 29), False),
        (date(2025, 5, 29), date(2026, 5, 30), True),
        (date(2024, 2, 29), date(2025, 3, 1), False),
        (date(2024, 2, 29), date(2025, 3, 2), True),
        (date(2023, 2, 28), date(2024, 2, 29), True),
    ],
)
def test_a_card_is_old_once_more_than_a_year_has_gone(checked: date, today: date, *, is_old: bool) -> None:
    data = {"route": {"one": {**CARD, "checked_on": checked}}}
    (route,) = read_routes(data)

    assert route.is_old(today) is is_old


def test_an_old_number_is_checked_before_ringing_and_an_old_address_before_use() -> None:
    routes, later = ours(), date(2040, 1, 1)

    assert routes["helpline"].warning(later) == CHECK_BEFORE
    assert routes["ceop"].warning(later) == CHECK_ADDRESS
    assert routes["helpline"].warning(date(2025, 6, 1)) == ""


def test_the_words_of_a_card_are_all_that_it_says() -> None:
    words = ours()["helpline"].words

    assert "Ring: 0344 381 4772" in words and "Write: helpline@saferinternet.org.uk" in words


def test_local_numbers_are_taken_from_the_school_and_never_printed_here() -> None:
    officer = ours()["designated_officer"]

    assert officer.offices == (Office.DESIGNATED_OFFICER,) and officer.contacts == ()


def test_an_office_that_there_is_not_is_named() -> None:
    with pytest.raises(DeskError, match="CARETAKER"):
        read_routes({"route": {"one": {**CARD, "offices": ["CARETAKER"]}}})
