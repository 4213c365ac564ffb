"""Papers that were made final, held against the fingerprint that the chronology has had of them since."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from conduct_desk.caselog import chronology
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
            raise figures_damaged()


def figures_damaged() -> LogDamaged:
    """Return what is said where the figures of a summary were changed, or cannot be read any more."""
    return LogDamaged(
        "The figures of an issued summary are not those that it was made from.",
        next_step="Compare it with the paper and with your backups, and change nothing.",
    )


def corrections(session: Session) -> dict[int, int]:
    """Return which summary takes the place of which (new to old), as the chronology has it."""
    details = _details(session, SUMMARY, None)
    return {each[SUMMARY_KEY]: each["corrects"] for each in details if each.get("corrects") is not None}


def came_back(session: Session) -> str | None:
    """Return how the log came back (a chronology entry) since a summary was issued in it; None: it did not.

    One that was issued after the backup was made, or in what was lost, is then not known.
    """
    wanted = (SUMMARY, chronology.BROUGHT_BACK, chronology.SAVED_FROM_DAMAGE)
    said = func.json_extract(col(EventBodyRow.body), "$.what")
    asked = select(said).where(col(EventBodyRow.case_id).is_(None), said.in_(wanted))
    newest = session.connection().execute(asked.order_by(col(EventBodyRow.seq).desc()).limit(1)).scalar()
    return None if newest is None or newest == SUMMARY else str(newest)


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
