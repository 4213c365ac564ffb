"""One exhibit: to be looked at closely, with all that is known of it and all that can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.back_button import BackButton
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_viewer import PictureViewer
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices


class ExhibitPage(FormPage):
    """The page of one numbered piece of evidence."""

    key = "exhibit_page"
    left = Signal(int)  # the case

    def __init__(
        self, exhibits: Exhibits, cases: Cases, jobs: Jobs, notices: Notices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exhibits, self._cases, self._jobs = exhibits, cases, jobs
        self._case_id = self._exhibit_id = 0
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        row = QHBoxLayout()
        self.back_button = BackButton("Back", self.body, tip="Go back")
        self.back_button.clicked.connect(self.go_back)
        row.addWidget(self.back_button)
        row.addStretch(1)
        box.addLayout(row)
        self._place = PlainLabel("", self.body)
        self._place.setProperty("role", "eyebrow")
        self._heading = PlainLabel("", self.body)
        self._heading.setProperty("role", "h1")
        self._viewer = PictureViewer(self.body)
        for widget in (self._place, self._heading, self._viewer):
            box.addWidget(widget)
        box.addStretch(1)
        self.add_icon(self.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.go_back})
        notices.changed.connect(self._hear)

    def open_exhibit(self, case_id: int, exhibit_id: int) -> None:
        """Show an exhibit of a concern. Raises LookupError when it is not there (any more)."""
        self._case_id, self._exhibit_id = case_id, exhibit_id
        self.refresh()
        self._viewer.clear()
        self._jobs.run(
            lambda: self._exhibits.picture(exhibit_id), self._show_picture, self._refuse,
            words="Opening the picture", owner=self,
        )  # fmt: skip
        self.to_top()

    def refresh(self) -> None:
        """Read the exhibit again and show what is known of it."""
        exhibit = self._exhibit()
        self._place.setText(f"Concern {self._cases.get(self._case_id).reference}")
        self._heading.setText(f"Exhibit {exhibit.number}")
        self.name_controls()

    def go_back(self) -> None:
        """Go back to where the exhibit was pressed."""
        self.left.emit(self._case_id)

    def _exhibit(self) -> ExhibitView:
        found = (e for e in self._exhibits.of_case(self._case_id) if e.exhibit_id == self._exhibit_id)
        exhibit = next(found, None)
        if exhibit is None:
            raise LookupError("this exhibit is not in this concern")
        return exhibit

    def _show_picture(self, png: bytes) -> None:
        exhibit = self._exhibit()
        self._viewer.show_picture(png, "", f"{exhibit.name}. The original is kept unchanged.")

    def _refuse(self, error: DeskError) -> None:
        self._viewer.caption_label.setText(sentence(error))
        self._viewer.caption_label.show()

    def _hear(self, noun: str, case_id: object) -> None:
        if noun == "exhibit" and case_id == self._case_id and self.isVisible():
            self.refresh()
