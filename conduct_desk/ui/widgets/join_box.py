"""Joining two entries of one person: find the other, read what will happen, and only then is it done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.edit_card import EditCard
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.people import People
    from conduct_desk.desk.people_views import PersonPage
    from conduct_desk.desk.views import PersonView

LEAST = 2  # letters, below that nearly everybody is found
SURE = (
    "Concerns, letters and steps of both go on under one name. Both names find them from then on. "
    "It can be taken apart again until the log is locked."
)


class JoinBox(QWidget):
    """A search field, the people found, and a card that asks once more in the place of both."""

    joined = Signal(int)  # the entry that was kept
    taken_away = Signal(object)  # a TakenAway
    parted = Signal(int)  # the same entry, once they are two again
    laid_out = Signal()  # controls came or went

    def __init__(self, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._kept_id = self._other_id = 0
        self.search = Field("join_edit", "Name of the other entry", "Two letters are enough to begin", self)
        self.found = RowList(self)
        self.none_label = PlainLabel("", self)
        self.card = EditCard("join", self)
        self.card.end(self.join, self.leave, save_words="Join the two")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self.search, self.found, self.none_label, self.card):
            box.addWidget(part)
        self.search.edit.textChanged.connect(self._look)

    def open_for(self, person_id: int) -> None:
        """Begin anew for a person, whose entry is the one that is kept."""
        self._kept_id = person_id
        self.search.set_text("")
        self._settle(is_asking=False)

    def ask(self, other_id: int) -> None:
        """Say what joining would do, and ask."""
        self._other_id = other_id
        kept, other = self._people.page(self._kept_id), self._people.page(other_id)
        self._settle(is_asking=True)
        self.card.ask(f"Is {who(other)} the same person as {who(kept)}?", f"{SURE} {_kept(kept)}", {})
        self.laid_out.emit()

    def join(self) -> None:
        """Join the two entries."""
        try:
            self._people.merge(self._kept_id, self._other_id)
        except DeskError as refused:
            self._settle(is_asking=False)
            self.search.say([whole(refused)])
            return
        kept_id, other_id = self._kept_id, self._other_id
        self.joined.emit(kept_id)
        words = "Joined two entries of one person"
        self.taken_away.emit(TakenAway(words, partial(self._take_apart, kept_id, other_id)))

    def _take_apart(self, kept_id: int, other_id: int) -> None:
        self._people.take_apart(other_id)
        self.parted.emit(kept_id)

    def leave(self) -> None:
        """Join nothing."""
        self._settle(is_asking=False)
        self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, *, is_asking: bool) -> None:
        self.card.setVisible(is_asking)
        self.search.setVisible(not is_asking)
        self.search.say([])
        if is_asking:
            self.found.hide()
            self.none_label.hide()
        else:
            self._look()

    def _look(self) -> None:
        typed = self.search.text()
        found = self._people.search(typed) if len(typed) >= LEAST else ()
        others = [person for person in found if person.person_id != self._kept_id]
        self.found.show_rows([self._row(person) for person in others])
        is_nobody = len(typed) >= LEAST and not others
        self.none_label.setText(f"Nobody else of that name is in the log: ‘{typed}’." if is_nobody else "")
        self.none_label.setVisible(is_nobody)
        if is_nobody:
            announce(self, self.none_label.text())
        self.laid_out.emit()

    def _row(self, person: PersonView) -> tuple[RowWords, Act]:
        page = self._people.page(person.person_id)
        number = person.person_id
        words = RowWords(person.name, about(page), button="Join", name=f"join_{number}_button")
        return words, lambda: self.ask(number)


def who(page: PersonPage) -> str:
    """Return somebody's name, and what else tells them from a namesake."""
    return f"{page.person.name} ({about(page)})"


def about(page: PersonPage) -> str:
    """Return what somebody is to the school and in which concerns they are named."""
    roles = [role.value.lower() for role in dict.fromkeys((*page.roles_in_cases, *page.person.roles))]
    cases = list(dict.fromkeys(each.reference for each in page.cases))
    return ", ".join([*roles, *cases]) or "in no saved concern yet"


def _kept(page: PersonPage) -> str:
    return f"The name that stays is {page.person.name}."
