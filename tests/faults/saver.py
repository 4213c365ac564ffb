"""Saves concerns with exhibits as fast as it can, until it is killed; started by test_kill.py.

It loads the program once, then forks one saver for each line "ROOT FOLDER" that it reads. A saver prints
"ready", and after each save, when Conduct Desk would say "Saved", one line of JSON with what was saved.
"""

import hashlib
import json
import os
import random
import sys
from pathlib import Path

from sqlmodel import select

from conduct_desk.caselog import case_text, chronology, drafts
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.caselog.tables import CaseRow, ExhibitRow
from conduct_desk.clock import Clock
from conduct_desk.policy.vocabulary import DecisionMaker, Source, Stage

CLOCK = Clock()


def say(line: str) -> None:
    """Tell the test at once: what is in a buffer when the kill comes was never acknowledged."""
    os.write(1, line.encode() + b"\n")


def save_one(log: Log, number: int) -> dict[str, object]:
    """Keep one exhibit and save one concern with it, in the order that the desk does; amend an older one."""
    picture = os.urandom(random.choice((2_000, 60_000, 400_000)))  # noqa: S311  # sizes, not secrets
    kept = log.exhibits.keep(picture)
    with log.writing() as session:
        case = CaseRow(
            reference=f"2026-27/{number:05}",
            school_year="2026-27",
            number=number,
            stage=Stage.OPEN,
            opened_at=CLOCK.now(),
            opened_by="Mrs Patel",
            decision_maker=DecisionMaker.HEADTEACHER,
            words=f"concern{number} " * 300,
        )
        session.add(case)
        session.flush()
        assert case.id is not None
        session.add(
            ExhibitRow(
                case_id=case.id,
                number=1,
                name="post.png",
                media_type="image/png",
                size=kept.size,
                width=1,
                height=1,
                fingerprint=kept.fingerprint,
                source=Source.PASTED,
                file=kept.file,
                thumbnail=b"t" * 5_000,
                kept_at=CLOCK.now(),
                kept_by="Mrs Patel",
            )
        )
        older = session.exec(select(CaseRow).where(CaseRow.number == number // 2)).first()
        if older is not None:
            older.reopened = number
            session.add(older)
        session.flush()
        case_text.keep_up(session, case.id)
        drafts.save(session, "facts_page", case.id, {"words_edit": f"draft {number}"}, CLOCK.now())
        seq = chronology.record(session, at=CLOCK.now(), by=log.by, case_id=case.id, what="Saved")
    digest = hashlib.sha256(picture).hexdigest()
    return {"number": number, "case": case.id, "seq": seq, "file": kept.file, "fingerprint": digest}


def save_until_killed(root: bytes, folder: Path) -> None:
    """Open the log and go on where it ends."""
    log = open_log(folder, root, by="Mrs Patel", clock=CLOCK)
    with log.reading() as session:
        number = len(session.exec(select(CaseRow.id)).all())
    say("ready")
    while True:
        number += 1
        say(json.dumps(save_one(log, number)))
        with log.writing() as session:
            case_text.catch_up(session)


def main() -> None:
    """Serve the test."""
    for line in iter(sys.stdin.readline, ""):
        root, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            save_until_killed(bytes.fromhex(root), Path(folder))
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
