"""What the coach says after a made-up post was walked through: question by question, with the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.coach_words import (
    agreed_words,
    findings_words,
    first_words,
    given_words,
    wanted_words,
    why_words,
)
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.rehearsal import Rehearsal
    from conduct_desk.desk.rehearsal_views import Coached
    from conduct_desk.policy.rehearsal import Remark


class CoachPage(PartsPage):
    """Afterwards, and only in practice: during the walk nobody looks over her shoulder."""

    key = "coach_page"
    posts_asked = Signal()
    concern_asked = Signal(int)

    def __init__(self, rehearsal: Rehearsal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal = rehearsal
        self.case_id = 0
        back = BackButton("Back", self.body, tip="Back to the posts")
        back.clicked.connect(self.posts_asked)
        self._top, self._foot = self._top_part(), self._foot_part()
        self._inside = QWidget(self.body)
        self._remarks = QVBoxLayout(self._inside)
        self._remarks.setContentsMargins(0, 0, 0, 0)
        self._remarks.setSpacing(12)
        self.parts = (self._top, self._inside, self._foot)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)
        self.add_icon(back, "arrow-left")
        self.add_keys({"Alt+Left": self.posts_asked.emit, "Ctrl+Return": self._foot.go_on})

    def open_coach(self, case_id: int) -> None:
        """Show what the policy would have wanted of a concern that was walked in practice."""
        self.case_id = case_id
        coached = self._rehearsal.coach(case_id)
        compared = coached.compared
        self._place.setText(f"Practice · Concern {coached.reference}")
        self._title.setText(coached.title)
        self._agreed.setText(agreed_words(compared))
        self._line.setText(coached.line)
        self._show_remarks(coached)
        self._found.setText(f"The policy finds: {findings_words(compared.wanted)}.")
        self._yours.setText(f"Your answers found: {findings_words(compared.found)}.")
        self._yours.setVisible(compared.found != compared.wanted)
        self._first.setText(first_words(compared.first))
        self._first.setVisible(bool(compared.first))
        self._foot.name_key("Ctrl+Enter")
        self.name_controls()
        self.to_top()

    def _show_remarks(self, coached: Coached) -> None:
        empty_layout(self._remarks)
        remarks = coached.compared.remarks
        self._inside.setVisible(bool(remarks))
        if remarks:
            heading = PlainLabel("Where your answers differ", self._inside)
            heading.setProperty("role", "h2")
            self._remarks.addWidget(heading)
        for remark in remarks:
            self._remarks.addWidget(self._card(remark, coached))

    def _card(self, remark: Remark, coached: Coached) -> QFrame:
        card = QFrame(self._inside)
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(20, 14, 20, 16)
        box.setSpacing(6)
        for words, role in (
            (remark.question.name, "h3"),
            (given_words(remark), ""),
            (wanted_words(remark), "label"),
            (why_words(remark, coached), ""),
        ):
            label = PlainLabel(words, card)
            label.setProperty("role", role)
            box.addWidget(label)
        box.addSpacing(4)
        box.addWidget(_quote(remark, coached, card))
        return card

    def _top_part(self) -> Step:
        step = Step(self.body)
        self._place, self._title = step.words("", "eyebrow"), step.words("", "h1")
        self._agreed = step.words("", "lead")
        notice = QFrame(step)
        notice.setProperty("role", "notice")
        inside = QVBoxLayout(notice)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(6)
        heading = PlainLabel("What the policy would have wanted", notice)
        heading.setProperty("role", "h3")
        self._line = PlainLabel("", notice)
        inside.addWidget(heading)
        inside.addWidget(self._line)
        step.add(notice)
        step.end()
        return step

    def _foot_part(self) -> Step:
        step = Step(self.body)
        step.words("What comes of it", "h2")
        self._found, self._yours, self._first = (
            step.words(""),
            step.words("", "muted"),
            step.words("", "label"),
        )
        step.buttons(
            ("posts_button", "Try another post", "primary", self.posts_asked.emit),
            ("concern_button", "See what to do next", "", lambda: self.concern_asked.emit(self.case_id)),
        )
        step.end()
        return step


def _quote(remark: Remark, coached: Coached, parent: QWidget) -> QFrame:
    """Return the clause that a question comes from, quoted."""
    clause = coached.clauses[remark.question.key]
    frame = QFrame(parent)
    frame.setProperty("role", "clauses")
    box = QVBoxLayout(frame)
    box.setContentsMargins(14, 10, 14, 10)
    box.setSpacing(2)
    place = PlainLabel(f"{clause.title} · {clause.place}", frame)
    place.setProperty("role", "small")
    box.addWidget(place)
    box.addWidget(PlainLabel(f"‘{clause.text}’", frame))
    return frame
