"""A letter that the head prints, folds and posts."""

import io
import os
import subprocess
import sys
from dataclasses import fields
from functools import partial
from pathlib import Path
from types import ModuleType

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.errors import PaperRefused
from conduct_desk.paper.fonts import drawable, missing_glyphs
from conduct_desk.paper.letter import make_letter
from conduct_desk.policy.readers import Layout
from tests.work import calls_in

HOSTILE = (
    '<img src="/etc/hostname" width="9" height="9"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<link href="file:///etc/passwd">x</link>',
    "<b>bold",
    "x</para>y",
    '<onDraw name="x" label="y"/>',
    "<!-- gone -->",
    "<![CDATA[gone]]>",
    '<font size="200">big</font>',
    '<font color="__import__(1)">x</font>',
    "&lt;script&gt; &amp; &#65; &nbsp;",
    "{{ 7 * 7 }} %(x)s ${x} {x}",
    "C:\\new\\table \\( \\)",
    "<seq id='a'/> <index item='x'/> <greek>a</greek> <super>2</super>",
)


def test_the_letter_says_everything_in_its_order(papers: ModuleType) -> None:
    text = papers.text_of(make_letter(papers.letter(enclosures=("Exhibit 1",))))

    said = (
        "St Thomas of Canterbury", "Ms Kelly Marsh", "Dear Ms Marsh", "Your post on Facebook",
        "She is a clown.", "1. take it down", "Thank you.", "Yours sincerely", "Mrs A. Headteacher",
        "Enclosed: Exhibit 1", "Log entry 42",
    )  # fmt: skip
    body = text[text.index("Dear Ms Marsh") :]
    assert all(words in text for words in said)
    assert [body.index(words) for words in said[2:10]] == sorted(body.index(words) for words in said[2:10])
    assert "17 September 2026" in text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "recipient",
    [
        ("Ms Kelly Marsh", "Flat 2, The Old Mill", "14 Chapel Street", "ST HELENS", "WA10 2AB"),
        (
            "The Family of the Late Mr Bartholomew Featherstonehaugh-Cholmondeley",
            "1 High Street",
            "ST HELENS",
            "WA10",
        ),
        ("A", "B", "C", "D", "E", "F", "G"),
        ("Ms W" + "w" * 60, "1 High Street", "", "ST HELENS"),
    ],
)
def test_the_envelope_window_shows_the_address_and_nothing_else(
    papers: ModuleType, recipient: tuple[str, ...]
) -> None:
    pdf = make_letter(papers.letter(recipient_lines=recipient, crest=papers.picture(), is_practice=True))

    inside = [
        box for box in papers.glyphs_of(pdf) if box[1] < 115 and box[3] > 10 and box[2] < 95 and box[4] > 39
    ]

    assert "".join(box[0] for box in inside) == "".join("".join(recipient).split())
    assert all(box[1] >= 22 and box[3] <= 100 for box in inside)
    assert max(box[4] for box in inside) <= 81
    assert len(recipient) > 5 or min(box[2] for box in inside) >= 57


def test_date_and_reference_stand_clear_of_the_window(papers: ModuleType) -> None:
    boxes = [
        box for box in papers.glyphs_of(make_letter(papers.letter())) if 39 < box[2] < 95 and box[1] > 115
    ]

    assert "".join(box[0] for box in boxes) == "Date17September2026Ourref2026-27/004"
    assert min(box[1] for box in boxes) >= 130


def test_an_address_that_no_window_can_show_is_refused(papers: ModuleType) -> None:
    with pytest.raises(PaperRefused):
        make_letter(papers.letter(recipient_lines=tuple("ABCDEFGHIJ")))


def test_pages_are_counted_only_when_there_are_several(papers: ModuleType) -> None:
    short = papers.pages_of(make_letter(papers.letter()))
    long = papers.pages_of(make_letter(papers.letter(body="A sentence of the letter. " * 400)))

    assert len(short) == 1
    assert "Page" not in short[0]
    assert [f"Page {at} of {len(long)}" in page for at, page in enumerate(long, start=1)] == [True] * len(
        long
    )
    assert "Ms Kelly Marsh · 17 September 2026 · 2026-27/004" in long[1].replace("\u00a0", " ")


def test_a_letter_that_runs_over_by_a_little_stays_on_one_page(papers: ModuleType) -> None:
    paragraph = (
        "This sentence is here to fill the line from one side to the other and then a little more of it.\n\n"
    )
    pages = [
        len(papers.pages_of(make_letter(papers.letter(body=paragraph * count)))) for count in range(9, 17)
    ]

    assert pages == sorted(pages)
    assert pages[0] == 1


def test_the_close_is_never_alone_on_a_page(papers: ModuleType) -> None:
    for count in range(12, 30):
        body = "\n\n".join(
            f"Paragraph {at} of the letter says something to the family." for at in range(count)
        )
        last = papers.pages_of(make_letter(papers.letter(body=body)))[-1]
        assert f"Paragraph {count - 1}" in last
        assert "Yours sincerely" in last


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_printed_and_do_nothing(papers: ModuleType, words: str) -> None:
    pdf = make_letter(
        papers.letter(
            body=f"> {words}\n\n- {words}\n\n{words}", subject=words, salutation=words, signer_name=words,
            recipient_lines=(words[:30],), school_name=words, reference=words[:12],
        )
    )  # fmt: skip

    assert papers.text_of(pdf).replace(" ", "").count(words.replace(" ", "")) >= 5
    assert papers.kinds_in(pdf) == set()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=300))
def test_whatever_was_posted_is_printed_letter_by_letter(papers: ModuleType, words: str) -> None:
    pdf = make_letter(papers.letter(body=f"(((\n\n> {words}\n\n)))"))

    text = "".join(papers.text_of(pdf).split())
    quoted = "".join(drawable(words).replace("\u00a0", "").split())
    assert f"((({quoted})))" in text.replace("\u00a0", "").replace("\ufffe", "-")
    assert papers.kinds_in(pdf) == set()


@pytest.mark.parametrize("piece", ["many words ", "x" * 11], ids=["words", "one long word"])
def test_a_post_as_long_as_a_book_takes_its_share_and_no_more(papers: ModuleType, piece: str) -> None:
    def work(pieces: int) -> int:
        return calls_in(partial(make_letter, papers.letter(body="> " + piece * pieces)))

    work(100)  # the fonts are read
    assert work(8_000) <= 9 * work(1_000)  # breaking lines is quadratic in the library's own hands


def test_every_font_is_in_the_file(papers: ModuleType) -> None:
    fonts = papers.fonts_of(make_letter(papers.letter(is_practice=True)))

    assert fonts
    assert all(fonts.values()), fonts


def test_what_the_fonts_lack_is_a_question_mark_and_is_told(papers: ModuleType) -> None:
    assert missing_glyphs("Żółć 🤡 ש and ש, ሀ") == ("ש", "ሀ")
    assert "a ? b" in papers.text_of(make_letter(papers.letter(body="a ש b")))


def test_practice_is_written_across_every_page(papers: ModuleType) -> None:
    pages = papers.pages_of(make_letter(papers.letter(body="A sentence. " * 900, is_practice=True)))

    assert len(pages) > 1
    assert all(page.count("PRACTICE") == 2 for page in pages)


def test_the_same_letter_has_the_same_bytes_on_another_day_and_machine(
    papers: ModuleType, tmp_path: Path
) -> None:
    paper = papers.letter(body="A sentence. " * 300)
    given = {each.name: getattr(paper, each.name) for each in fields(paper)}
    said = {each.name: given[each.name] for each in fields(paper) if given[each.name] != each.default}
    program = tmp_path / "print_again.py"
    program.write_text(
        "import sys, datetime\nfrom conduct_desk.paper.letter import LetterPaper, make_letter\n"
        f"sys.stdout.buffer.write(make_letter(LetterPaper(**{said!r})))\n",
        encoding="utf-8",
    )
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "1"}
    root = str(Path(__file__).resolve().parents[2])

    again = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, **elsewhere, "PYTHONPATH": root},
        capture_output=True,
        check=True,
    ).stdout

    assert make_letter(paper) == make_letter(paper) == again


def test_the_file_says_what_it_is(papers: ModuleType) -> None:
    pdf = make_letter(papers.letter())

    assert papers.facts_of(pdf) == (
        "Letter of 17 September 2026 (2026-27/004)",
        "en-GB",
        "D:20260917000000+00'00'",
    )


def test_a_crest_is_printed_and_an_unreadable_one_refused(papers: ModuleType) -> None:
    assert papers.kinds_in(make_letter(papers.letter(crest=papers.picture()))) == {"picture"}
    with pytest.raises(PaperRefused):
        make_letter(papers.letter(crest=b"no picture"))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("subject", [" ", "About Jake Marsh"])
def test_the_title_bar_of_a_viewer_names_nobody(papers: ModuleType, layout: Layout, subject: str) -> None:
    pdf = make_letter(papers.letter(subject=subject, body="", salutation="", layout=layout))

    title, _, _ = papers.facts_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = document.Root.Metadata.read_bytes().decode() + repr(document.docinfo)
    assert title.endswith(" of 17 September 2026 (2026-27/004)")
    assert "Jake" not in title + told and "Marsh" not in told and "Facebook" not in told
