"""The governors' ledger on paper: every concern that any of them knows of, and nothing of any post."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdf

from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.vocabulary import Part, Role, TakenOut

BOARD = (
    GovernorView("Tom Webb", GovernorKind.CO_OPTED),
    GovernorView("Ruth Okoro", GovernorKind.PARENT),
    GovernorView("Len Barker", GovernorKind.FOUNDATION),
    GovernorView("Fay Lin", GovernorKind.LOCAL_AUTHORITY),
    GovernorView("Priya Shah", GovernorKind.STAFF, may_sit=False),
)
ON = date(2026, 9, 16)


def said(desk: Desk) -> str:
    """Return the words of the ledger as it is printed now."""
    with pypdf.PdfReader(io.BytesIO(desk.summaries.ledger())) as pdf:
        return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def tell(desk: Desk, case: CaseView, name: str) -> None:
    """Tell a governor what the chair had to know."""
    desk.governors.tell(case.case_id, name, "That there was a post", "He signs the letter to staff", ON)


def test_it_holds_every_line_of_every_concern(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "tom webb")
    tell(desk, desk.cases.open(), "Fay Lin")

    text = said(desk)

    assert "5 governors are entered; 4 may sit on a panel." in text
    assert (
        f"Tom Webb · Co-opted governor Concern Told on What they know Why they had to {a_case.reference}"
        in text
    )
    assert "16 Sep 2026 That there was a post He signs the letter to staff" in text
    assert "3 of 4: tell nobody else Ruth Okoro, Len Barker, Fay Lin" in text
    assert "3 of 4: tell nobody else Tom Webb, Ruth Okoro, Len Barker" in text
    assert "Know of no concern Ruth Okoro, Len Barker, Priya Shah." in text


def test_it_counts_as_the_page_of_the_concern_does(
    desk: Desk, a_case: CaseView, saved: Callable[..., CaseView]
) -> None:
    desk.governors.set(BOARD)
    in_it = PartGiven(Part.REPORTER, Role.GOVERNOR, "ruth okoro")
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(*a_case.facts.parts, in_it)))
    saved(a_case)
    tell(desk, a_case, "Tom Webb")
    tell(desk, a_case, "Len Barker")

    text, left = said(desk), desk.governors.left(a_case.case_id)

    assert left.names == ("Fay Lin",)
    assert f"{a_case.reference} 1 of 4: too few for a panel Fay Lin" in text
    assert "They are in it themselves, were asked about it or dealt with it" in text
    assert "Ruth Okoro · Parent governor" in text


def test_who_was_the_head_and_now_sits_on_the_board_knows_what_she_recorded(
    desk: Desk, a_case: CaseView
) -> None:
    desk.school.amend(head_name="Grace Okoro")
    desk.governors.set((*BOARD, GovernorView("Mary Ashworth", GovernorKind.FOUNDATION)))

    text = said(desk)

    assert "Mary Ashworth · Foundation governor Concern" in text and "dealt with it" in text
    assert "Mary Ashworth" not in desk.governors.left(a_case.case_id).names
    assert f"{a_case.reference} 4 of 5 Tom Webb, Ruth Okoro, Len Barker, Fay Lin" in text


def test_who_gave_a_word_on_a_concern_knows_of_it(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    desk.gates.say(a_case.case_id, Hold.COMPLAINT, Word.MAY_WRITE, said_by="fay lin", said_on=ON)

    assert "Fay Lin · Local authority governor Concern Told on" in said(desk)
    assert "3 of 4: tell nobody else Tom Webb, Ruth Okoro, Len Barker" in said(desk)


def test_it_has_no_word_of_a_post_and_nobody_who_is_only_in_a_concern(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Tom Webb")

    text = said(desk)

    assert not [each for each in ("clown", "Dunn", "Marsh", "Rao", "Facebook", "noticeboard") if each in text]


def test_strangers_and_a_headteacher_on_the_board_stand_apart(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set((*BOARD, GovernorView("Mary Ashworth", GovernorKind.OTHER, may_sit=False)))
    tell(desk, a_case, "T. Web")

    text = said(desk)

    assert "Mary Ashworth is the headteacher and knows of every concern." in text
    assert "Told, and not entered as a governor T. Web" in text
    assert f"{a_case.reference} 4 of 4 All of them" in text


def test_without_a_board_and_without_a_concern_it_says_so(desk: Desk) -> None:
    assert "The governors are not entered yet" in said(desk)
    assert "No governor was told of any concern" in said(desk)


def test_taking_it_out_is_entered_without_a_name(desk: Desk, a_case: CaseView) -> None:
    desk.governors.set(BOARD)
    tell(desk, a_case, "Tom Webb")

    desk.summaries.ledger_taken(TakenOut.PRINTED)

    chain = desk.history.export_chain(with_words=True).decode()
    assert "Printed: which governors know what" in chain
    assert "Tom Webb" not in chain.rsplit("Printed: which governors", 1)[1]
