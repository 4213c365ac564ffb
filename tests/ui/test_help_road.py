"""F1 opens what belongs to the page, and the way back leads to the page just as it was."""

import importlib
import inspect
import pkgutil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk import paths
from conduct_desk.desk.help_texts import read_help
from conduct_desk.desk.views import CaseView
from conduct_desk.ui import pages
from conduct_desk.ui.help_topics import TOPIC_OF, topic_of
from conduct_desk.ui.road import FACTS, STOP
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.help_link import HelpLink
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.workspace import Workspace
from tests.ui.fits import settle


def every_key() -> set[str]:
    """Return the keys of all pages that there are, those before the desk included."""
    keys = set()
    for found in pkgutil.iter_modules(pages.__path__):
        module = importlib.import_module(f"{pages.__name__}.{found.name}")
        for _name, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == module.__name__ and issubclass(kind, DeskPage) and kind.key:
                keys.add(kind.key)
    return keys


def test_every_page_has_its_topic_and_every_topic_named_is_there() -> None:
    stems = read_help(paths.resources() / "help").topics

    assert every_key() - {"help_page"} == set(TOPIC_OF)
    assert set(TOPIC_OF.values()) <= set(stems)


def test_f1_opens_the_topic_of_each_page_of_the_desk(workspace: Workspace) -> None:
    for page in workspace.pages.all:
        if page is not workspace.pages.help:
            workspace.help_road.open_for(page)
            assert workspace.pages.help.stem == topic_of(page.key), page.key


def test_f1_on_the_help_itself_shows_its_contents(workspace: Workspace) -> None:
    workspace.help_road.open_topic("keys")
    workspace.help_here()

    assert workspace.pages.help.stem == ""


def test_the_way_back_leads_to_the_half_typed_page_as_it_was(
    workspace: Workspace, a_case: CaseView, qtbot: QtBot
) -> None:
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.resize(900, 500)
    workspace.journeys.go_to(a_case.case_id, FACTS)
    facts = workspace.pages.facts
    place = facts.findChild(QLineEdit, "place_edit") or facts.findChildren(QLineEdit)[0]
    place.setText("Half a wor")
    place.setFocus()
    facts.verticalScrollBar().setValue(120)
    was = facts.verticalScrollBar().value()

    qtbot.keyClick(place, Qt.Key.Key_F1)
    assert workspace.pages.help.isVisible() and workspace.pages.help.stem == "the-facts"
    qtbot.keyClick(workspace.pages.help, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert facts.isVisible() and place.text() == "Half a wor"
    qtbot.waitUntil(lambda: facts.verticalScrollBar().value() == was and QApplication.focusWidget() is place)


def test_the_support_file_on_the_way_does_not_become_where_she_was(workspace: Workspace) -> None:
    workspace.journeys.go_to_place("settings")
    workspace.journeys.go_to_place("help")
    workspace.pages.help.support_file_asked.emit()
    workspace.pages.support_file.left.emit()
    workspace.pages.help.go_back()

    assert workspace.shown is workspace.pages.settings


def test_unlocking_leads_to_the_page_below_the_help_and_not_to_the_help(
    workspace: Workspace, a_case: CaseView
) -> None:
    workspace.journeys.go_to(a_case.case_id, FACTS)
    before = workspace.whereabouts
    workspace.journeys.go_to_place("help")

    assert workspace.whereabouts == before


def test_the_button_back_is_there_only_when_there_is_somewhere_to_go(workspace: Workspace) -> None:
    back = workspace.pages.help.findChild(QPushButton, "back_button")
    assert back is not None and back.isHidden()

    workspace.journeys.go_to_place("concerns")
    workspace.help_here()
    assert not back.isHidden()


def test_what_stops_everything_leads_to_whom_to_ring_and_back(
    workspace: Workspace, a_case: CaseView, qtbot: QtBot
) -> None:
    workspace.journeys.go_to(a_case.case_id, STOP)
    decision = workspace.pages.decision
    tick = decision.findChild(QAbstractButton, "danger_check")
    assert tick is not None
    tick.click()
    link = decision.findChild(HelpLink, "danger_help_button")
    assert link is not None and link.isVisible()
    settle()
    above = next(each for each in decision.findChildren(PlainLabel) if each.text().startswith("Ring 999"))
    assert above.width() > 2 * link.width()  # the link keeps nothing narrow
    link.click()

    assert workspace.pages.help.isVisible() and workspace.pages.help.stem == "outside-routes"
    workspace.pages.help.go_back()
    assert decision.isVisible() and tick.isChecked()


def test_the_page_of_a_picture_that_must_be_left_alone_leads_there_too(workspace: Workspace) -> None:
    workspace.pages.gate.show()
    for gate in workspace.pages.gate.findChildren(Gate):
        gate.show_advice()
    link = workspace.pages.gate.findChild(HelpLink, "stop_help_button")
    assert link is not None
    link.click()

    assert workspace.pages.help.stem == "outside-routes"


def test_the_help_leads_to_the_posts_to_try(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.help_road.open_topic("practice")
    button = workspace.pages.help.findChild(QPushButton, "practice_button")
    assert button is not None

    with qtbot.waitSignal(workspace.practice_asked):
        button.click()
