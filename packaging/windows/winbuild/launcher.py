"""Compiling Conduct Desk.exe: the launcher with its icon, version and manifest."""

from __future__ import annotations

import tempfile
from pathlib import Path

from winbuild.tools import Refused, run

HERE = Path(__file__).resolve().parent
COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
HARDENED = "--dynamicbase,--nxcompat,--high-entropy-va"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # px that Windows asks for at 100 to 250 %


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version (1.2.3) as the four numbers that Windows wants. Raises Refused for any other."""
    parts = version.split(".")
    if not 1 <= len(parts) <= 4 or not all(each.isdigit() for each in parts):
        raise Refused(f"{version} is no version of numbers and dots.")
    numbers = [int(each) for each in parts] + [0] * (4 - len(parts))
    return numbers[0], numbers[1], numbers[2], numbers[3]


def make_icon(svg: Path, target: Path) -> None:
    """Draw the icon at every size Windows asks for, into one .ico."""
    import io

    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawn = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg.read_bytes())).render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        drawn.append(Image.open(io.BytesIO(data.data())))
    drawn[-1].save(target, format="ICO", sizes=[(each, each) for each in SIZES], append_images=drawn[:-1])


def make_launcher(version: str, python_dll: str, icon: Path, target: Path) -> None:
    """Compile the launcher. Raises Refused."""
    numbers = four_numbers(version)
    words = {
        "@VERSION4@": ".".join(map(str, numbers)),
        "@COMMAS@": ",".join(map(str, numbers)),
        "@VERSION@": version,
    }
    with tempfile.TemporaryDirectory() as scratch:
        room = Path(scratch)
        (room / "conduct-desk.ico").write_bytes(icon.read_bytes())
        for name in ("launcher.manifest", "launcher.rc"):
            text = (HERE / name).read_text("utf-8")
            for word, value in words.items():
                text = text.replace(word, value)
            (room / name).write_text(text, "utf-8")
        run(RESOURCES, "-i", "launcher.rc", "-O", "coff", "-o", "launcher.res", room=room)
        run(
            COMPILER, "-O2", "-s", "-municode", "-mwindows", "-Wall", "-Werror", "-Wno-cast-function-type",
            f'-DPYTHON_DLL=L"{python_dll}"', f"-Wl,--no-insert-timestamp,{HARDENED}",
            "-o", "launcher.exe", str(HERE / "launcher.c"), "launcher.res", room=room,
        )  # fmt: skip
        target.write_bytes((room / "launcher.exe").read_bytes())
