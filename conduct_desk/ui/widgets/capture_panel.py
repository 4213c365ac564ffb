"""Keeping a picture of what a check saw: pasted, dropped or chosen, each behind the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.picture_queue import PictureQueue
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.picture_offer import PictureOffer


class CapturePanel(QFrame):
    """Nothing offered is read before the question about it is answered with no."""

    kept = Signal(object)  # an ExhibitView
    reopen_asked = Signal()  # the concern is closed
    stopped = Signal()  # the question was answered with yes or not sure
    left_out = Signal()  # it is to be recorded without the picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id = 0
        self._is_closed = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.zone = PasteZone(self)
        self.zone.set_words("Keep a picture of it (optional)", "Paste it, drop it here, or choose a file.")
        self.zone.set_quiet()
        box.addWidget(self.zone)
        self._closed = self._add_closed(box)
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(20, 16, 20, 16)
        self.gate = Gate(self._card)
        self.gate.record_button.setObjectName("gate_record_button")  # the page has a record_button itself
        inside.addWidget(self.gate)
        self.close_button = QPushButton("Go back to the check", self._card)
        self.close_button.setObjectName("close_gate_button")
        self.close_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside.addWidget(self.close_button)
        box.addWidget(self._card)
        self.news_label = PlainLabel("", self)
        self.news_label.setObjectName("capture_label")
        box.addWidget(self.news_label)
        self._card.hide()
        self.news_label.hide()

    def use(self, exhibits: Exhibits, jobs: Jobs) -> None:
        """Say where pictures are kept (the form makes the panel without it)."""
        self._queue = PictureQueue(exhibits, jobs, self)
        self._queue.began.connect(lambda words, _waiting: self._tell(words))
        self._queue.kept.connect(self._took)
        self._queue.ended.connect(self._ended)
        self.zone.picture_offered.connect(self.offer)
        self.zone.refused.connect(lambda refused: self._tell(sentence(refused)))
        self.gate.let_through.connect(self._take)
        self.gate.left_out.connect(self.left_out)
        self.gate.stopped.connect(self._stopped)
        self.close_button.clicked.connect(self.close_gate)

    def open_case(self, case_id: int, *, is_closed: bool = False) -> None:
        """Take pictures for a case from now on; a closed one says first that it takes none."""
        self._case_id, self._is_closed = case_id, is_closed
        self._kept: list[int] = []
        self.close_gate()
        self._tell("")

    @property
    def is_asking(self) -> bool:
        """Say whether the question stands on the page and waits."""
        return not self._card.isHidden()

    def offer(self, offered: PictureOffer) -> None:
        """Ask the question about what is offered; it is asked each time."""
        self._tell("")
        self._card.show()
        self.zone.hide()
        self.close_button.hide()
        self.gate.ask_about(offered)

    def close_gate(self) -> None:
        """Take the question away, and what was offered with it."""
        self.gate.drop()
        self._card.hide()
        self.zone.setVisible(not self._is_closed)
        self._closed.setVisible(self._is_closed)

    def _add_closed(self, box: QVBoxLayout) -> QWidget:
        area = QWidget(self)
        inside = QVBoxLayout(area)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        words = PlainLabel(
            "The concern is closed, so no picture can be kept. Reopen it first to keep one.", area
        )
        words.setProperty("role", "muted")
        self.reopen_button = QPushButton("Reopen it to keep a picture", area)
        self.reopen_button.setObjectName("reopen_button")
        self.reopen_button.setProperty("role", "link")
        self.reopen_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.reopen_button.clicked.connect(self.reopen_asked)
        inside.addWidget(words)
        inside.addWidget(self.reopen_button)
        box.addWidget(area)
        return area

    def _take(self, offered: PictureOffer) -> None:
        self.close_gate()
        self.zone.paste_button.setFocus()
        try:
            self._queue.add(self._case_id, offered)
        except DeskError as refused:
            self._tell(sentence(refused))

    def _stopped(self) -> None:
        self.close_button.show()
        self.stopped.emit()

    def _took(self, exhibits: list[ExhibitView]) -> None:
        for exhibit in exhibits:
            if exhibit.case_id == self._case_id:
                self._kept.append(exhibit.number)
                self.kept.emit(exhibit)

    def _ended(self, refused: list[str]) -> None:
        numbers = ", ".join(str(number) for number in self._kept)
        which = f"exhibit {numbers}" if len(self._kept) == 1 else f"exhibits {numbers}"
        kept = [f"Kept as {which} of this concern."] if self._kept else []
        self._tell("\n".join([*kept, *refused]))

    def _tell(self, words: str) -> None:
        self.news_label.setText(words)
        self.news_label.setVisible(bool(words))
        if words:
            announce(self.news_label, words)
