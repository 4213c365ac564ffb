"""Papers that were made final, held against the fingerprint that the chronology has had of them since."""

import hashlib
import json

from sqlalchemy import select
from sqlmodel import Session, col

from conduct_desk.caselog.tables import EventBodyRow
from conduct_desk.errors import LogDamaged

LETTER, LETTER_KEY = "Issued a letter", "letter_id"
SUMMARY, SUMMARY_KEY = "Issued a governors’ summary", "edition_id"


def check_letter(session: Session, case_id: int, letter_id: int, pdf: bytes) -> None:
    """Compare a letter with what was issued. Raises LogDamaged when it is another one."""
    _check(_entered(session, LETTER, LETTER_KEY, letter_id, case_id), pdf, "letter")


def check_summary(session: Session, edition_id: int, pdf: bytes) -> None:
    """Compare a governors’ summary with what was issued. Raises LogDamaged when it is another one."""
    _check(_entered(session, SUMMARY, SUMMARY_KEY, edition_id, None), pdf, "summary")


def _entered(session: Session, what: str, key: str, number: int, case_id: int | None) -> set[str]:
    """Return the fingerprints entered of one paper; none when the entry's words were lawfully erased."""
    body = col(EventBodyRow.body)
    of_case = col(EventBodyRow.case_id).is_(None) if case_id is None else col(EventBodyRow.case_id) == case_id
    asked = select(body).where(of_case, body.contains(what, autoescape=True))
    said = [json.loads(each) for each in session.connection().execute(asked).scalars()]
    details = [each["detail"] for each in said if each["what"] == what]
    return {str(each["fingerprint"]) for each in details if each.get(key) == number and "fingerprint" in each}


def _check(entered: set[str], pdf: bytes, name: str) -> None:
    if entered and hashlib.sha256(pdf).hexdigest() not in entered:
        raise LogDamaged(
            f"This {name} is not the one that was issued: it was changed outside Conduct Desk.",
            next_step="Compare it with the paper that was sent and with your backups, and change nothing.",
        )
