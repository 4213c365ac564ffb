"""The page behind which something large is done, and that says what came of it."""

from pytestqt.qtbot import QtBot

from conduct_desk.desk.holder_views import Ended
from conduct_desk.ui.pages.ended_page import EndedPage


def test_it_waits_then_says_what_came_of_it(drawn: object, qtbot: QtBot) -> None:
    page = EndedPage("Writing everything anew…", "Leave the computer on.")
    qtbot.addWidget(page)
    page.show()
    assert page._bar.isVisible() and not page._open.isVisible()
    assert page._sentences[0].text() == "Leave the computer on."
    page.show_progress(3, 10)
    assert (page._bar.value(), page._bar.maximum()) == (3, 10)

    page.show_ended(Ended("The keys are changed", ("One.", "Two.")))

    assert page._heading.text() == "The keys are changed" and not page._bar.isVisible()
    with qtbot.waitSignal(page.opening_asked):
        page._open.click()


def test_where_no_log_is_left_the_only_way_is_out(drawn: object, qtbot: QtBot) -> None:
    page = EndedPage("Erasing…")
    qtbot.addWidget(page)
    page.show()
    page.show_ended(Ended("Erased", ("Nothing is left.",), is_log_here=False))
    assert not page._open.isVisible()
    with qtbot.waitSignal(page.leaving_asked):
        page._leave.click()


def test_a_log_that_is_half_erased_can_be_finished_or_opened_with_the_sheet(
    drawn: object, qtbot: QtBot
) -> None:
    page = EndedPage("")
    qtbot.addWidget(page)
    page.show()
    page.offer_to_finish()
    assert "no passphrase" in page._sentences[0].text() and "sheet" in page._open.text()
    with qtbot.waitSignal(page.finishing_asked):
        page._finish.click()
