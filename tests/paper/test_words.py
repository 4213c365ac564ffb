"""A letter's words stay words, whatever somebody posted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.paper.words import (
    Block,
    BlockKind,
    blocks,
    clean,
    fill,
    pieces,
    row,
    sign_off,
    unfilled,
)


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in blocks(text)]


def test_a_letter_is_paragraphs_lists_and_quotations() -> None:
    text = (
        "First line\nsecond line\n\n- a point\n- another\nthat goes on\n\n1. one\n2. two\n\n"
        "> said\n>\n> again\nand on"
    )

    assert blocks(text) == (
        Block(BlockKind.PARAGRAPH, "First line\nsecond line"),
        Block(BlockKind.BULLET, "a point"),
        Block(BlockKind.BULLET, "another\nthat goes on"),
        Block(BlockKind.NUMBER, "one", "1."),
        Block(BlockKind.NUMBER, "two", "2."),
        Block(BlockKind.QUOTATION, "said\n\nagain\nand on"),
    )


def test_a_year_or_an_arrow_alone_starts_no_list() -> None:
    assert kinds("2026. What a year\n\n>\n\n-5 degrees") == [BlockKind.PARAGRAPH] * 3


def test_blanks_are_filled_and_unknown_ones_stay() -> None:
    values = {"words": "a\n\n- b\n> c", "telephone": "01\n\n> x"}
    filled = fill("On [posted_on]:\n\n> [words]\n\n- ring [telephone]\n- or write", values)

    assert filled == "On [posted_on]:\n\n> a\n>\n> - b\n> > c\n\n- ring 01 > x\n- or write"
    assert unfilled(filled + " [posted_on]") == ("[posted_on]",)
    assert blocks(filled)[1] == Block(BlockKind.QUOTATION, "a\n\n- b\n> c")


def test_numbers_keep_their_labels_and_values_bring_no_blanks_of_their_own() -> None:
    assert fill("1. [a]\n2. [b]", {"a": "[b]", "b": "x"}) == "1. [b]\n2. x"


def test_statements_bring_their_own_quotations() -> None:
    values = {"statements": "> They sacked the cook.\n\nShe works here."}

    assert kinds(fill("Here:\n\n[statements]", values)) == [
        BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert fill("[statements]", {}) == "[statements]"


@given(st.text(), st.text(alphabet=">-1.2 \n\u00a0ab[]words"))
def test_what_was_posted_never_changes_the_shape_of_a_letter(first: str, second: str) -> None:
    template = "[a]\n\n[a] and\n[b] more\n\n> [a] said\n\n- [b]\n- x [a]\n\n1. [b]\n\nEnd [b]"
    values = {"a": f"x{first}", "b": f"{second}x"}

    assert kinds(fill(template, values)) == kinds(template)


def test_invisible_and_turning_characters_go_and_letters_are_composed() -> None:
    assert clean("a\u202eb\u2066\x00\x1b\ud800\ufffe\u200d\t\u0301e\u0301\r\nz\rz") == "ab \u0301é\nz\nz"


def test_what_joins_an_emoji_or_parts_a_persian_word_stays_and_hides_nowhere_else() -> None:
    family, flag, key = "👨\u200d👩\u200d👧", "🏴\U000e0067\U000e0062\U000e007f", "1\ufe0f\u20e3"
    for typed in (family, flag, key, "❤\ufe0f\u200d🔥", "می\u200cخواهم"):
        assert clean(typed) == typed

    assert clean("cl\u200down a\ufe0f\u200d😀 b\U000e0067\U000e0062 \u200cc 😀\u200d") == "clown a😀 b c 😀"


@given(
    st.text(alphabet=st.sampled_from("a1😀🏴م❤Ω\u2126\u0301\u200c\u200d\ufe0f\ufe01\u202e\u00ad\U000e0067"))
)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 20))
def test_long_text_is_cut_into_short_pieces_and_loses_no_word(text: str, longest: int) -> None:
    cut = list(pieces(text, longest))

    assert all(len(piece) <= longest for piece in cut if piece.strip("\n"))
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_a_piece_ends_at_a_space_where_there_is_one() -> None:
    assert list(pieces("one two three\nfour", 8)) == ["one two", "three", "four"]
    assert list(pieces("a\n\nb", 8)) == ["a\n\nb"]
    assert list(pieces("abcdefgh", 3)) == ["abc", "def", "gh"]


@pytest.mark.parametrize(
    ("opening", "close"),
    [
        ("Dear Mrs Smith", "Yours sincerely"),
        ("Dear Sir or Madam", "Yours faithfully"),
        ("Dear Sir/Madam,", "Yours faithfully"),
        ("", "Yours sincerely"),
    ],
)
def test_a_letter_closes_as_it_opens(opening: str, close: str) -> None:
    assert sign_off(opening) == close


def test_a_table_has_a_row_a_line_and_what_stands_in_a_cell_makes_no_other() -> None:
    typed = f"{row('The post says', 'What we know')}\n{row('a | b ||c', 'two' + chr(10) + 'lines')}"

    found = blocks(typed)

    assert [each.kind for each in found] == [BlockKind.ROW, BlockKind.ROW]
    assert found[0].cells == ("The post says", "What we know")
    assert found[1].cells == ("a | b ||c", "two lines")


def test_what_fills_a_cell_or_a_heading_stays_in_it() -> None:
    filled = fill("## About [place]\n\n| [place] | said", {"place": "a | b\n\n## c"})

    heading, cells = blocks(filled)
    assert (heading.kind, heading.text) == (BlockKind.HEADING, "About a | b ## c")
    assert cells.cells == ("a | b ## c", "said")


@pytest.mark.parametrize("cell", ["|", "||", "| a", "a |", "a | b", "a || | b", "|||x|||"])
def test_upright_strokes_of_somebody_stay_in_their_cell(cell: str) -> None:
    (made,) = blocks(row("first", cell, "last"))

    assert made.cells == ("first", cell, "last")


def test_a_year_at_the_end_of_a_sentence_is_no_number_of_a_list() -> None:
    filled = fill("Its date is [posted_on]. I ask - kindly.", {"posted_on": "20 November 2026"})

    assert filled == "Its date is 20 November 2026. I ask - kindly."
