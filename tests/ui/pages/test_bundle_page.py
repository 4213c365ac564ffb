"""Handing evidence on from the screen: covered first, whole only with a reason, and nothing by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import ForWhom, Originals, Way
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.bundle_words import ADVICE, USUAL_WHY
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.bundle_page import BundlePage
from conduct_desk.ui.road import CASE
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay, WalkThrough
from tests.evidence.test_notes_inside import a_photo


@pytest.fixture
def choosers(tmp_path: Path) -> Answered:
    """A place to save a bundle."""
    return Answered(save_as=[tmp_path / "Evidence 2026-27-001.pdf"])


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, school_day: SchoolDay, choosers: Answered
) -> Iterator[BundlePage]:
    made = BundlePage(desk.bundles, desk.drafts, at_once, school_day.clock, choosers)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    yield made


def words_on(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: QWidget, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def test_a_covered_copy_is_chosen_beforehand_and_nothing_else_is_shown(
    desk: Desk, a_case: CaseView, page: BundlePage
) -> None:
    second = desk.exhibits.keep(
        a_case.case_id, a_photo("JPEG", place=False, device=False), "b.jpg", Source.CHOSEN
    )
    desk.exhibits.cover(a_case.exhibits[0].exhibit_id, ((0, 0, 40, 40),))

    page.open_case(a_case.case_id)

    ways = {each.exhibit_id: each.way for each in page.given().chosen}
    assert ways == {a_case.exhibits[0].exhibit_id: Way.COVERED, second.exhibit_id: Way.NAMED}
    assert page.given().originals is Originals.NONE and not page._because.isVisible()
    assert "No covered copy was made yet" in words_on(page)


def test_a_whole_picture_asks_why_before_it_is_saved(
    desk: Desk, a_case: CaseView, page: BundlePage, choosers: Answered, tmp_path: Path
) -> None:
    page.open_case(a_case.case_id)
    page._exhibits.rows[0].choose(Way.WHOLE)
    page.live.refresh()
    assert page._because.isVisible()
    assert page.summary.sentences() == () and "What you see is not up to date" in words_on(page)

    press(page, "save_button")
    assert page.summary.sentences() == ("Enter why an exhibit is given whole",)
    assert choosers.offered == []

    page._because.set_text("The officer asked for it.")
    press(page, "save_button")

    assert choosers.offered == ["Evidence 2026-27-001.pdf"]
    assert (tmp_path / "Evidence 2026-27-001.pdf").read_bytes().startswith(b"%PDF")
    assert "It is in the custody of each exhibit" in words_on(page)
    line = desk.exhibits.detail(a_case.exhibits[0].exhibit_id).custody[-1]
    assert line.what is Custody.BUNDLED and "The officer asked for it." in line.note


def test_each_reader_comes_with_what_they_need(a_case: CaseView, page: BundlePage) -> None:
    page.open_case(a_case.case_id)
    for whom in ForWhom:
        page._whom.choose(whom.value)

        assert page._advice.text() == ADVICE[whom] and page._why.text() == USUAL_WHY[whom]
        assert page._originals.isVisible() is (whom is not ForWhom.PLATFORM)

    page._why.set_text("In her own words.")
    page._whom.choose(ForWhom.POLICE.value)
    assert page.given().why == "In her own words."


def test_originals_that_tell_a_place_are_named_before_they_go_along(
    desk: Desk, a_case: CaseView, page: BundlePage
) -> None:
    desk.exhibits.keep(a_case.case_id, a_photo("JPEG", place=True, device=True), "b.jpg", Source.CHOSEN)
    page.open_case(a_case.case_id)
    assert "where it was taken" not in words_on(page)

    page._originals.choose(Originals.BESIDE.value)

    assert "Exhibit 2 says where it was taken and with which device" in words_on(page)


def test_a_zip_is_saved_beside_the_paper(a_case: CaseView, page: BundlePage, tmp_path: Path) -> None:
    page.open_case(a_case.case_id)
    page._originals.choose(Originals.BESIDE.value)

    press(page, "save_button")

    assert sorted(each.name for each in tmp_path.glob("Evidence*")) == [
        "Evidence 2026-27-001.pdf", "Evidence 2026-27-001.zip",
    ]  # fmt: skip
    assert "‘Evidence 2026-27-001.zip’" in words_on(page)


def test_nothing_ticked_is_said_beside_the_list(a_case: CaseView, page: BundlePage) -> None:
    page.open_case(a_case.case_id)
    page._exhibits.rows[0].check.setChecked(False)

    press(page, "save_button")

    assert page.summary.sentences() == ("Tick at least one exhibit",)


def test_what_she_typed_is_there_when_she_comes_back(desk: Desk, a_case: CaseView, page: BundlePage) -> None:
    page.open_case(a_case.case_id)
    page._whom.choose(ForWhom.ADVISER.value)
    page._because.set_text("It cannot be judged otherwise.")
    page.go_back()

    page.open_case(a_case.case_id)

    assert page.given().whole_because == "It cannot be judged otherwise."
    assert page.given().for_whom is ForWhom.ADVISER


def test_stop_leaves_nothing(a_case: CaseView, page: BundlePage, tmp_path: Path) -> None:
    page.open_case(a_case.case_id)
    page.progressed.connect(lambda _words: page._stop_button.click())

    press(page, "save_button")

    assert "you stopped it" in page.summary.sentences()[0]
    assert list(tmp_path.glob("Evidence*")) == []


def test_the_evidence_of_a_concern_leads_to_it_and_covering_leads_back(
    desk: Desk, a_case: CaseView, workspace: Workspace, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace.journeys.go_to(a_case.case_id, CASE)
    press(workspace.pages.case, "hand_on_button")
    bundle = workspace.pages.bundle
    assert shown(workspace) is bundle

    press(bundle, "cover_1_button")
    assert shown(workspace) is workspace.pages.cover
    desk.exhibits.cover(a_case.exhibits[0].exhibit_id, ((0, 0, 40, 40),))
    workspace.pages.cover.left.emit(a_case.case_id, a_case.exhibits[0].exhibit_id)

    assert shown(workspace) is bundle
    assert [each.way for each in bundle.given().chosen] == [Way.COVERED]
    bundle.go_back()
    assert shown(workspace) is workspace.pages.case


def shown(workspace: Workspace) -> QWidget | None:
    return workspace.shown
