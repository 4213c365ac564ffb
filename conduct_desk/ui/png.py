"""Drawing a picture of a post: only as PNG, the form in which the desk hands out its safe copies."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader


def png_image(png: bytes) -> QImage:
    """Return the picture, or a null image when the bytes are no PNG: no other decoder is ever asked."""
    data = QByteArray(png)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    return reader.read()
