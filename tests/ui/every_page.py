"""The one list of every page and what it can look like: for each check that goes over all of them.

A new page: its name in PLACES where the rail or Settings leads to it, else a few lines in a room below that
bring it to the screen and yield its name. `test_nothing_is_cut_off.py` fails while a page is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from conduct_desk.desk.bundle_views import Originals, Way
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, LetterKind
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.disposal_choice_page import DISPOSE, HOLD, LATER
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.picture_offer import chosen
from conduct_desk.ui.widgets.tick_table import TickTable
from conduct_desk.ui.workspace import Workspace
from tests.conftest import PASSPHRASE
from tests.ui.fits import settle
from tests.ui.full_desk import DEPUTY, FullDesk

PLACES = (
    "home", "concerns", "letters", "governors", "settings", "help", "terms", "appearance", "calendar",
    "sheet", "policy", "practice",
    "people", "export", "backups", "disposal", "printed_code", "privacy", "support_file", "about",
    "keys", "key_add", "key_change", "key_sign_in", "new_sheet", "new_head", "erase",
    "letter_settings", "wordings", "hand_over_pack", "watch",
)  # fmt: skip
OF_A_CASE = ("hand_over", "sheet", "ledger", "support", "own_post", "reply", "close")
LONG = "Screenshot of the Year 4 parents group, forwarded, forwarded again 2026-11-20 at 19.20.14.png"

T = TypeVar("T", bound=QObject)


def a_workspace(full: FullDesk, jobs: Jobs, notices: Notices, appearance: Appearance) -> Workspace:
    """Return the window of a full desk, in which every box for files is answered."""
    papers = [full.folder / f"paper {number}.pdf" for number in range(40)]
    made = Workspace(full.desk, full.day.clock, jobs, notices, Answered(save_as=papers), appearance)
    downloads = full.folder / "Downloads"
    downloads.mkdir(exist_ok=True)
    for name in (LONG, "film.mp4", "a.pdf"):
        (downloads / name).write_bytes(b"of no kind")
    made.pages.found._folders = lambda: (("Downloads", downloads),)
    return made


def every_page(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    """Bring each page to the screen, in each of its states, and name it; what changes the log comes last."""
    for room in (
        _places, _concern, _walk, _exhibits, _messages, _question, _keys, _sharing, _disposal,
        _letter, _summary, _isolating,
    ):  # fmt: skip
        yield from room(workspace, full)


def _places(workspace: Workspace, _full: FullDesk) -> Iterator[str]:
    for place in PLACES:
        workspace.journeys.go_to_place(place)
        yield place
    workspace.pages.help.open_topic("outside-routes")
    yield "help, a topic"
    workspace.pages.wordings.wording_asked.emit("removal")
    yield "wording"
    workspace.pages.home.search_asked.emit("Konstantinopolska")
    yield "concerns found"
    workspace.pages.home.search_asked.emit("Konstantinopolsak")
    yield "concerns not found"


def _concern(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    case_id, case = full.case.case_id, workspace.pages.case
    for which in (full.case, full.begun, full.checked, full.closed):
        workspace.journeys.go_to(which.case_id, CASE)
        yield f"case, {which.stage}"
    case.ask_to_reopen()
    yield "case, asked to reopen"
    for name in OF_A_CASE:
        getattr(case, f"{name}_asked").emit(case_id)
        yield name
    case.word_asked.emit(case_id, Hold.SAFEGUARDING.name)
    yield "word"
    check = next(each for each in full.desk.cases.get(full.checked.case_id).actions
                 if each.kind is ActionKind.CHECK_POST and each.done_on is None)  # fmt: skip
    case.action_opened.emit(full.checked.case_id, check.action_id)
    yield "check"
    case.person_asked.emit(full.case.parts[0].person.person_id)
    yield "person"


def _walk(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    for which in (full.begun, full.case):
        for page in full.desk.decisions.walk().pages:
            workspace.journeys.go_to(which.case_id, page.key)
            yield f"walk, {page.key}, {which.stage}"
        for page_key in (EVIDENCE, FACTS, CHECK):
            workspace.journeys.go_to(which.case_id, page_key)
            yield f"{page_key}, {which.stage}"


def _exhibits(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    case_id, asked = full.case.case_id, workspace.pages.case.exhibit_asked
    page, cover = workspace.pages.exhibit, workspace.pages.cover
    for exhibit in (full.isolated, full.pages, full.film, full.picture):
        asked.emit(case_id, exhibit.exhibit_id)
        yield f"exhibit {exhibit.number}"
    page._viewer.show_button.click()
    page._column.acts._ask("The copy that you save lies outside the case log. " * 3, lambda: None)
    page.refresh()
    page._column.origin._day.set_typed(("31", "2", "2026"))
    page._column.origin.saved.emit()
    yield "exhibit, shown and asked about"
    page.cover_asked.emit(case_id, full.picture.exhibit_id)
    yield "cover"
    for box in ((32, 32, 128, 80), (32, 96, 128, 128)):
        cover.boxes.add(box)
    cover._side.suggestions.show_suggestions([("A name of this log", (0, 0, 16, 16))] * 3, "")
    cover._stage.acts.sure.ask()
    settle()
    yield "cover, with boxes"
    cover.save()
    yield "covered"


def _messages(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    page = workspace.pages.message
    for message in full.messages:
        workspace.pages.evidence.message_asked.emit(full.case.case_id, message.exhibit_id)
        yield f"message {message.number}"
    the(page, TickTable, "parts_tick_table").model.tick_all()
    page.take_out()
    yield "message, the question"
    the(page, Gate).stop()
    yield "message, the advice"


def _question(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    pages, offered = workspace.pages, full.folder / "Downloads"
    pages.home.picture_offered.emit(chosen([offered / LONG, offered / "film.mp4"]))
    yield "the question"
    pages.gate._form.gate.stop()
    pages.gate._form.gate.tell("Saved as ‘Sheet to hand on.pdf’")
    yield "the advice"
    pages.home.findChildren(PasteZone)[0].found_asked.emit()
    yield "the newest files"
    _press(workspace, "add_button")
    yield "the newest files, nothing selected"
    workspace.journeys.go_to(full.case.case_id, EVIDENCE)
    pages.evidence._form.children_frame.show()
    yield "other children"
    pages.evidence.offer(chosen([offered / LONG]))
    yield "the question beside the pictures"
    pages.evidence._form.gate.stop()
    yield "the advice beside the pictures"
    pages.evidence._form.gate.record_button.click()
    yield "recording it without the picture"
    _press(workspace, "record_button")
    yield "recording it without the picture, nothing typed"


def _keys(workspace: Workspace, _full: FullDesk) -> Iterator[str]:
    pages = workspace.pages
    pages.key_holders.take_asked.emit(DEPUTY)
    yield "taking a key away"
    workspace.journeys.go_to_place("new_sheet")
    pages.new_keys.step.fields["own"].set_text(PASSPHRASE)
    pages.new_keys.step.go_on()
    yield "new sheet, the paper"
    pages.new_keys._save()
    pages.new_keys._show_back()
    yield "new sheet, typed back"


def _sharing(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    pages, case_id = workspace.pages, full.case.case_id
    workspace.journeys.go_to_place("watch")
    pages.watch_links.cards[0].press_buttons[1].click()
    yield "links, recorded"
    pages.person.held_asked.emit(full.case.parts[0].person.person_id)
    pages.subject_access._longer.setChecked(True)
    pages.subject_access.record()
    yield "what is held about somebody"
    pages.case._form.thumbnails.bundle_asked.emit(case_id)
    pages.bundle._exhibits.rows[0].choose(Way.WHOLE)
    pages.bundle._originals.choose(Originals.BESIDE.value)
    pages.bundle.live.refresh()
    pages.bundle.save()
    yield "bundle"


def _disposal(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    page = workspace.pages.disposal_choice
    workspace.pages.disposal.concern_chosen.emit(full.closed.case_id)
    for choice in (LATER, HOLD, DISPOSE):
        page._choice.choose(choice)
        yield f"disposal, {choice}"


def _letter(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    page, form = workspace.pages.letter, workspace.pages.letter._form
    workspace.pages.case.letter_asked.emit(full.case.case_id, LetterKind.REMOVAL, None)
    yield "letter, as it starts"
    form.body_edit.appendPlainText("\nWe will report this to the police. It is disgusting. Ring [colleague].")
    page._live.refresh()
    for remark in form.remarks_box.remarks():
        form.remarks_box.row(remark).stand_button.click()
    yield "letter, with remarks"
    form.body_edit.setPlainText("Ring us on 01744 960 200 and ask for Mrs Hughes.")
    form.address_edit.setPlainText("12 Mill Row\nSt Helens\nWA10 4XX")
    page.issue()
    form.correct_button.click()
    form.other_button.click()
    yield "letter, final"
    workspace.journeys.go_to_place("letters")
    yield "letters, one to send"
    workspace.journeys.go_to(full.case.case_id, CASE)
    yield "case, with a letter"


def _summary(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    page, form = workspace.pages.summary, workspace.pages.summary._form
    workspace.journeys.go_to_place("governors")
    form.words_box.doing.set_text("We spoke to Kelly Marsh and to the parents of Year 4 on 3 November.")
    form.words_box.question.set_text(full.desk.summaries.offers().questions[0])
    page._live.refresh()
    page.issue()
    yield "summary, with remarks"
    form.words_box.doing.set_text("All families hear whom to speak to.")
    for number in range(3):
        page.issue()
        if number == 0:
            yield "summary, asked"
            form.early_box.yes_button.click()
        settle()  # the buttons of rows go below once their width is known
        yield f"summary, edition {number + 1}"
        form.correct_button.click()
    yield "summary, correcting"


def _isolating(workspace: Workspace, full: FullDesk) -> Iterator[str]:
    case_id, exhibit_id = full.begun.case_id, full.begun.exhibits[0].exhibit_id
    page, isolate = workspace.pages.isolate, workspace.journeys._exhibits.isolate
    isolate(case_id, exhibit_id)
    _press(workspace, "isolate_button")
    yield "isolating, no reason given"
    page._why.set_text("It may show a child")
    _press(workspace, "isolate_button")
    isolate(case_id, exhibit_id)
    _press(workspace, "destroy_button")
    yield "isolated"
    full.desk.exhibits.destroy(exhibit_id, "PC Lee, Merseyside Police", "CR/1234/26")
    isolate(case_id, exhibit_id)
    yield "destroyed"


def the(inside: QObject, kind: type[T], name: str = "") -> T:
    found = inside.findChild(kind, name) if name else inside.findChild(kind)
    assert found is not None, f"{kind.__name__} {name}"
    return found


def _press(workspace: Workspace, name: str) -> None:
    for button in workspace.shown.findChildren(QAbstractButton, name) if workspace.shown else ():
        button.click()
