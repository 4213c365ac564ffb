"""Whatever happens at a school: what its summaries say is so, and nobody can be worked out from them."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.policy.counting import CLOSED, KEPT_BACK, LEFT_ALONE
from conduct_desk.policy.summary import FEWER, Summary
from tests.policy.board import FACTS, PEOPLE, TWICE, Board

KINDS = (LEFT_ALONE, PEOPLE, FACTS, TWICE, KEPT_BACK, "OTHERWISE/OTHER", "MORE/PROCEDURE")
QUIETLY = settings(
    max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)  # fmt: skip


@st.composite
def boards(draw: st.DrawFn) -> tuple[Board, list[Summary]]:
    """Draw a school of one to four summaries, some of them corrected, and what its governors were given."""
    board, told, was_open = Board(), [], 0
    for number in range(draw(st.integers(1, 4))):
        came_in = draw(st.integers(0, 14))
        kinds = [draw(st.sampled_from((*KINDS, "open"))) for _ in range(came_in + was_open)]
        closed = {kind: kinds.count(kind) for kind in KINDS}
        told.append(board.given(came_in, closed, skipped=draw(st.sampled_from((0, 0, 0, 1)))))
        was_open = kinds.count("open")
        if draw(st.integers(0, 3)) == 0:
            again = [kind for kind in kinds if kind != "open"]
            again[:1] = [draw(st.sampled_from(KINDS))] if again else []
            told[-1] = board.corrected(number, {kind: again.count(kind) for kind in KINDS})
    return board, told


@QUIETLY
@given(boards())
def test_nobody_can_be_worked_out_from_all_summaries_together(given_to: tuple[Board, list[Summary]]) -> None:
    assert given_to[0].leak() is None


@QUIETLY
@given(boards())
def test_every_printed_number_is_so(given_to: tuple[Board, list[Summary]]) -> None:
    board, told = given_to

    assert [board.untrue(each) for each in told] == [[] for _ in told]


@QUIETLY
@given(boards())
def test_no_row_of_a_table_is_small_and_its_last_row_is_never_none(
    given_to: tuple[Board, list[Summary]],
) -> None:
    for table in (table for each in given_to[1] for table in (each.far, each.matter) if table):
        *headings, rest = table.rows
        assert rest.is_rest and not any(row.is_rest for row in headings)
        assert all(row.count.number == 0 or (row.count.number or 0) >= 5 for row in headings)
        assert (rest.count.number is None) == (table.total.number is None)
        assert rest.count.number is None or rest.count.number >= 5
        assert FEWER not in {row.count.label for row in table.rows}
        if table.total.number is not None:
            assert table.total.number == sum(row.count.number or 0 for row in table.rows)


@QUIETLY
@given(boards())
def test_what_is_kept_back_is_never_told_apart(given_to: tuple[Board, list[Summary]]) -> None:
    for known in given_to[0].known:
        back = {cell for cell in known.weights if cell.what == KEPT_BACK}
        wholly = {cell.period for cell in known.weights if cell.what in CLOSED}
        assert not back or len({cell.what for cell in known.weights}) > 1
        assert {cell.period for cell in back} <= wholly
