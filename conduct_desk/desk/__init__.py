"""What a head can do, as verbs: a desk of drawers over one unlocked case log.

Pages import a drawer's class for its type only (under TYPE_CHECKING): the drawers stand on the case log,
whose imports take a second that must not lie on the way to the first window. Home needs five of them: the
others are fetched when somebody asks for them, or while nobody presses anything.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar, cast

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
    from conduct_desk.desk.opened import Opened
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


_D = TypeVar("_D")
_ONE_AT_A_TIME = threading.RLock()  # any thread may ask, and some drawers remember: there is one of each


class Drawer(Generic[_D]):
    """One drawer of the desk, fetched and pulled out by the first who asks for it: the same ever after."""

    def __init__(self, make: Callable[[type[_D], Desk], _D], *, module: str = "", kind: str = "") -> None:
        """`make` gets the drawer's class and the desk; module and class, where not named after the drawer."""
        self._make, self._module, self._kind = make, module, kind
        self._name = ""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name
        self._module = self._module or name
        self._kind = self._kind or "".join(word.capitalize() for word in self._module.split("_"))

    @property
    def module(self) -> str:
        """Return the name of the module that its class is in."""
        return f"{__name__}.{self._module}"

    def __get__(self, desk: Desk, _owner: type) -> _D:
        with _ONE_AT_A_TIME:
            if self._name not in vars(desk):
                vars(desk)[self._name] = self._make(getattr(import_module(self.module), self._kind), desk)
            return cast("_D", vars(desk)[self._name])


class Desk:
    """The drawers of one unlocked log; `is_practice` when it is a throw-away log of practice cases."""

    _opened: Opened
    _root: bytes
    is_practice: bool
    cases: Drawer[Cases] = Drawer(lambda drawer, d: drawer(d._opened))
    exhibits: Drawer[Exhibits] = Drawer(lambda drawer, d: drawer(d._opened, d.backups.made_between))
    decisions: Drawer[Decisions] = Drawer(lambda drawer, d: drawer(d._opened))
    actions: Drawer[Actions] = Drawer(lambda drawer, d: drawer(d._opened))
    letters: Drawer[Letters] = Drawer(lambda drawer, d: drawer(d._opened))
    linking: Drawer[Linking] = Drawer(lambda drawer, d: drawer(d._opened))
    mirroring: Drawer[Mirroring] = Drawer(
        lambda drawer, d: drawer(d._opened), module="mirror", kind="Mirroring"
    )
    terms: Drawer[Terms] = Drawer(lambda drawer, d: drawer(d._opened))
    summaries: Drawer[Summaries] = Drawer(lambda drawer, d: drawer(d._opened))
    people: Drawer[People] = Drawer(lambda drawer, d: drawer(d._opened))
    keeping: Drawer[Keeping] = Drawer(lambda drawer, d: drawer(d._opened, d._root))
    school: Drawer[School] = Drawer(lambda drawer, d: drawer(d._opened))
    drafts: Drawer[Drafts] = Drawer(lambda drawer, d: drawer(d._opened))
    gates: Drawer[Gates] = Drawer(lambda drawer, d: drawer(d._opened))
    stopping: Drawer[Stopping] = Drawer(lambda drawer, d: drawer(d._opened))
    governors: Drawer[Governors] = Drawer(lambda drawer, d: drawer(d._opened))
    support: Drawer[Support] = Drawer(lambda drawer, d: drawer(d._opened))
    closing: Drawer[Closing] = Drawer(lambda drawer, d: drawer(d._opened))
    policies: Drawer[Policies] = Drawer(lambda drawer, d: drawer(d._opened))
    export: Drawer[Export] = Drawer(lambda drawer, d: drawer(d._opened))
    key_holders: Drawer[KeyHolders] = Drawer(lambda drawer, d: drawer(d._opened, d._root))
    erasing: Drawer[Erasing] = Drawer(lambda drawer, d: drawer(d._opened))
    backups: Drawer[Backups] = Drawer(lambda drawer, d: drawer(d._opened, d._root))
    put_aside: Drawer[PutAside] = Drawer(lambda drawer, d: drawer(d._opened, d._root))
    disposal: Drawer[Disposal] = Drawer(lambda drawer, d: drawer(d._opened, d.backups.holding))
    history: Drawer[History] = Drawer(lambda drawer, d: drawer(d._opened))
    privacy: Drawer[Privacy] = Drawer(lambda drawer, d: drawer(d._opened))
    support_file: Drawer[SupportFile] = Drawer(lambda drawer, d: drawer(d._opened))
    helping: Drawer[Helping] = Drawer(lambda drawer, d: drawer(d._opened.clock, d._opened))
    wordings: Drawer[Wordings] = Drawer(lambda drawer, d: drawer(d._opened))
    hand_over_pack: Drawer[Pack] = Drawer(
        lambda drawer, d: drawer(d._opened, d.key_holders, d.backups, d.disposal), kind="Pack"
    )
    watch: Drawer[Watch] = Drawer(lambda drawer, d: drawer(d._opened, d.actions))
    bundles: Drawer[Bundles] = Drawer(lambda drawer, d: drawer(d._opened, d.exhibits))
    subject_access: Drawer[SubjectAccess] = Drawer(lambda drawer, d: drawer(d._opened, d.actions, d.disposal))
    reading_over: Drawer[ReadingOver] = Drawer(lambda drawer, d: drawer(d._opened))
    rehearsal: Drawer[Rehearsal] = Drawer(lambda drawer, d: drawer(d._opened))
    data_protection: Drawer[DataProtection] = Drawer(lambda drawer, d: drawer(d._opened))

    @classmethod
    def modules(cls) -> tuple[str, ...]:
        """Return the modules of all drawers, which are fetched beside the window once Home is up."""
        return tuple(each.module for each in vars(cls).values() if isinstance(each, Drawer))

    def __init__(self, opened: Opened, root: bytes) -> None:
        """Stand on an unlocked log, and on the root of its keys."""
        self._opened, self._root = opened, root
        self.is_practice = opened.is_practice
