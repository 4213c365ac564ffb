"""E-mails as Outlook saves them, made by other programs than ours."""

import hashlib
import io

import olefile  # type: ignore[import-untyped]
import pytest

from conduct_desk.evidence import outlook
from conduct_desk.evidence.message_parts import MessageRefused
from tests.evidence.messages import FILES

WRITTEN = (FILES / "written-like-outlook.msg").read_bytes()
INSIDE = (FILES / "message-in-a-message.msg").read_bytes()


def test_a_mail_of_outlook_is_read() -> None:
    read = outlook.read(WRITTEN)

    assert read.title == "Was gestern über die Schule stand – “clown”"
    assert read.sender == "Anita Rao <anita.rao@example.org>"
    assert read.recipients == "School office <office@school.example>; Mary Ashworth <head@school.example>"
    assert (read.sent_at, read.text[:18]) == ("20/11/2026 18:30 UTC", "Dear Mrs Ashworth,")
    assert [(part.name, part.size, part.is_picture) for part in read.parts] == [
        ("Bildschirmfoto – clown.png", 1679, True),
        ("note.txt", 24, False),
    ]


def test_what_hangs_on_it_comes_out_as_its_container_has_it() -> None:
    with olefile.OleFileIO(io.BytesIO(WRITTEN)) as opened:
        stream = opened.openstream("__attach_version1.0_#00000000/__substg1.0_37010102").read()

    data, name = outlook.part(WRITTEN, 1)

    assert hashlib.sha256(data).digest() == hashlib.sha256(stream).digest()
    assert name == "Bildschirmfoto – clown.png" and data.startswith(b"\x89PNG")
    assert outlook.part(WRITTEN, 2)[0] == b"as seen at 19:20\r\n\x00\xff raw"


def test_a_message_inside_a_message_is_listed_and_not_taken_out() -> None:
    read = outlook.read(INSIDE)

    assert (read.title, read.text, read.recipients) == ("outer subject", "Outer body", "outer@foo.bar")
    assert [(part.name, part.size) for part in read.parts] == [("test", 0)]
    with pytest.raises(MessageRefused, match="inner message"):
        outlook.part(INSIDE, 1)
    with pytest.raises(MessageRefused, match="no part"):
        outlook.part(INSIDE, 2)


@pytest.mark.parametrize("length", [8, 100, 511, 512, 1000, 1536, 5000])
def test_one_that_is_cut_off_is_damaged(length: int) -> None:
    with pytest.raises(MessageRefused):
        outlook.read(WRITTEN[:length])


def test_a_document_of_an_older_office_is_no_mail() -> None:
    named, other_name = "__properties_version1.0", "WordDocument___________"
    other = WRITTEN.replace(named.encode("utf-16-le"), other_name.encode("utf-16-le"))

    with pytest.raises(MessageRefused, match="not outlook"):
        outlook.read(other)
