"""The disk is full: a sentence, a next step, and nothing that was there is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import NotSaved, WrongKey
from conduct_desk.logs import NAME, Diagnostics
from conduct_desk.policy.vocabulary import Stage
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.concern_words import LACKING, count_words
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.concerns_page import ConcernsPage
from tests.conftest import PASSPHRASE, SchoolDay
from tests.faults.conftest import SmallDisk, show
from tests.faults.refusing import NOBODY, VERBS, stands

pytestmark = pytest.mark.faults

PAGE = 4096
LEFT = (0, PAGE, 3 * PAGE, 8 * PAGE, 20 * PAGE)  # bytes still free: it may refuse at any of its writes


@pytest.fixture
def door(small_disk: SmallDisk, school_day: SchoolDay) -> Door:
    """The door of a log on the small disk: `desk`, `a_case` and the rest stand there too."""
    return Door(small_disk.place / "Conduct Desk", school_day.clock)


@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk_refuses_whole_and_takes_it_once_there_is_room(
    desk: Desk, small_disk: SmallDisk, a_letter: CaseView, told: list[Changed], verb: str
) -> None:
    case_id, diagnostics = a_letter.case_id, Diagnostics(desk.school._opened.log.folder)
    refusals, is_saved = 0, False

    for left in LEFT:
        before, changes = stands(desk, case_id), len(told)
        small_disk.fill(left)
        try:
            VERBS[verb](desk, case_id)
            is_saved = True
        except NotSaved as refused:
            refusals += 1
            diagnostics.note("REFUSED", refused)
            assert "disk is full" in refused.sentence
            assert refused.next_step.startswith("What you typed is still here. Make room")
            assert stands(desk, case_id) == before
            assert len(told) == changes, "a change was told that is not there"
        if is_saved:
            break

    assert refusals, "the disk was never full enough to prove anything"
    small_disk.empty()
    if not is_saved:
        VERBS[verb](desk, case_id)
    diagnostics.note("REFUSED", NotSaved("Kelly Marsh"))
    noted = (desk.school._opened.log.folder / NAME).read_text("ascii")
    assert not [word for word in NOBODY if word in noted]
    with desk.school._opened.reading() as session:
        assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_nothing_is_lost_when_the_program_ends_on_a_full_disk(
    desk: Desk, small_disk: SmallDisk, a_letter: CaseView, unlock: Callable[[], Desk]
) -> None:
    before = stands(desk, a_letter.case_id)
    small_disk.fill()
    for verb in VERBS.values():
        with pytest.raises(NotSaved):
            verb(desk, a_letter.case_id)
    desk.keeping.close()

    with pytest.raises(NotSaved, match="was not opened") as refused:
        unlock()
    assert "Make room on the disk" in refused.value.next_step
    small_disk.empty()
    again = unlock()
    assert stands(again, a_letter.case_id)[:5] == before[:5]
    assert again.keeping.sweep() == 0
    show(
        3,
        f"a disk of 4 MB filled up: {len(VERBS)} of {len(VERBS)} things refused with a sentence, 0 lost when "
        "the program ends, every draft intact",
    )


def test_nothing_is_lost_on_a_disk_that_turned_read_only(
    desk: Desk, small_disk: SmallDisk, a_letter: CaseView, unlock: Callable[[], Desk]
) -> None:
    before = stands(desk, a_letter.case_id)
    desk.keeping.close()
    small_disk.take_leave()
    content = {part: part.read_bytes() for part in small_disk.place.rglob("*") if part.is_file()}

    for _ in range(3):
        with pytest.raises(NotSaved) as refused:
            unlock()
        assert refused.value.next_step.startswith("Nothing in it was changed")

    assert {part: part.read_bytes() for part in content} == content
    small_disk.take_leave("rw")
    assert stands(unlock(), a_letter.case_id)[:5] == before[:5]
    show(3, "a disk mounted read-only: the log is refused with a sentence, not a byte changes, 0 lost")


def test_starting_a_log_on_a_full_disk_leaves_nothing_that_looks_like_one(
    small_disk: SmallDisk, door: Door
) -> None:
    small_disk.fill()
    with pytest.raises(NotSaved, match="disk is full"):
        door.start_new(school_name="A", head_name="B", passphrase=PASSPHRASE, tell=lambda _: None)
    state = door.state()
    assert not state.has_log and not state.is_missing

    small_disk.empty()
    desk, _ = door.start_new(school_name="A", head_name="B", passphrase=PASSPHRASE, tell=lambda _: None)
    desk.keeping.close()


def test_a_wrong_passphrase_on_a_full_disk_is_only_a_wrong_passphrase(
    desk: Desk, small_disk: SmallDisk, door: Door
) -> None:
    desk.keeping.close()
    small_disk.fill()
    with pytest.raises(WrongKey):
        door.unlock("not the passphrase", lambda _: None)


def words_of_the_list(page: ConcernsPage) -> str:
    label = page.findChild(QLabel, "status_label")
    assert label is not None and label.isHidden() == (not label.text())
    return label.text()


def test_a_disk_that_takes_no_index_loses_nothing(
    desk: Desk, small_disk: SmallDisk, a_letter: CaseView, qtbot: QtBot
) -> None:
    page = ConcernsPage(desk.cases, Jobs(at_once=True), Notices(), Answered())
    qtbot.addWidget(page)
    page.refresh()
    desk.cases.catch_up()
    desk.cases.note(a_letter.case_id, "The family rang from Lowestoft. " + "Once more. " * 300)
    before = stands(desk, a_letter.case_id)
    small_disk.fill()

    desk.cases.catch_up()
    lacking, older = desk.cases.search("lowestoft"), desk.cases.search("kelly")

    assert stands(desk, a_letter.case_id) == before
    assert not lacking.lines and [line.case_id for line in older.lines] == [a_letter.case_id]
    assert not lacking.is_whole and "no room" in count_words(lacking, "lowestoft")
    assert words_of_the_list(page) == ""  # all concerns: that list needs no index
    page.narrow(Narrowed(stage=Stage.OPEN))
    assert words_of_the_list(page) == LACKING
    small_disk.empty()
    found = desk.cases.search("lowestoft")
    assert [line.case_id for line in found.lines] == [a_letter.case_id]
    assert count_words(found, "lowestoft") == "1 concern found"
    page.refresh()
    assert words_of_the_list(page) == ""
