"""What of the interpreter and the wheels goes into the program's folder, what stays out, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

# --- the interpreter: python.org's embeddable package ---
INTERPRETER_LEFT_OUT: Mapping[str, str] = {
    "python.exe": "our own launcher starts the program",
    "pythonw.exe": "our own launcher starts the program",
    "python.cat": "a catalogue of signatures that only an installed Windows reads",
    "python313._pth": "ours takes its place",
    "_wmi.pyd": "asked for the computer's name it can hang (python/cpython issue 112278)",
    "_ssl.pyd": "the program speaks to no network",
    "libssl-3.dll": "the program speaks to no network",
    "_sqlite3.pyd": "the case log is written by SQLCipher",
    "sqlite3.dll": "the case log is written by SQLCipher",
    "winsound.pyd": "nothing makes a sound",
    "vcruntime140.dll": "the newer one of the wheels takes its place",
    "vcruntime140_1.dll": "the newer one of the wheels takes its place",
}

# --- Qt: what the program imports, and the plug-ins a window on Windows needs ---
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtPdf", "QtSvg", "QtNetwork")
QT_PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",  # for --self-test where there is no screen
    "styles/qmodernwindowsstyle.dll",  # the system's own boxes before our style is there
    "iconengines/qsvgicon.dll",  # the ticks of the style sheet
)  # no image formats: the window decodes no picture but PNGs of our making (ui/image_plugins.py)
QT_OTHERS = ("__init__.py", "_config.py", "_git_pyside_version.py", "support/*.py", "support/**/*.py")

# Opened by their names, so that no table says that they are wanted; python3NN.dll by the launcher.
BY_NAME = ("pypdfium2_raw/pdfium.dll", "/python313.dll", *(f"plugins/{each}" for each in QT_PLUGINS))

# --- the rest of the wheels ---
LEFT_OUT: Mapping[str, str] = {
    "bin/*": "commands for people who write programs",
    "*.pyi": "types for people who write programs",
    "*/py.typed": "types for people who write programs",
    "*.lib": "for linking",
    "*.pxd": "for compiling",
    "*.pyx": "for compiling",
    "*.h": "for compiling",
    "*.c": "for compiling",
    "*.exe": "no other programs",
    "cffi/*": "makes C code; what it made is inside the wheels",
    "cffi-*/*.py": "makes C code",
    "pycparser/*": "reads C code for the same",
    "click/*": "command lines of libraries",
    "colorama/*": "colours on command lines",
    "pypdfium2_cli/*": "a command line",
    "charset_normalizer/cli/*": "a command line",
    "sqlalchemy/testing/*": "tests of the library",
    "icalendar/tests/*": "tests of the library",
    "*/tests/*": "tests of the library",
    "reportlab/graphics/samples/*": "examples",
    "uharfbuzz/_harfbuzz_test*": "a test of the library",
    "PIL/_imagingtk*": "for another kind of window",
    "keyring/testing/*": "tests of the library",
    "olefile/olefile2.py": "for Python 2",
    "OleFileIO_PL.py": "an old name of olefile",
    "shiboken6/*140*.dll": "taken once, beside the program",
    "shiboken6/lib/*": "for linking",
    "shiboken6/include/*": "for compiling",
}
RUNTIME = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
LICENCES = ("license*", "licence*", "copying*", "notice*", "authors*")

# What Windows 10 (1809) and later bring themselves. Anything else has to be in the folder.
OF_WINDOWS = frozenset(
    f"{name}.dll"
    for name in [
        "advapi32",
        "authz",
        "bcrypt",
        "bcryptprimitives",
        "comctl32",
        "comdlg32",
        "crypt32",
        "cryptbase",
        "d3d9",
        "d3d11",
        "d3d12",
        "dnsapi",
        "dwmapi",
        "dwrite",
        "dxgi",
        "gdi32",
        "icuuc",
        "imm32",
        "iphlpapi",
        "kernel32",
        "mpr",
        "mscms",
        "msvcrt",
        "ncrypt",
        "netapi32",
        "ntdll",
        "ole32",
        "oleaut32",
        "powrprof",
        "propsys",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shcore",
        "shell32",
        "shlwapi",
        "ucrtbase",
        "uiautomationcore",
        "user32",
        "userenv",
        "usp10",
        "uxtheme",
        "version",
        "winhttp",
        "winmm",
        "winspool.drv",
        "ws2_32",
        "wtsapi32",
    ]
).union({"winspool.drv"})
OF_WINDOWS_BEGINS = ("api-ms-win-", "ext-ms-win-")


def is_of_windows(library: str) -> bool:
    """Say whether Windows brings a library itself."""
    return library in OF_WINDOWS or library.startswith(OF_WINDOWS_BEGINS)


def why_left_out(name: str) -> str:
    """Return why a file of the wheels (path with forward slashes) stays out; empty when it goes in."""
    path = PurePosixPath(name)
    if path.parts[0].endswith(".dist-info"):
        kept = path.name in ("METADATA", "entry_points.txt")
        return "" if kept else "about the package; its licence lies under licences"
    if path.parts[0] == "PySide6":
        return "" if _is_wanted_of_qt(name.partition("/")[2]) else "a part of Qt that is not used"
    return next((why for pattern, why in LEFT_OUT.items() if fnmatch(name, pattern)), "")


def _is_wanted_of_qt(inside: str) -> bool:
    """Say it of a file in PySide6: its modules and plug-ins; libraries come in by who wants them."""
    if inside.startswith("plugins/"):
        return inside.removeprefix("plugins/") in QT_PLUGINS
    if inside.endswith(".pyd"):
        return inside.removesuffix(".pyd").partition(".")[0] in QT_MODULES
    return any(fnmatch(inside, pattern) for pattern in QT_OTHERS)


def is_library(name: str) -> bool:
    """Say whether a file comes in only because another wants it."""
    return name.lower().endswith(".dll") and "/plugins/" not in name


def files(wheels: Path) -> Iterator[tuple[str, str]]:
    """Yield every file of the unpacked wheels with why it stays out (empty: it goes in, or may)."""
    for path in sorted(wheels.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(wheels).as_posix()
            yield name, why_left_out(name)


def is_licence(name: str) -> bool:
    """Say whether a file of a wheel's notes is a licence text."""
    path = PurePosixPath(name)
    inside = path.parts[0].endswith(".dist-info")
    return inside and ("licenses" in path.parts or any(fnmatch(path.name.lower(), each) for each in LICENCES))
