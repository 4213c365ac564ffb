"""Before the school posts anything itself: its words held against five principles, and no name in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.errors import DeskError
from conduct_desk.policy.own_post import Principle, names_in
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.widgets import asked
from conduct_desk.ui.widgets.choice_tile import CheckTile
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step_page import StepPage

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.gate_views import OwnPostView
    from conduct_desk.desk.support import Support

LEAD = "Only facts about the school: no author, no child, no quotation, nothing that hints at who it was."
MAY = "The school may post this. All five hold, and nobody of this concern is named."
MAY_NOT = "Do not post this yet."
NAMED = "A name of somebody in this concern stands in the words."


class OwnPostPage(StepPage):
    """The planned words and five ticks; what came of it is kept."""

    key = "own_post_page"

    def __init__(
        self, support: Support, cases: Cases, drafts: Drafts, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, clock, parent)
        self._support, self._cases = support, cases
        step = self.step
        step.words("Before the school posts anything itself", "h1")
        step.words(LEAD, "lead")
        self._words = self.ask_words("words", "What do you want to post?", lines=4, width=640)
        self._named = PlainLabel(NAMED, step)
        self._named.setProperty("role", "error")
        step.add(self._named)
        step.words("Tick what is true of it", "label")
        self._ticks: dict[str, CheckTile] = {}
        for principle in Principle:
            tile = CheckTile(principle.value, "", step)
            tile.setObjectName(f"{principle.key}_check")
            step.add(tile)
            self.register(principle.key, asked.ticked(tile))
            self._ticks[principle.key] = tile
        step.buttons(("record_button", "Check and keep it", "primary", self.record))
        self._result = QFrame(step)
        self._result_box = QVBoxLayout(self._result)
        self._result_box.setContentsMargins(16, 12, 16, 12)
        step.add(self._result)
        self._lines = LinesBox(step)
        self._lines.set_words("checked", "Checked so far", "")
        step.add(self._lines)
        step.words(
            "The five are the principles of the government’s guidance on taking part online (2008), "
            "in our own words. Your policy refers to it.", "muted",
        )  # fmt: skip
        step.end()
        self._words.edit.textChanged.connect(self._look_for_names)

    def open_case(self, case_id: int) -> None:
        """Ask about a post of the school's own in a case."""
        case = self._cases.get(case_id)
        self._names = [each.person.name for each in case.parts]
        self.begin("own_post", case_id)
        self.place_label.setText(f"Concern {case.reference}")
        self._result.hide()
        self._show_lines()
        self._look_for_names()
        self.ready()

    def record(self) -> None:
        """Hold the words against the principles, keep that, and say what came of it."""
        if self.need([] if self._words.text() else [("words", "Enter what you want to post")]):
            return
        held = {key: tile.isChecked() for key, tile in self._ticks.items()}
        try:
            post = self._support.check_post(self.case_id, self._words.text(), held)
        except DeskError as refused:
            self.refuse(refused)
            return
        self._show_result(post)
        self._show_lines()
        self.keeper.flush()

    def _show_result(self, post: OwnPostView) -> None:
        empty_layout(self._result_box)
        self._result.setProperty("role", "notice_ok" if post.may_post else "notice_danger")
        self._result.style().unpolish(self._result)
        self._result.style().polish(self._result)
        head = PlainLabel(MAY if post.may_post else MAY_NOT, self._result)
        head.setObjectName("result_label")
        head.setProperty("role", "label")
        self._result_box.addWidget(head)
        for reason in post.reasons:
            self._result_box.addWidget(PlainLabel(reason, self._result))
        self._result.show()
        announce(head, " ".join((head.text(), *post.reasons)))
        self.bring_into_view(self._result)

    def _show_lines(self) -> None:
        posts = self._support.posts(self.case_id)
        self._lines.show_lines(map(post_line, reversed(posts)))
        self._lines.setVisible(bool(posts))

    def _look_for_names(self) -> None:
        self._named.setVisible(bool(self.case_id and names_in(self._words.text(), self._names)))


def post_line(post: OwnPostView) -> tuple[str, str]:
    """Return one checked post as a line: when, what came of it, and its words."""
    day = spoken_date(post.at.astimezone(SCHOOL_ZONE).date())
    return f"{day} · {'may be posted' if post.may_post else 'not to be posted'}", post.words
