"""The school and the people whom it turns to, as pages and papers see them."""

from dataclasses import dataclass, field

from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.offices import SchoolKind


@dataclass(frozen=True)
class SchoolView:
    """The school's own particulars, as papers print them."""

    name: str
    head_name: str
    head_role: str = "Headteacher"
    address: tuple[str, ...] = ()
    telephone: str = ""
    email: str = ""
    contact: str = ""  # whom a letter asks people to ring
    policy_title: str = ""
    policy_reviewed: str = ""
    crest: bytes = field(repr=False, default=b"")  # PNG, or empty
    school_kind: SchoolKind = SchoolKind.MAINTAINED
    head_is_safeguarding_lead: bool = False
    envelope: Envelope = Envelope.DL_UK  # which one its letters go into
    signature: bytes = field(repr=False, default=b"")  # the headteacher's, PNG, or empty: signed by hand


@dataclass(frozen=True)
class OfficeHolder:
    """Who holds an office and how to reach them; all empty while nobody was given."""

    name: str = ""
    telephone: str = ""
    email: str = ""

    @property
    def is_given(self) -> bool:
        """Whether anything is known: a duty team has a number and no name."""
        return bool(self.name or self.telephone or self.email)
