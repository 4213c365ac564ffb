"""What a message holds, as each reader of one gives it: words, and a list of what hangs on it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

MOST_BYTES = 50 * 1024 * 1024  # of a message, and of one thing that is taken out of it
MOST_PARTS = 500  # what hangs on one e-mail or web page
MOST_LINES = 50_000  # of a chat: WhatsApp itself exports 40,000 at most
MOST_TEXT = 200_000  # characters: what is kept for reading and for the search
MOST_LINE = 70_000  # characters of one line of a chat; WhatsApp takes 65,536
MOST_NAME = 120
MOST_HEADING = 2_000  # characters of a subject or of a list of recipients

MAIL, OUTLOOK = "message/rfc822", "application/vnd.ms-outlook"
SAVED_PAGE, WEB_PAGE = "multipart/related", "text/html"
CHAT, PACKED_CHAT = "text/x-chat", "application/zip-chat"

UNKNOWN = "application/octet-stream"
# By the ends of names, since a list of the computer's own would be read from its disk.
TYPES_OF_ENDS: Mapping[str, str] = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "jfif": "image/jpeg", "webp": "image/webp",
    "gif": "image/gif", "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff", "heic": "image/heic",
    "heif": "image/heif", "avif": "image/avif", "svg": "image/svg+xml", "pdf": "application/pdf",
    "mp4": "video/mp4", "mov": "video/quicktime", "3gp": "video/3gpp", "webm": "video/webm",
    "avi": "video/x-msvideo", "mkv": "video/x-matroska", "opus": "audio/opus", "ogg": "audio/ogg",
    "m4a": "audio/mp4", "aac": "audio/aac", "mp3": "audio/mpeg", "wav": "audio/wav", "amr": "audio/amr",
    "txt": "text/plain", "csv": "text/csv", "ics": "text/calendar", "vcf": "text/vcard", "eml": MAIL,
    "msg": OUTLOOK, "htm": WEB_PAGE, "html": WEB_PAGE, "mht": SAVED_PAGE, "mhtml": SAVED_PAGE,
    "zip": "application/zip",
}  # fmt: skip
_HARMLESS = frozenset({"text/plain", "text/csv", "text/calendar", "text/vcard", "text/x-vcard"})
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")


class MessageRefused(Exception):
    """Why a message, or a part of it, cannot be read: a word that messages.py has a sentence for."""


@dataclass(frozen=True)
class Part:
    """One thing inside a message: what hangs on an e-mail, a picture of a page, a line of a chat.

    `size` is in bytes; 0 where there is nothing to take out, be it a line of words, or a picture that the
    message names but does not hold. `media_type` is what the message says, or what the name's end says.
    """

    name: str = ""
    size: int = 0
    media_type: str = ""
    said_at: str = ""  # as the chat has it
    said_by: str = ""
    words: str = ""

    @property
    def is_picture(self) -> bool:
        """Say whether it may show something: all that is not plainly words or sound, by type and by name."""
        if not self.name:
            return False
        stated = {self.media_type, type_by_name(self.name) or self.media_type}
        return not all(kind in _HARMLESS or kind.startswith("audio/") for kind in stated)


@dataclass(frozen=True)
class Read:
    """A message as words and a list of its parts, which count from 1. Everything is as the message says."""

    title: str
    sender: str
    recipients: str
    sent_at: str
    text: str
    parts: tuple[Part, ...]


def type_by_name(name: str) -> str:
    """Return the media type that the end of a file's name promises, or an empty string."""
    return TYPES_OF_ENDS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""


def cleaned(text: str, most: int = MOST_TEXT) -> str:
    """Return a text that can be shown: lines end one way; no control characters, nothing that turns words."""
    text = text[: most * 4].replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", text)[:most].strip()


def one_line(text: str, most: int = MOST_HEADING) -> str:
    """Return a heading of a message in one line."""
    return " ".join(cleaned(text, most).split())


def part_name(name: str) -> str:
    """Return a name as data to show: no folders, no drive, no control characters, 120 characters at most.

    It is never a path: nothing is written under it.
    """
    last = PurePosixPath(one_line(name.replace("\\", "/").replace("\x00", ""))).name
    last = last.rpartition(":")[2].strip()
    if len(last) > MOST_NAME:
        stem, dot, end = last.rpartition(".")
        last = stem[: MOST_NAME - len(end) - 1] + dot + end if dot and len(end) < 10 else last[:MOST_NAME]
    return "" if set(last) <= {"."} else last
