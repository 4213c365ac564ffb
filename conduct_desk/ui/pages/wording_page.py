"""One paper's wording: its text in an editor, the page that comes of it beside it, ours to compare with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.drafting import DraftKeeper
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.desk_row import Row, RowList
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.paper_page import PaperPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sentences_box import SentencesBox
from conduct_desk.ui.widgets.step import Step
from conduct_desk.ui.wording_words import HOW, LEADS, STANDS, blank_row, difference, state_of

if TYPE_CHECKING:
    from conduct_desk.clock import Clock
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.wording_views import WordingText
    from conduct_desk.desk.wordings import Wordings
    from conduct_desk.ui.jobs import Jobs

PLACE = "wording"  # of its draft, followed by the paper's key
LINES = 18  # of the text that are shown at a time
SAVED = "Letters begun from now on say this. Those that were begun before keep their words."
WENT_BACK = "It says what ours says again."


class WordingPage(PaperPage):
    """What is typed is kept as a draft; nothing changes before “Use this text”."""

    key = "wording_page"
    left = Signal()

    def __init__(
        self, wordings: Wordings, drafts: Drafts, jobs: Jobs, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, "the sample", "Back to what the letters say", parent)
        self._wordings = wordings
        self._view: WordingText | None = None
        self._is_drafted = False
        self._text_step()
        self._blanks = RowList(self.body)
        self._difference = QPlainTextEdit(self.body)
        self._folds = {
            "blanks": self._fold("blanks", "Blanks that may be used", self._blanks),
            "compare": self._fold("compare", "Compare with ours", self._difference_box()),
            "how": self._fold("how", "How a text is written", *(PlainLabel(each, self.body) for each in HOW)),
        }
        self.main.addStretch(1)
        self._keeper = DraftKeeper(drafts, clock, self._typed, self)
        self._keeper.refused.connect(lambda words: self.refuse(DeskError(words), self._edit))
        self._keeper.kept.connect(self._say_kept)
        self._edit.textChanged.connect(self._touched)
        self.live.noted.connect(self._say_problems)
        self.live.refused.connect(lambda _error: self._say_problems(self._problems()))
        self._folds["compare"].turned.connect(self._compare)
        self.back_button.clicked.connect(self.left)
        self.add_keys({"Alt+Left": self.left.emit, "Ctrl+Return": self._save})

    @property
    def which(self) -> str:
        """The key of the paper that is shown."""
        return self._view.key if self._view else ""

    def open_wording(self, which: str) -> None:
        """Show a paper's text, or what was being typed of it. Raises DeskError when its file is gone."""
        self.save_typing()
        view = self._wordings.get(which)
        self._keeper.end()
        for fold in self._folds.values():
            fold.fold()
        drafted = self._keeper.begin(f"{PLACE} {which}", None)
        self._is_drafted = bool(drafted)
        self._kept.setText("")
        self.tell("")
        self._show(view, drafted.get("text", view.text))
        self._keeper.settled()
        self._edit.setFocus()

    def save_typing(self) -> None:
        """Keep what is typed as a draft; what is the paper's text anyway is none."""
        if self._is_drafted and not self._typed():
            self._forget_draft()
        else:
            self._keeper.flush()

    # --- what stands on it ---
    def _text_step(self) -> None:
        step = self._step = Step(self.body)
        self._stands = step.words("")
        hint = "Blanks in square brackets are filled by the concern"
        self._field = step.field("text", "The text", hint, lines=LINES, width=760)
        edit = self._field.edit
        assert isinstance(edit, GrowingEdit), "a field of several lines has one"  # noqa: S101
        self._edit = edit
        self._wrong = SentencesBox("Before it can be used", step)
        step.add(self._wrong)
        self._save_button, self._back_to_ours = step.buttons(
            ("save_button", "Use this text", "primary", self._save),
            ("reset_button", "Go back to ours", "link", self._go_back),
        )
        self._kept = step.words("", "muted")
        step.name_key("Ctrl+Enter")
        self.main.addWidget(step)

    def _fold(self, name: str, title: str, *inside: QWidget) -> Fold:
        fold = Fold(self.body)
        fold.set_title(name, title)
        for each in inside:
            each.setProperty("role", "")  # the fold around it is the card
            fold.body.addWidget(each)
        self.main.addWidget(fold)
        return fold

    def _difference_box(self) -> QPlainTextEdit:
        box = self._difference
        box.setObjectName("difference_edit")
        box.setAccessibleName("The lines in which the text differs from ours")
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setMinimumHeight(240)
        return box

    def _show(self, view: WordingText, text: str) -> None:
        self._view = view
        self.heading.setText(view.title)
        self.lead.setText(LEADS[view.is_easy_read])
        self._stands.setText(STANDS[state_of(view)])
        self._edit.setReadOnly(view.is_locked)
        self._field.set_text(text)
        for part in (self._save_button, self._folds["blanks"], self._folds["compare"]):
            part.setVisible(not view.is_locked)
        rows: list[Row] = [(blank_row(each), partial(self._put_in, each.name)) for each in view.blanks]
        self._blanks.show_rows(rows)
        self._offer()
        self._say_problems(self._problems())
        self.live.begin(self._source)
        self.name_controls()

    def _offer(self) -> None:
        """Offer to go back where there is something to go back from."""
        view = self._view
        is_other = view is not None and not view.is_locked and (view.is_own or self._text() != view.shipped)
        self._back_to_ours.setVisible(is_other)

    def _text(self) -> str:
        return "\n".join(line.rstrip() for line in self._field.text().splitlines()) + "\n"

    def _typed(self) -> dict[str, str]:
        return {"text": self._text()} if self._view and self._text() != self._view.text else {}

    def _source(self) -> Work:
        wordings, which, text = self._wordings, self.which, self._text()
        return lambda: wordings.preview(which, text), lambda: wordings.problems(which, text)

    # --- while it is typed ---
    def _touched(self) -> None:
        if self._view is None:
            return
        self._keeper.touched()
        self.live.touched()
        self._offer()
        self._compare()

    def _say_kept(self, words: str) -> None:
        self._is_drafted = True
        self._kept.setText(words)

    def _forget_draft(self) -> None:
        self._keeper.finish()
        self._keeper.begin(f"{PLACE} {self.which}", None)
        self._is_drafted = False
        self._kept.setText("")

    def _problems(self) -> tuple[str, ...]:
        return self._wordings.problems(self.which, self._text())

    def _say_problems(self, sentences: tuple[str, ...]) -> None:
        self._wrong.show_sentences(() if self._view and self._view.is_locked else sentences)

    def _compare(self) -> None:
        if self._view is not None and self._folds["compare"].is_open:
            self._difference.setPlainText("\n".join(difference(self._view.shipped, self._text())))

    def _put_in(self, name: str) -> None:
        """Put a blank where the cursor stands, and go on typing there."""
        self._edit.insertPlainText(f"[{name}]")
        self._edit.setFocus()
        self.bring_into_view(self._edit)

    # --- what is done with it ---
    def _save(self) -> None:
        if self._view is None or self._view.is_locked:
            return
        try:
            view = self._wordings.set(self.which, self._text())
        except DeskError as error:
            self._say_problems(self._problems())
            self.refuse(error, self._edit)
            return
        self._use(view, SAVED if view.is_own else WENT_BACK)

    def _go_back(self) -> None:
        """Go back at once; Undo puts everything back as it was."""
        view = self._view
        if view is None:
            return
        own, typed = view.text if view.is_own else "", self._text()
        try:
            fresh = self._wordings.reset(view.key)
        except DeskError as error:
            self.refuse(error, self._edit)
            return
        self._use(fresh, WENT_BACK)
        self._edit.setFocus()
        words = f"Went back to our wording of {view.title}"
        self.taken_away.emit(TakenAway(words, partial(self._put_back, view.key, own, typed)))

    def _put_back(self, key: str, own: str, typed: str) -> None:
        view = self._wordings.set(key, own) if own else self._wordings.get(key)
        if self._view is not None and self.which == key:
            self._show(view, typed)
            self.tell("Your text is back.")

    def _use(self, view: WordingText, words: str) -> None:
        """Show what is used now; there is nothing left to keep as a draft."""
        self._forget_draft()
        self._show(view, view.text)
        self._keeper.settled()
        self.tell(words)
