"""The window that holds the opened log decodes no picture but the PNGs of our own worker."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.faults.seeds import pdf

TOP = Path(__file__).parents[2]
BUILT_IN = {"png", "bmp", "pbm", "pgm", "ppm", "xbm", "xpm"}
# Starts the real program, and says what it has loaded once its window is shown.
LOOK = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QImage, QImageReader
from conduct_desk import __main__ as program, app
files = [bytes.fromhex(line) for line in sys.stdin.read().split()]
begin = app.Program.begin
def look():
    drawn = [not QImage.fromData(QByteArray(data)).isNull() for data in files]
    maps = Path("/proc/self/maps")
    lines = maps.read_text("utf-8", "replace").splitlines() if maps.exists() else []
    loaded = sorted({line.rpartition("/plugins/")[2] for line in lines if "/plugins/" in line})
    formats = sorted(bytes(each).decode() for each in QImageReader.supportedImageFormats())
    print(json.dumps({"drawn": drawn, "loaded": loaded, "formats": formats}), flush=True)
    os._exit(0)
def then_look(self):
    begin(self)
    QTimer.singleShot(0, look)
app.Program.begin = then_look
sys.exit(program.main())
"""
COUNT = "from PySide6.QtGui import QImageReader; print(len(QImageReader.supportedImageFormats()))"


def _picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(out, form)
    return out.getvalue()


def test_the_running_window_loads_no_plug_in_that_decodes_pictures(tmp_path: Path) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    others = [_picture(form) for form in ("TIFF", "JPEG", "GIF", "WEBP", "ICO", "TGA")]
    files = [_picture("PNG"), svg, pdf(), *others]

    ended = subprocess.run(
        [sys.executable, "-c", LOOK, "--log", str(tmp_path / "Conduct Desk")],
        cwd=TOP, check=False, capture_output=True, text=True, timeout=120,
        env=os.environ | {"PYTHONPATH": ".", "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        input="\n".join(data.hex() for data in files),
    )  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["drawn"] == [True, *[False] * (len(files) - 1)]
    assert set(told["formats"]) <= BUILT_IN
    assert [each for each in told["loaded"] if each.startswith("imageformats")] == []
    if sys.platform.startswith("linux"):
        assert any(each.startswith("platforms/") for each in told["loaded"]), "other plug-ins are still found"


def test_that_is_not_so_without_being_told() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", COUNT],
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    if int(ended.stdout) <= len(BUILT_IN):
        pytest.skip("this Qt comes without plug-ins for pictures")
    assert int(ended.stdout) > len(BUILT_IN)
