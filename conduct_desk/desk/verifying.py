"""Comparing exhibits with their fingerprints, all of them, and entering what was found."""

from collections import defaultdict
from collections.abc import Callable

from conduct_desk.caselog import cases, exhibit_rows
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.custody import enter_checked
from conduct_desk.desk.exhibit_files import differs
from conduct_desk.desk.exhibit_views import Verified
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody

Told = Callable[[int, int], None]  # how many exhibits were compared, of how many
Found = dict[int, list[tuple[KeptExhibit, str]]]  # by concern: each exhibit with what is wrong with it


def verify_all(opened: Opened, tell: Told, wanted: Callable[[], bool], case_id: int | None) -> Verified:
    """Read every exhibit of the log (or of one case) to its end and compare it. Long.

    Removed and isolated ones too: their bytes are kept, and nothing of them is shown. What was compared is
    entered in the chronology of its concern, closed ones too. Raises DeskError when `wanted` says no: then
    what was compared by then is entered all the same.
    """
    with opened.reading() as session:
        rows = exhibit_rows.every(session, case_id)
    found: Found = defaultdict(list)
    for done, row in enumerate(rows):
        if not wanted():
            break
        tell(done, len(rows))
        found[row.case_id].append((row, differs(opened, row)))
    references = {number: _enter(opened, number, compared) for number, compared in found.items()}
    every = [(references[row.case_id], row.number, wrong) for each in found.values() for row, wrong in each]
    if len(every) < len(rows):
        raise DeskError(
            f"You stopped it: {len(every)} of {len(rows)} exhibits were compared.",
            next_step="What was found by then stands in the history of each concern.",
        )
    tell(len(rows), len(rows))
    return Verified(
        sum(not wrong for *_, wrong in every),
        tuple((reference, number) for reference, number, wrong in every if wrong == "differing"),
        tuple((reference, number) for reference, number, wrong in every if wrong == "missing"),
    )


def _enter(opened: Opened, case_id: int, compared: list[tuple[KeptExhibit, str]]) -> str:
    """Enter what was found in one concern, and return its reference."""
    with opened.writing("custody", case_id) as writing:
        numbers = tuple(row.number for row, _ in compared)
        enter_checked(writing, numbers, sum(not wrong for _, wrong in compared))
        for row, wrong in compared:
            if wrong:
                about = "its file is gone" if wrong == "missing" else ""
                enter_custody(writing, row.number, Custody.DIFFERED, about, fingerprint=row.fingerprint)
        return cases.read(writing.session, case_id).reference
