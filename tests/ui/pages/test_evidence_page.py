"""Adding what was posted, on a real desk: the question first, then the untouched bytes, then the picture."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Source, Value
from conduct_desk.ui.case_words import NO_SCREENSHOT
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.evidence_page import EvidencePage
from conduct_desk.ui.widgets.gate import LEFT_OUT
from conduct_desk.ui.widgets.picture_offer import PictureOffer, Reader, chosen
from conduct_desk.ui.widgets.picture_queue import TOGETHER

PICTURES = sorted((Path(__file__).resolve().parents[3] / "resources" / "practice").glob("*.png"))

MakePage = Callable[..., EvidencePage]


@pytest.fixture
def make_page(desk: Desk, qtbot: QtBot) -> Iterator[MakePage]:
    """Return a maker of the page over the real desk; `at_once=False` uses the real threads."""
    all_jobs: list[Jobs] = []

    def make(*, at_once: bool = True) -> EvidencePage:
        jobs = Jobs(at_once=at_once)
        all_jobs.append(jobs)
        page = EvidencePage(desk.exhibits, desk.cases, jobs, Notices())
        qtbot.addWidget(page)
        page.resize(1142, 768)
        page.show()
        return page

    yield make
    for jobs in all_jobs:
        assert jobs.wait()


@pytest.fixture
def case_id(desk: Desk) -> int:
    return desk.cases.open().case_id


@pytest.fixture
def page(make_page: MakePage, case_id: int) -> EvidencePage:
    page = make_page()
    page.open_case(case_id)
    return page


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def after_no(paths: Sequence[Path]) -> PictureOffer:
    """Return what was chosen once the question about it was answered with no."""
    offer = chosen(paths)
    offer.let_through()
    return offer


class Locked:
    """An offer that notes when somebody goes for its bytes."""

    def __init__(self, path: Path) -> None:
        self.taken = 0
        inner = chosen([path])

        def take() -> tuple[Reader, ...]:
            self.taken += 1
            inner.let_through()
            return inner.readers()

        self.offer = PictureOffer(Source.CHOSEN, inner.names, take)


def _problem(page: EvidencePage) -> str:
    label = page._form.problem_label
    return label.text() if label.isVisible() else ""


def test_a_chosen_picture_is_asked_about_and_then_kept_to_the_byte(
    page: EvidencePage, desk: Desk, case_id: int
) -> None:
    page._form.paste_zone.choosers = Answered(files=[PICTURES[0]])

    page._form.paste_zone.choose_button.click()
    assert not desk.cases.get(case_id).exhibits
    page._form.gate.no_button.click()

    (exhibit,) = desk.cases.get(case_id).exhibits
    assert desk.exhibits.original(exhibit.exhibit_id) == PICTURES[0].read_bytes()
    assert page._form.viewer.view.has_picture
    assert page._form.viewer.title_label.text() == "Exhibit 1"


def test_a_pasted_screenshot_is_kept(
    page: EvidencePage, desk: Desk, case_id: int, clipboard: QClipboard
) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF225577)
    clipboard.setImage(image)

    page._form.paste_zone.paste_button.click()
    page._form.gate.no_button.click()

    (exhibit,) = desk.cases.get(case_id).exhibits
    assert (exhibit.source, exhibit.width, exhibit.height) == (Source.PASTED, 60, 40)


def test_nothing_is_taken_before_the_question_is_answered_with_no(page: EvidencePage) -> None:
    locked = Locked(PICTURES[0])

    page.offer(locked.offer)

    assert page._form.gate.isVisible() and not page._form.continue_button.isVisible()
    assert locked.taken == 0
    page._form.gate.no_button.click()
    assert locked.taken == 1


@pytest.mark.parametrize("way", ["yes", "escape", "enter", "back", "ctrl-enter"])
def test_no_other_way_out_of_the_question_takes_anything(
    page: EvidencePage, desk: Desk, case_id: int, way: str
) -> None:
    locked = Locked(PICTURES[0])
    page.offer(locked.offer)

    if way == "yes":
        page._form.gate.yes_button.click()
    elif way == "escape":
        QTest.keyClick(page._form.gate, Qt.Key.Key_Escape)
    elif way == "enter":
        QTest.keyClick(page._form.gate, Qt.Key.Key_Return)
    elif way == "back":
        page.go_back()
    else:
        page.proceed()

    assert locked.taken == 0
    assert not desk.cases.get(case_id).exhibits


def test_a_stop_is_recorded_without_the_picture(
    page: EvidencePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    page.offer(Locked(PICTURES[0]).offer)
    page._form.gate.yes_button.click()

    assert LEFT_OUT in desk.cases.chronology(case_id)[0].what
    with qtbot.waitSignal(page.picture_left_out) as went_on:
        page._form.gate.record_button.click()
    assert went_on.args == [case_id]


def test_the_question_is_asked_for_each_picture_anew(page: EvidencePage) -> None:
    page.offer(chosen([PICTURES[0]]))
    page._form.gate.no_button.click()
    assert not page._form.gate.isVisible()

    second = Locked(PICTURES[1])
    page.offer(second.offer)

    assert page._form.gate.no_button.isVisible()
    assert second.taken == 0


def test_several_pictures_are_kept_in_their_order_by_the_real_threads(
    make_page: MakePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    page = make_page(at_once=False)
    page.open_case(case_id)

    page.take(after_no(PICTURES[:3]))
    assert page._form.busy_label.text() == "Keeping 1 to 3 of 3…"
    qtbot.waitUntil(lambda: not page._form.busy_frame.isVisible(), timeout=30_000)
    qtbot.waitUntil(lambda: page._form.viewer.title_label.text() == "Exhibit 3", timeout=30_000)

    assert [e.name for e in desk.cases.get(case_id).exhibits] == [path.name for path in PICTURES[:3]]


def test_more_pictures_than_are_saved_in_one_go_all_come_in(
    page: EvidencePage, desk: Desk, case_id: int, tmp_path: Path
) -> None:
    said: list[str] = []
    page._queue.began.connect(lambda words, _waiting: said.append(words))
    files = [tmp_path / f"{number}.png" for number in range(TOGETHER + 1)]
    for number, file in enumerate(files):
        file.write_bytes(PICTURES[0].read_bytes() + bytes([number]))

    page.take(after_no(files))

    assert [e.name for e in desk.cases.get(case_id).exhibits] == [file.name for file in files]
    assert said == ["Keeping 1 to 12 of 13…", "Keeping 13 of 13…"]


def test_one_bad_file_stops_no_other(page: EvidencePage, desk: Desk, case_id: int, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    paper.write_bytes(b"%PDF-1.7")

    page.take(after_no([paper, PICTURES[0]]))

    assert "“plan.pdf”: This PDF is damaged" in _problem(page)
    assert [e.name for e in desk.cases.get(case_id).exhibits] == [PICTURES[0].name]


def test_an_empty_clipboard_says_what_to_press(page: EvidencePage, clipboard: QClipboard) -> None:
    page._form.paste_zone.paste_button.click()

    assert "Windows + Shift + S" in _problem(page)


def test_removing_is_done_at_once_and_can_be_undone(
    page: EvidencePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    page.take(after_no(PICTURES[:2]))
    first, second = desk.cases.get(case_id).exhibits

    with qtbot.waitSignal(page.taken_away) as told:
        page.remove(first.exhibit_id)
    (taken_away,) = told.args
    assert taken_away.words == "Removed exhibit 1"
    assert [e.number for e in desk.cases.get(case_id).exhibits] == [2]

    taken_away.put_back()
    assert [e.number for e in desk.cases.get(case_id).exhibits] == [1, 2]
    assert second.number == 2


def test_going_on_needs_a_picture_or_the_word_that_there_is_none(
    page: EvidencePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.continued):
        page._form.continue_button.click()
    assert "Add a screenshot" in _problem(page)

    page._told_tile.setChecked(True)
    with qtbot.waitSignal(page.continued) as went_on:
        page._form.continue_button.click()
    page.proceed()

    assert went_on.args == [case_id]
    assert [NO_SCREENSHOT in line.what for line in desk.cases.chronology(case_id)].count(True) == 1


def test_a_case_that_stopped_takes_no_picture(page: EvidencePage, desk: Desk, case_id: int) -> None:
    desk.decisions.answer(case_id, [Answer("indecent_image", Value.YES)])

    page.take(after_no(PICTURES[:1]))

    assert _problem(page)
    assert not desk.cases.get(case_id).exhibits


def test_each_control_can_be_found_by_its_name(page: EvidencePage, desk: Desk, case_id: int) -> None:
    page.take(after_no(PICTURES[:1]))

    named = {
        widget.accessibleIdentifier()
        for widget in page.findChildren(type(page._form.continue_button))
        if widget.isVisible()
    }

    for name in ("paste_button", "choose_button", "continue_button", "later_button", "remove_1_button"):
        assert f"evidence_page.{name}" in named


def test_a_tile_of_the_strip_shows_its_picture(page: EvidencePage, desk: Desk, case_id: int) -> None:
    page.take(after_no(PICTURES[:2]))
    first, _ = desk.cases.get(case_id).exhibits

    page._form.exhibit_strip._tiles[first.exhibit_id].click()

    assert page._form.viewer.title_label.text() == "Exhibit 1"
    assert f"fingerprint {first.fingerprint[:4]}" in page._form.viewer.caption_label.text()


def test_the_picture_on_show_is_said_to_be_on_show_and_is_no_check_box(page: EvidencePage) -> None:
    page.take(after_no(PICTURES[:2]))
    first, second = page._form.exhibit_strip._tiles.values()
    assert (first.accessibleName(), second.accessibleName()) == ("Exhibit 1", "Exhibit 2, on show")

    first.click()

    assert (first.accessibleName(), second.accessibleName()) == ("Exhibit 1, on show", "Exhibit 2")
    assert not first.isCheckable()


def test_other_children_in_a_picture_are_thought_of_once_it_is_kept(
    page: EvidencePage, desk: Desk, case_id: int, qtbot: QtBot
) -> None:
    assert not page._form.children_frame.isVisible()
    page.take(after_no(PICTURES[:1]))
    (exhibit,) = desk.cases.get(case_id).exhibits

    assert "Other children in it?" in page._form.children_label.text()
    with qtbot.waitSignal(page.cover_asked) as asked:
        page._form.cover_button.click()
    assert asked.args == [case_id, exhibit.exhibit_id]

    page.open_case(case_id)
    assert not page._form.children_frame.isVisible()
