"""What is held out to the desk is not touched before the gate has been passed."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui import opened_once
from conduct_desk.ui.widgets.picture_offer import NotLetThrough, PictureOffer, chosen, dropped, pasted

PNG = b"\x89PNG\r\n\x1a\nthe very bytes that the other program put there"


class Tattling(QMimeData):
    """Something on the clipboard that notes each time its bytes are asked for."""

    def __init__(self, form: str, data: bytes, *more: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._form, self._bytes, self._more = form, data, more

    def formats(self) -> list[str]:
        return [self._form, *self._more]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, _wanted: object) -> object:
        self.asked.append(mimetype)
        return QByteArray(self._bytes) if mimetype == self._form else None


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def read(offer: PictureOffer) -> list[tuple[bytes, str]]:
    """Say no to the question, and return what is read then."""
    offer.let_through()
    found = []
    for reader in offer.readers():
        data, name = reader()
        if not isinstance(data, bytes):
            with data as file:
                data = file.read()
        found.append((data, name))
    return found


def _files(*paths: Path) -> QMimeData:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return offered


def test_a_pasted_picture_is_not_read_before_it_may_be(clipboard: QClipboard) -> None:
    copied = Tattling("image/png", PNG)
    clipboard.setMimeData(copied)

    offer = pasted(clipboard)

    assert "image/png" not in copied.asked
    assert read(offer) == [(PNG, "Pasted picture")]
    assert copied.asked.count("image/png") == 1


def test_a_picture_without_bytes_of_its_own_is_made_into_a_png_once(clipboard: QClipboard) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    clipboard.setImage(image)

    ((data, _),) = read(pasted(clipboard))

    assert data.startswith(b"\x89PNG")
    assert QImage.fromData(data).pixel(3, 3) == 0xFF336699


def test_an_empty_clipboard_says_how_to_take_a_screenshot(clipboard: QClipboard) -> None:
    clipboard.setText("only words")

    with pytest.raises(EvidenceUnreadable, match="no picture to paste") as refusal:
        pasted(clipboard)

    assert "Windows + Shift + S" in refusal.value.next_step


def test_a_picture_copied_after_the_question_is_not_taken_for_the_first(
    clipboard: QClipboard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(clipboard.dataChanged):  # Windows tells of a copy by a message
        clipboard.setMimeData(Tattling("image/png", PNG))
    offer = pasted(clipboard)

    with qtbot.waitSignal(clipboard.dataChanged):
        clipboard.setMimeData(Tattling("image/png", b"\x89PNG\r\n\x1a\nanother"))

    with pytest.raises(EvidenceUnreadable, match="has changed"):
        read(offer)


def test_a_format_that_cannot_be_shown_is_handed_over_as_it_is(clipboard: QClipboard) -> None:
    clipboard.setMimeData(Tattling("image/svg+xml", b"<svg/>"))

    assert read(pasted(clipboard)) == [(b"<svg/>", "Pasted picture")]


def test_copied_files_can_be_pasted(clipboard: QClipboard, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    clipboard.setMimeData(_files(tmp_path / "a.png"))

    offer = pasted(clipboard)

    assert (offer.source, offer.names) == (Source.PASTED, ("a.png",))
    assert read(offer) == [(PNG, "a.png")]


def test_dropped_files_are_only_names_until_they_may_be_read(tmp_path: Path) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.jpg"

    offer = dropped(_files(first, second))
    first.write_bytes(PNG)
    second.write_bytes(b"written after the drop")

    assert (offer.source, offer.count, offer.names) == (Source.DROPPED, 2, ("a.png", "b.jpg"))
    assert read(offer) == [(PNG, "a.png"), (b"written after the drop", "b.jpg")]


def test_an_address_that_is_dropped_is_not_fetched() -> None:
    offered = QMimeData()
    offered.setUrls([QUrl("https://example.org/post.png")])

    with pytest.raises(EvidenceUnreadable, match="never goes online"):
        dropped(offered)


VIRTUAL = ('application/x-qt-windows-mime;value="FileGroupDescriptorW"', "FileContents")


@pytest.mark.parametrize(
    ("formats", "said", "way_round"),
    [
        (("image/png",), "cannot be dropped", "paste it here"),
        (("text/plain",), "cannot be dropped", "paste it here"),
        ((*VIRTUAL, "RenPrivateMessages"), "Outlook cannot hand an e-mail", "Drag it to the desktop first"),
        ((*VIRTUAL, "Chromium Web Custom MIME Data Format"), "Outlook cannot", "Choose a file"),
        ((*VIRTUAL, 'application/x-qt-windows-mime;value="Shell IDList Array"'), "inside a zip", "whole zip"),
        (("XdndDirectSave0",), "inside a zip", "copy the file out of it"),
        (VIRTUAL, "only as a promise", "Drag it to the desktop first"),
    ],
    ids=["browser", "words", "outlook", "new-outlook", "zip", "zip-here", "another"],
)
def test_what_cannot_be_dropped_gets_the_sentence_that_helps(
    qtbot: QtBot, formats: tuple[str, ...], said: str, way_round: str
) -> None:
    offered = Tattling(formats[0], PNG, *formats[1:])

    with pytest.raises(EvidenceUnreadable, match=said) as refusal:
        dropped(offered)

    assert way_round in refusal.value.next_step
    assert not offered.asked


def test_an_e_mail_copied_in_outlook_gets_the_same_sentence(clipboard: QClipboard) -> None:
    clipboard.setMimeData(Tattling("FileContents", b"", "RenPrivateItem"))

    with pytest.raises(EvidenceUnreadable, match="Outlook cannot hand"):
        pasted(clipboard)


def not_on_windows(kind: str) -> Any:
    why = "Windows has no pipes in folders, lets few people make links, and tells of a shut folder otherwise"
    return pytest.param(kind, marks=pytest.mark.skipif(sys.platform == "win32", reason=why))


@pytest.mark.parametrize(
    "kind", ["folder", "missing", *map(not_on_windows, ("pipe", "link", "link to nowhere", "shut"))]
)
def test_what_is_no_ordinary_file_gets_its_sentence(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "post.png"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "link":
        (tmp_path / "elsewhere.png").write_bytes(PNG)
        place.symlink_to(tmp_path / "elsewhere.png")
    elif kind == "link to nowhere":
        place.symlink_to(tmp_path / "nowhere.png")
    elif kind == "shut":
        place = tmp_path / "post.png" / "below.png"
        (tmp_path / "post.png").write_bytes(PNG)

    with pytest.raises(EvidenceUnreadable) as refusal:
        read(chosen([place]))

    wanted = {"link": "only a link", "link to nowhere": "only a link", "folder": "folder", "pipe": "no file",
              "missing": "no longer there", "shut": "cannot be read"}  # fmt: skip
    assert wanted[kind] in refusal.value.sentence
    assert refusal.value.next_step


@pytest.mark.skipif(sys.platform == "win32", reason="it lets few people make links")
def test_where_the_system_cannot_refuse_links_they_are_refused_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_NOFOLLOW")
    (tmp_path / "elsewhere.png").write_bytes(PNG)
    (tmp_path / "post.png").symlink_to(tmp_path / "elsewhere.png")

    with pytest.raises(EvidenceUnreadable, match="only a link"):
        read(chosen([tmp_path / "post.png"]))


def test_an_endless_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    place = tmp_path / "huge.mp4"
    with place.open("wb") as file:
        file.truncate(opened_once.MOST_BYTES + 1)

    with pytest.raises(EvidenceUnreadable, match="two gigabytes"):
        read(chosen([place]))


@pytest.mark.skipif(sys.platform == "win32", reason="it lets nobody replace an open file")
def test_the_file_that_was_opened_is_the_one_that_is_read(tmp_path: Path) -> None:
    place = tmp_path / "post.png"
    place.write_bytes(PNG)
    offer = chosen([place])
    offer.let_through()
    (reader,) = offer.readers()

    data, _ = reader()
    place.unlink()
    place.write_bytes(b"put there a moment later")

    assert not isinstance(data, bytes)
    with data as file:
        assert file.read() == PNG


def test_nothing_is_handed_out_before_the_question_was_answered_with_no(tmp_path: Path) -> None:
    with pytest.raises(NotLetThrough):
        chosen([tmp_path / "post.png"]).readers()


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        (("a.PNG",), "Could this picture show"),
        (("a.mp4",), "Could this recording show"),
        (("a.msg",), "Could anything in this e-mail show"),
        (("chat.zip",), "Could anything in this chat show"),
        (("a.pdf",), "Could anything in this PDF show"),
        (("a.mhtml",), "Could anything in this saved page show"),
        (("a",), "Could anything in this file show"),
        (("a.png", "b.jpg"), "Could any of these 2 pictures show"),
        (("a.png", "b.eml", "c"), "Could any of these 3 files show"),
    ],
)
def test_the_question_fits_what_the_name_promises(names: tuple[str, ...], asked: str) -> None:
    question = chosen([Path(name) for name in names]).question

    assert question == f"{asked} a child in a nude or sexual way?"


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot have such names at all")
@pytest.mark.parametrize(
    "name", [b"a%00b.png", b"n" * 300 + b".png", b"caf%E9.png", b"new%0Aline%E2%80%AE.png"]
)
def test_an_address_that_can_be_no_file_is_refused_with_a_sentence(name: bytes) -> None:
    held = QMimeData()
    held.setData("text/uri-list", b"file:///nowhere/" + name)

    with pytest.raises(EvidenceUnreadable, match="no longer there"):
        read(dropped(held))
