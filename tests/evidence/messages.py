"""Messages as phones and mail programs write them, made here; names and words are our own."""

import base64
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, SAVED_PAGE, WEB_PAGE

FILES = Path(__file__).resolve().parents[1] / "fixtures" / "messages"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)  # a PNG of one dot

# As Thunderbird writes a mail into a file: its own marks first, text that flows, names in two encodings.
THUNDERBIRD = "\r\n".join(
    (
        "X-Mozilla-Status: 0001",
        "X-Mozilla-Status2: 00800000",
        "X-Mozilla-Keys: ",
        "Return-Path: <anita.rao@example.org>",
        "Message-ID: <0f6c2a5e-1c5d-4f3b-9a57-0a5a@example.org>",
        "Date: Fri, 20 Nov 2026 18:30:00 +0000",
        "MIME-Version: 1.0",
        "User-Agent: Mozilla Thunderbird",
        "Subject: =?UTF-8?Q?What_was_on_the_town=E2=80=99s_page?=",
        "Content-Language: en-GB",
        "To: office@school.example",
        "From: =?ISO-8859-1?Q?J=F8rgen_Rao?= <jorgen.rao@example.org>",
        'Content-Type: multipart/mixed; boundary="------------q1w2e3"',
        "",
        "This is a multi-part message in MIME format.",
        "--------------q1w2e3",
        "Content-Type: text/plain; charset=UTF-8; format=flowed",
        "Content-Transfer-Encoding: 8bit",
        "",
        "Dear Mrs Ashworth,",
        "",
        "this is what I found – see below.",
        "",
        "--------------q1w2e3",
        'Content-Type: image/png; name="=?UTF-8?Q?caf=C3=A9=2Epng?="',
        "Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9.png",
        "Content-Transfer-Encoding: base64",
        "",
        base64.b64encode(DOT).decode("ascii"),
        "--------------q1w2e3",
        'Content-Type: message/rfc822; name="ForwardedMessage.eml"',
        'Content-Disposition: attachment; filename="ForwardedMessage.eml"',
        "Content-Transfer-Encoding: 7bit",
        "",
        "From: kelly@example.org",
        "Subject: the other one",
        "",
        "Mr Dunn is a useless clown",
        "--------------q1w2e3--",
        "",
    )
).encode()
INNER = b"From: kelly@example.org\r\nSubject: the other one\r\n\r\nMr Dunn is a useless clown"


def mail(*parts: bytes, headers: bytes = b"") -> bytes:
    """Return a mail of these parts, each with its own headers."""
    head = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\n" + headers
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts)
    return head + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + body + b"--x--\r\n"


def nested(depth: int) -> bytes:
    """Return a mail of multiparts inside multiparts."""
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(depth)
    )
    return b"From: a@example.org\r\n" + opened + b"Content-Type: text/plain\r\n\r\nin here"


def packed(files: Mapping[str, bytes], *, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def lines(*said: str) -> bytes:
    """Return an exported chat."""
    return "\n".join(said).encode()


SAID = lines("[31/12/2023, 21:45:12] Jo: hello", "[31/12/2023, 21:46:12] Jo: <attached: 01.png>")
PAGE = (
    b"<!DOCTYPE html><title>t</title><p>words<img src='data:image/png;base64," + base64.b64encode(DOT) + b"'>"
)
WHOLE = {
    MAIL: THUNDERBIRD,
    OUTLOOK: (FILES / "written-like-outlook.msg").read_bytes(),
    SAVED_PAGE: (FILES / "saved-by-chromium.mhtml").read_bytes(),
    WEB_PAGE: PAGE,
    CHAT: SAID,
    PACKED_CHAT: packed({"_chat.txt": SAID, "01.png": DOT}),
}  # a message of each kind
