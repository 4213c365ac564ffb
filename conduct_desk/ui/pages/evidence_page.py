"""Adding what was posted: by paste, drop or choice, each behind its question, kept as it came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from conduct_desk.clock import spoken_time
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import MESSAGES, ExhibitKind
from conduct_desk.ui.case_words import NO_SCREENSHOT
from conduct_desk.ui.exhibit_words import short_name
from conduct_desk.ui.forms.ui_evidence_page import Ui_EvidencePage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.exhibit_strip import short_fingerprint
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.gate import LEFT_OUT
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_offer import PictureOffer
from conduct_desk.ui.widgets.picture_queue import PictureQueue

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.exhibits import Exhibits

DRAWN = (ExhibitKind.PICTURE, ExhibitKind.PAGES)


class EvidencePage(FormPage):
    """The exhibits of one case. Nothing offered is read before the question about it is answered with no."""

    key = "evidence_page"
    continued = Signal(int)
    left = Signal(int)
    back_asked = Signal(int)
    picture_left_out = Signal(int)  # the head wants to record it without the picture
    message_asked = Signal(int, int)  # case, exhibit: what is in an e-mail, a chat or a saved page
    cover_asked = Signal(int, int)  # case, exhibit: other children in it are to be covered up

    def __init__(
        self, exhibits: Exhibits, cases: Cases, jobs: Jobs, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exhibits = exhibits
        self._cases = cases
        self._jobs = jobs
        self._case_id = 0
        self._queue = PictureQueue(exhibits, jobs, self)
        self._on_show = 0  # the exhibit_id that is chosen in the strip
        self._form = Ui_EvidencePage()
        self._form.setupUi(self.body)
        self._form.paste_zone.set_words("Add a screenshot", "Paste it, drop files here, or choose files.")
        self._form.paste_zone.set_quiet()
        self._form.viewer.use(exhibits, jobs)
        self._form.viewer.offer_detail()
        self._told_tile = CheckTile("No screenshot: I was told about it", "", self._form.main_column)
        self._told_tile.setObjectName("told_check")
        self._form.told_layout.addWidget(self._told_tile)
        self._see_button = QPushButton("See what is in it", self._form.viewer_card)
        self._see_button.setObjectName("see_message_button")
        self._see_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._form.viewer_layout.setSpacing(8)
        self._form.viewer_layout.addWidget(self._see_button)
        self._wire(notices)

    def open_case(self, case_id: int) -> None:
        """Show the pictures of a case."""
        self._case_id = case_id
        self._on_show = 0
        self._form.children_frame.hide()
        self._form.viewer.clear()
        self._told_tile.setChecked(NO_SCREENSHOT in " ".join(e.what for e in self._cases.chronology(case_id)))
        self._say_problems([])
        self._close_gate()
        self._refresh()
        self._form.paste_zone.paste_button.setFocus()

    def offer(self, offered: PictureOffer) -> None:
        """Ask the question about what is offered; it is asked each time."""
        self._say_problems([])
        self._show_gate()
        self._form.gate.ask_about(offered)

    def choose_file(self) -> None:
        """Ask for picture files, as the button does."""
        self._form.paste_zone.choose()

    def take(self, offered: PictureOffer) -> None:
        """Read and keep what has passed the question, the pictures in their order."""
        try:
            self._queue.add(self._case_id, offered)
        except DeskError as refused:
            self._refuse(refused)

    def proceed(self) -> None:
        """Go on when there is a picture, or when it is said that there is none."""
        if not self._form.gate_card.isHidden():
            return  # Ctrl+Enter is no answer to the question
        if not self._shown():
            if not self._told_tile.isChecked():
                self._say_problems(["Add a screenshot, or select “No screenshot: I was told about it”."])
                return
            if not any(NO_SCREENSHOT in line.what for line in self._cases.chronology(self._case_id)):
                self._cases.note(self._case_id, NO_SCREENSHOT)
        self.continued.emit(self._case_id)

    def leave(self) -> None:
        """Leave the concern for later; everything shown here is kept already."""
        self.left.emit(self._case_id)

    def go_back(self) -> None:
        """Go to the page before; from the question, back to the pictures without having read anything."""
        if not self._form.gate_card.isHidden():
            self._close_gate()
            return
        self.back_asked.emit(self._case_id)

    def remove(self, exhibit_id: int) -> None:
        """Take an exhibit out at once; it can be put back under its number."""
        found = next((e for e in self._shown() if e.exhibit_id == exhibit_id), None)
        if found is None:
            return
        try:
            self._exhibits.remove(exhibit_id)
        except DeskError as refused:
            self._refuse(refused)
            return
        self._refresh()
        self._form.paste_zone.paste_button.setFocus()
        self.taken_away.emit(TakenAway(f"Removed exhibit {found.number}", partial(self._put_back, found)))

    def _put_back(self, removed: ExhibitView) -> None:
        back = self._exhibits.restore(removed.exhibit_id)
        if self._case_id == removed.case_id:
            self._on_show = back.exhibit_id
            self._refresh()

    def _wire(self, notices: Notices) -> None:
        form = self._form
        form.paste_zone.picture_offered.connect(self.offer)
        form.paste_zone.refused.connect(self._refuse)
        form.gate.let_through.connect(self._let_in)
        form.gate.stopped.connect(self._gate_stopped)
        form.gate.left_out.connect(self._go_on_without)
        form.close_gate_button.clicked.connect(self._close_gate)
        form.stop_notice.advice_asked.connect(self._show_advice)
        form.cancel_button.clicked.connect(self._queue.leave_out_rest)
        self._queue.began.connect(self._say_keeping)
        self._queue.kept.connect(self._kept)
        self._queue.ended.connect(self._finish_keeping)
        self._see_button.clicked.connect(lambda: self.message_asked.emit(self._case_id, self._on_show))
        form.cover_button.clicked.connect(lambda: self.cover_asked.emit(self._case_id, self._on_show))
        form.exhibit_strip.exhibit_chosen.connect(self._look_at)
        form.exhibit_strip.removal_asked.connect(self.remove)
        form.continue_button.clicked.connect(self.proceed)
        form.later_button.clicked.connect(self.leave)
        form.back_button.clicked.connect(self.go_back)
        notices.changed.connect(self._follow)
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns)
        form.buttons_row.flow()
        self.add_keys({"Ctrl+Return": self.proceed, "Ctrl+S": self.leave, "Alt+Left": self.go_back})

    def _show_gate(self) -> None:
        self._form.close_gate_button.hide()
        self._turn_to_gate(is_up=True)
        self.bring_into_view(self._form.gate_card)

    def _close_gate(self) -> None:
        self._form.gate.drop()
        self._turn_to_gate(is_up=False)

    def _turn_to_gate(self, *, is_up: bool) -> None:
        self._form.gate_card.setVisible(is_up)
        for other in (self._form.paste_zone, self._form.stop_notice, self._form.columns):
            other.setVisible(not is_up)  # one question at a time

    def _let_in(self, offered: PictureOffer) -> None:
        self._close_gate()
        self._form.paste_zone.paste_button.setFocus()
        self.take(offered)

    def _gate_stopped(self) -> None:
        self._form.close_gate_button.show()
        try:
            self._cases.note(self._case_id, LEFT_OUT)
        except DeskError as refused:
            self._refuse(refused)

    def _show_advice(self) -> None:
        self._show_gate()
        self._form.close_gate_button.show()
        self._form.gate.show_advice()

    def _go_on_without(self) -> None:
        self._close_gate()
        self.picture_left_out.emit(self._case_id)

    def _say_keeping(self, words: str, waiting: int) -> None:
        self.say(self._form.busy_label, words)
        self._form.cancel_button.setVisible(waiting > 0)
        self._form.busy_frame.show()

    def _kept(self, exhibits: list[ExhibitView]) -> None:
        if exhibits[-1].case_id == self._case_id:
            self._on_show = exhibits[-1].exhibit_id
            self._told_tile.setChecked(False)
            self._form.children_frame.setVisible(exhibits[-1].kind in DRAWN)
            self._refresh()

    def _finish_keeping(self, refused: list[str]) -> None:
        self._form.busy_frame.hide()
        self._say_problems(refused)

    def _refuse(self, refused: DeskError) -> None:
        self._say_problems([sentence(refused)])

    def _say_problems(self, problems: list[str]) -> None:
        frame = self._form.problem_frame
        self._form.problem_label.setText("\n".join(problems))
        frame.setVisible(bool(problems))
        if problems:
            frame.setAccessibleName("There is a problem. " + " ".join(problems))
            frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            frame.setFocus()
            self.bring_into_view(frame)

    def _follow(self, noun: str, case_id: int | None) -> None:
        if noun == "exhibit" and case_id == self._case_id and self.isVisible():
            self._refresh()

    def _shown(self) -> tuple[ExhibitView, ...]:
        return self._cases.get(self._case_id).exhibits

    def _refresh(self) -> None:
        case = self._cases.get(self._case_id)
        ids = [exhibit.exhibit_id for exhibit in case.exhibits]
        wanted = self._on_show if self._on_show in ids else (ids[-1] if ids else 0)
        self._form.exhibit_strip.show_exhibits(case.exhibits, chosen=wanted)
        self._told_tile.setVisible(not ids)
        self._form.viewer_card.setVisible(bool(ids))
        self._form.busy_frame.setVisible(self._queue.is_busy)
        self._say_where(case)
        self.name_controls()
        if wanted:
            self._look_at(wanted)

    def _say_where(self, case: CaseView) -> None:
        self._form.reference_label.setText(f"Concern {case.reference}")
        last = max((exhibit.kept_at for exhibit in case.exhibits), default=None)
        self._form.saved_label.setText(f"Saved {spoken_time(last)}" if last else "")

    def _look_at(self, exhibit_id: int) -> None:
        self._on_show = exhibit_id
        exhibit = next(e for e in self._shown() if e.exhibit_id == exhibit_id)
        caption = f"{exhibit.name}. Original kept unchanged, fingerprint {short_fingerprint(exhibit)}."
        self._form.viewer.show_exhibit(exhibit, short_name(exhibit), caption)
        self._see_button.setVisible(exhibit.kind in MESSAGES and not exhibit.is_isolated)
