"""Concerns that belong together: those the log sees, and a form to link another by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.links import LinkKind
from conduct_desk.ui.linked_words import linked_title, linked_words
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.combo_field import ComboField
from conduct_desk.ui.widgets.concern_chooser import ConcernChooser
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.linking import Linking
    from conduct_desk.desk.linking_views import LinkedView

SHOWN = 4  # concerns; the rest by one press
BY_HAND = (LinkKind.WENT_ON, LinkKind.SAME_POST, LinkKind.SAME_AUTHOR, LinkKind.SAME_PERSON, LinkKind.OTHER)


class LinkedBox(QFrame):
    """A line for each concern, which a press opens."""

    concern_asked = Signal(int)
    taken_away = Signal(object)  # a TakenAway
    changed = Signal()  # lines or fields came or went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id = 0
        self._shows_all = False
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(10)
        heading = PlainLabel("Linked concerns", self)
        heading.setProperty("role", "h2")
        box.addWidget(heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        box.addLayout(self._lines)
        self._link_button = self._button("link_concern_button", "Link another concern", "link", self._offer)
        box.addWidget(self._link_button)
        self._form = self._fields()
        box.addWidget(self._form)

    def use(self, linking: Linking) -> None:
        """Say where links are kept (the form makes the box without it)."""
        self._linking = linking

    def open_case(self, case_id: int) -> None:
        """Show what belongs to another concern."""
        self._case_id, self._shows_all = case_id, False
        self._put_away()

    def refresh(self) -> None:
        """Read the links again."""
        found = self._linking.of(self._case_id)
        empty_layout(self._lines)
        for each in found if self._shows_all else found[:SHOWN]:
            self._add_line(each)
        hidden = len(found) - SHOWN
        if hidden > 0 and not self._shows_all:
            words = f"Show {hidden} more"
            self._lines.addWidget(self._button("more_linked_button", words, "link", self._show_all))
        if not found:
            self._lines.addWidget(self._small("No other concern is about the same post, author or person."))

    # --- lines ---
    def _add_line(self, linked: LinkedView) -> None:
        if self._lines.count():
            self._lines.addSpacing(8)
        name = f"linked_{linked.case_id}_button"
        opens = self._button(
            name, linked_title(linked), "link", partial(self.concern_asked.emit, linked.case_id)
        )
        opens.setAccessibleDescription(linked_words(linked))
        self._lines.addWidget(opens)
        self._lines.addWidget(self._small(linked_words(linked)))
        if linked.is_by_hand:
            gone = self._button(
                f"unlink_{linked.case_id}_button",
                "Take this link away",
                "link",
                partial(self._unlink, linked),
            )
            gone.setAccessibleDescription(linked_title(linked))
            self._lines.addWidget(gone)

    def _unlink(self, linked: LinkedView) -> None:
        was = self._linking.unlink(self._case_id, linked.case_id)
        put_back = partial(self._linking.put_back, self._case_id, was)
        self.taken_away.emit(TakenAway("Took a link away", put_back))
        self._redraw()

    def _show_all(self) -> None:
        self._shows_all = True
        self._redraw()

    def _redraw(self) -> None:
        self.refresh()
        self.changed.emit()

    # --- the form ---
    def _fields(self) -> QWidget:
        form = QWidget(self)
        box = QVBoxLayout(form)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self._chooser = ConcernChooser(form)
        self.reference = self._chooser.field
        self.why = ComboField("linked_why", "Why do they belong together?", "", form)
        self.why.set_words([kind.value for kind in BY_HAND])
        self.note = Field("linked_note_edit", "What tells you so (facts only)", "", form, lines=2)
        for each in (self._chooser, self.why, self.note):
            box.addWidget(each)
        self._chooser.chosen.connect(self.why.combo.setFocus)
        self._chooser.changed.connect(self.changed)
        box.addWidget(self._button("linked_save_button", "Link them", "", self._save))
        box.addWidget(self._button("linked_cancel_button", "Cancel", "link", self._cancel))
        return form

    def _offer(self) -> None:
        self._chooser.offer(partial(self._linking.offered, self._case_id))
        self._form.show()
        self._link_button.hide()
        self.changed.emit()
        self.reference.edit.setFocus()

    def _cancel(self) -> None:
        self._put_away()
        self._link_button.setFocus()

    def _put_away(self) -> None:
        self._chooser.clear()
        self.note.set_text("")
        self.note.say([])
        self.why.choose("")
        self.why.show_problems([])
        self._form.hide()
        self._link_button.show()

    def _save(self) -> None:
        for field in (self.reference, self.why, self.note):
            field.show_problems([])
        if not self.why.chosen():
            self.why.show_problems([self.reference.problem("Select why they belong together")])
            self.why.combo.setFocus()
            return
        try:
            self._linking.link(
                self._case_id, self.reference.text(), LinkKind(self.why.chosen()), self.note.text()
            )
        except DeskError as refused:
            field = self.note if refused.field == "note" else self.reference
            field.say([whole(refused)])
            field.edit.setFocus()
            return
        self._put_away()
        self._redraw()

    def _small(self, words: str) -> PlainLabel:
        label = PlainLabel(words, self)
        label.setProperty("role", "small")
        return label

    def _button(self, name: str, words: str, role: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: act())
        return button
