"""Laying out the drawers over one unlocked log. It loads all of the desk: import it inside the verb."""

from conduct_desk.desk import Desk
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
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.people import People
from conduct_desk.desk.policies import Policies
from conduct_desk.desk.privacy import Privacy
from conduct_desk.desk.put_aside import PutAside
from conduct_desk.desk.reading_over import ReadingOver
from conduct_desk.desk.rehearsal import Rehearsal
from conduct_desk.desk.rules_in_force import bring_into_force
from conduct_desk.desk.school import School
from conduct_desk.desk.stopping import Stopping
from conduct_desk.desk.subject_access import SubjectAccess
from conduct_desk.desk.summaries import Summaries
from conduct_desk.desk.support import Support
from conduct_desk.desk.support_file import SupportFile
from conduct_desk.desk.terms import Terms
from conduct_desk.desk.watch import Watch
from conduct_desk.desk.wordings import Wordings


def lay_out(opened: Opened, root: bytes) -> Desk:
    """Return the drawers over one unlocked log, which goes by its own policy and practice."""
    bring_into_force(opened)
    backups, holders = Backups(opened, root), KeyHolders(opened, root)
    disposal, doing = Disposal(opened, backups.holding), Actions(opened)
    exhibits = Exhibits(opened, backups.made_between)
    return Desk(
        cases=Cases(opened),
        exhibits=exhibits,
        decisions=Decisions(opened),
        actions=doing,
        letters=Letters(opened),
        linking=Linking(opened),
        mirroring=Mirroring(opened),
        terms=Terms(opened),
        summaries=Summaries(opened),
        people=People(opened),
        keeping=Keeping(opened, root),
        school=School(opened),
        drafts=Drafts(opened),
        gates=Gates(opened),
        stopping=Stopping(opened),
        governors=Governors(opened),
        support=Support(opened),
        closing=Closing(opened),
        policies=Policies(opened),
        export=Export(opened),
        key_holders=holders,
        erasing=Erasing(opened),
        backups=backups,
        put_aside=PutAside(opened, root),
        disposal=disposal,
        history=History(opened),
        privacy=Privacy(opened),
        support_file=SupportFile(opened),
        helping=Helping(opened.clock, opened),
        wordings=Wordings(opened),
        hand_over_pack=Pack(opened, holders, backups, disposal),
        watch=Watch(opened, doing),
        bundles=Bundles(opened, exhibits),
        subject_access=SubjectAccess(opened, doing, disposal),
        reading_over=ReadingOver(opened),
        rehearsal=Rehearsal(opened),
        data_protection=DataProtection(opened),
        is_practice=opened.is_practice,
    )
