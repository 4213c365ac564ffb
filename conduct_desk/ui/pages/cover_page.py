"""Covering up for sharing: boxes over what others may not see, burnt into a copy that is looked at again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.desk.exhibit_views import CoveredCopy
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.exhibit_found import exhibit_in
from conduct_desk.ui.exhibit_out import ExhibitOut
from conduct_desk.ui.models.cover_boxes import CoverBoxes
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.beside import Beside
from conduct_desk.ui.widgets.busy_bar import BusyBar
from conduct_desk.ui.widgets.cover_stage import CoverStage
from conduct_desk.ui.widgets.cover_tools import CoverTools
from conduct_desk.ui.widgets.covered_card import OTHERS, CoveredCard
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

LEAD = "Draw a box over each thing that others may not see. The original stays."
OPENING, SAVING, READING = "Opening the picture…", "Saving the covered copy…", "Reading the words…"


class CoverPage(FormPage):
    """One exhibit's picture or page, and then the very copy that was saved."""

    key = "cover_page"
    left = Signal(int, int)  # the case, the exhibit

    def __init__(
        self,
        exhibits: Exhibits,
        cases: Cases,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        veil: Veil,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibits, self._cases, self._jobs, self._veil = exhibits, cases, jobs, veil
        self._case_id = self._exhibit_id = 0
        self._page, self._saved_pages, self._goes_back = 1, set[int](), False
        self._stop = threading.Event()  # of the reading of its words
        self.boxes = CoverBoxes(self)
        self._out = ExhibitOut(exhibits, choosers, jobs, told=self._tell, refused=self._refuse)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._keeper.refused.connect(lambda words: self._refuse(DeskError(words)))
        self._lay_out()
        self._wire()

    def open_cover(self, case_id: int, exhibit_id: int) -> None:
        """Show an exhibit to be covered. Raises LookupError when it is not there (any more)."""
        self._keeper.flush()
        self._case_id, self._exhibit_id, self._goes_back = case_id, exhibit_id, False
        exhibit = self._exhibit()
        self._saved_pages = set()
        self._place.setText(f"Concern {self._cases.get(case_id).reference} · Exhibit {exhibit.number}")
        self.boxes.begin(self._keeper.begin(f"cover:{exhibit_id}", case_id).get("boxes", ""))
        self._keeper.settled()
        self._tell("")
        self.show_page(1)
        self.to_top()

    def show_page(self, page: int) -> None:
        """Show the picture, or a page of a PDF, with the boxes on it."""
        exhibit = self._exhibit()
        if not 1 <= page <= exhibit.pages:
            return
        self._page = page
        self._show_working(is_working=True)
        self._stage.clear()
        self._stage.tools.show_pages(page, exhibit.pages)
        self._stage.acts.say_page(page, exhibit.pages)
        is_look = not self._veil.is_lifted(exhibit.exhibit_id)
        self._veil.lift(exhibit.exhibit_id)
        self._set_busy(OPENING)

        def open_it() -> bytes:
            if is_look:
                self._exhibits.looked_at(exhibit.exhibit_id)
            return self._exhibits.picture(exhibit.exhibit_id, page)

        self._jobs.run(
            open_it, lambda png: self._shown(exhibit, page, png), self._refuse, words=OPENING, owner=self
        )

    def save(self) -> None:
        """Burn the boxes of this page into a copy."""
        if self._busy.words():
            return
        wanted = self._exhibit_id, self.boxes.of_page(), self._page
        self._set_busy(SAVING)

        def work() -> tuple[CoveredCopy, bytes]:
            copy = self._exhibits.cover(*wanted)
            return copy, self._exhibits.copy_png(copy.copy_id)

        self._jobs.run(work, lambda made: self._saved(*made), self._refuse, words=SAVING, owner=self)

    def save_typing(self) -> None:
        """Keep the boxes as a draft."""
        self._keeper.flush()

    def go_back(self) -> None:
        """Go back to the exhibit; boxes that are in no copy yet are kept as a draft."""
        if self.boxes.pages() <= self._saved_pages:
            self._keeper.finish()
        else:
            self._keeper.flush()
        self._goes_back = True
        self.left.emit(self._case_id, self._exhibit_id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Blur the picture again, unless she goes back to its page."""
        super().hideEvent(event)
        self._stop.set()
        if not self._goes_back:
            self._veil.lower(self._exhibit_id)

    # --- what comes of it ---
    def _shown(self, exhibit: ExhibitView, page: int, png: bytes) -> None:
        if (exhibit.exhibit_id, page) != (self._exhibit_id, self._page):
            return  # she went on meanwhile
        self._set_busy("")
        # A page of a PDF is as large as it was drawn; of a picture more may be kept than is shown.
        size = QSize(exhibit.width, exhibit.height) if exhibit.kind is ExhibitKind.PICTURE else None
        self._stage.show_page(png, page, size, f"Exhibit {exhibit.number}, to be covered")
        self._suggest()
        self.name_controls()

    def _suggest(self) -> None:
        """Show what may have to be covered, from the words that were read in it."""
        found = [(each.words, each.box) for each in self._exhibits.suggest(self._exhibit_id, self._page)]
        of = self._exhibits.detail(self._exhibit_id)
        self._side.show_suggestions(found, of, can_read=self._exhibits.can_read_words)
        self._stage.view.suggest(self._side.suggestions.open_boxes())

    def _find(self) -> None:
        """Read its words beside the window; leaving the page stops that."""
        exhibit_id, stop = self._exhibit_id, threading.Event()
        self._stop = stop
        self._set_busy(READING)
        self._jobs.run(
            lambda: self._exhibits.read_words(exhibit_id, wanted=lambda: not stop.is_set()),
            lambda _words: self._found(), self._refuse, words=READING, owner=self,
        )  # fmt: skip

    def _found(self) -> None:
        self._set_busy("")
        self._suggest()
        self.name_controls()

    def _accept(self, boxes: tuple[tuple[int, int, int, int], ...]) -> None:
        self.boxes.add_all(boxes)
        self._stage.view.suggest(self._side.suggestions.open_boxes())
        self.name_controls()

    def _saved(self, copy: CoveredCopy, png: bytes) -> None:
        self._set_busy("")
        self._saved_pages.add(self._page)
        if self.boxes.pages() <= self._saved_pages:  # else Home would offer to carry on with what is done
            self._keeper.renew()
        self._card.show_copy(copy)
        self._stage.show_copy(png, f"Covered copy {copy.number}. {OTHERS}")
        self._show_working(is_working=False)
        self._heading.setText(OTHERS)
        self.name_controls()
        self._card.buttons["done_button"].setFocus()
        self.to_top()

    def _tell(self, words: str) -> None:
        self._set_busy("")
        self.show_problems(self._summary, [])
        self._news.tell(words)

    def _refuse(self, error: DeskError) -> None:
        self._set_busy("")
        self._news.tell("")
        self.show_problems(self._summary, [Problem(sentence(error), self.back_button)])

    def _set_busy(self, words: str) -> None:
        self._busy.tell(words)
        self._stage.acts.save_button.setEnabled(not words)
        self._side.find_button.setEnabled(not words)

    def _show_working(self, *, is_working: bool) -> None:
        self._heading.setText("Cover up for sharing")
        self._lead.setVisible(is_working)
        self._side.setVisible(is_working)
        self._card.setVisible(not is_working)
        self._stage.turn(to_copy=not is_working)

    def _draft(self) -> dict[str, str]:
        words = self.boxes.words()
        return {"boxes": words} if words else {}

    def _exhibit(self) -> ExhibitView:
        return exhibit_in(self._exhibits, self._case_id, self._exhibit_id)

    def _copy_out(self, copy: CoveredCopy, *, is_printed: bool) -> None:
        out = self._out.print_copy if is_printed else self._out.save_copy
        out(self, copy, self._exhibit().number, self._cases.get(self._case_id).reference)

    # --- how it is made ---
    def _lay_out(self) -> None:
        self.back_button = BackButton("Back to the exhibit", self.body)
        self._place, self._heading = PlainLabel("", self.body), PlainLabel("", self.body)
        self._lead = PlainLabel(LEAD, self.body)
        for label, role in ((self._place, "eyebrow"), (self._heading, "h1"), (self._lead, "lead")):
            label.setProperty("role", role)
        self._summary = ErrorSummary(self.body)
        self._news, self._busy = NewsBar(self.body), BusyBar(self.body)
        self._columns = Beside(self.body)
        place = QWidget(self._columns)
        self._stage = CoverStage(self.boxes, place)
        self._side, self._card = CoverTools(self.boxes, self._columns), CoveredCard(self._columns)
        beside = QWidget(self._columns)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._side)
        column.addWidget(self._card)
        column.addStretch(1)
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(place)
        columns.addWidget(beside)
        self._columns.share_out(13, 9)
        box = QVBoxLayout(self.body)
        box.setSpacing(10)
        above = (
            self.back_button,
            self._summary,
            self._place,
            self._heading,
            self._lead,
            self._news,
            self._busy,
        )
        for part in above:
            box.addWidget(part)
        box.addWidget(self._columns, 1)
        self._columns.keep_in_sight(self, place, self._stage, fits_window=True)

    def _wire(self) -> None:
        side, acts, stack = self._side, self._stage.acts, self.boxes.undo_stack
        self.back_button.clicked.connect(self.go_back)
        self._stage.paged.connect(lambda step: self.show_page(self._page + step))
        acts.new_asked.connect(self._new_box)
        side.find_asked.connect(self._find)
        acts.save_asked.connect(self.save)
        side.suggestions.accepted.connect(self._accept)
        side.renamed.connect(self.name_controls)
        self.boxes.changed.connect(self._keeper.touched)
        self._card.done_asked.connect(self.go_back)
        self._card.more_asked.connect(lambda: self.show_page(self._page))
        self._card.save_asked.connect(lambda copy: self._copy_out(copy, is_printed=False))
        self._card.print_asked.connect(lambda copy: self._copy_out(copy, is_printed=True))
        self.add_icon(self.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back, "Ctrl+Z": stack.undo, "Ctrl+Return": self._save_by_key})
        self.add_keys({"Ctrl+Y": stack.redo, "Ctrl+Shift+Z": stack.redo})

    def _new_box(self) -> None:
        """Make a box in the middle of what is seen; from then on the arrow keys move it."""
        middle = self._stage.view.middle()
        self.boxes.add_in_middle(middle.x(), middle.y())
        self._stage.view.setFocus()
        self.bring_into_view(self._stage)  # with its buttons: Save is among them

    def _save_by_key(self) -> None:
        if self._stage.acts.isVisible():
            self._stage.acts.save()

    def make_ready(self) -> None:
        super().make_ready()
        self._columns.fit_text()
