"""What the governors' summary does not say, and why: for the head, who may be asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.policy.summary import LeftOut
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.plain_label import PlainLabel

TITLE = "What was left out, and why"
NOTHING = "Nothing: every figure of this term is on the paper."
SHORT = 3  # so many are read at a glance; more are folded away until they are asked for


class LeftOutFold(Fold):
    """Open while the list is short; how she turned it stays while the figures of one paper change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[LeftOut, ...] | None = None
        self._is_new = True
        self.set_title("left_out", TITLE)
        self.turned.connect(self._keep_so)

    def begin(self) -> None:
        """Take the next list as that of another paper."""
        self._is_new = True

    def show_list(self, left_out: Sequence[LeftOut]) -> None:
        """Show what was left out, each with its reason."""
        if self._is_new:
            self._is_new = False
            (self.unfold if len(left_out) <= SHORT else self.fold)()
        if tuple(left_out) == self._shown:
            return
        self._shown = tuple(left_out)
        self.set_title("left_out", f"{TITLE} ({len(left_out)})" if left_out else TITLE)
        empty_layout(self.body)
        if not left_out:
            self.body.addWidget(PlainLabel(NOTHING, self))
        for each in left_out:
            self.body.addLayout(self._entry(each))

    def _entry(self, left: LeftOut) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(0)
        for words, role in ((left.what, "label"), (left.why, "muted")):
            label = PlainLabel(words, self)
            label.setProperty("role", role)
            entry.addWidget(label)
        return entry

    def _keep_so(self) -> None:
        self._is_new = False
