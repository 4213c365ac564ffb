"""The school's own particulars, as papers print them."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypedDict, Unpack

from conduct_desk.caselog import settings
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school_views import OfficeHolder, SchoolView
from conduct_desk.errors import DeskError, EvidenceUnreadable
from conduct_desk.evidence.artwork import clean_artwork
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.offices import Office, SchoolKind

OFFICES = "offices"  # the setting under which the holders are kept
PICTURES = ("crest", "signature")  # each kept under a setting of its own
NEEDED = {"name": "Enter the school’s name", "head_name": "Enter the headteacher’s name"}


class SchoolFields(TypedDict, total=False):
    """The fields of SchoolView that can be amended; one that is left out stays."""

    name: str
    head_name: str
    head_role: str
    address: tuple[str, ...]
    telephone: str
    email: str
    contact: str
    crest: bytes
    school_kind: SchoolKind
    head_is_safeguarding_lead: bool
    envelope: Envelope
    signature: bytes


class School:
    """How the school and its letters look, and who holds which office in it."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def get(self) -> SchoolView:
        """Return the school as it now stands."""
        with self._opened.reading() as session:
            return school(session, self._opened.rules.policy)

    def amend(self, **fields: Unpack[SchoolFields]) -> SchoolView:
        """Change some particulars; a crest or signature is kept as a clean PNG.

        A signature goes with the name that it is of: another headteacher signs with their own. Raises
        DeskError for an empty name, EvidenceUnreadable (fields: crest, signature) for what is no picture.
        """
        if fields.get("crest"):
            fields["crest"] = _clean(fields["crest"], "crest")
        if fields.get("signature"):
            fields["signature"] = _clean(fields["signature"], "signature")
        with self._opened.writing("school") as writing:
            before = school(writing.session, self._opened.rules.policy)
            after = _tidy(replace(before, **fields))
            if after.head_name != before.head_name and "signature" not in fields:
                after = replace(after, signature=b"")
            for field, sentence in NEEDED.items():
                if not getattr(after, field):
                    raise DeskError(sentence, field=field)
            if after != before:
                write(writing.session, after)
                changed = [key for key in fields if getattr(before, key) != getattr(after, key)]
                writing.enter("Changed the school’s particulars", fields=changed)
        return self.get()

    def address_lines(self, envelope: Envelope) -> int:
        """Return how many lines of an address this envelope always shows."""
        from conduct_desk.paper.address import lines_shown

        return lines_shown(envelope)

    def test_sheet(self, envelope: Envelope) -> bytes:
        """Return a sheet to fold and try in an envelope, as PDF. Long: call through jobs."""
        from conduct_desk.paper.test_fold import make_test_fold

        return make_test_fold(envelope)

    def offices(self) -> Mapping[Office, OfficeHolder]:
        """Return who holds each office; one that nobody gave yet has an empty holder (`is_given` says so).

        A headteacher who is the safeguarding lead herself stands there with her own name.
        """
        with self._opened.reading() as session:
            return offices(session, self._opened.rules.policy)

    def set_office(self, office: Office, name: str, telephone: str, email: str) -> OfficeHolder:
        """Say who holds an office; all empty means nobody. A team may have a number and no name.

        Raises DeskError (fields: telephone, email) for what is no number and no address.
        """
        given = OfficeHolder(" ".join(name.split()), telephone.strip(), email.strip())
        _check(given)
        with self._opened.writing("school") as writing:
            before = offices(writing.session, self._opened.rules.policy)[office]
            if given != before:
                kept = settings.read(writing.session, OFFICES, {})
                settings.write(writing.session, OFFICES, {**kept, office.name: vars(given)})
                changed = [key for key, value in vars(given).items() if value != getattr(before, key)]
                writing.enter(f"Changed whom to turn to: {office}", fields=changed)
        return self.offices()[office]


def _check(given: OfficeHolder) -> None:
    if given.telephone and not any(letter.isdigit() for letter in given.telephone):
        raise DeskError("Enter a telephone number with its digits", field="telephone")
    if given.email and "@" not in given.email.strip("@"):
        raise DeskError("Enter an e-mail address with an @ in it", field="email")


def offices(session: Session, policy: Policy) -> dict[Office, OfficeHolder]:
    """Return who holds each office, in the order of `Office`."""
    kept = settings.read(session, OFFICES, {})
    found = {office: OfficeHolder(**kept.get(office.name, {})) for office in Office}
    told = school(session, policy)
    if told.head_is_safeguarding_lead:
        found[Office.SAFEGUARDING_LEAD] = OfficeHolder(told.head_name, told.telephone, told.email)
    return found


def _clean(picture: bytes, field: str) -> bytes:
    try:
        return clean_artwork(picture)
    except EvidenceUnreadable as error:
        raise EvidenceUnreadable(error.sentence, next_step=error.next_step, field=field) from error


def school(session: Session, policy: Policy) -> SchoolView:
    """Return the school as the log has it, with the policy in force."""
    kept = dict(settings.read(session, "school", {"name": "", "head_name": ""}))
    kept["address"] = tuple(kept.get("address", ()))
    kept["school_kind"] = SchoolKind[kept.get("school_kind", SchoolKind.MAINTAINED.name)]
    kept["envelope"] = Envelope[kept.get("envelope", Envelope.DL_UK.name)]
    crest, signature = (base64.b64decode(settings.read(session, key, "")) for key in PICTURES)
    view = SchoolView(**kept, crest=crest, signature=signature)
    return replace(
        view,
        policy_title=policy.title,
        policy_reviewed=policy.reviewed,
    )


def write(session: Session, view: SchoolView) -> None:
    """Write the school's particulars."""
    fields = {key: value for key, value in vars(view).items() if key not in PICTURES}
    names = {"school_kind": view.school_kind.name, "envelope": view.envelope.name}
    settings.write(session, "school", {**fields, **names})
    for key in PICTURES:
        settings.write(session, key, base64.b64encode(getattr(view, key)).decode())


def _tidy(view: SchoolView) -> SchoolView:
    words: dict[str, Any] = {key: value.strip() for key, value in vars(view).items() if type(value) is str}
    return replace(view, **words, address=tuple(line.strip() for line in view.address if line.strip()))
