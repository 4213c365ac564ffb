"""Asking for the school's address, once, where it is needed first: at the top of the first letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.school import School


class SchoolCard(QFrame):
    """There only while the school has no address yet."""

    given = Signal(str)  # the telephone number, or nothing; the address is saved
    changed = Signal()  # something was typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._school: School | None = None
        heading = PlainLabel("Your school’s address goes at the top of the letter", self)
        heading.setProperty("role", "h3")
        hint = PlainLabel("It is asked once. You can change it in Settings.", self)
        hint.setProperty("role", "muted")
        words = "A line each, the postcode last"
        self._address = Field("school_address_edit", "School’s address", words, self, lines=4)
        self._telephone = Field("telephone_edit", "School’s telephone (optional)", "", self, width=240)
        self.address_edit, self.telephone_edit = self._address.edit, self._telephone.edit
        self.use_button = QPushButton("Use this address", self)
        self.use_button.setObjectName("school_button")
        self.use_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(12)
        for part in (heading, hint, self._address, self._telephone, self.use_button):
            box.addWidget(part)
        self.use_button.clicked.connect(self._give)
        self.address_edit.textChanged.connect(self.changed)
        self.telephone_edit.textChanged.connect(self.changed)

    def use(self, school: School) -> None:
        """Take the drawer that keeps the address; call it once, before the card is shown."""
        self._school = school

    def ask_if_needed(self) -> None:
        """Stand there while there is no address."""
        self.setVisible(self._school is not None and not self._school.get().address)
        self._address.say([])

    def typed(self) -> dict[str, str]:
        """Return the fields as they stand, for the draft of the page."""
        return {"school_address": self._address.text(), "telephone": self._telephone.text()}

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show the fields as they were being typed."""
        self._address.set_text(typed.get("school_address", ""))
        self._telephone.set_text(typed.get("telephone", ""))

    def _give(self) -> None:
        assert self._school is not None, "use() comes first"  # noqa: S101
        lines, telephone = self._address.lines(), self._telephone.text()
        self._address.say([] if lines else ["Enter the school’s address"])
        if not lines:
            self.address_edit.setFocus()
            return
        try:
            if telephone:
                self._school.amend(address=lines, telephone=telephone)
            else:
                self._school.amend(address=lines)
        except DeskError as problem:
            self._address.say([whole(problem)])
            return
        self.hide()
        self.given.emit(telephone)
