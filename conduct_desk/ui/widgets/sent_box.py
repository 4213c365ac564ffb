"""“Was it sent?”: how and when a final letter left the school."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import SentHow
from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.date_field import DateField
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

QUESTION = "Was it sent?"
NOT_CHOSEN = "Select how it was sent, or ‘Not yet’"


class SentBox(QFrame):
    """Nothing is chosen beforehand, and the day is today until another is typed."""

    answered = Signal(object, object)  # the day and how, or None and None for not yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(20, 16, 20, 20)
        self._box.setSpacing(16)
        self._frame = ProblemFrame(self)
        self._frame.setAccessibleName(QUESTION)
        heading = PlainLabel(QUESTION, self)
        heading.setProperty("role", "h2")
        self._frame.body.insertWidget(0, heading)
        self._group = QButtonGroup(self)
        self._tiles: dict[RadioTile, SentHow | None] = {}
        for how in SentHow:
            self._add_tile(how.value, how.name.lower(), how, "")
        self._add_tile("Not yet", "not_yet", None, "It waits on Home and in Letters")
        self._box.addWidget(self._frame)
        self.day: DateField | None = None
        self.record_button = QPushButton("Save", self)
        self.record_button.setObjectName("record_button")
        self.record_button.setProperty("role", "primary")
        self.record_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.record_button.clicked.connect(self.record)
        self._box.addWidget(self.record_button)

    def use(self, clock: Clock) -> None:
        """Take the clock that says what today is; call it once, before the box is shown."""
        self.day = DateField("sent_on", "When was it sent?", "The date it was sent", clock, self)
        self._box.insertWidget(1, self.day)

    def ask(self, today: date) -> None:
        """Ask afresh."""
        self._group.setExclusive(False)
        for tile in self._tiles:
            tile.setChecked(False)
        self._group.setExclusive(True)
        assert self.day is not None, "use() comes first"  # noqa: S101  (a slip of ours, not of hers)
        self.day.set_day(today)
        self.day.setVisible(True)
        self._frame.show_problems([])
        self.day.show_problems([])

    def record(self) -> None:
        """Tell what was answered, or say beside the field what is missing."""
        chosen = next((tile for tile in self._tiles if tile.isChecked()), None)
        self._frame.show_problems([] if chosen else [Problem(NOT_CHOSEN, next(iter(self._tiles)))])
        if chosen is None:
            next(iter(self._tiles)).setFocus()
            return
        how = self._tiles[chosen]
        if how is None:
            self.answered.emit(None, None)
            return
        assert self.day is not None, "use() comes first"  # noqa: S101
        if self.day.problems():
            self.day.day_edit.setFocus()
            return
        self.answered.emit(self.day.day(), how)

    def fail(self, problem: DeskError) -> None:
        """Say beside the date why the log did not take it."""
        assert self.day is not None, "use() comes first"  # noqa: S101
        sentence = problem.told
        self.day.show_problems([Problem(sentence, self.day.day_edit)])
        self.day.day_edit.setFocus()

    def tile(self, how: SentHow | None) -> RadioTile:
        """Return the tile of one answer."""
        return next(tile for tile, stands_for in self._tiles.items() if stands_for is how)

    def _add_tile(self, words: str, name: str, how: SentHow | None, hint: str) -> None:
        tile = RadioTile(words, hint, self)
        tile.setObjectName(f"sent_{name}_radio")
        tile.toggled.connect(self._chosen)
        self._tiles[tile] = how
        self._group.addButton(tile)
        self._frame.body.addWidget(tile)

    def _chosen(self) -> None:
        """Ask for no day when it has not been sent."""
        if self.day is not None:
            self.day.setVisible(not self.tile(None).isChecked())
