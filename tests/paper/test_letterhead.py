"""The head of a letter and its end: the school's crest, its name, and whose signature it is."""

import io
from types import ModuleType

import PIL.Image
import PIL.ImageDraw
import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.errors import PaperRefused
from conduct_desk.paper import pictures
from conduct_desk.paper.letter import make_letter

DPMM = 4
LONG_NAME = (
    "The Blessed Saint Thomas of Canterbury and Saint Mary Magdalene Roman Catholic Voluntary Aided "
    "Primary School and Nursery"
)


def png(wide: int, high: int, *, ink: tuple[int, int, int, int] = (31, 58, 95, 255)) -> bytes:
    """Return a picture filled with one colour, its outermost tenth transparent."""
    picture = PIL.Image.new("RGBA", (wide, high), (255, 0, 0, 0))
    PIL.ImageDraw.Draw(picture).rectangle((wide // 10, high // 10, wide * 9 // 10, high * 9 // 10), fill=ink)
    sink = io.BytesIO()
    picture.save(sink, "PNG")
    return sink.getvalue()


def page_of(pdf: bytes) -> PIL.Image.Image:
    """Return the first page as a picture, four dots to the mm."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page: PIL.Image.Image = document[0].render(scale=DPMM * 25.4 / 72).to_pil().convert("RGB")
        return page
    finally:
        document.close()


def inked(page: PIL.Image.Image, left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
    """Return the box in mm of what is not white in a part of the page."""
    box = (round(left * DPMM), round(top * DPMM), round(right * DPMM), round(bottom * DPMM))
    found = page.crop(box).convert("L").point(lambda shade: 255 if shade < 200 else 0).getbbox()
    assert found
    return tuple(each / DPMM + (left, top)[at % 2] for at, each in enumerate(found))


def pictures_of(pdf: bytes) -> list[tuple[int, int]]:
    """Return the size in dots of each picture on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            each.get_px_size() for each in document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        ]
    finally:
        document.close()


@pytest.mark.parametrize(
    ("wide", "high"), [(900, 900), (300, 1200), (2400, 400), (40, 40)], ids=["square", "tall", "wide", "tiny"]
)
def test_a_crest_of_any_shape_stays_above_the_window_and_beside_the_name(
    papers: ModuleType, wide: int, high: int
) -> None:
    pdf = make_letter(papers.letter(crest=png(wide, high)))
    boxes = [box for box in papers.glyphs_of(pdf) if box[2] < 37]
    left, top, right, bottom = inked(page_of(pdf), 20, 5, min(box[1] for box in boxes) - 0.5, 37)

    assert 12.5 < top < bottom < 36
    assert left >= 24.5
    assert right < min(box[1] for box in boxes) - 2
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.12)
    assert max(box[3] for box in boxes) <= 185.5


def test_a_crest_is_as_sharp_as_a_printer_can_show_and_no_heavier(papers: ModuleType) -> None:
    (size,) = pictures_of(make_letter(papers.letter(crest=png(3000, 3000))))

    assert 480 <= size[0] <= 560  # 22 mm at 600 dots to the inch


def test_what_is_transparent_is_white_on_paper(papers: ModuleType) -> None:
    page = page_of(make_letter(papers.letter(crest=png(900, 900))))

    assert page.getpixel((round(26 * DPMM), round(14 * DPMM))) == (255, 255, 255)


def test_without_a_crest_the_name_stands_at_the_left(papers: ModuleType) -> None:
    boxes = [box for box in papers.glyphs_of(make_letter(papers.letter())) if box[2] < 37]

    assert min(box[1] for box in boxes) == pytest.approx(25, abs=0.7)


@pytest.mark.parametrize("crest", [b"", png(900, 900), png(2400, 400)], ids=["none", "square", "wide"])
def test_a_very_long_name_is_printed_whole_above_the_window(papers: ModuleType, crest: bytes) -> None:
    pdf = make_letter(papers.letter(school_name=LONG_NAME, crest=crest))
    head = [box for box in papers.glyphs_of(pdf) if box[2] < 37.5]

    assert "".join(box[0] for box in head).startswith("".join(LONG_NAME.split()))
    assert "office@school.example" in "".join(box[0] for box in head)
    assert min(box[2] for box in head) > 10
    assert max(box[4] for box in head) < 37.5


def test_a_name_that_fits_no_letterhead_is_said(papers: ModuleType) -> None:
    with pytest.raises(PaperRefused):
        make_letter(papers.letter(school_name="School " * 200))


def test_a_long_name_leaves_room_for_date_and_reference_on_further_pages(papers: ModuleType) -> None:
    whom = "Mrs Wilhelmina Featherstonehaugh-Cholmondeley and Mr Bartholomew Featherstonehaugh-Cholmondeley"
    pdf = make_letter(papers.letter(recipient_lines=(whom,), body="A sentence. " * 700, is_confidential=True))
    second = papers.pages_of(pdf)[1].replace("\u00a0", " ")

    assert "… · 17 September 2026 · 2026-27/004" in second
    assert "Private and confidential" in second
    assert not [box for box in papers.glyphs_of(pdf, 1) if box[3] > 186]


def test_a_signature_fills_the_room_that_a_pen_would_have(papers: ModuleType) -> None:
    without = make_letter(papers.letter())
    signed = make_letter(papers.letter(signature=png(1200, 300, ink=(20, 40, 120, 255))))

    line = {box[0]: box for box in papers.glyphs_of(without) if box[2] > 100}
    assert line
    where = [box[2] for box in papers.glyphs_of(without)] == [box[2] for box in papers.glyphs_of(signed)]
    assert where, "the words stand where they stand without it"
    words = list(papers.glyphs_of(signed))
    text = "".join(box[0] for box in words)
    close, name = words[text.index("Yourssincerely")], words[text.index("MrsA.Headteacher")]
    left, top, right, bottom = inked(page_of(signed), 20, close[4] + 1.5, 120, name[2] - 0.5)
    assert left == pytest.approx(25, abs=0.5)
    assert right - left <= 60.5
    assert bottom - top <= 15
    assert (right - left) / (bottom - top) == pytest.approx(4, rel=0.1)  # without the blank sheet around it


def test_a_signature_on_a_grey_scan_loses_its_margin_and_a_blank_one_does_no_harm(papers: ModuleType) -> None:
    scan = PIL.Image.new("L", (1000, 1000), 245)
    PIL.ImageDraw.Draw(scan).line((300, 500, 700, 480), fill=20, width=12)
    sink = io.BytesIO()
    scan.save(sink, "PNG")
    blank = io.BytesIO()
    PIL.Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(blank, "PNG")

    (size,) = pictures_of(make_letter(papers.letter(signature=sink.getvalue())))
    assert size[0] > size[1] * 5
    assert make_letter(papers.letter(signature=blank.getvalue()))


@pytest.mark.parametrize("field", ["crest", "signature"])
@pytest.mark.parametrize(
    "data", [b"no picture", b"<svg/>", b"\x89PNG\r\n\x1a\n"], ids=["words", "svg", "cut"]
)
def test_a_picture_that_cannot_be_read_is_said(papers: ModuleType, field: str, data: bytes) -> None:
    with pytest.raises(PaperRefused):
        make_letter(papers.letter(**{field: data}))


def test_who_has_a_copy_and_what_is_enclosed_stand_under_the_name(papers: ModuleType) -> None:
    text = papers.text_of(
        make_letter(papers.letter(enclosures=("Reply slip", "Our policy"), copies_to=("Mr B Tranter",)))
    )

    assert "Headteacher Enclosed: Reply slip; Our policy Copy to: Mr B Tranter" in text


def test_it_is_private_and_confidential_only_where_it_is_asked_for_and_beside_the_window(
    papers: ModuleType,
) -> None:
    assert "confidential" not in papers.text_of(make_letter(papers.letter()))
    boxes = list(papers.glyphs_of(make_letter(papers.letter(is_confidential=True))))
    at = "".join(box[0] for box in boxes).index("Privateandconfidential")
    said = boxes[at : at + len("Privateandconfidential")]

    assert min(box[1] for box in said) >= 130
    assert max(box[3] for box in said) <= 185


def test_a_crest_full_of_shades_costs_its_time_once_and_stands_in_the_file_once(papers: ModuleType) -> None:
    shades = PIL.Image.effect_noise((900, 900), 60).convert("RGB")
    sink = io.BytesIO()
    shades.save(sink, "PNG")
    paper = papers.letter(crest=sink.getvalue())

    pictures.crest.cache_clear()
    first, *again = [make_letter(paper) for _ in range(4)]

    assert again == [first] * 3
    assert len(pictures_of(first)) == 1
    assert len(first) < 900_000  # the dots of one, squeezed
    assert pictures.crest.cache_info().misses == 1
