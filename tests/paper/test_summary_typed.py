"""What the head writes on the governors' summary is printed as it stands, whatever it is."""

import re
import unicodedata
from dataclasses import replace
from types import ModuleType

import pytest

from conduct_desk.errors import PaperRefused
from conduct_desk.paper.fonts import drawable
from conduct_desk.paper.summary import make_summary
from conduct_desk.policy.summary import SummaryWords
from tests.paper.reading import read_out, said
from tests.paper.summaries import SUMMARIES, summary

LONG_NAME = (
    "The Blessed Saint Thomas of Canterbury and Saint Mary Magdalene Roman Catholic Voluntary Aided Primary "
    "School and Nursery of the Diocese of Shrewsbury and the Archdiocese of Liverpool"
)
HOSTILE = (
    '<img src="/etc/hostname" width="9"/>',
    '<a href="javascript:x()">y</a>',
    "<b>bold",
    "</para>",
    "&amp; &lt;b&gt;",
    "{{ 7*7 }} [school_name]",
    "a\u202ebc\u202cd",
    "w" * 300,
)
SCRIPTS = "نشكر أولياء الأمور على صراحتهم 我们感谢家长的坦诚 Дякуємо 🙏🏽 ❤️ Ẹ̀kọ́"


@pytest.mark.parametrize("name", ["four", "twelve", "sixty"])
def test_the_longest_names_and_words_stay_on_the_page(name: str, papers: ModuleType) -> None:
    shown = SUMMARIES[name]
    long_term = "Michaelmas and Advent term of the school year 2026 to 2027"
    paper = summary(
        name,
        school_name=LONG_NAME,
        words=SummaryWords("w" * 2000, ("v" * 300,), "u" * 400),
        policy_title="x" * 200,
        crest=papers.picture(),
        summary=replace(
            shown,
            this=replace(shown.this, term_name=long_term),
            earlier=tuple(replace(each, term_name="Y" * 60) for each in shown.earlier),
        ),
    )

    pdf = make_summary(paper)

    text = papers.text_of(pdf)
    assert LONG_NAME in text
    assert long_term in text
    bare = "".join(text.split())
    assert all(typed in bare for typed in ("w" * 2000, "v" * 300, "u" * 400, "x" * 200, "Y" * 60))
    for page in range(len(papers.pages_of(pdf))):
        boxes = list(papers.glyphs_of(pdf, page))
        assert min(left for _, left, _, _, _ in boxes) > 19
        assert max(right for _, _, _, right, _ in boxes) < 191
        assert max(foot for _, _, _, _, foot in boxes) < 292


def test_whatever_is_typed_is_printed_as_it_stands_and_does_nothing(papers: ModuleType) -> None:
    for text in HOSTILE:
        paper = summary(
            "twelve", school_name=f"Sa {text[:40]}", policy_title=f"Po {text}",
            words=SummaryWords(f"Do {text}\n\n- Li {text}", (f"Le {text}",), f"Qu {text}"),
        )  # fmt: skip

        pdf = make_summary(paper)

        copied = bare(read_out(pdf))  # where a word that runs over a page is one
        marks = ("Po", "Do", "Li", "Le", "Qu")
        missing = [mark for mark in marks if bare(drawable(f"{mark} {text}")) not in copied]
        assert missing == [], (text, copied)
        assert papers.kinds_in(pdf) == set(), text


def test_the_head_can_write_in_any_letters(papers: ModuleType) -> None:
    pdf = make_summary(summary("sixty", words=SummaryWords(SCRIPTS, (SCRIPTS,), SCRIPTS)))

    assert "?" not in papers.text_of(pdf)
    assert all(papers.fonts_of(pdf).values())
    for word in ("صراحتهم", "我们感谢家长的坦诚", "Дякуємо"):
        assert papers.text_of(pdf).count(word) == 3


def bare(text: str) -> str:
    """Return a text without what copying may change."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKD", text))


def test_a_list_that_is_typed_is_a_list(papers: ModuleType) -> None:
    pdf = make_summary(summary("twelve", words=SummaryWords("We do two things:\n\n- We ring.\n- We write.")))

    assert "• We ring. • We write." in said(pdf, "L")
    assert "We do two things:" in papers.text_of(pdf)


def test_blank_words_have_no_heading() -> None:
    pdf = make_summary(summary("twelve", words=SummaryWords(" \n ", ("",), "  ")))

    assert not {"What the school is doing", "A question for governors"} & set(said(pdf, "H2"))


def test_what_was_learned_stands_without_more_being_typed() -> None:
    pdf = make_summary(summary("twelve", words=SummaryWords("", ("People like to be answered soon",))))

    assert "What the school is doing" in said(pdf, "H2")
    assert "• People like to be answered soon" in said(pdf, "L")


def test_very_long_learning_points_run_over_pages(papers: ModuleType) -> None:
    pdf = make_summary(summary("twelve", words=SummaryWords("", ("So said the quokka. " * 300,) * 3)))

    assert papers.text_of(pdf).count("quokka") == 900


def test_a_crest_that_is_no_picture_is_refused() -> None:
    with pytest.raises(PaperRefused):
        make_summary(summary("twelve", crest=b"no picture"))
