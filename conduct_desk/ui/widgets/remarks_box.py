"""What the check of a letter says while it is written: what stands in the way, and what is worth a look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets.emptying import put_away
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.remark_row import RemarkRow

READY = "Nothing stands in the way."
TAKEN_BACK = "Change those words to take it back."
PLACES = {  # in a letter, of words that stand in two places of it
    "salutation": "in the opening", "subject": "in the subject line", "body": "in what the letter says",
}  # fmt: skip
GROUPS = (("Stands in the way", "danger"), ("Worth a look", "warn"), ("Let stand", "info"))


@dataclass(frozen=True)
class CheckWords:
    """What the check of a paper is called, and what it says when nothing was found."""

    heading: str
    ready: str
    stands: str = ""  # the only reason why something may stand; empty: one is asked for


OF_A_LETTER = CheckWords("Before it is final", READY)


class RemarksBox(QFrame):
    """Follows the typing; it never takes the keyboard away from it, and a reason half typed stays."""

    asked = Signal(object)  # the RemarkView to be shown in the letter
    stand_asked = Signal(object, str)  # the RemarkView, and why it may stand

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: tuple[RemarkView, ...] | None = None
        self._rows: dict[RemarkView, RemarkRow] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(20, 16, 20, 16)
        self._box.setSpacing(8)
        self._heading = PlainLabel("", self)
        self._heading.setProperty("role", "h3")
        self._box.addWidget(self._heading)
        self._ready = PlainLabel("", self)
        self._box.addWidget(self._ready)
        self.use(OF_A_LETTER)
        self._groups: list[QWidget] = []
        for words, kind in GROUPS:
            self._add_group(words, kind)
        self._take_back = PlainLabel(TAKEN_BACK, self)
        self._take_back.setProperty("role", "muted")
        self._box.addWidget(self._take_back)
        for hidden in (*self._groups, self._ready, self._take_back):
            hidden.hide()

    def use(self, words: CheckWords) -> None:
        """Speak of another paper than a letter."""
        self._words = words
        self.setAccessibleName(words.heading)
        self._heading.setText(words.heading)
        self._ready.setText(words.ready)

    def show_remarks(self, remarks: Sequence[RemarkView]) -> None:
        """Show what was found, what is in the way first; a row stays as it is while its remark does."""
        found = tuple(dict.fromkeys(remarks))
        if found == self._shown:
            return
        before, self._shown = self._shown, found
        held = self._held()
        old, self._rows = self._rows, {}
        for remark in found:
            self._rows[remark] = old.pop(remark) if remark in old else self._row(remark)
        for gone in old.values():
            put_away(gone)
        self._lay_out()
        if held is not None and held not in self._rows:
            QTimer.singleShot(0, self, lambda: self._put_keyboard_back(held))
        if before is not None:
            announce(self, standing(found, self._words.ready))

    def remarks(self) -> tuple[RemarkView, ...]:
        """Return what is shown, in order."""
        return self._shown or ()

    def row(self, remark: RemarkView) -> RemarkRow:
        """Return the row of a remark that is shown. Raises KeyError for another."""
        return self._rows[remark]

    def first_row(self) -> QWidget:
        """Return where the keyboard goes to read them: the first one's link, or the box itself."""
        return next((row.go_button for row in self._rows.values()), self)

    def _add_group(self, words: str, kind: str) -> None:
        """Add a group of its own: a screen reader then reads each remark after its heading."""
        group = QWidget(self)
        group.setAccessibleName(words)
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        head = PlainLabel(words, group)
        head.setProperty("role", f"tag_{kind}")
        head.setWordWrap(False)
        head.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rows.addWidget(head)
        self._groups.append(group)
        self._box.addWidget(group)

    def _row(self, remark: RemarkView) -> RemarkRow:
        row = RemarkRow(remark, self, reason=self._words.stands)
        row.asked.connect(lambda: self.asked.emit(remark))
        row.stand_given.connect(lambda reason: self.stand_asked.emit(remark, reason))
        return row

    def _lay_out(self) -> None:
        """Put each row into its group, named by its place."""
        counts = [0] * len(GROUPS)
        said = told_apart(tuple(self._rows))
        for number, row in enumerate(self._rows.values(), start=1):
            at = _group(row.remark)
            counts[at] += 1
            layout = self._groups[at].layout()
            assert layout is not None, "a group has its rows below each other"  # noqa: S101
            layout.addWidget(row)  # one that is there already moves to the end
            row.show()
            row.name_controls(number, said[number - 1])
        for group, count in zip(self._groups, counts, strict=True):
            group.setVisible(bool(count))
        self._ready.setVisible(not counts[0])
        self._take_back.setVisible(bool(counts[2]))

    def _held(self) -> RemarkView | None:
        focused = QApplication.focusWidget()
        return next(
            (remark for remark, row in self._rows.items() if focused and row.isAncestorOf(focused)), None
        )

    def _put_keyboard_back(self, held: RemarkView) -> None:
        """Put the keyboard on what the remark became, such as one that was let stand, or on the box."""
        same = (row for now, row in self._rows.items() if (now.rule, now.about) == (held.rule, held.about))
        row = next(same, None)
        if self.isVisible() and self.window().isActiveWindow():
            (row.go_button if row else self).setFocus()


def told_apart(remarks: Sequence[RemarkView]) -> list[str]:
    """Return the sentence of each remark, with its place where another one says the same."""
    times = Counter(each.sentence for each in remarks)
    return [
        f"{each.sentence.removesuffix('.')} {PLACES[each.field]}."
        if times[each.sentence] > 1 and each.field in PLACES
        else each.sentence
        for each in remarks
    ]


def standing(remarks: Sequence[RemarkView], ready: str = READY) -> str:
    """Return how a paper stands, as one line beside it; `ready` is said when nothing stands in the way."""
    blocking = sum(each.is_in_the_way for each in remarks)
    looks = sum(not each.blocks for each in remarks)
    stands = {0: ready, 1: "One thing stands in the way."}.get(
        blocking, f"{blocking} things stand in the way."
    )
    look = {0: "", 1: " One is worth a look."}.get(looks, f" {looks} are worth a look.")
    return f"{stands}{look}"


def _group(remark: RemarkView) -> int:
    if remark.is_in_the_way:
        return 0
    return 2 if remark.reason else 1
