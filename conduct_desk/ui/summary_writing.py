"""The head's own words of one summary: laid on the page, kept while she types, checked before sharing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.summary_views import draft_of, draft_place, words_of
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.selecting import select_words
from conduct_desk.ui.widgets.governors_words import GovernorsWords
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.summaries import Summaries


class SummaryWriting(QObject):
    """Holds the words of one term, or of the correction of one edition; what is typed is a draft."""

    touched = Signal()
    saved = Signal(str)  # “Draft saved 2:52pm”

    def __init__(
        self, box: GovernorsWords, summaries: Summaries, drafts: Drafts, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._box, self._summaries, self._drafts = box, summaries, drafts
        self._term, self._corrects = "", 0
        self._not_people: tuple[str, ...] = ()
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._keeper.kept.connect(self.saved)
        self._keeper.refused.connect(self.saved)
        box.changed.connect(self._touch)

    def corrects(self, term_name: str) -> int:
        """Return which edition was being corrected when its words were left, 0 for none."""
        return int((self._drafts.read(draft_place(term_name)) or {}).get("corrects") or 0)

    def begin(self, term_name: str, words: SummaryWords, *, corrects: int = 0) -> None:
        """Lay words on the page, or what was being typed last in their place."""
        self.save()
        is_new = (self._term, self._corrects) != (term_name, corrects)
        self._term, self._corrects = term_name, corrects
        offers = self._summaries.offers()
        self._box.offer(offers.learning, offers.noted, offers.questions)
        typed = self._keeper.begin(draft_place(term_name), None)
        is_of_this = bool(typed) and int(typed.get("corrects") or 0) == corrects
        shown = words_of(typed) if is_of_this else words
        self._not_people = shown.not_people
        self._box.show_words(replace(shown, not_people=()))
        if is_new:
            self._box.settle()
        if not is_of_this:
            self._keeper.settled()

    def save(self) -> None:
        """Keep what is typed as a draft; of nothing typed none is kept."""
        if not self._term:
            return
        self._keeper.flush()
        if not self._corrects and self._box.words() == SummaryWords():
            self._drafts.discard(draft_place(self._term))

    def end(self) -> None:
        """Take the words off the page; the draft stays."""
        self.save()
        self._keeper.end()
        self._term, self._corrects = "", 0

    def finish(self) -> None:
        """Forget the draft: the words are issued, or not wanted."""
        self._keeper.finish()
        self._term, self._corrects = "", 0

    def words(self) -> SummaryWords:
        """Return the words as they now stand."""
        return replace(self._box.words(), not_people=self._not_people)

    def let_stand(self, word: str) -> None:
        """Take a word for what it is: somebody in the log is called so, and no person is meant."""
        self._not_people = (*self._not_people, word)
        self._touch()

    def problems(self) -> list[Problem]:
        """Return what keeps the paper from being shared, in the words as they now stand."""
        found = self._summaries.remarks(self.words())
        return [Problem(each.sentence, self.field(each.field)) for each in found if each.is_in_the_way]

    def field(self, name: str) -> QWidget:
        """Return the control of a field by its name in SummaryWords."""
        return self._box.field(name)

    def go_to(self, remark: RemarkView) -> QWidget:
        """Put the keyboard on what a remark is about, with the words selected; returns the control."""
        named = self.field(remark.field)
        others = (self._box.doing.edit, self._box.question.edit)
        holding = (each for each in (named, *others) if remark.about and select_words(each, remark.about))
        field = next(holding, named)
        field.setFocus()
        return field

    def _typed(self) -> dict[str, str]:
        corrects = {"corrects": str(self._corrects)} if self._corrects else {}
        return draft_of(self.words()) | corrects

    def _touch(self) -> None:
        self._keeper.touched()
        self.touched.emit()
