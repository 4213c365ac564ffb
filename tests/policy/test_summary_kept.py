"""What the governors know of an edition is kept as JSON and comes back as it was."""

import json

from conduct_desk.policy.counting import LEFT_ALONE, OPEN, Cell
from conduct_desk.policy.known import Known
from conduct_desk.policy.summary_plan import from_json, to_json
from tests.policy.board import PEOPLE, Board


def test_what_was_printed_comes_back_from_the_log_as_it_was() -> None:
    board = Board()
    board.given(12, {LEFT_ALONE: 3, PEOPLE: 6})
    board.given(9, {PEOPLE: 9})

    kept = json.loads(json.dumps(to_json(board.known)))

    assert list(from_json(kept)) == board.known


def test_a_figure_without_an_upper_limit_stays_without_one() -> None:
    some_open = Known({Cell(2, 1, OPEN): 1}, 1, None)

    assert to_json([some_open]) == [{"sum": [[2, 1, OPEN, 1]], "least": 1, "most": None}]
    assert from_json(to_json([some_open])) == (some_open,)
