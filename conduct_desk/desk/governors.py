"""The governors, and the ledger of who was told what of a case: a panel needs three who know nothing."""

from collections.abc import Iterable, Sequence
from datetime import date

from conduct_desk.caselog import cases, governors_told, people, said_anywhere, settings
from conduct_desk.caselog.governors_told import KeptTelling
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import GovernorTold, GovernorView, PanelView
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import GovernorKind

NEEDED = 3  # governors without any prior knowledge, to hear a complaint


class Governors:
    """The governors of the school, and who of them knows of a case."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def all(self) -> tuple[GovernorView, ...]:
        """Return the governors as the school entered them."""
        with self._opened.reading() as session:
            return every_governor(session)

    def set(self, governors: Sequence[GovernorView]) -> tuple[GovernorView, ...]:
        """Enter the governors anew, in this order. Raises DeskError (field: name) for one entered twice."""
        tidy = [GovernorView(_tidy(each.name), each.kind, each.may_sit) for each in governors]
        tidy = [each for each in tidy if each.name]
        if len({same(each.name) for each in tidy}) != len(tidy):
            raise DeskError("One governor is entered twice: take one of the lines out", field="name")
        kept = [{"name": each.name, "kind": each.kind.name, "may_sit": each.may_sit} for each in tidy]
        with self._opened.writing("governors") as writing:
            if kept != settings.read(writing.session, "governors", []):
                settings.write(writing.session, "governors", kept)
                writing.enter("Entered the governors", governors=kept)
        return tuple(tidy)

    def told(self, case_id: int) -> tuple[GovernorTold, ...]:
        """Return the ledger of a case: who was told what, when and why, oldest first."""
        with self._opened.reading() as session:
            names = {same(each.name) for each in every_governor(session)}
            return tuple(_line(each, names) for each in governors_told.of_case(session, case_id))

    def tell(self, case_id: int, name: str, what: str, why: str, told_on: date) -> PanelView:
        """Enter in the ledger that a governor was told something; a closed concern takes it too.

        Returns how many are left. Raises DeskError (fields: name, what, why, told_on).
        """
        name, what, why = _tidy(name), what.strip(), why.strip()
        for field, value, sentence in (
            ("name", name, "Enter which governor was told"),
            ("what", what, "Enter what they were told"),
            ("why", why, "Enter why they had to know"),
        ):
            if not value:
                raise DeskError(sentence, field=field)
        if told_on > self._opened.clock.today():
            raise DeskError("The date they were told must be today or in the past", field="told_on")
        with self._opened.writing("ledger", case_id) as writing:
            cases.read(writing.session, case_id)
            enter_telling(writing, name, what, why, told_on)
            writing.enter(f"A governor was told on {spoken_date(told_on)}", name=name, told=what, why=why)
        return self.left(case_id)

    def left(self, case_id: int) -> PanelView:
        """Return how many governors could still sit on a panel about a case, and what to think of first."""
        with self._opened.reading() as session:
            return panel(session, case_id)


def every_governor(session: Session) -> tuple[GovernorView, ...]:
    """Return the governors as the school entered them."""
    found = settings.read(session, "governors", [])
    return tuple(GovernorView(each["name"], GovernorKind[each["kind"]], each["may_sit"]) for each in found)


def enter_telling(writing: Writing, name: str, what: str, why: str, told_on: date) -> None:
    """Write one line of the ledger, in the case and the transaction that is under way."""
    known = {same(each.name): each.name for each in every_governor(writing.session)}
    governors_told.add(
        writing.session,
        case_id=writing.case,
        name=known.get(same(name), name),
        told_on=told_on,
        what=what,
        why=why,
        at=writing.at,
        by=writing.by,
    )


def panel(session: Session, case_id: int) -> PanelView:
    """Count those who may sit, were told nothing of a case, and know nothing of it themselves."""
    may_sit = [each.name for each in every_governor(session) if each.may_sit]
    told = {same(each.name) for each in governors_told.of_case(session, case_id)}
    left = tuple(name for name in may_sit if same(name) not in told | _who_know(session, case_id))
    strangers = told - {same(each.name) for each in every_governor(session)}
    return PanelView(
        untainted=len(left),
        of=len(may_sit),
        needed=NEEDED,
        warning=_warning(len(left), len(may_sit), len(strangers)),
        names=left,
    )


def _who_know(session: Session, case_id: int) -> set[str]:
    """Return who knows of a case without a line: who is in it, who had a hand in it, and the head."""
    involved = [person for _, _, person in people.parts_of(session, case_id)]
    names = [name for person in involved for name in (person.name, *person.also_known_as)]
    names += [name for _, name in said_anywhere.had_a_hand(session, case_id)]
    return {same(name) for name in (*names, settings.read(session, "school", {}).get("head_name", ""))}


def _warning(left: int, of: int, strangers: int) -> str:
    """Return what to think of before one more governor is told; empty while there are enough."""
    also = " Somebody was told who is not entered as a governor: check the name." if strangers and of else ""
    if not of:
        return "The governors are not entered yet, so nobody can say how many are left for a panel."
    if left < NEEDED:
        return f"A panel needs {NEEDED} governors who know nothing of this, and {_are(left)} left.{also}"
    if left == NEEDED:
        return (
            f"A panel needs {NEEDED} governors who know nothing of this, and exactly {NEEDED} are left. "
            f"Tell one more, and it cannot sit.{also}"
        )
    return also.strip()


def _are(left: int) -> str:
    return {0: "none is", 1: "only one is"}.get(left, f"only {left} are")


def _line(row: KeptTelling, governors: Iterable[str]) -> GovernorTold:
    return GovernorTold(
        row.name, row.told_on, row.what, row.why, row.at, row.by, is_governor=same(row.name) in governors
    )


def same(name: str) -> str:
    """Return a name as it is compared: capitals and spaces make no other person."""
    return _tidy(name).casefold()


def _tidy(name: str) -> str:
    return " ".join(name.split())
