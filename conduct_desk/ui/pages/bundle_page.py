"""Handing evidence on: for whom, which exhibits and how, and the bundle that comes of it beside."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.bundle_views import BundleGiven, ForWhom, Originals
from conduct_desk.errors import DeskError
from conduct_desk.ui.bundle_words import (
    ADVICE,
    ORIGINALS,
    PRIVATE,
    USUAL_WHY,
    WHOM,
    left_out_words,
    weighed_words,
)
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.bundle_exhibits import BundleExhibits
from conduct_desk.ui.widgets.field import whole
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.paper_page import PaperPage
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from pathlib import Path

    from conduct_desk.clock import Clock
    from conduct_desk.desk.bundle_views import Weighed
    from conduct_desk.desk.bundles import Bundles
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

PAPER = "Evidence"


class BundlePage(PaperPage):
    """Reached from the evidence of a concern. What is saved or printed is what stands beside."""

    key = "bundle_page"
    back_asked = Signal(int)  # the concern
    cover_asked = Signal(int, int)  # concern, exhibit
    progressed = Signal(str)  # sent from the thread that makes it

    def __init__(
        self,
        bundles: Bundles,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(jobs, "the evidence bundle", "Back to the concern", parent)
        self._bundles, self._jobs, self._choosers = bundles, jobs, choosers
        self._case_id, self.reference = 0, ""
        self._stop = threading.Event()
        self._out = PaperOut(choosers, jobs, told=self.tell, refused=self._refuse)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self.heading.setText("Hand evidence on")
        self.lead.setText("Choose who gets it and what they need. Nothing is sent from here.")
        self._build()
        self._wire()

    def open_case(self, case_id: int) -> None:
        """Show what of a concern can be handed on; covered copies are chosen beforehand."""
        if case_id != self._case_id:
            self._exhibits.forget()
        self._keeper.flush()
        self._case_id = case_id
        drafted = self._keeper.begin("bundle", case_id)
        choices = self._bundles.choices(case_id)
        self.reference = choices.reference
        self._exhibits.show_exhibits(choices.exhibits)
        left_out = left_out_words(choices.left_out)
        self._left_out.setText(left_out)
        self._left_out.setVisible(bool(left_out))
        self._whom.choose(drafted.get("whom") or ForWhom.POLICE.value)
        self._why.set_text(drafted.get("why") or USUAL_WHY[self._for_whom])
        self._because.set_text(drafted.get("because", ""))
        self._originals.choose(Originals.NONE.value)
        for part in (self._weighed, self._wants):
            part.setText("")
            part.hide()
        self.tell("")
        self._clear()
        self._settle_form()
        self._keeper.settled()
        self.name_controls()
        self.live.begin(self._source)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def go_back(self) -> None:
        """Go back to the concern."""
        self._keeper.flush()
        self.back_asked.emit(self._case_id)

    def given(self) -> BundleGiven:
        """Return the bundle as it stands on the page."""
        return BundleGiven(
            self._case_id,
            self._for_whom,
            self._why.text(),
            self._exhibits.chosen(),
            self._because.text(),
            Originals(self._originals.chosen() or Originals.NONE.value),
        )

    @property
    def _for_whom(self) -> ForWhom:
        return ForWhom(self._whom.chosen() or ForWhom.POLICE.value)

    # --- the form ---
    def _build(self) -> None:
        step = Step(self.body)
        self._whom = RadioTiles("whom", "For whom?", WHOM, step)
        step.add(self._whom)
        self._advice = step.words("", "muted")
        self._why = step.field("why", "What it is for", "The first paragraph of the bundle", lines=2)
        step.words("Exhibits", "h2")
        self._left_out = step.words("", "muted")
        self._exhibits = BundleExhibits(step)
        step.add(self._exhibits)
        self._because = step.field(
            "because", "Why an exhibit is given whole", "It stands in the bundle and in the history", lines=2
        )
        self._originals = RadioTiles("originals", "The untouched originals", ORIGINALS, step)
        step.add(self._originals)
        self._weighed = step.words("", "label")
        step.words(PRIVATE, "muted")
        self._wants = step.words("", "label")
        self._progress = step.words("")
        self._save_button, self._print_button, self._stop_button = step.buttons(
            ("save_button", "Save as PDF", "primary", self.save),
            ("print_button", "Print", "", self.print_out),
            ("stop_button", "Stop", "link", self._stop.set),
        )
        self._progress.hide()
        self._stop_button.hide()
        step.name_key("Ctrl+Shift+S")
        self.main.addWidget(step)
        self.main.addStretch(1)

    def _wire(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self._whom.changed.connect(self._turn)
        for changed in (self._originals.changed, self._exhibits.changed):
            changed.connect(self._weigh)
        for changed in (self._exhibits.changed, self._why.edit.textChanged, self._because.edit.textChanged,
                        self._originals.changed):  # fmt: skip
            changed.connect(self._touched)
        self._exhibits.cover_asked.connect(lambda each: self.cover_asked.emit(self._case_id, each))
        self.progressed.connect(self._progress.setText)
        self.live.refused.connect(self._wait_for)
        self.live.made.connect(self._show_made)
        self.add_keys({"Alt+Left": self.go_back, "Ctrl+P": self.print_out, "Ctrl+Shift+S": self.save})

    def _turn(self) -> None:
        """Say what another reader needs; the words of what it is for follow while they are the usual ones."""
        if self._why.text() in ("", *USUAL_WHY.values()):
            self._why.set_text(USUAL_WHY[self._for_whom])
        if self._for_whom is ForWhom.PLATFORM:
            self._originals.choose(Originals.NONE.value)
        self._touched()

    def _touched(self) -> None:
        self._settle_form()
        self._keeper.touched()
        self.live.touched()

    def _settle_form(self) -> None:
        self._advice.setText(ADVICE[self._for_whom])
        self._because.setVisible(self._exhibits.has_whole)
        self._originals.setVisible(self._for_whom is not ForWhom.PLATFORM)
        self._weighed.setVisible(self._is_with_originals and bool(self._weighed.text()))

    @property
    def _is_with_originals(self) -> bool:
        return self._originals.chosen() not in ("", Originals.NONE.value)

    def _weigh(self) -> None:
        """Say what the originals tell before they go along."""
        if not self._is_with_originals:
            return
        asked = [each.exhibit_id for each in self._exhibits.chosen()]
        self._jobs.run(
            lambda: self._bundles.weigh(asked), self._show_weighed, self._refuse,
            words="Looking into the originals", owner=self,
        )  # fmt: skip

    def _show_weighed(self, weighed: Weighed) -> None:
        self.say(self._weighed, weighed_words(weighed))
        self._settle_form()

    # --- the paper ---
    def _source(self) -> Work:
        given = self.given()
        return lambda: self._bundles.make(given), tuple

    def print_out(self) -> None:
        """Print the bundle: no original goes with paper."""
        given = replace(self.given(), originals=Originals.NONE)
        self._out.print_out(
            self,
            lambda: Paper(self._bundles.make(given), self._name()),
            lambda how: self._bundles.taken(given, how),
        )

    def save(self) -> None:
        """Save the bundle, with the originals where that is wanted."""
        given = self.given()
        try:
            self._bundles.check(given)
        except DeskError as refused:
            self._refuse(refused)
            return
        place = self._choosers.save_pdf(self, "Save the evidence bundle", self._name())
        if place is None:
            return
        self._stop.clear()
        self._hold(is_saving=True)
        self._jobs.run(
            lambda: self._bundles.save(given, place, self._tell_progress, lambda: not self._stop.is_set()),
            self._saved, self._failed, words="Making the bundle", owner=self,
        )  # fmt: skip

    def _tell_progress(self, done: int, of: int) -> None:
        self.progressed.emit(f"Exhibit {done + 1} of {of}")

    def _saved(self, files: tuple[Path, ...]) -> None:
        self._hold(is_saving=False)
        names = " and ".join(f"‘{each.name}’" for each in files)
        self.tell(f"Saved as {names}. It is in the custody of each exhibit.")

    def _failed(self, refused: DeskError) -> None:
        self._hold(is_saving=False)
        self._refuse(refused)

    def _hold(self, *, is_saving: bool) -> None:
        for button in (self._save_button, self._print_button):
            button.setEnabled(not is_saving)
        self._progress.setText("")
        for part in (self._progress, self._stop_button):
            part.setVisible(is_saving)

    def _name(self) -> str:
        return file_name(PAPER, self.reference)

    # --- what is wrong ---
    def _show_made(self) -> None:
        self._clear()
        self._wants.hide()

    def _wait_for(self, error: DeskError) -> None:
        """Say what the paper beside still waits for: nothing is wrong before she presses a button."""
        self._wants.setText(f"What you see is not up to date. {whole(error)}")
        self._wants.show()

    def _clear(self) -> None:
        self.show_problems(self.summary, [])
        self._exhibits.say([])
        for field in (self._why, self._because):
            field.say([])

    def _refuse(self, error: DeskError) -> None:
        self._clear()
        self.news.tell("")
        if error.field == "chosen":
            problems = self._exhibits.say([whole(error)])
        elif error.field in ("why", "whole_because"):
            field = self._why if error.field == "why" else self._because
            field.say([whole(error)])
            problems = [field.problem(whole(error))]
        else:
            problems = [Problem(whole(error), self._save_button)]
        self.summary.show_problems(problems)
        self.name_controls()

    def _draft(self) -> dict[str, str]:
        why = "" if self._why.text() in USUAL_WHY.values() else self._why.text()
        body = {"why": why, "because": self._because.text()}
        return {**body, "whom": self._for_whom.value} if any(body.values()) else {}
