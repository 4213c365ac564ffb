"""People with the same part in a case: names that the log may know, and what each is to the school."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from conduct_desk.desk.views import PartGiven
from conduct_desk.policy.vocabulary import Part, Role
from conduct_desk.ui.look import px
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.emptying import put_away
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import ProblemFrame
from conduct_desk.ui.widgets.which_person import Known, WhichPerson

NO_ROLE = "Select a role"
LIKELY = "I am not certain that it was them"


@dataclass(frozen=True)
class KnowPerson:
    """What the log knows: names that begin as typed, and whom a whole name can mean."""

    names: Callable[[str], Sequence[str]]
    known: Callable[[Part, str], Sequence[Known]]


class PersonRow(QWidget):
    """One person: name and role, and under them the concerns in which that name stands already."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, part: Part, who: str, know: KnowPerson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._who, self._know = part, who, know
        self._name = f"{part.name.lower()}_1"
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        line = QWidget(self)
        flow = FlowLayout(line, gap=12, line_gap=8)
        box.addWidget(line)
        self.which = WhichPerson(self)
        self.which.changed.connect(self.changed)
        box.addWidget(self.which)
        self.likely_check = QCheckBox(LIKELY, self)
        self.likely_check.setAccessibleDescription("No letter will say that they posted it")
        self.likely_check.toggled.connect(self.changed)
        self.likely_check.hide()
        box.addWidget(self.likely_check)
        self._offers = False
        self._own: tuple[str, int | None] = ("", None)  # who stands there already, under which name
        self.name_edit = QLineEdit(self)
        self.name_edit.setMinimumWidth(px(240))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.name_edit.setCompleter(completer)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_up)
        self.name_edit.textEdited.connect(self._typed)
        self.name_edit.textChanged.connect(self._named)
        flow.addWidget(self._labelled("Name", self.name_edit))
        self.role_combo = CalmCombo(self)
        self.role_combo.addItem(NO_ROLE)
        self.role_combo.addItems([role.value for role in Role])
        self.role_combo.currentIndexChanged.connect(self.changed)
        flow.addWidget(self._labelled("Role", self.role_combo))
        self.remove_button = QPushButton("Remove", self)
        self.remove_button.setProperty("role", "link")
        self.remove_button.clicked.connect(self.removal_asked)
        flow.addWidget(self._labelled("", self.remove_button))

    def name_controls(self, number: int) -> None:
        """Give the controls their names: the part in object names, the number where there are several."""
        part = self._name = f"{self._part.name.lower()}_{number}"
        one = self._who if number == 1 else f"{self._who} {number}"
        self.name_edit.setObjectName(f"{part}_name_edit")
        self.name_edit.setAccessibleName(f"{one}: name")
        self.role_combo.setObjectName(f"{part}_role_combo")
        self.role_combo.setAccessibleName(f"{one}: role")
        self.remove_button.setObjectName(f"{part}_remove_button")
        self.remove_button.setAccessibleName(f"Remove {one.lower()}")
        self.likely_check.setObjectName(f"{part}_likely_check")
        self.likely_check.setAccessibleName(LIKELY if number == 1 else f"{one}: {LIKELY}")

    def name(self) -> str:
        """Return the name without spaces around it."""
        return " ".join(self.name_edit.text().split())

    def role(self) -> Role:
        """Return the role, not known while none is selected."""
        place = self.role_combo.currentIndex()
        return list(Role)[place - 1] if place > 0 else Role.NOT_KNOWN

    def given(self) -> PartGiven:
        """Return the person as typed."""
        self._catch_up()
        which = self.which
        return PartGiven(
            self._part, self.role(), self.name(), which.person_id(), which.is_another(), self._is_likely()
        )

    def take(self, given: PartGiven | None) -> None:
        """Show a person, or an empty row."""
        self._own = (given.name, given.person_id) if given else ("", None)
        self.name_edit.setText(given.name if given else "")
        self.role_combo.setCurrentIndex(list(Role).index(given.role) + 1 if given else 0)
        self.likely_check.setChecked(given is not None and given.is_likely)
        self._catch_up()
        if given:
            self.which.take(is_another=given.is_another)

    def _is_likely(self) -> bool:
        return self._part is Part.AUTHOR and self.likely_check.isChecked()

    def _typed(self) -> None:
        self._offers = True  # a name that the page puts there is offered no others

    def _named(self) -> None:
        self.likely_check.setVisible(self._part is Part.AUTHOR and bool(self.name()))
        self._soon.start()  # letters that were typed while the window was busy are looked up once
        self.changed.emit()

    def _catch_up(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._look_up()

    def _look_up(self) -> None:
        name, offers = self.name(), self._offers
        self._offers = False
        known = self._know.known(self._part, name) if len(name) >= 2 else ()
        self.which.show_known(known, self._own[1] if name == self._own[0] else None, self._name)
        if offers:
            self._names.setStringList(list(self._know.names(name)) if len(name) >= 2 else [])
            if self.name_edit.hasFocus():
                self.name_edit.completer().complete()

    def _labelled(self, words: str, control: QWidget) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        if words:
            label = PlainLabel(words, holder)
            label.setProperty("role", "small")
            label.setBuddy(control)
            box.addWidget(label)
        else:
            box.setContentsMargins(0, px(26), 0, 0)  # level with the fields, below their words
        box.addWidget(control)
        return holder


class PeopleEditor(ProblemFrame):
    """The people with one part in a case; `several` offers more rows."""

    changed = Signal()
    taken_away = Signal(object)  # a TakenAway
    case_asked = Signal(int)  # the earlier concern of a name

    def __init__(
        self, part: Part, who: str, know: KnowPerson, parent: QWidget | None = None, *, several: bool
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._who = who
        self._know = know
        self.setAccessibleName(who)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self.rows: list[PersonRow] = []
        self._taken = 0  # how often other people were shown: a removed one belongs to their own
        line = QHBoxLayout()
        self.add_button = QPushButton(f"Add another {who.lower()}", self)
        self.add_button.setObjectName(f"{part.name.lower()}_add_button")
        self.add_button.setProperty("role", "link")
        self.add_button.clicked.connect(self.add)
        self.add_button.setVisible(several)
        line.addWidget(self.add_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.take(())

    @property
    def is_empty(self) -> bool:
        """Say whether nobody is named."""
        return not any(row.name() for row in self.rows)

    def given(self) -> tuple[PartGiven, ...]:
        """Return the people with a name."""
        return tuple(row.given() for row in self.rows if row.name())

    def take(self, parts: Sequence[PartGiven]) -> None:
        """Show people, or one empty row."""
        self._taken += 1
        empty = next((row for row in self.rows if not row.name()), None)
        for row in [row for row in self.rows if row is not empty]:
            self._drop(row)
        mine: list[PartGiven | None] = [part for part in parts if part.part is self._part]
        for place, part in enumerate(mine or [None]):  # an empty row that is there already serves
            row = self.rows[place] if place < len(self.rows) else self._append()
            row.take(part)

    def add(self) -> None:
        """Add an empty row and go to it."""
        self._append().name_edit.setFocus()
        self.changed.emit()

    def remove(self, row: PersonRow) -> None:
        """Take a person off the page; the last row is only emptied. It can be undone while they are shown."""
        before, is_there = row.given(), partial(self._is_still_shown, self._taken)
        if len(self.rows) == 1:
            row.take(None)
        else:
            self._drop(row)
        self.rows[0].name_edit.setFocus()
        self.changed.emit()
        if before.name:
            words = "Took a person off the page"
            self.taken_away.emit(TakenAway(words, partial(self._put_back, before), is_there))

    def _is_still_shown(self, taken: int) -> bool:
        return isValid(self) and self.isVisible() and self._taken == taken

    def _put_back(self, before: PartGiven) -> None:
        is_empty = len(self.rows) == 1 and not self.rows[0].name()
        row = self.rows[0] if is_empty else self._append()
        row.take(before)
        row.name_edit.setFocus()
        self.changed.emit()

    def _append(self) -> PersonRow:
        row = PersonRow(self._part, self._who, self._know, self)
        row.which.case_asked.connect(self.case_asked)
        row.changed.connect(self._changed)
        row.removal_asked.connect(lambda: self.remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self._renumber()
        return row

    def _drop(self, row: PersonRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        put_away(row)
        self._renumber()

    def _changed(self) -> None:
        self._renumber()
        self.changed.emit()

    def _renumber(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.name_controls(number)
            row.remove_button.setVisible(len(self.rows) > 1 or bool(row.name()))
