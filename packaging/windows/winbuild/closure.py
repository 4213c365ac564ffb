"""Which libraries have to come along: what a file wants, and what that wants, until nothing is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from winbuild.chosen import is_of_windows


@dataclass
class Closure:
    """The outcome: what comes along, who wanted it first, and what nobody has."""

    taken: dict[str, str] = field(default_factory=dict)  # library -> who wanted it first
    of_windows: dict[str, str] = field(default_factory=dict)
    nowhere: dict[str, str] = field(default_factory=dict)


def close_over(first: Iterable[str], there: Iterable[str], wants: Callable[[str], Iterable[str]]) -> Closure:
    """Follow what the files `first` want.

    `there`: libraries that can come along (lower case). `wants` returns what a file wants (lower case).
    """
    can_come, found = frozenset(there), Closure()
    waiting = list(first)
    while waiting:
        who = waiting.pop()
        for library in sorted(wants(who)):
            if library in can_come:
                if library not in found.taken:
                    found.taken[library] = who
                    waiting.append(library)
            elif is_of_windows(library):
                found.of_windows.setdefault(library, who)
            else:
                found.nowhere.setdefault(library, who)
    return found


def said(nowhere: Mapping[str, str]) -> str:
    """Return one sentence about libraries that nobody has."""
    return "; ".join(
        f"{library} is wanted by {who} and is nowhere" for library, who in sorted(nowhere.items())
    )
