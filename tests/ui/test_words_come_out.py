"""Words typed or pasted into a page come out of every page exactly as they went in, and open nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.vocabulary import Part, Role
from conduct_desk.ui.road import CASE, FACTS
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay
from tests.faults.conftest import rounds, show
from tests.faults.hostile import hostile

MANY = rounds(24, 300)
SHAPELESS = dict.fromkeys((0x200B, 0xFEFF))


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, ...]:
    """What a careless program would run, lose or mangle; a file and an address that nobody may open."""
    found = hostile(MANY, file=str(tmp_path / "bait.png"), url="http://127.0.0.1:9/bait.png")
    # U+FFFE and U+FFFF are no characters, by Unicode's own word; the fields of Qt show nothing for them.
    return tuple(words for words in found if not {"\ufffe", "\uffff"} & set(words))


def shown_words(page: QWidget) -> Iterator[str]:
    """Yield every text that a page shows or tells an assistive client."""
    for widget in page.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel):
            assert widget.textFormat() is Qt.TextFormat.PlainText or not widget.text()
            yield widget.text().replace("&&", "&") if widget.buddy() is not None else widget.text()
        elif isinstance(widget, QAbstractButton):
            yield widget.text().replace("&&", "&")
        elif isinstance(widget, QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield widget.currentText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from model_words(widget.model())


def model_words(model: QAbstractItemModel) -> Iterator[str]:
    """Yield what the rows of a list show."""
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            yield str(model.index(row, column).data() or "")


def says(page: QWidget, words: str) -> bool:
    """Say whether a text stands on a page; signs without a shape do not count.

    We put in where a line may be broken, and Qt takes a byte order mark off the beginning of a list's cell.
    """
    wanted = words.translate(SHAPELESS)
    return any(wanted in each.translate(SHAPELESS) for each in shown_words(page))


def line(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    found.click()


def pasted(edit: QLineEdit | QPlainTextEdit, words: str) -> str:
    """Paste a text into a field, and return what the field shows of it: what the head sees that she typed."""
    QGuiApplication.clipboard().setText(words)
    edit.setFocus()
    edit.selectAll()
    edit.paste()
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()


@pytest.mark.qt_log_ignore(
    "^This plugin does not support grabbing the keyboard", extend=True
)  # by a list of names
def test_what_is_pasted_into_the_facts_is_what_is_kept_and_shown_again(
    workspace: Workspace, desk: Desk, texts: tuple[str, ...]
) -> None:
    page = workspace.pages.facts
    words_edit = page.findChild(QPlainTextEdit, "words_edit")
    assert words_edit is not None
    changed = []
    for at, words in enumerate(texts):
        case_id = desk.cases.open().case_id
        workspace.journeys.go_to(case_id, FACTS)
        for name in ("place_edit", "link_edit"):
            pasted(line(page, name), words)
        # Names that differ in their kind of letters only ("=1" and its wide form) are of one person.
        pasted(line(page, "author_1_name_edit"), f"{words} {at}")
        seen = {name: line(page, name).text() for name in ("place_edit", "link_edit", "author_1_name_edit")}
        seen["words_edit"] = pasted(words_edit, words)
        page.save_typing()
        press(page, "continue_button")

        facts = desk.cases.get(case_id).facts
        changed += [words] if words.strip() and words.split() != seen["words_edit"].split() else []
        assert facts.place == seen["place_edit"].strip()
        assert facts.link == seen["link_edit"].strip()
        assert facts.words == seen["words_edit"].strip()
        assert [part.name for part in facts.parts] == [" ".join(seen["author_1_name_edit"].split())]
        workspace.journeys.go_to(case_id, FACTS)
        assert line(page, "place_edit").text() == facts.place
        assert words_edit.toPlainText() == facts.words
    assert changed == []
    show(
        11, f"{len(texts)} hostile and foreign texts pasted into 4 fields: kept and shown again as they were"
    )


def test_what_was_recorded_stands_on_every_page_that_shows_it(
    workspace: Workspace, desk: Desk, texts: tuple[str, ...], school_day: SchoolDay
) -> None:
    today, pages = school_day.clock.today(), workspace.pages
    lost = []
    for at, words in enumerate(texts):
        name = f"{words} {at}"
        case_id = desk.cases.open().case_id
        facts = Facts(
            platform=words, place=words, words=words, told_head_on=today,
            parts=(PartGiven(Part.AUTHOR, Role.PARENT, name),),
        )  # fmt: skip
        case = desk.cases.set_facts(case_id, facts)
        desk.cases.note(case_id, words)

        workspace.journeys.go_to(case_id, CASE)
        lost += [f"case: {words!r}"] if not says(pages.case, case.facts.words) else []
        lost += [f"name: {words!r}"] if not says(pages.case, case.parts[0].person.name) else []
        lost += [f"note: {words!r}"] if not says(pages.case, words.strip()) else []
        workspace.journeys.go_to_place("concerns")
        lost += [f"list: {words!r}"] if not says(pages.concerns, case.facts.platform) else []
        pages.case.person_asked.emit(case.parts[0].person.person_id)
        lost += [f"person: {words!r}"] if not says(pages.person, case.parts[0].person.name) else []
    assert lost == []
    show(11, f"{len(texts)} texts on the pages of the concern, of the person and of the list: all there")


def test_the_school_may_be_called_anything(workspace: Workspace, desk: Desk, texts: tuple[str, ...]) -> None:
    page = workspace.pages.settings
    workspace.journeys.go_to_place("settings")
    for words in texts:
        seen = pasted(line(page, "name_edit"), f"School {words[:100]}")
        press(page, "save_button")
        assert desk.school.get().name == seen.strip()
        workspace.journeys.go_to_place("settings")
        assert line(page, "name_edit").text() == seen.strip()


def test_half_a_character_cannot_bring_a_page_down(workspace: Workspace, desk: Desk) -> None:
    case_id = desk.cases.open().case_id
    workspace.journeys.go_to(case_id, FACTS)
    page = workspace.pages.facts
    edit = line(page, "place_edit")
    edit.setText("half \ud83d")
    page.save_typing()
    workspace.journeys.go_to(case_id, FACTS)
    assert line(page, "place_edit").text().startswith("half")
