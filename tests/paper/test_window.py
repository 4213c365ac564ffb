"""The envelope's window: from the letters as they come out of the printer, not from how they are made."""

from types import ModuleType

import pytest

from conduct_desk import paths
from conduct_desk.errors import PaperRefused
from conduct_desk.paper.address import address_problems, lines_shown
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.wording import keys, shipped
from conduct_desk.paper.wording_parts import kind_of, parse
from conduct_desk.policy.envelopes import EVER, ZONES, Envelope, Window
from conduct_desk.policy.readers import Layout, layout

SHORT = ("Ms K Marsh", "1 High Street", "WA10 2AB")
FIVE = ("Ms Kelly Marsh", "Flat 2, The Old Mill", "14 Chapel Street", "ST HELENS", "WA10 2AB")
TWO_PEOPLE = ("Ms A Marsh and Mr B Tranter", "14 Chapel Street", "ST HELENS", "WA10 2AB")
LONGEST = (
    "Mrs Wilhelmina Featherstonehaugh-Cholmondeley and Mr Bartholomew Featherstonehaugh-Cholmondeley",
    "Flat 22b, The Old Corn Mill and Granary",
    "114 Chapel-le-Frith Street",
    "ASHTON-UNDER-LYNE",
    "OL6 12AB",
)
ADDRESSES = {"short": SHORT, "five lines": FIVE, "two people": TWO_PEOPLE, "longest names": LONGEST}
LETTERS = paths.resources() / "letters"
POSTED = [key for key in keys(LETTERS) if layout(kind_of(key)) in (Layout.LETTER, Layout.CIRCULAR)]
# What stands below an address moves with its lines alike in every letter: each of them has the longest.
OF_ANY_LENGTH = {"removal", "easy/removal", "chair"}
Box = tuple[str, float, float, float, float]


def inside(boxes: list[Box], window: Window) -> list[Box]:
    """Return the glyphs of which any part lies in a part of the sheet."""
    return [
        box
        for box in boxes
        if box[1] < window.right and box[3] > window.left and box[2] < window.bottom and box[4] > window.top
    ]


def is_all_in(boxes: list[Box], window: Window) -> bool:
    """Say whether each glyph lies in a part of the sheet with all of it."""
    return all(
        box[1] >= window.left and box[3] <= window.right and box[2] >= window.top and box[4] <= window.bottom
        for box in boxes
    )


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
@pytest.mark.parametrize("key", POSTED)
def test_the_window_shows_the_address_and_nothing_else_of_any_letter(
    papers: ModuleType, key: str, envelope: Envelope
) -> None:
    wording, shape = parse(shipped(LETTERS, key), key), layout(kind_of(key))
    for recipient in ADDRESSES.values() if key in OF_ANY_LENGTH else (LONGEST,):
        pdf = make_letter(
            papers.letter(
                subject=wording.subject, body=wording.body, recipient_lines=recipient, layout=shape,
                envelope=envelope, crest=papers.picture(), is_practice=True, is_confidential=True,
                has_reply_slip=True, is_easy_read=key.startswith("easy/"),
            )
        )  # fmt: skip
        boxes = list(papers.glyphs_of(pdf))

        if shape is Layout.CIRCULAR:
            assert envelope is Envelope.PLAIN or not inside(boxes, ZONES[envelope].blank)
            continue
        seen = inside(boxes, ZONES[envelope].blank)
        assert "".join(box[0] for box in seen) == "".join("".join(recipient).split())
        assert inside(boxes, EVER) == seen
        if not address_problems(recipient, envelope):
            assert is_all_in(seen, ZONES[envelope].always)


def test_there_are_letters_to_look_at() -> None:
    assert {"removal", "easy/removal", "reminder", "chair"} <= set(POSTED)
    assert len(POSTED) >= 20


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
@pytest.mark.parametrize("address", [SHORT, FIVE, TWO_PEOPLE], ids=["short", "five lines", "two people"])
def test_every_ordinary_address_fits_every_envelope(envelope: Envelope, address: tuple[str, ...]) -> None:
    assert address_problems(address, envelope) == ()


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
def test_one_line_more_than_the_window_shows_is_said_and_not_one_less(envelope: Envelope) -> None:
    most = lines_shown(envelope)

    assert most >= 5
    assert address_problems(("Mr P",) * most, envelope) == ()
    said = address_problems(("Mr P",) * (most + 1), envelope)
    assert len(said) == 1
    assert str(most + 1) in said[0]
    assert str(most) in said[0]


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
def test_what_is_said_to_fit_is_shown_with_accents_and_with_tails(
    papers: ModuleType, envelope: Envelope
) -> None:
    for count in (1, 3, 4, 5, 6, 7, 9):
        for name in ("Mr Pgj", "Ẫ Ṣ Ǟ Ţç", "王小明", "محمد جاوید"):
            recipient = (name,) * count
            pdf = make_letter(papers.letter(recipient_lines=recipient, envelope=envelope))
            seen = inside(list(papers.glyphs_of(pdf)), ZONES[envelope].blank)
            is_shown = is_all_in(seen, ZONES[envelope].always)
            assert is_shown or address_problems(recipient, envelope)


def test_the_longest_names_of_two_people_are_broken_between_them_and_it_is_said(papers: ModuleType) -> None:
    said = address_problems(LONGEST, Envelope.DL_UK)
    shown = papers.pages_of(make_letter(papers.letter(recipient_lines=LONGEST)))[0].splitlines()

    assert len(said) == 1
    assert "an envelope without a window" in said[0]
    assert any(line.strip().startswith("and Mr Bartholomew") for line in shown)


def test_a_word_that_is_wider_than_the_window_is_said() -> None:
    said = address_problems(("Ms W" + "w" * 60, "1 High Street"), Envelope.DL_ANY)

    assert len(said) == 1
    assert "cut in two" in said[0]


def test_an_address_without_lines_is_nothing_to_say(papers: ModuleType) -> None:
    assert address_problems(("", " "), Envelope.DL_UK) == ()
    assert make_letter(papers.letter(recipient_lines=()))


def test_an_address_that_would_reach_the_letterhead_is_refused(papers: ModuleType) -> None:
    with pytest.raises(PaperRefused):
        make_letter(papers.letter(recipient_lines=tuple("ABCDEFGHIJ")))


def test_the_address_is_read_out_before_the_date_and_after_the_school(papers: ModuleType) -> None:
    text = papers.text_of(make_letter(papers.letter(is_confidential=True))).replace("\u00a0", " ")
    order = [
        "St Thomas of Canterbury", "Ms Kelly Marsh", "WA10 2AB", "17 September 2026", "2026-27/004",
        "Dear Ms Marsh", "Your post on Facebook", "I am writing.", "Yours sincerely",
    ]  # fmt: skip

    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
