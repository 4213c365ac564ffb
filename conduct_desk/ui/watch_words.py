"""The links to look at, in words: which they are, what was seen of them, and when they are looked at."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.clock import short_day
from conduct_desk.desk.watch_views import LinkToWatch, Look, Stamp
from conduct_desk.policy.vocabulary import Seen

SAID = {
    Seen.STILL_UP: "still up",
    Seen.EDITED: "edited",
    Seen.CORRECTED: "corrected",
    Seen.REMOVED: "gone",
    Seen.REPOSTED: "back",
    Seen.CANNOT_SEE: "not seen",
}
# Sign and colours of a stamp: what can be seen, what is over, and what nobody knows.
SIGNS = {
    Seen.STILL_UP: ("eye", "warn"),
    Seen.EDITED: ("pencil", "warn"),
    Seen.CORRECTED: ("circle-check", "ok"),
    Seen.REMOVED: ("circle-check", "ok"),
    Seen.REPOSTED: ("rotate-cw", "danger"),
    Seen.CANNOT_SEE: ("circle-help", "info"),
}
PRESSES = {
    Seen.STILL_UP: ("Still up", "The next step and the next look are set for you"),
    Seen.EDITED: ("Edited", "Something was changed, but not put right"),
    Seen.REMOVED: ("Gone", "Two more looks are set for you, after 7 and after 30 days"),
    Seen.REPOSTED: ("Back or moved", "It is up again, or somewhere else"),
}
STILL_GONE = "It is still gone. The concern stays closed"


def stamp_words(stamp: Stamp, today: date) -> str:
    """Return one stamp: “12 Nov still up”, with its year when that is not this one."""
    return f"{stamp_day(stamp, today)} {SAID[stamp.seen]}"


def stamp_day(stamp: Stamp, today: date) -> str:
    """Return the day of a stamp, with its year when that is not this one."""
    year = "" if stamp.on.year == today.year else f" {stamp.on.year}"
    return f"{stamp.on.day} {stamp.on:%b}{year}"


def strip_words(stamps: Sequence[Stamp], today: date) -> str:
    """Return the strip as one text for those who hear it."""
    return ", ".join(stamp_words(each, today) for each in stamps) or "Not looked at yet"


def title_words(link: LinkToWatch) -> str:
    """Return which post it is, naming nobody."""
    what = ", ".join(word for word in (link.platform, link.kind) if word)
    return " · ".join(word for word in (f"Concern {link.reference}", what) if word)


def recorded_words(look: Look) -> str:
    """Return what was recorded, and when the link is looked at next."""
    again = f" It is looked at again on {short_day(look.next_on)}." if look.next_on else ""
    ask = " The concern is closed, and this asks for it to be reopened." if look.calls_for_reopening else ""
    return f"Recorded: {SAID[look.seen]}.{again}{ask}"


def coming_words(link: LinkToWatch, today: date) -> str:
    """Return when a link is looked at, and what was seen of it so far."""
    days = " and ".join(short_day(day) for day in link.days)
    seen = f" · {strip_words(link.stamps, today)}" if link.stamps else ""
    return f"{link.words} · {days}{seen}" if days else f"{link.words}{seen}"


def is_out(seen: Seen) -> bool:
    """Say whether the post can still be seen, so that a picture of it is worth keeping."""
    return seen in (Seen.STILL_UP, Seen.EDITED, Seen.REPOSTED)
