"""The pages as they look, at 96 dots to the inch, beside pictures of them that somebody has looked at.

Make the pictures again, after looking at every page that changed, with

    uv run python -m tests.paper.test_golden_pages
"""

import io
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import PIL.Image
import PIL.ImageChops
import PIL.ImageDraw
import PIL.ImageFilter
import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.summary import make_summary
from conduct_desk.paper.test_fold import make_test_fold
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.readers import Layout, Reader
from tests.paper import access_replies, bundles
from tests.paper.conftest import letter
from tests.paper.summaries import summary

FOLDER = Path(__file__).parent / "golden"
DPI = 96
NOTICED = 40  # of 255: a smaller difference of shade is another machine's rounding
ALLOWED = 0.0001  # of all dots: fewer than a short word has

BODY = """I am writing to ask for your help with a post under your name on Facebook, dated 14 September 2026.

These are the words that I mean:

> She is a clown, and everybody knows it.
> Ask her about the trip!

A post is quickly written when feelings are strong. It can then stay online for years, and be read by many more people than anybody had in mind.

## What I ask of you

1. Take these words down now. You can take out the words alone or the whole post.
2. Do the same with any copy of it that you have shared.
3. Tell us by 21 September 2026 that it is done. A short call or note is enough.

| What it says | What we know
| The trip costs £40 | Nobody has to pay for the trip
| It was cancelled | It takes place on 2 October 2026

If a concern lies behind your post, I would like to hear it. You are free to disagree with us, also in public.

Thank you for taking the time to read this."""  # noqa: E501
LONGEST = ("Mrs Wilhelmina Featherstonehaugh-Cholmondeley and Mr Bartholomew Featherstonehaugh-Cholmondeley",
           "Flat 2, The Old Mill", "14 Chapel Street", "ST HELENS", "WA10 2AB")  # fmt: skip
LONG_NAME = ("The Blessed Saint Thomas of Canterbury and Saint Mary Magdalene Roman Catholic Voluntary Aided "
             "Primary School and Nursery")  # fmt: skip
STEADY = bundles.steady()
NOTE = """A post was shown to the school on 14 September 2026, and it was looked at under the policy.

## What was decided

Nothing is done about it. It is an opinion about homework, and debate is welcome.

- Nobody was written to.
- Nobody looks at the post again."""


def drawn(wide: int, high: int, draw: Callable[[PIL.ImageDraw.ImageDraw], object]) -> bytes:
    """Return a picture with nothing behind it."""
    picture = PIL.Image.new("RGBA", (wide, high), (255, 255, 255, 0))
    draw(PIL.ImageDraw.Draw(picture))
    sink = io.BytesIO()
    picture.save(sink, "PNG")
    return sink.getvalue()


CREST = drawn(
    800,
    960,
    lambda pen: pen.polygon([(20, 20), (780, 20), (780, 600), (400, 940), (20, 600)], fill="#1f3a5f"),
)
SIGNATURE = drawn(
    900, 300, lambda pen: pen.line([(60, 220), (150, 40), (230, 250), (320, 90), (840, 160)], "#14287a", 10)
)


def paper(**changes: Any) -> Callable[[], bytes]:
    """Return what makes the usual letter with something about it changed."""
    return lambda: make_letter(letter(**{"body": BODY, "crest": CREST, **changes}))


PAPERS: Mapping[str, Callable[[], bytes]] = {
    "one-page": paper(signature=SIGNATURE, is_confidential=True, enclosures=("Our policy",)),
    "overflowing": paper(body=f"{BODY}\n\n{BODY}", copies_to=("Mr B Tranter, chair of governors",)),
    "longest-names": paper(recipient_lines=LONGEST, school_name=LONG_NAME),
    "five-lines-c5": paper(envelope=Envelope.C5, crest=b""),
    "easy-read": paper(is_easy_read=True, has_reply_slip=True),
    "circular": paper(layout=Layout.CIRCULAR, envelope=Envelope.PLAIN, recipient_lines=(),
                      salutation="Dear parents and carers", subject="How we talk to each other online"),
    "note": paper(layout=Layout.NOTE, reader=Reader.FILE, recipient_lines=(), salutation="", body=NOTE,
                  subject="Looked at and left alone"),
    "slip": paper(layout=Layout.SLIP, subject="Your answer to our letter", body=""),
    "torn-off": paper(body="I am writing.\n\nThank you.", has_reply_slip=True),
    "practice": paper(is_practice=True, body=NOTE),
    "summary-none": lambda: make_summary(summary("none", crest=CREST)),
    "summary-first-term": lambda: make_summary(summary("first term", crest=CREST)),
    "summary-four": lambda: make_summary(summary("four", crest=CREST)),
    "summary-sixty": lambda: make_summary(summary("sixty", crest=CREST)),
    "summary-corrected": lambda: make_summary(summary("four, corrected", school_name=LONG_NAME)),
    "bundle": lambda: bundles.printed(replace(STEADY, exhibits=STEADY.exhibits[1:3] + STEADY.exhibits[6:])),
    "subject-access": lambda: access_replies.printed(access_replies.reply()),
    "test-fold": lambda: make_test_fold(Envelope.DL_UK),
    "test-fold-c5": lambda: make_test_fold(Envelope.C5),
    "test-fold-plain": lambda: make_test_fold(Envelope.PLAIN),
}  # fmt: skip


def looks(pdf: bytes) -> PIL.Image.Image:
    """Return all pages of a paper beside each other, in shades of grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()
    wide, high = pages[0].size
    row = PIL.Image.new("L", (wide * len(pages), high), 255)
    for at, page in enumerate(pages):
        row.paste(page, (at * wide, 0))
    return row


def unlike(one: PIL.Image.Image, other: PIL.Image.Image) -> float:
    """Return what share of the dots differs so that it is noticed; 1 when the pages are not as many."""
    if one.size != other.size:
        return 1
    soft = [each.filter(PIL.ImageFilter.GaussianBlur(1.2)) for each in (one, other)]
    different = PIL.ImageChops.difference(*soft).histogram()
    return sum(different[NOTICED:]) / (one.width * one.height)


def golden(name: str) -> PIL.Image.Image:
    """Return the picture that is kept of a paper."""
    with PIL.Image.open(FOLDER / f"{name}.png") as kept:
        return kept.convert("L")


@pytest.mark.parametrize("name", PAPERS)
def test_each_page_looks_as_it_did_when_somebody_looked(name: str) -> None:
    found = unlike(looks(PAPERS[name]()), golden(name))

    assert found < ALLOWED, f"{name}: {found:.2%} of the page differs; look at it, then see above"


@pytest.mark.parametrize(
    "changes",
    [
        {"salutation": "Dear Ms Halloran"},
        {"signer_role": ""},
        {"recipient_lines": ("Ms Kelly Marsh", "14 Chapel Street", "ST HELENS", "WA10 2AB")},
        {"envelope": Envelope.C5},
        {"signature": b""},
        {"is_confidential": False},
        {"is_easy_read": True},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_small_change_of_the_page_is_noticed(changes: dict[str, Any]) -> None:
    usual = {"signature": SIGNATURE, "is_confidential": True, "enclosures": ("Our policy",)}

    assert unlike(looks(paper(**{**usual, **changes})()), golden("one-page")) > ALLOWED


def test_the_pictures_are_small_and_none_is_left_over() -> None:
    kept = list(FOLDER.glob("*.png"))

    assert {each.stem for each in kept} == set(PAPERS)
    assert sum(each.stat().st_size for each in kept) < 1_000_000


def make() -> None:
    """Draw the pictures anew: in sixteen shades, which keeps them small."""
    FOLDER.mkdir(exist_ok=True)
    for name, make_it in PAPERS.items():
        looks(make_it()).quantize(16).save(FOLDER / f"{name}.png", optimize=True)
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    make()
