"""How soon the log locks by itself, how to cover the screen at once, whether pictures are blurred first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.privacy import Privacy

MINUTES = {f"After {minutes} minutes": minutes for minutes in (2, 5, 10, 20, 30)}
AT_ONCE = "Show pictures at once"
AT_ONCE_HINT = "Otherwise each is blurred until you ask to see it"


class PrivacyPage(DeskPage):
    """Five times to choose from; that it never locks is none of them."""

    key = "privacy_page"
    left = Signal()

    def __init__(self, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._privacy = privacy
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = self._step = Step(self)
        step.words("Privacy", "h1")
        step.words("Nobody who finds your computer open should find the case log open.", "lead")
        label = "When nobody is there, the case log locks by itself"
        self._tiles = RadioTiles("lock_after", label, dict.fromkeys(MINUTES, ""), step)
        step.add(self._tiles)
        step.words(
            "It says so half a minute before. It also locks when the screen is locked or the computer "
            "sleeps. What you are typing is kept each time."
        )
        step.words("To cover the screen at once, press Ctrl and L on any page.")
        self._at_once = CheckTile(AT_ONCE, AT_ONCE_HINT, step)
        self._at_once.setObjectName("pictures_at_once_check")
        step.add(self._at_once)
        step.buttons(
            ("save_button", "Save", "primary", self._save),
            ("back_button", "Back to Settings", "link", self.left.emit),
        )
        self._news = step.words("")
        step.end()
        # A row with room after the step: alone, its height would be reckoned for the width of the whole page.
        row = QHBoxLayout()
        row.addWidget(step, 1000)
        row.addStretch(1)
        box.addLayout(row)

    def open_privacy(self) -> None:
        """Show what is chosen."""
        self._step.clear()
        self._news.setText("")
        self._tiles.choose(f"After {self._privacy.lock_after()} minutes")
        self._at_once.setChecked(self._privacy.shows_at_once())

    def _save(self) -> None:
        before = self._privacy.lock_after(), self._privacy.shows_at_once()
        try:
            self._keep(MINUTES.get(self._tiles.chosen(), 0), at_once=self._at_once.isChecked())
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self._step.clear()
        self._news.setText("Saved")
        announce(self._news, "Saved")
        if before != (self._privacy.lock_after(), self._privacy.shows_at_once()):
            self.taken_away.emit(TakenAway("Changed the privacy settings", partial(self._put_back, *before)))

    def _keep(self, minutes: int, *, at_once: bool) -> None:
        self._privacy.set_lock_after(minutes)
        self._privacy.set_shows_at_once(at_once=at_once)

    def _put_back(self, minutes: int, at_once: bool) -> None:  # noqa: FBT001  (of a partial)
        self._keep(minutes, at_once=at_once)
        self.open_privacy()
