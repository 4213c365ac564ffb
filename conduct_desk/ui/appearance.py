"""How she likes to see it: theme and text size, remembered on this computer outside the log."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from conduct_desk.ui import look
from conduct_desk.ui.tokens import TEXT_SCALES, Theme


class Appearance(QObject):
    """Theme and text size; changing them redraws every window at once."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings

    @property
    def theme(self) -> Theme:
        """Return the theme that was chosen."""
        kept = str(self._settings.value("theme", Theme.SYSTEM.value))
        return Theme(kept) if kept in set(Theme) else Theme.SYSTEM

    @property
    def text_scale(self) -> int:
        """Return the text size in percent."""
        kept = str(self._settings.value("text_scale", "100"))
        return int(kept) if kept.isdigit() and int(kept) in TEXT_SCALES else 100

    def choose(self, theme: Theme, text_scale: int) -> None:
        """Keep a choice and draw it."""
        self._settings.setValue("theme", theme.value)
        self._settings.setValue("text_scale", text_scale)
        self.apply()

    def larger(self, steps: int) -> None:
        """Go up or down in text size; 0 goes back to 100 %."""
        place = TEXT_SCALES.index(self.text_scale) + steps if steps else 0
        self.choose(self.theme, TEXT_SCALES[max(0, min(place, len(TEXT_SCALES) - 1))])

    def apply(self) -> None:
        """Draw the windows so."""
        look.apply(self._app, self.theme, self.text_scale)
        self.changed.emit()
