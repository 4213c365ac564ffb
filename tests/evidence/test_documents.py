"""The school's policy lies somewhere as a Word file, a PDF or a text, and its words are wanted."""

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.errors import DeskError
from conduct_desk.evidence import document_worker, documents
from conduct_desk.evidence.document_worker import DocumentRefused, words_of
from conduct_desk.evidence.documents import words

WORD_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body></w:document>'
)
SENTENCE = "The school asks everybody to be kind online."


def paragraph(text: str, marks: str = "") -> str:
    return f"<w:p>{marks}<w:r><w:t>{text}</w:t></w:r></w:p>"


ITEM = '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'


def word_file(body: str, *, part: str = "word/document.xml", xml: str = WORD_XML) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(part, xml.format(body))
    return out.getvalue()


def pdf_file(*pages: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for lines in pages:
        for row, line in enumerate(lines):
            canvas.drawString(72, 760 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(DeskError) as caught:
        words(data)
    assert caught.value.next_step
    return caught.value.sentence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_is_read_however_it_was_saved(encoding: str) -> None:
    text = "Parents’ and carers’ code\nBe kind – always."

    assert words(text.replace("\n", "\r\n").encode(encoding)) == text


def test_the_paragraphs_and_lists_of_a_word_file_are_read() -> None:
    body = (
        paragraph("We expect:")
        + paragraph("no foul words", ITEM)
        + paragraph("no threats", ITEM)
        + paragraph("")
        + "<w:p><w:r><w:t>Parents</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>carers </w:t><w:tab/>"
        "<w:t>too</w:t><w:br/><w:t>always</w:t></w:r></w:p>"
    )

    assert words(word_file(body)) == (
        "We expect:\n\n• no foul words\n\n• no threats\n\nParents-carers \ttoo\nalways"
    )


def test_what_was_struck_out_or_moved_away_is_not_read() -> None:
    body = (
        paragraph(SENTENCE)
        + "<w:p><w:del><w:r><w:delText>Old words.</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Moved.</w:t>"
        "<w:tab/></w:r></w:moveFrom><mc:Fallback><w:r><w:t>Twice.</w:t></w:r></mc:Fallback></w:p>"
    )

    assert words(word_file(body)) == SENTENCE


def test_a_box_of_text_inside_a_paragraph_is_read_as_its_own() -> None:
    body = f"<w:p><w:r><w:t>Outside, around the box</w:t></w:r><w:pict>{paragraph('Inside')}</w:pict></w:p>"

    assert words(word_file(body)) == "Inside\n\nOutside, around the box"


def test_the_text_of_a_pdf_is_read_page_by_page() -> None:
    found = words(pdf_file(("Be kind online, everybody.",), ("Tell us what you see.",)))

    assert [line for line in found.splitlines() if line] == [
        "Be kind online, everybody.",
        "Tell us what you see.",
    ]


def test_a_pdf_with_the_schools_font_is_read() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from conduct_desk import paths

    pdfmetrics.registerFont(TTFont("Own", paths.resources() / "fonts" / "SourceSans3_400Regular.ttf"))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("Own", 12)
    canvas.drawString(72, 700, "Parents’ official code – be kind to everybody")
    canvas.save()

    assert words(out.getvalue()).strip() == "Parents’ official code – be kind to everybody"


def test_a_scanned_pdf_says_what_to_choose_instead() -> None:
    with pytest.raises(DeskError, match="a picture of the pages") as caught:
        words(pdf_file((), ()))

    assert "Word file" in caught.value.next_step


def locked(*, user: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_file((SENTENCE,)))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user, R=6))
    return out.getvalue()


def test_a_pdf_that_opens_without_a_password_is_read_though_it_may_not_be_changed() -> None:
    assert words(locked(user="")).strip() == SENTENCE


def test_a_locked_pdf_is_refused() -> None:
    assert refused(locked(user="secret")) == "This PDF is locked with a password."


def picture_like(mark: bytes) -> bytes:
    return mark + bytes(200)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"x" * (documents.MOST_BYTES + 1), "This file is too big: a document may have 20 MB at most."),
        (picture_like(b"\x89PNG\r\n\x1a\n"), "This is a picture, not a document."),
        (picture_like(b"II*\x00"), "This is a picture, not a document."),
        (b"{\\rtf1 Be kind}", "This is a Rich Text file, which cannot be read here."),
        (picture_like(b"\xd0\xcf\x11\xe0"), "This is a file of an older Word, which cannot be read here."),
        (b"<html><p>Be kind</p></html>", "This is a web page, not a document."),
        (bytes(range(1, 32)) * 9, "This file is not a document that can be read here."),
        (b" \n 12 \n", "There are no words in this file."),
        (b"%PDF-1.7 and no more", "This file is damaged and cannot be read."),
        (word_file("", part="holiday.jpg"), "This is a packed folder, not a document."),
        (word_file("", part="content.xml"), "This is an OpenDocument file, which cannot be read here."),
        (word_file(paragraph("")), "There are no words in this file."),
        (word_file(paragraph("Be kind"))[:60], "This file is damaged and cannot be read."),
        (word_file("<w:p>"), "This file is damaged and cannot be read."),
    ],
    # A packed file bears the time it was made: as an id it would differ from worker to worker.
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_is_no_document_is_named_with_what_to_do(data: bytes, sentence: str) -> None:
    assert refused(data) == sentence


def test_a_word_file_with_made_up_entities_is_refused() -> None:
    swelling = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + WORD_XML.split("?>")[1]

    assert refused(word_file(paragraph("&b;"), xml=swelling)) == "This file is damaged and cannot be read."


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    bomb = word_file("<w:p/>" * (documents.MOST_BYTES // 2))

    assert len(bomb) < 1024 * 1024
    assert refused(bomb) == "This file unpacks to more than is safe."


def test_a_file_that_takes_too_long_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "TIME_LIMIT", 0.01)

    assert refused(pdf_file((SENTENCE,))) == "This file took too long to read, so it was put aside."


def test_what_would_answer_too_much_counts_as_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_ANSWER", 10)

    assert refused(pdf_file((SENTENCE,))) == "This file is damaged and cannot be read."


def reasons(act: Callable[[], str]) -> str:
    with pytest.raises(DocumentRefused) as caught:
        act()
    return str(caught.value)


def test_hundreds_of_pages_are_no_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_worker, "MOST_PAGES", 1)
    monkeypatch.setattr(document_worker, "MOST_CHARACTERS", 10)

    assert reasons(lambda: words_of("pdf", pdf_file((SENTENCE,), (SENTENCE,)))) == "pages"
    assert reasons(lambda: words_of("pdf", pdf_file((SENTENCE,)))) == "long"


def test_every_reason_has_a_sentence_and_a_next_step() -> None:
    assert all(
        sentence.endswith(".") and step.endswith(".") for sentence, step in documents._REFUSALS.values()
    )
