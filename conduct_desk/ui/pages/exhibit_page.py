"""One exhibit: to be looked at closely, with all that is known of it and all that can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.desk.exhibit_views import CoveredCopy, Verified
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Stage
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.exhibit_found import exhibit_in
from conduct_desk.ui.exhibit_out import ExhibitOut
from conduct_desk.ui.exhibit_words import is_drawn
from conduct_desk.ui.look import px
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.beside import Beside
from conduct_desk.ui.widgets.busy_bar import BusyBar
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.exhibit_column import ExhibitColumn
from conduct_desk.ui.widgets.exhibit_viewer import ExhibitViewer
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.two_columns import WIDGET_MAX

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices

SAME = "It is what was kept: its fingerprint is the same."
ALONE = 720  # px at 100 % text of the column that has no picture beside it
ORIGIN_SAVED = "Where it came from is written down."


class ExhibitPage(FormPage):
    """The page of one numbered piece of evidence. Its picture is blurred again when she leaves it."""

    key = "exhibit_page"
    left = Signal(int)  # the case
    cover_asked = Signal(int, int)  # case, exhibit
    message_asked = Signal(int, int)
    isolate_asked = Signal(int, int)
    removal_asked = Signal(int, int)

    def __init__(
        self,
        exhibits: Exhibits,
        cases: Cases,
        drafts: Drafts,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
        choosers: Choosers,
        veil: Veil,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibits, self._cases, self._jobs, self._veil = exhibits, cases, jobs, veil
        self._case_id = self._exhibit_id = 0
        self._leads_on = False
        self._lay_out(exhibits, drafts, jobs, clock)
        self._out = ExhibitOut(exhibits, choosers, jobs, told=self.tell, refused=self.refuse)
        self._keeper = DraftKeeper(drafts, clock, self._column.origin.typed, self)
        self._wire(notices)

    def open_exhibit(self, case_id: int, exhibit_id: int) -> None:
        """Show an exhibit of a concern. Raises LookupError when it is not there (any more)."""
        self._keeper.flush()
        self._case_id, self._exhibit_id, self._leads_on = case_id, exhibit_id, False
        self._exhibit()  # before anything else changes: she may be sent somewhere else
        self._column.fold()
        self.tell("")
        drafted = self._keeper.begin(f"exhibit:{exhibit_id}", case_id)
        self._column.origin.show_origin(self._exhibits.detail(exhibit_id).origin, drafted)
        self._keeper.settled()
        may_change = self._cases.get(case_id).stage is not Stage.CLOSED
        self._column.words.open_exhibit(case_id, exhibit_id, may_change=may_change)
        if drafted:
            self._column.origin_fold.unfold()
        self.refresh()
        self.to_top()

    def refresh(self) -> None:
        """Read the exhibit again and show what is known of it."""
        exhibit, case = self._exhibit(), self._cases.get(self._case_id)
        detail = self._exhibits.detail(self._exhibit_id)
        self._place.setText(f"Concern {case.reference}")
        self._heading.setText(f"Exhibit {exhibit.number}")
        may_change = case.stage is not Stage.CLOSED
        self._column.show_detail(detail, case.reference, may_change=may_change)
        self._side.setVisible(is_drawn(exhibit))
        self._fit_column()
        self._viewer.show_exhibit(detail.exhibit)
        self._viewer.set_words(detail.words.text if detail.words else "")
        self.name_controls()

    def tell(self, words: str) -> None:
        """Say a piece of good news on top; nothing is wrong any more."""
        self._busy.tell("")
        self.show_problems(self._summary, [])
        self._news.tell(words)
        if words:
            self.to_top()

    def refuse(self, error: DeskError) -> None:
        """Say on top why something cannot be."""
        self._busy.tell("")
        self._news.tell("")
        self.show_problems(self._summary, [Problem(sentence(error), self.back_button)])

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()
        self._column.words.save_typing()

    def show_words(self) -> None:
        """Open the part with its words: they were being typed."""
        self._column.words_fold.unfold()

    def go_back(self) -> None:
        """Go back to where the exhibit was pressed."""
        self._keeper.flush()
        self.left.emit(self._case_id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Blur the picture again, unless she goes on to work on it."""
        super().hideEvent(event)
        if not self._leads_on:
            self._veil.lower(self._exhibit_id)

    # --- doing ---
    def _save_origin(self) -> None:
        origin = self._column.origin
        try:
            self._exhibits.describe(self._exhibit_id, origin.origin())
        except DeskError as error:
            origin.refuse(error)
            self.name_controls()
            self.bring_into_view(origin)
            return
        self._keeper.finish()
        self._keeper.begin(f"exhibit:{self._exhibit_id}", self._case_id)
        self._keeper.settled()
        origin.clear()
        self._column.origin_fold.fold()
        self.refresh()
        self.tell(ORIGIN_SAVED)

    def _cover(self) -> None:
        self._leads_on = True
        self.cover_asked.emit(self._case_id, self._exhibit_id)

    def _check(self) -> None:
        """Compare this exhibit with its fingerprint, and say whether it is what was kept."""
        self._busy.tell("Comparing it with its fingerprint…")
        exhibit_id = self._exhibit_id
        self._jobs.run(
            lambda: self._exhibits.verify(exhibit_id),
            partial(self._checked, exhibit_id), self.refuse,
            words="Comparing it with its fingerprint", owner=self,
        )  # fmt: skip

    def _checked(self, exhibit_id: int, found: Verified) -> None:
        if exhibit_id != self._exhibit_id:
            return  # she went on meanwhile
        self.refresh()
        if found.missing:
            self.refuse(
                DeskError("Its file is not there.", next_step="Restore it from the last good backup.")
            )
        elif found.differing:
            next_step = "Restore the last good backup. The log still knows the right fingerprint."
            self.refuse(DeskError("It is not what was kept: its fingerprint differs.", next_step=next_step))
        else:
            self.tell(SAME)

    def _save_copy(self, copy: CoveredCopy) -> None:
        self._out.save_copy(self, copy, self._exhibit().number, self._reference())

    def _print_copy(self, copy: CoveredCopy) -> None:
        self._out.print_copy(self, copy, self._exhibit().number, self._reference())

    def _reference(self) -> str:
        return self._cases.get(self._case_id).reference

    def _exhibit(self) -> ExhibitView:
        return exhibit_in(self._exhibits, self._case_id, self._exhibit_id)

    # --- how it is made ---
    def _lay_out(self, exhibits: Exhibits, drafts: Drafts, jobs: Jobs, clock: Clock) -> None:
        row = QHBoxLayout()
        self.back_button = BackButton("Back", self.body, tip="Go back")
        self._saved = PlainLabel("", self.body)
        self._saved.setProperty("role", "small")
        self._saved.setWordWrap(False)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self._saved)
        self._place, self._heading = PlainLabel("", self.body), PlainLabel("", self.body)
        self._place.setProperty("role", "eyebrow")
        self._heading.setProperty("role", "h1")
        self._summary = ErrorSummary(self.body)
        self._news, self._busy = NewsBar(self.body), BusyBar(self.body)
        self._columns = Beside(self.body)
        side, card = QWidget(self._columns), QFrame()
        self._side = side
        card.setParent(side)
        card.setProperty("role", "card")
        self._viewer = ExhibitViewer(card)
        self._viewer.use(exhibits, jobs)
        self._viewer.share(self._veil)
        self._viewer.fill()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self._viewer)
        self._column = ExhibitColumn(exhibits, drafts, jobs, clock, self._columns)
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(side)
        columns.addWidget(self._column)
        columns.addStretch(0)  # beside the column where it stands alone
        self._columns.share_out(13, 9)
        box = QVBoxLayout(self.body)
        box.setSpacing(10)
        box.addLayout(row)
        acts = self._column.acts
        for part in (self._summary, self._place, self._heading, acts, self._news, self._busy):
            box.addWidget(part)
        box.addWidget(self._columns, 1)
        self._columns.keep_in_sight(self, side, card, fits_window=True)

    def _wire(self, notices: Notices) -> None:
        acts, column = self._column.acts, self._column
        self.back_button.clicked.connect(self.go_back)
        acts.cover_asked.connect(self._cover)
        acts.message_asked.connect(lambda: self.message_asked.emit(self._case_id, self._exhibit_id))
        acts.isolate_asked.connect(lambda: self.isolate_asked.emit(self._case_id, self._exhibit_id))
        acts.removal_asked.connect(lambda: self.removal_asked.emit(self._case_id, self._exhibit_id))
        acts.check_asked.connect(self._check)
        acts.save_asked.connect(lambda: self._out.save_original(self, self._exhibit(), self._reference()))
        acts.play_asked.connect(lambda: self._out.open_outside(self, self._exhibit(), self._reference()))
        column.copies.save_asked.connect(self._save_copy)
        column.copies.print_asked.connect(self._print_copy)
        column.origin.saved.connect(self._save_origin)
        column.origin.changed.connect(self._keeper.touched)
        column.turned.connect(self.name_controls)
        column.words.words_changed.connect(lambda _exhibit: self.refresh())
        column.words.told.connect(lambda words: self.say(self._saved, words))
        self._keeper.kept.connect(lambda words: self.say(self._saved, words))
        self._keeper.refused.connect(self._saved.setText)
        self.add_icon(self.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back})
        notices.changed.connect(self._hear)

    def make_ready(self) -> None:
        """Stack the picture below the column where both do not fit."""
        super().make_ready()
        self._columns.fit_text()
        self._fit_column()

    def _fit_column(self) -> None:
        """Keep the column, where it stands without a picture, no wider than can be read."""
        self._column.setMaximumWidth(px(ALONE) if self._side.isHidden() else WIDGET_MAX)

    def _hear(self, noun: str, case_id: object) -> None:
        if noun in ("exhibit", "custody") and case_id == self._case_id and self.isVisible():
            self.refresh()
