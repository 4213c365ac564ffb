"""Messages read in a process of their own: the bytes of their parts, and a sentence for every refusal."""

import base64
import hashlib
import subprocess
import sys

import pytest

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import messages
from conduct_desk.evidence.formats import kind_of
from conduct_desk.evidence.message_parts import (
    CHAT,
    MAIL,
    MOST_BYTES,
    OUTLOOK,
    PACKED_CHAT,
    WEB_PAGE,
    part_name,
)
from conduct_desk.evidence.messages import part_of, read_message
from tests.evidence.messages import DOT, INNER, THUNDERBIRD, WHOLE, packed
from tests.evidence.messages import mail as a_mail


@pytest.mark.parametrize("media_type", WHOLE)
def test_each_kind_is_known_by_its_content_and_read(media_type: str) -> None:
    data = WHOLE[media_type]

    assert kind_of(data) == media_type
    assert read_message(data, media_type).text


@pytest.mark.parametrize(
    ("media_type", "number", "content"),
    [(MAIL, 1, DOT), (MAIL, 2, INNER), (WEB_PAGE, 1, DOT), (PACKED_CHAT, 2, DOT)],
)
def test_a_part_comes_out_of_the_process_as_it_went_in(media_type: str, number: int, content: bytes) -> None:
    data, name = part_of(WHOLE[media_type], media_type, number)

    assert hashlib.sha256(data).digest() == hashlib.sha256(content).digest() and name


def test_a_large_part_comes_out_whole() -> None:
    content = hashlib.shake_256(b"film").digest(20_000_000)
    mail = a_mail(
        b"Content-Type: video/mp4; name=f.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(content)
    )

    assert read_message(mail, MAIL).parts[0].size == len(content)
    assert part_of(mail, MAIL, 1) == (content, "f.mp4")


@pytest.mark.parametrize(
    ("data", "media_type", "says"),
    [
        (b"", MAIL, "This file is empty."),
        (b"x" * (MOST_BYTES + 1), CHAT, "This message is too big"),
        (b"\r\nonly words", MAIL, "This message is damaged"),
        (b"only words", CHAT, "No line of this text"),
        (packed({"a.png": DOT}), PACKED_CHAT, "There is no exported chat"),
        (packed({"_chat.txt": bytes(9_000_000)}), PACKED_CHAT, "unpacks to more than is safe"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), OUTLOOK, "an older Office"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, media_type: str, says: str) -> None:
    with pytest.raises(EvidenceUnreadable, match=says) as refused:
        read_message(data, media_type)

    assert refused.value.next_step


def test_every_refusal_has_a_sentence_that_names_nobody() -> None:
    for why, (sentence, next_step) in messages._REFUSALS.items():
        assert sentence.endswith(".") and next_step.endswith("."), why
        assert (messages.refusal(why).sentence, messages.refusal(why).next_step) == (sentence, next_step)


def test_a_chat_without_its_pictures_has_nothing_to_take_out() -> None:
    with pytest.raises(EvidenceUnreadable, match="no file to take out"):
        part_of(WHOLE[CHAT], CHAT, 1)


def test_what_takes_too_long_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "TIME_LIMIT", 0.01)

    with pytest.raises(EvidenceUnreadable, match="took too long"):
        read_message(THUNDERBIRD, MAIL)


def test_the_process_knows_the_encodings_that_mails_are_in_and_looks_for_no_other() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _ENCODINGS], capture_output=True, text=True, check=True, encoding="utf-8"
    )

    assert told.stdout.split() == ["True"] * 12 + ["False"] * 3


_ENCODINGS = """
import codecs
from conduct_desk.evidence.message_worker import keep_encodings
keep_encodings()
def known(name):
    try:
        return bool(codecs.lookup(name))
    except LookupError:
        return False
names = ("utf-8 UTF8 us-ascii ISO-8859-1 latin1 Windows-1252 cp1252 iso-8859-15 gb2312 big5 shift_jis koi8-r "
         "no-such-thing rot13 zlib")
print(*map(known, names.split()))
"""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.png", "a.png"), ("../../a.png", "a.png"), ("/etc/passwd", "passwd"), ("C:\\a\\b.png", "b.png"),
        ("C:b.png", "b.png"), ("a\x00b.png", "ab.png"), ("a\u202egnp.exe", "agnp.exe"), ("..", ""), (".", ""),
        ("", ""), ("a\r\nb.png", "a b.png"), ("CON", "CON"), ("y" * 130, "y" * 120),
    ],
)  # fmt: skip
def test_a_name_is_shown_and_is_never_a_path(name: str, shown: str) -> None:
    assert part_name(name) == shown


def test_a_frozen_program_is_its_own_reader() -> None:
    asked = b'{"media_type": "text/x-chat"}\n[31/12/2023, 21:45:12] Jo: hello'

    answered = subprocess.run(
        [sys.executable, "-m", "conduct_desk", "--read-message"], input=asked, capture_output=True, check=True
    )

    assert b'"sender": "Jo"' in answered.stdout
