"""Which pictures she asked to see in this sitting: all others are blurred until she asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from conduct_desk.desk.privacy import Privacy

DOTS = 12  # a blurred picture is made of so many dots across: nothing in it can be made out
LARGEST = 1000  # px of the longer side


class Veil(QObject):
    """One for all pages of an unlocked log; locking it lets everything be blurred again."""

    changed = Signal(int)  # the exhibit that is blurred now, or no longer

    def __init__(self, privacy: Privacy | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._privacy = privacy
        self._lifted: set[int] = set()

    @property
    def is_at_once(self) -> bool:
        """Say whether pictures are shown without asking, as Settings has it."""
        return self._privacy is not None and self._privacy.shows_at_once()

    def is_lifted(self, exhibit_id: int) -> bool:
        """Say whether this picture was asked for."""
        return exhibit_id in self._lifted

    def is_hidden(self, exhibit_id: int) -> bool:
        """Say whether this picture has to be blurred, large or small."""
        return not (self.is_lifted(exhibit_id) or self.is_at_once)

    def lift(self, exhibit_id: int) -> None:
        """Let this picture be seen until the log is locked, or `lower`."""
        if exhibit_id not in self._lifted:
            self._lifted.add(exhibit_id)
            self.changed.emit(exhibit_id)

    def lower(self, exhibit_id: int) -> None:
        """Blur this picture again."""
        if exhibit_id in self._lifted:
            self._lifted.discard(exhibit_id)
            self.changed.emit(exhibit_id)


def blurred(image: QImage, size: QSize) -> QImage:
    """Return a picture of the shape of `size` (pixels) in which colours are left, and nothing to make out.

    It holds no more than 12 dots across of the picture: what is shown cannot be sharpened back.
    """
    if image.isNull() or size.isEmpty():
        return image
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    few = size.scaled(DOTS, DOTS, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    shape = size
    if max(size.width(), size.height()) > LARGEST:
        shape = size.scaled(LARGEST, LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return image.scaled(few, ignore, smooth).scaled(shape, ignore, smooth)
