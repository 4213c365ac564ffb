"""Looking at the post again on its day, and recording what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from conduct_desk.clock import Clock, spoken_day
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Seen
from conduct_desk.ui.case_words import where_words
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_follow_up_page import Ui_FollowUpPage
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibits import Exhibits

HINTS = {
    Seen.STILL_UP: "The next step and the next check are set for you.",
    Seen.CORRECTED: "It is put right. You can close the concern; it is looked at once more.",
    Seen.REMOVED: "It is gone. You can close the concern; it is looked at once more.",
    Seen.CANNOT_SEE: "You cannot get in, or it has moved. The next check is set for you.",
}


class FollowUpPage(FormPage):
    """One check of one post: where to look, four things that can be seen, a note."""

    key = "follow_up_page"
    recorded = Signal(int)
    back_asked = Signal(int)

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
        self._form = Ui_FollowUpPage()
        self._form.setupUi(self.body)
        self._form.evidence_card.use(exhibits, jobs)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._frame = ProblemFrame(self.body)
        self._form.seen_layout.addWidget(self._frame)
        self._group = QButtonGroup(self)
        self._tiles = {seen: self._tile(seen) for seen in Seen}
        self._wire()

    def open_action(self, case_id: int, action_id: int) -> None:
        """Show where to look; nothing is preselected."""
        self._keeper.flush()
        self._case_id, self._action_id = case_id, action_id
        case, action = self._cases.get(case_id), self._actions.get(action_id)
        form = self._form
        form.place_label.setText(f"Concern {case.reference}")
        due = f" It was due on {spoken_day(action.due_on)}." if action.due_on and action.is_overdue else ""
        form.lead_label.setText(f"Look on the platform itself, without answering or liking anything.{due}")
        form.where_label.setText(where_words(case.facts) or "Not provided")
        form.link_label.setText(case.facts.link)
        for widget in (form.link_label, form.copy_button):
            widget.setVisible(bool(case.facts.link))
        form.copy_button.setText("Copy the link")
        drafted = self._keeper.begin(f"check:{action_id}", case_id)
        self._choose(Seen(drafted["seen"]) if drafted.get("seen") in set(Seen) else None)
        form.note_edit.setPlainText(drafted.get("note", ""))
        form.saved_label.setText("")
        self._frame.show_problems([])
        form.error_summary.show_problems([])
        form.evidence_card.show_case(case.exhibits, case.facts)
        form.side_column.setVisible(bool(case.exhibits or case.facts.words))
        self._keeper.settled()
        self.name_controls()
        self.to_top()

    def record(self) -> None:
        """Record what is seen; the desk sets what comes next."""
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
        self.recorded.emit(self._case_id)

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def go_back(self) -> None:
        """Go back to the concern without recording anything."""
        self._keeper.flush()
        self.back_asked.emit(self._case_id)

    def _wire(self) -> None:
        form = self._form
        form.record_button.clicked.connect(self.record)
        form.later_button.clicked.connect(self.go_back)
        form.back_button.clicked.connect(self.go_back)
        form.copy_button.clicked.connect(self._copy_link)
        form.note_edit.textChanged.connect(self._keeper.touched)
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

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._form.link_label.text())
        self._form.copy_button.setText("Link copied")
        self.say(self._form.saved_label, "Link copied")

    def _say(self, problems: list[Problem]) -> None:
        self._frame.show_problems(problems)
        self.show_problems(self._form.error_summary, problems)

    def _draft(self) -> dict[str, str]:
        seen = self._seen()
        body = {"seen": seen.value if seen else "", "note": self._form.note_edit.text()}
        return body if any(body.values()) else {}
