"""One person in the log: what they are to the school, and every concern in which they have a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Finding, Role
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.join_box import JoinBox
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.people import People
    from conduct_desk.desk.people_views import EarlierCase
    from conduct_desk.desk.people_views import PersonPage as Shown

ROLES = tuple(role for role in Role if role is not Role.NOT_KNOWN)


class PersonPage(PartsPage):
    """Reached from the people of a concern. What is changed here is entered in each of their concerns."""

    key = "person_page"
    case_opened = Signal(int)
    held_asked = Signal(int)  # the person: what is held about them is to be answered
    left = Signal()

    def __init__(self, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._person_id = 0
        self._news = NewsBar(self.body)
        self._cases = RowList(self.body)
        self._none = PlainLabel("No saved concern names this person.", self.body)
        self._join = JoinBox(people, self.body)
        self._join.joined.connect(self._joined)
        self._join.taken_away.connect(self.taken_away)
        self._join.parted.connect(self._parted)
        self._join.laid_out.connect(self.name_controls)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        self._build(box)
        self.add_keys({"Alt+Left": self.left.emit})

    def open_person(self, person_id: int) -> None:
        """Show a person from the top."""
        self._person_id = person_id
        self._news.tell("")
        self.refresh()
        self._join.open_for(person_id)
        self._back.setFocus()
        self.to_top()

    def refresh(self) -> None:
        """Read the person again and show them."""
        page = self._people.page(self._person_id)
        self._heading.setText(page.person.name)
        self._lead.setText(_lead(page))
        self._lead.setVisible(bool(self._lead.text()))
        self._cases.show_rows([self._row(number, each) for number, each in enumerate(page.cases, start=1)])
        self._none.setVisible(not page.cases)
        self._show_fields(page)
        self.name_controls()

    def save(self) -> None:
        """Keep name, address and roles; say beside its field what is missing."""
        fields = self._step.fields
        try:
            self._people.amend(
                self._person_id,
                name=fields["name"].text(),
                title=fields["title"].text(),
                address=fields["address"].lines(),
                roles=[role for role, check in self._roles.items() if check.isChecked()],
            )
        except DeskError as refused:
            self._step.fail(refused)
            self.name_controls()
            return
        self.refresh()
        self._tell("Saved. It is in the history of each concern.")

    def _build(self, box: QVBoxLayout) -> None:
        self._back = BackButton("Back", self.body, tip="Back to the concern")
        self._back.clicked.connect(self.left)
        self.add_icon(self._back, "arrow-left")
        top, asked, step, end = (Step(self.body) for _ in range(4))
        self._heading = top.words("", "h1")
        self._lead = top.words("", "lead")
        top.words("Concerns", "h2")
        asked.words("Do they ask what the school holds about them?", "h2")
        asked.words("Everything in the log that is about them, with everybody else covered, line by line.")
        asked.buttons(("held_button", "What is held about them", "", self._ask_what_is_held))
        self._step = step
        step.words("Name, address and roles", "h2")
        step.field("name", "Name")
        step.field("title", "Title (optional)", "For letters: Mrs, Mr, Dr", width=160)
        step.field("address", "Address (optional)", "For letters: a line each, the postcode last", lines=4)
        self._roles_label = step.words("", "label")
        self._roles = self._checks(step)
        step.buttons(("save_button", "Save this person", "primary", self.save))
        step.end()
        end.words("Is this person in the log twice?", "h2")
        end.words("Find the other entry, and join the two.")
        self.parts: tuple[QWidget, ...] = (
            self._news, top, self._cases, self._none, asked, step, end, self._join
        )  # fmt: skip
        for part in (self._back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)

    def _ask_what_is_held(self) -> None:
        self.held_asked.emit(self._person_id)

    def _checks(self, step: Step) -> dict[Role, QCheckBox]:
        row = QWidget(step)
        flow = FlowLayout(row, gap=20, line_gap=8)
        checks: dict[Role, QCheckBox] = {role: QCheckBox(role.value, row) for role in ROLES}
        for role, check in checks.items():
            check.setObjectName(f"role_{role.name.lower()}_check")
            flow.addWidget(check)
        step.add(row)
        return checks

    def _show_fields(self, page: Shown) -> None:
        self._step.clear()
        fields, person = self._step.fields, page.person
        fields["name"].set_text(person.name)
        fields["title"].set_text(person.title)
        fields["address"].set_text("\n".join(person.address))
        recorded = [role.value.lower() for role in page.roles_in_cases]
        words = f"Roles besides {' and '.join(recorded)}, which the concerns record" if recorded else "Roles"
        self._roles_label.setText(words)
        for role, check in self._roles.items():
            check.setChecked(role in person.roles)
            check.setVisible(role not in page.roles_in_cases)
            check.setAccessibleDescription(words)

    def _row(self, number: int, each: EarlierCase) -> tuple[RowWords, Act]:
        ended = each.outcome.value if each.outcome else each.stage.value
        found = ", ".join(finding.value for finding in Finding if finding in each.findings)
        detail = " · ".join(word for word in (f"Opened {spoken_date(each.opened_on)}", ended, found) if word)
        words = RowWords(
            f"{each.part.value} in {each.reference}", detail, button="Open", name=f"case_{number}_button"
        )
        return words, lambda: self.case_opened.emit(each.case_id)

    def _joined(self, person_id: int) -> None:
        self.open_person(person_id)
        self._tell("The two entries are one now.")

    def _parted(self, person_id: int) -> None:
        if person_id == self._person_id:
            self.refresh()
            self._join.open_for(person_id)

    def _tell(self, words: str) -> None:
        self._news.tell(words)
        self.to_top()


def _lead(page: Shown) -> str:
    """Return what somebody is to the school, and the names they had."""
    roles = [role for role in Role if role in (*page.roles_in_cases, *page.person.roles)]
    words = ", ".join(role.value if n == 0 else role.value.lower() for n, role in enumerate(roles))
    known = f"Also known as {', '.join(page.also_known_as)}" if page.also_known_as else ""
    return ". ".join(word for word in (words, known) if word)
