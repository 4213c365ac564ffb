"""What a letter takes, beside a bare page of its words, typst and LibreOffice: medians of one run.

Usage: python tests/bench/paper.py [ROUNDS] [--json FILE]

The exit code is 0 when a warm letter takes at most 4 times the bare page, a letter of LibreOffice (where it
is installed) at least 15 times ours, 500 letters and a million letters of text no more than their share, and
the preview comes within 50 ms of the pause. The bare page carries the same words in the same fonts, whole
lines at fixed places: nothing is broken into lines, marked or described. LibreOffice is started for the
letter, as a program that prints with it would do; what it takes for each of twenty at once is told beside it.
"""

import argparse
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas

from conduct_desk import paths
from conduct_desk.paper import fonts
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.wording import read_wording
from conduct_desk.paper.words import fill

FLOOR, OFFICE, LINEAR = 4.0, 15.0, 1.25
MILLION = 5.0  # times what a quarter of the text takes
# PDF/UA-1 and PDF/A-3, as near to what a letter of ours is as LibreOffice comes.
_TO_THE_SAME_STANDARDS = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"3"}}'
)
VALUES = {"platform": "Facebook", "posted_on": "14 September 2026", "words": "She is a clown."}
SENTENCE = "We would like to talk with you about what was said that day, and how it was meant. "


def usual_letter() -> LetterPaper:
    """Return a letter as it comes from the desk."""
    wording = read_wording(paths.resources() / "letters", "removal")
    return LetterPaper(
        school_name="St Thomas of Canterbury Catholic Primary School",
        school_lines=("Example Road", "ST HELENS", "WA10 0XX", "01744 000000"),
        recipient_lines=("Ms Kelly Marsh", "14 Chapel Street", "ST HELENS", "WA10 2AB"),
        dated_on=date(2026, 9, 17),
        reference="2026-27/004",
        salutation="Dear Ms Marsh",
        subject=fill(wording.subject, VALUES),
        body=fill(wording.body, VALUES),
        signer_name="Mrs A. Headteacher",
        signer_role="Headteacher",
    )


def lines_of(paper: LetterPaper) -> tuple[str, ...]:
    """Return the words of a letter after the school's name, in lines that fit a page."""
    words = (*paper.school_lines, *paper.recipient_lines, paper.salutation, paper.subject)
    broken = (
        each for line in paper.body.split("\n") for each in fonts.lines(line, fonts.TEXT, 8, 480) or ("",)
    )
    return (*words, *broken, paper.signer_name, paper.signer_role)


def bare(paper: LetterPaper, lines: tuple[str, ...]) -> bytes:
    """Return the same words on a page of the library's own, in the same fonts: the floor."""
    sink = io.BytesIO()
    options: dict[str, Any] = {"initialFontName": fonts.TEXT, "pageCompression": 1}
    canvas = Canvas(sink, **options)
    for font, words in (
        (fonts.BOLD, (paper.school_name,)),
        (fonts.STRONG, lines[:1]),
        (fonts.TEXT, lines[1:]),
    ):
        canvas.setFont(font, 8)
        for at, line in enumerate(words):
            canvas.drawString(72, 800 - at * 10, line)
    canvas.showPage()
    canvas.save()
    return sink.getvalue()


def clock() -> float:
    """Return the seconds of processor time so far, other programs' that were started here included.

    What else the computer does counts little then: on a busy one the time of day would measure that.
    """
    others = os.times()
    return time.process_time() + others.children_user + others.children_system


def timed(work: Callable[[], object], rounds: int) -> float:
    """Return the median of some rounds in milliseconds."""
    times = []
    for _ in range(rounds):
        began = clock()
        work()
        times.append((clock() - began) * 1000)
    return statistics.median(times)


def by_turns(works: list[Callable[[], object]], rounds: int) -> list[float]:
    """Return the medians of works that take turns, so that a busy moment is none's alone."""
    times = [[timed(work, 1) for work in works] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def in_typst(lines: tuple[str, ...], rounds: int) -> float | None:
    """Return what the same letter takes typst, which makes PDF/UA-1 of it too; None where it is missing."""
    try:
        import typst
    except ImportError:
        return None
    compiled: Any = typst.compile
    folder = str(paths.resources() / "fonts")
    head = '#set document(title: "Letter")\n#set page(paper: "a4")\n'
    head += '#set text(font: "Source Sans 3", size: 11pt)\n'

    def one() -> bytes:
        at = next(number)  # another word each time: typst keeps what it has made
        words = "\n\n".join(f"#text({json.dumps(each, ensure_ascii=False)})" for each in (*lines, str(at)))
        made: bytes = compiled(
            f"{head}{words}\n".encode(), font_paths=[folder], pdf_standards=["ua-1"], ignore_system_fonts=True
        )
        return made

    number = iter(range(1_000_000))
    one()
    return timed(one, rounds)


def in_office(paper: LetterPaper, lines: tuple[str, ...], count: int) -> float | None:
    """Return what one of so many letters takes LibreOffice, its start included; None where it is missing."""
    soffice = shutil.which("soffice")
    if not soffice:
        return None
    words = "".join(f"<text:p>{escape(each)}</text:p>" for each in (paper.school_name, *lines))
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    kind = "application/vnd.oasis.opendocument.text"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = []
        for at in range(count):
            file = folder / f"letter{at}.fodt"
            file.write_text(
                f'<office:document {spaces} office:version="1.2" office:mimetype="{kind}">'
                f"<office:body><office:text>{words}</office:text></office:body></office:document>",
                encoding="utf-8",
            )
            files.append(str(file))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, "--headless", profile, "--convert-to", _TO_THE_SAME_STANDARDS, "--outdir", name]

        def merge() -> None:
            subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)

        subprocess.run(
            [*command, files[0]], check=True, capture_output=True, timeout=300
        )  # makes its profile
        return timed(merge, 3) / count


def preview() -> float | None:
    """Return the milliseconds from the pause in typing to the page, from the preview's own bench."""
    bench = Path(__file__).with_name("preview.py")
    told = subprocess.run(
        [sys.executable, str(bench), "15"], capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])},
    ).stdout  # fmt: skip
    seen = told.partition("median")[2].split()
    return float(seen[0]) if seen else None


def measured(rounds: int) -> dict[str, float | None]:
    """Return every figure, in milliseconds."""
    paper = usual_letter()
    lines = lines_of(paper)
    text = SENTENCE * (1_000_000 // len(SENTENCE))
    make_letter(paper)
    floor, warm, another = by_turns(
        [lambda: bare(paper, lines), lambda: make_letter(paper), lambda: make_letter(next(others))], rounds
    )
    return {
        "bare page": floor,
        "letter, warm": warm,
        "letter, another each time": another,
        "typst": in_typst(lines, rounds),
        "LibreOffice, a letter": in_office(paper, lines, 1),
        "LibreOffice, one of twenty": in_office(paper, lines, 20),
        "preview after the pause": preview(),
        "50 letters": timed(lambda: [make_letter(next(others)) for _ in range(50)], 3),
        "500 letters": timed(lambda: [make_letter(next(others)) for _ in range(500)], 1),
        "250 kB of text": timed(lambda: make_letter(replace(paper, body=text[: len(text) // 4])), 1),
        "1 MB of text": timed(lambda: make_letter(replace(paper, body=text)), 1),
    }


usual = usual_letter()
others = (
    replace(usual, reference=f"2026-27/{at:03}", salutation=f"Dear Ms Marsh {at}") for at in range(10_000)
)


def kept(took: dict[str, float | None]) -> dict[str, tuple[float, float, bool]]:
    """Return what was promised: each with its figure, its bar, and whether it is kept."""

    def ratio(name: str, of: str) -> float:
        return (took[name] or 0) / (took[of] or 1)

    promised = {
        "letter to bare page": (ratio("letter, warm", "bare page"), FLOOR, True),
        "500 letters to ten times 50": (ratio("500 letters", "50 letters") / 10, LINEAR, True),
        "1 MB to 250 kB": (ratio("1 MB of text", "250 kB of text"), MILLION, True),
    }
    if took["LibreOffice, a letter"]:
        promised["LibreOffice to letter"] = (
            ratio("LibreOffice, a letter", "letter, warm"),
            OFFICE,
            False,
        )
    if took["preview after the pause"]:
        promised["preview, milliseconds"] = (took["preview after the pause"], 50.0, True)
    return {
        name: (found, bar, found <= bar if is_most else found >= bar)
        for name, (found, bar, is_most) in promised.items()
    }


def main() -> int:
    """Print the table, and the figures as JSON; the exit code says whether the promises are kept."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("rounds", nargs="?", type=int, default=30)
    given.add_argument("--json", type=Path)
    asked = given.parse_args()
    took = measured(asked.rounds)
    told = kept(took)
    for name, milliseconds in took.items():
        print(f"{name:30} {'not here' if milliseconds is None else f'{milliseconds:10.1f} ms'}")
    for name, (found, bar, is_kept) in told.items():
        print(f"{name:30} {found:10.1f}    bar {bar:g}: {'kept' if is_kept else 'NOT KEPT'}")
    figures = json.dumps({"milliseconds": took, "promises": told}, indent=1)
    if asked.json:
        asked.json.write_text(figures, encoding="utf-8")
    else:
        print(figures)
    return 0 if all(is_kept for _, _, is_kept in told.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
