"""The copies that windows and papers may draw: each a new PNG of nothing but pixels."""

import io
import math

from PIL import Image

THUMBNAIL_BYTES = 20_000
THUMBNAIL_SIDE = 240  # pixels: 120 on screen at the usual 200 % of a new laptop
COPY_PIXELS = 4096 * 4096
COPY_SIDE = 30_000  # pixels: a long screenshot stays legible, and 32,767 is the most that can be drawn


def flat(image: Image.Image) -> Image.Image:
    """Return plain red, green and blue: what is transparent becomes white paper."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image if image.mode == "RGB" else image.convert("RGB")


def small(image: Image.Image, *, is_turned: bool) -> Image.Image:
    """Return a likeness of at most 240 pixels a side; of a long screenshot (once upright) its top."""
    if not is_turned and image.height > 2 * image.width:
        image = image.crop((0, 0, image.width, 2 * image.width))  # a long screenshot is known by its top
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return image


def shown(image: Image.Image) -> Image.Image:
    """Return a copy for the screen, no larger than `copy_size`."""
    smaller = copy_size(image.size)
    if smaller == image.size:
        return image
    return image.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=2.0)


def copy_size(size: tuple[int, int]) -> tuple[int, int]:
    """Return how large, in pixels, a picture of this size is shown."""
    width, height = size
    scale = min(1.0, math.sqrt(COPY_PIXELS / (width * height)), COPY_SIDE / max(width, height))
    return max(1, int(width * scale)), max(1, int(height * scale))


def png_of(image: Image.Image, level: int = 1) -> bytes:
    """Return a PNG of the pixels only: no notes, no place, no colour profile come along."""
    clean = Image.frombytes(image.mode, image.size, image.tobytes())
    if image.mode == "P":
        clean.putpalette(image.getpalette() or [])
    out = io.BytesIO()
    clean.save(out, "PNG", compress_level=level)
    return out.getvalue()


def thumbnail_png(image: Image.Image) -> bytes:
    """Return a PNG of at most THUMBNAIL_BYTES: fewer colours first, then fewer pixels."""
    best = png_of(image, 9)
    while len(best) > THUMBNAIL_BYTES:
        for colours in (256, 64):
            best = png_of(image.quantize(colours), 9)
            if len(best) <= THUMBNAIL_BYTES:
                return best
        smaller = (max(1, image.width * 3 // 4), max(1, image.height * 3 // 4))
        image = image.resize(smaller, Image.Resampling.LANCZOS)
        best = png_of(image, 9)
    return best
