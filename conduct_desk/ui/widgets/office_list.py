"""Whom the school turns to: every office with its holder, and the card in which one is entered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.edit_card import EditCard

if TYPE_CHECKING:
    from conduct_desk.desk.school import School
    from conduct_desk.desk.school_views import OfficeHolder

HINTS = {
    Office.DESIGNATED_OFFICER: "Takes allegations against staff: the LADO. A team’s number will do",
    Office.LOCAL_AUTHORITY: "Whom you ring there for support. A team’s number will do",
    Office.ADVISER: "The solicitor or service that the school or the authority uses",
}
NOBODY = "Not given yet"


class OfficeList(QWidget):
    """A row for each office; Change puts a card in the place of the rows."""

    changed = Signal()  # somebody was entered
    taken_away = Signal(object)  # a TakenAway
    laid_out = Signal()  # controls came or went

    def __init__(self, school: School, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._school = school
        self._office = Office.SAFEGUARDING_LEAD
        self._is_own = False  # the headteacher holds the first office herself
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.rows = RowList(self)
        self.card = EditCard("office", self)
        self.card.field("office_name", "Name")
        self.card.field("office_telephone", "Telephone")
        self.card.field("office_email", "E-mail (optional)")
        self.card.end(self.keep, self.leave)
        box.addWidget(self.rows)
        box.addWidget(self.card)

    def show_offices(self) -> None:
        """Show who holds each office."""
        self.card.hide()
        self._is_own = self._school.get().head_is_safeguarding_lead
        held = self._school.offices()
        self.rows.show_rows([self._row(office, held[office]) for office in Office])
        self.laid_out.emit()

    def ask(self, office: Office) -> None:
        """Let her enter who holds an office."""
        self._office = office
        holder = self._school.offices()[office]
        self.rows.hide()
        self.card.ask(
            office.value,
            HINTS.get(office, ""),
            {
                "office_name": holder.name,
                "office_telephone": holder.telephone,
                "office_email": holder.email,
            },
        )
        self.laid_out.emit()

    def keep(self) -> None:
        """Keep what was typed, or say beside its field what is wrong."""
        typed = {key.removeprefix("office_"): field.text() for key, field in self.card.fields.items()}
        office, before = self._office, self._school.offices()[self._office]
        try:
            self._school.set_office(self._office, **typed)
        except DeskError as refused:
            self.card.refuse(refused, f"office_{refused.field}")
            return
        self.leave()
        self.changed.emit()
        if before.is_given and before != self._school.offices()[office]:
            words = f"Changed who to turn to: {office.value}"
            self.taken_away.emit(TakenAway(words, partial(self._put_back, office, before)))

    def _put_back(self, office: Office, before: OfficeHolder) -> None:
        self._school.set_office(office, before.name, before.telephone, before.email)
        self.show_offices()
        self.changed.emit()

    def leave(self) -> None:
        """Go back to the rows, at the one that was left."""
        self.show_offices()
        row = self.rows.rows[list(Office).index(self._office)]
        row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, office: Office, holder: OfficeHolder) -> tuple[RowWords, Act | None]:
        if self._is_own and office is Office.SAFEGUARDING_LEAD:
            return RowWords(office.value, f"{holder.name} · you"), None
        words = " · ".join(word for word in (holder.name, holder.telephone, holder.email) if word)
        name = f"{office.name.lower()}_button"
        button = "Change" if holder.is_given else "Enter"
        return RowWords(office.value, words or NOBODY, button=button, name=name), lambda: self.ask(office)
