"""Asking for the school's address, and whom to ring, where it is needed first: at the first letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.school import School


WIDE = 2000  # px: as wide as the card lets them be


class SchoolCard(QFrame):
    """There only while a letter would miss one of them."""

    given = Signal()  # they are saved
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
        self._address = Field("school_address_edit", "School’s address", words, self, lines=4, width=WIDE)
        self._telephone = Field("telephone_edit", "School’s telephone", "", self, width=WIDE)
        words = "For example, Mrs Hughes in the school office. Empty means you."
        self._contact = Field("contact_edit", "Whom to ring (optional)", words, self, width=WIDE)
        self.address_edit = self._address.edit
        self.use_button = QPushButton("Put these on letters", self)
        self.use_button.setObjectName("school_button")
        self.use_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(12)
        for part in (heading, hint, self._address, self._telephone, self._contact, self.use_button):
            box.addWidget(part)
        self.use_button.clicked.connect(self._give)
        self.use_button.setToolTip("Put these on letters (Ctrl+Enter)")
        for field in (self._address, self._telephone, self._contact):
            field.edit.textChanged.connect(self.changed)

    def use(self, school: School, *, else_do: Callable[[], None]) -> None:
        """Take the drawer that keeps the address, and what the keys do while the keyboard is elsewhere.

        Call it once, before the card is shown.
        """
        self._school, self._else_do = school, else_do
        self.keys = {"Ctrl+Return": self._go_on, "Ctrl+Enter": self._go_on}

    def ask_if_needed(self) -> None:
        """Stand there while something is missing, with what is known already."""
        assert self._school is not None, "use() comes first"  # noqa: S101
        known = self._school.get()
        was_hidden = self.isHidden()
        self.setVisible(not (known.address and known.telephone))
        if was_hidden:
            self._address.set_text("\n".join(known.address))
            self._telephone.set_text(known.telephone)
            self._contact.set_text(known.contact)
        self._address.say([])

    def typed(self) -> dict[str, str]:
        """Return the fields as they stand, for the draft of the page."""
        return {
            "school_address": self._address.text(),
            "telephone": self._telephone.text(),
            "contact": self._contact.text(),
        }

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show the fields as they were being typed, where something was."""
        for key, field in (
            ("school_address", self._address), ("telephone", self._telephone), ("contact", self._contact)
        ):  # fmt: skip
            if typed.get(key):
                field.set_text(typed[key])

    def _go_on(self) -> None:
        has_keyboard = self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self)
        (self._give if has_keyboard else self._else_do)()

    def _give(self) -> None:
        assert self._school is not None, "use() comes first"  # noqa: S101
        lines = self._address.lines()
        self._address.say([] if lines else ["Enter the school’s address"])
        if not lines:
            self.address_edit.setFocus()
            return
        try:
            self._school.amend(address=lines, telephone=self._telephone.text(), contact=self._contact.text())
        except DeskError as problem:
            self._address.say([whole(problem)])
            return
        self.hide()
        self.given.emit()
