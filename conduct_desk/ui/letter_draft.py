"""The draft of a letter that lies on the page: typed, kept, and turned into another letter when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.clock import Clock
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import LetterKind
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.forms.ui_letter_page import Ui_LetterPage
from conduct_desk.ui.letter_fields import LetterFields
from conduct_desk.ui.letter_words import title_in
from conduct_desk.ui.printing import count_pages
from conduct_desk.ui.rewriting import Rewriting, made_of, people_for
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.kind_combo import asked_for
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.remarks_box import told_apart

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.people import People


class LetterDraft(QObject):
    """Holds one draft, or none; what is typed is written 0.8 seconds after the last key and on `save`."""

    touched = Signal()
    saved = Signal(str)  # “Draft saved 2:52pm”
    refused = Signal(object)  # the DeskError that kept it from being saved or changed
    replaced = Signal(object)  # the LetterView to go on with
    taken_away = Signal(object)  # a TakenAway

    def __init__(
        self,
        form: Ui_LetterPage,
        letters: Letters,
        cases: Cases,
        people: People,
        drafts: Drafts,
        clock: Clock,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._form, self._letters, self._cases, self._people = form, letters, cases, people
        self._clock = clock
        self._letter: LetterView | None = None
        self.fields = LetterFields(form, clock, page)
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._rewriting = Rewriting(letters, cases)
        self._keeper.kept.connect(self.saved)
        self._keeper.refused.connect(self.saved)
        self.fields.changed.connect(self._touched)
        self.fields.person_chosen.connect(self._change_person)
        self.fields.make.easy_read_asked.connect(self._make_easy)
        form.kind_combo.kind_chosen.connect(self._change_kind)

    def open(self, letter: LetterView) -> None:
        """Lay a draft on the page, with what was being typed last."""
        today = self._clock.today()
        if letter.dated_on != today:  # a letter bears the day it is finished on
            letter = self._letters.amend(letter.letter_id, dated_on=today)
        self._letter = letter
        typed = self._keeper.begin(f"letter {letter.letter_id}", letter.case_id)
        self._rewriting.begin(letter, typed)
        case = self._cases.get(letter.case_id)
        self._form.kind_combo.show_kinds(asked_for(case), self._letters.useful(letter.case_id), letter.kind)
        self.fields.show(letter, people_for(case, letter.kind))
        if typed:
            self.fields.show_typed(typed)

    def close(self, *, forget: bool = False) -> None:
        """Take the draft off the page; `forget` what was typed when it is final or thrown away."""
        self._letter = None
        if forget:
            self._keeper.finish()
        else:
            self._keeper.end()

    def end(self, letter: LetterView) -> None:
        """Take a draft that became final off the page; a title in its opening is remembered."""
        self.close(forget=True)
        for person in people_for(self._cases.get(letter.case_id), letter.kind):
            title = title_in(letter.salutation, person.name)
            if title and not person.title and person.name == letter.recipient:
                self._people.amend(person.person_id, title=title)

    def view(self) -> LetterView:
        """Return the letter with what now stands in the fields."""
        assert self._letter is not None, "no draft is open"  # noqa: S101
        return self.fields.read(self._letter)

    def source(self) -> Work:
        """Return the work that makes the preview, and the remarks, of the words as they now stand."""
        view, letters, own = self.view(), self._letters, self.fields.date_remarks()
        self.fields.say_made(view)
        made: list[bytes] = []

        def make() -> bytes:
            made.append(letters.preview(view))
            return made[-1]

        return make, lambda: (*own, *letters.remarks(view, count_pages(made[-1])))

    def problems(self) -> list[Problem]:
        """Return what keeps the letter from being final, in the words as they now stand and the day typed."""
        self.fields.settle_day()
        found = (*self.fields.date_remarks(), *self._letters.remarks(self.view()))
        in_the_way = [each for each in found if each.is_in_the_way]
        return [
            Problem(said, self.fields.places.field(each.field))
            for each, said in zip(in_the_way, told_apart(in_the_way), strict=True)
        ]

    def let_stand(self, remark: RemarkView, reason: str) -> None:
        """Keep why something may stand. Raises DeskError without a reason, or when its words have changed."""
        if self.save():
            self._letters.let_stand(self.view().letter_id, remark.rule, remark.about, reason)

    def save(self) -> bool:
        """Write what stands in the fields into the letter; False when the log did not take it."""
        if self._letter is None:
            return True
        self.fields.settle_day()
        self._keeper.flush()
        view = self.view()
        try:
            self._letter = self._letters.amend(
                view.letter_id,
                recipient=view.recipient,
                address=view.address,
                salutation=view.salutation,
                subject=view.subject,
                body=view.body,
                answer_by=view.answer_by,
            )
            self._make(view)
        except DeskError as problem:
            self.refused.emit(problem)
            return False
        return True

    def also_to(self, title: str, name: str) -> None:
        """Address it to a second parent at the same address too. Raises DeskError where it cannot be."""
        if self.save():
            self._go_on(self._letters.also_to(self.view().letter_id, title, name))

    def another(self) -> None:
        """Go on with a second draft of the same words, to another address."""
        self._try(lambda view: self._letters.another_for(view.letter_id), self._go_on)

    def _make(self, view: LetterView) -> None:
        """Write how the letter is made, where that was changed."""
        assert self._letter is not None, "no draft is open"  # noqa: S101
        if made_of(view) != made_of(self._letter):
            self._letter = self._letters.make(view.letter_id, **made_of(view))

    def _make_easy(self, is_easy: bool) -> None:  # noqa: FBT001  (the signal's own signature)
        if not self._try(lambda view: self._letters.make(view.letter_id, is_easy_read=is_easy), self._go_on):
            self.fields.make.show_letter(self.view())

    def _try(self, how: Callable[[LetterView], LetterView], then: Callable[[LetterView], None]) -> bool:
        """Have the draft changed or another one made, and go on with that; False when it could not be."""
        if not self.save():
            return False
        try:
            letter = how(self.view())
        except DeskError as problem:
            self.refused.emit(problem)
            return False
        then(letter)
        return True

    def _go_on(self, letter: LetterView) -> None:
        """Show what the desk made of the draft, or the other one that it made: what was typed is in it."""
        before = self.view()
        self._rewriting.carry(before, letter)
        self.close(forget=letter.letter_id == before.letter_id)
        self.replaced.emit(letter)

    def _turn_to(self, letter: LetterView) -> None:
        """Show another letter, written in place of this draft unless it was there already."""
        before = self.view()
        is_gone = before.letter_id not in {each.letter_id for each in self._cases.get(before.case_id).letters}
        self.close(forget=is_gone)
        self.replaced.emit(letter)

    def _typed(self) -> dict[str, str]:
        return self.fields.typed() | self._rewriting.kept()

    def _touched(self) -> None:
        self._keeper.touched()
        self.touched.emit()

    def _change_kind(self, kind: LetterKind) -> None:
        before = self.view()
        if kind is before.kind:
            return
        if self._try(lambda view: self._rewriting.as_kind(view, kind), self._turn_to):
            self._offer_back(before.letter_id)
        else:
            self._form.kind_combo.show_kind(before.kind)

    def _change_person(self, person_id: int) -> None:
        before = self.view().letter_id
        if self._try(lambda view: self._rewriting.to_person(view, person_id), self._turn_to):
            self._offer_back(before)

    def _offer_back(self, before: int) -> None:
        """Offer the draft again that another took the place of, and that is in the log no more."""
        now = self.view().letter_id
        try:
            self._letters.get(before)
        except LookupError:
            words = "Turned the draft into another letter"
            self.taken_away.emit(TakenAway(words, partial(self._turn_back, before, now)))

    def _turn_back(self, before: int, now: int) -> None:
        self._letters.put_back(before)
        is_shown = self._letter is not None and self._letter.letter_id == now
        self._letters.discard(now)
        if is_shown:
            self._turn_to(self._letters.get(before))
