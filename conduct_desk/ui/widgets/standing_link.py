"""How a paper stands, kept in sight beside it: nothing in the way, or how much, and the way there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.widgets.remarks_box import READY, standing
from conduct_desk.ui.widgets.wrapping_link import WrappingLink


class StandingLink(WrappingLink):
    """One line above the paper; red while something stands in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._ready = READY
        self.hide()

    def use(self, ready: str) -> None:
        """Say something else when nothing stands in the way."""
        self._ready = ready

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  (Qt’s own signature)
        """Show it once it has something to say: before that a page would show a link without words."""
        super().setVisible(visible and bool(self.text()))

    def show_standing(self, remarks: Sequence[RemarkView]) -> None:
        """Say how the paper stands."""
        self.setText(standing(remarks, self._ready))
        is_in_the_way = any(remark.is_in_the_way for remark in remarks)
        self.setProperty("role", "danger_link" if is_in_the_way else "link")
        self.setAccessibleDescription("Goes to what was found" if remarks else "")
        self.show()
        self.updateGeometry()
        self.update()
