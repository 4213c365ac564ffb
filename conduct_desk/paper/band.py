"""The head and foot of a paper that stays in school: a band with its title, and whose it is."""

from reportlab.lib.units import mm

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import GOLD, MUTED, NAVY, WHITE
from conduct_desk.paper.sheet import HEIGHT, WIDTH, SheetCanvas
from conduct_desk.paper.tags import Role

BAND = 28 * mm
LEFT = 20 * mm
ROOM = WIDTH - 2 * LEFT


def draw_band(canvas: SheetCanvas, *, title: str, line: str, note: str, side: float) -> None:
    """Draw the band: the title, under it one line at the left and a note at the right, both kept apart."""
    room = WIDTH - 2 * side
    canvas.setFillColor(NAVY)
    canvas.rect(0, HEIGHT - BAND, WIDTH, BAND, stroke=0, fill=1)
    canvas.setFillColor(GOLD)
    canvas.rect(0, HEIGHT - BAND - 1.4 * mm, WIDTH, 1.4 * mm, stroke=0, fill=1)
    canvas.put(side, HEIGHT - 14 * mm, title, font=fonts.BOLD, size=21, colour=WHITE, tag=Role.H1)
    left = room - fonts.width(fonts.drawable(note), fonts.TEXT, 10) - 6 * mm
    shown = fonts.lines(fonts.drawable(line), fonts.TEXT, 11, left)
    canvas.put(side, HEIGHT - 21.5 * mm, "".join(shown[:1]), size=11, colour=WHITE, tag=Role.P)
    canvas.put(WIDTH - side, HEIGHT - 21.5 * mm, note, size=10, colour=WHITE, right=True, tag=Role.P)


def draw_further(canvas: SheetCanvas, title: str, note: str = "") -> None:
    """Draw the head of a further page: the paper's title, and a note at the right, over a line."""
    canvas.put(LEFT, HEIGHT - 16 * mm, title, size=9, colour=MUTED)
    if note:
        canvas.put(WIDTH - LEFT, HEIGHT - 16 * mm, note, size=9, colour=MUTED, right=True)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(1.2)
    canvas.line(LEFT, HEIGHT - 19 * mm, WIDTH - LEFT, HEIGHT - 19 * mm)


def log_entry(anchor: str) -> str:
    """Return how the foot of a paper names the chronology's head; empty where there is none."""
    return f" Log entry {anchor}." if anchor else ""
