"""People of the school: whom to ring, who may decide, and who could still sit on a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.policy.offices import SchoolKind
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.governor_list import GovernorList
from conduct_desk.ui.widgets.office_list import OfficeList
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.school import School

PANELS = {
    SchoolKind.MAINTAINED.value: "A complaint goes to a panel of three governors who knew nothing of it",
    SchoolKind.ACADEMY.value: (
        "A complaint goes to a panel of three or more who had no part in it, and one of them has nothing to "
        "do with running the school"
    ),
}


class SchoolPeoplePage(PartsPage):
    """One page, three parts; each change is kept at once."""

    key = "school_people_page"
    left = Signal()

    def __init__(self, school: School, governors: Governors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._school = school
        self._is_filling = False
        self._offices = OfficeList(school, self.body)
        self._governors = GovernorList(governors, self.body)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        self._back = BackButton("Back to Settings", self.body)
        self._back.clicked.connect(self.left)
        box.addWidget(self._back)
        self._build(box)
        self.add_icon(self._back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit})
        for part in (self._offices, self._governors):
            part.taken_away.connect(self.taken_away)
            part.laid_out.connect(self.name_controls)

    def open_people(self) -> None:
        """Show everybody as they are kept."""
        view = self._school.get()
        self._is_filling = True
        self._lead.setChecked(view.head_is_safeguarding_lead)
        self._kind.choose(view.school_kind.value)
        self._is_filling = False
        self._offices.show_offices()
        self._governors.show_governors()
        self._back.setFocus()
        self.to_top()

    def _build(self, box: QVBoxLayout) -> None:
        top, middle = Step(self.body), Step(self.body)
        top.words("People of the school", "h1")
        top.words("Their names and numbers stand where a concern needs them, and nowhere else.", "lead")
        top.words("Whom you turn to", "h2")
        self._lead = CheckTile(
            "I am the safeguarding lead myself", "You then record your own decision and whom you asked", top
        )
        self._lead.setObjectName("head_is_lead_check")
        self._lead.toggled.connect(self._set_lead)
        top.add(self._lead)
        middle.words("Who runs the school", "h2")
        self._kind = RadioTiles("school_kind", "", PANELS, middle)
        self._kind.setAccessibleName("Who runs the school")
        self._kind.changed.connect(self._set_kind)
        middle.add(self._kind)
        middle.words("Governors", "h2")
        middle.words(
            "Whoever is told about a concern cannot sit on its panel later. Entered here, the program counts "
            "who is left."
        )
        self.parts: tuple[QWidget, ...] = (top, self._offices, middle, self._governors)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)

    def _set_lead(self, is_lead: object) -> None:
        if not self._is_filling:
            self._school.amend(head_is_safeguarding_lead=bool(is_lead))
            self._offices.show_offices()

    def _set_kind(self) -> None:
        chosen = self._kind.chosen()
        if chosen and not self._is_filling:
            self._school.amend(school_kind=SchoolKind(chosen))
