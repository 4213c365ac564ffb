"""Opening a picture or a page in a process of its own: a hostile one can end that process and nothing else.

Run as `python -m conduct_desk.evidence.worker`. In: one line of JSON (what is asked) and the bytes of the
file until the end. Out: one line of JSON (what it is, or why it is refused) and the bytes of a new PNG.
No file is read or written: after the decoders are loaded the process cannot open any.
"""

import json
import sys
from dataclasses import asdict, dataclass, field
from typing import Any

from PIL import Image

from conduct_desk.evidence.apart import shut_in
from conduct_desk.evidence.burning import burnt
from conduct_desk.evidence.colours import artwork, is_blank
from conduct_desk.evidence.copies import (
    THUMBNAIL_SIDE,
    copy_size,
    flat,
    png_of,
    shown,
    small,
    thumbnail_png,
)
from conduct_desk.evidence.decoding import Source, load, load_decoder, opened
from conduct_desk.evidence.likeness import likeness_of
from conduct_desk.evidence.notes import notes_of
from conduct_desk.evidence.refused import PictureError

CPU_LIMIT = 16  # seconds; whoever started the process ends it sooner by the clock on the wall
COVER_CPU_LIMIT = 60
MEMORY_LIMIT = 2048 * 1024 * 1024  # bytes of address space: a WebP of 120 megapixels is held three times over


@dataclass(frozen=True)
class Done:
    """A picture the right way up: its own size in pixels, and a new PNG without anything but pixels."""

    width: int
    height: int
    png: bytes = field(repr=False, default=b"")
    pages: int = 1
    likeness: str = ""
    boxes: tuple[tuple[int, int, int, int], ...] = ()


def read(data: bytes, media_type: str) -> Done:
    """Return what a picture or a PDF is, with a likeness of its first page; raises PictureError."""
    source = opened(data, media_type)
    size = _loaded(source, data, (THUMBNAIL_SIDE * 2, THUMBNAIL_SIDE * 2))
    # Made smaller before it is turned, so that a large picture is in memory once.
    paper = flat(source.image)
    mark = likeness_of(source.upright(paper.resize((72, 72), Image.Resampling.BOX)))
    likeness = source.upright(small(paper, is_turned=source.is_turned))
    return Done(*_turned(source, size), thumbnail_png(likeness), source.pages, mark)


def copy(data: bytes, media_type: str, page: int = 1) -> Done:
    """Return a picture or a page as a safe PNG for the screen; raises PictureError."""
    source = opened(data, media_type, page)
    size = _loaded(source, data, copy_size(source.image.size))
    upright = source.upright(shown(flat(source.image)))
    return Done(*_turned(source, size), png_of(upright), source.pages)


def cover(data: bytes, media_type: str, page: int, boxes: list[tuple[int, int, int, int]]) -> Done:
    """Return a picture or a page at its full size with black boxes in it; raises PictureError."""
    source = opened(data, media_type, page)
    load(source, data)
    if media_type == "application/pdf":
        from conduct_desk.evidence.pdf_reach import lossy_places

        source.lossy = lossy_places(data, page)
    image, done = burnt(source, data, boxes)
    return Done(image.width, image.height, png_of(image), source.pages, boxes=done)


def decode_artwork(data: bytes, media_type: str) -> Done:
    """Return a crest or signature as a new PNG, clear where it was clear; raises PictureError."""
    source = opened(data, media_type)
    load(source, data)
    inked = artwork(source.image)
    if is_blank(inked):
        raise PictureError("blank")
    upright = source.upright(inked)
    return Done(upright.width, upright.height, png_of(upright, 9))


def _loaded(source: Source, data: bytes, wanted: tuple[int, int]) -> tuple[int, int]:
    """Decode a picture no larger than is wanted where its decoder can, and return its own size in pixels."""
    size = source.image.size
    if source.media_type == "image/jpeg":  # its decoder can make it smaller as it reads: four times as fast
        source.image.draft("RGB", wanted)
        load(source, data)
        return size
    load(source, data)
    return source.image.size


def _turned(source: Source, size: tuple[int, int]) -> tuple[int, int]:
    return (size[1], size[0]) if source.is_turned else size


def answer(asked: dict[str, Any], data: bytes) -> tuple[dict[str, object], bytes]:
    """Return what is said of the bytes, and the PNG that was made of them."""
    media_type = str(asked["media_type"])
    try:
        if asked["do"] == "notes":
            return {"notes": notes_of(data, media_type)}, b""
        if asked["do"] == "artwork":
            done = decode_artwork(data, media_type)
        elif asked["do"] == "cover":
            done = cover(data, media_type, asked["page"], [tuple(box) for box in asked["boxes"]])
        elif asked["do"] == "copy":
            done = copy(data, media_type, asked["page"])
        else:
            done = read(data, media_type)
    except PictureError as refusal:
        return {"refused": str(refusal)}, b""
    except MemoryError:
        return {"refused": "memory"}, b""
    said = asdict(done)
    return said, said.pop("png")


def limit(asked: dict[str, Any]) -> None:
    """Let this process open no more files, and have no more memory and time than a picture needs."""
    load_decoder(str(asked["media_type"]))
    shut_in(memory=MEMORY_LIMIT, cpu=COVER_CPU_LIMIT if asked["do"] == "cover" else CPU_LIMIT)


def main() -> int:
    """Answer one request on the pipes and end."""
    asked = json.loads(sys.stdin.buffer.readline())
    limit(asked)
    said, body = answer(asked, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + body)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.excepthook = lambda *_: None  # a decoder's words may quote the picture; the exit code is enough
    sys.exit(main())
