"""Days at the desk without end: says on standard output what was saved, the moment the desk says so.

Started by test_plug.py, which sends it lines "FOLDER<tab>PASSPHRASE", pulls the plug and compares.
"""

import json
import os
import pkgutil
import sys
from datetime import timedelta
from importlib import import_module
from itertools import count
from pathlib import Path

from conduct_desk import desk as drawers
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Kind,
    LetterKind,
    Outcome,
    Part,
    Role,
    Seen,
    SentHow,
    Source,
    Value,
)

PICTURE = Path(__file__).parent.parent / "fixtures" / "post.png"

BACKUP_EVERY = 2  # days


def saved(what: str, case_id: int, value: object) -> None:
    """Say that the desk has said "Saved"."""
    # Straight to the pipe, in one piece: what is in a buffer when the kill comes was never acknowledged.
    os.write(1, json.dumps({"what": what, "case": case_id, "value": value}).encode() + b"\n")


def answer_all(desk: Desk, case_id: int) -> None:
    """Walk one case to its end: foul, about a member of staff, and nothing else."""
    while (page := desk.decisions.next_page(case_id)) is not None:
        yes = {"foul", "relates_to_school", "is_social_media", "proportionate"}
        desk.decisions.answer(
            case_id,
            [
                Answer(q.key, Value.YES if q.key in yes else Value.NO, "It swears", chosen=q.choices[:1])
                for q in page.questions
            ],
        )
        saved("answers", case_id, len(desk.cases.get(case_id).answers))


def one_day(desk: Desk, clock: Clock, picture: bytes, number: int) -> None:
    """One case from first to last."""
    case_id = desk.cases.open().case_id
    saved("opened", case_id, True)
    kept = desk.exhibits.keep(case_id, picture + number.to_bytes(8, "big"), "post.png", Source.PASTED)
    saved("exhibit", case_id, kept.fingerprint)
    today = clock.today()
    words = f"What was said on day {number}"
    desk.drafts.save("facts_page", {"words_edit": words}, case_id)
    saved("draft", case_id, words)
    author = PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh")
    facts = Facts("Facebook", Kind.NETWORKING, parts=(author,), posted_on=today - timedelta(days=1),
                  told_head_on=today, words=words)  # fmt: skip
    desk.cases.set_facts(case_id, facts)
    saved("words", case_id, words)
    answer_all(desk, case_id)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    saved("stage", case_id, "Open")
    letter = desk.letters.start(case_id, LetterKind.REMOVAL)
    letter = desk.letters.amend(
        letter.letter_id, recipient="Mrs Kelly Marsh", address=("1 High Street", "ST HELENS", "WA10 1AA"),
        body="I ask you to take the post down.", answer_by=today + timedelta(days=7),
    )  # fmt: skip
    letter = desk.letters.issue(letter.letter_id)
    saved("letter", case_id, letter.fingerprint)
    desk.letters.sent(letter.letter_id, today, SentHow.POST)
    saved("sent", case_id, letter.letter_id)
    checks = [
        a for a in desk.cases.get(case_id).actions if a.kind is ActionKind.CHECK_POST and a.done_on is None
    ]
    desk.actions.check(checks[0].action_id, Seen.REMOVED)
    saved("check", case_id, checks[0].action_id)
    desk.cases.close(case_id, Outcome.REMOVED_BY_AUTHOR)
    saved("outcome", case_id, str(Outcome.REMOVED_BY_AUTHOR))
    if number % BACKUP_EVERY == 0:
        saved("backup", case_id, str(desk.backups.back_up().made[0].path))


def days(folder: str, passphrase: str) -> None:
    """Unlock, and go on until the plug is pulled."""
    clock = Clock()
    desk = Door(Path(folder), clock).unlock(passphrase, lambda _: None)
    picture = PICTURE.read_bytes()
    saved("ready", 0, True)
    for number in count():
        one_day(desk, clock, picture, number)


def main() -> None:
    """Serve the test: a fresh child for every line, so that the program is loaded only once."""
    for drawer in pkgutil.iter_modules(drawers.__path__, f"{drawers.__name__}."):
        import_module(drawer.name)  # the door fetches them late, and so would every child
    import_module("conduct_desk.paper.letter")
    for line in iter(sys.stdin.readline, ""):
        folder, passphrase = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            days(folder, passphrase)
        saved("child", 0, child)
        os.waitpid(child, 0)
        saved("gone", 0, True)


if __name__ == "__main__":
    main()
