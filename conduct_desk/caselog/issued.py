"""Papers that were made final, held against the fingerprint that the chronology has had of them since."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from conduct_desk.caselog.tables import EventBodyRow
from conduct_desk.errors import LogDamaged

LETTER, LETTER_KEY = "Issued a letter", "letter_id"
SUMMARY, SUMMARY_KEY, FIGURES_KEY = "Issued a governors’ summary", "edition_id", "figures"


def check_letter(session: Session, case_id: int, letter_id: int, pdf: bytes) -> None:
    """Compare a letter with what was issued. Raises LogDamaged when it is another one."""
    _check(_entered(session, LETTER, LETTER_KEY, letter_id, case_id), pdf, "letter")


def check_summary(session: Session, edition_id: int, pdf: bytes) -> None:
    """Compare a governors’ summary with what was issued. Raises LogDamaged when it is another one."""
    _check(_entered(session, SUMMARY, SUMMARY_KEY, edition_id, None), pdf, "summary")


def check_figures(session: Session, digests: Mapping[int, str]) -> None:
    """Compare the figures of summaries with those they were issued with, by id. Raises LogDamaged.

    `digests` are those of the figures as they stand in the log now. Summaries from before their figures
    were entered as well are passed over.
    """
    for each in _details(session, SUMMARY, None):
        number = each.get(SUMMARY_KEY)
        if number in digests and each.get(FIGURES_KEY, digests[number]) != digests[number]:
            raise LogDamaged(
                "The figures of an issued summary are not those that it was made from.",
                next_step="Compare it with the paper and with your backups, and change nothing.",
            )


def _entered(session: Session, what: str, key: str, number: int, case_id: int | None) -> set[str]:
    """Return the fingerprints entered of one paper; none when the entry's words were lawfully erased."""
    details = _details(session, what, case_id)
    return {str(each["fingerprint"]) for each in details if each.get(key) == number and "fingerprint" in each}


def _details(session: Session, what: str, case_id: int | None) -> list[Any]:
    """Return what the entries of a case, or of none, that say `what` say besides."""
    body = col(EventBodyRow.body)
    of_case = col(EventBodyRow.case_id).is_(None) if case_id is None else col(EventBodyRow.case_id) == case_id
    asked = select(body).where(of_case, body.contains(what, autoescape=True))
    said = [json.loads(each) for each in session.connection().execute(asked).scalars()]
    return [each["detail"] for each in said if each["what"] == what]


def _check(entered: set[str], pdf: bytes, name: str) -> None:
    if entered and hashlib.sha256(pdf).hexdigest() not in entered:
        raise LogDamaged(
            f"This {name} is not the one that was issued: it was changed outside Conduct Desk.",
            next_step="Compare it with the paper that was sent and with your backups, and change nothing.",
        )
