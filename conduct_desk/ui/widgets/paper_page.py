"""A page with its paper beside it: what is chosen or typed, and the PDF that comes of it."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.beside import Beside
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.field import whole
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.live_paper import LivePaper
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.pdf_preview import PdfPreview
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.problem_frame import Problem


class PaperPage(FormPage):
    """A subclass fills `main` from top to bottom and has the paper made by `live`."""

    def __init__(self, jobs: Jobs, what: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = BackButton(back, self.body)
        self.add_icon(self.back_button, "arrow-left")
        self.heading, self.lead = PlainLabel("", self.body), PlainLabel("", self.body)
        self.heading.setProperty("role", "h1")
        self.lead.setProperty("role", "lead")
        self.summary, self.news = ErrorSummary(self.body), NewsBar(self.body)
        self.columns = Beside(self.body)
        left, side = QWidget(self.columns), QWidget(self.columns)
        self.main = QVBoxLayout(left)
        self.main.setContentsMargins(0, 0, 0, 0)
        self.main.setSpacing(16)
        self.preview = PdfPreview(side, what=what)
        row = QHBoxLayout(self.columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addWidget(left, 11)
        row.addWidget(side, 10)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in (self.back_button, self.summary, self.heading, self.lead, self.news):
            box.addWidget(part)
        box.addWidget(self.columns, 1)
        self.columns.keep_in_sight(self, side, self.preview)
        self.live = LivePaper(jobs, self)
        self.live.made.connect(self.preview.show_pdf)

    def refuse(self, error: DeskError, at: QWidget) -> None:
        """Say on top what stands in the way, with a link to the control that it is about."""
        self.news.tell("")
        self.show_problems(self.summary, [Problem(whole(error), at)])

    def tell(self, words: str) -> None:
        """Say a piece of good news on top; nothing is wrong any more."""
        self.show_problems(self.summary, [])
        self.news.tell(words)
        self.to_top()

    def make_ready(self) -> None:
        """Stack the paper below the form where both do not fit, in the text size in use."""
        super().make_ready()
        self.columns.fit_text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing while another page is shown."""
        super().hideEvent(event)
        self.live.pause()
