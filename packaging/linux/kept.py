"""What of Qt and of the build machine goes into the bundle, and what Debian brings.

The rule: Qt, Python and every library of a wheel are our own. What speaks to the screen, the printer and the
C library is the system's, since it must fit the drivers and the desktop there. A library that is on neither
list stops the build.
"""

import re
from pathlib import PurePosixPath

QT_LIBRARIES = {
    "libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6",
    "libQt6DBus.so.6",  # libQt6Gui asks for it; a screen reader is spoken to through it
    "libQt6Network.so.6",  # libQt6Pdf asks for it, and a second start finds the first through it
    "libQt6PrintSupport.so.6", "libQt6Pdf.so.6", "libQt6Svg.so.6", "libQt6XcbQpa.so.6",
    "libicudata.so.73", "libicui18n.so.73", "libicuuc.so.73",
}  # fmt: skip
QT_MODULES = {"QtCore", "QtDBus", "QtGui", "QtNetwork", "QtPdf", "QtPrintSupport", "QtSvg", "QtWidgets"}
QT_PLUGINS = {
    "platforms/libqxcb.so", "platforms/libqoffscreen.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platformthemes/libqxdgdesktopportal.so",
    "printsupport/libcupsprintersupport.so",
    "xcbglintegrations/libqxcb-egl-integration.so", "xcbglintegrations/libqxcb-glx-integration.so",
}  # fmt: skip
# Pictures are decoded apart, never by Qt (ui/image_plugins.py): none of its plug-ins for them is shipped.

# What Python's own modules link to: of one version here and of another there, so they come along.
FROM_THE_BUILDER = {
    "libbz2.so.1.0", "libcrypto.so.3", "libexpat.so.1", "libffi.so.8", "liblzma.so.5", "libssl.so.3",
    "libz.so.1",
}  # fmt: skip

SYSTEM = {  # soname: Debian's package of it (bookworm; later releases provide these names as well)
    "ld-linux-x86-64.so.2": "libc6", "libc.so.6": "libc6", "libdl.so.2": "libc6", "libm.so.6": "libc6",
    "libmvec.so.1": "libc6", "libpthread.so.0": "libc6", "libresolv.so.2": "libc6", "librt.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1", "libstdc++.so.6": "libstdc++6",
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1",
    "libbrotlicommon.so.1": "libbrotli1", "libbrotlidec.so.1": "libbrotli1", "libzstd.so.1": "libzstd1",
    "libX11-xcb.so.1": "libx11-xcb1", "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2", "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
    "libgio-2.0.so.0": "libglib2.0-0", "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1", "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0", "libxcb-xkb.so.1": "libxcb-xkb1", "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxkbcommon.so.0": "libxkbcommon0",
}  # fmt: skip
ALSO_NEEDED = {"tzdata"}  # the hours of England, summer and winter

_OF_THE_SYSTEM = re.compile(r"/(usr/)?lib(32|64)?/(?!python)")


def is_kept(place: str, source: str) -> bool:
    """Say whether a file that PyInstaller found goes in: by its place in the bundle, and whence it comes."""
    path = PurePosixPath(place)
    if "plugins" in path.parts and "PySide6" in path.parts:
        return "/".join(path.parts[-2:]) in QT_PLUGINS
    if path.name.startswith("libQt6") or path.name.startswith("libicu"):
        return path.name in QT_LIBRARIES
    if path.parts[0] == "PySide6" and path.name.endswith(".abi3.so"):
        return path.name.partition(".")[0] in QT_MODULES
    if path.parts[:3] == ("PySide6", "Qt", "translations"):
        return False
    if _OF_THE_SYSTEM.match(source):
        return path.name in FROM_THE_BUILDER or path.name.startswith("libpython3")
    return True
