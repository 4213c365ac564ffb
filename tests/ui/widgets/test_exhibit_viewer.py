"""A picture is blurred until it is asked for; each look is written down; then it is looked at closely."""

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.exhibit_words import NO_WORDS
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.exhibit_viewer import BLURRED, TURNED, ExhibitViewer

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>"
    b"endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>endobj\n4 0 obj<</Type/Page"
    b"/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n"
)


@pytest.fixture
def exhibit(a_case: CaseView) -> ExhibitView:
    return a_case.exhibits[0]


@pytest.fixture
def viewer(desk: Desk, at_once: Jobs, qtbot: QtBot) -> ExhibitViewer:
    shown = ExhibitViewer()
    shown.use(desk.exhibits, at_once)
    shown.share(Veil(desk.privacy, shown))
    qtbot.addWidget(shown)
    shown.resize(500, 600)
    shown.show()
    return shown


def looks(desk: Desk, exhibit: ExhibitView) -> int:
    lines = desk.exhibits.detail(exhibit.exhibit_id).custody
    return sum(line.what is Custody.LOOKED_AT for line in lines)


def test_nothing_of_the_picture_is_there_before_it_is_asked_for(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk
) -> None:
    viewer.show_exhibit(exhibit, caption="Kept today.")

    assert viewer.is_blurred and viewer.show_button.isVisible()
    assert viewer.caption_label.text() == f"{BLURRED} Kept today."
    assert looks(desk, exhibit) == 0
    assert not viewer.tools.isEnabled()


def test_a_look_is_written_down_and_the_picture_shown(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk, qtbot: QtBot
) -> None:
    viewer.show_exhibit(exhibit)

    with qtbot.waitSignal(viewer.shown) as told:
        viewer.show_button.click()

    assert told.args == [exhibit.number]
    assert not viewer.is_blurred and viewer.show_button.isHidden()
    assert viewer.view._image.size().toTuple() == (exhibit.width, exhibit.height)
    assert looks(desk, exhibit) == 1
    assert viewer.tools.isEnabled()


def test_once_in_a_sitting_is_enough_until_it_is_blurred_again(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk
) -> None:
    viewer.show_exhibit(exhibit)
    viewer.show_button.click()
    viewer.clear()
    viewer.show_exhibit(exhibit)
    assert not viewer.is_blurred and looks(desk, exhibit) == 1

    viewer.tools.blur_button.click()
    assert viewer.is_blurred
    viewer.show_button.click()

    assert looks(desk, exhibit) == 2


def test_what_was_asked_for_on_one_page_is_blurred_on_no_other(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk, at_once: Jobs, qtbot: QtBot
) -> None:
    other = ExhibitViewer()
    qtbot.addWidget(other)
    other.use(desk.exhibits, at_once)
    other.share(viewer._veil)
    other.show_exhibit(exhibit)
    viewer.show_exhibit(exhibit)

    viewer.show_button.click()
    other.show_exhibit(exhibit)

    assert not other.is_blurred and looks(desk, exhibit) == 1


def test_settings_can_have_pictures_shown_at_once_and_the_look_is_still_written_down(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk
) -> None:
    desk.privacy.set_shows_at_once(at_once=True)

    viewer.show_exhibit(exhibit)

    assert not viewer.is_blurred
    assert looks(desk, exhibit) == 1


def test_turning_it_is_for_looking_only_and_says_so(viewer: ExhibitViewer, exhibit: ExhibitView) -> None:
    viewer.show_exhibit(exhibit)
    viewer.show_button.click()

    viewer.tools.turn_button.click()

    assert viewer.view._image.size().toTuple() == (exhibit.height, exhibit.width)
    assert viewer.caption_label.text() == TURNED
    for _ in range(3):
        viewer.tools.turn_button.click()
    assert viewer.view._image.size().toTuple() == (exhibit.width, exhibit.height)
    assert TURNED not in viewer.caption_label.text()


def test_a_screen_reader_hears_its_words_or_that_there_are_none(
    viewer: ExhibitViewer, exhibit: ExhibitView
) -> None:
    viewer.show_exhibit(exhibit)
    assert viewer.view.accessibleName() == "Exhibit 1, blurred"
    viewer.show_button.click()

    assert viewer.view.accessibleName() == "Exhibit 1"
    assert viewer.view.accessibleDescription() == NO_WORDS


def test_the_pages_of_a_pdf_are_turned(viewer: ExhibitViewer, desk: Desk, a_case: CaseView) -> None:
    kept = desk.exhibits.keep(a_case.case_id, PDF, "post.pdf", Source.CHOSEN)
    viewer.show_exhibit(kept)
    viewer.show_button.click()
    first = viewer.view._image.size()
    assert viewer.tools.page_label.text() == "Page 1 of 2"
    assert not viewer.tools.previous_page_button.isEnabled()

    viewer.tools.next_page_button.click()

    assert viewer.tools.page_label.text() == "Page 2 of 2"
    assert viewer.view._image.width() > viewer.view._image.height() and first.width() < first.height()
    assert viewer.view.accessibleName() == "Exhibit 2, page 2 of 2"
    assert looks(desk, kept) == 1


def test_a_recording_is_sealed_and_an_isolated_exhibit_shown_to_nobody(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk, a_case: CaseView
) -> None:
    film = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)
    viewer.show_exhibit(desk.exhibits.keep(a_case.case_id, film, "clip.mp4", Source.CHOSEN))
    assert "sealed" in viewer.instead_label.text()
    assert viewer.show_button.isHidden() and not viewer.view.has_picture

    (isolated,) = desk.exhibits.isolate(exhibit.exhibit_id, "It may be indecent.")
    viewer.show_exhibit(isolated)

    assert "isolated" in viewer.instead_label.text()
    assert viewer.show_button.isHidden() and not viewer.view.has_picture


def test_an_exhibit_whose_file_is_gone_stays_blurred_and_says_why(
    viewer: ExhibitViewer, exhibit: ExhibitView, desk: Desk, a_case: CaseView
) -> None:
    for file in (desk.exhibits._opened.log.folder / "exhibits").iterdir():
        file.unlink()
    viewer.show_exhibit(exhibit)

    viewer.show_button.click()

    assert viewer.is_blurred
    assert "backup" in viewer.caption_label.text()


def test_a_viewer_without_a_picture_is_not_nameless(viewer: ExhibitViewer) -> None:
    assert viewer.view.accessibleName() == "Picture of the post"
