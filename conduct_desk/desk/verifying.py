"""Comparing exhibits with their fingerprints, all of them, and entering what was found."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from conduct_desk.caselog import cases, covered_copies, exhibit_rows
from conduct_desk.caselog.covered_copies import KeptCopy
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.custody import enter_checked
from conduct_desk.desk.exhibit_files import differs
from conduct_desk.desk.exhibit_views import Verified
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody

GONE = {"missing": ": its file is gone", "differing": ""}
Told = Callable[[int, int], None]  # how many exhibits were compared, of how many


@dataclass(frozen=True)
class _Compared:
    """One exhibit with what is wrong with it, and those of its covered copies with which something is."""

    row: KeptExhibit
    wrong: str
    copies: tuple[tuple[int, str], ...]


def verify_all(opened: Opened, tell: Told, wanted: Callable[[], bool], case_id: int | None) -> Verified:
    """Read every exhibit of the log (or of one case) to its end, with its covered copies; compare all. Long.

    Removed and isolated ones too: their bytes are kept, and nothing of them is shown. What was compared is
    entered in the chronology of its concern, closed ones too. Raises DeskError when `wanted` says no: then
    what was compared by then is entered all the same.
    """
    with opened.reading() as session:
        rows = exhibit_rows.every(session, case_id)
        copies = _by_exhibit(covered_copies.every(session, case_id))
    found: dict[int, list[_Compared]] = defaultdict(list)
    for done, row in enumerate(rows):
        if not wanted():
            break
        tell(done, len(rows))
        found[row.case_id].append(_compare(opened, row, copies[row.id]))
    references = {number: _enter(opened, number, compared) for number, compared in found.items()}
    every = [(references[each.row.case_id], each) for those in found.values() for each in those]
    if len(every) < len(rows):
        raise DeskError(
            f"You stopped it: {len(every)} of {len(rows)} exhibits were compared.",
            next_step="What was found by then stands in the history of each concern.",
        )
    tell(len(rows), len(rows))
    return _verified(every)


def verify(opened: Opened, exhibit_id: int) -> Verified:
    """Read one exhibit and its covered copies to their ends, compare them, and enter what was found. Long."""
    with opened.reading() as session:
        row = exhibit_rows.read(session, exhibit_id)
        copies = _by_exhibit(covered_copies.every(session, row.case_id))[exhibit_id]
    compared = _compare(opened, row, copies)
    with opened.writing("custody", row.case_id) as writing:
        enter_custody(writing, row.number, Custody.CHECKED, "" if compared.wrong else "as kept")
        _enter_differences(writing, compared)
        reference = cases.read(writing.session, row.case_id).reference
    return _verified([(reference, compared)])


def _verified(every: Sequence[tuple[str, _Compared]]) -> Verified:
    return Verified(
        sum(not each.wrong for _, each in every),
        tuple((reference, each.row.number) for reference, each in every if each.wrong == "differing"),
        tuple((reference, each.row.number) for reference, each in every if each.wrong == "missing"),
        tuple((reference, each.row.number, copy) for reference, each in every for copy, _ in each.copies),
    )


def _by_exhibit(copies: Collection[KeptCopy]) -> dict[int, list[KeptCopy]]:
    by_exhibit: dict[int, list[KeptCopy]] = defaultdict(list)
    for copy in copies:
        by_exhibit[copy.exhibit_id].append(copy)
    return by_exhibit


def _compare(opened: Opened, row: KeptExhibit, copies: Collection[KeptCopy]) -> _Compared:
    compared = ((copy.number, differs(opened, copy)) for copy in copies)
    return _Compared(row, differs(opened, row), tuple(each for each in compared if each[1]))


def _enter(opened: Opened, case_id: int, compared: list[_Compared]) -> str:
    """Enter what was found in one concern, and return its reference."""
    with opened.writing("custody", case_id) as writing:
        numbers = tuple(each.row.number for each in compared)
        enter_checked(writing, numbers, sum(not each.wrong for each in compared))
        for each in compared:
            _enter_differences(writing, each)
        return cases.read(writing.session, case_id).reference


def _enter_differences(writing: Writing, each: _Compared) -> None:
    row, abouts = each.row, [f"only its covered copy {number}{GONE[how]}" for number, how in each.copies]
    if each.wrong:
        abouts.insert(0, GONE[each.wrong].removeprefix(": "))
    for about in abouts:
        enter_custody(writing, row.number, Custody.DIFFERED, about, fingerprint=row.fingerprint)
