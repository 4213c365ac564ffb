"""Buttons in a row that wraps when the page is narrow, drawn in a form."""

from PySide6.QtWidgets import QWidget

from conduct_desk.ui.widgets.flow_layout import FlowLayout


class FlowRow(QWidget):
    """Designer knows no wrapping layout: the form draws the buttons, `flow` lays them out in that order."""

    def flow(self, *, gap: int = 12, line_gap: int = 8) -> None:
        """Lay out the buttons that the form put here."""
        inside = [child for child in self.children() if isinstance(child, QWidget)]
        layout = FlowLayout(self, gap=gap, line_gap=line_gap)
        for widget in inside:
            layout.addWidget(widget)
