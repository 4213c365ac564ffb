"""The governors' ledger on paper, for the headteacher alone: who of them knows what of which concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.caselog import cases, chronology, governors_told, people, said_anywhere
from conduct_desk.desk.governors import NEEDED, every_governor, panel, same
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.school import school

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from conduct_desk.caselog.governors_told import KeptTelling
    from conduct_desk.caselog.kept import Session
    from conduct_desk.desk.gate_views import PanelView
    from conduct_desk.desk.opened import Opened
    from conduct_desk.paper.governors_ledger import LedgerPaper, Panel, Told
    from conduct_desk.policy.vocabulary import TakenOut

IN_IT = "They are in it themselves, were asked about it or dealt with it"
NOT_ON_A_PANEL = "cannot sit on a panel"


def ledger(opened: Opened) -> bytes:
    """Return the ledger of all concerns as PDF. Long: call through jobs."""
    from conduct_desk.paper.governors_ledger import make_governors_ledger

    with opened.reading() as session:
        paper = ledger_paper(opened, session)
    return make_governors_ledger(paper)


def ledger_taken(opened: Opened, how: TakenOut) -> None:
    """Enter in the chronology that the ledger was saved or printed."""
    with opened.writing("ledger") as writing:
        writing.enter(f"{how}: which governors know what")


def ledger_paper(opened: Opened, session: Session) -> LedgerPaper:
    """Return what the ledger prints: nothing of any post, and nobody but who was told or is on the board."""
    from conduct_desk.paper.governors_ledger import Knower, LedgerPaper

    governors, told = every_governor(session), governors_told.every(session)
    entered = {same(each.name) for each in governors}
    head = same(school(session, opened.rules.policy).head_name)
    in_it = _in_it(
        session, entered - {head}, {same(each.name) for each in governors if each.may_sit} - {head}
    )
    references = cases.references(session, {case_id for case_id, _ in (*told, *in_it)})
    known = _known(told, in_it, references)
    names = {same(each.name): each.name for _, each in told}
    may_sit = [each.name for each in governors if each.may_sit]
    in_order = sorted(references, key=lambda case_id: references[case_id])
    return LedgerPaper(
        head=next((each.name for each in governors if same(each.name) == head), ""),
        school_name=school(session, opened.rules.policy).name,
        made_on=opened.clock.today(),
        governors=len(governors),
        may_sit=len(may_sit),
        needed=NEEDED,
        knowers=tuple(
            Knower(each.name, _office(each.kind.value, may_sit=each.may_sit), known[same(each.name)])
            for each in governors
            if same(each.name) in known
        ),
        others=tuple(each.name for each in governors if same(each.name) not in {*known, head}),
        strangers=tuple(Knower(names[who], "", known[who]) for who in known if who not in entered),
        panels=tuple(_panel(references[case_id], panel(session, case_id), may_sit) for case_id in in_order),
        anchor=anchor(*chronology.head(session)),
        is_practice=opened.is_practice,
    )


def _in_it(session: Session, names: Set[str], may_sit: Set[str]) -> frozenset[tuple[int, str]]:
    """Return which governors are in which case themselves, or had a hand in it.

    Whoever works at the school has a hand in many: of those who cannot sit on a panel it is not asked.
    """
    theirs = {
        person.id: same(name)
        for person in people.everybody(session)
        for name in (person.name, *person.also_known_as)
        if same(name) in names
    }
    parts = {(each.case_id, theirs[each.person_id]) for each in people.appearances(session, theirs)}
    hands = {(case, same(by)) for case, by in said_anywhere.had_a_hand(session) if same(by) in may_sit}
    return frozenset(parts | hands)


def _known(
    told: Iterable[tuple[int, KeptTelling]],
    in_it: Iterable[tuple[int, str]],
    references: Mapping[int, str],
) -> dict[str, tuple[Told, ...]]:
    """Return what each knows, by the name as it is compared: what they are in themselves comes first."""
    from conduct_desk.paper.governors_ledger import Told

    found: dict[str, list[Told]] = {}
    for case_id, who in sorted(in_it):
        if case_id in references:
            found.setdefault(who, []).append(Told(references[case_id], None, IN_IT))
    for case_id, each in told:
        line = Told(references[case_id], each.told_on, each.what, each.why)
        found.setdefault(same(each.name), []).append(line)
    return {who: tuple(lines) for who, lines in found.items()}


def _panel(reference: str, found: PanelView, may_sit: Iterable[str]) -> Panel:
    from conduct_desk.paper.governors_ledger import Panel

    return Panel(reference, found.names, tuple(name for name in may_sit if name not in found.names))


def _office(kind: str, *, may_sit: bool) -> str:
    return kind if may_sit else f"{kind}, {NOT_ON_A_PANEL}"
