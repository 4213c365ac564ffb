"""The governors: what each is on the board, and whether they may sit on a panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.edit_card import EditCard
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.governors import Governors

MAY, MAY_NOT = "May sit on a panel", "May not sit on a panel"


class GovernorList(QWidget):
    """A row for each governor; adding and changing happens in a card in the place of the rows."""

    changed = Signal()
    taken_away = Signal(object)  # a TakenAway
    laid_out = Signal()  # controls came or went

    def __init__(self, governors: Governors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._governors = governors
        self._place: int | None = None  # in the list, None for one more
        self.rows = RowList(self)
        self.none_label = PlainLabel("No governor is entered yet.", self)
        self.card = self._card()
        self.add_button = self._button("governor_add_button", "Add a governor", "", lambda: self.ask(None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self.rows, self.none_label, self.card, self.add_button):
            box.addWidget(part)

    def show_governors(self) -> None:
        """Show the governors as they are kept."""
        self._show()

    def ask(self, place: int | None) -> None:
        """Let her enter a governor, or change the one at a place of the list."""
        self._place = place
        known = GovernorView("") if place is None else self._governors.all()[place]
        for part in (self.rows, self.none_label, self.add_button):
            part.hide()
        heading = "Add a governor" if place is None else known.name
        self.card.ask(heading, "", {"governor_name": known.name})
        self.kind_field.choose("" if place is None else known.kind.value)
        self.may_sit_tile.setChecked(known.may_sit)
        self.laid_out.emit()

    def keep(self) -> None:
        """Keep the governor in the card, or say what is missing."""
        name = self.card.fields["governor_name"].text()
        kind = GovernorKind(self.kind_field.chosen() or GovernorKind.OTHER)
        try:
            if not name:
                raise DeskError("Enter the governor’s name", field="name")
            given = GovernorView(
                name, GovernorKind(kind or GovernorKind.OTHER), self.may_sit_tile.isChecked()
            )
            everybody = list(self._governors.all())
            place = len(everybody) if self._place is None else self._place
            everybody[place : place + 1] = [given]
            self._governors.set(everybody)
        except DeskError as refused:
            self.card.refuse(refused, "governor_name")
            return
        self.leave()
        self.changed.emit()

    def leave(self) -> None:
        """Go back to the rows."""
        self._show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, place: int) -> None:
        """Take a governor off the list; they can be put back."""
        everybody = list(self._governors.all())
        removed = everybody.pop(place)
        self._governors.set(everybody)
        self._show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self.taken_away.emit(TakenAway("Removed a governor", partial(self._put_back, place, removed)))

    def _put_back(self, place: int, removed: GovernorView) -> None:
        everybody = list(self._governors.all())
        everybody.insert(place, removed)
        self._governors.set(everybody)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        governors = self._governors.all()
        self.card.hide()
        self.rows.show_rows([self._row(place, each) for place, each in enumerate(governors)])
        self.none_label.setVisible(not governors)
        self.add_button.show()
        self.laid_out.emit()

    def _row(self, place: int, each: GovernorView) -> tuple[RowWords, Act, Act]:
        words = RowWords(
            each.name,
            f"{each.kind} · {MAY if each.may_sit else MAY_NOT}",
            button="Change",
            name=f"governor_{place + 1}_button",
            second="Remove",
        )
        return words, lambda: self.ask(place), lambda: self.remove(place)

    def _card(self) -> EditCard:
        card = EditCard("governor", self)
        card.field("governor_name", "Name")
        self.kind_field = ComboField("governor_kind", "Kind of governor", "", card.step)
        self.kind_field.set_words([kind.value for kind in GovernorKind])
        card.step.add(self.kind_field)
        self.may_sit_tile = CheckTile(
            MAY, "Staff, and whoever is close to families who complain, had better not", card.step
        )
        self.may_sit_tile.setObjectName("governor_may_sit_check")
        card.step.add(self.may_sit_tile)
        card.end(self.keep, self.leave)
        return card

    def _button(self, name: str, words: str, role: str, act: Act) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: act())
        return button
