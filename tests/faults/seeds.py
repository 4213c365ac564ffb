"""Small whole files of every kind that can be taken in, made here: what the mutations begin with."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from typing import Any

from PIL import Image, ImageDraw
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

MOST_SEED_BYTES = 40_000
_MAIL = (
    b"From: Kelly Marsh <kelly@example.org>\r\nTo: office@example.org\r\nSubject: What was posted\r\n"
    b"Date: Mon, 23 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nSee.\r\n"
)
_CHAT = b"23/11/2026, 19:20 - Kelly: have you seen it\n23/11/2026, 19:21 - Jo: yes\n"
_PAGE = b"<!DOCTYPE html><html><head><title>A post</title></head><body><p>Words</p></body></html>"


def post(size: tuple[int, int] = (64, 96), mode: str = "RGB") -> Image.Image:
    """Return a small made-up post."""
    page = Image.new("RGB", size, "#f4f4f2")
    pen = ImageDraw.Draw(page)
    for line in range(8, size[1] - 8, 12):
        pen.rectangle((8, line, size[0] - 12 - line % 20, line + 4), fill="#333333")
    pen.ellipse((8, 8, 24, 24), fill="#77aa99")
    return page.convert(mode)


def _saved(form: str, mode: str = "RGB", **how: Any) -> bytes:
    out = io.BytesIO()
    post(mode=mode).save(out, form, **how)
    return out.getvalue()


def heic(form: str = "HEIF", mode: str = "RGB", **how: Any) -> bytes:
    """Return a photo as phones save it."""
    from pillow_heif import from_pillow

    out = io.BytesIO()
    from_pillow(post(mode=mode)).save(out, format=form, **how)
    return out.getvalue()


def _exif() -> bytes:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "A phone"
    notes.get_ifd(0x8825)[1] = "N"
    return notes.tobytes()


def pdf(*, locked: bool = False, form: bool = False) -> bytes:
    """Return a PDF of two pages with words, a picture and lines."""
    out = io.BytesIO()
    page = Canvas(out, pagesize=(200, 300), encrypt="secret" if locked else None, pageCompression=0)
    page.drawString(20, 250, "Closing the school?")
    was, rl_config.useA85 = rl_config.useA85, 1  # our papers turn it off, and then this cannot draw
    page.drawInlineImage(post(), 20, 100, 64, 96)
    rl_config.useA85 = was
    page.bezier(10, 10, 50, 90, 100, 20, 150, 80)
    if form:
        page.acroForm.textfield(name="reference", x=20, y=40, width=120, height=20, value="filled in")
    page.showPage()
    page.drawString(20, 250, "The second page")
    page.save()
    return out.getvalue()


def packed_chat() -> bytes:
    """Return an exported chat with a picture."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("_chat.txt", _CHAT)
        packed.writestr("IMG-20261123-WA0001.jpg", _saved("JPEG"))
    return out.getvalue()


def made_seeds() -> list[bytes]:
    """Return them all. Those of phones and pages come more often: their decoders are the newest here."""
    makers: list[Callable[[], bytes]] = [
        *(partial(_saved, "PNG", mode) for mode in ("RGB", "P", "LA", "1")),
        *(partial(_saved, "JPEG", progressive=on, exif=_exif()) for on in (False, True)),
        *(partial(_saved, "JPEG", mode) for mode in ("L", "CMYK")),
        *(partial(_saved, "WEBP", lossless=on) for on in (False, True)),
        *(partial(_saved, form) for form in ("GIF", "BMP", "AVIF")),
        *(
            partial(_saved, "TIFF", compression=how)
            for how in ("raw", "tiff_lzw", "jpeg", "tiff_adobe_deflate", "packbits")
        ),
        partial(_saved, "TIFF", "1", compression="group4"),
        partial(_saved, "TIFF", save_all=True, append_images=[post(), post()]),
        partial(_saved, "AVIF", exif=_exif()),
        *(partial(heic, exif=_exif(), quality=quality) for quality in (30, 90)),
        *(partial(heic, mode=mode) for mode in ("RGBA", "L")),
        *(partial(pdf, locked=locked, form=form) for locked, form in ((False, False), (True, False))),
        *(partial(pdf, form=True) for _ in range(2)),
        packed_chat,
        *(lambda data=data: data for data in (_MAIL, _CHAT, _PAGE)),
    ]
    return [make() for make in makers]
