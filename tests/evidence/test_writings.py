"""E-mails, chats and saved pages are told by their content, so far as to know who may read them."""

import io
import zipfile

import pytest

from conduct_desk.evidence.formats import kind_of
from conduct_desk.evidence.intake import read_exhibit
from conduct_desk.evidence.writings import _MOST_NAMES, _names_in
from conduct_desk.policy.exhibits import ExhibitKind

MAIL = b"From: Kelly <kelly@example.org>\r\nTo: office@example.org\r\nSubject: See\r\n\r\nWords\r\n"
SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: A post\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n'
)


def packed(*names: str, before: bytes = b"") -> bytes:
    """Return a packed folder with files of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "23/11/2026, 19:20 - Kelly: see\n")
    return before + out.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type", "kind"),
    [
        (MAIL, "message/rfc822", ExhibitKind.MAIL),
        (b"From - Mon Nov 23 09:00:00 2026\r\n" + MAIL, "message/rfc822", ExhibitKind.MAIL),
        (b"\xef\xbb\xbf" + MAIL, "message/rfc822", ExhibitKind.MAIL),
        (b"Received: from a\r\n\tby b; Mon\r\nSubject:\r\n\r\n", "message/rfc822", ExhibitKind.MAIL),
        (SAVED, "multipart/related", ExhibitKind.WEB_PAGE),
        (SAVED.replace(b"Subject:", b"To: a\r\nSubject:"), "message/rfc822", ExhibitKind.MAIL),
        (b"\n<!DOCTYPE html>\n<html lang=en>", "text/html", ExhibitKind.WEB_PAGE),
        (b"<!-- saved from url=(0020) --><html><body>", "text/html", ExhibitKind.WEB_PAGE),
        (b"<html><body><svg></svg></body></html>", "text/html", ExhibitKind.WEB_PAGE),
        (b"23/11/2026, 19:20 - Kelly: have you seen it\n", "text/x-chat", ExhibitKind.CHAT),
        (b"11/23/26, 7:20\xe2\x80\xafPM - Kelly: yes\n", "text/x-chat", ExhibitKind.CHAT),
        ("\u200e[23/11/2026, 19:20:33] Kelly: see\n".encode(), "text/x-chat", ExhibitKind.CHAT),
        (packed("_chat.txt", "IMG-1.jpg"), "application/zip-chat", ExhibitKind.CHAT),
        (packed("IMG-1.jpg", "WhatsApp Chat with Jo.txt"), "application/zip-chat", ExhibitKind.CHAT),
    ],
)
def test_each_is_known_by_what_it_says(data: bytes, media_type: str, kind: ExhibitKind) -> None:
    taken = read_exhibit(data, "post.png")

    assert (taken.media_type, taken.kind) == (media_type, kind)
    assert (taken.width, taken.height, taken.pages, taken.thumbnail) == (0, 0, 1, b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"From: my point of view the school does nothing.",
        b"From: Kelly\nI think: that\nthe school\nis wrong\nabout it\n",
        b"Note: the head rang.\nLater: he rang again.\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><svg><html></html></svg>",
        b"<?xml version='1.0'?><feed></feed>",
        b"The meeting on 23/11/2026, 19:20 was short.",
        packed("photos/IMG-1.jpg", "readme.txt"),
        b"PK\x03\x04 and nothing of a folder",
        b"PK\x05\x06" + bytes(30),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
)
def test_what_only_looks_like_one_is_none(data: bytes) -> None:
    assert kind_of(data) is None


def test_an_outlook_message_is_told_from_an_old_word_file() -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(70_000)

    assert kind_of(head + "__properties_version1.0".encode("utf-16-le")) == "application/vnd.ms-outlook"
    assert kind_of(head + "WordDocument".encode("utf-16-le")) is None


def test_a_directory_that_lies_about_its_place_is_not_followed() -> None:
    data = bytearray(packed("_chat.txt"))
    end = data.rfind(b"PK\x05\x06")
    for at in (0, len(data), 2**32 - 1):
        data[end + 16 : end + 20] = at.to_bytes(4, "little")
        assert _names_in(bytes(data)) == []


def test_a_directory_without_end_is_not_read_to_its_end() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    data = b"PK\x03\x04" + entry * (_MOST_NAMES + 5_000)
    data += b"PK\x05\x06" + bytes(8) + (0).to_bytes(4, "little") + (4).to_bytes(4, "little") + bytes(2)

    assert len(_names_in(data)) == _MOST_NAMES
