"""Bars for print: as long as their numbers, and all alike where a number is covered."""

import re
from collections.abc import Iterator
from ctypes import c_int

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper.summary import make_summary
from conduct_desk.policy.summary import FEWER, NOT_SHOWN, TermFigures
from tests.paper.reading import read_out
from tests.paper.summaries import HISTORY, NAME, REST, SUMMARIES, broken_down, summary, term, told

Box = tuple[float, float]  # width and height in points
YEAR = re.compile(r"\d{4}$")
LINE = 0.8  # points: the outline's own width
LABEL = re.compile(rf"\b(?:{FEWER}|{NOT_SHOWN}|none|\d+)(?= |;|,|\.|$)")


def boxes(pdf: bytes, *, dashed: bool) -> list[Box]:
    """Return the size of every outline with dashes, or without, in the order in which they are drawn."""
    found = [(wide, high) for wide, high, dashes in _outlines(pdf) if (dashes > 0) is dashed]
    return [(round(wide - LINE, 1), round(high - LINE, 1)) for wide, high in found if high > 2]


def _outlines(pdf: bytes) -> Iterator[tuple[float, float, int]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
                left, foot, right, top = each.get_bounds()
                if _is_outlined(each):
                    yield right - left, top - foot, raw.FPDFPageObj_GetDashCount(each.raw)
    finally:
        document.close()


def _is_outlined(path: object) -> bool:
    is_stroked, filled = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path.raw, filled, is_stroked)  # type: ignore[attr-defined]
    return bool(is_stroked.value) and raw.FPDFPath_CountSegments(path.raw) > 2  # type: ignore[attr-defined]


def figures(pdf: bytes) -> list[tuple[str, str]]:
    """Return the words that stand for each chart, and the words that are drawn in it."""
    lines = (line.strip() for line in read_out(pdf).splitlines())
    found = (re.fullmatch(r"Figure: \((.*?\.)\) (.*)", line) for line in lines)
    return [(each[1], each[2]) for each in found if each]


def drawn(*terms: TermFigures) -> bytes:
    """Return a summary that draws these terms, the last of which is its own."""
    return make_summary(summary("sixty", summary=told(terms[-1], terms[:-1])))


@pytest.mark.parametrize("name", SUMMARIES)
def test_what_stands_for_a_chart_says_the_numbers_that_are_printed(name: str) -> None:
    for alt, shown in figures(make_summary(summary(name))):
        rows = alt.removeprefix("Bar chart. ").split(". ", 1)[1]
        labels = [label for label in LABEL.findall(rows) if not YEAR.match(label)]
        printed = [label for label in LABEL.findall(shown) if not YEAR.match(label)]

        assert labels == printed
        assert labels


def test_a_chart_of_terms_is_told_in_words() -> None:
    [terms, far, matter] = figures(make_summary(summary("sixty")))

    assert terms[0].startswith(
        "Bar chart of the concerns logged and closed. Spring term 2025: logged 11, closed 11; Summer term"
    )
    assert "Spring term 2026: logged fewer than 5, closed not shown; " in terms[0]
    assert terms[0].endswith("Autumn term 2026: logged 60, closed 59.")
    assert far[0].startswith("Bar chart. Concerns closed this term: 59. Looked at and left alone: 15; ")
    assert matter[0].startswith("Bar chart. Concerns closed this term: 59. How people were spoken of: 19; ")


def test_every_covered_term_is_as_high_whatever_its_number() -> None:
    terms = (
        term("A", 60, None, None, None), term("B", 3, 1, None, None), term("C", None, 4, None, None),
        term("D", 30, 12, None, None),
    )  # fmt: skip

    covered = boxes(drawn(*terms), dashed=True)

    legend, *bars = covered
    assert len(bars) == 5
    assert len(set(bars)) == 1
    assert legend != bars[0]


def test_a_covered_row_is_as_long_as_any_other() -> None:
    short, long = (
        broken_down(("One conversation or letter was enough", 3), ("It took more than one", 2), (REST, rest))
        for rest in (6, 60)
    )

    found = [
        boxes(make_summary(summary("sixty", summary=told(term(NAME, 60, 52, 8, 21), far=far))), dashed=True)
        for far in (short, long)
    ]

    assert found[0] == found[1]
    assert len(found[0]) == 2
    assert len(set(found[0])) == 1


def test_a_bar_is_as_high_as_its_number_among_the_others() -> None:
    terms = (term("A", 10, 5, 0, 0), term("B", 20, 15, 0, 0), term("C", 40, 20, 0, 0))

    plain = boxes(drawn(*terms), dashed=False)[2:]  # after those of the legend

    most = max(high for _, high in plain)
    assert [round(40 * high / most) for _, high in plain] == [10, 5, 20, 15, 40, 20]
    assert len({wide for wide, _ in plain}) == 1


def test_none_is_said_and_has_no_bar() -> None:
    terms = (term("A", 10, 0, 0, 0), term("B", 0, 10, 0, 0), term("C", 10, 10, 0, 0))
    pdf = drawn(*terms)

    assert len(boxes(pdf, dashed=False)[2:]) == 4
    assert "A: logged 10, closed none; B: logged none, closed 10; " in figures(pdf)[0][0]


def test_terms_are_drawn_only_where_bars_have_something_to_say() -> None:
    two = (term("A", 10, 8, None, None), term("B", 12, 9, None, None))
    covered = [term(name, 3, None, None, None) for name in ("A", "B", "C")]

    assert figures(drawn(*two)) == []
    assert figures(drawn(*covered)) == []
    assert len(figures(drawn(*covered, *two))) == 1


def test_the_two_series_differ_in_more_than_their_colour() -> None:
    pdf = drawn(*(term(each.term_name, 20, 20, None, 20) for each in HISTORY))

    across = sum(1 for line in _lines(pdf) if line)

    assert across > 20 * len(HISTORY)


def _lines(pdf: bytes) -> Iterator[bool]:
    """Yield for each line drawn whether it slants: hatching."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
                left, foot, right, top = each.get_bounds()
                yield raw.FPDFPath_CountSegments(each.raw) == 2 and right - left > 2 and top - foot > 2
    finally:
        document.close()
