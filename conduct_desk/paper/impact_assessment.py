"""The data-protection impact assessment as a paper: what is known is printed, what is not has a box."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import NAVY, style, words
from conduct_desk.paper.impact_parts import GAP, TITLE, ImpactAssessment, ImpactStep, Risk, Told
from conduct_desk.paper.office import CELL, CELL_STRONG, HEADING, TEXT, heads, paged, table_lines
from conduct_desk.paper.pen import WriteBox, WriteRow
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.tags import Role

_QUESTION = style(10.5, 14, font=fonts.STRONG, before=4, after=2, keep=True, role=Role.H3)
_GAP = style(10, 13, font=fonts.STRONG, colour=NAVY, before=2, after=3, keep=True)
_BOX = 17 * mm  # high: three lines by hand
_SHARES = (0.255, 0.325, 0.1, 0.115, 0.205)
_RISK_HEADS = ("Risk", "What reduces it", "Likely", "Severe", "What is left")


def make_impact_assessment(paper: ImpactAssessment) -> bytes:
    """Return the assessment as PDF; the same one gives the same bytes."""
    foot = f"Draft by Conduct Desk {paper.version}. It names nobody."
    return paged(paper, TITLE, foot, list(_flowables(paper)))


def _flowables(paper: ImpactAssessment) -> Iterator[Flowable]:
    yield from words(paper.lead, TEXT)
    for step in paper.steps:
        yield from words(step.title, HEADING)
        yield from _step(step)
    rows: list[Flowable] = []
    for signer in paper.signers:
        rows += [
            *words(signer, _QUESTION),
            WriteRow((("Name and office", 0.5), ("Date", 0.2), ("Signature", 0.3))),
        ]
        rows.append(Spacer(0, 2 * mm))
    yield KeepTogether([*words("Signed", HEADING), *rows])


def _step(step: ImpactStep) -> Iterator[Flowable]:
    for part in step.parts:
        if isinstance(part, Told):
            yield from _told(part)
    risks = [part for part in step.parts if isinstance(part, Risk)]
    if risks:
        yield _risks(risks)


def _told(told: Told) -> Iterator[Flowable]:
    yield from words(told.question, _QUESTION)
    for sentence in told.sentences:
        yield from words(sentence, TEXT)
    if told.gap:
        yield KeepTogether(
            [*words(f"{GAP}: {told.gap}", _GAP), WriteBox("Answer", ROOM, _BOX), Spacer(0, 3 * mm)]
        )


def _risks(risks: Sequence[Risk]) -> Flowable:
    rows: list[list[Cell]] = [
        [
            words(risk.what, CELL_STRONG), words(risk.done, CELL), words(risk.likely, CELL),
            words(risk.severe, CELL), words(risk.left, CELL),
        ]
        for risk in risks
    ]  # fmt: skip
    widths = [ROOM * share for share in _SHARES]
    return ruled([heads(*_RISK_HEADS), *rows], widths, table_lines(), above=2.5, below=3, names=0)
