"""One exhibit on its page: looked at, described, compared, and led on from."""

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.exhibit_page import ExhibitPage


@pytest.fixture
def page(desk: Desk, a_case: CaseView, at_once: Jobs, notices: Notices, qtbot: QtBot) -> ExhibitPage:
    shown = ExhibitPage(desk.exhibits, desk.cases, at_once, notices)
    qtbot.addWidget(shown)
    shown.open_exhibit(a_case.case_id, a_case.exhibits[0].exhibit_id)
    shown.show()
    return shown


def test_it_says_which_exhibit_of_which_concern_it_is(page: ExhibitPage, a_case: CaseView) -> None:
    assert page._heading.text() == "Exhibit 1"
    assert page._place.text() == f"Concern {a_case.reference}"


def test_an_exhibit_that_is_not_in_the_concern_is_not_shown(page: ExhibitPage, a_case: CaseView) -> None:
    with pytest.raises(LookupError):
        page.open_exhibit(a_case.case_id, 4711)
