"""Who has a part in a concern, and what they are to the school."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from conduct_desk.policy.vocabulary import Part, Role
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from conduct_desk.desk.views import CaseView, PartView


# Protection from Harassment Act 1997: a course of conduct is at least two occasions. It is a prompt for
# advice, no finding.
HARASSMENT = (
    "The same person has been written about before. Two or more posts about one person may be harassment: "
    "ask the legal adviser or the police, and ask the person how they are."
)


class PeopleBox(QWidget):
    """A line for each part; a name is pressed to see everything about that person."""

    person_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_people(self, case: CaseView) -> None:
        """Show who has which part; in which other concerns they stand is said under linked concerns."""
        empty_layout(self._box)
        if case.facts.authors_not_known:
            self._add("Author", [PlainLabel("Not known", self)])
        for part in Part:
            for each in case.parts:
                if each.part is part:
                    self._add(part_words(each), [self._name(each)])
        if not self._box.count():
            self._box.addWidget(self._small("Nobody is named."))

    def _add(self, part: str, widgets: Sequence[QWidget]) -> None:
        if self._box.count():
            self._box.addSpacing(10)
        for widget in (self._small(part), *widgets):
            self._box.addWidget(widget)

    def _name(self, given: PartView) -> QPushButton:
        button = WrappingLink(given.person.name, self)
        button.setObjectName(f"{given.part.name.lower()}_{given.person.person_id}_person_button")
        button.setAccessibleDescription(f"{part_words(given)}. Shows everything about this person")
        button.clicked.connect(lambda: self.person_asked.emit(given.person.person_id))
        return button

    def _small(self, words: str) -> PlainLabel:
        label = PlainLabel(words, self)
        label.setProperty("role", "small")
        return label


def part_words(given: PartView) -> str:
    """Return somebody's part and what they are to the school: “Author · parent”, “Likely author · parent”."""
    part = {Part.SUBJECT: "About"}.get(given.part, given.part.value)
    part = f"Likely {part.lower()}" if given.is_likely else part
    return part if given.role is Role.NOT_KNOWN else f"{part} · {given.role.value.lower()}"
