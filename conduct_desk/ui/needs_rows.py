"""The rows of what needs the head: by reference and kind of concern, never by name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from conduct_desk.policy.vocabulary import ActionKind
from conduct_desk.ui.action_words import URGENT, action_row, letter_row
from conduct_desk.ui.finding_words import findings_words
from conduct_desk.ui.hold_words import waits_words
from conduct_desk.ui.links_row import due_checks, links_in, links_row
from conduct_desk.ui.widgets.desk_row import Row, RowWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from conduct_desk.desk.home_views import HomeView
    from conduct_desk.desk.views import ActionView

    Waits = Callable[[Sequence[ActionView]], Sequence[ActionView]]


class NeedsRows(QObject):
    """Makes the rows, and says what was pressed in one."""

    case_opened = Signal(int)
    action_opened = Signal(int, int)  # case, action
    letter_opened = Signal(int)
    links_asked = Signal()
    place_asked = Signal(str)

    def __init__(self, waits: Waits, parent: QObject | None = None) -> None:
        """Ask `waits` for whose word the actions of some rows wait for: that takes a while for each."""
        super().__init__(parent)
        self._waits = waits

    def needs(self, home: HomeView, today: date, most: int | None) -> tuple[list[Row], int]:
        """Return the most urgent rows, and how many more there are; several links to look at are one row."""
        actions = _urgent_first(home.needs_you, today)
        links = due_checks(actions, today)
        first = links[0] if links_in(links) > 1 else None
        if first is not None:
            actions = [each for each in actions if each is first or each not in links]
        rows: list[Row] = [
            (links_row(links, today), self.links_asked.emit)
            if first is not None and each.action_id == first.action_id
            else self._action(each, home, today)
            for each in self._waits(actions[:most])
        ]
        return rows, len(actions) - len(rows)

    def to_find_out(self, home: HomeView, today: date, most: int | None) -> list[Row]:
        """Return a row for each answer that is not yet known, and one for the rest."""
        rows = [self._action(each, home, today) for each in home.to_find_out[:most]]
        return rows + self._rest(len(home.to_find_out) - len(rows), "to find out", "concerns")

    def letters(self, home: HomeView, most: int | None) -> list[Row]:
        """Return a row for each letter that was begun and has not left, and one for the rest."""
        rows: list[Row] = [
            (
                _with_kind(letter_row(each, with_reference=True), home, each.case_id),
                partial(self.letter_opened.emit, each.letter_id),
            )
            for each in home.letters_waiting[:most]
        ]
        return rows + self._rest(len(home.letters_waiting) - len(rows), "waiting", "letters")

    def _rest(self, count: int, what: str, place: str) -> list[Row]:
        if count <= 0:
            return []
        words = RowWords(f"{count} more {what}", button=f"Open {place}", name=f"more_{place}_button")
        return [(words, partial(self.place_asked.emit, place))]

    def _action(self, action: ActionView, home: HomeView, today: date) -> Row:
        words = _with_kind(action_row(action, today, with_reference=True), home, action.case_id)
        if action.waits_for:
            tag = waits_words(action.waits_for[0])
            words = replace(words, tag=tag, tag_kind="warn", button="Open the concern")
            return words, partial(self.case_opened.emit, action.case_id)
        opens = partial(self.action_opened.emit, action.case_id, action.action_id)
        if action.kind is ActionKind.CHECK_POST:
            return replace(words, second="All links"), opens, self.links_asked.emit
        return words, opens


def _with_kind(words: RowWords, home: HomeView, case_id: int) -> RowWords:
    """Say of which kind the concern is, in place of what the title says already."""
    kind = findings_words(home.kinds.get(case_id, frozenset()))
    concern = words.detail.split(" · ")[0]
    return replace(words, detail=f"{concern} · {kind}") if kind else words


def _urgent_first(actions: Sequence[ActionView], today: date) -> list[ActionView]:
    """Return what is due for somebody's safety before everything else, the rest by its day as it came."""

    def comes_first(each: ActionView) -> bool:
        return each.kind in URGENT and each.due_on is not None and each.due_on <= today

    return sorted(actions, key=lambda each: not comes_first(each))
