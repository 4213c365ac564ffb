"""Walking a concern through the policy: answers, findings, and what is suggested next."""

from collections.abc import Sequence

from conduct_desk.desk.views import CaseView, Suggestion
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.questions import Page, Walk
from conduct_desk.policy.vocabulary import Finding


class Decisions:
    """The policy's questions and one case's answers to them."""

    def walk(self) -> Walk:
        """Return the pages of the walk in their order, with wording and clauses."""
        raise NotImplementedError

    def policy(self) -> Policy:
        """Return the school's policy: its clauses, version and procedures."""
        raise NotImplementedError

    def answer(self, case_id: int, answers: Sequence[Answer]) -> frozenset[str]:
        """Write the answers of one page; `by` and `at` are filled in here.

        An earlier answer is superseded, never erased. Returns the keys of questions that must be asked
        again. Raises DeskError (field: question key) when a reason is needed and not given.
        """
        raise NotImplementedError

    def next_page(self, case_id: int) -> Page | None:
        """Return the first page with a question still to answer, or None when the walk is done."""
        raise NotImplementedError

    def suggestions(self, case_id: int) -> tuple[Suggestion, ...]:
        """Return what the policy or school practice would have done next, with due dates in school days."""
        raise NotImplementedError

    def must_not(self, case_id: int) -> tuple[str, ...]:
        """Return the sentences that say what not to do in this case."""
        raise NotImplementedError

    def findings(self, case_id: int) -> frozenset[Finding]:
        """Return what the walk has found so far."""
        raise NotImplementedError

    def save(self, case_id: int, chosen: Sequence[Suggestion], *, instead: str = "") -> CaseView:
        """Save this concern: stage Open, with an action for each chosen suggestion.

        `instead` says what is done in place of suggestions left out. Raises DeskError when the walk is not
        finished, or when a required suggestion is left out and `instead` is empty.
        """
        raise NotImplementedError
