"""What is held out to the desk is not touched before the gate has been passed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.widgets.picture_offer import MOST_BYTES, chosen, dropped, pasted

PNG = b"\x89PNG\r\n\x1a\nthe very bytes that the other program put there"


class Tattling(QMimeData):
    """Something on the clipboard that notes each time its bytes are asked for."""

    def __init__(self, form: str, data: bytes) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._form, self._bytes = form, data

    def formats(self) -> list[str]:
        return [self._form]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype == self._form

    def retrieveData(self, mimetype: str, _wanted: object) -> object:
        self.asked.append(mimetype)
        return QByteArray(self._bytes) if mimetype == self._form else None


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def _files(*paths: Path) -> QMimeData:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return offered


def test_a_pasted_picture_is_not_read_before_it_may_be(clipboard: QClipboard) -> None:
    copied = Tattling("image/png", PNG)
    clipboard.setMimeData(copied)

    offer = pasted(clipboard)

    assert "image/png" not in copied.asked
    assert offer.read() == [(PNG, "Pasted picture")]
    assert copied.asked.count("image/png") == 1


def test_a_picture_without_bytes_of_its_own_is_made_into_a_png_once(clipboard: QClipboard) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    clipboard.setImage(image)

    ((data, _),) = pasted(clipboard).read()

    assert data.startswith(b"\x89PNG")
    assert QImage.fromData(data).pixel(3, 3) == 0xFF336699


def test_an_empty_clipboard_says_how_to_take_a_screenshot(clipboard: QClipboard) -> None:
    clipboard.setText("only words")

    with pytest.raises(EvidenceUnreadable, match="no picture to paste") as refusal:
        pasted(clipboard)

    assert "Windows + Shift + S" in refusal.value.next_step


def test_a_picture_copied_after_the_question_is_not_taken_for_the_first(clipboard: QClipboard) -> None:
    clipboard.setMimeData(Tattling("image/png", PNG))
    offer = pasted(clipboard)

    clipboard.setMimeData(Tattling("image/png", b"\x89PNG\r\n\x1a\nanother"))

    with pytest.raises(EvidenceUnreadable, match="has changed"):
        offer.read()


def test_a_format_that_cannot_be_shown_is_handed_over_as_it_is(clipboard: QClipboard) -> None:
    clipboard.setMimeData(Tattling("image/svg+xml", b"<svg/>"))

    assert pasted(clipboard).read() == [(b"<svg/>", "Pasted picture")]


def test_copied_files_can_be_pasted(clipboard: QClipboard, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    clipboard.setMimeData(_files(tmp_path / "a.png"))

    offer = pasted(clipboard)

    assert (offer.source, offer.names) == (Source.PASTED, ("a.png",))
    assert offer.read() == [(PNG, "a.png")]


def test_dropped_files_are_only_names_until_they_may_be_read(tmp_path: Path) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.jpg"

    offer = dropped(_files(first, second))
    first.write_bytes(PNG)
    second.write_bytes(b"written after the drop")

    assert (offer.source, offer.count, offer.names) == (Source.DROPPED, 2, ("a.png", "b.jpg"))
    assert offer.read() == [(PNG, "a.png"), (b"written after the drop", "b.jpg")]


def test_an_address_that_is_dropped_is_not_fetched() -> None:
    offered = QMimeData()
    offered.setUrls([QUrl("https://example.org/post.png")])

    with pytest.raises(EvidenceUnreadable, match="never goes online"):
        dropped(offered)


def test_a_picture_dragged_out_of_a_browser_is_asked_for_by_copy_and_paste(qtbot: QtBot) -> None:
    offered = Tattling("image/png", PNG)

    with pytest.raises(EvidenceUnreadable) as refusal:
        dropped(offered)

    assert "paste it here" in refusal.value.next_step
    assert not offered.asked


@pytest.mark.parametrize("kind", ["folder", "pipe", "missing"])
def test_what_is_no_file_gets_its_sentence(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "post.png"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)

    with pytest.raises(EvidenceUnreadable) as refusal:
        chosen([place]).read()

    assert refusal.value.next_step


def test_of_an_endless_file_no_more_than_needed_is_read(tmp_path: Path) -> None:
    place = tmp_path / "huge.png"
    with place.open("wb") as file:
        file.truncate(MOST_BYTES * 3)

    ((data, _),) = chosen([place]).read()

    assert len(data) == MOST_BYTES + 1
