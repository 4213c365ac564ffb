"""What the school is called, how papers look, and how the program looks on this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from conduct_desk import __version__
from conduct_desk.errors import DeskError
from conduct_desk.ui.look import px
from conduct_desk.ui.tokens import TEXT_SCALES, Theme
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.school import School
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers

FIELDS = (
    ("name", "School’s name", "At the top of letters and of the governors’ summary", 1),
    ("head_name", "Headteacher’s name", "Under letters", 1),
    ("head_role", "Office", "Under the name, for example Headteacher", 1),
    ("address", "Address", "As it stands on an envelope, one line a line", 4),
    ("telephone", "Telephone", "", 1),
    ("email", "E-mail", "", 1),
    ("contact", "Whom letters ask people to ring", "For example, the school office", 1),
)
ABOUT = (
    "Free software under the MIT licence. It uses Qt and PySide6 (LGPL 3), SQLCipher (BSD), SQLModel (MIT), "
    "age, ReportLab and pypdf (BSD), Pillow (MIT-CMU), the fonts Atkinson Hyperlegible Next and Source Sans "
    "3 (SIL OFL 1.1) and the icons Lucide (ISC). The licence texts lie in the program’s folder."
)


class SettingsPage(DeskPage):
    """One page, three parts; each setting says what it does."""

    key = "settings_page"
    saved = Signal()
    terms_asked = Signal()
    people_asked = Signal()
    policy_asked = Signal()
    practice_asked = Signal()
    sheet_asked = Signal()

    def __init__(
        self, school: School, choosers: Choosers, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._school, self._choosers, self._appearance = school, choosers, appearance
        box = QVBoxLayout(self.body)
        box.setContentsMargins(px(32), px(24), px(32), px(32))
        self._step = self._built()
        box.addWidget(self._step)

    def open_settings(self) -> None:
        """Show what is kept."""
        view = self._school.get()
        for key, _, _, _ in FIELDS:
            kept = getattr(view, key)
            self._step.fields[key].set_text("\n".join(kept) if isinstance(kept, tuple) else kept)
        self._show_crest(view.crest)
        self._theme.setCurrentText(self._appearance.theme.value)
        self._scale.setCurrentText(f"{self._appearance.text_scale} %")
        self._news.setText("")
        self._step.clear()

    def _built(self) -> Step:
        step = Step(self)
        step.words("Settings", "h1")
        step.words("The school", "h2")
        for key, label, hint, lines in FIELDS:
            step.field(key, label, hint, lines=lines)
        step.words("Crest", "label")
        self._crest = PlainLabel("", step)
        step.add(self._crest)
        step.buttons(
            ("crest_button", "Choose a picture of the crest", "", self._choose_crest),
            ("no_crest_button", "Use none", "link", self._remove_crest),
        )
        step.buttons(("save_button", "Save the school’s particulars", "primary", self._save))
        self._news = step.words("")
        step.words("Policy and practice", "h2")
        step.buttons(
            ("policy_button", "Our policy", "", self.policy_asked.emit),
            ("practice_button", "Procedures and periods", "", self.practice_asked.emit),
        )
        step.words("People, term dates and recovery sheet", "h2")
        step.buttons(
            ("people_button", "People of the school", "", self.people_asked.emit),
            ("terms_button", "Term dates", "", self.terms_asked.emit),
            ("sheet_button", "Check or print the recovery sheet", "", self.sheet_asked.emit),
        )
        step.words("How it looks on this screen", "h2")
        self._theme = self._box(step, "theme_box", "Colours", [theme.value for theme in Theme])
        self._scale = self._box(step, "scale_box", "Text size", [f"{scale} %" for scale in TEXT_SCALES])
        step.words(
            "Ctrl and + makes the text larger anywhere, Ctrl and - smaller, Ctrl and 0 as it was.", "muted"
        )
        step.words("About", "h2")
        step.words(f"Conduct Desk {__version__}")
        step.words(ABOUT, "muted")
        step.end()
        return step

    def _box(self, step: Step, name: str, label: str, choices: list[str]) -> QComboBox:
        words = step.words(label, "label")
        box = QComboBox(step)
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setMaximumWidth(px(320))
        box.addItems(choices)
        words.setBuddy(box)
        box.activated.connect(self._draw)
        step.add(box)
        return box

    def _draw(self) -> None:
        self._appearance.choose(
            Theme(self._theme.currentText()), int(self._scale.currentText().removesuffix(" %"))
        )

    def _save(self) -> None:
        fields = self._step.fields
        try:
            self._school.amend(
                name=fields["name"].text(), head_name=fields["head_name"].text(),
                head_role=fields["head_role"].text(), address=fields["address"].lines(),
                telephone=fields["telephone"].text(), email=fields["email"].text(),
                contact=fields["contact"].text(),
            )  # fmt: skip
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self._step.clear()
        self._news.setText("Saved")
        self.saved.emit()

    def _choose_crest(self) -> None:
        path = self._choosers.picture(self, "Choose a picture of the crest")
        if path is None:
            return
        try:
            view = self._school.amend(crest=path.read_bytes())
        except DeskError as error:
            self._step.fail(error)
        except OSError:
            self._step.fail(
                DeskError("The picture cannot be read.", next_step="Copy it to this PC and choose it again.")
            )
        else:
            self._step.clear()
            self._show_crest(view.crest)

    def _remove_crest(self) -> None:
        self._school.amend(crest=b"")
        self._show_crest(b"")

    def _show_crest(self, png: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(png, "PNG")
        if picture.isNull():
            self._crest.setText("None chosen")
        else:
            self._crest.setPixmap(picture.scaledToHeight(px(72)))
            self._crest.setAccessibleName("The school’s crest")
