"""The governors' ledger: a panel needs three who know nothing of a case."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.vocabulary import Outcome, Part, Role

if TYPE_CHECKING:
    from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)
BOARD = (
    GovernorView("Tom Webb", GovernorKind.CO_OPTED),
    GovernorView("Ruth Okoro", GovernorKind.PARENT),
    GovernorView("Len Barker", GovernorKind.FOUNDATION),
    GovernorView("Fay Lin", GovernorKind.LOCAL_AUTHORITY),
    GovernorView("Priya Shah", GovernorKind.STAFF, may_sit=False),
)


def tell(desk: Desk, case: CaseView, name: str, on: date = TODAY) -> None:
    """Tell a governor what the chair had to know."""
    desk.governors.tell(case.case_id, name, "That there was a post", "He signs the letter to staff", on)


def test_the_board_comes_back_as_it_was_entered(desk: Desk) -> None:
    desk.governors.set([*BOARD, GovernorView("  ")])

    assert desk.governors.all() == BOARD


def test_a_governor_is_entered_once_however_the_name_is_typed(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        desk.governors.set([*BOARD, GovernorView("tom  WEBB")])

    assert refused.value.field == "name"
    assert desk.governors.all() == ()


def test_without_a_board_nobody_can_count(desk: Desk, a_case: CaseView) -> None:
    left = desk.governors.left(a_case.case_id)

    assert (left.untainted, left.of) == (0, 0)
    assert "not entered yet" in left.warning


def test_the_panel_is_warned_for_before_the_one_that_makes_it_too_small(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    first = desk.governors.left(a_case.case_id)
    assert (first.untainted, first.of, first.needed, first.warning) == (4, 4, 3, "")

    tell(desk, a_case, "Tom Webb")
    second = desk.governors.left(a_case.case_id)
    assert second.untainted == 3 and "exactly 3 are left" in second.warning
    tell(desk, a_case, "Fay Lin")
    third = desk.governors.left(a_case.case_id)

    assert third.names == ("Ruth Okoro", "Len Barker") and "only 2 are left" in third.warning


def test_a_governor_told_twice_is_one_governor_and_two_lines(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Tom Webb")
    tell(desk, a_case, " tom webb")

    assert desk.governors.left(a_case.case_id).untainted == 3
    assert [each.name for each in desk.governors.told(a_case.case_id)] == ["Tom Webb", "Tom Webb"]


def test_one_who_may_not_sit_costs_no_seat(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Priya Shah")

    assert desk.governors.left(a_case.case_id).untainted == 4
    assert desk.governors.told(a_case.case_id)[0].is_governor


def test_a_name_that_is_no_governor_is_kept_and_pointed_out(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Tom Web")

    left = desk.governors.left(a_case.case_id)
    assert left.untainted == 4 and "check the name" in left.warning
    assert not desk.governors.told(a_case.case_id)[0].is_governor


def test_a_governor_who_is_in_the_case_cannot_hear_it(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    author = PartGiven(Part.AUTHOR, Role.GOVERNOR, "ruth okoro")

    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(author,)))

    assert desk.governors.left(a_case.case_id).names == ("Tom Webb", "Len Barker", "Fay Lin")


def test_who_was_told_of_one_case_may_sit_on_another(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Tom Webb")

    assert desk.governors.left(desk.cases.open().case_id).untainted == 4


@pytest.mark.parametrize("missing", ["name", "what", "why"])
def test_the_ledger_says_who_what_and_why(desk: Desk, a_case: CaseView, missing: str) -> None:
    given = {"name": "Tom Webb", "what": "The post", "why": "He decides", missing: "  "}

    with pytest.raises(DeskError) as refused:
        desk.governors.tell(a_case.case_id, told_on=TODAY, **given)

    assert refused.value.field == missing
    assert desk.governors.told(a_case.case_id) == ()


def test_nobody_was_told_tomorrow(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        tell(desk, a_case, "Tom Webb", on=date(2026, 11, 24))

    assert refused.value.field == "told_on"


def test_the_ledger_is_by_the_day_and_found_by_its_words_and_the_entry_names_nobody(
    desk: Desk, a_case: CaseView
) -> None:
    tell(desk, a_case, "Tom Webb")
    tell(desk, a_case, "Fay Lin", on=date(2026, 11, 20))

    assert [each.name for each in desk.governors.told(a_case.case_id)] == ["Fay Lin", "Tom Webb"]
    assert desk.cases.search("webb").lines and desk.cases.search("signs the letter").lines
    assert desk.cases.chronology(a_case.case_id)[0].what == "A governor was told on 20 November 2026"


def test_a_governor_told_after_closing_still_counts(desk: Desk, a_case: CaseView, saved: "Saved") -> None:
    desk.governors.set(BOARD)
    saved(a_case)
    desk.cases.close(a_case.case_id, Outcome.LEFT_ALONE_DEBATE)

    tell(desk, a_case, "Len Barker")

    assert desk.governors.left(a_case.case_id).untainted == 3


def test_a_concern_that_a_governor_knows_of_is_not_discarded(desk: Desk, a_case: CaseView) -> None:
    tell(desk, a_case, "Tom Webb")

    with pytest.raises(DeskError, match="cannot be discarded"):
        desk.cases.discard(a_case.case_id)

    assert desk.governors.told(a_case.case_id)


def test_the_head_and_who_dealt_with_the_complaint_cannot_hear_it(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set((*BOARD, GovernorView("Mary Ashworth", GovernorKind.OTHER)))
    assert desk.governors.left(a_case.case_id).names == tuple(each.name for each in BOARD if each.may_sit)

    desk.gates.say(a_case.case_id, Hold.COMPLAINT, Word.MAY_WRITE, said_by="fay lin", said_on=TODAY)

    assert "Fay Lin" not in desk.governors.left(a_case.case_id).names


def test_a_governor_who_is_in_the_case_under_a_former_name_cannot_hear_it(
    desk: Desk, a_case: CaseView
) -> None:
    desk.governors.set((*BOARD, GovernorView("Kelly Marsh")))
    author = desk.people.search("Kelly Marsh")[0]
    desk.people.amend(author.person_id, name="Kelly Dunne")

    assert "Kelly Marsh" not in desk.governors.left(a_case.case_id).names
