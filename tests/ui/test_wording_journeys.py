"""From Settings to how letters look, to what they say and back, and to the hand-over pack."""

import pytest
from PySide6.QtWidgets import QPushButton

from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def at_settings(workspace: Workspace) -> None:
    """Each journey begins in Settings."""
    workspace.journeys.go_to_place("settings")


def press(workspace: Workspace, name: str) -> None:
    assert workspace.shown is not None
    button = workspace.shown.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def is_shown(workspace: Workspace, page: object) -> bool:
    return workspace.shown is page


def type_more(workspace: Workspace) -> None:
    workspace.pages.wording._edit.appendPlainText("\nOur door is open on Fridays.")


def test_settings_lead_to_a_wording_and_step_by_step_back(workspace: Workspace) -> None:
    pages = workspace.pages
    for name, page in (
        ("letters_button", pages.letter_settings), ("wordings_button", pages.wordings),
        ("removal_button", pages.wording), ("back_button", pages.wordings),
        ("back_button", pages.letter_settings), ("back_button", pages.settings),
    ):  # fmt: skip
        press(workspace, name)
        assert is_shown(workspace, page), name


def test_unlocking_brings_her_back_to_the_wording_with_what_she_typed(workspace: Workspace) -> None:
    workspace.pages.wordings.wording_asked.emit("removal")
    type_more(workspace)
    where = workspace.journeys.whereabouts
    assert where == Whereabouts("wording", which="removal")
    workspace.journeys.save_typing()
    workspace.journeys.go_home()

    workspace.journeys.come_back(where)

    assert is_shown(workspace, workspace.pages.wording) and workspace.pages.wording.which == "removal"
    assert "on Fridays" in workspace.pages.wording._text()


def test_home_offers_a_wording_that_was_left_half_way(workspace: Workspace) -> None:
    workspace.pages.wordings.wording_asked.emit("easy/removal")
    type_more(workspace)
    workspace.journeys.save_typing()
    workspace.journeys.go_home()

    workspace.pages.home.draft_opened.emit("wording easy/removal", None)

    assert workspace.pages.wording.which == "easy/removal"
    assert "on Fridays" in workspace.pages.wording._text()


def test_a_paper_that_is_no_more_leads_to_the_list(workspace: Workspace) -> None:
    workspace.journeys.come_back(Whereabouts("wording", which="gone"))

    assert is_shown(workspace, workspace.pages.wordings)


@pytest.mark.parametrize("place", ["settings", "keys", "new_head"])
def test_the_hand_over_pack_leads_back_to_where_it_was_asked_for(workspace: Workspace, place: str) -> None:
    pages = workspace.pages
    before = {"settings": pages.settings, "keys": pages.key_holders, "new_head": pages.new_keys}[place]
    workspace.journeys.go_to_place(place)

    press(workspace, "pack_button")
    assert is_shown(workspace, pages.hand_over_pack)
    press(workspace, "back_button")

    assert is_shown(workspace, before)


def test_the_pack_is_offered_before_the_fields_and_brings_the_typed_name_back(workspace: Workspace) -> None:
    page = workspace.pages.new_keys
    workspace.journeys.go_to_place("new_head")
    button, name = page.step.findChild(QPushButton, "pack_button"), page.step.fields["name"]
    assert button is not None
    assert button.mapTo(page.step, button.rect().bottomLeft()).y() <= name.y()
    name.set_text("Mr T Brook")

    press(workspace, "pack_button")
    press(workspace, "back_button")

    assert name.text() == "Mr T Brook"
    workspace.journeys.go_to_place("new_head")
    assert name.text() == ""


def test_the_pack_leads_on_to_handing_the_keys_over(workspace: Workspace) -> None:
    workspace.journeys.go_to_place("hand_over_pack")

    press(workspace, "hand_over_button")

    assert is_shown(workspace, workspace.pages.new_keys)
