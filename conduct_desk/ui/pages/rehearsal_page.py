"""Twelve made-up posts to try: a list, and one of them to read before it is walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.desk.rehearsal_views import PostToTry, Tried
from conduct_desk.ui.coach_words import progress_words, tried_tag
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.desk_row import Row, RowList, RowWords
from conduct_desk.ui.widgets.field import whole
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.rehearsal import Rehearsal
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs

LEAD = "Walk a made-up post through the questions. Afterwards you read what the policy would have wanted."
BUTTONS = {Tried.NOT_YET: "Read it", Tried.BEGUN: "Carry on", Tried.WALKED: "What the policy wants"}
FILLED = "See how a school dealt with all twelve"
FILLED_DETAIL = "A desk in the middle of its year, with these concerns recorded from first to last."


class RehearsalPage(PartsPage):
    """Stands in a throw-away log; from any other it asks for one."""

    key = "rehearsal_page"
    practice_asked = Signal(str)  # "rehearsal" or "filled": a throw-away log of that kind
    started = Signal(int)  # the concern about a post
    coach_asked = Signal(int)
    left = Signal()

    def __init__(self, rehearsal: Rehearsal, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal, self._jobs = rehearsal, jobs
        self._shown: PostToTry | None = None
        self._top, self._rows, self._filled = self._list_parts()
        self._back, self._post = self._post_parts()
        self.parts = (self._top, self._rows, self._filled, self._post)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (self._back, *self.parts):
            box.addWidget(part)
        box.addStretch(1)
        self.add_icon(self._back, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back, "Ctrl+Return": self._post.go_on})

    def open_rehearsal(self) -> None:
        """Show all posts, and how far each was tried."""
        posts = self._rehearsal.posts()
        self._progress.setText(progress_words(posts))
        self._rows.show_rows([self._row(post) for post in posts])
        self._show(None)

    def read_post(self, post: PostToTry) -> None:
        """Show one post as it reaches the school, with what is known besides."""
        self._eyebrow.setText(f"Post {post.number} of {len(self._rehearsal.posts())}")
        self._title.setText(post.title)
        self._where.setText(f"{post.platform} · {post.place}")
        self._words.setText(post.words)
        self._told.setText(post.told)
        is_begun = post.tried is Tried.BEGUN
        self._again_button.setVisible(is_begun)
        self._walk_button.setText("Carry on" if is_begun else "Walk it through")
        self._post.name_key("Ctrl+Enter")
        self._show(post)

    def start(self) -> None:
        """Open a concern about the post that is shown, its picture and facts filled in."""
        if self._shown is None:
            return
        name = self._shown.name
        self._walk_button.setEnabled(False)
        self._jobs.run(
            lambda: self._rehearsal.start(name), self._begun, self._refused,
            words="Laying out the post", owner=self,
        )  # fmt: skip

    def go_back(self) -> None:
        """Go back to the list, or from the list to where it belongs."""
        if self._shown is not None:
            self.open_rehearsal()
        else:
            self.left.emit()

    def _walk(self) -> None:
        post = self._shown
        if post is not None and post.tried is Tried.BEGUN and post.case_id is not None:
            self.started.emit(post.case_id)
        else:
            self.start()

    def _begun(self, case_id: int) -> None:
        self._walk_button.setEnabled(True)
        self.started.emit(case_id)

    def _refused(self, error: DeskError) -> None:
        self._walk_button.setEnabled(True)
        self.show_problems(self._post.summary, [Problem(whole(error), self._walk_button)])

    def _show(self, post: PostToTry | None) -> None:
        """Show one post, or the list when there is none."""
        self._shown = post
        self.show_problems(self._post.summary, [])
        for part in (self._top, self._rows, self._filled):
            part.setVisible(post is None)
        self._post.setVisible(post is not None)
        self._back.setToolTip(f"Back to {'Home' if post is None else 'the posts'} (Alt+Left)")
        self.name_controls()
        self.to_top()

    def _row(self, post: PostToTry) -> Row:
        tag, colour = tried_tag(post)
        words = RowWords(
            f"{post.number}. {post.title}", f"{post.platform} · {post.place}",
            tag="" if post.tried is Tried.NOT_YET else tag, tag_kind=colour,
            button=BUTTONS[post.tried],
            name=f"post_{post.number}_button", second="Try it again",
        )  # fmt: skip
        case_id = post.case_id
        if post.tried is Tried.WALKED and case_id is not None:
            return words, lambda: self.coach_asked.emit(case_id), lambda: self.read_post(post)
        return words, lambda: self.read_post(post)

    def _list_parts(self) -> tuple[Step, RowList, RowList]:
        top, rows, filled = Step(self.body), RowList(self.body), RowList(self.body)
        top.words("Twelve posts to try yourself", "h1")
        top.words(LEAD, "lead")
        self._progress = top.words("", "muted")
        words = RowWords(FILLED, FILLED_DETAIL, icon="eye", button="Look at it", name="filled_button")
        filled.show_rows([(words, lambda: self.practice_asked.emit("filled"))])
        return top, rows, filled

    def _post_parts(self) -> tuple[BackButton, Step]:
        back = BackButton("Back", self.body)
        back.clicked.connect(self.go_back)
        step = Step(self.body)
        self._eyebrow, self._title = step.words("", "eyebrow"), step.words("", "h1")
        self._where = step.words("", "lead")
        card = QFrame(step)
        card.setProperty("role", "clauses")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        self._words = PlainLabel("", card)
        inside.addWidget(self._words)
        step.add(card)
        step.words("What else you know", "h2")
        self._told = step.words("")
        self._walk_button, self._again_button = step.buttons(
            ("walk_button", "Walk it through", "primary", self._walk),
            ("again_button", "Start it afresh", "", self.start),
        )
        step.end()
        return back, step
