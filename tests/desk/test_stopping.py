"""A picture that is not taken in: the sheet without names, and an entry of where it is and who was told."""

from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.stopping import RECORDED
from conduct_desk.desk.stopping_views import Informed, NoPicture
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office

ENTRY = NoPicture(
    told_by="Priya Shah",
    told_on=date(2026, 11, 22),
    told_at="19:20",
    platform="Snapchat",
    address="the Year 9 group, Saturday",
    account="kestrel_04",
    informed=(Informed.SAFEGUARDING_LEAD, Informed.POLICE, Informed.CEOP),
    police_reference="CR/1234/26",
)


def test_an_entry_says_who_told_it_where_it_is_and_who_was_informed(desk: Desk) -> None:
    case_id = desk.cases.open().case_id

    desk.stopping.record(case_id, ENTRY)

    line = desk.cases.chronology(case_id)[0].what
    assert line == (
        f"{RECORDED}. Told by Priya Shah on 22 November 2026, 19:20. App or site: Snapchat. Address: the "
        "Year 9 group, Saturday. Account: kestrel_04. Informed: the safeguarding lead, the police, CEOP. "
        "Police reference: CR/1234/26."
    )
    assert desk.cases.get(case_id).exhibits == ()


def test_an_entry_can_be_short(desk: Desk) -> None:
    case_id = desk.cases.open().case_id

    desk.stopping.record(case_id, NoPicture("I saw it myself", date(2026, 11, 23), account="kestrel_04"))

    line = desk.cases.chronology(case_id)[0].what
    assert line.endswith(
        "Told by I saw it myself on 23 November 2026. Account: kestrel_04. Nobody was informed yet."
    )


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (NoPicture(" ", date(2026, 11, 22), platform="Snapchat"), "told_by"),
        (NoPicture("Priya", date(2026, 11, 23) + timedelta(days=1), platform="Snapchat"), "told_on"),
        (NoPicture("Priya", date(2026, 11, 22), platform=" "), "platform"),
    ],
    ids=["nobody", "tomorrow", "nowhere"],
)
def test_what_is_missing_is_said_and_nothing_is_written(desk: Desk, entry: NoPicture, field: str) -> None:
    case_id = desk.cases.open().case_id
    before = desk.cases.chronology(case_id)

    with pytest.raises(DeskError) as refusal:
        desk.stopping.record(case_id, entry)

    assert refusal.value.field == field
    assert desk.cases.chronology(case_id) == before


def test_the_entry_is_found_by_its_words(desk: Desk) -> None:
    case_id = desk.cases.open().case_id
    desk.stopping.record(case_id, ENTRY)

    assert [line.case_id for line in desk.cases.search("kestrel_04").lines] == [case_id]


def test_the_sheet_has_the_numbers_of_the_school_and_names_nobody(desk: Desk) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Jo Field", "01744 671 262", "jo@st-thomas.example")

    pdf = desk.stopping.sheet()

    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
    assert b"Jo Field" not in pdf
