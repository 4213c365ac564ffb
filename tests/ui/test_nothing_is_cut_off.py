"""No word is cut off and nothing is too small to press, whatever the window, text size and theme."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.holder_views import Ended
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import LogDamaged
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.offices import GovernorKind, Office
from conduct_desk.policy.vocabulary import LetterKind, Outcome, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.disposal_choice_page import DISPOSE, HOLD, LATER, DisposalChoicePage
from conduct_desk.ui.pages.ended_page import EndedPage
from conduct_desk.ui.pages.first_run_page import FirstRunPage
from conduct_desk.ui.pages.missing_log_page import MissingLogPage
from conduct_desk.ui.pages.rescue_page import RescuePage
from conduct_desk.ui.pages.restore_page import RestorePage
from conduct_desk.ui.pages.unlock_page import UnlockPage
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay

MONDAY = Clock(lambda: datetime(2026, 11, 23, 8, 40, tzinfo=UTC))
SMALLEST_TARGET = 24  # px, WCAG 2.2 (2.5.8)
# A small laptop at 125 % scaling, the usual laptop, and a window made small.
DRAWN = (
    ((1093, 560), 100, Theme.LIGHT),
    ((1093, 560), 150, Theme.DARK),
    ((1366, 728), 200, Theme.LIGHT),
    ((900, 600), 130, Theme.HIGH_CONTRAST),
)
PLACES = (
    "home", "concerns", "letters", "governors", "settings", "help", "terms", "sheet", "policy", "practice",
    "people", "export", "backups", "disposal", "printed_code", "privacy", "support_file",
    "keys", "key_add", "key_change", "key_sign_in", "new_sheet", "new_head", "erase",
    "letter_settings", "wordings", "wording", "hand_over_pack", "watch",
)  # fmt: skip


OF_A_CASE = ("word", "hand_over", "sheet", "ledger", "support", "own_post", "reply", "close")


def settle() -> None:
    """Let layouts find their sizes (one that wraps asks again when its width is known)."""
    for _ in range(4):
        QApplication.processEvents()


def cut_off(shown: QWidget) -> list[str]:
    """Return what a person could not read or press, in words; empty when all is well."""
    settle()
    bad = []
    for area in [shown, *shown.findChildren(QScrollArea)]:
        if isinstance(area, QScrollArea) and area.isVisible() and area.widgetResizable():
            inside = area.widget()
            wide, room = inside.width() if inside else 0, area.viewport().width()
            if wide > room:
                bad.append(f"{area.objectName()} is {wide} px wide where there is room for {room}")
    for control in shown.findChildren(QWidget):
        if control.isVisible():
            bad += _label_cut(control) if isinstance(control, QLabel) else []
            bad += _button_cut(control) if isinstance(control, QAbstractButton) else []
    return bad


def _label_cut(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        longest = max(QFontMetrics(label.font()).horizontalAdvance(word) for word in _words(label.text()))
        if needs > label.height() + 1:
            return [f"‘{label.text()[:50]}’ is {needs} px high where there is room for {label.height()}"]
        if longest > label.width() + 1:
            return [f"a word of ‘{label.text()[:50]}’ is {longest} px wide, its label {label.width()}"]
    elif label.sizeHint().width() > label.width() + 1:
        return [f"‘{label.text()[:50]}’ is {label.sizeHint().width()} px wide, its label {label.width()}"]
    return []


def _words(text: str) -> list[str]:
    return text.replace("\u200b", " ").split()


def _button_cut(button: QAbstractButton) -> list[str]:
    has = button.size()
    if min(has.width(), has.height()) < SMALLEST_TARGET:
        return [f"{button.objectName()} ‘{button.text()}’ is only {has.width()} × {has.height()}"]
    needs = button.sizeHint() if type(button) is QPushButton else button.minimumSizeHint()
    if button.text() and (needs.width() > has.width() or needs.height() > has.height()):
        return [f"{button.objectName()} ‘{button.text()}’ needs {needs.toTuple()}, has {has.toTuple()}"]
    return []


@pytest.fixture
def doors(
    door: Door, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot
) -> Callable[[], Iterator[tuple[str, DeskPage]]]:
    """The pages before the desk, at each of their steps, made afresh for the text size in use."""

    def each() -> Iterator[tuple[str, DeskPage]]:
        missing = MissingLogPage(door.folder, Rescue(door).beside())
        rescue = RescuePage(Rescue(door), at_once, LogDamaged("Part of the case log is damaged."))
        restore = RestorePage(Rescue(door), at_once, door.clock, Answered())
        for stepped in (rescue, restore):
            qtbot.addWidget(stepped)
            stepped.show()
            stepped.begin()
            for step in range(4):  # the last one is empty until something came of it
                stepped._stack.setCurrentIndex(step)
                yield f"{stepped.key} {step}", stepped
        for page, steps in (
            (FirstRunPage(door, at_once, notices, Answered()), 4), (UnlockPage(door, at_once, notices), 3),
            (missing, 1),
        ):  # fmt: skip
            qtbot.addWidget(page)
            page.show()
            for step in range(steps):
                if page is not missing:
                    page.show_step(step)  # type: ignore[union-attr]  # the two others have steps
                yield f"{page.key} {step}", page

    return each


def test_the_doors(doors: Callable[[], Iterator[tuple[str, DeskPage]]], appearance: Appearance) -> None:
    bad = []
    for size, scale, theme in DRAWN:
        appearance.choose(theme, scale)
        for name, page in doors():
            page.resize(*size)
            bad += [f"{name}, {size[0]} × {size[1]} at {scale} %: {what}" for what in cut_off(page)]
            page.hide()
    assert bad == []


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_every_page_of_the_desk(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.school.set_office(Office.CHAIR, "Mr Peter Holloway", "01744 960 201", "chair@st-thomas.example")
    desk.governors.set([GovernorView("Mr Peter Holloway", GovernorKind.FOUNDATION)])
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    walk = [page.key for page in desk.decisions.walk().pages]
    bad = []

    appearance.choose(theme, scale)
    workspace.resize(*size)
    for name in ("letter", *PLACES, *walk, EVIDENCE, FACTS, CHECK, CASE, *OF_A_CASE, "person"):
        if name == "letter":
            workspace.pages.case.letter_asked.emit(a_case.case_id, LetterKind.REMOVAL, None)
        elif name == "word":
            workspace.pages.case.word_asked.emit(a_case.case_id, Hold.SAFEGUARDING.name)
        elif name in OF_A_CASE:
            getattr(workspace.pages.case, f"{name}_asked").emit(a_case.case_id)
        elif name == "person":
            workspace.pages.case.person_asked.emit(a_case.parts[0].person.person_id)
        elif name == "wording":
            workspace.pages.wordings.wording_asked.emit("removal")
        elif name in PLACES:
            workspace.journeys.go_to_place(name)
        else:
            workspace.journeys.go_to(a_case.case_id, name)
        found = cut_off(workspace)
        bad += [f"{name}, {size[0]} × {size[1]} at {scale} %: {what}" for what in found]

    assert bad == []


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_a_letter_with_all_of_it_unfolded_and_after_it_is_final(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.school.amend(address=("Church Lane", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes")
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    appearance.choose(theme, scale)
    workspace.resize(*size)
    page, form = workspace.pages.letter, workspace.pages.letter._form
    bad = []

    workspace.pages.case.letter_asked.emit(a_case.case_id, LetterKind.REMOVAL, None)
    form.make_fold.unfold()
    form.parents_fold.unfold()
    form.body_edit.appendPlainText("\nWe will report this to the police. It is disgusting. Ring [colleague].")
    page._live.refresh()
    for remark in form.remarks_box.remarks():
        form.remarks_box.row(remark).stand_button.click()
    bad += [f"draft: {what}" for what in cut_off(workspace)]
    form.body_edit.setPlainText("Ring us on 01744 960 200 and ask for Mrs Hughes.")
    form.address_edit.setPlainText("12 Mill Row\nSt Helens\nWA10 4XX")
    page.issue()
    form.correct_button.click()
    form.other_button.click()
    bad += [f"final: {what}" for what in cut_off(workspace)]
    workspace.journeys.go_to_place("letters")
    bad += [f"letters: {what}" for what in cut_off(workspace)]
    workspace.journeys.go_to(a_case.case_id, CASE)
    workspace.pages.case._form.useful_fold.unfold()
    settle()
    bad += [f"also useful: {what}" for what in cut_off(workspace)]

    assert bad == []


@pytest.mark.parametrize(("size", "scale", "theme"), DRAWN, ids=("small", "dark", "large", "contrast"))
def test_a_summary_with_all_of_it_unfolded_and_after_it_is_issued_and_corrected(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    notices: Notices,
    appearance: Appearance,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
    theme: Theme,
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    lesson = desk.summaries.offers().learning[0]
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, lesson=lesson))
    workspace = Workspace(desk, MONDAY, at_once, notices, Answered(), appearance)
    qtbot.addWidget(workspace)
    workspace.show()
    appearance.choose(theme, scale)
    workspace.resize(*size)
    page, form = workspace.pages.summary, workspace.pages.summary._form
    bad = []

    workspace.journeys.go_to_place("governors")
    for fold in (form.left_out_fold, form.words_box.fold, form.ledger_fold):
        fold.unfold()
    form.words_box.doing.set_text("We spoke to Kelly Marsh and to the parents of Year 4 on 3 November.")
    form.words_box.question.set_text(desk.summaries.offers().questions[0])
    page._live.refresh()
    page.issue()
    assert form.error_summary.sentences()
    bad += [f"words: {what}" for what in cut_off(workspace)]
    form.words_box.doing.set_text("All families hear whom to speak to.")
    for number in range(4):
        page.issue()
        if number == 0:
            bad += [f"asked: {what}" for what in cut_off(workspace)]
            form.early_box.yes_button.click()
        settle()  # the buttons of rows go below once their width is known
        bad += [f"issued: {what}" for what in cut_off(workspace)]
        form.correct_button.click()
        bad += [f"correcting: {what}" for what in cut_off(workspace)]
    form.older_fold.unfold()
    settle()
    bad += [f"older editions: {what}" for what in cut_off(workspace)]

    assert bad == []


def test_each_choice_about_a_closed_concern_and_the_page_at_the_end(
    desk: Desk,
    a_case: CaseView,
    walk_through: Callable[..., None],
    at_once: Jobs,
    appearance: Appearance,
    school_day: SchoolDay,
    qtbot: QtBot,
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=date(2026, 11, 24))
    desk.closing.close(a_case.case_id, given)
    school_day.go_to(24, 11)
    bad = []
    for size, scale, theme in DRAWN:
        appearance.choose(theme, scale)
        page = DisposalChoicePage(desk.disposal, desk.drafts, at_once, school_day.clock)
        ended = EndedPage("Writing everything anew under the new keys…", "Leave the computer on.")
        for each in (page, ended):
            qtbot.addWidget(each)
            each.resize(*size)
            each.show()
        page.open_concern(a_case.case_id)
        for choice in (LATER, HOLD, DISPOSE):
            page._choice.choose(choice)
            bad += [f"{choice}, {size[0]} at {scale} %: {what}" for what in cut_off(page)]
        ended.show_ended(Ended("The keys are changed", ("The old sheet opens it no more. " * 3,)))
        bad += [f"the end, {size[0]} at {scale} %: {what}" for what in cut_off(ended)]
        page.hide()
        ended.hide()
    assert bad == []
