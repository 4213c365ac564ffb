"""Every way by which a file reaches the desk, and that each of them stops at the question.

The first half reads our own source: a new way in fails here until it is listed, with a test that drives it.
The second half drives each way through the real pages and watches which files the program opens.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Kind, LetterKind, Part, Role, SentHow, Source, Value
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.road import EVIDENCE
from conduct_desk.ui.widgets.gate import LEFT_OUT, Gate
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.picture_offer import NotLetThrough, chosen
from conduct_desk.ui.workspace import Workspace
from tests.conftest import PICTURE, SchoolDay
from tests.faults.conftest import show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen menus

UI = Path(__file__).resolve().parents[2] / "conduct_desk" / "ui"

# Who makes an offer out of what; each of them names files and opens none.
MAKERS = {
    "widgets/picture_offer.py": {"PictureOffer"},
    "widgets/paste_zone.py": {"pasted", "dropped", "chosen"},
    "workspace.py": {"pasted"},  # Ctrl+V
    "pages/found_page.py": {"chosen"},
    "pages/message_page.py": {
        "PictureOffer"
    },  # what lies inside a message: a list of names, read by the desk
}
# Who may take what passed the question: the queue reads offers; what lies inside a message that was kept is
# taken out only behind a gate of that page's own.
TAKERS = {
    "widgets/picture_queue.py": {"readers", "keep_all"},
    "pages/message_page.py": {"take_out"},
}
# Where something could be dropped, or a clipboard's contents taken: words that are pasted are no files.
DOORS = {
    "widgets/paste_zone.py": {"setAcceptDrops", "dropEvent", "clipboard"},
    "workspace.py": {"clipboard"},
    "widgets/picture_offer.py": {"mimeData"},
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of the windows, the compiled forms left out."""
    for path in sorted(UI.rglob("*.py")):
        if "forms" not in path.parts:
            yield path.relative_to(UI).as_posix(), ast.parse(path.read_text("utf-8"))


def called(tree: ast.AST, names: set[str]) -> set[str]:
    """Return which of these names are called, as a function or as a method."""
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    found = {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in functions}
    return found & names


def made(tree: ast.AST) -> set[str]:
    """Return which ways to an offer are called, each a function of `picture_offer`."""
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    names = {each.id for each in functions if isinstance(each, ast.Name)}
    return names & {"PictureOffer", "pasted", "dropped", "chosen"}


def kept_in(tree: ast.AST) -> set[str]:
    """Return what is done with the exhibits of a concern there; much else is kept and taken out at a desk."""
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    verbs = [each for each in functions if isinstance(each, ast.Attribute)]
    on_exhibits = {each.attr for each in verbs if ast.unparse(each.value).endswith("exhibits")}
    return on_exhibits & {"keep", "keep_all", "take_out"}


def where(find: Callable[[ast.Module], set[str]]) -> dict[str, set[str]]:
    """Return what each module has of it."""
    return {name: found for name, tree in modules() if (found := find(tree))}


def test_offers_are_made_in_these_places_alone() -> None:
    assert where(made) == MAKERS


def test_what_is_held_out_is_taken_in_these_places_alone() -> None:
    found = where(lambda tree: called(tree, {"readers"}) | kept_in(tree))

    assert {name: verbs for name, verbs in found.items() if name not in TAKERS} == {}
    for name, verbs in found.items():
        assert verbs <= TAKERS[name], name


def test_the_gate_alone_lets_anything_through() -> None:
    assert where(lambda tree: called(tree, {"let_through"})) == {"widgets/gate.py": {"let_through"}}
    with pytest.raises(NotLetThrough):
        chosen([PICTURE]).readers()


def test_a_page_that_takes_out_of_a_message_has_a_gate_and_takes_after_it() -> None:
    for name, tree in modules():
        if "take_out" in kept_in(tree):
            source = (UI / name).read_text("utf-8")
            assert "Gate(" in source or ".gate." in source
            assert "passed.connect(" in source or "let_through.connect(" in source


def test_nothing_can_be_dropped_or_pasted_as_a_file_anywhere_else() -> None:
    def doors(tree: ast.Module) -> set[str]:
        events = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)} & {"dropEvent"}
        takes_drops = called(tree, {"setAcceptDrops"})
        reads = {
            node.func.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if node.func.attr in {"mimeData", "clipboard"}
        }
        return events | takes_drops | (reads - {"mimeData"} if events else reads)

    found = where(doors)
    # Elsewhere the clipboard only receives words (setText), which is seen here by what is called on it.
    for name, tree in modules():
        if name not in DOORS and "clipboard" in found.get(name, set()):
            on_it = {
                node.func.attr
                for node in ast.walk(tree)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                if isinstance(node.func.value, ast.Call) and called(node.func.value, {"clipboard"})
            }
            assert on_it <= {"setText", "setMimeData", "text"}, name
            found.pop(name)
    assert found == DOORS


# --- driven ---
@dataclass
class Room:
    """The real pages of an unlocked desk, and a file that somebody wants to add."""

    workspace: Workspace
    boxes: Answered
    file: Path
    case_id: int
    action_id: int

    def page(self, name: str) -> QWidget:
        """Show one of the three pages that take files."""
        if name == "home":
            self.workspace.journeys.go_home()
            return self.workspace.pages.home
        if name == "evidence":
            self.workspace.journeys.go_to(self.case_id, EVIDENCE)
            return self.workspace.pages.evidence
        self.workspace.pages.case.action_opened.emit(self.case_id, self.action_id)
        return self.workspace.pages.follow_up

    @property
    def gate(self) -> Gate:
        """The question that is on the screen."""
        (found,) = (gate for gate in self.workspace.findChildren(Gate) if gate.isVisible())
        return found


@pytest.fixture
def room(
    desk: Desk, school_day: SchoolDay, at_once: Jobs, notices: Notices, appearance: Appearance, qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Room]:  # fmt: skip
    case_id, action_id = a_sent_letter(desk, school_day)
    file = tmp_path / "Downloads" / "canary.png"
    file.parent.mkdir()
    file.write_bytes(PICTURE.read_bytes() + b"canary")
    boxes = Answered(files=[file])
    made = Workspace(desk, school_day.clock, at_once, notices, boxes, appearance)
    made.pages.found._folders = lambda: (("Downloads", file.parent),)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield Room(made, boxes, file, case_id, action_id)
    QGuiApplication.clipboard().clear()


def a_sent_letter(desk: Desk, school_day: SchoolDay) -> tuple[int, int]:
    """Send a letter that asks for removal; return its concern and the check that follows it."""
    today = school_day.clock.today()
    case_id = desk.cases.open().case_id
    author = PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh")
    desk.cases.set_facts(
        case_id, Facts(platform="Facebook", kind=Kind.NETWORKING, parts=(author,), posted_on=today,
                       told_head_on=today, words="Mr Dunn is a useless clown."),
    )  # fmt: skip
    answer_the_walk(desk, case_id)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    letter = desk.letters.start(case_id, LetterKind.REMOVAL)
    desk.school.amend(address=("1 School Lane", "St Helens", "WA10 1AA"), telephone="01744 000000")
    words = letter.body.replace("[", "").replace("]", "")
    desk.letters.amend(letter.letter_id, address=("2 High Street",), salutation="Dear Ms Marsh", body=words)
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, today, SentHow.POST)
    actions = desk.cases.get(case_id).actions
    check = next(each for each in actions if each.kind is ActionKind.CHECK_POST and each.done_on is None)
    return case_id, check.action_id


def answer_the_walk(desk: Desk, case_id: int) -> None:
    """Answer every question: no, but that it is about our staff, and foul."""
    said = {
        "foul": Answer("foul", Value.YES, chosen=("Staff",)),
        "relates_to_school": Answer("relates_to_school", Value.YES),
        "is_social_media": Answer("is_social_media", Value.YES),
        "legal_advice": Answer("legal_advice", Value.NO, "Nothing further is planned."),
        "proportionate": Answer("proportionate", Value.YES, "A letter is the least that will do."),
    }
    while (page := desk.decisions.next_page(case_id)) is not None:
        given = [said.get(each.key, Answer(each.key, Value.NO)) for each in page.questions]
        desk.decisions.answer(case_id, given)


def files_of(room: Room) -> QMimeData:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(room.file))])
    return files


def zone_of(page: QWidget) -> PasteZone:
    (zone,) = page.findChildren(PasteZone)
    return zone


def by_button(room: Room, page: QWidget) -> None:
    QGuiApplication.clipboard().setMimeData(files_of(room))
    zone_of(page).paste_button.click()


def by_ctrl_v(room: Room, page: QWidget) -> None:
    QGuiApplication.clipboard().setMimeData(files_of(room))
    page.setFocus()
    QTest.keyClick(room.workspace, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def by_menu(room: Room, page: QWidget) -> None:
    QGuiApplication.clipboard().setMimeData(files_of(room))
    from_menu(page, "paste_action")


def by_drop(room: Room, page: QWidget) -> None:
    zone, files = zone_of(page), files_of(room)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(zone, QDragEnterEvent(QPointF(5, 5), copy, files, left, none))
    QApplication.sendEvent(zone, QDropEvent(QPointF(5, 5), copy, files, left, none))


def by_choice(_room: Room, page: QWidget) -> None:
    zone_of(page).choose_button.click()


def by_ctrl_o(room: Room, page: QWidget) -> None:
    page.setFocus()
    QTest.keyClick(room.workspace, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def by_folder(room: Room, page: QWidget) -> None:
    zone_of(page).found_button.click()
    pick_in_folder(room)


def by_folder_menu(room: Room, page: QWidget) -> None:
    from_menu(page, "found_action")
    pick_in_folder(room)


def from_menu(page: QWidget, name: str) -> None:
    """Press the right mouse button on the zone, then an entry."""
    zone = zone_of(page)
    at = QPoint(4, 4)
    QApplication.sendEvent(zone, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, zone.mapToGlobal(at)))
    (menu,) = zone.findChildren(QMenu)
    (entry,) = (each for each in menu.actions() if each.objectName() == name)
    entry.trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def pick_in_folder(room: Room) -> None:
    found = room.workspace.pages.found
    assert room.workspace.shown is found
    (tile,) = found.tiles
    tile.setChecked(True)
    button = found.findChild(QPushButton, "add_button")
    assert button is not None
    button.click()


# The keys come first: on a screen that is not there, the window is no more the active one after a menu.
ROUTES = {
    "Ctrl+V": (by_ctrl_v, Source.PASTED), "Ctrl+O": (by_ctrl_o, Source.CHOSEN),
    "the Paste button": (by_button, Source.PASTED), "a drop": (by_drop, Source.DROPPED),
    "Choose a file": (by_choice, Source.CHOSEN), "Add from a folder": (by_folder, Source.FOUND),
    "Paste in the menu": (by_menu, Source.PASTED),
    "Add from a folder in the menu": (by_folder_menu, Source.FOUND),
}  # fmt: skip
STOPS = ("yes", "Escape", "Enter", "leaving")
_opened: list[str] | None = (
    None  # what was opened since somebody began to watch; an audit hook stays for good
)


def _watch(event: str, about: tuple[object, ...]) -> None:
    if _opened is not None and event == "open":
        _opened.append(str(about[0]))


sys.addaudithook(_watch)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Note every file that Python opens meanwhile (tests/outside asks the system itself)."""
    global _opened  # an audit hook is a function of the whole process
    _opened = []
    try:
        yield _opened
    finally:
        _opened = None


def stop(room: Room, how: str) -> None:
    gate = room.gate
    if how == "yes":
        gate.yes_button.click()
    elif how == "leaving":
        room.workspace.journeys.go_to_place("letters")
    else:
        assert gate.window().focusWidget() is gate.focusProxy(), (
            "the keyboard has to be on the question by itself"
        )
        QTest.keyClick(gate, Qt.Key.Key_Escape if how == "Escape" else Qt.Key.Key_Return)


@pytest.mark.parametrize("page", ["home", "evidence", "follow_up"])
def test_a_stop_opens_and_keeps_nothing_whichever_way_it_came(room: Room, desk: Desk, page: str) -> None:
    before = {line.case_id: desk.cases.get(line.case_id).exhibits for line in desk.cases.list()}
    for (route, _), how in product(ROUTES.values(), STOPS):
        with watched() as opened:
            route(room, room.page(page))
            assert room.gate.holds_something
            stop(room, how)
            QApplication.processEvents()
        assert [name for name in opened if "canary" in name] == []
        if how != "leaving":
            assert not any(gate.holds_something for gate in room.workspace.findChildren(Gate))

    after = {line.case_id: desk.cases.get(line.case_id).exhibits for line in desk.cases.list()}
    assert after == before
    show(9, f"{page}: {len(ROUTES)} ways in × {len(STOPS)} ways to stop: 0 files opened, 0 bytes kept")


@pytest.mark.parametrize("page", ["home", "evidence", "follow_up"])
def test_a_no_keeps_the_very_bytes_whichever_way_it_came(room: Room, desk: Desk, page: str) -> None:
    for number, (route, source) in enumerate(ROUTES.values()):
        room.file.write_bytes(PICTURE.read_bytes() + bytes([number]))
        with watched() as opened:
            route(room, room.page(page))
            assert [each for each in opened if "canary" in each] == []
            room.gate.no_button.click()
            QApplication.processEvents()
            assert any("canary" in each for each in opened), "the watching would prove nothing"

        newest = desk.cases.list()[0].case_id if page == "home" else room.case_id
        exhibit = desk.cases.get(newest).exhibits[-1]
        assert desk.exhibits.original(exhibit.exhibit_id) == room.file.read_bytes()
        assert exhibit.source is source


def test_a_stop_leaves_a_line_without_the_name_of_the_file(room: Room, desk: Desk) -> None:
    by_choice(room, room.page("evidence"))
    room.gate.yes_button.click()

    line = desk.cases.chronology(room.case_id)[0].what
    assert LEFT_OUT in line
    assert "canary" not in " ".join(each.what for each in desk.cases.chronology(room.case_id))


def test_recording_it_without_the_picture_leads_to_words_and_no_more_pictures_are_asked_for(
    room: Room, desk: Desk
) -> None:
    by_choice(room, room.page("home"))
    room.gate.yes_button.click()
    room.gate.record_button.click()

    page = room.workspace.pages.no_picture
    assert room.workspace.shown is page
    page._told_by.set_text("A parent")
    today = page.findChild(QPushButton, "told_on_today_button")
    assert today is not None
    today.click()
    page._platform.set_text("Snapchat")
    page.record()

    case_id = desk.cases.list()[0].case_id
    assert desk.cases.get(case_id).answers["indecent_image"].value is Value.NOT_YET_KNOWN
    assert any("Recorded without the picture" in line.what for line in desk.cases.chronology(case_id))
    assert getattr(room.workspace.shown, "key", "") == room.workspace.pages.decision.key


def test_the_sheet_is_printed_from_the_stop(room: Room, tmp_path: Path) -> None:
    by_choice(room, room.page("home"))
    room.gate.yes_button.click()
    room.boxes._save_as.append(tmp_path / "sheet.pdf")
    room.boxes._print_to.append(tmp_path / "printed.pdf")

    room.gate.save_button.click()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved as ‘sheet.pdf’" in room.gate._news.text()

    room.gate.print_button.click()
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
