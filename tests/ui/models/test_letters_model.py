"""The table of letters keeps Qt's own rules."""

import pytest
from pytestqt.modeltest import ModelTester

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import LetterKind
from conduct_desk.ui.models.letters_model import Group, LettersModel
from conduct_desk.ui.models.lines_model import ID_ROLE


@pytest.mark.parametrize("group", Group)
def test_a_table_of_letters_is_a_sound_model(
    qtmodeltester: ModelTester, desk: Desk, a_case: CaseView, group: Group
) -> None:
    model = LettersModel(group)
    letter = desk.letters.start(a_case.case_id, LetterKind.PROCEDURE)

    model.show_lines(desk.letters.board().drafts)

    qtmodeltester.check(model)
    assert model.index(0, 0).data(ID_ROLE) == letter.letter_id
    assert [model.index(0, at).data() for at in range(2)] == ["2026-27/001", "Point to the procedure"]
