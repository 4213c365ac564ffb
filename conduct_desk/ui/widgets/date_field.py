"""A date in three fields, as forms of the government ask for it, with Today and Yesterday to press."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from conduct_desk.clock import Clock, spoken_date
from conduct_desk.errors import AnswerNeeded
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.typed_dates import MONTHS, day_typed, spread_out
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

CHARS = (3, 10, 5)  # what day, month and year hold


class DateField(ProblemFrame):
    """Day, month and year; the month may be a number or a name. `what` starts the sentences of its errors.

    “Yesterday” or a whole date typed as the day spreads over the three fields when the field is left, so that
    it is seen how it was taken. `looks_ahead`: “Friday” is the next one, not the last.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        words: str,
        what: str,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        looks_ahead: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_date")
        self.setAccessibleName(words)
        self._what = what
        self._clock = clock
        self._looks_ahead = looks_ahead
        heading = PlainLabel(words, self)
        heading.setProperty("role", "label")
        self.body.addWidget(heading)
        if hint:
            self._add_hint(hint)
        row = QWidget(self)
        flow = FlowLayout(row, gap=12, line_gap=8)
        self.day_edit = self._add_part(flow, row, "Day", f"{name}_day_edit", words, chars=CHARS[0])
        self.month_edit = self._add_part(flow, row, "Month", f"{name}_month_edit", words, chars=CHARS[1])
        self.year_edit = self._add_part(flow, row, "Year", f"{name}_year_edit", words, chars=CHARS[2])
        self.day_edit.editingFinished.connect(self._spread)
        flow.addWidget(self._helpers(row, name, words))
        self.body.addWidget(row)

    def day(self, *, may_be_future: bool = False) -> date | None:
        """Return the date, or None when nothing is typed. Raises AnswerNeeded as `day_typed` does."""
        return day_typed(
            self.day_edit.text(), self.month_edit.text(), self.year_edit.text(),
            what=self._what, today=self._clock.today(), may_be_future=may_be_future,
        )  # fmt: skip

    def set_day(self, day: date | None) -> None:
        """Show a date, or nothing."""
        self.set_typed(
            (str(day.day), MONTHS[day.month - 1].capitalize(), str(day.year)) if day else ("", "", "")
        )

    def typed(self) -> tuple[str, str, str]:
        """Return the three fields as they stand, right or wrong; “yesterday” as the day that it is today."""
        fields = self.day_edit.text(), self.month_edit.text(), self.year_edit.text()
        return self._spread_out(fields) or fields

    def set_typed(self, parts: tuple[str, str, str]) -> None:
        """Show what was typed before."""
        for edit, words in zip((self.day_edit, self.month_edit, self.year_edit), parts, strict=True):
            if edit.text() != words:
                edit.setText(words)

    def problems(self, *, may_be_future: bool = False) -> list[Problem]:
        """Return what is wrong with the date, and show it here."""
        try:
            self.day(may_be_future=may_be_future)
        except AnswerNeeded as problem:
            found = [Problem(problem.sentence, self.day_edit)]
        else:
            found = []
        self.show_problems(found)
        return found

    def changeEvent(self, event: QEvent) -> None:
        """Grow the fields with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for edit, chars in zip((self.day_edit, self.month_edit, self.year_edit), CHARS, strict=True):
                edit.setFixedWidth(_wide(chars))

    def _spread_out(self, fields: tuple[str, str, str]) -> tuple[str, str, str] | None:
        return spread_out(*fields, today=self._clock.today(), looks_ahead=self._looks_ahead)

    def _spread(self) -> None:
        self.set_typed(self.typed())

    def _add_hint(self, hint: str) -> None:
        label = PlainLabel(hint, self)
        label.setProperty("role", "muted")
        self.body.addWidget(label)

    def _add_part(
        self, flow: FlowLayout, row: QWidget, words: str, name: str, what: str, *, chars: int
    ) -> QLineEdit:
        holder = QWidget(row)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        label = PlainLabel(words, holder)
        label.setProperty("role", "small")
        edit = QLineEdit(holder)
        edit.setObjectName(name)
        edit.setAccessibleName(f"{what}: {words.lower()}")
        edit.setFixedWidth(_wide(chars))
        edit.textChanged.connect(self.changed)
        label.setBuddy(edit)
        box.addWidget(label)
        box.addWidget(edit)
        flow.addWidget(holder)
        return edit

    def _helpers(self, row: QWidget, name: str, what: str) -> QWidget:
        holder = QWidget(row)
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, px(26), 0, 0)  # level with the fields, below their words
        box = QHBoxLayout()
        box.setSpacing(4)
        outer.addLayout(box)
        for words, back in (("Today", 0), ("Yesterday", 1)):
            button = QPushButton(words, holder)
            button.setObjectName(f"{name}_{words.lower()}_button")
            button.setProperty("role", "link")
            button.setAccessibleName(f"{what}: {words.lower()}")
            button.clicked.connect(lambda _checked=False, days=back: self._go_back(days))
            box.addWidget(button)
        return holder

    def _go_back(self, days: int) -> None:
        day = self._clock.today() - timedelta(days=days)
        self.set_day(day)
        announce(self, spoken_date(day))  # the keyboard stays on the button


def _wide(chars: int) -> int:
    return px(8 * (chars + 1) + 24)
