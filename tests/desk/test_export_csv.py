"""Tables that any spreadsheet reads and that none of them runs."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conduct_desk.desk.export_csv import safe_cell, table
from tests.conftest import plain_cell


def read_back(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+44 1744",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =cmd|' /C calc'!A0",
        "\u00a0=1",
        "\ufeff=1",
        "＝1",
    ],
)
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(formula: str) -> None:
    assert safe_cell(formula) == f"'{formula}"
    assert plain_cell(safe_cell(formula)) == formula


def test_ordinary_words_stand_as_they_are() -> None:
    row = ["O’Brien, “Kit”", "2026-11-23", 12, None, "", "a=b", "two\nlines", "Zoë Łuczak"]
    assert read_back(table(["a"], [row]))[1] == [str(each) if each is not None else "" for each in row]


def test_excel_knows_the_letters_and_every_cell_is_quoted() -> None:
    data = table(["name"], [['say "no"']])
    assert data == b'\xef\xbb\xbf"name"\r\n"say ""no"""\r\n'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
@example(["'=1"])
@example(["\x00"])
def test_every_cell_comes_back_and_none_is_a_formula(cells: list[str]) -> None:
    shown = read_back(table([f"c{at}" for at in range(len(cells))], [cells]))[1]

    assert [plain_cell(each) for each in shown] == cells
    assert not [each for each in shown if each.lstrip()[:1] in tuple("=+-@\t\r")]
