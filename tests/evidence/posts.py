"""Made-up posts and chats as phones and browsers draw them, with the words that stand in them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from hashlib import shake_256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SANS, ATKINSON = "SourceSans3", "AtkinsonHyperlegibleNext"

POST = """Has anybody else had enough of the new drop-off times? The gate was shut at 8:45 again today \
and twelve children were left outside in the rain. Mrs Hartley says there is no money for another \
member of staff. I have written to the governors twice since September."""
COMMENTS = (
    ("Dev Anand", "Same here. We waited ten minutes last Tuesday.", "3h"),
    ("Tom Pellew", "Ring the office, they were quite helpful when I did.", "2h"),
    ("Moira Quill", "It is a disgrace and she should resign before Christmas!", "47m"),
)
CHAT = (
    ("Moira Quill", "Did anyone get the letter about the trip to Whitby?", "18:52"),
    ("Dev Anand", "Yes, £42 and they want it by Friday", "18:54"),
    ("", "I thought it was voluntary this year", "18:55"),
    ("Moira Quill", "Mrs Hartley told me we would lose the place if we did not pay", "18:57"),
    ("", "That cannot be right. I will ring the school office in the morning on 01632 960 118", "19:01"),
    ("Dev Anand", "Somebody should put this in the paper", "19:04"),
)


@dataclass(frozen=True)
class Look:
    """How a screen is drawn: its width in pixels, its colours, its font and the size of its letters."""

    width: int = 828
    is_dark: bool = False
    font: str = SANS
    letters: float = 24.0  # how many times a line of body text goes into the width

    @property
    def size(self) -> int:
        """Return the size of body text in pixels."""
        return max(12, round(self.width / self.letters))


@dataclass
class Drawn:
    """A picture, and its lines of words from top to bottom with the box of each, in pixels."""

    image: Image.Image
    lines: list[tuple[str, tuple[int, int, int, int]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words in reading order."""
        return "\n".join(words for words, _ in self.lines)


@cache
def _font(name: str, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{name}_{weight}.ttf", size)


class _Pen:
    """Draws lines of words from the top down and remembers them."""

    def __init__(self, look: Look, height: int, paper: str) -> None:
        self.look = look
        self.drawn = Drawn(Image.new("RGB", (look.width, height), paper))
        self.draw = ImageDraw.Draw(self.drawn.image)
        self.y = look.size

    def write(
        self, words: str, x: float, y: float, ink: str, *, bold: bool = False, size: float = 1.0
    ) -> float:
        """Write a line and return where it ends on the right."""
        face = _font(self.look.font, "600SemiBold" if bold else "400Regular", round(self.look.size * size))
        self.draw.text((x, y), words, font=face, fill=ink)
        left, top, right, bottom = self.draw.textbbox((x, y), words, font=face)
        self.drawn.lines.append((words, (int(left), int(top), int(right) + 1, int(bottom) + 1)))
        return right

    def folded(self, words: str, width: float) -> list[str]:
        """Return words as lines of body text that are no wider than that."""
        face, lines = _font(self.look.font, "400Regular", self.look.size), [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if face.getlength(longer) > width and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def finish(self) -> Drawn:
        """Cut the picture off below the last line."""
        height = min(self.drawn.image.height, int(self.y + self.look.size))
        self.drawn.image = self.drawn.image.crop((0, 0, self.look.width, height))
        return self.drawn


def network_post(
    look: Look,
    *,
    author: str = "Moira Quill",
    when: str = "Yesterday at 19:20",
    words: str = POST,
    comments: tuple[tuple[str, str, str], ...] = COMMENTS,
    below: str = "Like     Comment     Share",
) -> Drawn:
    """Draw a post of a social network with its comments below it."""
    paper, ink, pale = (
        ("#18191a", "#e4e6eb", "#a0a3a9") if look.is_dark else ("#ffffff", "#050505", "#65676b")
    )
    box = "#2f3031" if look.is_dark else "#f0f2f5"
    pen, unit = _Pen(look, look.size * 120, paper), look.size
    edge = unit
    pen.draw.ellipse((edge, pen.y, edge + unit * 2, pen.y + unit * 2), fill="#7a9bb0")
    pen.write(author, edge + unit * 2.6, pen.y - unit * 0.1, ink, bold=True)
    pen.write(when, edge + unit * 2.6, pen.y + unit * 1.15, pale, size=0.8)
    pen.y += unit * 3
    for line in pen.folded(words, look.width - 2 * edge):
        pen.write(line, edge, pen.y, ink)
        pen.y += round(unit * 1.35)
    pen.y += unit // 2
    if below:
        pen.draw.line((edge, pen.y, look.width - edge, pen.y), fill=box, width=2)
        pen.write(below, edge, pen.y + unit * 0.4, pale, bold=True, size=0.9)
        pen.y += round(unit * 2.3)
    for who, said, ago in comments:
        _comment(pen, (who, said, ago), (ink, pale, box))
    return pen.finish()


def _comment(pen: _Pen, comment: tuple[str, str, str], colours: tuple[str, str, str]) -> None:
    (who, said, ago), (ink, pale, box), unit = comment, colours, pen.look.size
    lines = pen.folded(said, pen.look.width - unit * 6)
    height = round(unit * (1.9 + 1.3 * len(lines)))
    pen.draw.ellipse((unit, pen.y, unit * 2.4, pen.y + unit * 1.4), fill="#b08a7a")
    pen.draw.rounded_rectangle(
        (unit * 3, pen.y, pen.look.width - unit, pen.y + height), radius=unit * 0.8, fill=box
    )
    pen.write(who, unit * 3.7, pen.y + unit * 0.3, ink, bold=True, size=0.9)
    for at, line in enumerate(lines):
        pen.write(line, unit * 3.7, pen.y + unit * (1.5 + 1.3 * at), ink)
    pen.y += height
    pen.write(f"{ago}   Like   Reply", unit * 3.7, pen.y + unit * 0.15, pale, size=0.75)
    pen.y += round(unit * 1.6)


def chat(
    look: Look,
    *,
    title: str = "Year 4 parents",
    below: str = "Moira, Dev, Tom, You",
    said: tuple[tuple[str, str, str], ...] = CHAT,
    white_on_blue: bool = False,
) -> Drawn:
    """Draw a group chat: the others on the left under their names, whoever saved it on the right."""
    paper = "#0b141a" if look.is_dark else "#efeae2"
    bar, ink, pale = ("#202c33", "#e9edef", "#8696a0") if look.is_dark else ("#ffffff", "#111b21", "#667781")
    theirs = "#202c33" if look.is_dark else "#ffffff"
    mine, my_ink = ("#005c4b", ink) if look.is_dark else ("#d9fdd3", ink)
    if white_on_blue:
        mine, my_ink = "#0a7cff", "#ffffff"
    pen, unit = _Pen(look, look.size * (20 + 9 * len(said)), paper), look.size
    pen.draw.rectangle((0, 0, look.width, unit * 4), fill=bar)
    pen.draw.ellipse((unit, unit, unit * 3, unit * 3), fill="#8a7ab0")
    pen.write(title, unit * 3.6, unit * 0.8, ink, bold=True)
    if below:
        pen.write(below, unit * 3.6, unit * 2.1, pale, size=0.8)
    pen.y = unit * 5
    for each in said:
        _bubble(pen, each, (mine, theirs), (my_ink, ink, pale))
    return pen.finish()


def _bubble(
    pen: _Pen, each: tuple[str, str, str], boxes: tuple[str, str], inks: tuple[str, str, str]
) -> None:
    (who, said, at), (mine, theirs), (my_ink, ink, pale), unit = each, boxes, inks, pen.look.size
    lines = pen.folded(said, pen.look.width * 0.66)
    widths = [_font(pen.look.font, "400Regular", unit).getlength(line) for line in lines]
    widths.append(_font(pen.look.font, "600SemiBold", unit).getlength(who))
    width, height = max(*widths, unit * 4) + unit * 1.2, unit * (1.6 + 1.3 * len(lines) + (1.3 if who else 0))
    left = unit if who else pen.look.width - unit - width
    pen.draw.rounded_rectangle(
        (left, pen.y, left + width, pen.y + height), radius=unit * 0.5, fill=theirs if who else mine
    )
    y = pen.y + unit * 0.25
    if who:
        pen.write(
            who, left + unit * 0.6, y, "#b0673a" if not pen.look.is_dark else "#e8a87c", bold=True, size=0.9
        )
        y += unit * 1.3
    for line in lines:
        pen.write(line, left + unit * 0.6, y, ink if who else my_ink)
        y += unit * 1.3
    small = _font(pen.look.font, "400Regular", round(unit * 0.7))
    stamp = pale if who or my_ink == ink else "#dbe9ff"
    pen.write(at, left + width - unit * 0.5 - small.getlength(at), y - unit * 0.1, stamp, size=0.7)
    pen.y = round(pen.y + height + unit * 0.5)


def photo_of(image: Image.Image, *, degrees: float = 1.5, blur: float = 0.8, noise: int = 6) -> Image.Image:
    """Return a screen as a phone's camera sees it: tilted, a little blurred, with noise."""
    tilted = image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="#5b5650")
    soft = tilted.filter(ImageFilter.GaussianBlur(blur))
    grain = Image.frombytes("L", soft.size, shake_256(b"grain").digest(soft.width * soft.height))
    low = Image.merge("RGB", [grain.point(lambda value: value * noise // 128)] * 3)
    return Image.blend(soft, Image.composite(low, soft, grain), noise / 100)


def bytes_of(image: Image.Image, form: str = "PNG", **how: int) -> bytes:
    """Return the bytes of a picture as a file."""
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def error_rate(read: str, written: str) -> float:
    """Return how many letters must be changed to make what was read what was written, per letter written."""
    found, true = " ".join(read.split()), " ".join(written.split())
    row = list(range(len(true) + 1))
    for i, a in enumerate(found, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(true, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1] / max(1, len(true))
