"""Closed concerns whose time has come: the list to sign, what has to stay, and what is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.desk.disposal_views import DisposedView, KeptConcern
from conduct_desk.errors import DeskError
from conduct_desk.ui.choosers import file_name
from conduct_desk.ui.disposal_words import gone_line, kept_line, tag_of
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.widgets.desk_row import Row, RowList, RowWords
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.disposal import Disposal
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

LIST_FILE = "What may be disposed of.pdf"
SHOWN = 60  # rows of one list; the list to sign has all of them
Stand = tuple[tuple[KeptConcern, ...], tuple[DisposedView, ...]]


class DisposalPage(PartsPage):
    """Says what is due; each concern is decided on a page of its own."""

    key = "disposal_page"
    left = Signal()
    concern_chosen = Signal(int)  # the case

    def __init__(
        self, disposal: Disposal, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._disposal, self._jobs, self._choosers = disposal, jobs, choosers
        self._out = PaperOut(choosers, jobs, told=self.tell, refused=self._refused)
        self._news = NewsBar(self.body)
        self._gone_before: int | None = None  # how many were disposed of when she last looked
        self._due, self._waiting, self._gone = (RowList(self.body) for _ in range(3))
        self._more = PlainLabel("", self.body)
        self._later_fold, self._gone_fold = self._fold(self._waiting), self._fold(self._gone)
        self._step, self._signing = self._top(), self._list_step()
        self.parts = (
            self._step, self._news, self._due, self._more, self._signing, self._later_fold, self._gone_fold,
            self._way_out(),
        )  # fmt: skip
        box = QVBoxLayout(self.body)
        box.setSpacing(16)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)
        self.add_keys({"Alt+Left": self.left.emit})

    def open_disposal(self) -> None:
        """Show how it stands now."""
        self._news.tell("")
        self._step.clear()
        self.refresh()
        self.to_top()

    def refresh(self) -> None:
        """Read the closed concerns, and which backups still hold what is gone (that may take a while)."""
        self._jobs.run(
            lambda: (self._disposal.kept(), self._disposal.disposed()), self._show, self._refused,
            words="Looking through the closed concerns", owner=self,
        )  # fmt: skip

    def tell(self, words: str) -> None:
        """Say a piece of good news on top."""
        self._news.tell(words)
        self.to_top()

    def _top(self) -> Step:
        step = Step(self.body)
        step.words("What may be disposed of", "h1")
        self._lead = step.words("", "lead")
        return step

    def _list_step(self) -> Step:
        step = Step(self.body)
        step.words("The list to sign", "h2")
        step.words(
            "It has references and numbers, and no names. Whoever is responsible ticks and signs it; then "
            "you decide here about each concern."
        )
        step.buttons(
            ("print_list_button", "Print the list", "primary", self._print_list),
            ("save_list_button", "Save as PDF", "", self._save_list),
        )
        return step

    def _fold(self, rows: RowList) -> Fold:
        fold = Fold(self.body)
        rows.setProperty("role", "")  # the fold around it is the card
        fold.body.addWidget(rows)
        return fold

    def _way_out(self) -> Step:
        step = Step(self.body)
        step.buttons(("leave_button", "Back to Settings", "link", self.left.emit))
        return step

    # --- what stands on it ---
    def _show(self, stand: Stand) -> None:
        kept, gone = stand
        due = [each for each in kept if each.is_due]
        later = [each for each in kept if not each.is_due]
        count = len(due)
        self._lead.setText(
            "Nothing is due. Each closed concern stays until its day." if not count else
            f"{'One closed concern' if count == 1 else f'{count} closed concerns'} to look at. "
            "Nothing goes by itself."
        )  # fmt: skip
        self._due.show_rows([self._row(each, "Decide") for each in due[:SHOWN]])
        self._more.setText(f"And {count - SHOWN} more: the list to sign has them all.")
        self._more.setVisible(count > SHOWN)
        self._signing.setVisible(bool(due))
        self._later_fold.set_title("later", f"Not due yet ({len(later)})")
        self._later_fold.setVisible(bool(later))
        self._waiting.show_rows([self._row(each, "Look at it") for each in later[:SHOWN]])
        if self._gone_before is not None and len(gone) > self._gone_before:
            self._gone_fold.unfold()  # she has just been told that its certificate is here
        self._gone_before = len(gone)
        self._gone_fold.set_title("gone", f"Disposed of ({len(gone)})")
        self._gone_fold.setVisible(bool(gone))
        self._gone.show_rows([self._gone_row(each) for each in gone[:SHOWN]])
        self.name_controls()

    def _row(self, each: KeptConcern, button: str) -> Row:
        tag, kind = tag_of(each)
        words = RowWords(
            each.reference, kept_line(each), tag, kind, button=button, name=f"decide_{each.case_id}_button"
        )
        return words, partial(self.concern_chosen.emit, each.case_id)

    def _gone_row(self, each: DisposedView) -> Row:
        words = RowWords(
            each.reference, gone_line(each), button="Certificate", name=f"certificate_{each.case_id}_button",
            second="Print it",
        )  # fmt: skip
        return words, partial(self._save_certificate, each), partial(self._print_certificate, each)

    # --- papers ---
    def _list_paper(self) -> Paper:
        return Paper(self._disposal.list_to_sign(), LIST_FILE)

    def _print_list(self) -> None:
        self._out.print_out(self, self._list_paper, self._disposal.list_taken)

    def _save_list(self) -> None:
        title = "Save the list to sign"
        self._out.save(self, self._list_paper, LIST_FILE, title, self._disposal.list_taken)

    def _certificate(self, each: DisposedView) -> Paper:
        return Paper(self._disposal.certificate([each.case_id]), file_name("Certificate", each.reference))

    def _save_certificate(self, each: DisposedView) -> None:
        self._out.save(
            self, partial(self._certificate, each), file_name("Certificate", each.reference),
            "Save the certificate", self._disposal.certificate_taken,
        )  # fmt: skip

    def _print_certificate(self, each: DisposedView) -> None:
        self._out.print_out(self, partial(self._certificate, each), self._disposal.certificate_taken)

    def _refused(self, error: DeskError) -> None:
        self._step.fail(error)
        self.name_controls()
