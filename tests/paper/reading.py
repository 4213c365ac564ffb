"""How a finished paper is read out: its elements in their order, with their words, and what nobody reads."""

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

Words = dict[tuple[int, int], str]  # by page, from 0, and number of marked content
_FACTS = ("/Scope", "/ListNumbering", "/Role", "/checked")


def read_out(pdf: bytes) -> str:
    """Return a paper's structure as an indented text: one line an element, its facts and its words."""
    words = _words(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: at for at, page in enumerate(document.pages)}
        root = document.Root.StructTreeRoot.K
        return "\n".join(_lines(root, 0, None, pages, words)) + "\n"


def said(pdf: bytes, role: str) -> list[str]:
    """Return the words of every element of a role, with what it holds, in their order."""
    lines = read_out(pdf).splitlines()
    found = []
    for at, line in enumerate(lines):
        if line.split("[")[0].split(":")[0].strip() == role:
            depth = _depth(line)
            below = [line]
            for other in lines[at + 1 :]:
                if _depth(other) <= depth:
                    break
                below.append(other)
            told = (each.partition(": ")[2] for each in below)
            found.append(" ".join(" ".join(told).split()))
    return found


def unmarked(pdf: bytes) -> list[str]:
    """Return what is drawn on the pages outside of everything that is marked."""
    found = []
    for at, kind, marks, _mark, words in _objects(pdf):
        if not marks:
            found.append(f"page {at + 1}: {kind} {words}")
    return found


def decoration(pdf: bytes) -> str:
    """Return the words that are drawn and not read out."""
    return " ".join(words for _at, _kind, marks, mark, words in _objects(pdf) if marks and mark < 0 and words)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _lines(element: Any, depth: int, page: Any, pages: dict[Any, int], words: Words) -> Iterator[str]:
    page = element.get("/Pg", page)
    kids = _several(element, "/K")
    told = "".join(_told(kid, page, pages, words) for kid in kids if not _is_element(kid))
    facts = "".join(f" [{fact}]" for fact in _facts(element))
    alt = [f"({element.Alt})"] if "/Alt" in element else []
    shown = " ".join([*alt, *told.split()])
    yield f"{'  ' * depth}{str(element.S)[1:]}{facts}{': ' if shown else ''}{shown}"
    for kid in kids:
        if _is_element(kid):
            yield from _lines(kid, depth + 1, page, pages, words)


def _several(element: Any, key: str) -> list[Any]:
    held = element.get(key)
    return list(held) if isinstance(held, pikepdf.Array) else [] if held is None else [held]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _told(kid: Any, page: Any, pages: dict[Any, int], words: Words) -> str:
    if isinstance(kid, pikepdf.Dictionary):
        return " (link)" if "/Obj" in kid else words.get((pages[kid.Pg.objgen], int(kid.MCID)), "")
    return words.get((pages[page.objgen], int(kid)), "")


def _facts(element: Any) -> Iterator[str]:
    for each in _several(element, "/A"):
        for name in _FACTS:
            if name in each:
                yield str(each[name]).removeprefix("/")


def _words(pdf: bytes) -> Words:
    found: defaultdict[tuple[int, int], str] = defaultdict(str)
    for at, _kind, _marks, mark, words in _objects(pdf):
        if mark >= 0:
            found[at, mark] += words
    return found


def _objects(pdf: bytes) -> Iterator[tuple[int, str, int, int, str]]:
    """Yield page, kind, number of marks, number of marked content (or -1) and words of all that is drawn."""
    kinds = {
        raw.FPDF_PAGEOBJ_TEXT: "words",
        raw.FPDF_PAGEOBJ_PATH: "lines",
        raw.FPDF_PAGEOBJ_IMAGE: "picture",
    }
    document = pypdfium2.PdfDocument(pdf)
    try:
        for at, page in enumerate(document):
            textpage = page.get_textpage()
            for each in page.get_objects(max_depth=1):
                kind = kinds.get(each.type, "other")
                words = _text(each, textpage) if each.type == raw.FPDF_PAGEOBJ_TEXT else ""
                marks = raw.FPDFPageObj_CountMarks(each.raw)
                yield at, kind, marks, raw.FPDFPageObj_GetMarkedContentID(each.raw), words
    finally:
        document.close()


def _text(each: Any, textpage: Any) -> str:
    size = raw.FPDFTextObj_GetText(each.raw, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    taken = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(each.raw, textpage.raw, taken, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
