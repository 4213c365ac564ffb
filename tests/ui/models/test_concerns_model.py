"""The list of concerns grows while one scrolls and shows no names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from conduct_desk.desk.views import CaseLine
from conduct_desk.policy.found_in import FoundIn
from conduct_desk.policy.vocabulary import Finding, Outcome, Stage
from conduct_desk.ui.models.concerns_model import EVIDENCE, FOUND, FOUND_IN, PAGE_SIZE, WHERE, ConcernsModel
from conduct_desk.ui.models.lines_model import ID_ROLE


def a_line(number: int) -> CaseLine:
    return CaseLine(
        case_id=number,
        reference=f"2026-27/{number:03}",
        stage=Stage.OPEN,
        platform="Facebook",
        findings=frozenset({Finding.ABUSIVE, Finding.FOUL}),
        opened_on=date(2026, 11, 2),
        next_check_on=date(2026, 11, 9) if number % 2 else None,
        outcome=Outcome.REMOVED_BY_AUTHOR if number % 3 == 0 else None,
        exhibits=1,
    )


def a_log_of(count: int) -> Callable[[CaseLine | None, int], tuple[CaseLine, ...]]:
    lines = [a_line(n) for n in range(count, 0, -1)]

    def following(after: CaseLine | None, limit: int) -> tuple[CaseLine, ...]:
        return tuple(line for line in lines if after is None or line.case_id < after.case_id)[:limit]

    return following


def show_all(model: ConcernsModel, following: Callable[[CaseLine | None, int], tuple[CaseLine, ...]]) -> None:
    model.show_from(following(None, PAGE_SIZE), following)


def cells(model: ConcernsModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_qt_finds_no_fault_with_the_table(qtmodeltester: Any) -> None:
    model = ConcernsModel()
    show_all(model, a_log_of(PAGE_SIZE * 2 + 3))
    qtmodeltester.check(model)


def test_the_list_is_read_page_by_page_until_its_end() -> None:
    model = ConcernsModel()
    show_all(model, a_log_of(PAGE_SIZE * 2 + 3))
    assert model.rowCount() == PAGE_SIZE

    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())

    assert [model.line(row).case_id for row in range(model.rowCount())] == [*range(PAGE_SIZE * 2 + 3, 0, -1)]


def test_a_list_that_ends_with_a_full_page_asks_once_more_and_stops() -> None:
    model = ConcernsModel()
    show_all(model, a_log_of(PAGE_SIZE))
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE_SIZE and not model.canFetchMore(QModelIndex())


def test_a_row_says_where_what_and_how_it_stands() -> None:
    model = ConcernsModel()
    model.show_lines((a_line(1), a_line(6)))
    assert cells(model, 0) == [
        "2026-27/001", "1", "2 November 2026", "Facebook", "Foul, Abusive", "Open", "Mon 9 Nov", "",
    ]  # fmt: skip
    assert cells(model, 1)[5:] == ["Removed by the author", "", ""]
    assert model.index(0, 0).data(ID_ROLE) == 1
    assert model.index(0, WHERE).data(Qt.ItemDataRole.AccessibleTextRole) == "Where: Facebook"


def test_hits_of_a_search_replace_the_list() -> None:
    model = ConcernsModel()
    show_all(model, a_log_of(PAGE_SIZE))
    model.show_from((a_line(4),), a_log_of(1))
    assert model.rowCount() == 1 and not model.canFetchMore(QModelIndex())


def test_evidence_is_a_paper_clip_with_its_number_and_says_so_aloud(drawn: QApplication) -> None:
    model = ConcernsModel()
    model.show_lines((a_line(1), replace(a_line(2), exhibits=0)))
    with_one, without = model.index(0, EVIDENCE), model.index(1, EVIDENCE)

    assert with_one.data() == "1" and not with_one.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert with_one.data(Qt.ItemDataRole.AccessibleTextRole) == "Evidence: 1 exhibit"
    assert without.data() == "" and without.data(Qt.ItemDataRole.DecorationRole) is None
    assert without.data(Qt.ItemDataRole.AccessibleTextRole) == "Evidence: none"


def test_a_hit_says_in_which_parts_the_words_stand() -> None:
    model = ConcernsModel()
    model.show_lines([replace(a_line(1), found_in=(FoundIn.POST, FoundIn.LETTERS, FoundIn.NOTES))])
    assert model.index(0, FOUND_IN).data() == "The words of the post, a letter and 1 more"


def test_only_an_open_concern_may_still_find_something() -> None:
    model = ConcernsModel()
    nothing = replace(a_line(1), findings=frozenset())

    model.show_lines([nothing, replace(nothing, stage=Stage.CLOSED)])

    assert [cells(model, row)[FOUND] for row in (0, 1)] == ["Nothing found yet", "Nothing found"]
