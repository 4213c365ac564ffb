"""Taking in what was posted: what it is, how large, a small likeness of it, a copy safe to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import refusals
from conduct_desk.evidence.answers import is_notes_said, is_picture_said, png_size
from conduct_desk.evidence.apart import told_by
from conduct_desk.evidence.formats import HEAD_BYTES, PDF, PICTURES, exhibit_kind, family_of, kind_of
from conduct_desk.evidence.likeness import likeness_apart as likeness_apart
from conduct_desk.policy.exhibits import ExhibitKind

MOST_BYTES = 50 * 1024 * 1024
MOST_SEALED_BYTES = 2 * 1024 * 1024 * 1024  # of a video or a sound, which is kept and never decoded
# Seconds, the start of the process included: on a slow PC with a scanner of viruses that alone takes some.
TIME_LIMIT = 15.0
COPY_TIME_LIMIT = 30.0  # what was taken in may not fail to show on a busier day
_MOST_ANSWER = 80 * 1024 * 1024  # bytes: a copy of 4096 x 4096 that nothing could make smaller
_THUMBNAIL_BYTES, _THUMBNAIL_SIDE = 20_000, 240  # as copies.py makes them, which is loaded only apart
_DRAWN = PICTURES | {PDF}
_OFFICE_MARKS = (
    b"[Content_Types].xml",
    b"_rels/.rels",
    b"mimetypeapplication/vnd.oasis",
)  # a packed document


@dataclass(frozen=True)
class Picture:
    """What was taken in. Sizes are pixels the right way up, 0 where nothing is drawn (mail, recordings).

    `name` is the file's name as it may be shown: no folders, no control characters, at most 120 characters.
    `thumbnail` is a PNG of at most 20 kB of the first page, or empty; `likeness` 16 hex digits, or empty.
    """

    media_type: str
    width: int
    height: int
    name: str = ""
    thumbnail: bytes = field(repr=False, default=b"")
    kind: ExhibitKind = ExhibitKind.PICTURE
    pages: int = 1
    likeness: str = ""


def read_exhibit(data: bytes, name: str) -> Picture:
    """Return what the bytes are. Pictures and PDFs are opened whole, in a process of its own.

    The bytes are only looked at. Raises EvidenceUnreadable with what to do when they are none of: a whole
    PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, HEIF or AVIF picture of at most 120 megapixels, a PDF of at most
    300 pages, an e-mail, a chat, a saved web page, a recording; when they have more than 50 MB; or when a
    picture or a PDF does not open within 15 seconds. What is in a message is not read here.
    """
    recording = sealed(data[:HEAD_BYTES], name)
    if recording is not None:
        return recording
    media_type = _taken(data)
    if media_type not in _DRAWN:
        return Picture(media_type, 0, 0, shown_name(name), kind=exhibit_kind(media_type))
    asked = {"do": "read", "media_type": media_type}
    said, png = worker_says(data, asked, seconds=TIME_LIMIT)
    if "refused" in said:
        raise refusal_of(said["refused"], media_type)
    if not _is_small(png):
        raise refusal_of("damaged", media_type)
    return Picture(
        media_type,
        int(said["width"]),
        int(said["height"]),
        shown_name(name),
        png,
        exhibit_kind(media_type),
        int(said["pages"]),
        str(said["likeness"]),
    )


def sealed(head: bytes, name: str) -> Picture | None:
    """Return what a video or a sound is by its first 64 kB; None of anything else. It is never decoded."""
    media_type = kind_of(head)
    if media_type is None or exhibit_kind(media_type) is not ExhibitKind.RECORDING:
        return None
    return Picture(media_type, 0, 0, shown_name(name), kind=ExhibitKind.RECORDING)


def safe_copy(data: bytes, page: int = 1) -> bytes:
    """Return a picture, or a page of a PDF, as a new PNG: upright, at most 4096 x 4096 pixels, and no more.

    A page is drawn at 200 dots an inch. This copy is the only one that windows and papers may draw. Raises
    EvidenceUnreadable like read_exhibit, and for a page that is not there or an exhibit that has none.
    """
    asked = {"do": "copy", "media_type": (media_type := accepted(data)), "page": page}
    said, png = worker_says(data, asked, seconds=COPY_TIME_LIMIT)
    if "refused" in said:
        raise refusal_of(said["refused"], media_type)
    return png


def shown_name(name: str) -> str:
    """Return a file's name as it may be shown: its last part, printable, 120 characters at most."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[:120]


def accepted(data: bytes) -> str:
    """Return the media type of what can be drawn; raises EvidenceUnreadable for everything else."""
    media_type = _taken(data)
    if media_type not in _DRAWN:
        raise refusal_of("nothing to draw")
    return media_type


def _is_small(png: bytes) -> bool:
    size = png_size(png)
    return size is not None and max(size) <= _THUMBNAIL_SIDE and len(png) <= _THUMBNAIL_BYTES


def _taken(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise refusal_of("big")
    media_type = kind_of(data)
    if media_type is None:
        is_office = data.startswith(b"PK") and any(mark in data[:2048] for mark in _OFFICE_MARKS)
        raise _refused_as(refusals.OTHER_FAMILIES["document" if is_office else family_of(data)])
    return media_type


def worker_says(
    data: bytes, asked: Mapping[str, object], *, seconds: float, most_answer: int = _MOST_ANSWER
) -> tuple[dict[str, Any], bytes]:
    """Return what the worker said of a file, and the bytes that came with it. Starts a process.

    What it says has "width" and "height" in pixels, or "refused" with the reason in one word.
    """
    worker = "conduct_desk.evidence.worker", "--open-picture"
    said, body = told_by(*worker, asked, data, seconds=seconds, most_answer=most_answer)
    if "refused" in said:
        return said, b""
    is_sound = is_notes_said(said) if asked["do"] == "notes" else is_picture_said(said, body)
    return (said, body) if is_sound else ({"refused": "damaged"}, b"")


def refusal_of(why: str, media_type: str = "") -> EvidenceUnreadable:
    """Return what a head is told for one of the worker's reasons; "damaged" for one that it does not have."""
    why = why if why in refusals.REASONS else "damaged"
    told = refusals.OF_PDF.get(why) if media_type == PDF else None
    return _refused_as(told or refusals.REASONS[why])


def _refused_as(told: tuple[str, str]) -> EvidenceUnreadable:
    sentence, next_step = told
    return EvidenceUnreadable(sentence, next_step=next_step)
