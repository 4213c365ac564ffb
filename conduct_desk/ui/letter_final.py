"""The letter that is final: what there is to know of it, and how and when it left the school."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.readers import leaves_school
from conduct_desk.policy.vocabulary import LetterState, SentHow
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_words import final_rows

if TYPE_CHECKING:
    from conduct_desk.desk.letters import Letters


class LetterFinal(QObject):
    """Asks whether it was sent until it was; what stays in the school's own file is not asked for."""

    sent = Signal(object)  # the LetterView
    put_off = Signal()  # it was not sent yet
    corrected = Signal(object)  # the LetterView of the draft that corrects it
    refused = Signal(object)  # the DeskError

    def __init__(self, form: Ui_LetterPage, letters: Letters, clock: Clock, page: QWidget) -> None:
        super().__init__(page)
        self._form, self._letters, self._clock = form, letters, clock
        self._letter_id = 0
        form.sent_box.use(clock)
        form.sent_box.answered.connect(self._record)
        form.correct_button.clicked.connect(self._correct)

    def show(self, letter: LetterView) -> None:
        """Show a letter whose words are locked."""
        form, self._letter_id = self._form, letter.letter_id
        form.final_list.show_rows(final_rows(letter), may_change=False)
        asks = letter.state is LetterState.ISSUED and leaves_school(letter.kind) and not letter.is_corrected
        form.sent_box.setVisible(asks)
        form.sent_box.ask(self._clock.today())
        form.correct_button.setVisible(not letter.is_corrected)
        if came_up := self._letters.waits(letter.letter_id):
            step = "Keep it here until they agree, even if it is printed."
            self.refused.emit(DeskError(came_up, next_step=step))

    def _record(self, on: date | None, how: SentHow | None) -> None:
        if on is None or how is None:
            self.put_off.emit()
            return
        try:
            letter = self._letters.sent(self._letter_id, on, how)
        except DeskError as problem:
            self._form.sent_box.fail(problem)
            return
        self.sent.emit(letter)

    def _correct(self) -> None:
        try:
            letter = self._letters.correct(self._letter_id)
        except DeskError as problem:
            self.refused.emit(problem)
            return
        self.corrected.emit(letter)
