"""Beside a note that is being typed: how it would read to whoever it is about, if they asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from conduct_desk.desk.reading_over_views import Typed
from conduct_desk.ui import look
from conduct_desk.ui.reading_words import heading_words, remark_lines
from conduct_desk.ui.widgets.page import name_later
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from conduct_desk.desk.reading_over import ReadingOver
    from conduct_desk.desk.reading_over_views import MayAsk, Read, ReadOver
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.widgets.field import Field
    from conduct_desk.ui.widgets.growing_edit import GrowingEdit

LONG = 2000  # characters; a longer note is read beside the window, in a pause of the typing
PAUSE_MS = 300
CLEAR = 24  # px between what is typed and the edge of the window
SPOKEN_MS = 1500  # after the last key, what a screen reader says of the field is brought up to date


class ReadingMargin(QFrame):
    """Follows one field; it is not there while the field is empty, and never takes the keyboard.

    Opinion words are underlined with a wave, the names of others with dashes; both are said in words below.
    """

    def __init__(self, edit: GrowingEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "after_answer")
        self._edit = edit
        self._hint = edit.accessibleDescription()
        self._reading: ReadingOver | None = None
        self._case_id, self._where, self._asker = 0, (Typed.NOTE, ""), 0
        self._people: tuple[MayAsk, ...] = ()
        self._knows_people = False
        self._read: Read | None = None
        self._asked_for: object = None
        self.over: ReadOver | None = None
        self._pause = self._timer(self._look_beside)
        self._spoken = self._timer(self._tell_reader)
        self._is_laid_out = False
        edit.textChanged.connect(self._typed)
        edit.cursorPositionChanged.connect(self._moved)
        self.hide()

    def use(self, reading: ReadingOver, jobs: Jobs) -> None:
        """Say who reads (a form makes the margin without it)."""
        self._reading, self._jobs = reading, jobs

    def begin(self, case_id: int, typed: Typed, which: str = "") -> None:
        """Read over what is typed of a concern from now on."""
        self._case_id, self._where = case_id, (typed, which)
        self._people, self._knows_people = (), False
        self._read, self.over, self._asked_for = None, None, None
        self._asker = 0
        self._typed()

    def changeEvent(self, event: QEvent) -> None:
        """Underline in the colours of the day."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.over is not None:
            self._underline(self.over)

    # --- building ---
    def _lay_out(self) -> None:
        """Put up the words, when there are some: most fields of a page stay empty."""
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 4, 0, 4)
        box.setSpacing(4)
        name = self._edit.objectName()
        self._heading = self._label("small")
        self._next = QPushButton("", self)
        self._next.setObjectName(f"{name}_next_reader_button")
        self._next.setProperty("role", "link")
        self._next.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._next.clicked.connect(self._read_as_next)
        self._told = self._label("")
        self._told.setObjectName(f"{name}_told_label")
        self._remarks = self._label("small")
        self._remarks.setObjectName(f"{name}_remarks_label")
        for each in (self._heading, self._told, self._remarks, self._next):
            box.addWidget(each)
        self._is_laid_out = True
        name_later(self)

    def _label(self, role: str) -> PlainLabel:
        label = PlainLabel("", self)
        label.setProperty("role", role)
        return label

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    # --- following ---
    def _typed(self) -> None:
        note = self._edit.text()
        if not note.strip() or not self._who():
            self._clear()
        elif self._read is None:
            self._ask_reader()
        elif len(note) > LONG:
            self._pause.start(PAUSE_MS)
        else:
            self._show_over(note, self._read, self._read(note))

    def _moved(self) -> None:
        """Read a long note over where she goes on, once she stays there."""
        part = self.over.part if self.over is not None else None
        if part is not None and not part[0] <= self._place(self._edit.text()) <= part[1]:
            self._pause.start(PAUSE_MS)

    def _place(self, note: str) -> int:
        """Return where the keyboard stands in a note, in characters."""
        return _in_characters(note, self._edit.textCursor().position())

    def _who(self) -> tuple[MayAsk, ...]:
        """Return who may ask, from the log when something is typed: a page has many empty fields."""
        if not self._knows_people and self._reading is not None:
            self._people, self._knows_people = self._reading.who(self._case_id), True
        return self._people

    def _clear(self) -> None:
        self._pause.stop()
        self._spoken.stop()
        self.over = None
        self._edit.setExtraSelections([])
        self._edit.setAccessibleDescription(self._hint)
        self.hide()

    def _ask_reader(self) -> None:
        """Have the names read beside the window: in a large school that takes a moment."""
        if self._reading is None or not self._people or not self._edit.text().strip():
            return
        asked = (self._case_id, self._people[self._asker].person_id, *self._where)
        if self._asked_for == asked:
            return
        self._asked_for = asked
        work = partial(_reader, self._reading, *asked)
        self._jobs.run(work, partial(self._take_reader, asked), self._refused, owner=self)

    def _take_reader(self, asked: object, read: Read | None) -> None:
        if asked != self._asked_for:
            return  # another concern, or another reader, was chosen meanwhile
        self._read, self._asked_for = read, None
        if read is None:
            self._asker, self._knows_people = 0, False
        self._typed()

    def _refused(self, _error: DeskError) -> None:
        """Do without: the log was locked or moved meanwhile, and typing goes on."""
        self._asked_for = None

    def _look_beside(self) -> None:
        """Have a long note read over: it would hold up the next key."""
        if self._read is not None:
            note, read = self._edit.text(), self._read
            work = partial(read, note, self._place(note))
            self._jobs.run(work, partial(self._show_over, note, read), self._refused, owner=self)

    def _show_over(self, note: str, read: Read, over: ReadOver) -> None:
        if self._read is not read or note != self._edit.text():
            return  # she typed on meanwhile, or chose somebody else to read it
        self.over = over
        if not self._is_laid_out:
            self._lay_out()
        name = self._people[self._asker].name
        self._heading.setText(heading_words(name, is_held_back=over.back is not None))
        self._told.setText(over.shown)
        self._told.setAccessibleName(over.said)
        lines = remark_lines(note, over)
        self._remarks.setText("\n".join(lines))
        self._remarks.setVisible(bool(lines))
        others = len(self._people) > 1
        self._next.setVisible(others)
        if others:
            self._next.setText(f"Read it as {self._people[self._after()].name} would")
        self._underline(over)
        self._spoken.start(SPOKEN_MS)
        self.show()
        QTimer.singleShot(0, self, self._bring_into_view)  # once it has its height

    def _bring_into_view(self) -> None:
        """Scroll until note and margin are seen, where both have room; else the line typed stays in view."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if page is not None else None
        if page is None or inside is None or not self._edit.hasFocus():
            return
        both = [QRect(each.mapTo(inside, QPoint(0, 0)), each.size()) for each in (self._edit, self)]
        place = both[0].united(both[1])
        if place.height() + 2 * CLEAR <= page.viewport().height():
            page.ensureVisible(place.center().x(), place.bottom(), 0, CLEAR)
            page.ensureVisible(place.center().x(), place.top(), 0, CLEAR)

    def _after(self) -> int:
        return (self._asker + 1) % len(self._people)

    def _read_as_next(self) -> None:
        self._asker = self._after()
        self._ask_reader()

    def _tell_reader(self) -> None:
        remarks = self._remarks.text().splitlines() if self._is_laid_out else ()
        words = (self._hint, *remarks)
        self._edit.setAccessibleDescription(" ".join(filter(None, words)))

    def _underline(self, over: ReadOver) -> None:
        styles, colours = QTextCharFormat.UnderlineStyle, look.tokens()
        words = ((each.start, each.end) for each in over.remarks)
        self._edit.setExtraSelections(
            [
                *self._marked(words, styles.WaveUnderline, colours.warn),
                *self._marked(over.others, styles.DashUnderline, colours.info),
            ]
        )

    def _marked(
        self, places: Iterable[tuple[int, int]], style: QTextCharFormat.UnderlineStyle, colour: str
    ) -> list[QTextEdit.ExtraSelection]:
        note, found = self._edit.text(), []
        begins = self.over.part[0] if self.over is not None and self.over.part is not None else 0
        before, note = _as_qt_counts(note, begins), note[begins:]
        for start, end in places:
            marked = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(before + _as_qt_counts(note, start - begins))
            cursor.setPosition(before + _as_qt_counts(note, end - begins), QTextCursor.MoveMode.KeepAnchor)
            looks = QTextCharFormat()
            looks.setUnderlineStyle(style)
            looks.setUnderlineColor(QColor(colour))
            marked.cursor, marked.format = cursor, looks
            found.append(marked)
        return found


def _reader(reading: ReadingOver, case_id: int, person_id: int, typed: Typed, which: str) -> Read | None:
    """Return what reads a note over; None where the person went meanwhile, joined to another entry."""
    try:
        return reading.reader(case_id, person_id, typed, which)
    except LookupError:
        return None


def margin_under(field: Field) -> ReadingMargin:
    """Put a margin under a field of several lines."""
    edit = field.edit
    margin = ReadingMargin(edit, field)  # type: ignore[arg-type]  # a field of several lines grows
    field.body.addWidget(margin)
    return margin


def _as_qt_counts(note: str, place: int) -> int:
    """Return a place in characters as Qt counts it: a face or another rare sign is two there."""
    return len(note[:place].encode("utf-16-le", "surrogatepass")) // 2


def _in_characters(note: str, place: int) -> int:
    """Return a place as Qt counts it in characters."""
    return len(note.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "replace"))
