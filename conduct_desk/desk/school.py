"""The school's own particulars, as papers print them."""

import base64
from dataclasses import replace
from typing import TypedDict, Unpack

from conduct_desk.caselog import settings
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import SchoolView
from conduct_desk.errors import DeskError, EvidenceUnreadable
from conduct_desk.evidence.intake import safe_copy
from conduct_desk.policy.clauses import Policy

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
    policy_title: str
    policy_reviewed: str
    crest: bytes


class School:
    """Name, head, address, crest and policy version of the school."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def get(self) -> SchoolView:
        """Return the school as it now stands."""
        with self._opened.reading() as session:
            return school(session, self._opened.rules.policy)

    def amend(self, **fields: Unpack[SchoolFields]) -> SchoolView:
        """Change some particulars; a crest is kept as a clean PNG.

        Raises DeskError for an empty name, EvidenceUnreadable (field: crest) for a crest that is no picture.
        """
        if fields.get("crest"):
            fields["crest"] = _clean(fields["crest"])
        with self._opened.writing("school") as writing:
            before = school(writing.session, self._opened.rules.policy)
            after = _tidy(replace(before, **fields))
            for field, sentence in NEEDED.items():
                if not getattr(after, field):
                    raise DeskError(sentence, field=field)
            if after != before:
                write(writing.session, after)
                changed = [key for key in fields if getattr(before, key) != getattr(after, key)]
                writing.enter("Changed the school’s particulars", fields=changed)
        return self.get()


def _clean(crest: bytes) -> bytes:
    try:
        return safe_copy(crest)
    except EvidenceUnreadable as error:
        raise EvidenceUnreadable(error.sentence, next_step=error.next_step, field="crest") from error


def school(session: Session, policy: Policy) -> SchoolView:
    """Return the school as the log has it; until it says otherwise, the policy is the one shipped."""
    kept = dict(settings.read(session, "school", {"name": "", "head_name": ""}))
    kept["address"] = tuple(kept.get("address", ()))
    crest = base64.b64decode(settings.read(session, "crest", ""))
    view = SchoolView(**kept, crest=crest)
    return replace(
        view,
        policy_title=view.policy_title or policy.title,
        policy_reviewed=view.policy_reviewed or policy.reviewed,
    )


def write(session: Session, view: SchoolView) -> None:
    """Write the school's particulars."""
    fields = {key: value for key, value in vars(view).items() if key != "crest"}
    settings.write(session, "school", fields)
    settings.write(session, "crest", base64.b64encode(view.crest).decode())


def _tidy(view: SchoolView) -> SchoolView:
    address = tuple(line.strip() for line in view.address if line.strip())
    return SchoolView(
        name=view.name.strip(),
        head_name=view.head_name.strip(),
        head_role=view.head_role.strip(),
        address=address,
        telephone=view.telephone.strip(),
        email=view.email.strip(),
        contact=view.contact.strip(),
        policy_title=view.policy_title.strip(),
        policy_reviewed=view.policy_reviewed.strip(),
        crest=view.crest,
    )
