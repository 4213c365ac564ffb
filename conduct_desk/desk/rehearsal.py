"""Twelve posts to try oneself, and what the policy would have wanted of each."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from conduct_desk.desk.cases import Cases
from conduct_desk.desk.exhibits import Exhibits
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.practice_stories import Story, answer_of, facts_of, stories
from conduct_desk.desk.rehearsal_views import Coached, PostToTry, Tried
from conduct_desk.desk.shown import standing_answers
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.rehearsal import compare
from conduct_desk.policy.vocabulary import Source
from conduct_desk.policy.walk import next_page

TellFirst = Callable[[str, timedelta], None]


class Rehearsal:
    """Only a throw-away log has posts to try: in every other one there are none, and none can be begun."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._tell_first: TellFirst | None = None
        self._stories: Mapping[str, Story] = {}
        self._cases: dict[str, int] = {}  # by story, the concern it was last tried in
        self._told: set[str] = set()

    @property
    def is_here(self) -> bool:
        """Whether this log is the one in which posts are tried."""
        return self._tell_first is not None

    def begin(self, tell_first: TellFirst) -> None:
        """Lay the posts out. `tell_first` tells what one of them follows, moved by so many days."""
        if not self._opened.is_practice:
            raise LookupError("posts are tried in a throw-away log only")
        self._tell_first = tell_first
        found = {name: story for name, story in stories().items() if "rehearsal" in story.told}
        self._stories = dict(sorted(found.items(), key=lambda each: each[1].told["rehearsal"]["number"]))

    def posts(self) -> tuple[PostToTry, ...]:
        """Return the posts in their order, with how far each was tried."""
        return tuple(self._post(story) for story in self._stories.values())

    def start(self, name: str) -> int:
        """Open a concern about a post that reached the school today, facts and picture filled in.

        Returns its case_id. What the post follows is told first. Raises DeskError when it cannot be
        written. Long: call through jobs.
        """
        story = self._stories[name]
        facts = story.told["facts"]
        later = self._opened.clock.today() - facts["told_head_on"]
        self._tell_what_came_before(story, later)
        cases = Cases(self._opened)
        case_id = cases.open().case_id
        if (picture := _picture(story)) is not None:
            data = (story.folder / picture).read_bytes()
            Exhibits(self._opened).keep(case_id, data, picture, Source.PASTED)
        cases.set_facts(case_id, facts_of(story, later))
        self._cases[name] = case_id
        return case_id

    def is_of(self, case_id: int) -> bool:
        """Say whether a concern is a post that is being tried."""
        return case_id in self._cases.values()

    def is_walked(self, case_id: int) -> bool:
        """Say whether every question of its walk is answered."""
        return next_page(self._opened.rules.walk, self._answers(case_id)) is None

    def coach(self, case_id: int) -> Coached:
        """Return what the policy would have wanted, question by question where the answers differ.

        Raises LookupError for a concern that is no post being tried.
        """
        name = next((name for name, number in self._cases.items() if number == case_id), None)
        if name is None:
            raise LookupError("this concern is no post to try")
        story, rules = self._stories[name], self._opened.rules
        told = story.told.get("answers", {})
        wanted = {key: answer_of(key, told.get(key, {})) for key in rules.walk.questions}
        return Coached(
            case_id=case_id,
            reference=Cases(self._opened).get(case_id).reference,
            title=story.told["rehearsal"]["title"],
            line=story.told["rehearsal"]["line"],
            compared=compare(rules.walk, self._answers(case_id), wanted),
            reasons={key: answer.reason for key, answer in wanted.items() if answer.reason},
            clauses={key: rules.policy.clauses[each.clause] for key, each in rules.walk.questions.items()},
        )

    def _post(self, story: Story) -> PostToTry:
        told, facts = story.told["rehearsal"], story.told["facts"]
        case_id = self._cases.get(story.name)
        return PostToTry(
            name=story.name,
            number=told["number"],
            title=told["title"],
            told=told["told"],
            platform=facts["platform"],
            place=facts["place"],
            words=facts["words"],
            tried=self._tried(case_id),
            case_id=case_id,
        )

    def _tried(self, case_id: int | None) -> Tried:
        if case_id is None:
            return Tried.NOT_YET
        return Tried.WALKED if self.is_walked(case_id) else Tried.BEGUN

    def _answers(self, case_id: int) -> Answers:
        with self._opened.reading() as session:
            return standing_answers(session, case_id, self._opened.rules.walk)

    def _tell_what_came_before(self, story: Story, later: timedelta) -> None:
        before = story.told.get("follows")
        if before is None or before in self._told or self._tell_first is None:
            return
        self._told.add(before)
        self._tell_first(before, later)


def _picture(story: Story) -> str | None:
    """Return the name of the picture with which a story begins, None where there is none."""
    return next((str(step["picture"]) for step in story.steps if "picture" in step), None)
