"""What stands beside the work on a concern: who is in it, the staff register, the governors' ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.policy.repeats import harassment_prompt
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, Part, Role, Stage
from conduct_desk.ui.governor_words import left_words, told_line
from conduct_desk.ui.support_words import support_line
from conduct_desk.ui.widgets.people_box import HARASSMENT
from conduct_desk.ui.widgets.verify_box import VerifyBox

if TYPE_CHECKING:
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.gate_views import GatesView
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.people import People
    from conduct_desk.desk.support import Support
    from conduct_desk.desk.views import CaseView
    from conduct_desk.ui.forms.ui_case_page import Ui_CasePage

SHOWN = 3  # lines of a register; the rest is on its own page


class CaseSide:
    """Fills the second column of the case page; what is empty is not there."""

    def __init__(
        self, form: Ui_CasePage, governors: Governors, support: Support, people: People, decisions: Decisions
    ) -> None:
        self._form, self._governors, self._support = form, governors, support
        self._people, self._decisions = people, decisions
        self._verify = VerifyBox(form.evidence_box)
        form.evidence_box_layout.addWidget(self._verify)
        form.support_box.set_words("support", "Done for staff", "Enter something, or see all of it")
        form.told_box.set_words("ledger", "Governors who know", "Enter one, or see all of it")

    def show_case(self, case: CaseView, gates: GatesView) -> None:
        """Show what belongs to a case."""
        is_open = case.stage is Stage.OPEN
        self._form.must_not_box.show_sentences(self._decisions.must_not(case.case_id) if is_open else ())
        self._form.thumbnails.show_exhibits(case.exhibits)
        self._verify.show_case(case.case_id, has_exhibits=bool(case.exhibits))
        self._show_people(case)
        self._show_support(case)
        self._show_told(case, gates)

    def _show_people(self, case: CaseView) -> None:
        # Of a closed one nothing is asked: that somebody has been in hundreds is then not counted.
        repeated = case.stage is not Stage.CLOSED and harassment_prompt(
            self._people.repeats(case.case_id), case.findings
        )
        self._form.people_box.show_people(case)
        self._form.harassment_label.setText(HARASSMENT)
        self._form.harassment_card.setVisible(repeated)

    def _show_support(self, case: CaseView) -> None:
        lines = self._support.of(case.case_id)
        is_about_staff = any(p.part is Part.SUBJECT and p.role is Role.STAFF for p in case.parts)
        is_wanted = any(action.kind is ActionKind.SUPPORT_STAFF for action in case.actions)
        newest = lines[::-1][:SHOWN]
        self._form.support_box.show_lines(map(support_line, newest), empty="Nothing is entered yet.")
        self._form.support_box.setVisible(bool(lines) or is_about_staff or is_wanted)

    def _show_told(self, case: CaseView, gates: GatesView) -> None:
        told = self._governors.told(case.case_id)
        note = left_words(self._governors.left(case.case_id))
        self._form.told_box.show_lines(
            map(told_line, told[::-1][:SHOWN]), note=note, empty="Nobody was told."
        )
        is_with_head = gates.maker is DecisionMaker.HEADTEACHER and not gates.needs_decider
        self._form.told_box.setVisible(bool(told) or not is_with_head)
