"""One step that asks for a passphrase, or for the recovery sheet in its place."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.widgets.field import Field
from conduct_desk.ui.widgets.step import Step

BY_SHEET, BY_PASSPHRASE = "Use the recovery sheet instead", "Use the passphrase instead"


class KeyStep(Step):
    """Heading and words first (by whoever makes it), then `ask` for the key; `key` is what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sheet = False

    def ask(self, words: str, act: Callable[[], object], back: Callable[[], object]) -> None:
        """Add the two fields, of which one shows, and the buttons: `words` do it, Back leads away."""
        self._passphrase = self.field("passphrase", "Passphrase")
        self._passphrase.hide_typing()
        self._show_check = QCheckBox("Show what I type", self)
        self._show_check.setObjectName("show_check")
        self._show_check.toggled.connect(lambda on: self._passphrase.hide_typing(hidden=not on))
        self.add(self._show_check)
        self._sheet = self.field(
            "sheet", "The nine groups of the recovery sheet",
            "Capitals and spaces do not matter. For example, AB3D EF7H", lines=3, width=560,
        )  # fmt: skip
        self._go, self._other, self._back = self.buttons(
            ("go_button", words, "primary", act), ("other_key_button", BY_SHEET, "link", self.turn),
            ("key_back_button", "Back", "link", back),
        )  # fmt: skip
        self._settle()
        self.end()

    def begin(self, *, by_sheet: bool = False) -> None:
        """Ask anew, with empty fields and the keyboard in the one that shows."""
        self.clear()
        self.forget()
        self._is_sheet = by_sheet
        self._settle()
        self.shown_field.edit.setFocus()

    def turn(self) -> None:
        """Ask for the other of the two."""
        self.begin(by_sheet=not self._is_sheet)

    @property
    def shown_field(self) -> Field:
        """Return the field that is asked for."""
        return self._sheet if self._is_sheet else self._passphrase

    @property
    def key(self) -> dict[str, str]:
        """Return what was typed, by the name that the desk gives it. Raises DeskError when it is empty."""
        name, typed = ("sheet" if self._is_sheet else "passphrase"), self.shown_field.text()
        if not typed:
            what = "the nine groups of the recovery sheet" if self._is_sheet else "the passphrase"
            raise DeskError(f"Enter {what}", field=name)
        return {name: typed}

    def refuse(self, error: DeskError) -> None:
        """Show what stands in the way, beside the field that is asked for."""
        error.field = "sheet" if self._is_sheet else "passphrase"
        self.fail(error)

    def forget(self) -> None:
        """Leave nothing of the key on the screen."""
        for field in (self._passphrase, self._sheet):
            field.set_text("")

    def _settle(self) -> None:
        self._passphrase.setVisible(not self._is_sheet)
        self._show_check.setVisible(not self._is_sheet)
        self._sheet.setVisible(self._is_sheet)
        self._other.setText(BY_PASSPHRASE if self._is_sheet else BY_SHEET)
