"""The school's particulars, the people it turns to, the recovery sheet typed back, and drafts."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.school_views import OfficeHolder
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, EvidenceUnreadable, SheetMistyped
from conduct_desk.policy.offices import Office, SchoolKind

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


def test_the_school_says_once_whom_it_turns_to(desk: Desk, door: Door, passphrase: str) -> None:
    lead = Office.SAFEGUARDING_LEAD
    assert [holder.is_given for holder in desk.school.offices().values()] == [False] * len(Office)

    desk.school.set_office(lead, " Joan  Birch ", "01744 960 201", "")
    desk.school.set_office(Office.LOCAL_AUTHORITY, "", "01744 676 600", "duty@authority.example")
    desk.keeping.close()

    again = door.unlock(passphrase, lambda _: None)
    assert again.school.offices()[lead] == OfficeHolder("Joan Birch", "01744 960 201", "")
    assert again.school.offices()[Office.LOCAL_AUTHORITY].is_given
    again.school.set_office(lead, "", "", "")
    assert not again.school.offices()[lead].is_given
    again.keeping.close()


def test_what_was_done_names_the_office_and_nobody(desk: Desk) -> None:
    desk.school.set_office(Office.CHAIR, "Peter Holloway", "01744 960 202", "")
    desk.school.set_office(Office.CHAIR, "Peter Holloway", "01744 960 202", "")
    desk.school.amend(head_is_safeguarding_lead=True)

    with desk.school._opened.reading() as session:
        entries = [entry for entry in chronology.lines(session, None) if entry.case_id is None]
    told = [entry for entry in entries if "whom to turn to" in entry.what]
    assert [entry.what for entry in told] == ["Changed whom to turn to: Chair of governors"]
    assert "Holloway" not in str([entry.detail for entry in entries])


@pytest.mark.parametrize(
    ("typed", "field"), [(("", "ring the office", ""), "telephone"), (("", "", "birch"), "email")]
)
def test_what_is_no_number_or_address_is_refused(desk: Desk, typed: tuple[str, str, str], field: str) -> None:
    with pytest.raises(DeskError) as refused:
        desk.school.set_office(Office.CLERK, *typed)
    assert refused.value.field == field and not desk.school.offices()[Office.CLERK].is_given


def test_a_head_who_is_the_safeguarding_lead_stands_in_that_office(desk: Desk) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Joan Birch", "01744 960 201", "")

    desk.school.amend(head_is_safeguarding_lead=True)
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].name == "Mary Ashworth"

    desk.school.amend(head_is_safeguarding_lead=False)
    assert desk.school.offices()[Office.SAFEGUARDING_LEAD].name == "Joan Birch"


def test_who_runs_the_school_is_kept(desk: Desk) -> None:
    assert desk.school.get().school_kind is SchoolKind.MAINTAINED
    assert desk.school.amend(school_kind=SchoolKind.ACADEMY).school_kind is SchoolKind.ACADEMY
    assert desk.school.amend(telephone="01744 960 200").school_kind is SchoolKind.ACADEMY


def test_two_groups_are_asked_back_from_the_second_opening_until_given(
    desk: Desk, door: Door, passphrase: str, told: list[Changed], school_day: "SchoolDay"
) -> None:
    groups = desk.keeping.sheet().groups
    assert not desk.keeping.sheet_check().is_due
    desk.keeping.close()

    again = door.unlock(passphrase, told.append)
    assert again.keeping.sheet_check().is_due and again.cases.home().sheet_check.is_due
    first, second = again.keeping.sheet_questions()
    assert 1 <= first < second <= 9
    with pytest.raises(SheetMistyped) as refused:
        again.keeping.check_sheet({first: groups[first - 1], second: groups[first - 1]})
    assert refused.value.field == f"group_{second}"
    assert again.keeping.sheet_check().is_due

    again.keeping.check_sheet({first: groups[first - 1].lower(), second: groups[second - 1]})
    assert not again.keeping.sheet_check().is_due and not again.cases.home().sheet_check.is_due
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
