"""What is held out to the desk - pasted, dropped or chosen - of which nothing is read until it may be."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QClipboard, QImage, QImageWriter

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.dragged import is_virtual, why_not
from conduct_desk.ui.kinds_by_name import asked_about
from conduct_desk.ui.opened_once import open_once

Reader = Callable[[], tuple[bytes | BinaryIO, str]]

PASTED_NAME = "Pasted picture"
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
_NOTHING_TO_PASTE = (
    "There is no picture to paste.",
    "Press Windows + Shift + S to take a screenshot, then paste it here.",
)


class NotLetThrough(RuntimeError):
    """A page went for what is held out before the question about it was answered with no: a bug of ours."""


class PictureOffer:
    """A way to one or several files, open only after `let_through`: the gate alone calls that.

    `source` says how they came, `names` what they are called (file names, or "Pasted picture").
    """

    def __init__(self, source: Source, names: Sequence[str], take: Callable[[], tuple[Reader, ...]]) -> None:
        self.source = source
        self.names = tuple(names)
        self._take = take
        self._may_be_read = False

    @property
    def count(self) -> int:
        """Return how many are held out."""
        return len(self.names)

    @property
    def question(self) -> str:
        """Return what the gate asks about it."""
        return asked_about(self.names, is_pasted=self.names == (PASTED_NAME,))

    def let_through(self) -> None:
        """Let it be read: the question about it was answered with no."""
        self._may_be_read = True

    def readers(self) -> tuple[Reader, ...]:
        """Return one way to read for each, callable in any thread: bytes, or an open file, and its name.

        A clipboard is emptied by whoever copies next, so its bytes are taken here, in the window's thread;
        files are opened by the readers. Raises EvidenceUnreadable when the clipboard holds something else by
        now; so do the readers. Raises NotLetThrough before the gate was passed.
        """
        if not self._may_be_read:
            raise NotLetThrough
        return self._take()


def pasted(clipboard: QClipboard) -> PictureOffer:
    """Return what the clipboard holds out, judged by the names of its formats alone.

    Raises EvidenceUnreadable when there is no picture and no file on it.
    """
    offered = _held_by(clipboard)
    if _picture_format(offered) or (offered.hasImage() and not _local_files(offered.urls())):
        watched = _Watched(clipboard)
        return PictureOffer(Source.PASTED, (PASTED_NAME,), watched.take)
    if offered.hasUrls() or is_virtual(offered.formats()):
        return _of_urls(offered, Source.PASTED)
    sentence, next_step = _NOTHING_TO_PASTE
    raise EvidenceUnreadable(sentence, next_step=next_step)


def dropped(offered: QMimeData) -> PictureOffer:
    """Return the files that were dropped; only their names are known so far.

    What lives only as long as the drag - a picture out of a browser, an e-mail out of Outlook - would have to
    be read before the gate: raises EvidenceUnreadable with the way round.
    """
    return _of_urls(offered, Source.DROPPED)


def chosen(paths: Sequence[Path], source: Source = Source.CHOSEN) -> PictureOffer:
    """Return the files that were picked in a box, or ticked in a list."""
    return _of_files(paths, source)


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


def _of_urls(offered: QMimeData, source: Source) -> PictureOffer:
    urls = offered.urls() if offered.hasUrls() else []
    files = _local_files(urls)
    if not files:
        raise why_not(offered.formats(), has_address=bool(urls))
    return _of_files(files, source)


def _local_files(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _of_files(paths: Sequence[Path], source: Source) -> PictureOffer:
    found = tuple(paths)

    def reader(path: Path) -> Reader:
        return lambda: (open_once(path), path.name)

    return PictureOffer(source, tuple(path.name for path in found), lambda: tuple(map(reader, found)))
