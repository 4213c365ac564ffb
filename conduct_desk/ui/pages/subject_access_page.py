"""Answering somebody who asks what is held about them: the month, each line, and the paper beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from conduct_desk.desk.data_request_views import Piece, RequestGiven, Verdict
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.ui.access_words import (
    LEAD,
    WHO,
    clock_words,
    counted_words,
    kept_verdicts,
    read_day,
    read_verdicts,
)
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.access_rows import AccessRows
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.field import whole
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.paper_page import PaperPage
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.subject_access import SubjectAccess
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

FILE = "What is held.pdf"  # no name, and of several concerns
PAUSE_MS = 500


class SubjectAccessPage(PaperPage):
    """Reached from a person. What she decides is kept as a draft until she says that it was answered."""

    key = "subject_access_page"
    back_asked = Signal(int)  # the person
    cover_asked = Signal(int, int)  # concern, exhibit

    def __init__(
        self,
        access: SubjectAccess,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(jobs, "the answer", "Back", parent)
        self._access, self._jobs, self._clock = access, jobs, clock
        self._person_id = 0
        self._pieces: tuple[Piece, ...] = ()
        self._verdicts: dict[str, Verdict] = {}
        self._out = PaperOut(choosers, jobs, told=self.tell, refused=self._refuse)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.lead.setText(LEAD)
        self._build()
        self._wire()

    def open_person(self, person_id: int) -> None:
        """Show what is held about somebody, as far as it was decided before."""
        self._keeper.flush()
        if person_id != self._person_id:
            self._rows.show_pieces((), {})
        self._person_id = person_id
        self.heading.setText(f"What is held about {self._access.name_of(person_id)}")
        drafted = self._keeper.begin(f"subject_access:{person_id}", None)
        self._verdicts = read_verdicts(drafted.get("verdicts", ""))
        self._asked.set_day(read_day(drafted.get("asked_on", ""), self._clock.today()))
        self._longer.setChecked(bool(drafted.get("longer")))
        for key, field in self._step.fields.items():
            field.set_text(drafted.get(key, ""))
        self.tell("")
        self._clear()
        self._settle_form()
        self._keeper.settled()
        self._read()

    def save_typing(self) -> None:
        """Keep what was decided as a draft."""
        self._keeper.flush()

    def go_back(self) -> None:
        """Go back to the person."""
        self._keeper.flush()
        self.back_asked.emit(self._person_id)

    def given(self) -> RequestGiven:
        """Return the request as it stands on the page. Raises AnswerNeeded for a date that is none."""
        fields = self._step.fields
        day = self._asked.day()
        if day is None:
            raise AnswerNeeded("Enter the day on which they asked", field="asked_on")
        return RequestGiven(
            self._person_id,
            day,
            asked_by=fields["asked_by"].text(),
            is_extended=self._longer.isChecked(),
            extended_because=fields["extended_because"].text(),
            also_cover=fields["also_cover"].lines(),
            verdicts=dict(self._verdicts),
        )

    # --- the form ---
    def _build(self) -> None:
        step = self._step = Step(self.body)
        step.words(WHO, "muted")
        step.words("The request", "h2")
        self._asked = DateField(
            "asked_on", "When did they ask?", "The date of the request", self._clock, step
        )
        step.add(self._asked)
        self._due = step.words("", "label")
        self._longer = QCheckBox("It takes longer than a month", step)
        self._longer.setObjectName("longer_check")
        step.add(self._longer)
        step.field("extended_because", "Why a month is not enough", "There are many lines, or many requests")
        step.field("asked_by", "Who asked for them (optional)", "A solicitor, or a parent for their child")
        step.buttons(("record_button", "Record the request", "", self.record))
        step.words("What is held", "h2")
        self._counted = step.words("")
        step.field(
            "also_cover", "Words to cover wherever they stand (optional)",
            "A line each: a nickname, a house, ‘her sister’. Names of the log are covered already.", lines=2,
        )  # fmt: skip
        self._rows = AccessRows(step)
        step.add(self._rows)
        self._wants = step.words("", "label")
        self._save_button, *_ = step.buttons(
            ("save_button", "Save as PDF", "primary", self.save),
            ("print_button", "Print", "", self.print_out),
            ("answered_button", "It was answered", "link", self.end),
        )
        step.name_key("Ctrl+Shift+S")
        self.main.addWidget(step)
        self.main.addStretch(1)

    def _wire(self) -> None:
        fields = self._step.fields
        self.back_button.clicked.connect(self.go_back)
        self._asked.changed.connect(self._touched)
        self._longer.toggled.connect(self._touched)
        for key in ("extended_because", "asked_by"):
            fields[key].edit.textChanged.connect(self._touched)
        fields["also_cover"].edit.textChanged.connect(self._touched)
        fields["also_cover"].edit.textChanged.connect(lambda: self._pause.start())
        self._rows.decided.connect(self._decide)
        self._rows.cover_asked.connect(self.cover_asked)
        self._rows.laid_out.connect(self.name_controls)
        self.live.refused.connect(self._wait_for)
        self.live.made.connect(lambda _pdf: self._wants.hide())
        self.add_keys({"Alt+Left": self.go_back, "Ctrl+P": self.print_out, "Ctrl+Shift+S": self.save})

    def _touched(self) -> None:
        self._settle_form()
        self._keeper.touched()
        self.live.touched()

    def _settle_form(self) -> None:
        self._step.fields["extended_because"].setVisible(self._longer.isChecked())
        try:
            day = self._asked.day()
        except AnswerNeeded:
            day = None
        self._due.setVisible(day is not None)
        if day is not None:
            clock = self._access.clock(day)
            self._due.setText(clock_words(clock, is_extended=self._longer.isChecked()))

    def _read(self) -> None:
        """Read what is held; covering thousands of words takes a moment."""
        self._pause.stop()
        person_id, also = self._person_id, self._step.fields["also_cover"].lines()
        self._jobs.run(
            lambda: self._access.held(person_id, also), self._show_pieces, self._refuse,
            words="Finding what is held", owner=self,
        )  # fmt: skip

    def _show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        self._pieces = pieces
        self._rows.show_pieces(pieces, self._verdicts)
        self._counted.setText(counted_words(pieces, self._verdicts))
        self.name_controls()
        self.live.begin(self._source)

    def _decide(self, key: str, verdict: Verdict) -> None:
        self._verdicts[key] = verdict
        self._rows.retitle()
        self._counted.setText(counted_words(self._pieces, self._verdicts))
        self._keeper.touched()
        self.live.touched()

    # --- the paper ---
    def _source(self) -> Work:
        try:
            given = self.given()
        except AnswerNeeded as missing:
            self._wait_for(missing)
            given = RequestGiven(self._person_id, self._clock.today(), verdicts=dict(self._verdicts))
        return lambda: self._access.make(given), tuple

    def _wait_for(self, error: DeskError) -> None:
        """Say what the paper beside still waits for: nothing is wrong before she presses a button."""
        self._wants.setText(f"What you see is not up to date. {whole(error)}")
        self._wants.show()

    def _checked(self) -> RequestGiven | None:
        try:
            given = self.given()
            self._access.check(given)
        except DeskError as refused:
            self._refuse(refused)
            return None
        self._clear()
        return given

    def save(self) -> None:
        """Save the answer as a PDF."""
        if given := self._checked():
            self._out.save(
                self, lambda: Paper(self._access.make(given), FILE), FILE, "Save the answer",
                lambda how: self._access.taken(given, how),
            )  # fmt: skip

    def print_out(self) -> None:
        """Print the answer."""
        if given := self._checked():
            self._out.print_out(
                self, lambda: Paper(self._access.make(given), FILE),
                lambda how: self._access.taken(given, how),
            )  # fmt: skip

    def record(self) -> None:
        """Enter the request in each concern, with the day by which it is answered."""
        if given := self._checked():
            self._access.recorded(given)
            self.tell("The request is in the history of each concern. Closed ones are kept meanwhile.")

    def end(self) -> None:
        """Enter that the answer was given; what was decided is in the history then."""
        if given := self._checked():
            self._access.answered(given)
            self._keeper.finish()
            self._keeper.begin(f"subject_access:{self._person_id}", None)
            self.tell("Recorded as answered.")

    # --- what is wrong ---
    def _clear(self) -> None:
        self.show_problems(self.summary, [])
        for field in self._step.fields.values():
            field.say([])
        self._asked.show_problems([])
        self._wants.hide()

    def _refuse(self, error: DeskError) -> None:
        self._clear()
        self.news.tell("")
        words, field = whole(error), self._step.fields.get(error.field)
        row = self._rows.row_of(error.field)
        if field is not None:
            field.say([words])
            problem = field.problem(words)
        elif row is not None:
            problem = Problem(words, row.why)
        elif error.field == "asked_on" or isinstance(error, AnswerNeeded):
            problem = Problem(words, self._asked.day_edit)
            self._asked.show_problems([problem])
        else:
            problem = Problem(words, self._save_button)
        self.show_problems(self.summary, [problem])

    def _draft(self) -> dict[str, str]:
        body = {key: field.text() for key, field in self._step.fields.items()}
        body["verdicts"] = kept_verdicts(self._verdicts)
        body["longer"] = "yes" if self._longer.isChecked() else ""
        if not any(body.values()):
            return {}
        try:
            day = self._asked.day()
        except AnswerNeeded:
            day = None
        return {**body, "asked_on": day.isoformat() if day else ""}
