"""Keeping Qt's plug-ins for pictures out of the window: it draws PNGs of our own making and nothing else."""

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtGui import QImageReader

_PREFIX = "qtplugins"


def leave_image_plugins_out() -> None:
    """Let Qt find every plug-in but those that decode pictures. Call it before there is an application.

    What is pasted or dropped could otherwise reach the decoders of TIFF, PDF, SVG and seven more in the very
    process that holds the opened log. Qt can be told where plug-ins are, but not which kinds it may load;
    each kind's loader looks into a place once, when it is first asked. So it is asked while that place leads
    nowhere. What is left is built into Qt: PNG, BMP, and the plain formats of X11.
    """
    places = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([f"{_PREFIX}:"])
    QImageReader.supportedImageFormats()
    QDir.setSearchPaths(_PREFIX, places)
