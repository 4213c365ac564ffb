"""What an e-mail, a chat or a saved web page says, and what hangs on it, read in a process of its own."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.answers import all_words
from conduct_desk.evidence.apart import told_by
from conduct_desk.evidence.message_parts import MOST_BYTES, Part, Read

TIME_LIMIT = 20.0  # seconds, the start of the process included
_MOST_ANSWER = MOST_BYTES + 1024 * 1024
_WORDS = ("title", "sender", "recipients", "sent_at", "text")
_FIELDS_OF_A_PART = len(fields(Part))
_SCREENSHOT = "Open it, take a screenshot of what matters (Windows key + Shift + S), then paste it here."
_AGAIN = "Save it again from the program that it is in, then add it again."

_REFUSALS: Mapping[str, tuple[str, str]] = {
    "empty": ("This file is empty.", "It may not have copied fully. Copy it again, then add it again."),
    "big": ("This message is too big: it may have 50 MB at most.", _SCREENSHOT),
    "big part": (
        "What you want to take out is too big: it may have 50 MB at most.",
        "Save it from the program that the message is in, and add that file.",
    ),
    "damaged": ("This message is damaged and cannot be read.", _AGAIN),
    "late": ("This message took too long to read, so it was put aside.", _SCREENSHOT),
    "memory": ("This message needs more memory than is safe.", _SCREENSHOT),
    "swells": ("This file unpacks to more than is safe.", _SCREENSHOT),
    "nested": ("This message has messages inside messages, more deeply than is safe.", _SCREENSHOT),
    "parts": ("More hangs on this message than is safe to list.", _SCREENSHOT),
    "lines": (
        "This chat has more than 50,000 lines.",
        "Export a shorter chat, or take a screenshot of the part that matters.",
    ),
    "password": (
        "This packed folder is locked with a password.",
        "Unpack it with the password, then add the chat and the pictures in it.",
    ),
    "no chat": (
        "There is no exported chat in this packed folder.",
        "Unpack it, then add the files in it one by one.",
    ),
    "not a chat": ("No line of this text reads like a line of an exported chat.", _SCREENSHOT),
    "not outlook": (
        "This is a document of an older Office, not an e-mail.",
        "Open it, take a screenshot of what matters, then paste it here.",
    ),
    "no part": (
        "There is no file to take out at this place of the message.",
        "Take out one that is listed with its size.",
    ),
    "inner message": (
        "This is a message inside the message, which Outlook keeps in a form of its own.",
        "Open it in Outlook, save it as a file, and add that file.",
    ),
}


def read_message(data: bytes, media_type: str) -> Read:
    """Return what a message says and the list of its parts; `media_type` is what formats.kind_of said.

    Long: call through jobs. Nothing in it is decoded as a picture, loaded, or run.
    Raises EvidenceUnreadable with what to do.
    """
    said, _ = _answered(data, {"media_type": media_type})
    title, sender, recipients, sent_at, text = (said.get(name, "") for name in _WORDS)
    parts = said.get("parts")
    if (
        not all_words(title, sender, recipients, sent_at, text)
        or not isinstance(parts, list)
        or not all(map(_is_part, parts))
    ):
        raise refusal("damaged")
    return Read(title, sender, recipients, sent_at, text, tuple(Part(*each) for each in parts))


def part_of(data: bytes, media_type: str, part: int) -> tuple[bytes, str]:
    """Return the untouched bytes of one part of a message (they count from 1) and its name. Long.

    The name may be shown; it is no path. Raises EvidenceUnreadable with what to do.
    """
    said, body = _answered(data, {"media_type": media_type, "part": part})
    if not all_words(said.get("name")) or not 0 < len(body) <= MOST_BYTES:
        raise refusal("damaged")
    return body, said["name"]


def _is_part(said: object) -> bool:
    if not (isinstance(said, list) and len(said) == _FIELDS_OF_A_PART):
        return False
    name, size, *others = said
    return isinstance(size, int) and size >= 0 and all_words(name, *others)


def _answered(data: bytes, asked: Mapping[str, object]) -> tuple[dict[str, Any], bytes]:
    if not data:
        raise refusal("empty")
    if len(data) > MOST_BYTES:
        raise refusal("big")
    worker = "conduct_desk.evidence.message_worker", "--read-message"
    said, body = told_by(*worker, asked, data, seconds=TIME_LIMIT, most_answer=_MOST_ANSWER)
    if "refused" in said:
        raise refusal(said["refused"])
    return said, body


def refusal(why: str) -> EvidenceUnreadable:
    """Return the error for one of the words of a refusal."""
    sentence, next_step = _REFUSALS.get(why, _REFUSALS["damaged"])
    return EvidenceUnreadable(sentence, next_step=next_step)
