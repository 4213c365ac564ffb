"""The same paper has the same bytes: in another process, at another place, printed first or again."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conduct_desk.paper import fast_font, shaping
from conduct_desk.paper.letter import make_letter
from tests.paper import access_replies, bundles
from tests.paper.conftest import letter, picture

BODY = (
    "We met محمد عبد الله (احمد خان), 王小明, Олена and Ọlá Adébáyọ̀ on 17 September 2026.\n\n"
    "> 🤬 👨‍👩‍👧 ❤️ مُحَمَّد\n\n"
    "السيد محمد عبد الله — يرجى إزالة المنشور\n\n- Ελένη\n- Nguyễn\n\n| A | B\n| c | ד\n\nThank you."
)
TOP = Path(__file__).parents[2]
PROGRAM = (
    "import hashlib\nfrom tests.paper.test_same_bytes import printed\n"
    "print(hashlib.sha256(printed()).hexdigest())\n"
)


def printed() -> bytes:
    """Return a letter with letters of every kind, a crest and a second head; then a bundle and a reply."""
    told = make_letter(letter(body=f"{BODY}\n\n{'A sentence. ' * 300}", crest=picture()))
    return told + bundles.printed(bundles.steady()) + access_replies.printed(access_replies.reply())


def mark(pdf: bytes) -> str:
    """Return the fingerprint of a paper."""
    return hashlib.sha256(pdf).hexdigest()


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"},
        {"PYTHONHASHSEED": "3", "TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1"},
    ],
    ids=["Auckland", "St John's", "Turkish"],
)
def test_another_process_prints_the_same(elsewhere: dict[str, str], tmp_path: Path) -> None:
    program = tmp_path / "print.py"
    program.write_text(PROGRAM, encoding="utf-8")

    told = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONUTF8": "1", **elsewhere, "PYTHONPATH": str(TOP)},
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )

    assert told.stdout.strip() == mark(printed())


def test_what_was_printed_before_makes_no_difference() -> None:
    warm = mark(printed())
    make_letter(letter(body="عبد خان 🇬🇧 学"))
    after_another = mark(printed())
    shaping.shape.cache_clear()
    fast_font._cut.cache_clear()
    cold = mark(printed())

    assert warm == after_another == cold


def test_another_word_makes_another_file() -> None:
    assert mark(make_letter(letter(body="One."))) != mark(make_letter(letter(body="Two.")))
