"""A notice beside a tick that stops everything else: what to do now, and the number to ring."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.policy.offices import Office
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import icon, px
from conduct_desk.ui.stop_words import AtOnce
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.help_link import ROUTES, ROUTES_WORDS, HelpLink
from conduct_desk.ui.widgets.office_line import OfficeLine
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from conduct_desk.desk.school import School


class AtOnceNotice(QFrame):
    """Hidden until `show_words` is called; it is read out when it appears."""

    sheet_asked = Signal()
    settled = Signal()  # its lines were made anew, and need their names

    def __init__(
        self, school: School | None, parent: QWidget | None = None, *, name: str = "at_once"
    ) -> None:
        super().__init__(parent)
        self._name = name  # of what it belongs to, in the names of its controls
        self._school = school
        self.setProperty("role", "notice_danger")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(14)
        self._sign = Sign(self)
        outer.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        outer.addLayout(self._box, 1)
        self._shown: tuple[AtOnce | None, frozenset[Office]] = (None, frozenset())
        self.hide()

    def show_words(self, words: AtOnce | None, without: Collection[Office] = ()) -> tuple[Office, ...]:
        """Show what to do, or nothing; return whom it names. `without`: who is named on the page already."""
        offices = tuple(office for office in words.offices if office not in without) if words else ()
        if (words, frozenset(offices)) != self._shown:
            self._shown = (words, frozenset(offices))
            self._fill(words, offices)
            self.setVisible(words is not None)
            self.settled.emit()
            if words is not None:  # once it is there: a reader passes over what it cannot find
                announce(self, f"Do this now. {' '.join(words.lines)}")
        return offices

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the sign in the colours of the day."""
        super().showEvent(event)
        self._sign.setPixmap(icon("shield-alert", "danger", 24).pixmap(px(24), px(24)))

    def _fill(self, words: AtOnce | None, offices: tuple[Office, ...]) -> None:
        empty_layout(self._box)
        if words is None:
            return
        heading = PlainLabel("Do this now", self)
        heading.setProperty("role", "h3")
        self._box.addWidget(heading)
        for line in words.lines:
            self._box.addWidget(PlainLabel(line, self))
        if self._school is not None:
            for office in offices:
                self._add_office(self._school, office)
        if words.has_sheet:
            self._add_sheet_button()
        # At the left: a link as wide as its words would else narrow everything above it.
        link = HelpLink(ROUTES_WORDS, ROUTES, self._name, self)
        self._box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_office(self, school: School, office: Office) -> None:
        whom = OfficeLine(school, office, self)
        whom.show_office()
        whom.given.connect(self.settled)
        self._box.addWidget(whom)

    def _add_sheet_button(self) -> None:
        button = QPushButton("Print the chair’s sheet and stop", self)
        button.setObjectName("chair_sheet_button")
        button.setProperty("role", "warning")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.sheet_asked)
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
