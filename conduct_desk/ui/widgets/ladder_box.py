"""The steps from the first contact on: what was done, what comes next, what is missing below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.policy.ladder import CLIMBED, NEEDS, Rung, RungState
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.help_link import ROUTES, ROUTES_WORDS, HelpLink
from conduct_desk.ui.widgets.plain_label import PlainLabel


class LadderBox(QWidget):
    """Each rung with a tag in words: Done, Next, or what it needs first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)

    def show_rungs(self, rungs: Sequence[RungState]) -> None:
        """Show the rungs in their order."""
        empty_layout(self._box)
        following = next_rung(rungs)
        for number, state in enumerate(rungs):
            if number:
                line = QFrame(self)
                line.setProperty("role", "line")
                line.setFixedHeight(1)
                self._box.addWidget(line)
            self._box.addWidget(self._rung(state, is_next=state.rung is following))
        link = HelpLink(ROUTES_WORDS, ROUTES, "ladder", self)
        self._box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _rung(self, state: RungState, *, is_next: bool) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        words, kind, detail = said_of(state, is_next=is_next)
        name = PlainLabel(state.rung.value, holder)
        name.setProperty("role", "label" if is_next or state.is_done else "muted")
        box.addWidget(name)
        if words:
            box.addWidget(_tag(words, kind, holder))
        if detail:
            small = PlainLabel(detail, holder)
            small.setProperty("role", "small")
            box.addWidget(small)
        return holder


def next_rung(rungs: Sequence[RungState]) -> Rung | None:
    """Return the next step to take: the lowest of the climb that is open and not done."""
    return next((r.rung for r in rungs if r.rung in CLIMBED and r.is_open and not r.is_done), None)


def said_of(state: RungState, *, is_next: bool) -> tuple[str, str, str]:
    """Return the tag of a rung with its colour, and the small words under it."""
    if state.is_done:
        return "Done", "ok", ""
    if not state.is_open:
        return "Not yet", "warn", f"Needs first: {_listed((NEEDS[state.rung],))}."
    missing = f"Still missing below: {_listed(state.missing)}." if state.missing else ""
    if is_next:
        return "Next", "info", missing
    return "", "", missing or "Can be asked at any time."


def _listed(rungs: Sequence[Rung]) -> str:
    return ", ".join(rung.value[0].lower() + rung.value[1:] for rung in rungs)


def _tag(words: str, kind: str, parent: QWidget) -> QLabel:
    tag = PlainLabel(words, parent)
    tag.setProperty("role", f"tag_{kind}")
    tag.setWordWrap(False)
    tag.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return tag
