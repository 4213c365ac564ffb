"""The checks of every paper bite: each defect put into a file that is otherwise in order is caught."""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import pikepdf
import pytest

from tests.paper.test_standards import PAPERS, failures, is_a


def _element(document: pikepdf.Pdf, role: str) -> Any:
    return next(
        each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == role
    )


def _no_alt(document: pikepdf.Pdf) -> None:
    del _element(document, "/Figure")["/Alt"]


def _untagged(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    told = page.Contents.read_bytes()
    bare = re.sub(rb"/P <</MCID \d+>> BDC(.*?)EMC", rb"\1", told, count=1, flags=re.DOTALL)
    assert bare != told
    page.Contents = document.make_stream(bare)


def _no_language(document: pikepdf.Pdf) -> None:
    del document.Root["/Lang"]


def _font_elsewhere(document: pikepdf.Pdf) -> None:
    del next(each for each in document.objects if is_a(each, "/FontDescriptor"))["/FontFile2"]


def _heading_skipped(document: pikepdf.Pdf) -> None:
    _element(document, "/H2")["/S"] = pikepdf.Name("/H3")


def _no_scope(document: pikepdf.Pdf) -> None:
    del _element(document, "/TH")["/A"]


def _broken_unicode(document: pikepdf.Pdf) -> None:
    font = next(each for each in document.objects if is_a(each, "/Font") and "/ToUnicode" in each)
    told = font.ToUnicode.read_bytes()
    broken = re.sub(rb"<[0-9A-Fa-f]{4}>(\s)", rb"<0000>\1", told)
    assert broken != told
    font.ToUnicode = document.make_stream(broken)


def _no_promise(document: pikepdf.Pdf) -> None:
    told = document.Root.Metadata.read_bytes()
    document.Root.Metadata.write(told.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


DEFECTS: Mapping[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a picture without words": (_no_alt, "ALTERNATIVE"),
    "words outside of every element": (_untagged, "CONTENT-TAGGING"),
    "no language": (_no_language, "LANGUAGE"),
    "a font that is not in the file": (_font_elsewhere, "FONT"),
    "a heading skipped": (_heading_skipped, "HEADING"),
    "a table's head without its scope": (_no_scope, "TABLE-HEADERS-SCOPE"),
    "letters that say nothing": (_broken_unicode, "UNICODE"),
    "no word that it can be read out": (_no_promise, "ID-"),
}


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a file with something about it changed."""
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(sink)
    return sink.getvalue()


def test_a_copy_saved_by_another_program_still_keeps_to_both() -> None:
    assert failures(changed(PAPERS["letter"](), lambda _document: None)) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_each_defect_is_caught(name: str) -> None:
    change, rule = DEFECTS[name]

    found = failures(changed(PAPERS["letter"](), change))

    assert any(rule in each for each in found), found
