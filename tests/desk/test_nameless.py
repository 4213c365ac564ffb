"""Taking names out of what somebody typed: parts instead of people, and nothing else changed."""

from dataclasses import replace

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.nameless import nameless
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.vocabulary import Part, Role


@pytest.fixture
def case(desk: Desk, facts: Facts) -> CaseView:
    """A concern with an author, a reporter, and somebody of each kind spoken of."""
    parts = (
        *facts.parts,
        PartGiven(Part.SUBJECT, Role.STAFF, "Mr Will Dunn"),
        PartGiven(Part.SUBJECT, Role.PUPIL, "Mary-Jane O’Neill"),
        PartGiven(Part.SUBJECT, Role.PARENT, "Zoë Ng"),
    )
    other = desk.cases.open().case_id
    elsewhere = (PartGiven(Part.AUTHOR, Role.PARENT, "Grace Hope"),)
    desk.cases.set_facts(other, replace(facts, parts=elsewhere))
    return desk.cases.set_facts(desk.cases.open().case_id, replace(facts, parts=parts))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Kelly Marsh rang.", "The author rang."),
        ("I rang Ms. Marsh; she agreed.", "I rang the author; she agreed."),
        ("kelly  marsh", "The author"),
        ("KELLY wrote in capitals.", "The author wrote in capitals."),
        (
            "Anita told us. Rao’s friend too.",
            "The person who told us told us. The person who told us’s friend too.",
        ),
        ("He said Mr Dunn will come.", "He said the member of staff will come."),
        ("Mary-Jane was there, O’Neill too.", "The pupil was there, the pupil too."),
        ("Zoë and Ng", "The person spoken of and the person spoken of"),
        ("We hope for grace. Grace Hope did it.", "We hope for grace. Somebody did it."),
        ("Marshland and Rao1 are no names.", "Marshland and Rao1 are no names."),
        ("", ""),
    ],
)
def test_names_become_parts(desk: Desk, case: CaseView, typed: str, printed: str) -> None:
    opened = desk.cases._opened
    with opened.reading() as session:
        assert nameless(session, case.case_id)(typed) == printed
