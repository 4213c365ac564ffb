"""One key of the log: giving it, changing its passphrase, taking it away, opening with the sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.steps_page import TWICE, StepsPage, same_twice

if TYPE_CHECKING:
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.step import Step

ADD, CHANGE, TAKE, SIGN_IN = "add", "change", "take", "sign_in"
GIVEN = (HolderRole.DEPUTY, HolderRole.ASSISTANT, HolderRole.CHAIR, HolderRole.BUSINESS_MANAGER)
ENOUGH = "At least 12 characters: three or four words that do not belong together"
HONEST = (
    "Whoever can sign in to this computer as you can then open the log without the passphrase, and what they "
    "do stands under your name. Leave it off where others know your password or use this computer as you."
)
MONTHLY = (
    "The passphrase is still asked once a month, after it was changed, and on any other computer. The "
    "recovery sheet stays as it is."
)


class KeyFormPage(StepsPage):
    """Four short forms; `finished` says in words what was done."""

    key = "key_form_page"
    finished = Signal(str)

    def __init__(self, holders: KeyHolders, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(jobs, "Back to who can open the log", parent)
        self._holders = holders
        self._whose = ""
        self._add()
        self._change()
        self._take()
        self._sign_in()
        self.end_steps()

    def open_form(self, which: str, whose: str = "") -> None:
        """Show one of the forms, empty; `whose` key is to be taken away."""
        self.forget()
        self._whose = whose
        self._take_heading.setText(f"Take away the key of {whose}?" if whose else "Take away a key?")
        self.steps[ADD].fields["name"].set_text("")
        self.show_step(which)

    def _add(self) -> None:
        step = self.add_step(ADD)
        step.words("Give somebody a key", "h1")
        step.words("Have them here with you: they type the passphrase, and only they know it.", "lead")
        step.field("name", "Their name", "As it should stand in the history, for example Mrs J Okafor")
        self._role = ComboField("role", "What they are at the school", "", step, nothing="", width=320)
        self._role.set_words([role.value for role in GIVEN])
        step.add(self._role)
        self._twice(step, "Their passphrase")
        self.secret(step, "own", "Your own passphrase", "So that nobody gives away keys at an open desk")
        step.buttons(("add_button", "Give the key", "primary", self._give))

    def _change(self) -> None:
        step = self.add_step(CHANGE)
        step.words("Change your passphrase", "h1")
        step.words("The recovery sheet and the keys of others stay as they are.", "lead")
        self.secret(step, "own", "The passphrase you have now")
        self._twice(step, "New passphrase")
        step.buttons(("change_button", "Change it", "primary", self._change_it))

    def _take(self) -> None:
        step = self.add_step(TAKE)
        self._take_heading = step.words("Take away a key?", "h1")
        step.words("Their passphrase stops opening the log. What they did stays in the history.", "lead")
        step.words("If they have seen the recovery sheet, make a new one afterwards: it opens everything.")
        step.words("This cannot be undone. If they need a key again, you give them a new one.")
        self.secret(step, "own", "Your own passphrase")
        step.buttons(
            ("take_button", "Take the key away", "warning", self._take_it),
            ("keep_button", "Leave it as it is", "", self.leave),
        )

    def _sign_in(self) -> None:
        step = self.add_step(SIGN_IN)
        step.words("Open with the sign-in to this computer", "h1")
        step.words(HONEST)
        step.words(MONTHLY)
        self.secret(step, "own", "Your own passphrase")
        step.buttons(
            ("sign_in_button", "Turn it on", "primary", self._turn_on),
            ("not_button", "Leave it off", "link", self.leave),
        )

    def _twice(self, step: Step, label: str) -> None:
        fields = [
            self.secret(step, "passphrase", label, ENOUGH),
            self.secret(step, "again", "The same passphrase again"),
        ]
        self.show_typing(step, *fields)

    def _typed(self, step: str, field: str) -> str:
        return self.steps[step].fields[field].text()

    def _give(self) -> None:
        if not same_twice(self.step):
            self.fail(TWICE)
            return
        name, passphrase, own = (self._typed(ADD, key) for key in ("name", "passphrase", "own"))
        role = HolderRole(self._role.chosen())
        self.run(
            lambda: self._holders.add(name, role, passphrase, own=own),
            lambda _: self.finished.emit(f"{' '.join(name.split())} can open the log now."),
            "Making the key",
        )

    def _change_it(self) -> None:
        if not same_twice(self.step):
            self.fail(TWICE)
            return
        own, new = self._typed(CHANGE, "own"), self._typed(CHANGE, "passphrase")
        self.run(
            lambda: self._holders.change_passphrase(own, new),
            lambda _: self.finished.emit("The passphrase is changed. The old one opens nothing any more."),
            "Changing the passphrase",
        )

    def _take_it(self) -> None:
        own, whose = self._typed(TAKE, "own"), self._whose
        self.run(
            lambda: self._holders.take_out(whose, own=own),
            lambda _: self.finished.emit(f"{whose} can no longer open the log."),
            "Taking the key away",
        )

    def _turn_on(self) -> None:
        own = self._typed(SIGN_IN, "own")
        self.run(
            lambda: self._holders.turn_on_sign_in(own),
            lambda _: self.finished.emit("The log now opens with the sign-in to this computer too."),
            "Turning it on",
        )
