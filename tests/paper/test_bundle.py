"""The bundle of exhibits: what the police can read in it, look at, and check for themselves."""

import hashlib
import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import pikepdf
import PIL.Image
import PIL.ImageOps
import pytest

from conduct_desk.errors import DeskError, EvidenceMissing, PaperRefused
from conduct_desk.paper.bundle import make_bundle
from conduct_desk.paper.bundle_paper import BundlePicture, Original, SaidLine, Shown
from tests.paper.bundles import (
    bundle,
    custody,
    exhibit,
    gone,
    many,
    noise,
    one_of_each,
    original,
    packed,
    post,
    printed,
)
from tests.paper.reading import read_out, said

PHONE = packed(post(540, 1170))


def pictures_in(pdf: bytes) -> list[PIL.Image.Image]:
    """Return every picture of a file, unpacked, in the order of its objects."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            pikepdf.PdfImage(each).as_pil_image()
            for each in document.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


def attached(pdf: bytes) -> dict[str, bytes]:
    """Return every file that is attached."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}


def dots(data: bytes, mode: str = "RGB") -> bytes:
    """Return a picture's dots, unpacked."""
    with PIL.Image.open(io.BytesIO(data)) as picture:
        return picture.convert(mode).tobytes()


def page_with(pdf: bytes, words: str, papers: ModuleType) -> str:
    """Return the words of the first page that has some, in one line."""
    return next(line for line in (" ".join(page.split()) for page in papers.pages_of(pdf)) if words in line)


def test_the_first_page_lists_every_exhibit_and_where_it_is(papers: ModuleType) -> None:
    pdf = printed(one_of_each())
    pages = papers.pages_of(pdf)
    first = " ".join(pages[0].split())

    assert "Concern 2026-27/004 · for the police" in first
    assert "The police asked for the posts about a member of staff." in first
    assert "10 exhibits, put together by Mrs A. Headteacher on 23 November 2026." in first
    for each in one_of_each().exhibits:
        assert each.fingerprint[:16] in first
        number = next(at for at, page in enumerate(pages, 1) if f"Exhibit {each.number}\r\n" in page)
        assert f"{each.fingerprint[:16]} {number} " in f"{first} "
    assert "Sealed, not opened" in first
    assert "C: a photo or a print of a screen" in first


def test_the_index_says_what_could_not_be_drawn(papers: ModuleType) -> None:
    cut, safe = PHONE[:4000], BundlePicture(lambda: PHONE)
    pdf = printed(
        bundle(
            exhibit(1, PHONE),
            exhibit(2, PHONE, pictures=(BundlePicture(lambda: cut),)),
            exhibit(3, PHONE, pictures=(safe, BundlePicture(lambda: cut, label="Page 2"))),
        )
    )

    heard = read_out(pdf)
    assert heard.count("P: Cannot be drawn") == 1
    assert heard.count("P: Not all is drawn") == 1
    assert heard.count("P: Whole") == 1
    assert "The end of this picture is missing." in page_with(pdf, "Exhibit 2 Screenshot", papers)


def test_a_caption_says_all_that_is_known_of_an_exhibit(papers: ModuleType) -> None:
    page = page_with(printed(bundle(exhibit(1, PHONE))), "Exhibit 1 Screenshot", papers)

    assert f"SHA-256 {hashlib.sha256(PHONE).hexdigest()}" in page
    assert "Captured 18 November 2026 at 19:20 by Mrs A. Headteacher, Telephone of the school office" in page
    assert "Address https://social.example/groups/windlehurst-families/posts/8420176" in page
    assert "Account @gate-talk" in page
    assert "Kept 18 November 2026, 7:42pm by Mrs A. Headteacher" in page
    assert "Grade A: The school saw the post itself" in page
    assert f"Original 540 × 1170 pixels, {len(PHONE) / 1000:.1f} kB ({len(PHONE):,} bytes)" in page
    assert "Shown dot for dot as it was kept." in page


def test_a_caption_leaves_out_what_nobody_wrote_down(papers: ModuleType) -> None:
    bare = exhibit(
        1, PHONE, captured_on=None, captured_at="", captured_by="", device="", address="", account="",
        kept_at=None, grade="", grade_means="", name="",
    )  # fmt: skip
    page = page_with(printed(bundle(bare)), "Exhibit 1 Screenshot", papers)

    for row in ("Captured", "Address", "Account", "Kept ", "Grade", "File name"):
        assert row not in page


@pytest.mark.parametrize(
    "data",
    [
        packed(post(320, 240), "JPEG", quality=80), packed(post(320, 240, mode="L"), "JPEG"),
        packed(post(320, 240)), packed(post(320, 240, mode="L")), packed(noise(64, 64, 1)),
    ],
    ids=["JPEG", "grey JPEG", "PNG", "grey PNG", "noise"],
)  # fmt: skip
def test_dots_go_in_as_they_are_and_come_out_the_same(data: bytes) -> None:
    (found,) = pictures_in(printed(bundle(exhibit(1, data))))

    assert found.convert("RGB").tobytes() == dots(data)


def test_a_palette_goes_in_as_it_is() -> None:
    data = packed(post(320, 240).quantize(40))
    (found,) = pictures_in(printed(bundle(exhibit(1, data))))

    assert found.convert("RGB").tobytes() == dots(data)


def test_a_photo_is_the_same_file_but_for_what_it_tells() -> None:
    exif = PIL.Image.Exif()
    exif[0x010F] = "Telephone maker"
    data = packed(post(320, 240), "JPEG", exif=exif, comment=b"Marsh")
    pdf = printed(bundle(exhibit(1, data)))

    assert packed(post(320, 240), "JPEG") in pdf
    assert b"Telephone maker" not in pdf
    assert b"Marsh" not in pdf


def test_a_long_screenshot_is_one_picture_in_parts(papers: ModuleType) -> None:
    data = packed(post(540, 4000))
    pdf = printed(bundle(exhibit(1, data)))

    assert len(pictures_in(pdf)) == 1
    assert len(pdf) < len(data) + 120_000
    text = papers.text_of(pdf)
    assert "Part 1 of 2. It is long, so it stands in 4 columns" in text
    assert "Part 2 of 2." in text
    figures = said(pdf, "Figure")
    assert len(figures) == 4
    assert figures[0].startswith("(Exhibit 1, Screenshot. It says: Nobody told us")
    assert figures[3] == "(Exhibit 1, Screenshot. Column 4 of 4: the same picture goes on.)"


def test_a_picture_that_a_paper_cannot_hold_is_shown_from_its_safe_copy(papers: ModuleType) -> None:
    see_through = packed(post(320, 240, mode="RGBA"))
    copy = packed(post(320, 240))
    pdf = printed(
        bundle(exhibit(1, see_through, pictures=(BundlePicture(lambda: see_through, lambda: copy),)))
    )

    assert [each.tobytes() for each in pictures_in(pdf)] == [dots(copy)]
    assert "Shown from a copy that was made to be safe to open." in papers.text_of(pdf)


def test_a_bomb_and_a_missing_file_stop_nothing(papers: ModuleType) -> None:
    bomb = PHONE[:16] + (60_000).to_bytes(4, "big") * 2 + PHONE[24:]
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    pdf = printed(
        bundle(
            exhibit(
                1, PHONE, pictures=(BundlePicture(lambda: bomb),), original=original(1, bomb), size=len(bomb)
            ),
            exhibit(2, PHONE, pictures=(BundlePicture(gone),)),
            exhibit(3, PHONE, pictures=(BundlePicture(lambda: drawing),)),
        )
    )

    assert "This cannot be drawn" in page_with(pdf, "Exhibit 1 Screenshot", papers)
    assert "is not in its folder any more. Look for it." in page_with(pdf, "Exhibit 2 Screenshot", papers)
    assert "no picture that a paper can hold" in page_with(pdf, "Exhibit 3 Screenshot", papers)
    assert attached(pdf) == {"exhibit-01.png": bomb}
    assert pictures_in(pdf) == []


def test_attached_originals_come_out_with_the_fingerprint_on_the_page(papers: ModuleType) -> None:
    paper = one_of_each()
    pdf = printed(paper)
    found = attached(pdf)

    told = {each.original.name: each.fingerprint for each in paper.exhibits if each.original}
    assert {name: hashlib.sha256(data).hexdigest() for name, data in found.items()} == told
    assert "Attached to this file as exhibit-03.jpg." in page_with(pdf, "Exhibit 3 Photo", papers)
    assert "certutil -hashfile exhibit-01.png SHA256" in papers.text_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert len(document.Root.AF) == len(found)
        assert {str(each.AFRelationship) for each in document.Root.AF} == {"/Source"}
        assert {str(each.EF.F.Subtype) for each in document.Root.AF} >= {"/image/png", "/message/rfc822"}


@pytest.mark.skipif(shutil.which("pdfdetach") is None, reason="pdfdetach is not installed")
def test_another_program_takes_the_same_files_out(tmp_path: Path) -> None:
    paper = one_of_each()
    path = tmp_path / "bundle.pdf"
    path.write_bytes(printed(paper))

    subprocess.run(["pdfdetach", "-saveall", "-o", str(tmp_path), str(path)], check=True, capture_output=True)

    for each in paper.exhibits:
        if each.original:
            data = (tmp_path / each.original.name).read_bytes()
            assert hashlib.sha256(data).hexdigest() == each.fingerprint


@pytest.mark.skipif(shutil.which("pdfimages") is None, reason="pdfimages is not installed")
def test_a_bundle_of_covered_copies_holds_nothing_else(tmp_path: Path, papers: ModuleType) -> None:
    copies = [packed(post(540, 1170, covered=((0, 100 * at, 540, 100 * at + 320),))) for at in (1, 2)]
    pdf = printed(
        bundle(
            *(
                exhibit(at, PHONE, shown=Shown.COVERED,
                        pictures=(BundlePicture(lambda copy=copy: copy, label="Covered copy 1"),),  # type: ignore[misc]
                        copies=(("Covered copy 1", hashlib.sha256(copy).hexdigest()),))
                for at, copy in enumerate(copies, start=1)
            )
        )
    )  # fmt: skip
    path = tmp_path / "bundle.pdf"
    path.write_bytes(pdf)

    subprocess.run(["pdfimages", "-all", str(path), str(tmp_path / "found")], check=True, capture_output=True)

    found = sorted(tmp_path.glob("found-*"))
    assert [dots(each.read_bytes()) for each in found] == [dots(copy) for copy in copies]
    assert attached(pdf) == {}
    page = page_with(pdf, "Exhibit 1 Screenshot", papers)
    assert "Covered copy 1" in page
    assert f"SHA-256 {hashlib.sha256(copies[0]).hexdigest()}" in page
    assert "The school covered what is black, in a copy." in page


def test_mail_chat_and_recordings_stand_as_words(papers: ModuleType) -> None:
    pdf = printed(one_of_each())

    mail = page_with(pdf, "Exhibit 6 E-mail", papers)
    assert "From K Marsh <k.marsh@mail.example>" in mail
    assert "I think you should see what is said about you." in mail
    chat = page_with(pdf, "Exhibit 7 Chat", papers)
    assert "18/11/2026, 19:22 J Yes. She is a clown, and everybody knows it." in chat
    assert "What you see here The school chose 3 of 214 lines" in chat
    assert "Kept sealed This recording was not opened" in page_with(pdf, "Exhibit 8 Video", papers)
    assert "Not shown here This exhibit is isolated" in page_with(pdf, "Exhibit 10 Screenshot", papers)


def test_a_chat_of_hundreds_of_lines_and_a_line_longer_than_a_page_are_printed(papers: ModuleType) -> None:
    lines = tuple(
        SaidLine(f"18/11/2026, 19:{at % 60:02}", f"Parent {at}", f"Line {at}.") for at in range(700)
    )
    long = SaidLine("18/11/2026, 20:00", "Parent", "and on and on " * 900)
    pdf = printed(
        bundle(exhibit(1, PHONE, kind="Chat", shown=Shown.WORDS, pictures=(), lines=(*lines, long)))
    )

    text = papers.text_of(pdf)
    assert all(f"Parent {at} Line {at}." in text for at in range(700))
    assert text.count("and on and on") > 890  # a few are parted by the foot of a page


def test_hostile_words_are_printed_as_they_stand(papers: ModuleType) -> None:
    nasty = "<b>bold</b> <img src='/etc/hostname'/> \u202egnp.exe [link] {{x}} %s"
    made = exhibit(1, PHONE, name=nasty, address=nasty, account=nasty, device=nasty, text=nasty,
                   facts=((nasty[:20], nasty),), captured_by=nasty, grade_means=nasty)  # fmt: skip
    pdf = printed(bundle(replace(made, custody=custody(1)), why=nasty, for_whom=nasty, notes=(nasty,)))

    text = papers.text_of(pdf)
    assert text.count("<b>bold</b> <img src='/etc/hostname'/> gnp.exe [link] {{x}} %s") >= 6
    assert papers.kinds_in(pdf) <= {"picture", "link"}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert not any("/URI" in each for each in document.objects if isinstance(each, pikepdf.Dictionary))


def test_the_custody_schedule_tells_what_was_done_and_when(papers: ModuleType) -> None:
    text = papers.text_of(printed(bundle(exhibit(1, PHONE, custody=custody(1, 6)))))

    assert "Exhibit 1 · Screenshot When What was done By Note" in text
    assert "18 Nov 2026, 8:42pm Kept Mrs A. Headteacher Pasted from the clipboard" in text
    assert "Compared with its fingerprint Mrs A. Headteacher It is what was kept" in text
    assert "Handed over by" in text


def test_a_bundle_without_custody_lines_has_no_schedule(papers: ModuleType) -> None:
    pdf = printed(bundle(exhibit(1, PHONE, custody=())))

    assert "Custody schedule" not in papers.text_of(pdf)
    assert said(pdf, "H2")[-1] == "When this bundle changes hands"


def test_the_file_says_nothing_of_anybody() -> None:
    pdf = printed(bundle(exhibit(1, PHONE, name="Kelly Marsh.png", original=original(1, PHONE))))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = str(document.Root.Metadata.read_bytes()) + "".join(map(str, document.docinfo.values()))
        names = list(document.attachments)
        assert "Marsh" not in told
        assert "Headteacher" not in told
        assert str(document.docinfo["/Title"]) == "Evidence bundle, concern 2026-27/004"
        assert names == ["exhibit-01.png"]


def test_forty_exhibits_are_forty_pages_between_an_index_and_a_schedule(papers: ModuleType) -> None:
    pdf = printed(many(40))
    pages = papers.pages_of(pdf)

    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        titles = [each.title for each in outline.root]
    assert titles == [*(f"Exhibit {at}" for at in range(1, 41)), "Custody schedule",
                      "How to check that nothing was changed"]  # fmt: skip
    starts = [at for at, page in enumerate(pages) if "SHA-256 " in page and "Original " in page]
    assert len(starts) == 40
    assert starts == list(range(starts[0], starts[0] + 40))


def test_it_stops_when_nobody_wants_it_any_more() -> None:
    heard: list[tuple[int, int]] = []
    paper = bundle(*(exhibit(at, PHONE) for at in (1, 2, 3)))

    with pytest.raises(DeskError) as stopped:
        make_bundle(paper, io.BytesIO(), lambda done, of: heard.append((done, of)), lambda: len(heard) < 2)

    assert heard == [(0, 3), (1, 3)]
    assert stopped.value.sentence == "The bundle was not made: you stopped it."


def test_an_original_that_is_gone_is_told_and_one_that_breaks_off_stops_it(papers: ModuleType) -> None:
    def nothing(_sink: BinaryIO) -> None:
        gone()

    def half(sink: BinaryIO) -> None:
        sink.write(PHONE[:100])
        gone()

    def short(sink: BinaryIO) -> None:
        sink.write(PHONE[:100])

    def with_original(copy_into: object) -> bytes:
        made = Original("exhibit-01.png", "image/png", copy_into)  # type: ignore[arg-type]
        return printed(bundle(exhibit(1, PHONE, original=made)))

    pdf = with_original(nothing)
    assert "Not attached: The file of this exhibit is not in its folder any more." in papers.text_of(pdf)
    assert attached(pdf) == {}
    with pytest.raises(EvidenceMissing):
        with_original(half)
    with pytest.raises(PaperRefused):
        with_original(short)


def test_each_picture_is_asked_for_once_and_let_go_before_the_next() -> None:
    """What is asked for again was not kept; how much memory that saves is measured by the bench."""
    asked: list[int] = []

    def read(number: int) -> bytes:
        asked.append(number)
        return PHONE

    pictures = [BundlePicture(lambda number=number: read(number)) for number in (1, 2, 3)]  # type: ignore[misc]
    printed(bundle(*(exhibit(at, PHONE, pictures=(each,)) for at, each in enumerate(pictures, 1))))

    assert asked == [1, 2, 3]


def test_a_practice_bundle_says_so(papers: ModuleType) -> None:
    pages = papers.pages_of(printed(bundle(exhibit(1, PHONE), is_practice=True)))

    assert all("PRACTICE: not to be sent" in page for page in pages)


def test_an_address_longer_than_a_line_stays_in_the_caption(papers: ModuleType) -> None:
    address = f"https://www.social.example/permalink.php?story_fbid=pfbid0{'aB3dE6' * 40}&id=100"
    pdf = printed(bundle(exhibit(1, PHONE, address=address, name="n" * 300)))

    assert address in papers.text_of(pdf).replace(" ", "")
    assert max(right for _letter, _left, _top, right, _foot in papers.glyphs_of(pdf, page=1)) < 191


def test_originals_in_a_zip_are_named_and_told_how_to_check(papers: ModuleType) -> None:
    text = papers.text_of(printed(bundle(exhibit(1, PHONE, in_zip="exhibit-01.png"), exhibit(2, PHONE))))

    assert "The originals are in a ZIP file that goes with it." in text
    assert "In the ZIP file as exhibit-01.png." in text
    assert "Unpack the ZIP file that came with this bundle" in text
    assert "certutil -hashfile exhibit-01.png SHA256" in text
    assert "2 At the school" in text
