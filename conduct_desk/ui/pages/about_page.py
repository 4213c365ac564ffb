"""About Conduct Desk: its version, where the data lies, papers for IT staff, and licences of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from conduct_desk import __version__
from conduct_desk.desk.shipped import every_part, licence_text, shipped_parts
from conduct_desk.errors import DeskError
from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import px
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.saving import save_file
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.data_protection import DataProtection
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

SHEET, ASSESSMENT = "Security sheet.pdf", "Impact assessment.pdf"
TO_CHANGE = "Impact assessment.rtf"
LINES = 12  # shown at once
ALL = "All parts, a line each"
MADE_BY = (
    "Made by the Conduct Desk founders and given away under the MIT licence: anybody may use it, pass it on "
    "and change it. It comes without any warranty."
)
PAPERS = (
    "The security sheet says on two pages what is kept, where, and how it is protected. The impact "
    "assessment is a draft: it says what the program knows of itself and of your log, and marks what the "
    "school has to write. Both name nobody."
)
QT = (
    "Windows, text and pictures on the screen are drawn by Qt, which is under the LGPL 3. Its files lie as "
    "they came in the program’s folder: put files of another Qt of the same version in their place, and "
    "Conduct Desk runs with those. The same goes for other parts under the LGPL. Choose a part to read its "
    "licence and where its source is."
)


class AboutPage(DeskPage):
    """What she shows to whoever looks after the computers, or protects the data."""

    key = "about_page"
    left = Signal()

    def __init__(
        self, papers: DataProtection, jobs: Jobs, choosers: Choosers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._papers, self._jobs, self._choosers = papers, jobs, choosers
        self._out = PaperOut(choosers, jobs, told=self._tell, refused=self._refuse)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        step = self._step = Step(self)
        step.words("About Conduct Desk", "h1")
        step.words(f"Version {__version__}. Everything stays on this computer.", "lead")
        step.words(MADE_BY)
        step.words("Where your data lies", "h2")
        self._places = step.words("")
        self._papers_part(step)
        self._parts_part(step)
        step.buttons(("back_button", "Back to Settings", "link", self.left.emit))
        step.end()
        # A row with room after the step: alone, its height would be reckoned for the width of the whole page.
        row = QHBoxLayout()
        row.addWidget(step, 1000)
        row.addStretch(1)
        box.addLayout(row)

    def open_about(self) -> None:
        """Show it with the list of all parts."""
        self._step.clear()
        self._say("")
        places = self._papers.places()
        self._places.setText(f"The case log: {places.log}\nBackups on this computer: {places.backups}")
        if self._parts.count() == 0:
            self._parts.addItems([ALL, *(part.name for part in shipped_parts())])
        self._parts.setCurrentIndex(0)
        self._show_part(0)

    def save_sheet(self) -> None:
        """Save the security sheet where she says."""
        made = self._papers.security_sheet
        self._out.save(self, lambda: Paper(made(), SHEET), SHEET, "Save the security sheet")

    def save_assessment(self) -> None:
        """Save the impact assessment where she says."""
        made = self._papers.impact_assessment
        self._out.save(self, lambda: Paper(made(), ASSESSMENT), ASSESSMENT, "Save the impact assessment")

    def save_to_change(self) -> None:
        """Save the impact assessment as a text that a word processor opens."""
        place = self._choosers.save_rich_text(self, "Save the impact assessment to change it", TO_CHANGE)
        if place is None:
            return
        made = self._papers.impact_assessment_to_change

        def work() -> str:
            save_file(place, made())
            return f"Saved as ‘{place.name}’. Open it with Word or another word processor"

        self._jobs.run(work, self._tell, self._refuse, words="Saving the text", owner=self)

    def _papers_part(self, step: Step) -> None:
        step.words("For IT staff and the data protection officer", "h2")
        step.words(PAPERS)
        step.buttons(
            ("sheet_button", "Save the security sheet", "", self.save_sheet),
            ("assessment_button", "Save the impact assessment", "", self.save_assessment),
            ("to_change_button", "Save it as a text to change", "link", self.save_to_change),
        )
        self._news = step.words("")
        self._news.setObjectName("papers_news_label")
        self._news.hide()

    def _parts_part(self, step: Step) -> None:
        step.words("Parts made by others, and their licences", "h2")
        step.words(QT)
        label = step.words("Part", "label")
        self._parts = CalmCombo(step)
        self._parts.setObjectName("parts_combo")
        self._parts.setAccessibleName("Part")
        self._parts.setMaxVisibleItems(16)
        self._parts.activated.connect(self._show_part)
        label.setBuddy(self._parts)
        step.add(self._parts)
        self._text = QPlainTextEdit(step)
        self._text.setObjectName("licence_edit")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Licence")
        step.add(self._text)

    def _show_part(self, at: int) -> None:
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * LINES + px(24))
        try:
            self._text.setPlainText(licence_text(shipped_parts()[at - 1]) if at else every_part())
        except DeskError as error:
            self._refuse(error)

    def _tell(self, words: str) -> None:
        self._step.clear()
        self._say(words)
        announce(self._news, words)

    def _say(self, words: str) -> None:
        self._news.setText(words)
        self._news.setHidden(not words)

    def _refuse(self, error: DeskError) -> None:
        self._say("")
        self._step.fail(error)
        self.name_controls()
