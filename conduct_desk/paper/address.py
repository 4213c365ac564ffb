"""An address that can be read through the envelope's window wherever the sheet has slid to."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from conduct_desk.errors import PaperRefused
from conduct_desk.paper import fonts
from conduct_desk.paper.flow import HAIRLINE
from conduct_desk.paper.sheet import HEIGHT, SheetCanvas
from conduct_desk.paper.tags import Element, Role
from conduct_desk.policy.envelopes import ZONES, Envelope, Zone

LEFT = 25.0  # mm
MOST_LINES = 9  # more would reach the letterhead
# Size and leading in points, the roomiest first. Source: Royal Mail's sorting machines read 10 to 12 points.
_SETTINGS = ((11.0, 13.2), (10.5, 12.2), (10.0, 11.3), (10.0, 10.4))
_NOT_SHOWN = (10.0, 11.3)  # where no setting fits, and the address stands higher than the window shows
_AIR = 2.0  # mm at the right


@dataclass(frozen=True)
class _Block:
    """An address in lines, with size and leading in points, and whether the window shows all of it."""

    lines: tuple[str, ...]
    size: float
    leading: float
    is_shown: bool
    is_cut: bool  # a word is wider than the window


def draw_address(canvas: SheetCanvas, recipient: Sequence[str], envelope: Envelope) -> None:
    """Draw name and address so that they end where the window shows them.

    Raises PaperRefused when they have so many lines that they would reach the letterhead.
    """
    block = _set(recipient, ZONES[envelope])
    if not block.lines:
        return
    if len(block.lines) > MOST_LINES:
        raise PaperRefused(
            "The address is too long for a letter.",
            next_step=f"Shorten it to {MOST_LINES} lines or fewer, the name included.",
            field="address",
        )
    _, below = _beyond(block.lines, block.size)
    foot = HEIGHT - ZONES[envelope].foot * mm + below
    whole = Element(Role.P)
    for at, line in enumerate(block.lines, start=1):  # from the top, as it is read aloud and copied
        y = foot + (len(block.lines) - at) * block.leading
        canvas.put(LEFT * mm, y, line, size=block.size, tag=whole)


def draw_folds(canvas: SheetCanvas, envelope: Envelope) -> None:
    """Draw a short line at the edge where the sheet is folded; none for an envelope of any size."""
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    for fold in ZONES[envelope].folds:
        canvas.line(5 * mm, HEIGHT - fold * mm, 10 * mm, HEIGHT - fold * mm)


def address_problems(lines: Sequence[str], envelope: Envelope) -> tuple[str, ...]:
    """Return in plain sentences why name and address (`lines`) do not fit the envelope's window.

    Empty when they do: then all of it shows, wherever the folded sheet slides to.
    """
    zone = ZONES[envelope]
    block = _set(lines, zone)
    found = []
    if block.is_cut:
        found.append(
            "A word of the name or address is wider than the envelope’s window, and is cut in two. "
            "Shorten it."
        )
    if not block.is_shown or len(block.lines) > MOST_LINES:
        count, most = len(block.lines), lines_shown(envelope)
        where = "there is room for" if envelope is Envelope.PLAIN else "the envelope’s window always shows"
        found.append(
            f"Name and address take {count} lines, and {where} {most}. Put two lines into one, or leave out "
            f"what nobody needs to deliver it, such as the county{_or_another(envelope)}."
        )
    return tuple(found)


def lines_shown(envelope: Envelope) -> int:
    """Return how many lines of an address this envelope's window always shows."""
    zone = ZONES[envelope]
    return max(n for n in range(1, MOST_LINES + 1) if any(_is_shown(("A",) * n, *s, zone) for s in _SETTINGS))


def _or_another(envelope: Envelope) -> str:
    return "" if envelope is Envelope.PLAIN else ", or use an envelope without a window"


def _set(recipient: Sequence[str], zone: Zone) -> _Block:
    """Return the address at the largest size at which the window always shows all of it."""
    wanted = [line for line in (fonts.drawable(each).strip() for each in recipient) if line]
    tried = (_at(wanted, *setting, zone) for setting in _SETTINGS)
    return next((block for block in tried if block.is_shown), _at(wanted, *_NOT_SHOWN, zone))


def _at(wanted: Sequence[str], size: float, leading: float, zone: Zone) -> _Block:
    room = (zone.always.right - LEFT - _AIR) * mm
    lines = tuple(line for each in wanted for line in _broken(each, size, room))
    is_shown = not lines or _is_shown(lines, size, leading, zone)
    return _Block(lines, size, leading, is_shown, _is_cut(wanted, size, room))


def _broken(line: str, size: float, room: float) -> Sequence[str]:
    """Return a line broken at its spaces where it is too wide, two people's names between the two."""
    if fonts.width(line, fonts.TEXT, size) <= room:
        return (line,)
    one, both, other = line.rpartition(" and ")
    if both:
        return (
            *fonts.lines(one, fonts.TEXT, size, room),
            *fonts.lines(f"and {other}", fonts.TEXT, size, room),
        )
    return fonts.lines(line, fonts.TEXT, size, room)


def _is_cut(lines: Sequence[str], size: float, room: float) -> bool:
    return any(fonts.width(word, fonts.TEXT, size) > room for line in lines for word in line.split())


def _is_shown(lines: Sequence[str], size: float, leading: float, zone: Zone) -> bool:
    above, below = _beyond(lines, size)
    return zone.foot * mm - below - (len(lines) - 1) * leading - above >= zone.always.top * mm


def _beyond(lines: Sequence[str], size: float) -> tuple[float, float]:
    """Return how far letters reach above the first base line and below the last one, in points.

    Plain English letters reach 0.71 and 0.21 of the size; an accent on a capital, and other scripts, more.
    """
    first, last = lines[0], lines[-1]
    return size * (0.74 if first.isascii() else 0.95), size * (0.24 if last.isascii() else 0.4)
