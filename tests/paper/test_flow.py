"""One door for words: everything that flows is made safe in one module."""

import ast
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conduct_desk
from conduct_desk.paper import fonts
from conduct_desk.paper.flow import words
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.rows import shares
from conduct_desk.paper.words import row


def test_paragraphs_are_made_in_one_module_only() -> None:
    package = Path(conduct_desk.__file__).parent
    users = {path.name for path in package.rglob("*.py") if "Paragraph" in names_in(path)}

    assert users == {"flow.py"}


@given(st.text(st.sampled_from("<>&;/\"' \nabr\u00a0[]*_#|img=")))
def test_nothing_typed_is_markup(text: str) -> None:
    fonts.load()
    flowables: list[Any] = words(text)

    pieces = [piece for flowable in flowables for piece in flowable.frags]

    assert {piece.fontName for piece in pieces} <= {fonts.TEXT}
    assert not any(piece.link or hasattr(piece, "cbDefn") for piece in pieces)
    assert "".join(piece.text or "\n" for piece in pieces).split() == fonts.drawable(text).split()


def names_in(path: Path) -> set[str]:
    """Return every name that a module imports, reads or calls, however it is reached."""
    tree = ast.parse(path.read_text("utf-8"))
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return found | {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }


def test_typed_lines_that_run_over_a_page_begin_the_next_one_at_its_top() -> None:
    fonts.load()
    whole = words("\n".join("abcdefg"))[0]
    height = whole.wrap(400, 1000)[1]

    first, second = whole.split(400, height / 7 * 5 + 1)

    assert first.wrap(400, 1000)[1] == height / 7 * 5
    assert second.wrap(400, 1000)[1] == height / 7 * 2


def test_a_number_stands_on_the_line_of_its_words(papers: ModuleType) -> None:
    pdf = make_letter(papers.letter(body="1. E one\n2. E two\n\n- E three"))
    boxes = list(papers.glyphs_of(pdf))
    text = "".join(box[0] for box in boxes)

    for label in ("1.Eone", "2.Etwo"):
        at = text.index(label)
        assert boxes[at][4] == pytest.approx(boxes[at + 2][4], abs=0.02)


def test_a_column_of_dates_takes_no_more_than_its_dates(papers: ModuleType) -> None:
    rows = (
        row("When", "What was done"),
        row("16 September 2026", "It was kept."),
        row("1 May 2027", "x " * 90),
    )
    boxes = list(papers.glyphs_of(make_letter(papers.letter(body="\n".join(rows)))))
    at = "".join(box[0] for box in boxes).index("Itwaskept")

    assert 50 < boxes[at][1] < 65
    day = "16September2026"
    assert len({round(box[4]) for box in boxes[at - len(day) : at]}) == 1


@pytest.mark.parametrize(
    "cells",
    [("a",), ("", ""), ("date", "words " * 50), ("x",) * 30, ("word " * 30,) * 4, ("ab" * 32, "a", "b c")],
)
def test_columns_take_what_there_is_and_none_takes_nothing(cells: tuple[str, ...]) -> None:
    parts = [float(each.removesuffix("%")) for each in shares([cells], 11)]

    assert sum(parts) == pytest.approx(100, abs=0.1)
    assert min(parts) > 0
