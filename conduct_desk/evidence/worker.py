"""Opening a picture in a process of its own, so that a hostile one can end that process and nothing else.

Run as `python -m conduct_desk.evidence.worker`. In: one line of JSON (what is asked) and the picture's
bytes until the end. Out: one line of JSON (what it is, or why it is refused) and the bytes of a new PNG.
No file is read or written: after the decoders are loaded the process cannot open any.
"""

import io
import json
import math
import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from conduct_desk.evidence.apart import shut_in
from conduct_desk.evidence.colours import artwork, is_blank

MOST_PIXELS = 120_000_000
CPU_LIMIT = 16  # seconds; whoever started the process ends it sooner by the clock on the wall
MEMORY_LIMIT = 2048 * 1024 * 1024  # bytes of address space: a WebP of 120 megapixels is held three times over
THUMBNAIL_BYTES = 20_000
THUMBNAIL_SIDE = 240  # pixels: 120 on screen at the usual 200 % of a new laptop
COPY_PIXELS = 4096 * 4096
COPY_SIDE = 30_000  # pixels: a long screenshot stays legible, and 32,767 is the most that can be drawn

OPENERS: Mapping[str, Callable[[io.BytesIO], ImageFile.ImageFile]] = {
    "image/png": PngImagePlugin.PngImageFile,
    "image/jpeg": JpegImagePlugin.JpegImageFile,
    "image/webp": WebPImagePlugin.WebPImageFile,
    "image/gif": GifImagePlugin.GifImageFile,
    "image/bmp": BmpImagePlugin.BmpImageFile,
}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112  # EXIF 2.32, table 4


class PictureError(Exception):
    """The picture cannot be used: "pixels", "memory", "truncated", "damaged" or "blank"."""


@dataclass(frozen=True)
class Decoded:
    """A picture the right way up: its own size in pixels, and a new PNG without anything but pixels."""

    width: int
    height: int
    png: bytes


def decode(data: bytes, media_type: str, *, thumbnail: bool) -> Decoded:
    """Return the first picture in the bytes as a new PNG; raises PictureError (or a bug of the decoder)."""
    image = OPENERS[media_type](io.BytesIO(data))
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise PictureError("pixels")
    turn = _UPRIGHT.get(_orientation(image))
    if media_type == "image/jpeg":  # its decoder can make it smaller while it reads: four times as fast
        image.draft("RGB", (THUMBNAIL_SIDE * 2, THUMBNAIL_SIDE * 2) if thumbnail else _copy_size(image.size))
    _load(image)
    if media_type == "image/png":
        _check_sums(data)
    # Made smaller before it is turned, so that a large picture is in memory once.
    is_turned = turn is not None and turn not in _SAME_WAY
    flat = _flat(image)
    small = _likeness(flat, is_turned=is_turned) if thumbnail else _copy(flat)
    if turn is not None:
        small = small.transpose(turn)
        width, height = (height, width) if is_turned else (width, height)
    return Decoded(width, height, _thumbnail_png(small) if thumbnail else _png(small))


def decode_artwork(data: bytes, media_type: str) -> Decoded:
    """Return a crest or signature as a new PNG, clear where it was clear; raises PictureError like decode."""
    image = OPENERS[media_type](io.BytesIO(data))
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("pixels")
    turn = _UPRIGHT.get(_orientation(image))
    _load(image)
    if media_type == "image/png":
        _check_sums(data)
    inked = artwork(image)
    if is_blank(inked):
        raise PictureError("blank")
    upright = inked.transpose(turn) if turn is not None else inked
    return Decoded(upright.width, upright.height, _png(upright, 9))


_SAME_WAY = (Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180, Image.Transpose.FLIP_TOP_BOTTOM)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except (SyntaxError, ValueError, TypeError, KeyError, OSError, EOFError):
        return 1  # a damaged note in the file is no reason to refuse the picture


def _load(image: Image.Image) -> None:
    try:
        image.load()
    except (OSError, EOFError, SyntaxError) as error:
        is_short = isinstance(error, EOFError) or "truncated" in str(error)
        raise PictureError("truncated" if is_short else "damaged") from error


def _check_sums(data: bytes) -> None:
    """Refuse a PNG whose own check sums are wrong: drawing alone does not look at them."""
    try:
        PngImagePlugin.PngImageFile(io.BytesIO(data)).verify()
    except (OSError, EOFError, SyntaxError, ValueError, struct.error) as error:
        raise PictureError("damaged") from error


def _flat(image: Image.Image) -> Image.Image:
    """Return plain red, green and blue: what is transparent becomes white paper."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image if image.mode == "RGB" else image.convert("RGB")


def _likeness(image: Image.Image, *, is_turned: bool) -> Image.Image:
    if not is_turned and image.height > 2 * image.width:
        image = image.crop((0, 0, image.width, 2 * image.width))  # a long screenshot is known by its top
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return image


def _copy(image: Image.Image) -> Image.Image:
    smaller = _copy_size(image.size)
    if smaller == image.size:
        return image
    return image.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _copy_size(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    scale = min(1.0, math.sqrt(COPY_PIXELS / (width * height)), COPY_SIDE / max(width, height))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _png(image: Image.Image, level: int = 1) -> bytes:
    # Pixels only: no notes, no place, no colour profile come along.
    clean = Image.frombytes(image.mode, image.size, image.tobytes())
    if image.mode == "P":
        clean.putpalette(image.getpalette() or [])
    out = io.BytesIO()
    clean.save(out, "PNG", compress_level=level)
    return out.getvalue()


def _thumbnail_png(image: Image.Image) -> bytes:
    """Return a PNG of at most THUMBNAIL_BYTES: fewer colours first, then fewer pixels."""
    best = _png(image, 9)
    while len(best) > THUMBNAIL_BYTES:
        for colours in (256, 64):
            best = _png(image.quantize(colours), 9)
            if len(best) <= THUMBNAIL_BYTES:
                return best
        smaller = (max(1, image.width * 3 // 4), max(1, image.height * 3 // 4))
        image = image.resize(smaller, Image.Resampling.LANCZOS)
        best = _png(image, 9)
    return best


def _shut_in() -> None:
    """Let this process open no more files, and have no more memory and time than a picture needs."""
    shut_in(memory=MEMORY_LIMIT, cpu=CPU_LIMIT)


def main() -> int:
    """Answer one request on the pipes and end."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit refuses before anything is decoded
    Image.preinit()
    _shut_in()
    asked = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    try:
        if asked.get("artwork"):
            done = decode_artwork(data, asked["media_type"])
        else:
            done = decode(data, asked["media_type"], thumbnail=asked["thumbnail"])
        head: dict[str, object] = {"width": done.width, "height": done.height}
        body = done.png
    except PictureError as refusal:
        head, body = {"refused": str(refusal)}, b""
    except MemoryError:
        head, body = {"refused": "memory"}, b""
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)
    sys.stdout.buffer.flush()
    return 0


_ = MpoImagePlugin  # pictures of two frames (many phones) ask for it once no file can be opened any more

if __name__ == "__main__":
    sys.excepthook = lambda *_: None  # a decoder's words may quote the picture; the exit code is enough
    sys.exit(main())
