"""She shows the program to whoever looks after the computers, and hands over two papers."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk import __version__, paths
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.shipped import licence_text, shipped_parts
from conduct_desk.errors import DeskError
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.about_page import ASSESSMENT, SHEET, TO_CHANGE, AboutPage
from conduct_desk.ui.widgets.plain_label import PlainLabel


@pytest.fixture
def answers(tmp_path: Path) -> Answered:
    return Answered(save_as=[tmp_path / name for name in ("sheet.pdf", "draft.pdf", "draft.rtf")])


@pytest.fixture
def page(desk: Desk, at_once: Jobs, answers: Answered, qtbot: QtBot) -> AboutPage:
    shown = AboutPage(desk.data_protection, at_once, answers)
    qtbot.addWidget(shown)
    shown.show()
    shown.open_about()
    return shown


def words_of(page: AboutPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel))


def press(page: AboutPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_it_says_which_version_it_is_and_where_the_data_lies(page: AboutPage, door: Door) -> None:
    words = words_of(page)

    assert f"Version {__version__}." in words
    assert f"The case log: {door.folder}\n" in words and f"{door.folder} backups" in words


def test_both_papers_and_the_text_to_change_are_saved(
    page: AboutPage, tmp_path: Path, answers: Answered
) -> None:
    for name in ("sheet_button", "assessment_button", "to_change_button"):
        press(page, name)

    assert answers.offered == [SHEET, ASSESSMENT, TO_CHANGE]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "draft.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "draft.rtf").read_bytes().startswith(b"{\\rtf1")
    assert "Saved as ‘draft.rtf’. Open it with Word" in words_of(page)


def test_a_place_that_cannot_be_written_in_gets_its_sentence(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    page = AboutPage(desk.data_protection, at_once, Answered(save_as=[tmp_path / "gone" / "x.rtf", None]))
    qtbot.addWidget(page)
    page.open_about()

    page.save_to_change()

    assert len(page._step.summary.sentences()) == 1
    page.save_to_change()  # and the box was closed this time
    assert not list(tmp_path.glob("*.rtf"))


def test_every_part_of_others_is_listed_and_its_licence_can_be_read(page: AboutPage) -> None:
    parts, text = page.findChild(QComboBox, "parts_combo"), page.findChild(QPlainTextEdit, "licence_edit")
    assert parts is not None and text is not None
    packages = tomllib.loads((paths.resources() / "licences" / "packages.toml").read_text("utf-8"))["package"]
    listed = text.toPlainText()
    assert all(f"{each['name']} {each['version']}: " in listed for each in packages)
    assert "Qt 6." in listed and "LGPL-3.0-only" in listed and text.isReadOnly()

    at = next(at for at in range(parts.count()) if parts.itemText(at).startswith("Qt 6."))
    parts.setCurrentIndex(at)
    parts.activated.emit(at)

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    assert "Source: https://download.qt.io" in text.toPlainText()


def test_every_part_has_its_texts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert all(len(licence_text(part)) > 200 for part in shipped_parts())
    part = shipped_parts()[0]
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)

    with pytest.raises(DeskError, match="A licence text of the program is missing"):
        licence_text(part)


def test_she_goes_back_to_settings(page: AboutPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        press(page, "back_button")
