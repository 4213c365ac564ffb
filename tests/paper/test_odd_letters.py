"""A letter made of anything at all is printed, and keeps to the standards; or a sentence says why not."""

import io
from collections.abc import Callable
from types import ModuleType
from typing import Any

import PIL.Image
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.words import fill, row
from conduct_desk.policy.readers import Layout
from tests.paper.conftest import letter
from tests.paper.test_standards import broken_syntax, failures

WORDS = st.sampled_from([0, 1, 4, 30, 110, 130, 700]).map(lambda count: " ".join(["word"] * count))
BLOCKS = st.one_of(
    WORDS,
    WORDS.map("## {}".format),
    WORDS.map("> {}".format),
    WORDS.map("{}:".format),
    st.lists(WORDS.map("- {}".format), min_size=1, max_size=12).map("\n".join),
    st.lists(WORDS.map("1. {}".format), min_size=1, max_size=4).map("\n".join),
    st.lists(
        st.lists(WORDS, min_size=1, max_size=11).map(lambda cells: row(*cells)), min_size=1, max_size=9
    ).map("\n".join),
)
LETTERS = st.fixed_dictionaries(
    {
        "body": st.lists(BLOCKS, max_size=5).map("\n\n".join),
        "salutation": WORDS,
        "subject": WORDS,
        "layout": st.sampled_from(Layout),
        "is_easy_read": st.booleans(),
        "has_reply_slip": st.booleans(),
    }
)
QUIET = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ODD = {
    "only a table": "| a | b\n| c | d",
    "only headings": "## a\n\n## b\n\n## c",
    "only a quotation": "> said",
    "a heading of pages": "## " + "word " * 900,
    "thirty cells": f"{row(*'abcdefghijklmnopqrstuvwxyz1234')}\n{row(*['words of it'] * 30)}",
    "three hundred cells": row(*"x" * 300),
    "a head of a table of pages": f"{row('word ' * 700, 'b')}\n{row('c', 'd')}",
    "a cell of pages": f"{row('a', 'b')}\n{row('x' * 5000, 'd')}",
    "columns without words": "\n".join(row("word " * 60, *[""] * 8, "word " * 60) for _ in range(3)),
    "words from the right": "محمد عبد الله " * 30,
    "letters by the thousand": "\n\n".join("ab" * 500),
    "clause words": fill("> [clause_words]", {"clause_words": "## a\n- b\n[words]\n| c | d\n<b>"}),
}
TITLES = (
    "(\\) ((( <</Type/Action>> endobj %%EOF",
    "]]> </rdf:li> & <!-- \" ' &amp;",
    "😀 محمد \ue000 \U0010fffd",
    "a\nb\tc \x00\ufffe\ud800",
    "Some words of it " * 30,
)


@QUIET
@given(LETTERS)
def test_whatever_a_letter_is_made_of_it_is_printed(papers: ModuleType, made: dict[str, Any]) -> None:
    assert papers.pages_of(make_letter(papers.letter(**made)))


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("layout", [Layout.LETTER, Layout.NOTE], ids=lambda layout: layout.name.lower())
def test_an_odd_body_keeps_to_both_standards(name: str, layout: Layout) -> None:
    pdf = make_letter(letter(body=ODD[name], layout=layout))

    assert failures(pdf) == []
    assert broken_syntax(pdf) == []


@pytest.mark.parametrize("title", TITLES)
def test_an_odd_title_is_the_files_own_in_both_ways(papers: ModuleType, title: str) -> None:
    pdf = make_letter(letter(reference=title, school_name="(\\) & <b> ]]>"))

    assert failures(pdf) == []
    assert title.split("\n")[0].split("\ue000")[0].strip() in papers.facts_of(pdf)[0]


@pytest.mark.parametrize("lines", [0, 1, 9, 10, 12])
def test_an_address_of_any_length_is_printed_or_refused_with_a_sentence(
    papers: ModuleType, lines: int
) -> None:
    def printed() -> str:
        return papers.text_of(make_letter(letter(recipient_lines=tuple("ABCDEFGHIJKL"[:lines]))))  # type: ignore[no-any-return]

    if lines <= 9:
        assert " ".join("ABCDEFGHI"[:lines]) in printed()
    else:
        with pytest.raises(PaperRefused) as refused:
            printed()
        assert refused.value.field == "address"


def saved(picture: PIL.Image.Image, kind: str = "PNG", **ways: Any) -> bytes:
    sink = io.BytesIO()
    picture.save(sink, kind, **ways)
    return sink.getvalue()


def plain(mode: str, wide: int = 40, high: int = 40) -> PIL.Image.Image:
    return PIL.Image.new(mode, (wide, high))


PICTURES: dict[str, Callable[[], bytes]] = {
    "moving": lambda: saved(plain("RGB"), "GIF", save_all=True, append_images=[plain("L")] * 3),
    "sixteen bits": lambda: saved(plain("I;16")),
    "four inks": lambda: saved(plain("CMYK"), "JPEG"),
    "a palette with a clear colour": lambda: saved(plain("P"), transparency=0),
    "one dot wide": lambda: saved(plain("RGB", 1, 10_000)),
    "one dot high": lambda: saved(plain("RGBA", 10_000, 1)),
    "one dot": lambda: saved(plain("1", 1, 1)),
}
NO_PICTURES: dict[str, Callable[[], bytes]] = {
    "a bomb": lambda: saved(plain("1", 14_000, 14_000)),
    "a large sheet": lambda: saved(plain("1", 9_000, 9_000)),
    "cut off": lambda: saved(PIL.Image.effect_noise((300, 300), 50))[:2000],
    "a drawing": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "nonsense": lambda: b"%!PS nonsense",
}


@pytest.mark.parametrize("name", PICTURES)
def test_any_picture_is_a_crest_and_a_signature(name: str) -> None:
    data = PICTURES[name]()

    assert failures(make_letter(letter(crest=data, signature=data))) == []


@pytest.mark.parametrize("name", NO_PICTURES)
@pytest.mark.parametrize("where", ["crest", "signature"])
def test_what_is_no_picture_or_too_large_is_refused(where: str, name: str) -> None:
    with pytest.raises(DeskError, match=where):
        make_letter(letter(**{where: NO_PICTURES[name]()}))


def test_an_address_longer_than_a_line_stays_on_the_page(papers: ModuleType) -> None:
    address = f"https://www.social.example/permalink.php?story_fbid=pfbid0{'aB3dE6' * 40}&id=100"
    pdf = make_letter(letter(body=f"It is at {address} today."))

    assert address in papers.text_of(pdf).replace(" ", "").replace("Itisat", "").replace("today.", "")
    assert max(right for _letter, _left, _top, right, _foot in papers.glyphs_of(pdf)) < 190
