"""Makes resources/fonts/NotoSansSC_400Regular-Subset.ttf anew from the full font.

Usage: pip install fonttools; python packaging/fonts/chinese.py NotoSansSC_400Regular.ttf

The full font is the file of that name in the npm package @expo-google-fonts/noto-sans-sc. What stays are the
characters of GB 2312 (simplified, 6,763) and of the first level of Big5 (traditional, 5,401), with their
punctuation; what goes is the rest, and every table that places letters above each other.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).parents[2]


def characters() -> str:
    """Return every character of GB 2312 and of the first level of Big5."""
    found = set()
    for first in range(0xA1, 0xFF):
        for second in range(0x40, 0xFF):
            pair = bytes((first, second))
            if second > 0xA0:
                found.add(pair.decode("gb2312", "ignore"))
            if 0xA4 <= first < 0xC7:
                found.add(pair.decode("big5", "ignore"))
    return "".join(sorted(found))


def main(full: Path) -> None:
    """Write the subset beside the other fonts."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(characters(), encoding="utf-8")
        made = TOP / "resources" / "fonts" / "NotoSansSC_400Regular-Subset.ttf"
        subprocess.run(  # noqa: S603 - a command of our own
            [
                sys.executable, "-m", "fontTools.subset", str(full), f"--text-file={wanted}", "--no-hinting",
                "--layout-features=", f"--output-file={made}",
            ],
            check=True,
        )  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
