"""The school's particulars, people typed once, the recovery sheet typed back, and drafts."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, EvidenceUnreadable, SheetMistyped

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

PICTURE = Path(__file__).resolve().parents[2] / "resources" / "practice" / "clown.png"


def test_a_new_log_knows_its_school_and_the_policy(desk: Desk) -> None:
    school = desk.school.get()

    assert (school.name, school.head_name) == ("St Thomas Primary School", "Mary Ashworth")
    assert school.policy_title and school.policy_reviewed == "October 2017"


def test_particulars_are_amended_one_by_one(desk: Desk) -> None:
    desk.school.amend(address=("Church Lane", " ", "WA10 1AA "), telephone=" 01744 960 200")
    school = desk.school.amend(crest=PICTURE.read_bytes())

    assert school.address == ("Church Lane", "WA10 1AA")
    assert school.telephone == "01744 960 200"
    assert school.crest.startswith(b"\x89PNG")
    with pytest.raises(DeskError) as refused:
        desk.school.amend(name="  ")
    assert refused.value.field == "name"
    with pytest.raises(EvidenceUnreadable) as unreadable:
        desk.school.amend(crest=b"<svg/>")
    assert unreadable.value.field == "crest"


def test_a_name_is_offered_from_its_first_letters(desk: Desk, a_case: CaseView) -> None:
    assert [person.name for person in desk.people.search("mar")] == ["Kelly Marsh"]
    assert [person.name for person in desk.people.search("kelly m")] == ["Kelly Marsh"]
    assert desk.people.search("arsh") == () and desk.people.search(" ") == ()


def test_a_corrected_name_finds_the_concern(desk: Desk, a_case: CaseView) -> None:
    person = a_case.parts[0].person

    desk.people.amend(person.person_id, name="Kelly Marsden", title="Mrs")

    assert desk.cases.search("marsden").lines and not desk.cases.search("marsh").lines
    with pytest.raises(DeskError) as refused:
        desk.people.amend(person.person_id, name=" ")
    assert refused.value.field == "name"


def test_two_groups_are_asked_back_from_the_second_opening_until_given(
    desk: Desk, door: Door, passphrase: str, told: list[Changed], school_day: "SchoolDay"
) -> None:
    groups = desk.keeping.sheet().groups
    assert not desk.keeping.is_sheet_check_due() and desk.keeping.opened_before() == 0
    desk.keeping.close()

    again = door.unlock(passphrase, told.append)
    assert again.keeping.is_sheet_check_due() and again.cases.home().sheet_check_due
    assert again.keeping.opened_before() == 1
    first, second = again.keeping.sheet_questions()
    assert 1 <= first < second <= 9
    with pytest.raises(SheetMistyped) as refused:
        again.keeping.check_sheet({first: groups[first - 1], second: groups[first - 1]})
    assert refused.value.field == f"group_{second}"
    assert again.keeping.is_sheet_check_due()

    again.keeping.check_sheet({first: groups[first - 1].lower(), second: groups[second - 1]})
    assert not again.keeping.is_sheet_check_due() and not again.cases.home().sheet_check_due
    again.keeping.close()


def test_the_sheet_is_a_pdf_of_nine_groups(desk: Desk) -> None:
    sheet = desk.keeping.sheet()

    assert len(sheet.groups) == 9 and all(len(group) == 4 for group in sheet.groups)
    assert sheet.pdf.startswith(b"%PDF")


def test_what_was_being_typed_is_there_after_a_crash(
    desk: Desk, a_case: CaseView, door: Door, passphrase: str, told: list[Changed]
) -> None:
    desk.drafts.save("facts", {"place": "Town notic"}, a_case.case_id)
    desk.drafts.save("facts", {"place": "Town noticeboard"}, a_case.case_id)
    desk.drafts.save("home", {"note": "ring"})
    desk.keeping.close()

    again = door.unlock(passphrase, told.append)
    assert again.drafts.read("facts", a_case.case_id) == {"place": "Town noticeboard"}
    assert {draft.place for draft in again.drafts.all()} == {"facts", "home"}
    again.drafts.discard("facts", a_case.case_id)
    again.drafts.discard("facts", a_case.case_id)
    assert again.drafts.read("facts", a_case.case_id) is None
    again.keeping.close()
