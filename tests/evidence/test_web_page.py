"""Saved web pages: words and pictures of them, and nothing that is run, drawn or loaded."""

import base64
import hashlib

import pytest

from conduct_desk.evidence import web_page
from conduct_desk.evidence.message_parts import MessageRefused
from conduct_desk.evidence.web_words import words_of_html
from tests.evidence.messages import DOT, FILES

SAVED = (FILES / "saved-by-chromium.mhtml").read_bytes()


def test_a_page_that_chromium_saved_is_read() -> None:
    read = web_page.read_archive(SAVED)

    assert read.title == "Town noticeboard – “the school”"
    assert (read.sender, read.sent_at) == ("http://noticeboard.example/", "Mon, 23 Nov 2026 09:16:18 GMT")
    assert read.text.endswith("Mr Dunn is a useless clown – wouldn’t you say?")
    assert "never shown" not in read.text and "An advertisement" not in read.text
    assert [(part.name, part.size, part.media_type) for part in read.parts] == [
        ("clown.png", 1679, "image/png")
    ]


def test_its_pictures_come_out_to_the_byte() -> None:
    data, name = web_page.part_of_archive(SAVED, 1)

    block = SAVED.split(b"Content-Location: http://noticeboard.example/clown.png\r\n\r\n")[1].split(
        b"\r\n--"
    )[0]
    assert name == "clown.png"
    assert hashlib.sha256(data).digest() == hashlib.sha256(base64.b64decode(block)).digest()
    with pytest.raises(MessageRefused, match="no part"):
        web_page.part_of_archive(SAVED, 2)


def test_a_page_in_one_file_lists_its_pictures_and_gives_those_that_are_in_it() -> None:
    inline = base64.b64encode(DOT).decode()
    page = (
        "<!DOCTYPE html>\r\n<!-- saved from url=(0027)https://noticeboard.example/ -->\r\n<html><head>"
        "<title> Town  board </title></head><body>One<br>two"
        f"<img src='data:image/png;base64,{inline}' alt='A dot'>"
        "<img src='https://noticeboard.example/a/clown.png?x=1'><img alt='none'></body></html>"
    ).encode()

    read = web_page.read(page)

    assert (read.title, read.sender, read.text) == ("Town board", "https://noticeboard.example/", "One\ntwo")
    assert [(part.name, part.size, part.words) for part in read.parts] == [
        ("Picture 1.png", len(DOT), "A dot"),
        ("clown.png", 0, ""),
    ]
    assert web_page.part(page, 1) == (DOT, "Picture 1.png")
    assert web_page.part(page, 2)[0] == b""
    with pytest.raises(MessageRefused, match="no part"):
        web_page.part(page, 3)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("café".encode("utf-16"), "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"<meta charset='iso-8859-1'>caf\xe9", "café"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf\xf0', "Пр"),
        (b"<meta charset=nonsense>caf\xc3\xa9", "café"),
        (b"caf\xe9", "café"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_in(data: bytes, text: str) -> None:
    assert web_page.read(data).text == text


def test_nothing_that_would_run_or_load_is_among_its_words() -> None:
    page = (
        "<body onload='steal()'><script src='file:///etc/passwd'>run()</script>"
        "<style>p{background:url(x)}</style><iframe src='file:///etc/hosts'>framed</iframe>"
        "<object data='x'>object</object><noscript>no</noscript>"
        "<svg><text>drawn</text></svg><template>later</template><embed src='x'><p>said</p>"
        "<a href='javascript:alert(1)'>pressed</a><img src='file:///etc/hostname'>"
    )

    read = words_of_html(page)

    assert read.text == "said\npressed"
    (picture,) = web_page.read(page.encode()).parts
    assert (picture.name, picture.size) == ("hostname", 0)


def test_an_archive_without_a_page_is_damaged() -> None:
    with pytest.raises(MessageRefused, match="damaged"):
        web_page.read_archive(b"From: <Saved by Blink>\r\nContent-Type: image/png\r\n\r\nx")


@pytest.mark.parametrize(
    "address", ["data:", "data:,", "data:image/png;base64,", "data:image/png;base64,***", "data:image/png"]
)
def test_a_picture_that_is_none_has_no_size(address: str) -> None:
    (part,) = web_page.read(f"<img src='{address}'>".encode()).parts

    assert part.size == 0
