"""Throwing a concern away so that it can still be put back, until the log is locked."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from conduct_desk.caselog import cases, chronology, disposals, isolated_again, links, taken_out
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.errors import DeskError


def set_down(opened: Opened, writing: Writing, reference: str) -> None:
    """Take a concern out, all but the words of its chronology and its files: those go with the lock.

    The log itself remembers that they are to go, so that a crash leaves them no longer than the next start.
    """
    case_id, session = writing.case, writing.session
    rows = taken_out.copy_of_case(session, case_id)
    upto, _ = chronology.head(session)
    files, _ = cases.take_out(session, case_id, keeps_chronology=True)
    mine = {"case_id": case_id, "reference": reference, "upto": upto, "files": list(files)}
    taken_out.set_discarded(session, [*taken_out.discarded(session), mine])
    writing.is_gone = True
    opened.waiting.cases[case_id] = taken_out.TakenOutCase(case_id, rows, files)
    _spare(opened)
    writing.enter(f"Discarded {reference} before it was saved")


def put_back(opened: Opened, case_id: int) -> None:
    """Put a concern back as it was; of what was isolated elsewhere meanwhile nothing can be seen.

    Raises LookupError when it does not wait to be.
    """
    waiting = opened.waiting.cases[case_id]
    with opened.writing("case", case_id) as writing:
        mine = taken_out.discarded(writing.session)
        if case_id not in {each["case_id"] for each in mine}:
            raise LookupError("its words and its files went meanwhile")
        taken_out.put_back(writing.session, waiting.rows)
        taken_out.set_discarded(writing.session, [each for each in mine if each["case_id"] != case_id])
        writing.enter(f"Put {cases.read(writing.session, case_id).reference} back")
        isolated_again.isolate_in_case(writing.session, case_id, at=writing.at, by=writing.by)
    opened.waiting.cases.pop(case_id, None)
    disposals.clear_files(opened.log)


def let_go(opened: Opened, *, spared: Collection[int] = ()) -> None:
    """Let the words and the files go of every concern that was thrown away, but for the `spared`.

    What the disk does not take now goes at the next start.
    """
    with suppress(DeskError):
        with opened.reading() as session:
            if not _gone(session, spared):
                return
        with opened.log.writing() as session:
            gone = _gone(session, spared)  # asked again: one may have been put back meanwhile
            under_way = Writing(session, opened.clock.now(), opened.log.by, None)
            for each in gone:
                linked = links.forget(session, each["case_id"])
                erased = (*linked, *cases.forget_chronology(session, each["case_id"], each["upto"]))
                disposals.let_go(session, each["files"])
                under_way.enter(
                    f"Let the words go of {each['reference']}, which was discarded", erased=erased
                )
            left = [each for each in taken_out.discarded(session) if each not in gone]
            taken_out.set_discarded(session, left)
        disposals.clear_files(opened.log)


def let_go_of_all(opened: Opened) -> None:
    """Let everything go that was thrown away, before words leave the log: Undo brings none of it back."""
    opened.waiting.cases.clear()
    let_go(opened)


def _gone(session: Session, spared: Collection[int]) -> list[Mapping[str, Any]]:
    return [each for each in taken_out.discarded(session) if each["case_id"] not in spared]


def _spare(opened: Opened) -> None:
    opened.log.exhibits.spare({file for each in opened.waiting.cases.values() for file in each.files})
