"""What is in an e-mail, a chat or a saved page: its words, the lines that matter, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.vocabulary import Source, Stage
from conduct_desk.ui import message_words
from conduct_desk.ui.forms.ui_message_page import Ui_MessagePage
from conduct_desk.ui.models.ticks_model import TicksModel
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_offer import PictureOffer
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.exhibit_views import Message, MessagePart
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs

LEFT_THERE = (
    "Something in exhibit {number} was left where it is because it might show a child in a nude or sexual "
    "way. It was not opened."
)
STILL_INSIDE = (
    "It came with exhibit {number} and is still inside it. Isolate that exhibit: nobody can look at it then, "
    "and the police can say what is to become of it."
)


class MessagePage(FormPage):
    """One kept message. Nothing in it is opened before the question about it is answered with no."""

    key = "message_page"
    left = Signal(int, int)  # the case, the exhibit
    isolate_asked = Signal(int, int)  # the case, the exhibit
    picture_left_out = Signal(int)  # the head wants to write down where it is, in words alone

    def __init__(self, exhibits: Exhibits, cases: Cases, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibits, self._cases, self._jobs = exhibits, cases, jobs
        self._case_id = self._exhibit_id = self._number = 0
        self._message: Message | None = None
        self._chosen: frozenset[int] = frozenset()  # as they are kept
        self._looked: set[int] = set()  # exhibits whose reading is written down already, in this sitting
        self._form = Ui_MessagePage()
        self._form.setupUi(self.body)
        self._parts = TicksModel(
            {
                "Name": lambda part: part.name,
                "Size": lambda part: message_words.size_words(part.size),
                "More": message_words.about,
            },
            lambda part: part.size > 0,
            self,
        )
        self._wire()

    def open_message(self, case_id: int, exhibit_id: int) -> None:
        """Show what is in an exhibit of a concern. Raises LookupError when it is not there (any more)."""
        self._case_id, self._exhibit_id = case_id, exhibit_id
        exhibit = self._exhibit()
        self._number = exhibit.number
        self._message = None
        form, kind = self._form, exhibit.kind
        form.place_label.setText(f"Concern {self._cases.get(case_id).reference} · Exhibit {exhibit.number}")
        form.heading_label.setText(message_words.HEADINGS.get(kind, "This exhibit"))
        form.lead_label.setText(message_words.LEADS.get(kind, ""))
        form.parts_label.setText(message_words.PARTS.get(kind, ""))
        form.news_label.hide()
        self._say_problems([])
        self._close_gate()
        self._show_cards(None, kind)
        self._say_busy("Reading it…")
        self._jobs.run(
            lambda: self._read(exhibit_id),
            lambda message: self._show(exhibit_id, kind, message),
            self._refuse,
            words="Reading the message",
            owner=self,
        )
        self.to_top()

    def take_out(self) -> None:
        """Ask about what is ticked, where it may show something, and take it out then."""
        wanted = self._ticked_parts()
        if not wanted:
            self._say_problems(["Tick what you want to take out first."])
            return
        self._say_problems([])
        pictures = tuple(part.name for part in wanted if part.is_picture)
        if not pictures:
            self._take(tuple(part.part for part in wanted))
            return
        self._turn_to_gate(is_up=True)
        self._form.gate.ask_about(PictureOffer(Source.TAKEN_OUT, pictures, tuple))
        self.bring_into_view(self._form.gate_card)

    def go_back(self) -> None:
        """Go back to the exhibit; from the question, back to the message with nothing taken out."""
        if not self._form.gate_card.isHidden():
            self._close_gate()
            return
        self.save_typing()
        self.left.emit(self._case_id, self._exhibit_id)

    def save_typing(self) -> None:
        """Keep the lines that are ticked, when they are others than before."""
        if self._message is None or self._form.lines_picker.ticked == self._chosen:
            return
        try:
            self._exhibits.choose_lines(self._exhibit_id, self._form.lines_picker.ticked)
        except DeskError as refused:
            self._refuse(refused)
            return
        self._chosen = self._form.lines_picker.ticked

    def _wire(self) -> None:
        form = self._form
        form.parts_tick_table.set_up(
            "parts_table",
            "What can be taken out. Space ticks a row.",
            self._parts,
            (0, 130, 260),
        )
        form.take_out_button.clicked.connect(self.take_out)
        form.all_button.clicked.connect(self._parts.tick_all)
        form.gate.let_through.connect(self._let_out)
        form.gate.stopped.connect(self._gate_stopped)
        form.gate.left_out.connect(lambda: self.picture_left_out.emit(self._case_id))
        form.close_gate_button.clicked.connect(self._close_gate)
        form.isolate_button.clicked.connect(lambda: self.isolate_asked.emit(self._case_id, self._exhibit_id))
        form.back_button.clicked.connect(self.go_back)
        form.parts_row.flow()
        form.gate_row.flow()
        self.add_icon(form.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back})

    def _exhibit(self) -> ExhibitView:
        found = (e for e in self._exhibits.of_case(self._case_id) if e.exhibit_id == self._exhibit_id)
        exhibit = next(found, None)
        if exhibit is None:
            raise LookupError("this exhibit is not in this concern")
        return exhibit

    def _read(self, exhibit_id: int) -> Message:
        """Return what is in it; that somebody looked is written down once a sitting, as with a picture."""
        message = self._exhibits.message(exhibit_id)
        if exhibit_id not in self._looked:
            self._exhibits.looked_at(exhibit_id)
            self._looked.add(exhibit_id)
        return message

    def _show(self, exhibit_id: int, kind: ExhibitKind, message: Message) -> None:
        if exhibit_id != self._exhibit_id:
            return  # another one was opened in the meantime
        self._message, self._chosen = message, message.chosen
        self._say_busy("")
        form = self._form
        self._show_facts(message_words.facts_of(message, kind))
        may_choose = self._cases.get(self._case_id).stage is not Stage.CLOSED
        form.lines_picker.show_lines(message, may_choose=may_choose)
        self._parts.set_ticked(())
        form.words_edit.setPlainText("" if kind is ExhibitKind.CHAT else message.text)
        form.no_words_label.setText(message_words.NO_WORDS)
        form.no_parts_label.setText(message_words.NO_PARTS.get(kind, ""))
        hanging = message_words.hanging_on(message)
        form.parts_tick_table.show_parts(hanging)
        form.parts_tick_table.table.setColumnHidden(2, not any(map(message_words.about, hanging)))
        self._show_cards(message, kind)
        self.name_controls()

    def _show_cards(self, message: Message | None, kind: ExhibitKind) -> None:
        form, is_chat = self._form, kind is ExhibitKind.CHAT
        parts = message_words.hanging_on(message) if message else []
        form.facts_card.setVisible(message is not None)
        form.lines_card.setVisible(message is not None and is_chat)
        form.words_card.setVisible(message is not None and not is_chat)
        form.parts_card.setVisible(message is not None)
        has_words = message is not None and bool(message.text)
        form.words_edit.setVisible(has_words)
        form.no_words_label.setVisible(not has_words)
        can_take = any(part.size for part in parts)
        form.no_parts_label.setVisible(not parts)
        form.parts_tick_table.setVisible(bool(parts))
        form.parts_row.setVisible(can_take)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        grid = self._form.facts_grid
        empty_layout(grid)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(facts):
            label = PlainLabel(name, self._form.facts_card)
            label.setProperty("role", "label")
            label.setWordWrap(False)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(words, self._form.facts_card), row, 1)

    def _ticked_parts(self) -> list[MessagePart]:
        if self._message is None:
            return []
        return [part for part in self._message.parts if part.part in self._parts.ticked]

    def _turn_to_gate(self, *, is_up: bool) -> None:
        form = self._form
        form.gate_card.setVisible(is_up)
        for other in (form.isolate_button, form.inside_label, form.close_gate_button):
            other.hide()
        if is_up:
            for card in (form.facts_card, form.lines_card, form.words_card, form.parts_card):
                card.hide()  # one question at a time
        elif self._message is not None:
            self._show_cards(self._message, self._exhibit().kind)

    def _close_gate(self) -> None:
        self._form.gate.drop()
        self._turn_to_gate(is_up=False)

    def _let_out(self, _offer: PictureOffer) -> None:
        self._close_gate()
        self._form.back_button.setFocus()  # beside what is said of it; else the keyboard leaves the page
        self._take(tuple(part.part for part in self._ticked_parts()))

    def _gate_stopped(self) -> None:
        form = self._form
        form.inside_label.setText(STILL_INSIDE.format(number=self._number))
        for shown in (form.inside_label, form.isolate_button, form.close_gate_button):
            shown.show()
        try:
            self._cases.note(self._case_id, LEFT_THERE.format(number=self._number))
        except DeskError as refused:
            self._refuse(refused)

    def _take(self, parts: tuple[int, ...]) -> None:
        exhibits, exhibit_id = self._exhibits, self._exhibit_id
        self._form.take_out_button.setEnabled(False)
        self._say_busy("Taking it out…")
        self._jobs.run(
            lambda: exhibits.take_out(exhibit_id, parts),
            self._taken,
            self._refuse,
            words="Taking out what is ticked",
            owner=self,
        )

    def _taken(self, results: tuple[ExhibitView | DeskError, ...]) -> None:
        self._say_busy("")
        self._form.take_out_button.setEnabled(True)
        self._parts.set_ticked(())
        kept = [each.number for each in results if isinstance(each, ExhibitView)]
        self._form.news_label.setVisible(bool(kept))
        self.say(self._form.news_label, message_words.taken_words(kept))
        self._say_problems([sentence(each) for each in results if isinstance(each, DeskError)])
        if kept:
            self.to_top()

    def _refuse(self, refused: DeskError) -> None:
        self._say_busy("")
        self._form.take_out_button.setEnabled(True)
        self._say_problems([sentence(refused)])

    def _say_busy(self, words: str) -> None:
        self.say(self._form.busy_label, words)
        self._form.busy_label.setVisible(bool(words))

    def _say_problems(self, problems: list[str]) -> None:
        target = self._form.parts_tick_table.table
        self.show_problems(self._form.error_summary, [Problem(words, target) for words in problems])
