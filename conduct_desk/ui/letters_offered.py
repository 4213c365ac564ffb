"""Which letters a concern offers: what waits to be written, what is also useful, and all others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from conduct_desk.policy.readers import reader
from conduct_desk.policy.vocabulary import LetterKind, Stage
from conduct_desk.ui.letter_words import TITLES
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.kind_combo import OTHERS, asked_for, grouped
from conduct_desk.ui.widgets.menus import add_entries

if TYPE_CHECKING:
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.views import CaseView
    from conduct_desk.ui.forms.ui_case_page import Ui_CasePage


class LettersOffered(QObject):
    """Fills the menu “Write a letter” and the fold “Also useful” of the case page."""

    asked = Signal(object)  # LetterKind

    def __init__(self, form: Ui_CasePage, letters: Letters) -> None:
        super().__init__(form.columns)
        self._form, self._letters = form, letters
        self._menu = QMenu(form.letter_button)
        self._others = QMenu(OTHERS, self._menu)
        self._rows = RowList(form.useful_fold)
        self._rows.stand_inside()
        form.useful_fold.body.addWidget(self._rows)
        form.letter_button.setMenu(self._menu)

    def fold(self) -> None:
        """Fold it away: another concern is shown."""
        self._form.useful_fold.fold()

    def show_case(self, case: CaseView) -> None:
        """Offer what fits a case; a closed one is written about no more."""
        useful = self._letters.useful(case.case_id) if case.stage is Stage.OPEN else ()
        fold = self._form.useful_fold
        if case.stage is not Stage.CLOSED:  # the menu of a closed one is not to be seen
            self._fill_menu(asked_for(case), useful)
        fold.fill_when_open(
            lambda: self._rows.show_rows([(_row(kind), partial(self.asked.emit, kind)) for kind in useful])
        )
        fold.set_title("useful", f"Also useful: other letters and notes ({len(useful)})")
        fold.setVisible(bool(useful))

    def _fill_menu(self, asked: tuple[LetterKind, ...], useful: tuple[LetterKind, ...]) -> None:
        self._menu.clear()
        self._others.clear()
        for heading, kinds in grouped(asked, useful):
            if heading == OTHERS:
                self._menu.addMenu(self._others)
                self._add(self._others, kinds)
            else:
                self._add(self._menu, kinds)
                self._menu.addSeparator()

    def _add(self, menu: QMenu, kinds: Iterable[LetterKind]) -> None:
        add_entries(
            menu, [(f"letter_{kind.value}", TITLES[kind], partial(self.asked.emit, kind)) for kind in kinds]
        )


def _row(kind: LetterKind) -> RowWords:
    return RowWords(
        title=TITLES[kind],
        detail=f"For: {reader(kind).value}",
        icon="mail",
        icon_colour="info",
        button="Write it",
        name=f"useful_{kind.value}_button",
    )
