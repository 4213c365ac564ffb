"""Drawing a page of a PDF. Only ever loaded in the process of its own, before that can open no more files."""

import math

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from PIL import Image

from conduct_desk.evidence.refused import PictureError

PIXELS_PER_POINT = 200 / 72  # small print is legible, and its words can be read
MOST_PIXELS = 4096 * 4096  # of a page: a copy for the screen is never made smaller again
MOST_SIDE = 10_000
MOST_PAGES = 300


def drawn_page(data: bytes, page: int) -> tuple[Image.Image, int]:
    """Return one page (from 1) on white paper, 200 dots an inch, and how many pages there are.

    No script of a PDF is run: this PDFium is built without an engine for them. Fields that were filled in are
    drawn. Raises PictureError for a PDF with a password, more than 300 pages, or none.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        raise PictureError("password" if is_locked else "damaged") from error
    try:
        return _drawn(document, page)
    except pypdfium2.PdfiumError as error:
        raise PictureError("damaged") from error
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, page: int) -> tuple[Image.Image, int]:
    document.init_forms()
    pages = len(document)
    if not 0 < pages <= MOST_PAGES:
        raise PictureError("pages" if pages else "damaged")
    if page > pages:
        raise PictureError("no such page")
    sheet = document[page - 1]
    bitmap = sheet.render(scale=scale_of(*sheet.get_size()), limit_image_cache=True)
    return bitmap.to_pil().convert("RGB"), pages


def scale_of(width: float, height: float) -> float:
    """Return pixels for each point of a page (points), so that it is no larger than is shown."""
    if not (width > 0 and height > 0):
        raise PictureError("damaged")
    most = math.sqrt(MOST_PIXELS / (width * height)), MOST_SIDE / max(width, height)
    return min(PIXELS_PER_POINT, *most) * 0.999  # its sides are rounded up
