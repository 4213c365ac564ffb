"""The menus show what can be done and by which key, and each does just what its key does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind, Value
from conduct_desk.ui.menu_bar import MENUS, OF_WORDS
from conduct_desk.ui.road import FACTS
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.workspace import KEYS_OF_PAGES, Workspace


def choose(workspace: Workspace, name: str) -> QAction:
    """Open the menus as she does, and choose an entry that can be chosen."""
    workspace.menus.settle()
    entry = workspace.menus.entries[name]
    assert entry.isEnabled(), name
    entry.trigger()
    return entry


def offered(workspace: Workspace) -> set[str]:
    """Return the names of the entries that can be chosen now."""
    workspace.menus.settle()
    return {name for name, entry in workspace.menus.entries.items() if entry.isEnabled()}


def test_there_are_five_menus_and_each_entry_has_words_and_its_key(workspace: Workspace) -> None:
    titles = [entry.text().replace("&", "") for entry in workspace.menus.actions()]
    assert titles == ["File", "Edit", "Go", "View", "Help"]
    for _, entries in MENUS:
        for entry in entries:
            if entry is not None:
                action = workspace.menus.entries[entry.name]
                assert action.text() and action.objectName()
                assert bool(action.shortcut().toString()) is (entry.name not in ("help", "about"))


def test_no_key_of_the_menus_is_taken_twice(workspace: Workspace) -> None:
    shown = [entry.shortcut().toString() for entry in workspace.menus.entries.values()]
    keys = [each for each in shown if each]
    assert len(keys) == len(set(keys))
    mnemonics = [title[title.index("&") + 1] for title, _ in MENUS]
    assert len(set(mnemonics)) == len(mnemonics)


def test_each_key_that_the_menus_show_is_one_that_somebody_takes(workspace: Workspace) -> None:
    taken_by_window = {"Ctrl+L", "Ctrl+Q", "Ctrl+=", "Ctrl+-", "Ctrl+0"}  # at the door too
    taken_by_fields = {workspace.menus.entries[name].shortcut().toString() for name in OF_WORDS}
    here = {each.key().toString() for each in workspace.findChildren(QShortcut)}
    for entry in workspace.menus.entries.values():
        keys = entry.shortcut().toString().replace("Ctrl+Enter", "Ctrl+Return")
        assert not keys or keys in here | taken_by_window | taken_by_fields, keys


def test_a_key_of_the_menus_is_taken_once_on_every_page(workspace: Workspace) -> None:
    """By the page or by the window around it: of two takers of one key neither gets it."""
    for page in workspace.pages.all:
        workspace._show(page, "home")
        on_page = [each.key().toString() for each in page.findChildren(QShortcut)]
        around = [key.key().toString() for key in workspace._page_keys.values() if key.isEnabled()]
        assert len(around) == len(set(around)) and not set(around) & set(on_page), page.key
        assert set(around) | set(on_page) >= set(KEYS_OF_PAGES.values()), page.key


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("concerns", "concerns_page"), ("letters", "letters_page"), ("governors", "summary_page"),
        ("settings", "settings_page"), ("home", "home_page"), ("find", "concerns_page"),
        ("new_concern", "decision_page"), ("help", "help_page"), ("help_here", "help_page"),
    ],
)  # fmt: skip
def test_an_entry_leads_where_its_key_does(workspace: Workspace, name: str, page: str) -> None:
    workspace.journeys.go_to_place("settings" if name == "home" else "home")
    choose(workspace, name)
    assert workspace.shown is not None and workspace.shown.objectName() == page


def test_only_what_the_page_can_do_is_offered(
    workspace: Workspace, desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    workspace.journeys.go_home()
    assert offered(workspace) & {"save_for_later", "print", "save_pdf", "back", "continue"} == set()

    workspace.journeys.go_to(a_case.case_id, FACTS)
    assert offered(workspace) >= {"save_for_later", "back", "continue"}
    choose(workspace, "back")
    assert workspace.shown is not workspace.pages.facts

    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    workspace.pages.letters.letter_opened.emit(
        desk.letters.start(a_case.case_id, LetterKind.REMOVAL).letter_id
    )
    assert offered(workspace) >= {"print", "save_pdf", "save_for_later", "back"}


def test_undo_says_what_it_would_put_back(workspace: Workspace) -> None:
    entry = workspace.menus.entries["undo"]
    assert "undo" not in offered(workspace)
    there: list[int] = []
    workspace.pages.home.taken_away.emit(TakenAway("Removed exhibit 2", lambda: there.append(2)))

    workspace.menus.settle()
    assert entry.text() == "Undo: removed exhibit 2"
    choose(workspace, "undo")

    assert there == [2] and "undo" not in offered(workspace)


def test_undo_in_a_field_is_for_what_was_typed_there(workspace: Workspace, qtbot: QtBot) -> None:
    there: list[int] = []
    workspace.journeys.go_to_place("concerns")
    workspace.pages.concerns.taken_away.emit(TakenAway("Removed exhibit 2", lambda: there.append(2)))
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.pages.concerns.focus_search()
    field = workspace.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Mar")

    assert "select_all" in offered(workspace)
    assert choose(workspace, "undo").text() == "Undo typing"
    assert field.text() == "" and there == []
    assert choose(workspace, "undo").text() == "Undo: removed exhibit 2"
    assert there == [2]


def test_a_menu_opened_by_keyboard_knows_the_field_that_was_typed_in(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.journeys.go_to_place("concerns")
    workspace.pages.concerns.focus_search()
    field = workspace.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    qtbot.keyClicks(field, "Mar")

    workspace.menus.setFocus()
    choose(workspace, "select_all")

    assert isinstance(field, QLineEdit) and field.selectedText() == "Mar"
    workspace.pages.concerns.setFocus()
    assert "select_all" not in offered(workspace)


def test_text_grows_and_shrinks_from_the_menu(workspace: Workspace) -> None:
    appearance = workspace.pages.settings._appearance
    choose(workspace, "larger")
    assert appearance.text_scale > 100
    choose(workspace, "usual_size")
    assert appearance.text_scale == 100


def test_the_screen_is_covered_and_the_program_closed_from_the_menu(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.cover_asked):
        choose(workspace, "cover")
    choose(workspace, "close")
    assert not workspace.isVisible()


def test_a_page_that_counts_its_own_steps_takes_them_back_itself(
    workspace: Workspace, qtbot: QtBot, desk: Desk, a_case: CaseView
) -> None:
    exhibit = a_case.exhibits[0].exhibit_id
    workspace.pages.evidence.cover_asked.emit(a_case.case_id, exhibit)
    page = workspace.pages.cover
    assert workspace.shown is page
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    page.setFocus()
    page.boxes.add_in_middle(40, 40)
    assert page.boxes.undo_stack.canUndo()

    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.boxes.undo_stack.canUndo() and page.boxes.undo_stack.canRedo()
    choose(workspace, "redo")
    assert page.boxes.undo_stack.canUndo()
    choose(workspace, "undo")
    assert not page.boxes.undo_stack.canUndo()


def test_every_page_answers_what_it_offers(workspace: Workspace) -> None:
    known = {entry.name for _, entries in MENUS for entry in entries if entry is not None}
    for page in workspace.pages.all:
        assert isinstance(page, DeskPage)
        assert set(page.acts()) <= known, page.key


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_a_menu_is_opened_and_used_by_keys_alone(workspace: Workspace, qtbot: QtBot) -> None:
    there: list[int] = []
    workspace.journeys.go_to_place("settings")
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.pages.settings.taken_away.emit(TakenAway("Removed exhibit 2", lambda: there.append(2)))

    qtbot.keyClick(workspace, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.objectName() == "edit_menu"
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert there == [2] and QApplication.activePopupWidget() is None
    shown = workspace.shown
    focused = QApplication.focusWidget()
    assert shown is not None and focused is not None
    assert focused is shown or shown.isAncestorOf(focused), "the keyboard is back on the page"


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_a_menu_opened_by_the_mouse_and_left_by_escape_gives_the_keyboard_back(
    workspace: Workspace, qtbot: QtBot
) -> None:
    there: list[int] = []
    workspace.journeys.go_to_place("concerns")
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.pages.concerns.focus_search()
    field = QApplication.focusWidget()
    workspace.pages.concerns.taken_away.emit(TakenAway("Removed exhibit 2", lambda: there.append(2)))

    edit = next(each for each in workspace.menus.actions() if each.text() == "&Edit")
    at = workspace.menus.actionGeometry(edit).center()
    qtbot.mouseClick(workspace.menus, Qt.MouseButton.LeftButton, pos=at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.objectName() == "edit_menu"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    QApplication.processEvents()
    with qtbot.waitActive(workspace):  # the platform of the tests takes the window away with the menu
        workspace.activateWindow()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert there == [2]


def press_key(window: Workspace, way: QEvent.Type, key: Qt.Key, at: int, *, with_alt: bool = True) -> None:
    held = Qt.KeyboardModifier.AltModifier if with_alt else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(way, key, held)
    event.setTimestamp(at)
    QApplication.sendEvent(window, event)


def alt_is_let_go(window: Workspace, at: int) -> bool:
    """Let Alt go and return whether the menus took the keyboard for it."""
    press_key(window, QEvent.Type.KeyRelease, Qt.Key.Key_Alt, at, with_alt=False)
    QApplication.processEvents()
    return window.menus.activeAction() is not None


PRESSED, ASKED = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride
AGAIN = 0  # ms: what assistive technology has looked at comes a second time, and without its time


def test_alt_by_itself_leads_to_the_menus(workspace: Workspace) -> None:
    press_key(workspace, ASKED, Qt.Key.Key_Alt, 100)
    press_key(workspace, PRESSED, Qt.Key.Key_Alt, 100)
    assert alt_is_let_go(workspace, 150)


def test_an_alt_that_was_pressed_for_another_key_opens_no_menu_when_it_is_let_go_first(
    workspace: Workspace,
) -> None:
    press_key(workspace, ASKED, Qt.Key.Key_Alt, 100)
    press_key(workspace, PRESSED, Qt.Key.Key_Alt, 100)
    press_key(workspace, ASKED, Qt.Key.Key_N, 120)  # the shortcut takes the key: nobody is told of the press
    assert not alt_is_let_go(workspace, 150)


def test_an_alt_that_comes_after_the_shortcut_it_was_pressed_for_opens_no_menu(workspace: Workspace) -> None:
    press_key(workspace, ASKED, Qt.Key.Key_Alt, 12_668_099)
    press_key(workspace, ASKED, Qt.Key.Key_N, 12_668_106)
    press_key(workspace, ASKED, Qt.Key.Key_Alt, AGAIN)  # assistive technology has looked at it by now
    press_key(workspace, PRESSED, Qt.Key.Key_Alt, AGAIN)
    assert not alt_is_let_go(workspace, AGAIN)


def test_alt_by_itself_leads_to_the_menus_where_assistive_technology_brings_it_again(
    workspace: Workspace,
) -> None:
    press_key(workspace, ASKED, Qt.Key.Key_Alt, 12_668_099)
    press_key(workspace, PRESSED, Qt.Key.Key_Alt, 12_668_099)
    assert alt_is_let_go(workspace, 12_668_150)
    press_key(workspace, ASKED, Qt.Key.Key_Alt, AGAIN)
    press_key(workspace, PRESSED, Qt.Key.Key_Alt, AGAIN)
    assert alt_is_let_go(workspace, AGAIN)
