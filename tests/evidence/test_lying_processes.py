"""A hostile file that took over the process that opened it: whatever it then says, the program refuses it."""

import json
import struct
import sys
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from conduct_desk.errors import DeskError
from conduct_desk.evidence import apart, reading
from conduct_desk.evidence.answers import png_size
from conduct_desk.evidence.artwork import clean_artwork
from conduct_desk.evidence.covering import cover
from conduct_desk.evidence.documents import words
from conduct_desk.evidence.intake import read_exhibit, safe_copy
from conduct_desk.evidence.messages import part_of, read_message
from conduct_desk.evidence.notes_inside import notes_inside
from tests.faults.seeds import pdf

MAIL = "message/rfc822"
_SAY = "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes.fromhex(sys.argv[1]))"
Speak = Callable[[bytes], None]
Make = Callable[..., bytes]


def chunk(name: bytes, body: bytes) -> bytes:
    """Return one piece of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 1, height: int = 1, *others: bytes) -> bytes:
    """Return a PNG that says it has this size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    end = chunk(b"IDAT", zlib.compress(bytes(4))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(others) + end


def said(body: bytes | None = None, **changed: Any) -> bytes:
    """Return what the process says of a picture of one dot, with something changed in it."""
    whole = {"width": 1, "height": 1, "pages": 1, "likeness": "", "boxes": []}
    return json.dumps(whole | changed).encode() + b"\n" + (png() if body is None else body)


LIES = {
    "nothing": b"",
    "no line": b"{}",
    "garbage": bytes(range(256)) + b"\n",
    "not JSON": b"{'width': 1}\n",
    "not UTF-8": b'"\xff"\n',
    "a list": b"[]\n",
    "deep": b"[" * 30_000 + b"\n",
    "a number without end": b'{"width": ' + b"9" * 10_000 + b"}\n",
    "an unknown reason": b'{"refused": "because"}\n',
    "a reason that is none": b'{"refused": [{}]}\n',
    "nothing said": b"{}\n" + png(),
    "no size": said(width=0),
    "below nothing": said(height=-5),
    "a word for a size": said(width="wide"),
    "half a dot": said(width=1.5),
    "true": said(width=True, height=True),
    "not a number": said(height=float("nan")),
    "too large": said(width=1_000_000, height=1_000_000),
    "too many pages": said(pages=10_000),
    "no boxes": said(boxes=None),
    "a box outside": said(boxes=[[0, 0, 5, 5]]),
    "a box of three": said(boxes=[[0, 0, 1]]),
    "a mark that is none": said(likeness="<b>"),
    "no picture": said(b""),
    "a JPEG": said(b"\xff\xd8\xff\xe0" + bytes(20)),
    "a drawing": said(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a PNG with more behind it": said(png() + b"MZ"),
    "a PNG without its end": said(png()[:-12]),
    "a PNG with words": said(png(1, 1, chunk(b"tEXt", b"Comment\0words"))),
    "a PNG with a profile": said(png(1, 1, chunk(b"iCCP", b"x\0\0" + bytes(9)))),
    "a PNG that is too large": said(png(60_000, 60_000)),
    "a PNG with a false length": said(png()[:33] + b"\xff\xff\xff\xff" + png()[37:]),
}


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Let a process that says these very bytes stand where ours would open the file."""

    def stand(lie: bytes) -> None:
        command = [sys.executable, "-I", "-S", "-c", _SAY, lie.hex()]
        monkeypatch.setattr(apart, "command_for", lambda *_: command)
        monkeypatch.setattr(reading, "command_for", lambda *_: command)

    return stand


@pytest.mark.parametrize("lie", sorted(LIES))
def test_a_lie_about_a_picture_is_refused_with_a_sentence(speak: Speak, picture: Make, lie: str) -> None:
    data = picture()
    speak(LIES[lie])

    for ask in (lambda: read_exhibit(data, "a.png"), lambda: safe_copy(data), lambda: clean_artwork(data)):
        with pytest.raises(DeskError, match="damaged"):
            ask()
    with pytest.raises(DeskError, match="damaged"):
        cover(data, [(0, 0, 1, 1)])


@pytest.mark.parametrize("lie", ["nothing", "garbage", "a list", "nothing said", "a reason that is none"])
def test_a_lie_about_anything_else_is_refused_too(speak: Speak, picture: Make, lie: str) -> None:
    data = picture()
    speak(LIES[lie])

    for ask in (lambda: read_message(b"From: a", MAIL), lambda: part_of(b"From: a", MAIL, 1)):
        with pytest.raises(DeskError, match="damaged"):
            ask()
    assert notes_inside(data) == {"unknown"}


@pytest.mark.parametrize(
    "lie",
    [b"", b"[]", b"\xff", b"[" * 30_000, b'{"lines": 5}', b'{"lines": [[["a", [1]]]]}', b'{"refused": 1}'],
)
def test_a_lie_about_the_words_of_a_picture_is_refused(speak: Speak, picture: Make, lie: bytes) -> None:
    data = picture()
    speak(lie)

    with pytest.raises(DeskError):
        reading.read_words(data)


def test_a_lie_about_a_document_is_refused_or_read_as_words(speak: Speak) -> None:
    speak(b"[]\n")
    with pytest.raises(DeskError, match="damaged"):
        words(pdf())

    speak(b"{}\n\xff\xfe words")
    assert words(pdf()).endswith("words")


@pytest.mark.parametrize(
    "part",
    [["a", 1], ["a", -1, "", "", "", ""], ["a", "1", "", "", "", ""], [None, 1, "", "", "", ""], "abcdef", 5],
)
def test_a_part_of_a_message_that_can_be_none_is_refused(speak: Speak, part: object) -> None:
    names = dict.fromkeys(("title", "sender", "recipients", "sent_at", "text"), "")
    speak(json.dumps({**names, "parts": [part]}).encode() + b"\n")

    with pytest.raises(DeskError, match="damaged"):
        read_message(b"From: a", MAIL)


def test_a_likeness_larger_than_ours_is_refused(speak: Speak, picture: Make) -> None:
    data = picture()
    speak(said(png(300, 10), width=300, height=10))

    with pytest.raises(DeskError, match="damaged"):
        read_exhibit(data, "a.png")
    assert png_size(safe_copy(data)) == (300, 10)


def test_what_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = "import sys, time; sys.stdin.buffer.read(); time.sleep(60)"
    flood = "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))"
    began = time.monotonic()
    for script, why in ((endless, "late"), (flood, "damaged")):
        command = [sys.executable, "-I", "-S", "-c", script]
        monkeypatch.setattr(apart, "command_for", lambda *_, it=command: it)
        told = apart.told_by("", "", {}, b"", seconds=2.0, most_answer=1 << 22)
        assert told == ({"refused": why}, b"")
    assert time.monotonic() - began < 30
