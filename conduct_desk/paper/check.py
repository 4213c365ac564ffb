"""What a letter may not say, before anybody signs it."""

from collections.abc import Mapping
from typing import Final

from conduct_desk.paper import words
from conduct_desk.paper.check_given import Known, Remark, ToCheck

__all__ = ["RULES", "Known", "Remark", "ToCheck", "check"]

RULES: Final[Mapping[str, str]] = {
    "blank": "Every blank is filled before a letter is final.",
}


def check(given: ToCheck) -> tuple[Remark, ...]:
    """Return what is wrong with a letter, what blocks it first; the same letter gives the same remarks."""
    return tuple(
        Remark(
            rule="blank",
            blocks=True,
            sentence=f"The blank {blank} is still empty.",
            mend="Fill it in.",
            about=blank,
            field=field,
        )
        for field in ("salutation", "subject", "body")
        for blank in words.unfilled(given.text_of(field))
    )
