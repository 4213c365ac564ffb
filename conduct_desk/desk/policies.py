"""The school's own policy and practice: bringing it in, what is in force, and when it is due for review."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from conduct_desk.caselog import policies, settings
from conduct_desk.caselog.policies import KeptPolicy
from conduct_desk.desk.opened import Opened, Writing, school_day_of
from conduct_desk.desk.policy_views import ClockView, PolicyGiven, PolicyVersion
from conduct_desk.desk.rule_files import rules
from conduct_desk.desk.rules_in_force import (
    CLOCKS,
    PROCEDURES,
    advice_before_letter,
    review_note,
    rules_in_force,
)
from conduct_desk.errors import DeskError
from conduct_desk.evidence import documents
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.passages import Proposal, propose, split
from conduct_desk.policy.practice import LEAST_DAYS, MOST_DAYS, may_change

MOST_CHARACTERS = 300_000


class Policies:
    """The policy in force, its earlier versions, and what is the school's own practice."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    # --- the policy ---
    def policy(self) -> Policy:
        """Return the policy in force, clause by clause."""
        return self._opened.rules.policy

    def read_file(self, data: bytes) -> str:
        """Return the words of a .txt, .docx or PDF file, going by its content. Long: call through jobs.

        Raises DeskError that says what the file is instead, and what to do.
        """
        return documents.words(data)

    def passages(self, text: str) -> tuple[str, ...]:
        """Return a policy's text cut into its paragraphs, headings and items of lists.

        Raises DeskError (field: text) when there is nothing in it, or far more than a policy.
        """
        if len(text) > MOST_CHARACTERS:
            raise DeskError(
                "This text is too long to be a policy.",
                next_step="Take only the policy itself.",
                field="text",
            )
        found = split(text)
        if not found:
            raise DeskError("Paste the words of your policy, or choose its file", field="text")
        return found

    def propose(self, text: str) -> tuple[Proposal, ...]:
        """Return which passage of a text may be what each clause says; nothing is written."""
        return propose(text, rules().policy)

    def adopt(self, given: PolicyGiven) -> PolicyVersion:
        """Bring the school's own policy into force; earlier versions and the cases under them stay.

        Raises DeskError (fields: passages, version, title, reviewed_on, review_due_on) for what is missing,
        a version that is there already, or dates that cannot be.
        """
        self._check(given)
        with self._changing() as writing:
            if given.version.strip() in {each.version for each in policies.every(writing.session)}:
                raise DeskError(
                    "You have brought in a policy of this version before",
                    next_step="Give this one another name, such as the month in which governors agreed it.",
                    field="version",
                )
            clauses = rules().policy.clauses
            words = {key: given.passages.get(key, "").strip() for key in clauses}
            policies.add(
                writing.session,
                version=given.version.strip(),
                title=given.title.strip(),
                reviewed_on=given.reviewed_on,
                review_due_on=given.review_due_on,
                passages={key: passage for key, passage in words.items() if passage},
                source=given.source,
                adopted_at=writing.at,
                adopted_by=writing.by,
            )
            writing.enter("Brought in the school’s own policy", version=given.version.strip())
        return self.current()

    def _check(self, given: PolicyGiven) -> None:
        if not any(words.strip() for words in given.passages.values()):
            raise DeskError("Keep your policy’s words for at least one clause", field="passages")
        if not given.title.strip():
            raise DeskError("Enter what your policy is called", field="title")
        if not given.version.strip():
            raise DeskError("Enter the version, such as ‘October 2025’", field="version")
        if given.reviewed_on > self._opened.clock.today():
            raise DeskError("The day of the last review must be today or in the past", field="reviewed_on")
        if given.review_due_on <= given.reviewed_on:
            raise DeskError("The next review must be after the last one", field="review_due_on")

    def versions(self) -> tuple[PolicyVersion, ...]:
        """Return every version that cases can have been decided under, newest first."""
        with self._opened.reading() as session:
            own = policies.every(session)
            cases = policies.cases_by_version(session)
        shipped = rules().policy
        found = [self._view(each, cases, is_in_force=each is own[0]) for each in own]
        if shipped.version not in {each.version for each in own}:
            found.append(self._view(shipped, cases, is_in_force=not own))
        return tuple(found)

    def current(self) -> PolicyVersion:
        """Return the version in force."""
        return self.versions()[0]

    def _view(
        self, each: KeptPolicy | Policy, cases: Mapping[str, int], *, is_in_force: bool
    ) -> PolicyVersion:
        return PolicyVersion(
            version=each.version,
            title=each.title,
            reviewed_on=each.reviewed_on,
            review_due_on=each.review_due_on,
            adopted_on=school_day_of(each.adopted_at) if isinstance(each, KeptPolicy) else None,
            is_in_force=is_in_force,
            is_review_overdue=self._opened.clock.today() > each.review_due_on,
            cases=cases.get(each.version, 0),
        )

    # --- its review ---
    def review_note(self) -> str:
        """Return the line of a file note on a policy past its review date; empty when it is not."""
        return review_note(self.policy(), self._opened.clock.today())

    def advice_before_letter(self, case_id: int) -> str:
        """Return what to consider before the first letter under a policy past its review date, else nothing.

        It is said once for each version: not when a concern asks for it already, nor once a letter was
        issued under it.
        """
        del case_id  # the advice is about the policy; whoever asks has a case
        with self._opened.reading() as session:
            return advice_before_letter(self._opened, session)

    # --- the school's practice ---
    def procedures(self) -> tuple[str, ...]:
        """Return the procedures that a concern can belong to."""
        return self.policy().procedures

    def set_procedures(self, procedures: Sequence[str]) -> tuple[str, ...]:
        """Set them, in their order. Raises DeskError (field: procedures) for none, or for one named twice."""
        names = [" ".join(name.split()) for name in procedures if name.strip()]
        if not names:
            raise DeskError("Enter at least one procedure", field="procedures")
        if len({name.casefold() for name in names}) < len(names):
            raise DeskError("One procedure is listed twice: take one of the lines out", field="procedures")
        if tuple(names) != self.procedures():
            with self._changing() as writing:
                settings.write(writing.session, PROCEDURES, names)
                writing.enter("Changed the list of procedures", procedures=names)
        return self.procedures()

    def clocks(self) -> tuple[ClockView, ...]:
        """Return every period with the shipped value beside it."""
        shipped = rules().clocks
        return tuple(
            ClockView(
                key, clock.days, shipped[key].days, clock.counts, clock.because, may_change(shipped[key])
            )
            for key, clock in self._opened.rules.clocks.items()
        )

    def set_clocks(self, days: Mapping[str, int]) -> None:
        """Set how many days each of these periods has, 1 to 60; all of them, or none.

        Raises DeskError (field: the clock's key) for another number, or when law or guidance sets it.
        """
        shipped, now = rules().clocks, self._opened.rules.clocks
        for key, given in days.items():
            if given != now[key].days and not may_change(shipped[key]):
                raise DeskError("This period is not the school’s: put its days back", field=key)
            if given != now[key].days and not LEAST_DAYS <= given <= MOST_DAYS:
                raise DeskError(f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}", field=key)
        changed = {key: given for key, given in days.items() if given != now[key].days}
        if not changed:
            return
        with self._changing() as writing:
            kept = {**settings.read(writing.session, CLOCKS, {}), **changed}
            own = {key: given for key, given in kept.items() if given != shipped[key].days}
            settings.write(writing.session, CLOCKS, own)
            writing.enter("Changed the school’s periods", days=changed)

    @contextmanager
    def _changing(self) -> Iterator[Writing]:
        """Write, and let the rules follow before anybody is told; what was not saved is not in force."""
        in_force, is_saved = self._opened.in_force, False
        before = in_force.rules
        try:
            with self._opened.writing("policy") as writing:
                yield writing
                in_force.rules = rules_in_force(writing.session)
            is_saved = True
        finally:
            if not is_saved:
                in_force.rules = before
