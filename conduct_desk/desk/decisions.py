"""Walking a concern through the policy: answers, findings, and what is suggested next."""

from collections.abc import Iterable, Sequence

from conduct_desk.caselog import answers as answer_rows
from conduct_desk.caselog import cases
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.deciding import check_may_decide
from conduct_desk.desk.following import offer_closing, withdraw_closing
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.people import repeats_of
from conduct_desk.desk.shown import case_view, standing_answers
from conduct_desk.desk.suggestions import suggestions, take_up, warnings
from conduct_desk.desk.views import CaseView, Suggestion
from conduct_desk.errors import AnswerNeeded
from conduct_desk.policy.answers import Answer, Answers
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.questions import Page, Walk
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.vocabulary import ActionKind, Finding, Stage
from conduct_desk.policy.walk import next_page, wanting

# What keeps somebody safe: nothing holds it up, neither an unfinished walk nor who decides.
AT_ONCE = frozenset(
    {
        ActionKind.CALL_POLICE, ActionKind.KEEP_SAFE, ActionKind.TELL_SAFEGUARDING_LEAD,
        ActionKind.TELL_DESIGNATED_OFFICER, ActionKind.TELL_FAMILY, ActionKind.HAND_OVER_DECISION,
    }
)  # fmt: skip


class Decisions:
    """The policy's questions and one case's answers to them."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def walk(self) -> Walk:
        """Return the pages of the walk in their order, with wording and clauses."""
        return self._opened.rules.walk

    def policy(self) -> Policy:
        """Return the school's policy: its clauses, version and procedures."""
        return self._opened.rules.policy

    def answer(self, case_id: int, answers: Sequence[Answer]) -> frozenset[str]:
        """Write the answers of one page; `by` and `at` are filled in here.

        An earlier answer is superseded, never erased. Returns the keys of questions that must be asked
        again. Raises AnswerNeeded (field: question key) when something beside the answer is still wanted.
        """
        given = {each.question: each for each in answers}
        with self._opened.writing("answer", case_id) as writing:
            case_to_change(writing.session, case_id)
            before = self._standing(writing.session, case_id)
            self._check(given, before, repeats_of(writing.session, case_id))
            self._write(writing, before, given)
            after = self._standing(writing.session, case_id)
            answer_rows.set_findings(writing.session, case_id, findings(after))
        return frozenset(key for key, each in after.items() if each.is_reopened)

    def _check(self, given: Answers, before: Answers, repeats: Repeats) -> None:
        for page in self.walk().pages:
            asked = [question.key for question in page.questions if question.key in given]
            for key, sentence in wanting(page, given, before, repeats).items():
                if key in asked:
                    raise AnswerNeeded(sentence, field=key)
        for key, each in given.items():
            if any(not statement.quote.strip() for statement in each.statements):
                raise AnswerNeeded("Enter the statement as it was posted", field=key)

    def _write(self, writing: Writing, before: Answers, given: Answers) -> None:
        """Write what differs, in the order of the walk: what others depend on comes first."""
        changed: dict[str, object] = {}
        for key, question in self.walk().questions.items():
            if key not in given or _is_same(before.get(key), given[key]):
                continue
            answer_rows.add(
                writing.session,
                writing.case,
                given[key],
                clause=question.clause,
                by=writing.by,
                at=writing.at,
            )
            changed[key] = given[key].value.value
        titles = [page.title for page in self.walk().pages if any(q.key in changed for q in page.questions)]
        if changed:
            is_change = any(key in before for key in changed)
            writing.enter(f"{'Changed' if is_change else 'Answered'}: {'; '.join(titles)}", answers=changed)

    def _standing(self, session: Session, case_id: int) -> dict[str, Answer]:
        return standing_answers(session, case_id, self.walk())

    def next_page(self, case_id: int) -> Page | None:
        """Return the first page with a question still to answer, or None when the walk is done."""
        with self._opened.reading() as session:
            return next_page(self.walk(), self._standing(session, case_id))

    def suggestions(self, case_id: int) -> tuple[Suggestion, ...]:
        """Return what the policy or school practice would have done next, with due dates in school days.

        What is an action of the case already is not suggested again.
        """
        with self._opened.reading() as session:
            return suggestions(self._opened, session, case_id)

    def must_not(self, case_id: int) -> tuple[str, ...]:
        """Return the sentences that say what not to do in this case."""
        with self._opened.reading() as session:
            return warnings(self._opened, session, case_id)

    def findings(self, case_id: int) -> frozenset[Finding]:
        """Return what the walk has found so far."""
        with self._opened.reading() as session:
            return answer_rows.findings(session, case_id)

    def save(self, case_id: int, chosen: Sequence[Suggestion], *, instead: str = "") -> CaseView:
        """Save this concern: stage Open, with an action for each chosen suggestion.

        `instead` says what is done in place of suggestions left out. Raises AnswerNeeded when the walk is
        not finished, or (field: "instead") when a required suggestion is left out without it; DeskError
        (field: "decision_maker") while the headteacher is close to it and whoever decides said nothing.
        """
        instead = instead.strip()
        with self._opened.writing("case", case_id) as writing:
            case = case_to_change(writing.session, case_id)
            self._check_finished(writing.session, case_id)
            check_may_decide(self._opened, writing, case)
            self._check_required(suggestions(self._opened, writing.session, case_id), chosen, instead)
            for each in chosen:
                take_up(writing, each)
            cases.amend(writing.session, case_id, stage=Stage.OPEN, policy_version=self.policy().version)
            if chosen:
                withdraw_closing(writing, self._opened.clock.today(), "There is more to do")
            offer_closing(self._opened, writing)
            what = "Saved the concern" if case.stage is Stage.BEING_RECORDED else "Decided what to do next"
            version = self.policy().version
            writing.enter(what, instead, chosen=[each.words for each in chosen], policy=version)
            today, walk = self._opened.clock.today(), self.walk()
            return case_view(writing.session, case_id, walk=walk, today=today)

    def at_once(self, case_id: int, chosen: Sequence[Suggestion]) -> CaseView:
        """Make actions of those chosen that wait neither for the end of the walk nor for whoever decides.

        Somebody's safety, and a child's: police, safeguarding lead, designated officer, family, and a call
        to the author about a child. The others stay suggestions.
        """
        with self._opened.writing("action", case_id) as writing:
            case_to_change(writing.session, case_id)
            is_child = not CHILDREN.isdisjoint(findings(self._standing(writing.session, case_id)))
            kinds = AT_ONCE | ({ActionKind.SPEAK_TO_AUTHOR} if is_child else set())
            chosen = [each for each in chosen if each.kind in kinds]
            for each in chosen:
                take_up(writing, each)
            if chosen:
                writing.enter("Began what cannot wait", chosen=[each.words for each in chosen])
            today, walk = self._opened.clock.today(), self.walk()
            return case_view(writing.session, case_id, walk=walk, today=today)

    def _check_finished(self, session: Session, case_id: int) -> None:
        page = next_page(self.walk(), self._standing(session, case_id))
        if page is not None:
            raise AnswerNeeded(
                "Some questions are not answered yet.",
                next_step=f"Answer them on the page ‘{page.title}’.",
                field=page.key,
            )

    def _check_required(
        self, suggested: Iterable[Suggestion], chosen: Sequence[Suggestion], instead: str
    ) -> None:
        kept = {(each.kind, each.words) for each in chosen}
        left_out = [each for each in suggested if each.is_required and (each.kind, each.words) not in kept]
        if left_out and not instead:
            raise AnswerNeeded(
                f"Enter what you do instead of: {left_out[0].words}",
                next_step="The policy asks for it. Choose it, or say why not.",
                field="instead",
            )


def _is_same(before: Answer | None, given: Answer) -> bool:
    """Say whether an answer repeats the one that stands; one that was reopened is always written anew."""
    return (
        before is not None
        and not before.is_reopened
        and (before.value, before.reason, before.chosen, before.statements)
        == (given.value, given.reason, given.chosen, given.statements)
    )
