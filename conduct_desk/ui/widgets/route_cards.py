"""The cards of outside routes: when to use which, what to have ready, and the number to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from conduct_desk.policy.offices import Office
    from conduct_desk.policy.outside_routes import Route

    Numbers = Mapping[Office, tuple[str, str]]

AT_ONCE = 2  # cards that a window shows first
NO_NUMBER = "No number is entered yet. Enter it under Settings, ‘People of the school’."
AT_THE_DOOR = "The school’s own number stands in the log, which is not open now."


class RouteCards(QWidget):
    """One card below the other, in the order in which they are thought of."""

    completed = Signal()  # the last card stands

    def __init__(
        self,
        routes: Sequence[Route],
        numbers: Numbers,
        today: date,
        parent: QWidget | None = None,
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__(parent)
        self._numbers, self._today, self._is_open = numbers, today, is_open
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(14))
        self._box, self._to_come = box, list(routes)
        for _ in range(AT_ONCE):
            self._add_card()
        QTimer.singleShot(0, self, self._add_further)

    def _add_card(self) -> None:
        if self._to_come:
            self._box.addWidget(self._card(self._to_come.pop(0)))

    def _add_further(self) -> None:
        """Add one card and come back for the next: all of them at once would keep the window waiting."""
        self._add_card()
        if self._to_come:
            QTimer.singleShot(0, self, self._add_further)
        else:
            self.completed.emit()

    def _card(self, route: Route) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "notice_danger" if route.is_urgent else "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(px(20), px(14), px(20), px(14))
        box.setSpacing(px(8))
        self._words(box, card, route.name, "h3")
        self._words(box, card, route.what)
        for contact in route.contacts:
            self._copied(box, card, f"{contact.label}: {contact.text}", contact.text, route)
        for office in route.offices:
            self._own(box, card, office, route)
        if route.hours:
            self._words(box, card, route.hours)
        self._points(box, card, "When", route.when)
        self._points(box, card, "Have ready", route.ready)
        self._words(box, card, route.then)
        if route.checked_on is not None:
            checked = f"Last checked {spoken_date(route.checked_on)}. {route.warning(self._today)}".strip()
            self._words(box, card, checked, "label" if route.is_old(self._today) else "small")
        return card

    def _own(self, box: QVBoxLayout, card: QFrame, office: Office, route: Route) -> None:
        """Say whom the school entered for an office, with the number to copy."""
        if office in self._numbers:
            name, number = self._numbers[office]
            who = f"{office}, {name}" if name else str(office)
            self._copied(box, card, f"{who}: {number}", number, route)
        elif office is route.offices[0]:
            self._words(box, card, f"{office}: {NO_NUMBER if self._is_open else AT_THE_DOOR}", "muted")

    def _copied(self, box: QVBoxLayout, card: QFrame, words: str, text: str, route: Route) -> None:
        row = QWidget(card)
        flow = FlowLayout(row, gap=px(16), line_gap=px(4))
        label = PlainLabel(words, row)
        label.setProperty("role", "label")
        # It may be longer than a small window is wide, so it wraps; the button then stands below it.
        label.setWordWrap(len(words) > 40)
        flow.addWidget(label)
        button = QPushButton("Copy", row)
        button.setProperty("role", "link")
        place = sum(1 for _ in card.findChildren(QPushButton))
        button.setObjectName(f"copy_{route.key}_{place}_button")
        button.setAccessibleName(f"Copy {text}")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._copy(button, text))
        flow.addWidget(button)
        box.addWidget(row)

    def _copy(self, button: QPushButton, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        for other in self.findChildren(QPushButton):
            other.setText("Copy")
        button.setText("Copied")
        announce(button, f"{text} is copied")

    def _points(self, box: QVBoxLayout, card: QFrame, heading: str, points: Sequence[str]) -> None:
        self._words(box, card, heading, "label")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, point in enumerate(points):
            mark = PlainLabel("•", card)
            mark.setWordWrap(False)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(point, card), row, 1)
        box.addLayout(grid)

    def _words(self, box: QVBoxLayout, card: QFrame, words: str, role: str = "") -> None:
        label = PlainLabel(words, card)
        if role:
            label.setProperty("role", role)
        box.addWidget(label)
