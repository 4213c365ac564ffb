"""What a head can do, as verbs: a desk of drawers over one unlocked case log.

Pages import a drawer's class for its type only (under TYPE_CHECKING): the drawers stand on the case log,
whose imports take a second that must not lie on the way to the first window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conduct_desk.desk.actions import Actions
    from conduct_desk.desk.backups import Backups
    from conduct_desk.desk.bundles import Bundles
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.closing import Closing
    from conduct_desk.desk.data_protection import DataProtection
    from conduct_desk.desk.decisions import Decisions
    from conduct_desk.desk.disposal import Disposal
    from conduct_desk.desk.drafts import Drafts
    from conduct_desk.desk.erasing import Erasing
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.export import Export
    from conduct_desk.desk.gates import Gates
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.hand_over_pack import Pack
    from conduct_desk.desk.helping import Helping
    from conduct_desk.desk.history import History
    from conduct_desk.desk.keeping import Keeping
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.desk.letters import Letters
    from conduct_desk.desk.linking import Linking
    from conduct_desk.desk.mirror import Mirroring
    from conduct_desk.desk.people import People
    from conduct_desk.desk.policies import Policies
    from conduct_desk.desk.privacy import Privacy
    from conduct_desk.desk.put_aside import PutAside
    from conduct_desk.desk.reading_over import ReadingOver
    from conduct_desk.desk.rehearsal import Rehearsal
    from conduct_desk.desk.school import School
    from conduct_desk.desk.stopping import Stopping
    from conduct_desk.desk.subject_access import SubjectAccess
    from conduct_desk.desk.summaries import Summaries
    from conduct_desk.desk.support import Support
    from conduct_desk.desk.support_file import SupportFile
    from conduct_desk.desk.terms import Terms
    from conduct_desk.desk.watch import Watch
    from conduct_desk.desk.wordings import Wordings


@dataclass(frozen=True)
class Desk:
    """The drawers of one unlocked log; `is_practice` when it is a throw-away log of practice cases."""

    cases: Cases
    exhibits: Exhibits
    decisions: Decisions
    actions: Actions
    letters: Letters
    linking: Linking
    mirroring: Mirroring
    terms: Terms
    summaries: Summaries
    people: People
    keeping: Keeping
    school: School
    drafts: Drafts
    gates: Gates
    governors: Governors
    support: Support
    closing: Closing
    policies: Policies
    export: Export
    key_holders: KeyHolders
    erasing: Erasing
    backups: Backups
    put_aside: PutAside
    disposal: Disposal
    history: History
    privacy: Privacy
    support_file: SupportFile
    helping: Helping
    wordings: Wordings
    hand_over_pack: Pack
    stopping: Stopping
    watch: Watch
    bundles: Bundles
    subject_access: SubjectAccess
    reading_over: ReadingOver
    rehearsal: Rehearsal
    data_protection: DataProtection
    is_practice: bool
