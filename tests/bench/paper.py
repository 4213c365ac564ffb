"""How long a letter takes once the first one is printed, beside a bare page of the same words.

Usage: python tests/bench/paper.py [ROUNDS]
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from conduct_desk import paths
from conduct_desk.paper import fonts
from conduct_desk.paper.letter import LetterPaper, make_letter
from conduct_desk.paper.wording import read_wording
from conduct_desk.paper.words import fill

VALUES = {"platform": "Facebook", "posted_on": "14 September 2026", "words": "She is a clown."}


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


def bare(paper: LetterPaper) -> bytes:
    """Return the same words on a page of the library's own, in the same fonts: the floor."""
    sink = io.BytesIO()
    options: dict[str, Any] = {"initialFontName": fonts.TEXT, "pageCompression": 1}
    canvas = Canvas(sink, **options)
    page = (
        paper.school_name,
        *paper.recipient_lines,
        paper.salutation,
        paper.subject,
        *paper.body.split("\n"),
    )
    for font, words in ((fonts.BOLD, page[:1]), (fonts.STRONG, page[1:2]), (fonts.TEXT, page[2:])):
        canvas.setFont(font, 8)
        for at, line in enumerate(words):
            canvas.drawString(72, 800 - at * 10, line)
    canvas.showPage()
    canvas.save()
    return sink.getvalue()


def median(work: Callable[[LetterPaper], bytes], paper: LetterPaper, rounds: int) -> float:
    """Return the median of some rounds in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work(paper)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main(rounds: int) -> None:
    """Print both medians, and the longest letter that is still likely."""
    paper = usual_letter()
    long = LetterPaper(**{**paper.__dict__, "body": paper.body + "\n\n> " + "many words " * 4_500})
    make_letter(paper)
    print(f"bare page      {median(bare, paper, rounds):7.1f} ms")
    print(
        f"letter, warm   {median(make_letter, paper, rounds):7.1f} ms  ({len(make_letter(paper)) // 1000} kB)"
    )
    print(f"50,000 letters of words posted {median(make_letter, long, 3):7.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
