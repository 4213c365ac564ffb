"""A picture held out to the desk - pasted, dropped or chosen - of which nothing is read until it may be."""

import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QClipboard, QImage, QImageWriter

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.vocabulary import Source

Reader = Callable[[], tuple[bytes, str]]

PASTED_NAME = "Pasted picture"
MOST_BYTES = 50 * 1024 * 1024  # what the desk takes; one byte more is read so that the desk can say so
# The very bytes that the other program put there come first: they are the evidence. The second is how
# Windows' own "PNG" format comes through Qt.
_RAW_FORMATS = (
    "image/png",
    'application/x-qt-windows-mime;value="PNG"',
    "image/jpeg",
    "image/webp",
    "image/gif",
    "image/bmp",
)
_COPY_INSTEAD = "Copy the picture there, or press Windows + Shift + S for a screenshot, then paste it here."
_NOTHING_TO_PASTE = (
    "There is no picture to paste.",
    "Press Windows + Shift + S to take a screenshot, then paste it here.",
)


class PictureOffer:
    """A way to one or several pictures, taken only by `read` or `readers`: the gate stands before them.

    `source` says how they came, `names` what they are called (file names, or "Pasted picture").
    """

    def __init__(self, source: Source, names: Sequence[str], take: Callable[[], tuple[Reader, ...]]) -> None:
        self.source = source
        self.names = tuple(names)
        self._take = take

    @property
    def count(self) -> int:
        """Return how many pictures are held out."""
        return len(self.names)

    def readers(self) -> tuple[Reader, ...]:
        """Return one way to read for each picture, each callable in any thread. Call in the window's thread.

        A clipboard is emptied by whoever copies next, so its bytes are taken here; files are read by the
        readers. Raises EvidenceUnreadable when the clipboard holds something else by now; so do the readers.
        """
        return self._take()

    def read(self) -> list[tuple[bytes, str]]:
        """Return the bytes and name of each picture. Raises EvidenceUnreadable with what to do."""
        return [reader() for reader in self.readers()]


def pasted(clipboard: QClipboard) -> PictureOffer:
    """Return what the clipboard holds out, judged by the names of its formats alone.

    Raises EvidenceUnreadable when there is no picture and no file on it.
    """
    offered = _held_by(clipboard)
    if _picture_format(offered) or (offered.hasImage() and not _local_files(offered.urls())):
        watched = _Watched(clipboard)
        return PictureOffer(Source.PASTED, (PASTED_NAME,), watched.take)
    if offered.hasUrls():
        return _of_urls(offered.urls(), Source.PASTED)
    sentence, next_step = _NOTHING_TO_PASTE
    raise EvidenceUnreadable(sentence, next_step=next_step)


def dropped(offered: QMimeData) -> PictureOffer:
    """Return the files that were dropped; only their names are known so far.

    A picture dragged out of another program lives only as long as the drag, so it would have to be read
    before the gate: raises EvidenceUnreadable, which asks for copy and paste instead.
    """
    if offered.hasUrls():
        return _of_urls(offered.urls(), Source.DROPPED)
    raise EvidenceUnreadable("This cannot be dropped here.", next_step=_COPY_INSTEAD)


def chosen(paths: Sequence[Path]) -> PictureOffer:
    """Return the files that were picked in a box."""
    return _of_files(paths, Source.CHOSEN)


class _Watched:
    """The clipboard, watched so that an answer given about one picture is not used for the next."""

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard
        self._is_stale = False
        clipboard.dataChanged.connect(self._went_stale)

    def take(self) -> tuple[Reader, ...]:
        self._clipboard.dataChanged.disconnect(self._went_stale)
        offered = _held_by(self._clipboard)
        form = _picture_format(offered)
        if self._is_stale or not (form or offered.hasImage()):
            raise EvidenceUnreadable(
                "The clipboard has changed since you pasted, so nothing was taken.",
                next_step="Copy the picture again, then paste it here.",
            )
        if form:
            data = bytes(offered.data(form).data())
            return (lambda: (data, PASTED_NAME),)
        image = QImage(offered.imageData())
        return (lambda: (_encoded(image), PASTED_NAME),)

    def _went_stale(self) -> None:
        self._is_stale = True


def _held_by(clipboard: QClipboard) -> QMimeData:
    """Return what a clipboard holds; an empty one hands out None, whatever Qt's types say."""
    offered = cast("QMimeData | None", clipboard.mimeData())
    return QMimeData() if offered is None else offered


def _picture_format(offered: QMimeData) -> str:
    """Return the format to take as it is; one that cannot be shown is taken too, for the desk to refuse.

    Otherwise Qt would decode it, in this process and by any of its plugins.
    """
    formats = offered.formats()
    raw = next((form for form in _RAW_FORMATS if form in formats), "")
    return raw or next((form for form in formats if form.startswith("image/")), "")


def _encoded(image: QImage) -> bytes:
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(buffer, QByteArray(b"png")).write(image):
        sentence, next_step = _NOTHING_TO_PASTE
        raise EvidenceUnreadable(sentence, next_step=next_step)
    return bytes(out.data())


def _of_urls(urls: Sequence[QUrl], source: Source) -> PictureOffer:
    files = _local_files(urls)
    if not files:
        raise EvidenceUnreadable(
            "This is an address on the internet, and Conduct Desk never goes online.", next_step=_COPY_INSTEAD
        )
    return _of_files(files, source)


def _local_files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _of_files(paths: Sequence[Path], source: Source) -> PictureOffer:
    found = tuple(paths)

    def reader(path: Path) -> Reader:
        return lambda: (_file_bytes(path), path.name)

    return PictureOffer(source, tuple(path.name for path in found), lambda: tuple(map(reader, found)))


def _file_bytes(path: Path) -> bytes:
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise EvidenceUnreadable(
                "This is a folder, not a picture.", next_step="Open the folder and add the pictures in it."
            )
        if not stat.S_ISREG(kind):  # a pipe or device could be read for ever
            raise EvidenceUnreadable(
                "This file is not a picture that can be shown here.", next_step=_COPY_INSTEAD
            )
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as missing:
        raise EvidenceUnreadable(
            "This file is no longer there.", next_step="Look for it in its folder, then add it again."
        ) from missing
    except OSError as refused:
        raise EvidenceUnreadable(
            "This file cannot be read.",
            next_step="Close it in other programs or copy it to the desktop, then add it again.",
        ) from refused
