"""The place for screenshots takes offers by paste, drop and choice, and says why when it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.widgets.paste_zone import PasteZone


@pytest.fixture
def zone(qtbot: QtBot) -> PasteZone:
    zone = PasteZone()
    qtbot.addWidget(zone)
    zone.resize(900, 100)
    zone.show()
    return zone


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def _drop(zone: PasteZone, offered: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(zone, QDragEnterEvent(QPointF(5, 5), copy, offered, left, none))
    QApplication.sendEvent(zone, QDropEvent(QPointF(5, 5), copy, offered, left, none))


def test_the_paste_button_offers_what_is_on_the_clipboard(
    zone: PasteZone, clipboard: QClipboard, qtbot: QtBot
) -> None:
    clipboard.setImage(QImage(4, 4, QImage.Format.Format_RGB32))

    with qtbot.waitSignal(zone.picture_offered) as offered:
        zone.paste_button.click()

    assert offered.args[0].source is Source.PASTED


def test_an_empty_clipboard_is_said(zone: PasteZone, clipboard: QClipboard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(zone.refused) as refused, qtbot.assertNotEmitted(zone.picture_offered):
        zone.paste_button.click()

    assert "no picture to paste" in refused.args[0].sentence


def test_dropped_files_are_offered(zone: PasteZone, qtbot: QtBot, tmp_path: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.png")])

    with qtbot.waitSignal(zone.picture_offered) as offered:
        _drop(zone, files)

    assert offered.args[0].names == ("a.png", "b.png")
    assert offered.args[0].source is Source.DROPPED


def test_an_address_that_is_dropped_is_refused_with_what_to_do(zone: PasteZone, qtbot: QtBot) -> None:
    address = QMimeData()
    address.setUrls([QUrl("https://example.org/post.png")])

    with qtbot.waitSignal(zone.refused) as refused:
        _drop(zone, address)

    assert "paste it here" in refused.args[0].next_step


def test_chosen_files_are_offered(zone: PasteZone, qtbot: QtBot, tmp_path: Path) -> None:
    zone.choosers = Answered(files=[tmp_path / "post.png"])

    with qtbot.waitSignal(zone.picture_offered) as offered:
        zone.choose_button.click()

    assert (offered.args[0].source, offered.args[0].names) == (Source.CHOSEN, ("post.png",))


def test_closing_the_box_offers_nothing(zone: PasteZone, qtbot: QtBot) -> None:
    zone.choosers = Answered(files=[])

    with qtbot.assertNotEmitted(zone.picture_offered), qtbot.assertNotEmitted(zone.refused):
        zone.choose_button.click()


def test_the_buttons_go_under_the_words_where_it_is_narrow(zone: PasteZone) -> None:
    zone.resize(360, 300)
    QApplication.processEvents()

    below = zone.paste_button.mapTo(zone, QPoint(0, 0)).y()
    assert below >= zone.hint_label.mapTo(zone, QPoint(0, 0)).y() + zone.hint_label.height()
