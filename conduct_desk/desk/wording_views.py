"""What pages see of the school's wording of its papers."""

from dataclasses import dataclass

from conduct_desk.policy.readers import Reader


@dataclass(frozen=True)
class WordingLine:
    """One paper in the list. `needs_a_look`: the school's own text cannot be used as it stands any more."""

    key: str  # "removal", "easy/removal"
    title: str
    reader: Reader
    is_easy_read: bool
    is_own: bool
    shipped_changed: bool  # since the school's own text was made from it
    is_locked: bool = False
    needs_a_look: bool = False


@dataclass(frozen=True)
class BlankView:
    """One blank that a paper may have, and what fills it. `is_needed`: the paper cannot do without it."""

    name: str  # without its brackets
    meaning: str
    is_needed: bool = False


@dataclass(frozen=True)
class WordingText:
    """One paper's text, the shipped one to compare it with, and what keeps it from being used.

    Neither text has comments. `problems` are plain sentences, empty when it may be used.
    """

    key: str
    title: str
    text: str
    shipped: str
    is_own: bool
    shipped_changed: bool
    is_easy_read: bool = False
    is_locked: bool = False
    problems: tuple[str, ...] = ()
    blanks: tuple[BlankView, ...] = ()
