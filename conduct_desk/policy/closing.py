"""How a concern is closed: what was settled besides its outcome, and how long the record is kept."""

from enum import StrEnum


class Settled(StrEnum):
    """Whether one thing that closing asks about was done."""

    DONE = "Done"
    NOT_NEEDED = "Not needed"


class Retention(StrEnum):
    """How long a closed concern is kept before somebody looks at it again; nothing goes by itself."""

    SHORT = "Short"
    ORDINARY = "Ordinary"
    CHILD = "With the child’s safeguarding file"
    ALLEGATION = "Allegation about somebody who works here"
