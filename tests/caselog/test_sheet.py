"""The recovery sheet is typed back by a tired person from a sheet of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.caselog.sheet import SYMBOLS, check_group, root_from_sheet, sheet_groups
from conduct_desk.errors import SheetMistyped

roots = st.binary(min_size=16, max_size=16)
ROOT = bytes(range(100, 116))


@given(roots)
def test_what_is_printed_gives_the_root_back(root: bytes) -> None:
    groups = sheet_groups(root)

    assert [len(group) for group in groups] == [4] * 9
    assert set("".join(groups)) <= set(SYMBOLS)
    assert root_from_sheet(" ".join(groups)) == root


@pytest.mark.parametrize("between", ["", " ", "-", "\n", " – "])
def test_capitals_and_gaps_do_not_matter(between: str) -> None:
    assert root_from_sheet(between.join(sheet_groups(ROOT)).lower()) == ROOT


@given(roots, st.integers(0, 8), st.integers(0, 3), st.characters(exclude_categories=["Cs"]))
def test_one_mistyped_character_is_refused_and_its_group_named(
    root: bytes, group: int, place: int, typed: str
) -> None:
    groups = list(sheet_groups(root))
    right = groups[group][place]
    if typed in (right, right.lower()):
        return

    groups[group] = groups[group][:place] + typed + groups[group][place + 1 :]

    with pytest.raises(SheetMistyped) as refused:
        root_from_sheet(" ".join(groups))
    assert refused.value.field == f"group_{group + 1}"


def test_every_single_slip_of_one_sheet_is_located() -> None:
    text = "".join(sheet_groups(ROOT))

    for at, right in enumerate(text):
        for wrong in SYMBOLS.replace(right, ""):
            with pytest.raises(SheetMistyped) as refused:
                root_from_sheet(text[:at] + wrong + text[at + 1 :])
            assert refused.value.field == f"group_{at // 4 + 1}"


def test_a_look_alike_is_explained() -> None:
    groups = list(sheet_groups(ROOT))
    groups[4] = "O" + groups[4][1:]

    with pytest.raises(SheetMistyped, match="fifth group") as refused:
        root_from_sheet(" ".join(groups))

    assert "no 0 or O" in refused.value.next_step


@pytest.mark.parametrize("typed", ["", "AB", "ABCD " * 10, "ABCD" * 10])
def test_too_few_or_too_many_characters_are_counted(typed: str) -> None:
    with pytest.raises(SheetMistyped, match="the sheet has 36"):
        root_from_sheet(typed)


def test_a_left_out_character_names_its_group() -> None:
    groups = list(sheet_groups(ROOT))
    groups[6] = groups[6][:3]

    with pytest.raises(SheetMistyped, match="seventh group has 3"):
        root_from_sheet(" ".join(groups))


def test_a_gap_inside_a_group_is_where_it_looks() -> None:
    groups = list(sheet_groups(ROOT))
    groups[2] = groups[2][:1] + " " + groups[2][2:]

    with pytest.raises(SheetMistyped, match="third group"):
        root_from_sheet(" ".join(groups))


def test_groups_in_another_order_are_noticed() -> None:
    groups = list(sheet_groups(ROOT))
    groups[0], groups[8] = groups[8], groups[0]

    with pytest.raises(SheetMistyped, match="together they do not"):
        root_from_sheet(" ".join(groups))


def test_two_groups_are_compared_when_they_are_typed_back() -> None:
    groups = sheet_groups(ROOT)
    other = sheet_groups(bytes(16))

    check_group(ROOT, 3, " " + groups[2].lower() + " ")

    with pytest.raises(SheetMistyped, match="not the one on this log") as refused:
        check_group(ROOT, 3, other[2])
    assert refused.value.field == "group_3"
