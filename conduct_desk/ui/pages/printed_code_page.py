"""Check a printed code: whether the past in this log is the one that a paper was printed from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.desk.history_views import CodeCheck, CodeFit
from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.saving import save_file
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.history import History
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

ROLES = {CodeFit.FITS: "notice_ok", CodeFit.SALVAGED: "notice"}  # the rest is a warning
CHAIN_FILE = "Conduct Desk chronology.json"
ELSEWHERE = (
    "Somebody else can check the history without Conduct Desk. You get two files: the chain (numbers, "
    "moments and digests, no words and no names) and a short program that checks it with any Python."
)


class PrintedCodePage(PartsPage):
    """Two fields, and an answer in plain words with what to do."""

    key = "printed_code_page"
    left = Signal()

    def __init__(
        self, history: History, verifier: Path, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._history, self._verifier, self._jobs, self._choosers = history, verifier, jobs, choosers
        self._step, self._answer, self._elsewhere = self._asking(), self._answer_box(), self._elsewhere_step()
        self.parts = (self._step, self._answer, self._elsewhere)
        box = QVBoxLayout(self.body)
        box.setSpacing(16)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)
        self.add_keys({"Alt+Left": self.left.emit, "Ctrl+Return": self._step.go_on})
        self._step.name_key("Ctrl+Enter")

    def open_code(self) -> None:
        """Ask anew, with empty fields."""
        self._step.clear()
        for field in self._step.fields.values():
            field.set_text("")
        self._answer.hide()
        self._say("")
        self.to_top()
        self._step.fields["number"].edit.setFocus()

    def _asking(self) -> Step:
        step = Step(self.body)
        step.words("Check a printed code", "h1")
        step.words(
            "Each paper has a log entry and 20 letters at its foot. They show that nothing was changed.",
            "lead",
        )
        step.field("number", "Log entry", "The number before the letters", width=160)
        step.field("code", "The 20 letters", "Spaces and small letters make no difference", width=400)
        step.buttons(
            ("check_button", "Check", "primary", self._check),
            ("leave_button", "Back to Settings", "link", self.left.emit),
        )
        step.end()
        return step

    def _answer_box(self) -> QFrame:
        frame = QFrame(self.body)
        box = QVBoxLayout(frame)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        self._title, self._meaning, self._next = (PlainLabel("", frame) for _ in range(3))
        self._title.setProperty("role", "label")
        for label in (self._title, self._meaning, self._next):
            box.addWidget(label)
        frame.hide()
        return frame

    def _elsewhere_step(self) -> Step:
        step = Step(self.body)
        step.words("Have it checked elsewhere", "h2")
        step.words(ELSEWHERE)
        step.buttons(("save_chain_button", "Save the two files", "", self._save_chain))
        self._news = step.words("")
        return step

    def _check(self) -> None:
        fields = self._step.fields
        number = "".join(fields["number"].text().replace(",", "").split())
        self._answer.hide()
        try:
            if not number.isdecimal():
                raise DeskError(
                    "Enter the number of the entry, as it stands before the letters", field="number"
                )
            found = self._history.check_code(int(number), fields["code"].text())
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self._step.clear()
        self._show(found)

    def _show(self, found: CodeCheck) -> None:
        when = f" (entry {found.number:,} of {spoken_date(found.at.date())})" if found.at else ""
        self._title.setText(f"{found.fit.value}{when}")
        self._meaning.setText(found.meaning)
        self._next.setText(found.next_step)
        self._answer.setProperty("role", ROLES.get(found.fit, "notice_warn"))
        self._answer.style().unpolish(self._answer)
        self._answer.style().polish(self._answer)
        self._answer.show()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._answer))  # once it has its height
        announce(self._answer, f"{found.fit.value}. {found.meaning} {found.next_step}")

    def _save_chain(self) -> None:
        place = self._choosers.folder(self, "Choose where the two files go")
        if place is None:
            return

        def work() -> str:
            self._history.chain_taken()
            save_file(place / CHAIN_FILE, self._history.export_chain())
            save_file(place / self._verifier.name, self._verifier.read_bytes())
            return f"Saved as ‘{CHAIN_FILE}’ and ‘{self._verifier.name}’"

        self._jobs.run(work, self._say, self._refused, words="Saving the two files", owner=self)

    def _say(self, words: str) -> None:
        self.say(self._news, words)
        self._news.setVisible(bool(words))

    def _refused(self, error: DeskError) -> None:
        self._step.fail(error)
        self.name_controls()
