"""The school's own small pictures on paper: its crest, and the picture of a signature."""

import hashlib
import io
import zlib
from functools import lru_cache
from typing import Any

import PIL.Image
import PIL.ImageChops
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.errors import PaperRefused

_INCH = 72  # points
_DOTS = 600  # to the inch: as sharp as an office printer can show
_MOST = 40_000_000  # dots: far more than a school's own picture is kept with, and quickly read
_FAINT = 24  # of 255: what is fainter than this is no ink, but the shade of a scanned sheet
_BOMBS = (PIL.Image.DecompressionBombError, PIL.Image.DecompressionBombWarning)


class Picture:
    """A picture on white as it goes into a file: its size in dots, its dots, and those squeezed.

    Kept squeezed: a crest with shades takes 80 ms to squeeze, and a preview has 50 for the whole letter.
    """

    def __init__(self, picture: PIL.Image.Image) -> None:
        self.width, self.height = picture.size
        reader: Any = ImageReader(picture)
        self._reader, dots = reader, reader.getRGBData()
        self._squeezed = zlib.compress(dots)
        # As the library names one without a mask: under this name it finds the object that is there already.
        self._name = hashlib.md5(dots + b"None", usedforsecurity=False).hexdigest()

    def draw(self, canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
        """Draw it into a box in points."""
        document: Any = canvas._doc  # type: ignore[attr-defined]
        known = document.getXObjectName(self._name)
        if document.idToObject.get(known) is None:
            whole = self._object()
            document.Reference(whole, known)
            document.addForm(self._name, whole)
        canvas.drawImage(self._reader, x, y, wide, high)

    def _object(self) -> Any:
        """Return it as an object of one file."""
        found: Any = PDFImageXObject(self._name)
        found.name, found.width, found.height = self._name, self.width, self.height
        found.streamContent, found._filters = self._squeezed, ("FlateDecode",)
        found.colorSpace, found.bitsPerComponent = "DeviceRGB", 8
        return found


@lru_cache(maxsize=8)
def crest(data: bytes, wide: float, high: float) -> Picture:
    """Return the crest on white, no larger than a box of `wide` x `high` points needs.

    Kept: a preview that follows the typing would decode it at each pause. Raises PaperRefused.
    """
    return Picture(_on_white(data, wide, high, "The school’s crest cannot be read."))


@lru_cache(maxsize=4)
def signature(data: bytes, wide: float, high: float) -> Picture:
    """Return the signature on white without the blank sheet around it; kept as the crest is.

    Raises PaperRefused.
    """
    picture = _on_white(data, wide * 4, high * 4, "The picture of the signature cannot be read.")
    shade = PIL.ImageChops.invert(picture.convert("L")).point(lambda value: 255 if value > _FAINT else 0)
    inked = picture.crop(shade.getbbox() or (0, 0, *picture.size))
    inked.thumbnail(_pixels(wide, high))
    return Picture(inked)


def _on_white(data: bytes, wide: float, high: float, sentence: str) -> PIL.Image.Image:
    try:
        with PIL.Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST:
                raise ValueError("too many dots")
            picture.thumbnail(_pixels(wide, high))
            coloured = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, *_BOMBS) as error:
        raise PaperRefused(sentence, next_step="Choose another picture in Settings.") from error
    white = PIL.Image.new("RGB", coloured.size, "white")
    white.paste(coloured, mask=coloured.getchannel("A"))
    return white


def _pixels(wide: float, high: float) -> tuple[int, int]:
    return round(wide / _INCH * _DOTS), round(high / _INCH * _DOTS)
