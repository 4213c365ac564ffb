"""The links to look at today: one press for what is seen of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.watch_words import coming_words, title_words
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.field import whole
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.link_card import LinkCard
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conduct_desk.clock import Clock
    from conduct_desk.desk.watch import Watch
    from conduct_desk.desk.watch_views import LinkToWatch, Look
    from conduct_desk.policy.vocabulary import Seen

LEAD = "Look on the platform itself, without answering or liking anything. Conduct Desk never goes online."
HOW = (
    "Copy an address into the web browser that you look with, and press here what you see. It is recorded at "
    "once, and what follows is set for you."
)
NONE_DUE = "No link is to be looked at today."
NOBODY_LOOKS = (
    "Nobody looks at this one again: you answered that a picture in it may be indecent. The safeguarding "
    "lead and the police say what happens."
)


class WatchPage(PartsPage):
    """Reached from Home. The references stand here and the addresses, and nobody’s name."""

    key = "watch_page"
    left = Signal()
    check_asked = Signal(int, int)  # concern, action: everything that can be seen, a picture, a note
    concern_asked = Signal(int)
    reopening_asked = Signal(int)

    def __init__(self, watch: Watch, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch, self._clock = watch, clock
        self._back = BackButton("Back", self.body, tip="Back to Home")
        self._back.clicked.connect(self.left)
        self.add_icon(self._back, "arrow-left")
        top = Step(self.body)
        self._summary = top.summary
        top.words("Links to look at", "h1")
        top.words(LEAD, "lead")
        self._how = top.words(HOW, "muted")
        self._none = top.words(NONE_DUE)
        self._inside = QWidget(self.body)
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(12)
        self.cards: list[LinkCard] = []
        self._coming, self._gone = self._fold("coming"), self._fold("still_gone")
        self._barred = RowList(self.body)
        self.parts: tuple[QWidget, ...] = (
            top, self._inside, self._barred, self._coming[0], self._gone[0]
        )  # fmt: skip
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (self._back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)
        self.add_keys({"Alt+Left": self.left.emit})

    def open_watch(self) -> None:
        """Show what is to be looked at now."""
        found, today = self._watch.links(), self._clock.today()
        self.show_problems(self._summary, [])
        empty_layout(self._cards)
        self.cards = [self._card(link, today) for link in found.due]
        for card in self.cards:
            self._cards.addWidget(card)
        self._none.setVisible(not found.due)
        self._how.setVisible(bool(found.due))
        self._inside.setVisible(bool(found.due))
        self._barred.show_rows([self._barred_row(number, ref) for number, ref in found.not_looked_at])
        self._show_fold(self._coming, "coming", "to come", found.coming, today)
        self._show_fold(self._gone, "still_gone", "of closed concerns: still gone?", found.still_gone, today)
        self.name_controls()
        self.to_top()

    def record(self, link: LinkToWatch, seen: Seen) -> None:
        """Record what is seen of a link; its card says so and stays where it is."""
        card = next(each for each in self.cards if each.link is link)
        try:
            look = self._watch.saw(link, seen)
        except DeskError as refused:
            self.show_problems(self._summary, [Problem(whole(refused), card.press_buttons[0])])
            return
        self.show_problems(self._summary, [])
        card.show_look(look)
        self.name_controls()
        self._go_to_next()

    def _go_to_next(self) -> None:
        """Put the keyboard on the next link, or on the page when it was the last."""
        waiting = [card for card in self.cards if card.look is None]
        (waiting[0].press_buttons[0] if waiting else self).setFocus()

    def _card(self, link: LinkToWatch, today: date) -> LinkCard:
        card = LinkCard(link, today, self._inside)
        card.pressed.connect(self.record)
        card.other_asked.connect(lambda link: self.check_asked.emit(link.case_id, link.action_ids[0]))
        for goes_on in (card.picture_asked, card.slip_asked):
            goes_on.connect(self._go_on)
        card.reopening_asked.connect(lambda look: self.reopening_asked.emit(look.case_id))
        card.concern_asked.connect(lambda link: self.concern_asked.emit(link.case_id))
        return card

    def _go_on(self, look: Look) -> None:
        self.check_asked.emit(look.case_id, look.next_action_id)

    def _fold(self, name: str) -> tuple[Fold, RowList]:
        fold = Fold(self.body)
        rows = RowList(fold)
        fold.body.addWidget(rows)
        fold.turned.connect(self.name_controls)
        fold.setObjectName(f"{name}_fold")
        return fold, rows

    def _show_fold(
        self, part: tuple[Fold, RowList], name: str, what: str, links: Sequence[LinkToWatch], today: date
    ) -> None:
        fold, rows = part
        fold.fold()
        count = f"{len(links)} link{'' if len(links) == 1 else 's'}"
        fold.set_title(name, f"{count} {what}")
        fold.setVisible(bool(links))
        rows.show_rows([self._row(link, today) for link in links])

    def _row(self, link: LinkToWatch, today: date) -> tuple[RowWords, Act]:
        words = RowWords(
            title_words(link), coming_words(link, today), button="Look at it now",
            name=f"look_{link.action_ids[0]}_button",
        )  # fmt: skip
        return words, lambda: self.check_asked.emit(link.case_id, link.action_ids[0])

    def _barred_row(self, case_id: int, reference: str) -> tuple[RowWords, Act]:
        words = RowWords(
            f"Concern {reference}", NOBODY_LOOKS, icon="shield-alert", icon_colour="danger",
            button="Open the concern", name=f"barred_{case_id}_button",
        )  # fmt: skip
        return words, lambda: self.concern_asked.emit(case_id)
