"""When the log cannot be opened: what is safe comes first, and there is always a way out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.rescue_views import Way
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, KeysLost, LogDamaged, LogInUse, LogMissing
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.rescue_page import RescuePage
from conduct_desk.ui.rescue_words import WHY


def shown(qtbot: QtBot, door: Door, jobs: Jobs, error: DeskError) -> RescuePage:
    page = RescuePage(Rescue(door), jobs, error)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.begin()
    return page


def words_on(page: RescuePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: RescuePage, name: str) -> None:
    QApplication.processEvents()
    found = [each for each in page.findChildren(QPushButton, name) if each.isVisible()]
    assert len(found) == 1 and found[0].isEnabled(), name
    found[0].click()


def damage(door: Door) -> DeskError:
    """Write over a page of the log, and return what opening it then says."""
    file = door.folder / "case-log.db"
    content = bytearray(file.read_bytes())
    content[4096 * 20 : 4096 * 20 + 64] = bytes(64)
    file.write_bytes(content)
    with pytest.raises(LogDamaged) as damaged:
        door.unlock("harvest lantern gravel", lambda _: None)
    return damaged.value


def test_a_damaged_log_says_what_is_safe_before_what_happened(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs
) -> None:
    desk.backups.back_up()
    desk.keeping.close()
    error = damage(door)
    page = shown(qtbot, door, at_once, error)

    said = words_on(page)
    assert said.index("never deleted") < said.index(error.sentence)
    best = page.findChild(QPushButton, "restore_button")
    assert best is not None and best.property("role") == "primary" and best.hasFocus()
    with qtbot.waitSignal(page.restore_asked):
        press(page, "restore_button")


@pytest.mark.parametrize(
    ("error", "name", "signal"),
    [
        (LogMissing("Gone."), "find_button", "find_asked"),
        (LogMissing("Gone."), "start_new_button", "new_asked"),
        (LogInUse("Open elsewhere."), "try_again_button", "retried"),
        (LogInUse("Open elsewhere."), "close_button", "close_asked"),
        (KeysLost("Gone."), "use_sheet_button", "sheet_asked"),
        (DeskError("Something else."), "try_again_button", "retried"),
    ],
)
def test_each_way_out_leads_on(
    qtbot: QtBot, door: Door, at_once: Jobs, error: DeskError, name: str, signal: str
) -> None:
    page = shown(qtbot, door, at_once, error)
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


def test_every_way_has_its_reason_and_none_deletes() -> None:
    assert set(WHY) == set(Way)
    said = " ".join(word for pair in WHY.values() for word in pair) + " ".join(way.value for way in Way)
    assert "delete" not in said.casefold() and "erase" not in said.casefold()


def test_what_can_be_read_is_saved_with_honest_figures(
    qtbot: QtBot, desk: Desk, a_case: CaseView, door: Door, at_once: Jobs, passphrase: str
) -> None:
    desk.keeping.close()
    page = shown(qtbot, door, at_once, damage(door))
    press(page, "salvage_button")
    qtbot.keyClicks(page.focusWidget(), f"{passphrase}\r")

    said = words_on(page).replace("\u200b", "")
    assert "What could be read is saved" in said and "lines of the log could be read" in said
    assert "The damaged log is kept" in said
    with qtbot.waitSignal(page.salvaged):
        press(page, "open_button")
    door.unlock(passphrase, lambda _: None).keeping.close()


def test_a_wrong_passphrase_is_said_beside_its_field_and_esc_leads_back(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs
) -> None:
    desk.keeping.close()
    page = shown(qtbot, door, at_once, damage(door))
    press(page, "salvage_button")
    press(page, "go_button")
    assert page.shown_step.summary.sentences() == ("Enter the passphrase",)
    qtbot.keyClicks(page.shown_step.fields["passphrase"].edit, "harvest lantern gravy")
    press(page, "go_button")
    assert len(page.shown_step.summary.sentences()) == 1

    page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    page.go_back()

    assert "The case log is damaged" in words_on(page)
    page.go_back()  # nothing leads further back
    assert "The case log is damaged" in words_on(page)


def test_another_computer_s_copies_beside_it_are_explained_on_the_page(
    qtbot: QtBot, desk: Desk, door: Door, at_once: Jobs
) -> None:
    desk.keeping.close()
    (door.folder / "case-log (1).db").write_bytes(b"of another computer")
    page = shown(qtbot, door, at_once, LogDamaged("Part of the case log is damaged."))

    said = words_on(page)

    assert "like another computer’s copy of the case log" in said and "keep the copies until" in said
