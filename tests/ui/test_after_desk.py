"""What needs the log closed is done behind a page, and the page says what came of it."""

from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.after_desk import AfterDesk
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.main_window import MainWindow
from conduct_desk.ui.notices import Notices


def window_of(at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot) -> MainWindow:
    window = MainWindow(at_once, notices, Answered(), appearance)
    qtbot.addWidget(window)
    return window


def test_the_keys_are_changed_behind_a_page_that_leads_back_in(
    desk: Desk, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot, passphrase: str
) -> None:
    after = AfterDesk(window_of(at_once, notices, appearance, qtbot), at_once)
    made = desk.key_holders.new_sheet(passphrase)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    page, over = after.cover(change), []
    desk.keeping.close()

    after.begin(change, page, lambda: over.append(True))

    assert page._heading.text() == "The keys are changed" and over == [True]
    with qtbot.waitSignal(after.opening_asked):
        page._open.click()


def test_what_was_half_erased_is_finished_when_she_asks(
    desk: Desk, door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.keeping.close()
    (door.folder / "erasing.json").write_bytes(b"{}")
    assert door.state().is_half_erased
    window = window_of(at_once, notices, appearance, qtbot)
    after = AfterDesk(window, at_once)
    page = after.offer_to_finish(door.folder)

    page._finish.click()

    assert not door.state().is_half_erased and not door.state().has_log
    with qtbot.waitSignal(after.leaving_asked):
        page = window._door_page  # type: ignore[assignment]
        page._leave.click()
