"""Whom to ring at once: it stands where nobody has unlocked anything yet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.look import px
from conduct_desk.ui.widgets.plain_label import PlainLabel

FIXED = (
    ("If somebody is in danger now", "999"),
    ("Police, when it is not for this minute", "101"),
)


class EmergencyNumbers(QFrame):
    """The fixed numbers, and those of the school's offices: office and number, never a name."""

    def __init__(self, offices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergency_numbers")
        self.setAccessibleName("Whom to ring at once")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(8), 0, 0)
        box.setSpacing(px(4))
        for place, (who, number) in enumerate((*FIXED, *offices)):
            label = PlainLabel(f"{who}: {number}", self)
            label.setObjectName(f"number_{place + 1}_label")
            box.addWidget(label)
