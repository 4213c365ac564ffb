"""Our policy: what is in force, and bringing in the school's own."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.desk.policy_views import PolicyGiven
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.typed_dates import day_typed
from conduct_desk.ui.widgets.clauses_sorted import ClausesSorted
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.policy_in_force import PolicyInForce
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.policies import Policies
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

PLACE = "policy"  # of its draft
IN_FORCE, TEXT, SORTING, NAMING = "in force", "text", "sorting", "naming"
DATES = {"reviewed_on": "The day of the last review", "review_due_on": "The day of the next review"}
BEGIN, CARRY_ON = "Bring in our own policy", "Carry on bringing in our own policy"
NEWER = "Bring in a newer version"
NAMED = ("title", "version", *DATES)


class PolicyPage(FormPage):
    """Four steps, one at a time: what is in force, the text, which words belong where, its particulars."""

    key = "policy_page"
    adopted = Signal()
    left = Signal()

    def __init__(
        self,
        policies: Policies,
        drafts: Drafts,
        jobs: Jobs,
        clock: Clock,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._policies, self._jobs, self._clock, self._choosers = policies, jobs, clock, choosers
        self._stage, self._sorted_text = IN_FORCE, ""
        self._sorted = ClausesSorted(policies.policy().clauses, self.body)
        self._in_force = PolicyInForce(self.body)
        self._steps = {
            IN_FORCE: self._in_force_step(), TEXT: self._text_step(), SORTING: self._sorting_step(),
            NAMING: self._naming_step(),
        }  # fmt: skip
        box = QVBoxLayout(self.body)
        for step in self._steps.values():
            box.addWidget(step)
        box.addStretch(1)
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._keeper.refused.connect(self._say_refused)
        for edit in (self._text.edit, *(self._naming.fields[key].edit for key in NAMED)):
            edit.textChanged.connect(self._keeper.touched)
        self._sorted.changed.connect(self._keeper.touched)
        self.add_keys({"Alt+Left": self._back, "Ctrl+Return": self._go_on})

    def open_policy(self) -> None:
        """Show what is in force; what was being brought in waits behind the button."""
        drafted = self._keeper.begin(PLACE, None)
        self._put_back(drafted)
        self._in_force.show_versions(self._policies.versions(), self._policies.policy().reviewed)
        self._begin.setText(CARRY_ON if drafted else NEWER if self._policies.policy().is_own else BEGIN)
        self._show(IN_FORCE)
        self._keeper.settled()

    def save_typing(self) -> None:
        """Keep what is typed as a draft."""
        self._keeper.flush()

    # --- the four steps ---
    def _in_force_step(self) -> Step:
        step = Step(self.body)
        step.words("Our policy", "h1")
        step.words("The questions about each concern go by this policy, and letters name it.", "lead")
        step.add(self._in_force)
        self._begin, _ = step.buttons(
            ("begin_button", BEGIN, "primary", lambda: self._show(TEXT)),
            ("leave_button", "Back to Settings", "link", self.left.emit),
        )
        step.end()
        return step

    def _text_step(self) -> Step:
        step = Step(self.body)
        step.words("Bring in our own policy", "h1")
        step.words("Choose its file, or paste its words.", "lead")
        (self._file_button,) = step.buttons(
            ("file_button", "Choose a Word file, PDF or text", "", self._choose)
        )
        self._text = step.field(
            "text", "The words of your policy", "They stay in the case log", lines=8, width=640
        )
        self._text_buttons(step, "Continue", self._sort)
        return step

    def _sorting_step(self) -> Step:
        step = Step(self.body)
        step.words("Which words belong where?", "h1")
        step.words("Your words stand beside ours from then on, and letters may quote them.", "lead")
        self._count = step.words("")
        step.add(self._sorted)
        self._text_buttons(step, "Continue", lambda: self._show(NAMING))
        return step

    def _naming_step(self) -> Step:
        step = self._naming = Step(self.body)
        step.words("What is it called?", "h1")
        step.words("Letters print the title, the version and the last review.", "lead")
        step.field("title", "Title", "As it stands on its first page")
        step.field("version", "Version", "Each concern remembers it. For example, October 2025", width=240)
        step.field("reviewed_on", "Last reviewed", "For example, 14 October 2025 or October 2025", width=240)
        step.field(
            "review_due_on",
            "Next review due",
            "For example, October 2028. After it you are reminded",
            width=240,
        )
        self._text_buttons(step, "Use this policy from now on", self._adopt)
        return step

    def _text_buttons(self, step: Step, words: str, act: Callable[[], None]) -> None:
        name = words.split()[0].lower()
        stage = len(step.fields)
        step.buttons(
            (f"{name}_{stage}_button", words, "primary", act),
            (f"back_{stage}_button", "Back", "link", self._back),
        )
        step.end()

    # --- going through them ---
    def _show(self, stage: str) -> None:
        self._stage = stage
        for its, step in self._steps.items():
            step.setVisible(its == stage)
            step.clear()
        self.name_controls()
        self._focus_first()
        self.to_top()

    def _focus_first(self) -> None:
        """Begin where this step begins: the button that led here is gone."""
        if self._stage == SORTING:
            self._sorted.focus_first()
        else:
            title = self._naming.fields["title"]
            {IN_FORCE: self._begin, TEXT: self._text.edit, NAMING: title.edit}[self._stage].setFocus()

    def _back(self) -> None:
        self._keeper.flush()
        before = {NAMING: SORTING, SORTING: TEXT}
        if self._stage == IN_FORCE:
            self.left.emit()
        elif self._stage in before:
            self._show(before[self._stage])
        else:
            self.open_policy()

    def _go_on(self) -> None:
        self._steps[self._stage].go_on()

    def _choose(self) -> None:
        path = self._choosers.document(self, "Choose your policy")
        if path is None:
            return
        try:
            data = path.read_bytes()
        except OSError:
            self._refuse(
                DeskError("The file cannot be read.", next_step="Copy it to this PC and choose it again.")
            )
            return
        self._file_button.setEnabled(False)
        self._jobs.run(
            lambda: self._policies.read_file(data),
            self._read,
            self._not_read,
            words="Reading the file",
            owner=self,
        )

    def _read(self, text: str) -> None:
        self._file_button.setEnabled(True)
        self._steps[TEXT].clear()
        self._text.set_text(text)
        self._text.edit.setFocus()

    def _not_read(self, error: DeskError) -> None:
        self._file_button.setEnabled(True)
        self._refuse(error)

    def _sort(self) -> None:
        text = self._text.text()
        try:
            passages = self._policies.passages(text)
        except DeskError as error:
            self._refuse(error)
            return
        if text != self._sorted_text:
            self._sorted.show_passages(passages, self._policies.propose(text))
            self._sorted_text = text
        self._say_count()
        self._show(SORTING)

    def _say_count(self) -> None:
        used, of = len(self._sorted.words()), len(self._policies.policy().clauses)
        self._count.setText(
            f"{used} of {of} are filled in. Read them. Change lets you take other words, or none."
            if used
            else "Nothing was surely found. Is this the right policy? You can choose the passages yourself."
        )

    def _adopt(self) -> None:
        fields = {key: self._naming.fields[key].text() for key in NAMED}
        try:
            self._policies.adopt(
                PolicyGiven(
                    version=fields["version"],
                    title=fields["title"],
                    reviewed_on=self._day("reviewed_on"),
                    review_due_on=self._day("review_due_on"),
                    passages=self._sorted.words(),
                    source=self._sorted_text,
                )
            )
        except DeskError as error:
            self._refuse(error)
            return
        self._keeper.finish()
        self.open_policy()
        self.adopted.emit()

    def _day(self, key: str) -> date:
        typed = self._naming.fields[key].text()
        whole = typed if typed[:1].isdigit() else f"1 {typed}" if typed else ""
        try:
            found = day_typed(
                whole,
                "",
                "",
                what=DATES[key],
                today=self._clock.today(),
                may_be_future=key == "review_due_on",
            )
        except AnswerNeeded as error:
            raise DeskError(error.sentence, next_step=error.next_step, field=key) from error
        if found is None:
            raise DeskError(f"Enter {DATES[key][0].lower()}{DATES[key][1:]}", field=key)
        is_whole_month = typed != whole and key == "review_due_on"
        return found.replace(day=monthrange(found.year, found.month)[1]) if is_whole_month else found

    # --- what is wrong, and what is kept ---
    def _refuse(self, error: DeskError) -> None:
        self._steps[self._stage].fail(error)
        self.name_controls()
        self.to_top()

    def _say_refused(self, words: str) -> None:
        self._refuse(DeskError(words))

    def _typed(self) -> dict[str, str]:
        if not self._text.text():
            return {}
        named = {key: self._naming.fields[key].text() for key in NAMED}
        words = {f"words.{key}": each for key, each in self._sorted.words().items()}
        return {"text": self._text.text(), "sorted": self._sorted_text, **named, **words}

    def _put_back(self, drafted: Mapping[str, str]) -> None:
        """Show what was drafted, or empty fields."""
        self._text.set_text(drafted.get("text", ""))
        for key in NAMED:
            self._naming.fields[key].set_text(drafted.get(key, ""))
        self._sorted_text = drafted.get("sorted", "")
        self._sorted.show_passages(
            self._policies.passages(self._sorted_text) if self._sorted_text else (), ()
        )
        self._sorted.set_words(
            {key.removeprefix("words."): each for key, each in drafted.items() if key.startswith("words.")}
        )
