"""The stories of the practice concerns as resources/practice tells them: post, facts, answers, days."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from conduct_desk import paths
from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import Channel, Grade, Kind, Part, Reach, Role, Truth, Value

YEAR = "the-year"  # the file that is no story: terms, people of the school, governors
YES_UNLESS_SAID = frozenset({"relates_to_school", "is_social_media"})
PRACTICE_ENDS = "practice_ends"  # the step at which the practice log leaves the rest to the head
WORDS = {"kind": Kind, "channel": Channel, "grade": Grade, "reach": Reach}

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Story:
    """One concern as resources/practice tells it: what was posted, what is answered, what is done when."""

    name: str
    told: Data
    folder: Path

    @property
    def steps(self) -> Sequence[Data]:
        """The whole story in its order: each step has the moment `on` (at the school) and what to `do`."""
        return [step for step in self.told["step"] if not step.get("practice", False)]

    @property
    def practised(self) -> Sequence[Data]:
        """What the practice log holds; some is there only, and what comes after it is left to the head."""
        steps = list(self.told["step"])
        ends = next((at for at, step in enumerate(steps) if step["do"] == PRACTICE_ENDS), len(steps))
        return steps[:ends]


def folder() -> Path:
    """Return the folder in which the stories lie."""
    return paths.resources() / "practice"


def read_story(path: Path) -> Data:
    """Return what one file tells."""
    return tomllib.loads(path.read_text("utf-8"))


def stories() -> Mapping[str, Story]:
    """Return every story of resources/practice by the name of its file."""
    files = [path for path in folder().glob("*.toml") if path.stem != YEAR]
    return {path.stem: Story(path.stem, read_story(path), path.parent) for path in sorted(files)}


def facts_of(story: Story, later: timedelta = timedelta()) -> Facts:
    """Return the facts page of a story, its days moved by `later`."""
    given = {key: _fact(key, value, later) for key, value in story.told["facts"].items()}
    people = story.told.get("person", ())
    parts = (PartGiven(Part(each["part"]), Role(each["role"]), each["name"]) for each in people)
    return Facts(**given, parts=tuple(parts))


def _fact(key: str, value: Any, later: timedelta) -> Any:
    if isinstance(value, date):
        return value + later
    return WORDS[key](value) if key in WORDS else value


def answer_of(key: str, given: Data) -> Answer:
    """Return the answer that a story gives to a question: no, unless it says otherwise."""
    usual = Answer(key, Value.YES if key in YES_UNLESS_SAID else Value.NO)
    if not given:
        return usual
    statements = tuple(
        Statement(each["quote"], Truth(each["truth"]), each.get("proof", ""), each.get("checked_by", ""))
        for each in given.get("statements", ())
    )
    return replace(
        usual,
        value=Value(given["value"]),
        reason=given.get("reason", ""),
        chosen=tuple(given.get("chosen", ())),
        statements=statements,
    )


def moment_of(step: Data, later: timedelta = timedelta()) -> datetime:
    """Return the moment of a step, aware: the time of day at the school stays, whatever the season."""
    on: datetime = step["on"]
    return (on + later).replace(tzinfo=SCHOOL_ZONE)
