"""The head of the page of a concern: its number, how it stands, and what can be done with all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import Finding, Stage
from conduct_desk.ui.case_words import standing_words, where_words
from conduct_desk.ui.widgets.menus import add_entries, menu_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conduct_desk.desk.views import CaseView
    from conduct_desk.ui.forms.ui_case_page import Ui_CasePage

    Act = Callable[[], object]

MORE = {
    "reply": "The author answered",
    "support": "What was done for staff",
    "own_post": "Before the school posts anything itself",
    "hand_over": "Who decides",
    "sheet": "The decision sheet",
    "ledger": "Which governors know",
}
HEARD = (Hold.POLICE, Hold.OFFICER, Hold.SAFEGUARDING, Hold.COMPLAINT, Hold.ADVICE)


def show_head(form: Ui_CasePage, case: CaseView) -> None:
    """Say which concern it is and how it stands; only what can be done with it is offered."""
    is_closed = case.stage is Stage.CLOSED
    form.place_label.setText(standing_words(case))
    form.heading_label.setText(f"Concern {case.reference}")
    found = ", ".join(finding.value for finding in Finding if finding in case.findings)
    words = (where_words(case.facts), found.capitalize())
    form.lead_label.setText(" · ".join(word for word in words if word))
    form.close_button.setVisible(case.stage is Stage.OPEN)
    form.reopen_button.setVisible(is_closed)
    form.letter_button.setVisible(not is_closed)
    form.evidence_button.setVisible(not is_closed)


def add_menus(
    form: Ui_CasePage,
    reasons: Mapping[str, Callable[[], None]],
    more: Mapping[str, Callable[[], None]],
    heard: Callable[[str], None],
) -> None:
    """Put what is behind the two buttons of the head; `heard` takes the name of the hold that is lifted."""
    menu_of(
        form.reasons_button,
        [
            ("reasons_save", "Save as a PDF", reasons["save_pdf"]),
            ("reasons_print", "Print", reasons["print"]),
        ],
    )
    menu = menu_of(form.more_button, [(name, words, more[name]) for name, words in MORE.items()])
    add_entries(
        menu.addMenu("Record what somebody said"),
        [(f"{hold.name.lower()}_word", hold.value, partial(heard, hold.name)) for hold in HEARD],
    )
