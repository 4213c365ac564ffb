"""What is written down about a picture that is not taken in: where it is and who was told, in words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Informed(StrEnum):
    """Whom the school told. Source: the advice of UKCIS on shared nudes, 11 March 2024."""

    SAFEGUARDING_LEAD = "The safeguarding lead"
    POLICE = "The police"
    SOCIAL_CARE = "Children’s social care"
    INTERNET_WATCH = "The Internet Watch Foundation"
    CEOP = "CEOP"
    PARENTS = "The child’s parents or carers"


@dataclass(frozen=True)
class NoPicture:
    """An entry without a picture. What it shows is never asked for."""

    told_by: str
    told_on: date
    told_at: str = ""  # the time as she typed it
    platform: str = ""
    address: str = ""
    account: str = ""
    informed: tuple[Informed, ...] = ()
    police_reference: str = ""
