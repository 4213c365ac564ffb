"""The history of a concern as it is read: how often each exhibit was looked at stands in one line a day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.custody import of_entry
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.reasons_words import listed
from conduct_desk.policy.exhibits import Custody


def folded(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return entries newest first, those of somebody looking at evidence on one day as its last one.

    Each look has its own line in the custody of its exhibit, and in the chain.
    """
    looks: dict[tuple[date, str], Counter[int]] = {}
    kept: list[Entry] = []
    for entry in reversed(entries):
        said = of_entry(entry)
        if said is None or said[0] is not Custody.LOOKED_AT:
            kept.append(entry)
            continue
        key = (school_day_of(entry.at), entry.by)
        if key not in looks:
            looks[key] = Counter()
            kept.append(entry)
        looks[key].update(said[1])
    return tuple(_told(entry, looks) for entry in kept)


def _told(entry: Entry, looks: dict[tuple[date, str], Counter[int]]) -> Entry:
    said = of_entry(entry)
    if said is None or said[0] is not Custody.LOOKED_AT:
        return entry
    found = looks[(school_day_of(entry.at), entry.by)]
    named = listed([f"{number}{_times(found[number])}" for number in sorted(found)])
    return replace(entry, what=f"Looked at exhibit{'s' if len(found) > 1 else ''} {named}")


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count} times)"
