"""The school's own practice: which procedures it has, and how long each thing may take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.practice import days_in_words
from conduct_desk.ui.clock_words import PERIODS, period_words
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.policies import Policies
    from conduct_desk.desk.policy_views import ClockView

PLACE = "practice"  # of its draft


class PracticeSettingsPage(FormPage):
    """Two lists that are saved together; the policy itself sets no number of days."""

    key = "practice_settings_page"
    saved = Signal()
    left = Signal()

    def __init__(
        self, policies: Policies, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._policies = policies
        self._back: dict[str, QPushButton] = {}
        self._clocks: dict[str, ClockView] = {}
        self._folds: dict[str, Fold] = {}
        box = QVBoxLayout(self.body)
        self._step = self._built()
        box.addWidget(self._step)
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._keeper.kept.connect(lambda words: self.say(self._news, words))
        self._keeper.refused.connect(self._news.setText)
        for field in self._step.fields.values():
            field.edit.textChanged.connect(self._touched)
        self.add_keys({"Alt+Left": self._leave, "Ctrl+Return": self._step.go_on})

    def open_practice(self) -> None:
        """Show what is kept, with what was being typed over it."""
        drafted = self._keeper.begin(PLACE, None)
        self._show(drafted)
        self._step.clear()
        self._news.setText("")
        self._keeper.settled()
        self.name_controls()
        self.to_top()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    def _built(self) -> Step:
        step = Step(self.body)
        step.words("Procedures and periods", "h1")
        step.words("Your policy sets no number of days: these are your school’s own practice.", "lead")
        step.words("Procedures", "h2")
        step.field(
            "procedures", "Where a concern can belong", "One a line. Letters name them just so.", lines=6
        )
        step.words("How long each thing may take", "h2")
        step.words(
            "School days leave out weekends, holidays and training days. What is urgent, what concerns a "
            "child’s safety and what the law sets is not listed: it cannot be made longer."
        )
        known = {view.key: view for view in self._policies.clocks() if view.may_change}
        listed = [(heading, [key for key in keys if key in known]) for heading, keys in PERIODS.items()]
        rest = [key for key in known if not any(key in keys for _, keys in listed)]
        for heading, keys in (*listed, ("More", rest)):
            if keys:
                self._add_group(step, heading, [known[key] for key in keys])
        step.buttons(
            ("save_button", "Save", "primary", self._save),
            ("leave_button", "Leave without saving", "link", self._throw_away),
        )
        self._news = step.words("", "small")
        step.end()
        return step

    def _add_group(self, step: Step, heading: str, views: Sequence[ClockView]) -> None:
        """Fold periods of one kind away under their heading."""
        fold = Fold(step)
        fold.set_title(f"{heading.split()[0].lower()}_fold", heading)
        fold.turned.connect(self.name_controls)
        step.add(fold)
        for view in views:
            self._folds[view.key] = fold
            self._add_period(step, fold, view)

    def _add_period(self, step: Step, fold: Fold, view: ClockView) -> None:
        words, key = period_words(view.key), view.key
        shipped = days_in_words(view.shipped_days, view.counts)
        hint = f"In {view.counts.value}; the program came with {view.shipped_days}"
        step.fields[key] = Field(f"{key}_edit", words, hint, fold, width=96)
        back = self._back[key] = QPushButton(f"Back to {shipped}", fold)
        back.setObjectName(f"{key}_back_button")
        back.setProperty("role", "link")
        back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        back.setAccessibleName(f"{words}: back to {shipped}")
        back.clicked.connect(lambda: self._put_back(key))
        fold.body.addWidget(step.fields[key])
        fold.body.addWidget(back)

    def _show(self, drafted: dict[str, str]) -> None:
        self._clocks = {view.key: view for view in self._policies.clocks()}
        kept = {key: str(self._clocks[key].days) for key in self._back}
        kept["procedures"] = "\n".join(self._policies.procedures())
        for key, words in (kept | drafted).items():
            if key in self._step.fields:
                self._step.fields[key].set_text(words)
        self._offer_back()
        for fold in set(self._folds.values()):
            fold.fold()
        for key, button in self._back.items():
            if not button.isHidden():
                self._folds[key].unfold()

    def _put_back(self, key: str) -> None:
        field = self._step.fields[key]
        field.set_text(str(self._clocks[key].shipped_days))
        field.edit.setFocus()

    def _offer_back(self) -> None:
        """Offer the way back beside each period that is not the one the program came with."""
        for key, button in self._back.items():
            button.setVisible(self._step.fields[key].text() != str(self._clocks[key].shipped_days))

    def _touched(self) -> None:
        if self._clocks:
            self._offer_back()
            self._keeper.touched()

    def _typed(self) -> dict[str, str]:
        return {key: field.text() for key, field in self._step.fields.items()}

    def _save(self) -> None:
        try:
            before = {view.key: view.days for view in self._policies.clocks()}, self._policies.procedures()
            days = {key: self._days(key) for key in self._back}
            self._policies.set_clocks(days)
            self._policies.set_procedures(self._step.fields["procedures"].lines())
        except DeskError as error:
            if error.field in self._folds:
                self._folds[error.field].unfold()
            self._step.fail(error)
            self.name_controls()
            self.to_top()
            return
        self._keeper.finish()
        self.saved.emit()
        if before != ({view.key: view.days for view in self._policies.clocks()}, self._policies.procedures()):
            words = "Changed the school’s periods or procedures"
            self.taken_away.emit(TakenAway(words, partial(self._as_before, *before)))

    def _as_before(self, days: Mapping[str, int], procedures: Sequence[str]) -> None:
        now = {view.key: view.days for view in self._policies.clocks()}
        self._policies.set_clocks({key: given for key, given in days.items() if now[key] != given})
        self._policies.set_procedures(procedures)
        if self.isVisible():
            self.open_practice()

    def _days(self, key: str) -> int:
        typed = self._step.fields[key].text()
        if not typed.isascii() or not typed.isdigit():
            raise DeskError(f"{period_words(key)}: enter a number of days, such as 2", field=key)
        return int(typed[:4])

    def _throw_away(self) -> None:
        self._keeper.finish()
        self.left.emit()

    def _leave(self) -> None:
        self._keeper.flush()
        self.left.emit()
