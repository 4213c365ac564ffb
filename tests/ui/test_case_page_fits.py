"""Nothing of a busy concern is cut off: a note read over, a link being made, like concerns laid open."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.links import LinkKind
from conduct_desk.policy.vocabulary import Outcome, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.road import CASE
from conduct_desk.ui.workspace import Workspace
from tests.conftest import WalkThrough
from tests.ui.fits import DRAWN, cut_off

NOTE = (
    "Anita Rao rang at 8:40am and said that Kelly Marsh is always rude to everybody at the gate, apparently. "
    "I think that it was a nightmare for Mr Dunn."
)


def test_all_that_a_busy_concern_can_show(
    desk: Desk, a_case: CaseView, facts: Facts, walk_through: WalkThrough, workspace: Workspace,
    appearance: Appearance,
) -> None:  # fmt: skip
    for number in range(3):
        other = desk.cases.open().case_id
        desk.cases.set_facts(other, replace(facts, words=f"Another post, number {number}."))
        walk_through(other, foul=Value.YES)
        desk.decisions.save(other, desk.decisions.suggestions(other))
        desk.cases.close(other, Outcome.REMOVED_BY_AUTHOR)
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    reference = desk.cases.get(other).reference
    desk.linking.link(a_case.case_id, reference, LinkKind.WENT_ON, "Incomprehensibilities " * 6)
    bad = []

    for size, scale, theme in DRAWN:
        appearance.choose(theme, scale)
        workspace.resize(*size)
        workspace.journeys.go_to(a_case.case_id, CASE)
        page = workspace.pages.case
        page._form.history_box.note_edit.setPlainText(NOTE)
        page._form.mirror_fold.turn()
        offer = page.findChild(QPushButton, "link_concern_button")
        assert offer is not None
        offer.click()
        page._form.linked_box.reference.say(["No concern has that reference. Look it up under Concerns."])
        bad += [f"{size[0]} × {size[1]} at {scale} %: {what}" for what in cut_off(workspace)]
        assert page._form.history_box.margin.isVisible()

    assert bad == []
