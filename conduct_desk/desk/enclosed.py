"""Evidence that goes along with a letter: covered copies, and what the head let go along all the same."""

from collections.abc import Iterable

from conduct_desk.caselog import covered_copies, exhibit_rows
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.opened import Writing
from conduct_desk.policy.exhibits import Custody, named_exhibits

ITSELF = "the exhibit itself"


def there_are(session: Session, case_id: int) -> frozenset[tuple[int, int]]:
    """Return the numbers of exhibit and copy of every covered copy that may go along with a letter."""
    numbers = {row.id: row.number for row in exhibit_rows.of_case(session, case_id)}
    return frozenset(
        (numbers[row.exhibit_id], row.number) for row in covered_copies.of_case(session, case_id)
    )


def enter(writing: Writing, enclosures: Iterable[str], letter_id: int) -> None:
    """Enter, in the custody of each exhibit, that it or a covered copy goes along with a final letter."""
    numbers = {row.number for row in exhibit_rows.of_case(writing.session, writing.case)}
    named = {found[:2] for line in enclosures for found in named_exhibits(line)}
    for exhibit, copy in sorted(named):
        if exhibit in numbers:
            about = ITSELF if copy < 0 else f"covered copy {copy}" if copy else "a covered copy"
            enter_custody(writing, exhibit, Custody.ENCLOSED, about, letter_id=letter_id)
