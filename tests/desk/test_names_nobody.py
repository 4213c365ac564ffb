"""Whatever is refused: neither the diagnostic log nor the sentence on the screen names anybody."""

import shutil
from collections.abc import Callable

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, EvidenceUnreadable, LogInUse, LogMissing, WrongKey
from conduct_desk.logs import NAME, Diagnostics
from conduct_desk.policy.vocabulary import Source

NOBODY = ("Kelly", "Marsh", "Anita", "Rao", "Dunn", "clown", "Ashworth", "St Thomas", "harvest", "swordfish")
Refused = Callable[[Desk, Door, CaseView], object]


def _missing(desk: Desk, door: Door, _case: CaseView) -> object:
    desk.keeping.close()
    moved = door.folder.with_name("elsewhere")
    shutil.move(door.folder / "case-log.db", moved)
    try:
        return door.unlock("harvest lantern gravel", lambda _: None)
    finally:
        shutil.move(moved, door.folder / "case-log.db")


def _wrong(desk: Desk, door: Door, _case: CaseView) -> object:
    desk.keeping.close()
    return door.unlock("swordfish swordfish", lambda _: None)


REFUSED: dict[str, tuple[type[DeskError], Refused]] = {
    "an SVG that calls itself a PNG": (
        EvidenceUnreadable,
        lambda desk, _, case: desk.exhibits.keep(
            case.case_id, b"<svg>Mr Dunn is a clown</svg>", "Kelly Marsh.png", Source.DROPPED
        ),
    ),
    "a spoilt picture": (
        EvidenceUnreadable,
        lambda desk, _, case: desk.exhibits.keep(
            case.case_id, b"\x89PNG\r\n\x1a\nKelly Marsh", "Dunn.png", Source.CHOSEN
        ),
    ),
    "an empty note": (DeskError, lambda desk, _, case: desk.cases.note(case.case_id, " ")),
    "a second opener": (
        LogInUse,
        lambda _desk, door, _: door.unlock("harvest lantern gravel", lambda _: None),
    ),
    "a missing log": (LogMissing, _missing),
    "a wrong passphrase": (WrongKey, _wrong),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_refusal_names_nobody(
    desk: Desk, door: Door, a_case: CaseView, capfd: pytest.CaptureFixture[str], what: str
) -> None:
    kind, refused = REFUSED[what]
    with pytest.raises(kind) as told:
        refused(desk, door, a_case)
    Diagnostics(door.folder).note("REFUSED", told.value)

    noted = (door.folder / NAME).read_text("ascii")
    assert f"REFUSED {kind.__name__} at " in noted
    told_her = f"{told.value.sentence} {told.value.next_step}"
    out, err = capfd.readouterr()
    for canary in (*NOBODY, str(door.folder)):
        assert canary not in noted + told_her + out + err
