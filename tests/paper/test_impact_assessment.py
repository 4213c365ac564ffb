"""The impact assessment on paper: everything known is read out in order, and every gap has room for a pen."""

from datetime import date
from types import ModuleType

from conduct_desk.desk.impact_words import LEAD, SIGNERS, ImpactFacts, steps
from conduct_desk.paper.impact_assessment import make_impact_assessment
from conduct_desk.paper.impact_parts import ImpactAssessment, Risk, Told

FACTS = ImpactFacts(
    policy="Parents, Carers and Visitors Code of Conduct: Use of Social Media",
    policy_reviewed="1 October 2017",
    concerns=14,
    open_concerns=3,
    key_holders=2,
    lock_after=10,
    second_place=True,
    has_officer=True,
    periods=("For a short time: 1 year from the end of the school year.",),
)
PAPER = ImpactAssessment(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2026, 11, 23),
    version="1",
    lead=LEAD,
    steps=steps(FACTS),
    signers=SIGNERS,
)


def test_everything_known_and_every_gap_stands_on_the_paper(papers: ModuleType) -> None:
    text = papers.text_of(make_impact_assessment(PAPER))

    assert "14 concerns, 3 of them open." in text and "2 people hold a key to it." in text
    for part in (part for step in PAPER.steps for part in step.parts):
        for words in (part.what, part.done, part.left) if isinstance(part, Risk) else part.sentences:
            assert " ".join(words.split()) in text
        if isinstance(part, Told) and part.gap:
            assert f"For the school: {part.gap}" in text
    assert all(signer in text for signer in SIGNERS)


def test_it_is_in_its_own_fonts_and_a_few_pages(papers: ModuleType) -> None:
    pdf = make_impact_assessment(PAPER)

    assert 4 <= len(papers.pages_of(pdf)) <= 6
    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    assert pdf == make_impact_assessment(PAPER)
