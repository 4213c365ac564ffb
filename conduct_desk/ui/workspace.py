"""The desk on the screen: the rail, the pages, and what leads from one page to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Value
from conduct_desk.ui.identifiers import name_controls
from conduct_desk.ui.look import px
from conduct_desk.ui.pages_of_desk import PagesOfDesk
from conduct_desk.ui.rail import Rail
from conduct_desk.ui.road import Road
from conduct_desk.ui.widgets.picture_offer import pasted
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.widgets.picture_offer import PictureOffer

NARROW_UNDER, NARROW_UNDER_ON_FORMS = 1180, 1500  # px of the window at 100 % text
PRACTICE = "PRACTICE: made-up concerns in a throw-away log. Nothing here can be issued, and nothing is kept."


class Workspace(QWidget):
    """Builds the pages of one unlocked log and wires them; pages never know each other."""

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        jobs: Jobs,
        notices: Notices,
        choosers: Choosers,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices, self._appearance = notices, appearance
        self._road = Road(desk.cases, desk.decisions)
        self.pages = PagesOfDesk(desk, clock, jobs, notices, choosers, appearance)
        self._lay_out()
        self._wire_rail()
        self._wire_starting()
        self._wire_concern()
        self._wire_case()
        self._wire_papers()
        self._wire_keys()

    # --- where she is ---
    def go_home(self) -> None:
        """Show Home."""
        self.pages.home.refresh()
        self._show(self.pages.home, "home")

    def go_to(self, case_id: int, page: str) -> None:
        """Show a page of a concern by the name the road gives it."""
        if page == "home":
            self.go_home()
        elif page == "case":
            self.pages.case.open_case(case_id)
            self._show(self.pages.case, "concerns")
        elif page in ("evidence", "facts", "check"):
            shown = {"evidence": self.pages.evidence, "facts": self.pages.facts, "check": self.pages.check}[page]
            shown.open_case(case_id)
            self._show(shown, "concerns")
        else:
            self.pages.decision.show_page(case_id, page)
            self._show(self.pages.decision, "concerns")

    def save_typing(self) -> None:
        """Keep what is being typed as drafts, on whichever page."""
        for page in self.pages.all:
            keep = getattr(page, "save_typing", None)
            if keep is not None:
                keep()

    def new_concern(self) -> None:
        """Open a new concern at the stop questions."""
        self.save_typing()
        self.go_to(self._desk.cases.open().case_id, "stop")

    def paste(self) -> None:
        """Offer the picture on the clipboard, unless words are being typed: those keep Ctrl+V."""
        self.save_typing()
        try:
            offer = pasted(QGuiApplication.clipboard())
        except DeskError as error:
            self.go_home()
            self.pages.home.refuse(error)
            return
        if self._stack.currentWidget() is self.pages.evidence:
            self.pages.evidence.offer(offer)
        else:
            self._ask_gate(offer)

    # --- building ---
    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._rail = Rail(self._desk.school.get().name, self)
        self._rail.setObjectName("rail")
        box.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        if self._desk.is_practice:
            column.addWidget(self._practice_banner())
        self._stack = QStackedWidget(self)
        for page in self.pages.all:
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        box.addLayout(column, 1)
        name_controls(self._rail, "rail")

    def _practice_banner(self) -> QFrame:
        banner = QFrame(self)
        banner.setProperty("role", "practice")
        row = QHBoxLayout(banner)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.addWidget(PlainLabel(PRACTICE, banner))
        return banner

    # --- wiring ---
    def _wire_rail(self) -> None:
        self._rail.new_asked.connect(self.new_concern)
        self._rail.place_asked.connect(self._go_to_place)
        self._appearance.changed.connect(self._redraw)
        self._notices.changed.connect(self._school_changed)

    def _wire_starting(self) -> None:
        home = self.pages.home
        home.picture_offered.connect(self._ask_gate)
        home.new_concern_asked.connect(self.new_concern)
        home.case_opened.connect(lambda case_id: self.go_to(case_id, self._road.on(case_id)))
        home.action_opened.connect(self._open_action)
        home.letter_opened.connect(self._open_letter)
        home.summary_opened.connect(lambda: self._go_to_place("governors"))
        home.sheet_check_asked.connect(lambda: self._go_to_place("sheet"))
        home.terms_asked.connect(lambda: self._go_to_place("terms"))
        self.pages.gate.passed.connect(self._take_in)
        self.pages.gate.stopped.connect(self.go_home)
        self.pages.gate.left_out.connect(self.new_concern)
        self.pages.concerns.case_opened.connect(lambda case_id: self.go_to(case_id, self._road.on(case_id)))

    def _wire_concern(self) -> None:
        self.pages.decision.answered.connect(self._go_on)
        self.pages.decision.change_asked.connect(self.go_to)
        self.pages.decision.back_asked.connect(self._go_back)
        self.pages.evidence.continued.connect(lambda case_id: self._go_on(case_id, "evidence"))
        self.pages.evidence.back_asked.connect(lambda case_id: self._go_back(case_id, "evidence"))
        self.pages.evidence.picture_left_out.connect(lambda case_id: self.go_to(case_id, "stop"))
        self.pages.facts.continued.connect(lambda case_id: self._go_on(case_id, "facts"))
        self.pages.facts.back_asked.connect(lambda case_id: self._go_back(case_id, "facts"))
        self.pages.check.change_asked.connect(self.go_to)
        self.pages.check.back_asked.connect(lambda case_id: self._go_back(case_id, "check"))
        self.pages.check.saved.connect(lambda case_id: self.go_to(case_id, "case"))
        for page in (self.pages.decision, self.pages.evidence, self.pages.facts, self.pages.check):
            page.left.connect(lambda _case_id: self.go_home())

    def _wire_case(self) -> None:
        self.pages.case.letter_asked.connect(self._start_letter)
        self.pages.case.letter_opened.connect(self._open_letter)
        self.pages.case.change_asked.connect(self.go_to)
        self.pages.case.evidence_asked.connect(lambda case_id: self.go_to(case_id, "evidence"))
        self.pages.case.action_opened.connect(self._open_action)
        self.pages.case.left.connect(lambda _case_id: self._go_to_place("concerns"))
        self.pages.follow_up.recorded.connect(lambda case_id: self.go_to(case_id, "case"))
        self.pages.follow_up.back_asked.connect(lambda case_id: self.go_to(case_id, "case"))

    def _wire_papers(self) -> None:
        self.pages.letters.letter_opened.connect(self._open_letter)
        self.pages.letter.finished.connect(lambda case_id: self.go_to(case_id, "case"))
        self.pages.letter.left.connect(lambda case_id: self.go_to(case_id, "case"))
        self.pages.summary.terms_asked.connect(lambda: self._go_to_place("terms"))
        self.pages.settings.terms_asked.connect(lambda: self._go_to_place("terms"))
        self.pages.settings.sheet_asked.connect(lambda: self._go_to_place("sheet"))
        self.pages.terms.saved.connect(self.go_home)
        self.pages.terms.left.connect(self.go_home)
        self.pages.sheet_check.checked.connect(self.go_home)
        self.pages.sheet_check.left.connect(self.go_home)

    def _wire_keys(self) -> None:
        wanted = [("Ctrl+N", self.new_concern), ("Ctrl+F", self._search), ("Ctrl+O", self._choose_file)]
        places = {"Ctrl+1": "home", "Ctrl+2": "concerns", "Ctrl+3": "letters", "Ctrl+4": "governors",
                  "Ctrl+5": "settings", "F1": "help"}  # fmt: skip
        wanted += [(keys, lambda place=place: self._go_to_place(place)) for keys, place in places.items()]
        for keys, act in wanted:
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        # A field with the focus takes Ctrl+V itself before a shortcut of the window sees it.
        QShortcut(QKeySequence.StandardKey.Paste, self).activated.connect(self._paste_unless_typing)

    # --- leading on ---
    def _show(self, page: DeskPage, place: str) -> None:
        self._stack.setCurrentWidget(page)
        self._rail.show_place(place)
        self._fit()

    def _go_to_place(self, place: str) -> None:
        self.save_typing()
        if place == "home":
            self.go_home()
            return
        page, refresh = {
            "concerns": (self.pages.concerns, self.pages.concerns.refresh),
            "letters": (self.pages.letters, self.pages.letters.refresh),
            "governors": (self.pages.summary, self.pages.summary.refresh),
            "settings": (self.pages.settings, self.pages.settings.open_settings),
            "terms": (self.pages.terms, self.pages.terms.open_terms),
            "sheet": (self.pages.sheet_check, self.pages.sheet_check.open_check),
            "help": (self.pages.help, lambda: None),
        }[place]
        refresh()
        self._show(page, {"terms": "settings", "sheet": "settings"}.get(place, place))

    def _go_on(self, case_id: int, page: str) -> None:
        self.go_to(case_id, self._road.after(case_id, page))

    def _go_back(self, case_id: int, page: str) -> None:
        self.go_to(case_id, self._road.before(case_id, page))

    def _ask_gate(self, offer: PictureOffer) -> None:
        """Ask the question before a byte of the picture is read."""
        self.save_typing()
        self.pages.gate.ask(offer)
        self._show(self.pages.gate, "home")

    def _take_in(self, offer: PictureOffer) -> None:
        """Open a concern for a picture that passed the question, and keep it."""
        case_id = self._desk.cases.open().case_id
        no = Answer("indecent_image", Value.NO)
        self._desk.decisions.answer(case_id, [no])
        self.go_to(case_id, "evidence")
        self.pages.evidence.take(offer)

    def _open_action(self, case_id: int, action_id: int) -> None:
        action = self._desk.actions.get(action_id)
        if action.kind is ActionKind.CHECK_POST:
            self.pages.follow_up.open_action(case_id, action_id)
            self._show(self.pages.follow_up, "concerns")
        elif action.kind is ActionKind.WRITE_LETTER and action.letter_kind is not None:
            self._start_letter(case_id, action.letter_kind)
        else:
            self.go_to(case_id, "case")

    def _start_letter(self, case_id: int, kind: LetterKind) -> None:
        self.pages.letter.start(case_id, LetterKind(kind))
        self._show(self.pages.letter, "letters")

    def _open_letter(self, letter_id: int) -> None:
        self.pages.letter.open_letter(letter_id)
        self._show(self.pages.letter, "letters")

    def _search(self) -> None:
        self._go_to_place("concerns")
        self.pages.concerns.focus_search()

    def _choose_file(self) -> None:
        self.go_home()
        self.pages.home.choose_file()

    def _paste_unless_typing(self) -> None:
        typing = self.focusWidget()
        if isinstance(typing, QLineEdit | QPlainTextEdit):
            typing.paste()
        else:
            self.paste()

    # --- keeping up ---
    def _school_changed(self, noun: str, _case_id: object) -> None:
        if noun == "school":
            self._rail.set_school(self._desk.school.get().name)

    def _redraw(self) -> None:
        self._rail.redraw()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room when the window is small."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        on_form = self._stack.currentWidget() in (
            self.pages.decision,
            self.pages.evidence,
            self.pages.facts,
            self.pages.check,
        )
        under = NARROW_UNDER_ON_FORMS if on_form else NARROW_UNDER
        self._rail.set_narrow(is_narrow=self.width() < px(under))
