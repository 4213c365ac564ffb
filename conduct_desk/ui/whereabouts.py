"""Where she was on her desk, in numbers and names of pages, so that unlocking brings her back there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Whereabouts:
    """A page, the case it is about, and what in it. It holds no word of the log.

    `page` is a place of the rail, "letter" or "person" where no case is named; in a case it is a page of the
    road ("road:facts"), or one that a concern leads to ("word", "check", "close").
    """

    page: str = "home"
    case_id: int | None = None
    which: str = ""
