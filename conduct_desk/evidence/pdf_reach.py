"""Where a page of a PDF shows pictures that were saved with loss, and how far each spreads what is in it.

Such a picture is squares of its own size and place, which are not those of the page. Only ever loaded in the
process of its own, before that can open no more files.
"""

import ctypes
import math

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from conduct_desk.evidence.jpeg_reach import reach_of
from conduct_desk.evidence.pdf_pages import scale_of
from conduct_desk.evidence.refused import PictureError

Box = tuple[int, int, int, int]
_WAVES = 256  # dots that JPEG 2000 spreads farthest over: nine to a wave, five times halved
_MOST_IMAGES = 2_000


def lossy_places(data: bytes, page: int) -> tuple[tuple[Box, int], ...]:
    """Return boxes in pixels of the drawn page, and how many pixels each spreads what is in it.

    Raises PictureError for a page that cannot be told. Pictures in patterns and in the look of notes (stamps)
    are not found.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise PictureError("damaged") from error
    try:
        return _places(document[page - 1])
    except pypdfium2.PdfiumError as error:
        raise PictureError("damaged") from error
    finally:
        document.close()


def _places(sheet: pypdfium2.PdfPage) -> tuple[tuple[Box, int], ...]:
    found = list[tuple[Box, int]]()
    for number, image in enumerate(sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])):
        if number >= _MOST_IMAGES:
            raise PictureError("memory")
        if (squares := _squares(image)) is not None:
            found.append(_placed(sheet, image, squares))
    return tuple(found)


def _squares(image: pypdfium2.PdfImage) -> tuple[int, int] | None:
    """Return how many of its own dots a picture spreads across and down; None where it was saved whole."""
    filters = set(image.get_filters())
    if filters & {"JPXDecode"}:
        return _WAVES, _WAVES
    if not filters & {"DCTDecode", "DCT"}:
        return None
    reach = reach_of(bytes(image.get_data(decode_simple=True)))
    return reach.across + reach.rim, reach.down + reach.rim


def _placed(sheet: pypdfium2.PdfPage, image: pypdfium2.PdfImage, squares: tuple[int, int]) -> tuple[Box, int]:
    a, b, c, d, e, f = _matrix(image)
    wide, high = image.get_px_size()
    scale = scale_of(*sheet.get_size())
    across, down = squares[0] / max(1, wide) * scale, squares[1] / max(1, high) * scale
    dot = scale * max(math.hypot(a, b) / max(1, wide), math.hypot(c, d) / max(1, high))
    spread = max(abs(a) * across + abs(c) * down, abs(b) * across + abs(d) * down)
    rim = math.ceil(spread + dot) + 2  # it is smoothed as it is made larger or smaller
    ends = ((e, f), (e + a, f + b), (e + c, f + d), (e + a + c, f + b + d))
    corners = [_drawn_at(sheet, scale, *end) for end in ends]
    left, top = (min(corner[at] for corner in corners) - 2 for at in (0, 1))
    right, bottom = (max(corner[at] for corner in corners) + 2 for at in (0, 1))
    return (left, top, right, bottom), rim


def _matrix(image: pypdfium2.PdfImage) -> tuple[float, ...]:
    """Return how the unit square becomes the picture on the page, through every form that it is in."""
    matrix, holder = image.get_matrix(), image.container
    while holder is not None:
        matrix = matrix.multiply(holder.get_matrix())
        holder = holder.container
    return tuple(matrix.get())


def _drawn_at(sheet: pypdfium2.PdfPage, scale: float, x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    width, height = (math.ceil(side * scale) for side in sheet.get_size())
    pdfium.FPDF_PageToDevice(sheet, 0, 0, width, height, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value
