"""Beside a question stands what the policy says, in our words and in the school's own."""

from datetime import date

from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.policy_views import PolicyGiven
from conduct_desk.ui.widgets.clause_panel import ClausePanel
from conduct_desk.ui.widgets.plain_label import PlainLabel


def words(panel: ClausePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(PlainLabel)]


def test_a_clause_says_where_to_look_it_up(desk: Desk, drawn: object, qtbot: QtBot) -> None:
    panel = ClausePanel()
    qtbot.addWidget(panel)

    panel.show_clauses(desk.policies.policy(), ["facts", "facts"])

    assert words(panel)[0] == "Why we ask: your policy, page 2, fourth standard"
    assert len(words(panel)) == 3


def test_the_schools_own_words_are_marked_as_such(desk: Desk, drawn: object, qtbot: QtBot) -> None:
    desk.policies.adopt(
        PolicyGiven(
            "March 2025", "Families online", date(2025, 3, 4), date(2027, 3, 31), {"facts": "Be right."}
        )
    )
    panel = ClausePanel()
    qtbot.addWidget(panel)

    panel.show_clauses(desk.policies.policy(), ["facts", "abuse"])

    shown = words(panel)
    assert shown[0] == "Why we ask: your policy, March 2025"
    assert shown[3:5] == ["In your policy’s own words", "“Be right.”"]
    assert shown[5] == "Why we ask: not found in your own policy"
