"""No word is cut off on the pages on which something is looked at again, handed on, or told."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import Originals, Way
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Seen, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay, WalkThrough
from tests.ui.test_nothing_is_cut_off import DRAWN, cut_off

LINK = "https://social.example/groups/town-noticeboard/posts/122093847560192834/?comment_id=558"


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_links_bundles_and_answers(
    desk: Desk,
    a_case: CaseView,
    facts: Facts,
    walk_through: WalkThrough,
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    school_day: SchoolDay,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    case_id = a_case.case_id
    desk.cases.set_facts(case_id, replace(facts, link=LINK, keep_reporter_private=True))
    walk_through(case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    for each in desk.decisions.save(case_id, desk.decisions.suggestions(case_id)).actions:
        if each.kind is ActionKind.WRITE_LETTER and each.sections:
            desk.actions.done(each.action_id)
    school_day.go_to(24, 11)
    desk.watch.saw(desk.watch.links().due[0], Seen.STILL_UP)
    school_day.go_to(1, 12)
    workspace = Workspace(desk, school_day.clock, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    appearance.choose(theme, scale)
    workspace.resize(*size)
    pages = workspace.pages

    workspace.journeys.go_to_place("watch")
    bad = [f"links: {what}" for what in cut_off(workspace)]
    pages.watch_links.cards[0].press_buttons[1].click()
    bad += [f"recorded: {what}" for what in cut_off(workspace)]
    pages.person.held_asked.emit(a_case.parts[0].person.person_id)
    for fold in pages.subject_access._rows.folds.values():
        fold.turn()
    pages.subject_access._longer.setChecked(True)
    pages.subject_access.record()
    bad += [f"answer: {what}" for what in cut_off(workspace)]
    pages.case._form.thumbnails.bundle_asked.emit(case_id)
    pages.bundle._exhibits.rows[0].choose(Way.WHOLE)
    pages.bundle._originals.choose(Originals.BESIDE.value)
    pages.bundle.live.refresh()
    pages.bundle.save()
    bad += [f"bundle: {what}" for what in cut_off(workspace)]

    assert bad == []
