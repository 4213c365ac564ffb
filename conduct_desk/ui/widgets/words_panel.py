"""What an exhibit says: its words, read from the picture or typed, to be checked and corrected."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import ExhibitKind, WordsFrom
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.field import Field, whole
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.exhibit_views import ExhibitDetail, Words
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs

WHAT = "Its words"
HINT = "The concern is found by these words. What you change is saved when you leave the box."
READ, READ_AGAIN = "Read the words", "Read the words again"
NOT_HERE = (
    "This copy of Conduct Desk cannot read the words in pictures. Type or paste what it says into the box. "
    'Whoever looks after this computer can add that part: pip install "conduct-desk[ocr]".'
)
NONE_FOUND = "No words were found in this picture. Type what it says, if it says anything."
STOPPED = "Reading was stopped. Nothing was kept of it."
ISOLATED = "Nobody may see this exhibit, so its words are not kept."
_DRAWN = (ExhibitKind.PICTURE, ExhibitKind.PAGES)
_NOT_LEFT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # she comes back to it


class WordsPanel(QWidget):
    """One box of words for one exhibit at a time; `open_exhibit` says which.

    Reading goes on beside the window as long as the panel can be seen.
    """

    words_changed = Signal(int)  # the exhibit: its words were read, typed or corrected
    told = Signal(str)  # “Draft saved 2:52pm”, or why it was not
    _progressed = Signal(int, int)  # pages done, of how many; sent from the thread that reads

    def __init__(
        self, exhibits: Exhibits, drafts: Drafts, jobs: Jobs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exhibits, self._jobs = exhibits, jobs
        self._case_id = self._exhibit_id = 0
        self._shown, self._may_change = "", True
        self._kind, self._is_isolated = ExhibitKind.PICTURE, False
        self._whence: WordsFrom | None = None
        self._stop: threading.Event | None = None  # of the reading that is going on
        self.without, self.news, self.mark = (PlainLabel("", self) for _ in range(3))
        self.field = Field("exhibit_words_edit", WHAT, HINT, self, lines=4, width=640)
        self._keeper = DraftKeeper(drafts, clock, self._draft, self)
        self._keeper.kept.connect(self.told)
        self._keeper.refused.connect(self.told)
        self._lay_out()
        self._progressed.connect(self._say_progress)

    def open_exhibit(self, case_id: int, exhibit_id: int, *, may_change: bool = True) -> None:
        """Show the words of another exhibit, and what was being typed over them. Raises LookupError.

        `may_change` is not so in a closed concern: there they can be read, and not corrected.
        """
        self.save()  # what is refused stays as a draft
        self._keeper.flush()
        self.stop()
        self._stop = None
        self._case_id, self._exhibit_id, self._may_change = case_id, exhibit_id, may_change
        self.field.set_text("")
        self._shown = ""
        self.field.say([])
        self._say("")
        drafted = self._keeper.begin(f"words:{exhibit_id}", case_id)
        self.refresh()
        if "words" in drafted and not self.field.edit.isReadOnly():
            self.field.set_text(drafted["words"])
        self._keeper.settled()

    def refresh(self) -> None:
        """Read what is kept again; what is being typed stays."""
        is_typing = self.field.text() != self._shown
        self._show(self._exhibits.detail(self._exhibit_id), keep_typing=is_typing)

    def save(self) -> bool:
        """Keep what stands in the box, where it was changed; say whether it is kept."""
        if not self._exhibit_id or self.field.edit.isReadOnly() or self.field.text() == self._shown:
            return True
        try:
            words = self._exhibits.set_words(self._exhibit_id, self.field.text())
        except DeskError as refused:
            self.field.say([whole(refused)])
            self._keeper.touched()
            return False
        self.field.say([])
        self._keeper.finish()
        self._keeper.begin(f"words:{self._exhibit_id}", self._case_id)
        self._show_words(words)
        self._settle_buttons()
        self._keeper.settled()
        self.words_changed.emit(self._exhibit_id)
        return True

    def save_typing(self) -> None:
        """Keep what is typed as a draft: the window is being covered or closed."""
        self._keeper.flush()

    def read(self) -> None:
        """Read the words of the picture, beside the window."""
        if self._stop is not None or not self.save():
            return
        stop = self._stop = threading.Event()
        exhibit_id = self._exhibit_id
        self._say("Reading the words…")
        self._settle_buttons()
        self._jobs.run(
            lambda: self._exhibits.read_words(exhibit_id, self._progressed.emit, lambda: not stop.is_set()),
            lambda words: self._finished(stop, exhibit_id, words),
            lambda error: self._failed(stop, error),
            words="Reading the words of a picture", owner=self,
        )  # fmt: skip

    def stop(self) -> None:
        """End the reading that is going on; nothing is kept of it."""
        if self._stop is not None:
            self._stop.set()

    @property
    def is_reading(self) -> bool:
        """Say whether a picture is being read."""
        return self._stop is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the box is left for another control."""
        is_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _NOT_LEFT
        if is_left:
            self.save()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing read on for a page that was left: covering the screen would wait for it."""
        super().hideEvent(event)
        self.stop()

    # --- reading ---
    def _finished(self, stop: threading.Event, exhibit_id: int, words: Words) -> None:
        if self._stop is stop:
            self._stop = None
            self._show_words(words)
            self._keeper.settled()
            self._say("" if words.text else NONE_FOUND)
            self._settle_buttons()
        self.words_changed.emit(exhibit_id)

    def _failed(self, stop: threading.Event, error: DeskError) -> None:
        if self._stop is not stop:  # another exhibit is shown by now
            return
        self._stop = None
        self._say(STOPPED if stop.is_set() else whole(error))
        self._settle_buttons()

    def _say_progress(self, done: int, of: int) -> None:
        if self._stop is not None and of > 1:
            self._say(f"Reading page {min(done + 1, of):,} of {of:,}…")

    # --- showing ---
    def _show(self, detail: ExhibitDetail, *, keep_typing: bool) -> None:
        typed = self.field.text()
        self._kind, self._is_isolated = detail.exhibit.kind, detail.exhibit.is_isolated
        self._show_words(detail.words)
        if keep_typing:
            self.field.set_text(typed)
        self._settle_buttons()

    def _show_words(self, words: Words | None) -> None:
        self._whence = words.whence if words else None
        self._shown = words.text.strip() if words else ""
        self.field.set_text(self._shown)
        is_marked = self._whence is not None and bool(self._shown)
        self.mark.setText(self._whence.value if self._whence and is_marked else "")
        self.mark.setProperty("role", "tag_warn" if self._whence is WordsFrom.PICTURE else "small")
        self.mark.style().polish(self.mark)
        self.mark.setVisible(is_marked)

    def _settle_buttons(self) -> None:
        is_drawn = self._kind in _DRAWN and not self._is_isolated
        can_read, is_hers = (
            self._exhibits.can_read_words,
            self._whence is WordsFrom.HEAD and bool(self._shown),
        )
        self.read_button.setText(READ_AGAIN if self._whence is WordsFrom.PICTURE else READ)
        self.read_button.setVisible(is_drawn and can_read and not is_hers and not self.is_reading)
        self.cancel_button.setVisible(self.is_reading)
        self._row.setVisible(self.is_reading or not self.read_button.isHidden())
        self.without.setText(ISOLATED if self._is_isolated else NOT_HERE)
        self.without.setVisible(self._is_isolated or (is_drawn and not can_read))
        is_fixed = not self._may_change or self._whence is WordsFrom.FILE
        self.field.edit.setReadOnly(is_fixed or self.is_reading)
        self.field.setVisible(not self._is_isolated)

    def _say(self, words: str) -> None:
        self.news.setText(words)
        self.news.setVisible(bool(words))

    def _draft(self) -> dict[str, str]:
        typed = self.field.text()
        return {"words": typed} if typed != self._shown else {}

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(10))
        self.without.setProperty("role", "muted")
        box.addWidget(self.without)
        row = self._row = QWidget(self)
        flow = FlowLayout(row, gap=px(12), line_gap=px(8))
        self.read_button = self._button(row, "read_words_button", READ, self.read)
        self.cancel_button = self._button(row, "stop_reading_button", "Cancel", self.stop)
        for button in (self.read_button, self.cancel_button):
            flow.addWidget(button)
        box.addWidget(row)
        box.addWidget(self.news)
        self.mark.setWordWrap(False)  # else a short sentence is folded in two
        self.mark.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        box.addWidget(self.mark)
        self.field.edit.installEventFilter(self)
        self.field.edit.textChanged.connect(self._keeper.touched)
        box.addWidget(self.field)
        self._say("")
        self._settle_buttons()

    def _button(self, parent: QWidget, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(act)
        return button
