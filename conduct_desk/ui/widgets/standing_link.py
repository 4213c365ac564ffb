"""How a letter stands, kept in sight beside it: nothing in the way, or how much, and the way there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.widgets.remarks_box import standing
from conduct_desk.ui.widgets.wrapping_link import WrappingLink


class StandingLink(WrappingLink):
    """One line above the paper; red while something stands in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hide()

    def show_standing(self, remarks: Sequence[RemarkView]) -> None:
        """Say how the letter stands."""
        self.setText(standing(remarks))
        is_in_the_way = any(remark.is_in_the_way for remark in remarks)
        self.setProperty("role", "danger_link" if is_in_the_way else "link")
        self.setAccessibleDescription("Goes to what was found" if remarks else "")
        self.show()
        self.updateGeometry()
        self.update()
