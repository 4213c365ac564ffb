"""Opening the log again."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.caselog.place import OwnerLock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Changed
from conduct_desk.errors import LogDamaged, LogInUse, NotSaved
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.unlock_page import UnlockPage
from conduct_desk.ui.widgets.plain_label import PlainLabel


@pytest.fixture
def sheet(desk: Desk) -> str:
    groups = " ".join(desk.keeping.sheet().groups)
    desk.keeping.close()
    return groups


@pytest.fixture
def page(sheet: str, door: Door, at_once: Jobs, notices: Notices, qtbot: QtBot) -> UnlockPage:
    shown = UnlockPage(door, at_once, notices)
    qtbot.addWidget(shown)
    shown.show_step(0)
    shown.show()
    return shown


def press(page: UnlockPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_passphrase_opens_the_log(page: UnlockPage, passphrase: str, qtbot: QtBot) -> None:
    page._steps[0].fields["passphrase"].set_text(passphrase)
    with qtbot.waitSignal(page.unlocked) as unlocked:
        press(page, "unlock_button")
    assert unlocked.args
    unlocked.args[0].keeping.close()


def test_a_wrong_passphrase_gets_its_sentence_and_another_try(page: UnlockPage) -> None:
    page._steps[0].fields["passphrase"].set_text("not the passphrase")
    press(page, "unlock_button")
    assert len(page._steps[0].summary.sentences()) == 1
    assert page._unlock_button.isEnabled()


def test_the_sheet_opens_the_log_and_asks_for_a_new_passphrase(
    page: UnlockPage, sheet: str, door: Door, qtbot: QtBot
) -> None:
    press(page, "sheet_button")
    page._steps[1].fields["groups"].set_text(sheet.lower())
    press(page, "sheet_open_button")
    assert page.desk is not None
    page._steps[2].fields["new_passphrase"].set_text("quiet violin orchard")
    page._steps[2].fields["new_again"].set_text("quiet violin orchard")
    with qtbot.waitSignal(page.unlocked) as unlocked:
        press(page, "new_button")
    assert unlocked.args
    unlocked.args[0].keeping.close()
    again = door.unlock("quiet violin orchard", lambda _: None)
    again.keeping.close()


def test_a_slip_on_the_sheet_is_located(page: UnlockPage, sheet: str) -> None:
    wrong = sheet[:-1] + ("2" if sheet[-1] != "2" else "3")
    press(page, "sheet_button")
    page._steps[1].fields["groups"].set_text(wrong)
    press(page, "sheet_open_button")
    assert "ninth group" in page._steps[1].summary.sentences()[0]


def test_a_backup_can_be_brought_back_once_the_log_is_closed(page: UnlockPage, qtbot: QtBot) -> None:
    page.hold()
    with qtbot.assertNotEmitted(page.restore_asked):
        press(page, "restore_button")
    page.release()
    with qtbot.waitSignal(page.restore_asked):
        press(page, "restore_button")


def test_the_numbers_to_ring_stand_before_the_lock_and_name_nobody(
    door: Door, sheet: str, at_once: Jobs, notices: Notices, qtbot: QtBot
) -> None:
    page = UnlockPage(
        door, at_once, notices, offices=(("Safeguarding lead", "01744 960 201"),), is_locked=True
    )
    qtbot.addWidget(page)
    words = [label.text() for label in page.findChildren(PlainLabel)]
    assert "Conduct Desk is locked" in words
    assert "If somebody is in danger now: 999" in words and "Safeguarding lead: 01744 960 201" in words


def test_nothing_opens_while_the_log_is_still_being_put_away(
    page: UnlockPage, passphrase: str, qtbot: QtBot
) -> None:
    page.hold()
    page._steps[0].fields["passphrase"].set_text(passphrase)
    with qtbot.assertNotEmitted(page.unlocked):
        page._unlock()
    assert page._unlock_button.text() == "Locking…" and not page._unlock_button.isEnabled()
    page.release()
    with qtbot.waitSignal(page.unlocked) as unlocked:
        press(page, "unlock_button")
    assert unlocked.args
    unlocked.args[0].keeping.close()


def test_a_damaged_log_is_handed_on_to_where_there_are_ways_out(
    page: UnlockPage, door: Door, passphrase: str, qtbot: QtBot
) -> None:
    (door.folder / "case-log.db").write_bytes(b"junk" * 4096)
    page._steps[0].fields["passphrase"].set_text(passphrase)
    with qtbot.waitSignal(page.troubled) as troubled:
        press(page, "unlock_button")
    assert troubled.args
    assert isinstance(troubled.args[0], LogDamaged)


def test_a_log_that_is_open_elsewhere_and_a_disk_that_takes_nothing_are_handed_on_too(
    page: UnlockPage, door: Door, passphrase: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._steps[0].fields["passphrase"].set_text(passphrase)
    other = OwnerLock(door.folder)
    other.take()
    with qtbot.waitSignal(page.troubled) as troubled:
        press(page, "unlock_button")
    other.release()
    assert troubled.args and isinstance(troubled.args[0], LogInUse)

    monkeypatch.setattr(OwnerLock, "take", refuse)
    with qtbot.waitSignal(page.troubled) as troubled:
        press(page, "unlock_button")
    assert troubled.args and isinstance(troubled.args[0], NotSaved)


def test_what_is_refused_once_the_log_is_open_stays_beside_the_new_passphrase(
    page: UnlockPage, sheet: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, "sheet_button")
    page._steps[1].fields["groups"].set_text(sheet)
    press(page, "sheet_open_button")
    for key in ("new_passphrase", "new_again"):
        page._steps[2].fields[key].set_text("quiet violin orchard")
    monkeypatch.setattr(Door, "set_passphrase", refuse)
    with qtbot.assertNotEmitted(page.troubled):
        press(page, "new_button")
    assert page.desk is not None and page._steps[2].summary.sentences()
    page.desk.keeping.close()


def refuse(*_: object) -> None:
    raise NotSaved("The disk did not take it.", next_step="Make room.")


def test_opening_that_takes_long_says_why_until_it_is_open(
    door: Door, sheet: str, passphrase: str, notices: Notices, qtbot: QtBot
) -> None:
    page, is_said = UnlockPage(door, Jobs(notices), notices), Event()
    qtbot.addWidget(page)
    page.show()
    page._patience.setInterval(0)

    def unlock(tell: Callable[[Changed], None]) -> Desk:
        assert is_said.wait(20)
        return door.unlock(passphrase, tell)

    page._open(unlock, page._opened)
    qtbot.waitUntil(lambda: page._long[0].isVisible())
    assert "once" in page._long[0].text() and not page._unlock_button.isEnabled()
    with qtbot.assertNotEmitted(page.restore_asked):  # no other log may take its place meanwhile
        press(page, "restore_button")
    with qtbot.waitSignal(page.unlocked, timeout=20_000) as unlocked:
        is_said.set()

    assert unlocked.args
    unlocked.args[0].keeping.close()
    assert not page._long[0].isVisible() and not page._patience.isActive()
