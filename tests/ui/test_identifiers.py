"""What a control is called by tests and by assistive technology, and that nothing of it is said twice."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.workspace import Workspace


@pytest.mark.parametrize(
    ("text", "name", "tip", "said"),
    [
        ("Continue", "", "Continue (Ctrl+Enter)", "Ctrl+Enter"),
        ("New", "New concern", "New concern (Ctrl+N)", "Ctrl+N"),
        ("Home", "Home, current page", "Home (Ctrl+1)", "Ctrl+1"),
        ("Print", "", "Print the letter (Ctrl+P)", "The letter (Ctrl+P)"),
        ("Back", "", "Go back (Alt+Left)", ""),  # Qt says the whole tip
        ("Print", "", "Printers are told of it (soon)", ""),
        ("Print", "", "Printing (Ctrl+P)", ""),
    ],
)
def test_a_tip_that_repeats_the_name_is_said_only_for_its_key(
    qtbot: QtBot, text: str, name: str, tip: str, said: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = QPushButton(text, page)
    button.setObjectName("some_button")
    button.setAccessibleName(name)
    button.setToolTip(tip)

    name_controls(page, "some_page")

    assert button.accessibleIdentifier() == "some_page.some_button"
    assert button.accessibleDescription() == said


def test_home_says_its_search_and_its_rail_once(workspace: Workspace) -> None:
    workspace.journeys.go_home()
    search = workspace.findChild(QLineEdit, "search_edit")
    assert search is not None
    assert (search.accessibleName(), search.accessibleDescription()) == (
        "Search everything in the concerns", "Then press Enter (Ctrl+F)",
    )  # fmt: skip
    assert workspace._rail.new_button.accessibleDescription() == "Ctrl+N"
