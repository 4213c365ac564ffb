"""All evidence is compared with its fingerprints, of one concern or of the whole log, and may be stopped."""

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.exhibit_views import Verified
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.verify_box import VerifyBox, verified_words
from tests.conftest import PICTURE


@pytest.fixture
def box(desk: Desk, a_case: CaseView, at_once: Jobs, qtbot: QtBot) -> VerifyBox:
    made = VerifyBox(has_heading=True)
    made.use(desk.exhibits, at_once)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_whole_log_is_verified_and_each_concern_remembers_it(
    box: VerifyBox, desk: Desk, a_case: CaseView
) -> None:
    other = desk.cases.open().case_id
    desk.exhibits.keep(other, PICTURE.read_bytes(), "again.png", Source.CHOSEN)

    box.verify_button.click()

    assert box.words_label.text() == "All 2 exhibits are what was kept."
    for case_id in (a_case.case_id, other):
        (exhibit,) = desk.exhibits.of_case(case_id)
        assert desk.exhibits.detail(exhibit.exhibit_id).custody[-1].what is Custody.CHECKED
    assert box.verify_button.isVisible() and not box.cancel_button.isVisible()


def test_on_a_concern_only_its_own_are_verified_and_what_is_gone_is_named(
    box: VerifyBox, desk: Desk, a_case: CaseView
) -> None:
    desk.exhibits.keep(desk.cases.open().case_id, PICTURE.read_bytes(), "again.png", Source.CHOSEN)
    box.show_case(a_case.case_id, has_exhibits=True)
    for file in (desk.exhibits._opened.log.folder / "exhibits").iterdir():
        file.unlink()

    box.verify_button.click()

    assert box.words_label.text().startswith(f"Exhibit 1 of concern {a_case.reference} is not there. ")
    assert "backup" in box.words_label.text()


def test_it_is_stopped_by_cancel_and_says_how_far_it_came(
    desk: Desk, a_case: CaseView, qtbot: QtBot, drawn: object
) -> None:
    jobs = Jobs()
    box = VerifyBox()
    box.use(desk.exhibits, jobs)
    qtbot.addWidget(box)
    box.show_case(a_case.case_id, has_exhibits=True)

    box.verify()
    box.stop()  # before the first exhibit, or after the only one
    qtbot.waitUntil(lambda: box.cancel_button.isHidden(), timeout=20_000)

    said = box.words_label.text()
    assert "You stopped it" in said or said == "The one exhibit is what was kept."
    assert jobs.wait()


def test_without_evidence_there_is_nothing_to_press(box: VerifyBox, a_case: CaseView) -> None:
    box.show_case(a_case.case_id, has_exhibits=False)
    assert box.isHidden()


def test_what_was_found_is_said_in_words() -> None:
    assert verified_words(Verified(0, (), ())) == "There is no evidence yet."
    assert verified_words(Verified(1, (), ())) == "The one exhibit is what was kept."
    copy = verified_words(Verified(1, (), (), (("2026-27/001", 2, 3),)))
    assert copy.startswith("Covered copy 3 of exhibit 2 of concern 2026-27/001 is not what was made.")
    both = verified_words(Verified(1, (("2026-27/001", 2),), (("2026-27/003", 1),)))
    first = "Exhibit 2 of concern 2026-27/001 is not what was kept."
    assert both.startswith(f"{first} Exhibit 1 of concern 2026-27/003 is not there.")
