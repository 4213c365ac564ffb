"""Whom to ring: “Ring Mrs Birch, safeguarding lead: 01744 …”, asked there and then while nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from conduct_desk.desk.school import School
    from conduct_desk.desk.school_views import OfficeHolder

WIDE = 320  # px at 100 % text: a name or a number


class OfficeLine(QFrame):
    """One line with the number; or two fields and a button until it is known. Call `show_office` to fill it.

    It may stand several times on a page, once for each office: the office is part of its object names.
    """

    given = Signal()  # somebody was given, or corrected

    def __init__(self, school: School, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._school, self._office = school, office
        name = office.name.lower()
        self._words = PlainLabel("", self)
        self._words.setObjectName(f"{name}_line_label")
        self._words.setProperty("role", "label")
        self._change = self._button(f"{name}_change_button", "Change", "link", self.ask)
        self._change.setAccessibleName(f"Change: {office}")
        self._fields = QWidget(self)
        self.name_field = Field(f"{name}_name_edit", "Name", "", self._fields, width=WIDE)
        self.telephone_field = Field(f"{name}_telephone_edit", "Telephone", "", self._fields, width=WIDE)
        self._keep = self._button(f"{name}_keep_button", "Keep this number", "", self.keep)
        self._mine = self._button(f"{name}_mine_button", "I am the safeguarding lead", "link", self.be_lead)
        self._lay_out()

    def show_office(self) -> None:
        """Show who it is and the number, or ask for them while nobody was given."""
        holder = self._school.offices()[self._office]
        self._words.setText(words(self._office, holder, is_me=self._is_me()))
        self._clear()
        if holder.is_given or self._is_me():
            self._fields.hide()
            self._change.setVisible(not self._is_me())
        else:
            self._open_fields(holder)

    def ask(self) -> None:
        """Let her correct name and number."""
        self._open_fields(self._school.offices()[self._office])
        self.name_field.edit.setFocus()

    def keep(self) -> None:
        """Keep what was typed; say beside the field what is wrong with it."""
        typed, number = self.name_field.text(), self.telephone_field.text()
        if not typed and not number:
            self._refuse(DeskError(f"Enter who is the {_lower(self._office)}", field="name"))
            return
        try:
            mail = self._school.offices()[self._office].email
            self._school.set_office(self._office, typed, number, mail)
        except DeskError as refused:
            self._refuse(refused)
            return
        self._settled()

    def be_lead(self) -> None:
        """Take down that the headteacher is the safeguarding lead."""
        self._school.amend(head_is_safeguarding_lead=True)
        self._settled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the number with Enter; the page round it would take that as going on."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.keep()
        else:
            super().keyPressEvent(event)

    def _settled(self) -> None:
        self.show_office()
        announce(self, self._words.text())
        self.given.emit()

    def _is_me(self) -> bool:
        return self._office is Office.SAFEGUARDING_LEAD and self._school.get().head_is_safeguarding_lead

    def _open_fields(self, holder: OfficeHolder) -> None:
        self.name_field.set_text(holder.name)
        self.telephone_field.set_text(holder.telephone)
        self._clear()
        self._fields.show()
        self._change.hide()
        self._mine.setVisible(self._office is Office.SAFEGUARDING_LEAD)

    def _refuse(self, refused: DeskError) -> None:
        field = self.telephone_field if refused.field == "telephone" else self.name_field
        self._clear()
        field.say([whole(refused)])
        field.edit.setFocus()

    def _clear(self) -> None:
        for field in (self.name_field, self.telephone_field):
            field.say([])

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._words, 1)
        line.addWidget(self._change)
        outer.addLayout(line)
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.name_field)
        inside.addWidget(self.telephone_field)
        row = QWidget(self._fields)
        flow = FlowLayout(row, gap=16, line_gap=8)
        flow.addWidget(self._keep)
        flow.addWidget(self._mine)
        inside.addWidget(row)
        outer.addWidget(self._fields)

    def _button(self, name: str, label: str, role: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(label, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: act())
        return button


def words(office: Office, holder: OfficeHolder, *, is_me: bool = False) -> str:
    """Return whom to ring, in one sentence; for an office that nobody was given, what is missing."""
    post = _lower(office)
    if is_me:
        return "You are the safeguarding lead."
    if not holder.is_given:
        return f"Who is the {post}? You type it once."
    who = f"{holder.name}, {post}" if holder.name else f"the {post}"
    if holder.telephone:
        return f"Ring {who}: {holder.telephone}"
    if holder.email:
        return f"Write to {who}: {holder.email}"
    return f"Speak to {who}. No number is known yet."


def known(school: School, offices: Iterable[Office]) -> list[str]:
    """Return whom to ring, one sentence for each of these offices that somebody was given for."""
    held_by, is_lead = school.offices(), school.get().head_is_safeguarding_lead
    return [
        words(each, held_by[each], is_me=is_lead and each is Office.SAFEGUARDING_LEAD)
        for each in offices
        if held_by[each].is_given
    ]


def _lower(office: Office) -> str:
    return office.value[0].lower() + office.value[1:]
