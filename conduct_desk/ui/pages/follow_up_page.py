"""Looking at the post again on its day, and recording what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from conduct_desk.clock import Clock, spoken_day
from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Seen, Stage
from conduct_desk.ui.case_words import breakable, where_words
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_follow_up_page import Ui_FollowUpPage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.gate import LEFT_OUT
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_offer import PictureOffer
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame
from conduct_desk.ui.widgets.reading_margin import ReadingMargin

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import CaseView

HINTS = {
    Seen.STILL_UP: "The next step and the next check are set for you.",
    Seen.EDITED: "Something was changed, but not what you asked for. Keep a picture of it as it is now.",
    Seen.CORRECTED: "It is put right, which ends it as well as taking it down would.",
    Seen.REMOVED: "It is gone. Two more looks are set for you, after 7 and after 30 days.",
    Seen.REPOSTED: "It is somewhere else, or up again. Keep a picture, and say below where.",
    Seen.CANNOT_SEE: "You cannot get in. Nobody pretends to be somebody else; the next check is set.",
}
CLOSED_HINTS = {
    Seen.REMOVED: "It is still gone. The concern stays closed.",
    Seen.CORRECTED: "It is still put right. The concern stays closed.",
    Seen.REPOSTED: "The concern can be reopened as soon as this is recorded.",
    Seen.STILL_UP: "The concern can be reopened as soon as this is recorded.",
    Seen.EDITED: "The concern can be reopened as soon as this is recorded.",
}
BACK_AGAIN = (Seen.STILL_UP, Seen.EDITED, Seen.REPOSTED)  # on a closed concern these ask for reopening


class FollowUpPage(FormPage):
    """One check of one post: where to look, six things that can be seen, a picture of it, a note."""

    key = "follow_up_page"
    recorded = Signal(int)
    reopening_offered = Signal(int)  # recorded too; the closed concern has come back
    reopen_asked = Signal(int)  # nothing is recorded yet
    reply_asked = Signal(int)
    back_asked = Signal(int)
    left_out = Signal(int)  # a picture is to be recorded without the picture

    def __init__(
        self,
        actions: Actions,
        cases: Cases,
        exhibits: Exhibits,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._cases = cases
        self._case_id = 0
        self._action_id = 0
        self._is_closed = False
        self._link = ""
        self._form = Ui_FollowUpPage()
        self._form.setupUi(self.body)
        self._form.evidence_card.use(exhibits, jobs)
        self._form.capture_panel.use(exhibits, jobs)
        self._form.buttons_row.flow(gap=24)
        self._margin = ReadingMargin(self._form.note_edit, self.body)
        self._form.note_layout.addWidget(self._margin)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._frame = ProblemFrame(self.body)
        self._form.seen_layout.addWidget(self._frame)
        self._group = QButtonGroup(self)
        self._tiles = {seen: self._tile(seen) for seen in HINTS}
        self._wire()

    def open_action(self, case_id: int, action_id: int) -> None:
        """Show where to look; nothing is preselected. A closed concern has checks that go on."""
        self._keeper.flush()
        self._case_id, self._action_id = case_id, action_id
        case = self._cases.get(case_id)
        self._is_closed = case.stage is Stage.CLOSED
        self._show(case)
        drafted = self._keeper.begin(f"check:{action_id}", case_id)
        self._choose(Seen(drafted["seen"]) if drafted.get("seen") in set(Seen) else None)
        self._margin.begin(case_id, Typed.REGISTER)
        self._form.note_edit.setPlainText(drafted.get("note", ""))
        self._form.saved_label.setText("")
        self._frame.show_problems([])
        self._form.error_summary.show_problems([])
        self._keeper.settled()
        self.name_controls()
        self.to_top()

    def offer(self, offered: PictureOffer) -> None:
        """Ask the question about a picture of what is seen."""
        self._form.capture_panel.offer(offered)
        self.bring_into_view(self._form.capture_panel)

    def choose_file(self) -> None:
        """Ask for picture files, as the button does."""
        self._form.capture_panel.zone.choose()

    @property
    def takes_pictures(self) -> bool:
        """Say whether a picture can be kept here now: not in a closed concern."""
        return not self._is_closed

    def record(self) -> None:
        """Record what is seen; the desk sets what comes next."""
        if self._form.capture_panel.is_asking:
            return  # Ctrl+Enter is no answer to the question
        seen = self._seen()
        if seen is None:
            self._say([Problem("Select what you see", self._tiles[Seen.STILL_UP])])
            return
        try:
            self._actions.check(self._action_id, seen, self._form.note_edit.text().strip())
        except DeskError as refused:
            self._say([Problem(sentence(refused), self._tiles[seen])])
            return
        self._keeper.finish()
        is_back = self._is_closed and seen in BACK_AGAIN
        (self.reopening_offered if is_back else self.recorded).emit(self._case_id)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def go_back(self) -> None:
        """Go back to the concern without recording anything."""
        self._keeper.flush()
        self.back_asked.emit(self._case_id)

    def _show(self, case: CaseView) -> None:
        form, action = self._form, self._actions.get(self._action_id)
        closed = " · closed" if self._is_closed else ""
        form.place_label.setText(f"Concern {case.reference}{closed}")
        due = f" It was due on {spoken_day(action.due_on)}." if action.due_on and action.is_overdue else ""
        form.lead_label.setText(f"Look on the platform itself, without answering or liking anything.{due}")
        form.where_label.setText(where_words(case.facts) or "Not provided")
        self._link = case.facts.link
        form.link_label.setText(breakable(self._link))
        for widget in (form.link_label, form.copy_button):
            widget.setVisible(bool(case.facts.link))
        form.copy_button.setText("Copy the link")
        for seen, tile in self._tiles.items():
            hint = CLOSED_HINTS.get(seen, HINTS[seen]) if self._is_closed else HINTS[seen]
            tile.hint = hint
            tile.setAccessibleDescription(hint)
            tile.updateGeometry()
        form.capture_panel.open_case(case.case_id, is_closed=self._is_closed)
        form.reply_button.setVisible(not self._is_closed)
        form.evidence_card.show_case(case.exhibits, case.facts)
        form.evidence_card.setVisible(bool(case.exhibits or case.facts.words))
        form.ladder_box.show_rungs(self._actions.ladder(case.case_id))
        form.ladder_card.setVisible(not self._is_closed)
        form.side_column.setVisible(bool(case.exhibits or case.facts.words) or not self._is_closed)

    def _wire(self) -> None:
        form = self._form
        form.record_button.clicked.connect(self.record)
        form.later_button.clicked.connect(self.go_back)
        form.back_button.clicked.connect(self.go_back)
        form.copy_button.clicked.connect(self._copy_link)
        form.reply_button.clicked.connect(self._ask_reply)
        form.note_edit.textChanged.connect(self._keeper.touched)
        form.capture_panel.stopped.connect(self._note_left_out)
        form.capture_panel.left_out.connect(self._write_down)
        form.capture_panel.kept.connect(self._took)
        form.capture_panel.reopen_asked.connect(self._ask_to_reopen)
        self._keeper.kept.connect(lambda words: self.say(form.saved_label, words))
        self._keeper.refused.connect(form.saved_label.setText)
        self.add_keys({"Ctrl+Return": self.record, "Alt+Left": self.go_back})
        self.on_enter(self.record)
        self.add_icon(form.back_button, "arrow-left")
        self.add_columns(form.columns)

    def _tile(self, seen: Seen) -> RadioTile:
        tile = RadioTile(seen.value, HINTS[seen], self._frame)
        tile.setObjectName(f"{seen.name.lower()}_radio")
        tile.toggled.connect(self._keeper.touched)
        self._group.addButton(tile)
        self._frame.body.addWidget(tile)
        return tile

    def _seen(self) -> Seen | None:
        return next((seen for seen, tile in self._tiles.items() if tile.isChecked()), None)

    def _choose(self, wanted: Seen | None) -> None:
        self._group.setExclusive(False)  # else Qt keeps one chosen
        for seen, tile in self._tiles.items():
            tile.setChecked(seen is wanted)
        self._group.setExclusive(True)

    def _took(self) -> None:
        case = self._cases.get(self._case_id)
        self._form.evidence_card.show_case(case.exhibits, case.facts)
        self._form.evidence_card.show()
        self.name_controls()

    def _note_left_out(self) -> None:
        try:
            self._cases.note(self._case_id, LEFT_OUT)
        except DeskError as refused:
            self._say([Problem(sentence(refused), self._form.back_button)])

    def _write_down(self) -> None:
        self._keeper.flush()
        self._form.capture_panel.close_gate()
        self.left_out.emit(self._case_id)

    def _ask_reply(self) -> None:
        self._keeper.flush()
        self.reply_asked.emit(self._case_id)

    def _ask_to_reopen(self) -> None:
        self._keeper.flush()
        self.reopen_asked.emit(self._case_id)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)
        self._form.copy_button.setText("Link copied")
        self.say(self._form.saved_label, "Link copied")

    def _say(self, problems: list[Problem]) -> None:
        self._frame.show_problems(problems)
        self.show_problems(self._form.error_summary, problems)

    def _draft(self) -> dict[str, str]:
        seen = self._seen()
        body = {"seen": seen.value if seen else "", "note": self._form.note_edit.text()}
        return body if any(body.values()) else {}
