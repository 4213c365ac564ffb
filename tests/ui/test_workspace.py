"""The whole desk in one window: what leads where, by key and by press."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Stage, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.road import CASE, FACTS
from conduct_desk.ui.widgets.picture_offer import chosen
from conduct_desk.ui.workspace import Workspace

POST = Path(__file__).resolve().parent.parent / "fixtures" / "post.png"


@pytest.fixture
def workspace(
    desk: Desk, door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> Iterator[Workspace]:
    made = Workspace(desk, door.clock, at_once, notices, Answered(files=[POST]), appearance)
    made.resize(1366, 740)
    made.journeys.go_home()
    with qtbot.waitActive(made):
        made.show()
    yield made
    shiboken6.delete(made)  # at once: windows that wait for their end slow down every later one


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "concerns_page"), (Qt.Key.Key_3, "letters_page"), (Qt.Key.Key_4, "summary_page"),
        (Qt.Key.Key_5, "settings_page"), (Qt.Key.Key_1, "home_page"),
    ],
)  # fmt: skip
def test_each_place_has_its_key(workspace: Workspace, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    qtbot.keyClick(workspace, key, Qt.KeyboardModifier.ControlModifier)
    assert workspace.shown is not None and workspace.shown.objectName() == page


def test_a_new_concern_begins_with_the_stop_questions_and_is_carried_on_from_home(
    workspace: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(workspace, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert workspace.shown is workspace.pages.decision
    workspace.journeys.go_home()
    assert [line.stage for line in desk.cases.home().interrupted] == [Stage.BEING_RECORDED]


def test_a_key_held_down_begins_one_concern(workspace: Workspace, desk: Desk) -> None:
    window = workspace.windowHandle()
    for is_held in (False, True, True):
        QTest.simulateEvent(window, True, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "n", is_held)
    assert len(desk.cases.home().interrupted) == 1


def test_a_pasted_picture_waits_behind_its_question_and_nothing_is_kept_before_it(
    workspace: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(POST)))
    qtbot.keyClick(workspace, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert workspace.shown is workspace.pages.gate
    assert desk.cases.list() == ()
    QGuiApplication.clipboard().clear()


def test_no_to_the_question_keeps_the_picture_byte_for_byte(workspace: Workspace, desk: Desk) -> None:
    workspace.pages.home.picture_offered.emit(chosen([POST]))
    workspace.pages.gate._form.gate.no_button.click()
    (line,) = desk.cases.list()
    (exhibit,) = desk.cases.get(line.case_id).exhibits
    assert desk.exhibits.original(exhibit.exhibit_id) == POST.read_bytes()
    assert workspace.shown is workspace.pages.evidence
    assert desk.cases.get(line.case_id).answers["indecent_image"].value is Value.NO


def test_ctrl_v_in_a_field_is_for_words(workspace: Workspace, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Marsh")
    qtbot.keyClick(workspace, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = workspace.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Marsh"
    assert workspace.shown is workspace.pages.concerns
    QGuiApplication.clipboard().clear()


def test_an_empty_clipboard_gets_a_sentence_and_a_next_step(workspace: Workspace, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    workspace.setFocus()
    workspace.paste()
    assert workspace.shown is workspace.pages.home


def test_a_saved_concern_opens_as_a_case_and_a_started_one_where_it_was_left(
    workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    workspace.pages.concerns.case_opened.emit(a_case.case_id)
    assert workspace.shown is workspace.pages.decision
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace.pages.concerns.case_opened.emit(a_case.case_id)
    assert workspace.shown.objectName() == "case_page"


def test_every_control_has_its_own_identifier(workspace: Workspace, a_case: CaseView) -> None:
    twice: list[str] = []
    for place in ("home", "concerns", "letters", "governors", "settings", "help", "terms", "sheet"):
        workspace.journeys.go_to_place(place)
        shown = workspace.shown
        assert shown is not None
        pressed = [b for b in shown.findChildren(QAbstractButton) if b.isVisibleTo(shown) and b.objectName()]
        names = [button.accessibleIdentifier() for button in pressed if not _qts_own(button)]
        twice += sorted({f"{place}: {name}" for name in names if not name or names.count(name) > 1})
    assert twice == []


def test_the_rail_is_narrow_beside_a_question_and_wide_on_home(workspace: Workspace, qtbot: QtBot) -> None:
    wide = workspace.pages.home.mapTo(workspace, QPoint(0, 0)).x()
    workspace.journeys.new_concern()
    qtbot.waitUntil(lambda: workspace.pages.decision.mapTo(workspace, QPoint(0, 0)).x() < wide)


@pytest.mark.parametrize("came_from", ["home", "settings"])
@pytest.mark.parametrize("place", ["sheet", "terms"])
def test_what_is_left_leads_back_to_where_she_came_from(
    workspace: Workspace, came_from: str, place: str
) -> None:
    workspace.journeys.go_to_place(came_from)
    came = workspace.shown
    workspace.journeys.go_to_place(place)
    pages = workspace.pages
    (pages.sheet_check.left if place == "sheet" else pages.terms.left).emit()
    assert workspace.shown is came and workspace.whereabouts.page == came_from


def test_a_screen_that_is_covered_after_a_person_was_left_comes_back_to_the_concern(
    workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace.journeys.go_to(a_case.case_id, "case")
    workspace.pages.case.person_asked.emit(desk.people.search("Marsh")[0].person_id)
    workspace.pages.person.left.emit()
    where = workspace.whereabouts
    workspace.journeys.go_home()
    workspace.journeys.come_back(where)
    assert workspace.shown is workspace.pages.case


def _qts_own(control: QWidget) -> bool:
    return control.objectName().startswith("qt_")


def test_a_saved_concern_has_the_keyboard_on_the_first_thing_to_do(
    workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None], qtbot: QtBot
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    workspace.journeys.go_to(a_case.case_id, "check")

    qtbot.keyClick(workspace.pages.check, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    focused = workspace.focusWidget()
    assert isinstance(focused, QAbstractButton) and focused.accessibleName().startswith("Write the letter: ")
    focused.click()
    assert workspace.shown is workspace.pages.letter


def test_the_keyboard_goes_along_to_the_next_page(workspace: Workspace) -> None:
    workspace.journeys.go_to_place("settings")
    door = workspace.pages.settings.findChild(QAbstractButton, "terms_button")
    assert door is not None
    door.setFocus()
    door.click()
    workspace.journeys.go_to_place("help")

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is workspace.pages.help or workspace.pages.help.isAncestorOf(focused)


class Widths(QObject):
    """Notes each width that a widget is laid out for."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.noted: set[int] = set()
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.noted.add(event.size().width())
        return False


def test_a_page_that_comes_up_beside_another_rail_is_laid_out_for_one_width(
    workspace: Workspace, a_case: CaseView
) -> None:
    go_to, pages = workspace.journeys.go_to, workspace.pages
    go_to(a_case.case_id, FACTS)
    QApplication.processEvents()
    widths = Widths(pages.case)

    go_to(a_case.case_id, CASE)
    QApplication.processEvents()

    assert widths.noted == {pages.case.width()}
    assert pages.case.width() < pages.facts.width()
