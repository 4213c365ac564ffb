"""Where the window stood last, so that it opens there again; never where no screen is any more."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSettings

TITLE = 40  # px of the top edge that must be on a screen, for the window to be taken hold of
GRIP = 160  # px of that edge, side by side
_NUMBER = re.compile("-?[0-9]{1,6}")  # no screen is larger, and anybody can write into that file


class WindowPlace:
    """The window's rectangle, and whether it filled the screen.

    Numbers only: it is kept outside the log, where nothing of the school may be.
    """

    def __init__(self, settings: QSettings) -> None:
        """Keep it with the look of the screen."""
        self._settings = settings

    def keep(self, place: QRect, *, fills_screen: bool) -> None:
        """Remember where the window stands when it does not fill the screen (pixels), and whether it does."""
        parts = (place.left(), place.top(), place.width(), place.height())
        self._settings.setValue("window", " ".join(map(str, parts)))
        self._settings.setValue("window_fills_screen", "yes" if fills_screen else "no")

    def last(self, screens: Sequence[QRect]) -> QRect | None:
        """Return where it stood, moved on to a screen that is there (their free room, pixels); None at first.

        A monitor that was taken away leaves the window on the first of `screens`.
        """
        kept = str(self._settings.value("window", "")).split()
        if len(kept) != 4 or not all(map(_NUMBER.fullmatch, kept)):
            return None
        place = QRect(*(int(part) for part in kept))
        return on_a_screen(place, screens) if place.isValid() and screens else None

    @property
    def fills_screen(self) -> bool:
        """Say whether it filled the screen."""
        return str(self._settings.value("window_fills_screen", "")) == "yes"


def on_a_screen(place: QRect, screens: Sequence[QRect]) -> QRect:
    """Return a window's place such that it can be seen whole on one screen, moved as little as that takes."""
    grip = QRect(place.left(), place.top(), place.width(), TITLE)
    room = next((screen for screen in screens if _held(grip, screen)), screens[0])
    width, height = min(place.width(), room.width()), min(place.height(), room.height())
    left = min(max(place.left(), room.left()), room.left() + room.width() - width)
    top = min(max(place.top(), room.top()), room.top() + room.height() - height)
    return QRect(left, top, width, height)


def _held(grip: QRect, screen: QRect) -> bool:
    seen = grip.intersected(screen)
    return seen.width() >= min(GRIP, grip.width()) and seen.height() > 0
