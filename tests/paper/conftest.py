"""Papers that the tests print, and how they read what came out."""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import Any

import pikepdf
import PIL.Image
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper.letter import LetterPaper

MM = 72 / 25.4
HEIGHT = 297 * MM

LETTER = LetterPaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    school_lines=(
        "Example Road",
        "Windlehurst",
        "ST HELENS",
        "WA10 0XX",
        "01744 000000",
        "office@school.example",
    ),
    recipient_lines=("Ms Kelly Marsh", "Flat 2, The Old Mill", "14 Chapel Street", "ST HELENS", "WA10 2AB"),
    dated_on=date(2026, 9, 17),
    reference="2026-27/004",
    salutation="Dear Ms Marsh",
    subject="Your post on Facebook",
    body="I am writing.\n\n> She is a clown.\n\nI ask you to:\n\n1. take it down\n2. tell us\n\nThank you.",
    signer_name="Mrs A. Headteacher",
    signer_role="Headteacher",
    anchor="42 abcde fghij klmno pqrst",
)


def letter(**changes: Any) -> LetterPaper:
    """Return the usual letter with something about it changed."""
    return replace(LETTER, **changes)


def picture() -> bytes:
    """Return a small crest."""
    sink = io.BytesIO()
    PIL.Image.new("RGBA", (60, 80), (31, 58, 95, 255)).save(sink, "PNG")
    return sink.getvalue()


def pages_of(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    """Return a paper's text with every run of spaces and line ends as one space."""
    return " ".join(" ".join(pages_of(pdf)).split())


def glyphs_of(pdf: bytes, page: int = 0) -> Iterator[tuple[str, float, float, float, float]]:
    """Return each visible letter of a page with its box in mm from the top left: left, top, right, bottom."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            left, bottom, right, top = text.get_charbox(at)
            if letter.strip():
                yield letter, left / MM, (HEIGHT - top) / MM, right / MM, (HEIGHT - bottom) / MM
    finally:
        document.close()


def sizes_of(pdf: bytes, page: int = 0, *, above: float = 297) -> set[float]:
    """Return the sizes in points of the words that a letter's own lines have, between 99 mm and `above`."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        return {
            round(raw.FPDFText_GetFontSize(text.raw, at), 1)
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip() and 99 < (HEIGHT - text.get_charbox(at)[3]) / MM < above
        }
    finally:
        document.close()


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Return each font that the file names, and whether its shapes are in the file."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font":
                inner = each.DescendantFonts[0] if "/DescendantFonts" in each else each
                shapes = inner.get("/FontDescriptor", pikepdf.Dictionary())
                found[str(each.BaseFont)] = "/FontFile2" in shapes
    return found


def facts_of(pdf: bytes) -> tuple[str, str, str]:
    """Return a file's title, language and date."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = document.docinfo
        return str(told["/Title"]), str(document.Root.Lang), str(told["/CreationDate"])


def kinds_in(pdf: bytes) -> set[str]:
    """Return what else than words a file holds: "picture", "link", "action"."""
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image":
                found.add("picture")
            if isinstance(each, pikepdf.Dictionary):
                found |= {"link"} if each.get("/Subtype") == "/Link" or "/Annots" in each else set()
                found |= {"action"} if "/URI" in each or "/JS" in each or "/OpenAction" in each else set()
    return found


@pytest.fixture(scope="session")
def papers() -> ModuleType:
    """Return this module: its functions are what the tests print and read papers with."""
    return sys.modules[__name__]
