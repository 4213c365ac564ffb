"""Whether a log holds, whole, everything that saver.py said was saved in it."""

from typing import Any

from sqlmodel import select

from conduct_desk.caselog import case_text, chronology, drafts, search
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.tables import CaseRow, ExhibitRow


def everything_is_there(log: Log, acknowledged: list[dict[str, Any]]) -> int:
    """Check the log and every acknowledged save; return how many unfinished exhibits were set aside."""
    with log.writing() as session:
        case_text.catch_up(session)  # of the one save after which the plug was pulled before its indexing
        assert search.behind(session) == ()
    with log.reading() as session:
        bound = session.connection()
        assert bound.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert bound.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        chain = chronology.verify(session)
        saved = {row.number: row.id for row in session.exec(select(CaseRow)).all()}
        exhibits = {row.case_id: row for row in session.exec(select(ExhibitRow)).all()}
        for said in acknowledged:
            assert saved.get(said["number"]) == said["case"], "an acknowledged concern is lost"
            assert exhibits[said["case"]].fingerprint == said["fingerprint"]
            assert said["seq"] <= chain
            assert drafts.read(session, "facts_page", said["case"]) is not None
        for said in acknowledged[-3:]:
            assert search.find(session, f"concern{said['number']}").case_ids[:1] == (said["case"],)
    assert len(saved) == chain == len(exhibits), "a save is there in part"
    for row in exhibits.values():  # also what was saved and not acknowledged any more
        log.exhibits.open_bytes(row.file, row.fingerprint)
    swept = log.exhibits.sweep([row.file for row in exhibits.values()], log.clock.now())
    assert swept.missing == ()
    return len(swept.set_aside)
