"""How she likes to see it: colours, text size and movement, remembered on this computer outside the log."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication

from conduct_desk import paths
from conduct_desk.ui import look
from conduct_desk.ui.tokens import TEXT_SCALES, Motion, Theme
from conduct_desk.ui.window_place import WindowPlace

USUAL_BLINK = 1000  # ms, where the computer does not say
EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
Choice = TypeVar("Choice", bound=StrEnum)


def remembered() -> QSettings:
    """Return where it is remembered: with the user's account, or in a carried program's own folder."""
    if (carried := paths.appearance_file()) is not None:
        return QSettings(str(carried), QSettings.Format.IniFormat)
    return QSettings("Conduct Desk", "Conduct Desk")


class Appearance(QObject):
    """Theme, text size and movement; changing them redraws every window at once."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._is_drawing = False
        self._blink = app.cursorFlashTime() or USUAL_BLINK
        self.window_place = WindowPlace(settings)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._computer_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._computer_changed)
        hints.accessibility().motionPreferenceChanged.connect(self._computer_changed)

    @property
    def theme(self) -> Theme:
        """Return the theme that was chosen."""
        return self._chosen("theme", Theme.SYSTEM)

    @property
    def text_scale(self) -> int:
        """Return the text size in percent."""
        kept = str(self._settings.value("text_scale", "100"))
        return next((size for size in TEXT_SCALES if str(size) == kept), 100)

    @property
    def motion(self) -> Motion:
        """Return how much movement was chosen."""
        return self._chosen("motion", Motion.SYSTEM)

    @property
    def reduced_motion(self) -> bool:
        """Say whether nothing may slide, fade or count down: her choice, or else the computer's."""
        if self.motion is not Motion.SYSTEM:
            return self.motion is Motion.REDUCED
        hints = self._app.styleHints()  # held by a name: PySide lets what hangs on it go with it
        wanted = hints.accessibility().motionPreference()
        return bool(wanted == Qt.MotionPreference.ReducedMotion)

    def choose(self, theme: Theme, text_scale: int) -> None:
        """Keep a choice of colours and text size (percent), and draw it."""
        self._settings.setValue("theme", theme.value)
        self._settings.setValue("text_scale", text_scale)
        self.apply()

    def choose_motion(self, motion: Motion) -> None:
        """Keep a choice of movement; what moves asks again when `changed` is emitted."""
        self._settings.setValue("motion", motion.value)
        self._still()
        self.changed.emit()

    def larger(self, steps: int) -> None:
        """Go up or down in text size; 0 goes back to 100 %."""
        place = TEXT_SCALES.index(self.text_scale) + steps if steps else 0
        self.choose(self.theme, TEXT_SCALES[max(0, min(place, len(TEXT_SCALES) - 1))])

    def apply(self) -> None:
        """Draw the windows so."""
        self._is_drawing = True
        look.apply(self._app, self.theme, self.text_scale)
        self._is_drawing = False
        self._still()
        self.changed.emit()

    def _computer_changed(self) -> None:
        """Follow the computer, live, wherever she chose to."""
        if self._is_drawing:  # told the computer's own title bars how we are drawn, and heard it back
            return
        if self.theme is Theme.SYSTEM:
            self.apply()
        elif self.motion is Motion.SYSTEM:
            self._still()
            self.changed.emit()

    def _still(self) -> None:
        """Let the caret blink and menus slide, or not."""
        moves = not self.reduced_motion
        self._app.setCursorFlashTime(self._blink if moves else 0)
        for effect in EFFECTS:
            self._app.setEffectEnabled(effect, moves)

    def _chosen(self, key: str, usual: Choice) -> Choice:
        kept = str(self._settings.value(key, usual.value))
        return type(usual)(kept) if kept in set(type(usual)) else usual
