"""Adding from a folder: names and times, several ticked at once, and nothing opened."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.found_files import Folder
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.found_page import NOTHING, SOME, FoundPage
from tests.conftest import SchoolDay


@pytest.fixture
def downloads(tmp_path: Path, school_day: SchoolDay) -> Path:
    """Two files that came today, one that came on Friday."""
    folder = tmp_path / "Downloads"
    folder.mkdir()
    now = school_day.clock.now().timestamp()
    for name, size, ago in (
        ("post.png", 340_000, 600),
        ("mail.msg", 900, 1200),
        ("old.pdf", 2_100_000, 259_200),
    ):
        (folder / name).write_bytes(bytes(size))
        os.utime(folder / name, (now - ago, now - ago))
    return folder


@pytest.fixture
def page(qtbot: QtBot, at_once: Jobs, school_day: SchoolDay, downloads: Path) -> FoundPage:
    def folders() -> tuple[Folder, ...]:
        return (("Downloads", downloads),)

    made = FoundPage(at_once, school_day.clock, folders=folders)
    qtbot.addWidget(made)
    made.show()
    made.open_folders()
    return made


def press(page: FoundPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_each_file_is_a_tile_with_its_folder_time_and_size(page: FoundPage) -> None:
    assert [(tile.text(), tile.hint) for tile in page.tiles] == [
        ("post.png", "Downloads · today, 8:30am · 340 kB"),
        ("mail.msg", "Downloads · today, 8:20am · less than 1 kB"),
        ("old.pdf", "Downloads · Fri 20 Nov, 8:40am · 2.1 MB"),
    ]
    assert any(label.text() == SOME for label in page.findChildren(QLabel))
    assert not any(tile.isChecked() for tile in page.tiles)


def test_what_is_ticked_is_held_out_unread(page: FoundPage, qtbot: QtBot, downloads: Path) -> None:
    page.tiles[0].setChecked(True)
    page.tiles[1].setChecked(True)
    for file in downloads.iterdir():
        file.unlink()  # whoever opened one now would notice

    with qtbot.waitSignal(page.picked) as picked:
        press(page, "add_button")

    offer = picked.args[0]
    assert (offer.source, offer.names) == (Source.FOUND, ("post.png", "mail.msg"))


def test_nothing_ticked_is_said(page: FoundPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.picked):
        press(page, "add_button")

    assert page.step.summary.sentences() == ("Tick the files that belong to the concern",)


def test_empty_folders_are_said_and_another_file_can_be_chosen(
    page: FoundPage, qtbot: QtBot, downloads: Path
) -> None:
    for file in downloads.iterdir():
        file.unlink()

    page.open_folders()

    assert any(label.text() == NOTHING for label in page.findChildren(QLabel))
    with qtbot.waitSignal(page.choose_asked):
        press(page, "choose_other_button")
