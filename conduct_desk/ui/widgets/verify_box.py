"""“Verify all”: every exhibit read to its end and compared with its fingerprint, with how far it is."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import Verified
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs

VERIFY = "Verify all"
WHAT = "Is the evidence what was kept?"
HOW = "Every exhibit is read to its end and compared with its fingerprint. Nothing of it is shown."
RESTORE = "Bring it back from the last good backup. The log itself still knows the right fingerprint."


class VerifyBox(QWidget):
    """One button; then how far it is, with Cancel; then what was found. `show_case`: of a concern only."""

    _progressed = Signal(int, int)  # exhibits done, of how many; sent from the thread that reads

    def __init__(self, parent: QWidget | None = None, *, has_heading: bool = False) -> None:
        super().__init__(parent)
        self._case_id: int | None = None
        self._stop = threading.Event()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(10))
        for words, role in ((WHAT, "h2"), (HOW, "")) if has_heading else ():
            label = PlainLabel(words, self)
            label.setProperty("role", role)
            box.addWidget(label)
        row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        self.verify_button = self._button(row, "verify_button", VERIFY)
        self.verify_button.setAccessibleName("Verify all: compare the evidence with its fingerprints")
        self.verify_button.setToolTip(HOW)
        self.verify_button.setProperty("role", "" if has_heading else "link")
        self.cancel_button = self._button(row, "stop_verifying_button", "Cancel")
        for button in (self.verify_button, self.cancel_button):
            flow.addWidget(button)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Exhibits compared")
        self._bar.setMaximumWidth(px(320))
        self.words_label = PlainLabel("", self)
        self.words_label.setObjectName("verified_label")
        for part in (row, self._bar, self.words_label):
            box.addWidget(part)
        self.verify_button.clicked.connect(self.verify)
        self.cancel_button.clicked.connect(self.stop)
        self._progressed.connect(self._say_progress)
        self._settle(is_busy=False, words="")

    def use(self, exhibits: Exhibits, jobs: Jobs) -> None:
        """Say where the exhibits are (a page makes the box without it)."""
        self._exhibits, self._jobs = exhibits, jobs

    def show_case(self, case_id: int, *, has_exhibits: bool) -> None:
        """Verify the exhibits of a concern only; without one there is nothing to press."""
        if case_id != self._case_id:
            self.stop()
            self._case_id = case_id
            self._settle(is_busy=False, words="")
        self.setVisible(has_exhibits)

    def verify(self) -> None:
        """Compare them, beside the window."""
        stop = self._stop = threading.Event()
        case_id = self._case_id
        self._settle(is_busy=True, words="Comparing the evidence with its fingerprints…")
        self._bar.setRange(0, 0)
        self._jobs.run(
            lambda: self._exhibits.verify_all(self._progressed.emit, lambda: not stop.is_set(), case_id),
            lambda found: self._end(stop, verified_words(found)),
            lambda refused: self._end(stop, sentence(refused)),
            words="Comparing the evidence with its fingerprints", owner=self,
        )  # fmt: skip

    def stop(self) -> None:
        """End it; what was found by then stands in the history."""
        self._stop.set()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing read on for a page that was left: covering the screen would wait for it."""
        super().hideEvent(event)
        self.stop()

    def _say_progress(self, done: int, of: int) -> None:
        if not self.cancel_button.isHidden():
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self.words_label.setText(f"{done} of {of} compared")

    def _end(self, stop: threading.Event, words: str) -> None:
        if stop is self._stop:
            self._settle(is_busy=False, words=words)
            announce(self.words_label, words)

    def _settle(self, *, is_busy: bool, words: str) -> None:
        self.verify_button.setVisible(not is_busy)
        self.cancel_button.setVisible(is_busy)
        self._bar.setVisible(is_busy)
        self.words_label.setText(words)
        self.words_label.setVisible(bool(words))

    def _button(self, parent: QWidget, name: str, words: str) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button


def verified_words(found: Verified) -> str:
    """Return what was found: that all is whole, or which exhibits are not, and what to do."""
    if not (found.differing or found.missing or found.copies):
        each = "The one exhibit is" if found.whole == 1 else f"All {found.whole} exhibits are"
        return f"{each} what was kept." if found.whole else "There is no evidence yet."
    parts = [
        f"Exhibit {number} of concern {reference} {wrong}."
        for wrong, those in (("is not what was kept", found.differing), ("is not there", found.missing))
        for reference, number in those
    ]
    parts += [
        f"Covered copy {copy} of exhibit {number} of concern {reference} is not what was made."
        for reference, number, copy in found.copies
    ]
    return " ".join([*parts, RESTORE])
