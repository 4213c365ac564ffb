"""How a letter is made: its envelope, in easy read or not, a reply slip, what is enclosed, who has a copy."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from conduct_desk.desk.views import LetterView
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.readers import Layout, Reader, has_easy_read, layout, reader
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.plain_label import PlainLabel

WIDE = 2000  # px: as wide as the card lets them be
EASY = "In easy read, with shorter words"
SLIP = "With a reply slip to tear off"
CONFIDENTIAL = "Marked “Private and confidential”"
ENCLOSED = "A line each. Of a picture only a covered copy goes along: ‘Covered copy 1 of exhibit 2’."
COPIES = "A line each, as it stands under the letter"


class MakeBox(QWidget):
    """Shows only what the kind of paper has; it writes nothing itself."""

    changed = Signal()
    easy_read_asked = Signal(bool)  # another wording is wanted, now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self._envelope_label = PlainLabel("Envelope", self)
        self._envelope_label.setProperty("role", "label")
        self.envelope_combo = CalmCombo(self)
        self.envelope_combo.setObjectName("envelope_combo")
        self.envelope_combo.setAccessibleName("Envelope")
        self.envelope_combo.setAccessibleDescription("The address is printed where its window shows it")
        self.envelope_combo.setSizeAdjustPolicy(
            CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.envelope_combo.addItems([each.value for each in Envelope])
        self._envelope_label.setBuddy(self.envelope_combo)
        self.easy_read_check = self._check("easy_read_check", EASY)
        self.reply_slip_check = self._check("reply_slip_check", SLIP)
        self.confidential_check = self._check("confidential_check", CONFIDENTIAL)
        self.enclosures = Field("enclosures_edit", "What is enclosed", ENCLOSED, self, lines=2, width=WIDE)
        self.copies = Field("copies_to_edit", "Copies to", COPIES, self, lines=2, width=WIDE)
        for part in (
            self._envelope_label, self.envelope_combo, self.easy_read_check, self.reply_slip_check,
            self.confidential_check, self.enclosures, self.copies,
        ):  # fmt: skip
            box.addWidget(part)
        self._wire()

    def show_letter(self, letter: LetterView) -> None:
        """Show how a letter is made, and what can be chosen for its kind."""
        blockers = [QSignalBlocker(each) for each in self._telling()]
        has_address = layout(letter.kind) is Layout.LETTER
        for part in (self._envelope_label, self.envelope_combo, self.confidential_check):
            part.setVisible(has_address)
        self.easy_read_check.setVisible(has_easy_read(letter.kind))
        self.reply_slip_check.setVisible(has_address and reader(letter.kind) is Reader.AUTHOR)
        self.copies.setVisible(layout(letter.kind) is not Layout.SLIP)
        self.enclosures.setVisible(has_address)
        self.envelope_combo.setCurrentIndex(list(Envelope).index(letter.envelope))
        self.easy_read_check.setChecked(letter.is_easy_read)
        self.reply_slip_check.setChecked(letter.has_reply_slip)
        self.confidential_check.setChecked(letter.is_confidential)
        self.enclosures.set_text("\n".join(letter.enclosures))
        self.copies.set_text("\n".join(letter.copies_to))
        del blockers

    def read(self, letter: LetterView) -> LetterView:
        """Return the letter made as is chosen now; easy read is another wording, so that stays."""
        return replace(
            letter,
            envelope=list(Envelope)[self.envelope_combo.currentIndex()],
            has_reply_slip=self.reply_slip_check.isChecked(),
            is_confidential=self.confidential_check.isChecked(),
            enclosures=self.enclosures.lines(),
            copies_to=self.copies.lines(),
        )

    def typed(self) -> dict[str, str]:
        """Return what is chosen, for the draft of the page."""
        return {
            "envelope": self.envelope_combo.currentText(),
            "reply_slip": _said(self.reply_slip_check),
            "confidential": _said(self.confidential_check),
            "enclosures": self.enclosures.text(),
            "copies_to": self.copies.text(),
        }

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what was being chosen."""
        blockers = [QSignalBlocker(each) for each in self._telling()]
        if typed.get("envelope") in list(Envelope):
            self.envelope_combo.setCurrentText(typed["envelope"])
        for key, check in (("reply_slip", self.reply_slip_check), ("confidential", self.confidential_check)):
            if key in typed:
                check.setChecked(typed[key] == "yes")
        for key, field in (("enclosures", self.enclosures), ("copies_to", self.copies)):
            if key in typed:
                field.set_text(typed[key])
        del blockers

    def field(self, name: str) -> QWidget | None:
        """Return the control of a LetterView's field; None when it is none of these."""
        return {
            "envelope": self.envelope_combo,
            "is_easy_read": self.easy_read_check,
            "has_reply_slip": self.reply_slip_check,
            "is_confidential": self.confidential_check,
            "enclosures": self.enclosures.edit,
            "copies_to": self.copies.edit,
        }.get(name)

    def _check(self, name: str, words: str) -> QCheckBox:
        check = QCheckBox(words, self)
        check.setObjectName(name)
        return check

    def _telling(self) -> tuple[QWidget, ...]:
        return (
            self.envelope_combo, self.easy_read_check, self.reply_slip_check, self.confidential_check,
            self.enclosures.edit, self.copies.edit,
        )  # fmt: skip

    def _wire(self) -> None:
        self.envelope_combo.currentIndexChanged.connect(self.changed)
        self.easy_read_check.toggled.connect(self.easy_read_asked)
        for check in (self.reply_slip_check, self.confidential_check):
            check.toggled.connect(self.changed)
        for field in (self.enclosures, self.copies):
            field.edit.textChanged.connect(self.changed)


def made_words(letter: LetterView) -> str:
    """Return how a letter is made, in a few words for the line that folds it away."""
    is_addressed = layout(letter.kind) is Layout.LETTER
    words = [
        ENVELOPES[letter.envelope] if is_addressed else "",
        "easy read" if letter.is_easy_read else "",
        "reply slip" if letter.has_reply_slip else "",
        "private and confidential" if letter.is_confidential else "",
        f"{len(letter.enclosures)} enclosed" if letter.enclosures else "",
        f"copies to {len(letter.copies_to)}" if letter.copies_to else "",
    ]
    return ", ".join(filter(None, words))


ENVELOPES = {
    Envelope.DL_UK: "DL window envelope",
    Envelope.DL_ANY: "any DL window envelope",
    Envelope.DL_DIN: "DL envelope (DIN)",
    Envelope.C5: "C5 window envelope",
    Envelope.PLAIN: "envelope without a window",
}


def _said(check: QCheckBox) -> str:
    return "yes" if check.isChecked() else "no"
