"""What can be done with an exhibit; what leaves the log is asked once more, with what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.ui.exhibit_out import LEAVES, PLAYER
from conduct_desk.ui.exhibit_words import is_drawn
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.menus import menu_of
from conduct_desk.ui.widgets.sure_box import SureBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk.views import ExhibitView

MESSAGES = (ExhibitKind.MAIL, ExhibitKind.CHAT, ExhibitKind.WEB_PAGE)
WHERE = "Choose where to save it"


class ExhibitActs(QWidget):
    """One main button by the kind of exhibit, and the rest in a menu."""

    cover_asked = Signal()
    message_asked = Signal()
    play_asked = Signal()
    save_asked = Signal()
    check_asked = Signal()
    isolate_asked = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] = self.save_asked.emit
        row = QWidget(self)
        self._flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        self.cover_button = self._button(row, "cover_button", "Cover up for sharing", self.cover_asked.emit)
        self.message_button = self._button(
            row, "message_button", "See what is in it", self.message_asked.emit
        )
        self.play_button = self._button(
            row, "play_button", "Open with this PC’s player…", lambda: self._ask(PLAYER, self.play_asked.emit)
        )
        self.more_button = self._button(row, "more_exhibit_button", "More", lambda: None)
        self.more_button.setProperty("role", "")
        self._menu = menu_of(
            self.more_button,
            [("save_original", "Save the original…", lambda: self._ask(LEAVES, self.save_asked.emit)),
             ("check_exhibit", "Check it against its fingerprint", self.check_asked.emit),
             ("isolate", "Isolate…", self.isolate_asked.emit),
             ("remove_exhibit", "Remove from the concern", self.removal_asked.emit)],
        )  # fmt: skip
        self._sure = SureBox(self)
        self._sure.confirmed.connect(lambda: self._then())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(row)
        box.addWidget(self._sure)

    def show_exhibit(self, exhibit: ExhibitView, *, may_change: bool) -> None:
        """Offer what can be done with it; `may_change`: its concern is not closed."""
        self._sure.hide()
        is_there = not exhibit.is_destroyed
        is_shown = is_there and not exhibit.is_isolated
        self.cover_button.setVisible(is_drawn(exhibit))
        self.message_button.setVisible(is_shown and exhibit.kind in MESSAGES)
        self.play_button.setVisible(is_shown and exhibit.kind is ExhibitKind.RECORDING)
        offered = {
            "save_original": is_shown, "check_exhibit": is_there, "isolate": is_there,
            "remove_exhibit": is_shown and may_change,
        }  # fmt: skip
        for action in self._menu.actions():
            action.setVisible(offered[action.objectName().removesuffix("_action")])
        self.more_button.setVisible(is_there)

    def _ask(self, words: str, then: Callable[[], None]) -> None:
        self._then = then
        self._sure.set_words(words, yes=WHERE, no="Cancel")
        self._sure.ask()

    def _button(self, row: QWidget, name: str, words: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, row)
        button.setObjectName(name)
        button.setProperty("role", "primary")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: does())
        self._flow.addWidget(button)
        return button
