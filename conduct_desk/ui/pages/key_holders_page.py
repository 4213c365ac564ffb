"""Who can open the log, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.holder_views import HolderView
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.ui.jobs import Jobs

SEVERAL = "Each has a passphrase of their own, so the history says who was here."
ALONE = "Only one person can open the log. Give a second a key too, for the day that one is ill."
PRACTICE = "The practice desk has no keys: it is erased when it is closed."
ON = "On for {holder}. Whoever can sign in to this computer as you can open the log"
OFF = "On most days in place of the passphrase. Whoever can sign in as you can then open the log"


class KeyHoldersPage(PartsPage):
    """A list of people, and the ways on."""

    key = "key_holders_page"
    left = Signal()
    add_asked = Signal()
    change_asked = Signal()
    take_asked = Signal(str)  # whose key
    sign_in_asked = Signal()
    sheet_asked = Signal()
    hand_over_asked = Signal()
    pack_asked = Signal()
    erase_asked = Signal()

    def __init__(
        self, holders: KeyHolders, jobs: Jobs, *, is_practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holders, self._jobs, self._is_practice = holders, jobs, is_practice
        self._sign_in_name = ""
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        self._back = BackButton("Back to Settings", self.body)
        self._back.clicked.connect(self.left)
        self.add_icon(self._back, "arrow-left")
        self.add_keys({"Alt+Left": self.left.emit})
        top, yours, changes = Step(self.body), Step(self.body), Step(self.body)
        top.words("Who can open the log", "h1")
        self._lead = top.words("", "lead")
        self._news = NewsBar(top)
        top.add(self._news)
        yours.words("Give or change a key", "h2")
        changes.words("When the sheet or the headteacher changes", "h2")
        self._people, self._own, self._all = (RowList(self.body) for _ in range(3))
        self._own_parts, self._all_parts = (yours, self._own), (changes, self._all)
        self.parts = (top, self._people, *self._own_parts, *self._all_parts)
        for part in (self._back, *self.parts):  # the way back is as wide as its words
            box.addWidget(part)
        box.addStretch(1)
        self._all.show_rows(self._all_rows())

    def open_holders(self, news: str = "") -> None:
        """Show who has a key now; `news` says what was just done."""
        self._news.tell(news)
        self._show()
        self._back.setFocus()
        self.to_top()
        if not self._is_practice and not self._sign_in_name:
            self._jobs.run(
                self._holders.sign_in_offered, self._offer, lambda _: None,
                words="Looking for the computer’s own sign-in", owner=self,
            )  # fmt: skip

    def _offer(self, name: str) -> None:
        self._sign_in_name = name
        self._own.show_rows(self._own_rows())
        self.name_controls()

    def _show(self) -> None:
        found = self._holders.list()
        words = ALONE if len(found) == 1 else SEVERAL
        self._lead.setText(PRACTICE if self._is_practice else words)
        self._people.show_rows([self._row(number, each) for number, each in enumerate(found, start=1)])
        self._own.show_rows(self._own_rows())
        for part in (*self._own_parts, *self._all_parts):
            part.setVisible(not self._is_practice)
        self.name_controls()

    def _row(self, number: int, holder: HolderView) -> tuple[RowWords, Act | None]:
        detail = holder.role
        if holder.has_sign_in:
            detail += " · also with the sign-in to this computer"
        if holder.is_here:
            return RowWords(holder.name, detail, tag="Here now", tag_kind="ok", name=f"holder_{number}"), None
        words = RowWords(holder.name, detail, button="Take the key away", name=f"take_{number}_button")
        return words, partial(self.take_asked.emit, holder.name)

    def _own_rows(self) -> list[tuple[RowWords, Act | None]]:
        rows: list[tuple[RowWords, Act | None]] = [
            (RowWords("Somebody else", "They choose a passphrase of their own, here with you",
                      button="Give a key", name="add_button"), self.add_asked.emit),
            (RowWords("Your passphrase", "You are asked for the one you have now", button="Change",
                      name="change_button"), self.change_asked.emit),
        ]  # fmt: skip
        state = self._holders.sign_in_state()
        if self._sign_in_name or state.is_on:
            title = f"Open with the {self._sign_in_name or 'sign-in to this computer'}"
            detail = ON.format(holder=state.holder) if state.is_on else OFF
            words = RowWords(
                title, detail, button="Turn off" if state.is_on else "Turn on", name="sign_in_button"
            )
            rows.append((words, self._turn_off if state.is_on else self.sign_in_asked.emit))
        return rows

    def _all_rows(self) -> list[tuple[RowWords, Act | None]]:
        return [
            (RowWords("New recovery sheet", "The old one is lost, or somebody saw it who should not",
                      button="Make one", name="new_sheet_button"), self.sheet_asked.emit),
            (RowWords("New headteacher", "They get the keys and a new sheet; everything from before stops "
                      "opening the log", button="Hand over", name="hand_over_button"),
             self.hand_over_asked.emit),
            (RowWords("Hand-over pack", "A paper from which the next headteacher can carry on", button="Open",
                      name="pack_button"), self.pack_asked.emit),
            (RowWords("This computer is given away", "The case log is erased here, once it is safe elsewhere",
                      button="Erase", name="erase_button"), self.erase_asked.emit),
        ]  # fmt: skip

    def _turn_off(self) -> None:
        self._jobs.run(
            self._holders.turn_off_sign_in, lambda _: self._turned_off(), self._refuse,
            words="Turning it off", owner=self,
        )  # fmt: skip

    def _turned_off(self) -> None:
        self.open_holders("From now on the passphrase is asked each time.")

    def _refuse(self, error: DeskError) -> None:
        self._news.tell(error.told)
