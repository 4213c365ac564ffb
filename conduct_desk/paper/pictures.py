"""The school's own small pictures on paper: its crest, and the picture of a signature."""

import io
from functools import lru_cache

import PIL.Image
import PIL.ImageChops

from conduct_desk.errors import PaperRefused

_INCH = 72  # points
_DOTS = 600  # to the inch: as sharp as an office printer can show
_FAINT = 24  # of 255: what is fainter than this is no ink, but the shade of a scanned sheet


@lru_cache(maxsize=8)
def crest(data: bytes, wide: float, high: float) -> PIL.Image.Image:
    """Return the crest on white, no larger than a box of `wide` x `high` points needs.

    Kept: a preview that follows the typing would decode it at each pause. Raises PaperRefused.
    """
    return _on_white(data, wide, high, "The school’s crest cannot be read.")


@lru_cache(maxsize=4)
def signature(data: bytes, wide: float, high: float) -> PIL.Image.Image:
    """Return the signature on white without the blank sheet around it; kept as the crest is.

    Raises PaperRefused.
    """
    picture = _on_white(data, wide * 4, high * 4, "The picture of the signature cannot be read.")
    shade = PIL.ImageChops.invert(picture.convert("L")).point(lambda value: 255 if value > _FAINT else 0)
    inked = picture.crop(shade.getbbox() or (0, 0, *picture.size))
    inked.thumbnail(_pixels(wide, high))
    return inked


def _on_white(data: bytes, wide: float, high: float, sentence: str) -> PIL.Image.Image:
    try:
        with PIL.Image.open(io.BytesIO(data)) as picture:
            picture.thumbnail(_pixels(wide, high))
            coloured = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError) as error:
        raise PaperRefused(sentence, next_step="Choose another picture in Settings.") from error
    white = PIL.Image.new("RGB", coloured.size, "white")
    white.paste(coloured, mask=coloured.getchannel("A"))
    return white


def _pixels(wide: float, high: float) -> tuple[int, int]:
    return round(wide / _INCH * _DOTS), round(high / _INCH * _DOTS)
