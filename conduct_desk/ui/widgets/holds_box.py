"""What stops everything else in a concern: whose word is missing, and the one button that records it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.policy.holds import Hold
from conduct_desk.policy.offices import Office
from conduct_desk.ui import hold_words
from conduct_desk.ui.widgets import office_line
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.gate_views import GatesView
    from conduct_desk.desk.school import School

LOCKED = "Until then no letter goes to the author. A child’s safety never waits for this."
ELSEWHERE = (
    "This is about the headteacher. The chair of governors speaks to the designated officer, "
    "and what the officer says is not kept here."
)


class HoldsBox(QWidget):
    """A notice for each hold; hidden while nothing holds."""

    word_asked = Signal(str)  # the hold's name
    hand_over_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self.hide()

    def use(self, school: School) -> None:
        """Say where names and numbers come from (the form makes the box without it)."""
        self._school = school

    def show_gates(self, gates: GatesView) -> None:
        """Show what holds now."""
        empty_layout(self._box)
        for hold in gates.holds:
            self._box.addWidget(self._notice(gates, hold))
        self.setVisible(bool(gates.holds))

    def _notice(self, gates: GatesView, hold: Hold) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "notice_danger")
        box = QVBoxLayout(frame)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(6)
        title = PlainLabel(hold_words.waits_words(hold), frame)
        title.setProperty("role", "h3")
        box.addWidget(title)
        for words in self._lines(gates, hold):
            box.addWidget(PlainLabel(words, frame))
        row = FlowRow(frame)
        self._buttons(gates, hold, row)
        row.flow()
        box.addWidget(row)
        return frame

    def _lines(self, gates: GatesView, hold: Hold) -> list[str]:
        lines = [hold_words.BECAUSE[hold]]
        if hold is gates.holds[0] and gates.is_locked_for_letters:
            lines[0] = f"{lines[0]} {LOCKED}"
        if hold is Hold.OFFICER and gates.is_officer_elsewhere:
            return [ELSEWHERE]
        if hold is Hold.DECISION and gates.decider_name:
            lines.append(f"It is with {gates.decider_name} ({hold_words.lower(gates.maker.value)}).")
        word = hold_words.last_word(gates, hold)
        if word is not None:
            lines.append("So far: " + hold_words.word_words(word))
        if word is None and hold is not Hold.DECISION:
            lines += self._whom_to_ring(hold)
        return lines

    def _whom_to_ring(self, hold: Hold) -> list[str]:
        """Return whose number is known; the deputy’s stands beside the safeguarding lead’s."""
        offices = [hold_words.OFFICES[hold]] if hold in hold_words.OFFICES else []
        offices += [Office.DEPUTY_SAFEGUARDING_LEAD] if hold is Hold.SAFEGUARDING else []
        return office_line.known(self._school, offices)

    def _buttons(self, gates: GatesView, hold: Hold, row: QWidget) -> None:
        name = hold.name.lower()
        if hold is Hold.OFFICER and gates.is_officer_elsewhere:
            return
        if hold is Hold.DECISION:
            words = hold_words.button_words(hold) if gates.needs_decider else "Record the decision"
            button = self._button(f"{name}_word_button", words, row)
            button.clicked.connect(lambda: self._lead_on(gates))
        else:
            button = self._button(f"{name}_word_button", hold_words.button_words(hold), row)
            button.clicked.connect(lambda: self.word_asked.emit(hold.name))
        button.setAccessibleName(f"{button.text()}: {hold_words.waits_words(hold)}")

    def _lead_on(self, gates: GatesView) -> None:
        """Go to who decides, to their own word where their key opened the log, else to the signed sheet."""
        if gates.needs_decider:
            self.hand_over_asked.emit()
        elif gates.may_decide_here:
            self.word_asked.emit(Hold.DECISION.name)
        else:
            self.sheet_asked.emit()

    def _button(self, name: str, words: str, row: QWidget) -> QPushButton:
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button
