"""The paper as it will be printed, with its page number, its size, and its words for who cannot see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from conduct_desk.ui.look import put_icon
from conduct_desk.ui.printing import OpenPdf
from conduct_desk.ui.widgets.flow_layout import FlowLayout
from conduct_desk.ui.widgets.paper_view import PaperView
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.readied import Readied

STEP = 1.25


class PdfPreview(Readied, QWidget):
    """Shows a PDF held in memory. `what` names it to a screen reader: “the letter”."""

    drawn = Signal()  # the newest pages can be seen

    def __init__(self, parent: QWidget | None = None, *, what: str = "the letter") -> None:
        super().__init__(parent)
        self.setObjectName("pdf_preview")
        self._what = ""
        self._paper: OpenPdf | None = None
        self.view = PaperView(self)
        self.view.setObjectName("paper_view")
        self.words = self._words_box()
        self.page_label = PlainLabel("", self)
        self.page_label.setProperty("role", "muted")
        self.zoom_label = PlainLabel("", self)
        self.zoom_label.setProperty("role", "muted")
        self.smaller_button = self._icon_button("zoom-out", "smaller_button")
        self.larger_button = self._icon_button("zoom-in", "larger_button")
        self.fit_button = self._icon_button("expand", "fit_button")
        self.words_button = self._words_link()
        self.set_what(what)
        self._lay_out()
        self._wire()

    def set_what(self, what: str) -> None:
        """Say what is shown, for the names of its controls: “the letter”."""
        self._what = what
        self.words.setAccessibleName(f"The words of {what}")
        for button, spoken in (
            (self.smaller_button, f"Show {what} smaller"),
            (self.larger_button, f"Show {what} larger"),
            (self.fit_button, f"Fit {what} to the width"),
            (self.words_button, f"Read {what} as text"),
        ):
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another paper; scroll place and size stay."""
        paper = OpenPdf(pdf)
        self.view.show_paper(paper)
        self._paper = paper
        self._fill_words()

    def is_drawn(self) -> bool:
        """Say whether the newest pages can be seen."""
        return self.view.is_drawn()

    @property
    def reads_as_text(self) -> bool:
        """Say whether the words are shown in place of the picture."""
        return self._stack.currentWidget() is self.words

    def show_words(self, *, on: bool) -> None:
        """Show the words in place of the picture, or the picture again."""
        self._stack.setCurrentWidget(self.words if on else self.view)
        self.words_button.setText("See the pages" if on else "Read as text")
        self.words_button.setAccessibleName(
            f"See the pages of {self._what}" if on else f"Read {self._what} as text"
        )
        for control in (self.smaller_button, self.larger_button, self.fit_button, self.zoom_label):
            control.setVisible(not on)
        self._fill_words()
        if on:
            self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def make_ready(self) -> None:
        """Draw the icons in the colours and the size in use."""
        for button in (self.smaller_button, self.larger_button, self.fit_button):
            put_icon(button, button.property("icon_name"), "text")

    def _words_box(self) -> QPlainTextEdit:
        words = QPlainTextEdit(self)
        words.setObjectName("words_edit")
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        return words

    def _words_link(self) -> QPushButton:
        button = QPushButton("Read as text", self)
        button.setObjectName("words_button")
        button.setProperty("role", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _icon_button(self, picture: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", picture)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _lay_out(self) -> None:
        top = FlowLayout(gap=8, line_gap=2)  # in large letters the row has to wrap
        for label in (self.page_label, self.zoom_label):
            label.setWordWrap(False)
        top.addWidget(self.page_label)
        tools = (self.words_button, self.smaller_button, self.zoom_label, self.larger_button, self.fit_button)
        for control in tools:
            top.addWidget(control)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.words)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(top)
        box.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self.smaller_button.clicked.connect(lambda: self.view.set_zoom(self.view.zoom() / STEP))
        self.larger_button.clicked.connect(lambda: self.view.set_zoom(self.view.zoom() * STEP))
        self.fit_button.clicked.connect(lambda: self.view.set_zoom(0))
        self.words_button.clicked.connect(lambda: self.show_words(on=not self.reads_as_text))
        self.view.page_changed.connect(self._tell_page)
        self.view.zoomed.connect(self._tell_zoom)
        self.view.drawn.connect(self.drawn)

    def _tell_page(self, page: int, count: int) -> None:
        words = f"Page {page} of {count}" if count else ""
        self.page_label.setText(words)
        self.view.setAccessibleName(f"Preview of {self._what}. {words}".strip())

    def _tell_zoom(self, factor: float) -> None:
        self.zoom_label.setText(f"{round(factor * 100)} %")

    def _fill_words(self) -> None:
        """Keep the words up to date while they are shown; reading them out of the PDF takes a moment."""
        if self._paper is None or not self.reads_as_text:
            return
        text = self._paper.text()
        if text != self.words.toPlainText():
            at = self.words.verticalScrollBar().value()
            self.words.setPlainText(text)
            self.words.verticalScrollBar().setValue(at)
