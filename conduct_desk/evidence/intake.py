"""Taking in a picture of a post: what it is, how large, a small likeness of it, a copy safe to show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.apart import command_for, converse
from conduct_desk.evidence.formats import family_of, kind_of

MOST_BYTES = 50 * 1024 * 1024
TIME_LIMIT = 5.0  # seconds, the start of the process included
COPY_TIME_LIMIT = 15.0  # seconds: what was taken in within five may not fail to show on a busy day
_MOST_ANSWER = 80 * 1024 * 1024  # bytes: a copy of 4096 x 4096 that nothing could make smaller
_SAVE_AGAIN = "Save it as a PNG or JPEG picture, then add it again."
_SCREENSHOT = "Open it, take a screenshot of what matters (Windows key + Shift + S), then paste it here."

_OTHER_FAMILIES = {
    "empty": ("This file is empty.", "It may not have copied fully. Copy it again, then add it again."),
    "pdf": ("This is a PDF, not a picture.", _SCREENSHOT),
    "heic": ("This is a HEIC photo, which cannot be shown here.", _SAVE_AGAIN),
    "tiff": ("This is a TIFF picture, which cannot be shown here.", _SAVE_AGAIN),
    "drawing": ("This is a drawing made of instructions (SVG), not a picture.", _SCREENSHOT),
    "web page": ("This is a web page, not a picture.", _SCREENSHOT),
    "mail": ("This is an e-mail, not a picture.", _SCREENSHOT),
    "archive": ("This is a packed folder, not a picture.", "Unpack it, then add the pictures in it."),
    "film": ("This is a film or a recording, not a picture.", _SCREENSHOT),
    "document": ("This is a document, not a picture.", _SCREENSHOT),
    "": ("This file is not a picture that can be shown here.", _SAVE_AGAIN),
}
_REFUSALS = {
    "pixels": (
        "This picture is too large: it has more than 120 million dots.",
        "Cut it down to the part that matters, or take a screenshot of it, then add that.",
    ),
    "memory": (
        "This picture needs more memory than is safe.",
        "Take a screenshot of it, then add that.",
    ),
    "time": (
        "This picture took too long to open, so it was put aside.",
        "Take a screenshot of it, then add that.",
    ),
    "truncated": (
        "The end of this picture is missing.",
        "It may not have copied fully. Copy it again from where it came, then add it again.",
    ),
    "damaged": (
        "This picture is damaged and cannot be opened.",
        "Copy it again from where it came, or take a screenshot of it, then add that.",
    ),
}


@dataclass(frozen=True)
class Picture:
    """What a picture is. Sizes are pixels the right way up; `thumbnail` is a PNG of at most 20 kB.

    `name` is the file's name as it may be shown: no folders, no control characters, at most 120 characters.
    """

    media_type: str
    width: int
    height: int
    name: str = ""
    thumbnail: bytes = field(repr=False, default=b"")


def read_picture(data: bytes, name: str) -> Picture:
    """Return what the picture in the bytes is, having opened it whole in a process of its own.

    The bytes are only looked at. Raises EvidenceUnreadable with what to do when they are not a whole PNG,
    JPEG, WebP, GIF or BMP picture of at most 50 MB and 120 megapixels, or do not open within 5 seconds.
    """
    media_type = _accepted(data)
    width, height, png = _opened(data, media_type, TIME_LIMIT, thumbnail=True)
    return Picture(media_type, width, height, shown_name(name), png)


def safe_copy(data: bytes) -> bytes:
    """Return the picture as a new PNG: upright, as many pixels as 4096 x 4096 at most, and nothing else.

    This copy is the only one that windows and papers may draw. Raises EvidenceUnreadable like read_picture.
    """
    return _opened(data, _accepted(data), COPY_TIME_LIMIT, thumbnail=False)[2]


def shown_name(name: str) -> str:
    """Return a file's name as it may be shown: its last part, printable, 120 characters at most."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[:120]


def _accepted(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise EvidenceUnreadable(
            "This file is too big: a picture may have 50 MB at most.",
            next_step="Take a screenshot of the part that matters, then add that.",
        )
    media_type = kind_of(data)
    if media_type is None:
        sentence, next_step = _OTHER_FAMILIES[family_of(data)]
        raise EvidenceUnreadable(sentence, next_step=next_step)
    return media_type


def worker_says(data: bytes, asked: Mapping[str, object], *, seconds: float) -> tuple[dict[str, Any], bytes]:
    """Return what the worker said of a picture, and the bytes that came with it. Starts a process.

    What it says has "width" and "height" in pixels, or "refused" with the reason in one word.
    """
    command = command_for("conduct_desk.evidence.worker", "--open-picture")
    message = json.dumps(asked).encode() + b"\n" + data
    code, answer, is_late = converse(command, message, seconds=seconds, most_answer=_MOST_ANSWER)
    if is_late:
        return {"refused": "time"}, b""
    head, line_end, body = answer.partition(b"\n")
    if code != 0 or not line_end or len(answer) > _MOST_ANSWER:
        return {"refused": "damaged"}, b""
    said: dict[str, Any] = json.loads(head)
    return said, body


def _opened(data: bytes, media_type: str, seconds: float, *, thumbnail: bool) -> tuple[int, int, bytes]:
    said, body = worker_says(data, {"media_type": media_type, "thumbnail": thumbnail}, seconds=seconds)
    if "refused" in said:
        raise _refusal(said["refused"])
    return int(said["width"]), int(said["height"]), body


def _refusal(why: str) -> EvidenceUnreadable:
    sentence, next_step = _REFUSALS[why]
    return EvidenceUnreadable(sentence, next_step=next_step)
