"""The letters of the twelve practice concerns: which each has, what they ask, whom they never name."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

import pikepdf
import pytest

from conduct_desk.desk import Desk, practice
from conduct_desk.desk.practice_steps import Teller
from conduct_desk.desk.practice_stories import moment_of, stories
from conduct_desk.desk.views import CaseView, LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.holds import Word
from conduct_desk.policy.readers import Layout, Reader, layout, reader
from conduct_desk.policy.vocabulary import LetterKind, LetterState, Part, Role
from tests.conftest import in_the_way
from tests.paper.test_standards import broken_syntax, failures

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

L = LetterKind
ADDRESS = ("2 Mill Row", "ST HELENS", "WA10 2BB")
# What only whoever writes the letter knows.
HERS = {
    "[asked_of_chair]": "Decide in my place.",
    "[account]": "the account",
    "[topic]": "the trip",
}
# The words of the post that the letter is about, without any by which a child could be recognised.
PICKED = {
    "slurs": "dragging the whole class down",
    "allegation": "Everyone should know what goes on in that school.",
}
# The policy was to be reviewed in 2018; a day that is counted from today comes before the post does, or in
# a closure where every day counts.
TRUE_WARNINGS = {"policy_review", "answer_soon", "answer_closed"}


@dataclass
class Told:
    """One concern, told as far as what to do was decided and everybody asked has agreed."""

    desk: Desk
    case_id: int
    name: str

    @property
    def case(self) -> CaseView:
        return self.desk.cases.get(self.case_id)

    def asked(self) -> list[tuple[LetterKind, tuple[LetterKind, ...]]]:
        """Return the letters that wait to be written to authors, with what each asks."""
        rows = (each for each in self.case.actions if each.done_on is None and each.sections)
        return [(each.letter_kind, each.sections) for each in rows if each.letter_kind]

    def papers(self) -> set[LetterKind]:
        return {each.letter_kind for each in self.case.actions if each.letter_kind and not each.sections}

    def letters(self) -> Iterator[LetterView]:
        """Start every letter that is to be written, address it and fill in what the head alone knows."""
        for action in self.case.actions:
            if action.letter_kind is not None and action.done_on is None:
                yield self.ready(action.letter_kind, action.person_id)

    def ready(self, kind: LetterKind, person_id: int | None = None) -> LetterView:
        letter = self.desk.letters.start(self.case_id, kind, person_id=person_id)
        subject, body = letter.subject, letter.body
        for blank, words in (HERS | {"[words_without_child]": PICKED.get(self.name, "")}).items():
            subject, body = subject.replace(blank, words), body.replace(blank, words)
        to = {} if letter.recipient else {"recipient": "Ms Ada Quill", "salutation": "Dear Ms Quill"}
        if layout(kind) is not Layout.LETTER:
            return self.desk.letters.amend(letter.letter_id, subject=subject, body=body)
        return self.desk.letters.amend(letter.letter_id, address=ADDRESS, body=body, **to)  # type: ignore[arg-type]


Tell = Callable[[str], Told]


@pytest.fixture
def told(desk: Desk, school_day: "SchoolDay") -> Tell:
    """Tell a concern of resources/practice until what to do was decided, and let everybody agree."""
    school_day.go_to(1, 9)
    practice.prepare(desk.cases._opened, desk)
    told_ones = stories()

    def tell(name: str) -> Told:
        follows = told_ones[name].told.get("follows")
        for story in [told_ones[follows]] if follows else []:
            _take(Teller(desk, story), school_day, len(story.steps))
        teller, steps = Teller(desk, told_ones[name]), told_ones[name].steps
        decided = next(at for at, step in enumerate(steps) if step["do"] == "decide")
        _take(teller, school_day, decided + 1)
        return Told(desk, teller.case_id, name)

    return tell


def _take(teller: Teller, school_day: "SchoolDay", many: int) -> None:
    for step in teller.story.steps[:many]:
        school_day.moment = moment_of(step).astimezone(UTC)
        teller.take(step)


def agreed(told: Told) -> Told:
    """Let everybody whose word is waited for agree, today."""
    today = told.desk.cases._opened.clock.today()
    for hold in told.desk.gates.of(told.case_id).holds:
        told.desk.gates.say(told.case_id, hold, Word.MAY_WRITE, said_by="Ruth Bell", said_on=today)
    return told


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("foul-post", [(L.REMOVAL, (L.REMOVAL, L.PROCEDURE))]),
        ("wrong-fact", [(L.CORRECTION, (L.CORRECTION,))] * 3),
        ("harvest-photo", [(L.CHILD, (L.CHILD,))]),
        ("cancelled-meetings", [(L.PROCEDURE, (L.PROCEDURE,))]),
        ("threat", [(L.REMOVAL, (L.REMOVAL,))]),
        ("slurs", [(L.REMOVAL, (L.CHILD, L.REMOVAL))]),
        ("child-recognised", [(L.CHILD, (L.CHILD,))] * 2),
        ("uniform-debate", []),
        ("home-address", [(L.OTHERWISE, (L.OTHERWISE,))]),
        ("the-same-again", [(L.REMOVAL, (L.REMOVAL,))]),
        ("workshop-video", [(L.CHILD, (L.CHILD,))]),
    ],
)
def test_each_author_has_one_letter_with_its_sections_in_order(
    told: Tell, name: str, asked: list[tuple[LetterKind, tuple[LetterKind, ...]]]
) -> None:
    concern = agreed(told(name))
    assert concern.asked() == asked

    letters = [each for each in concern.letters() if each.sections]

    assert [(each.kind, each.sections) for each in letters] == asked
    for letter in letters:
        assert letter.body.count("\n## ") == (len(letter.sections) if len(letter.sections) > 1 else 0)


NAMES = (
    "foul-post", "wrong-fact", "harvest-photo", "cancelled-meetings", "threat", "slurs", "child-recognised",
    "uniform-debate", "home-address", "the-same-again", "workshop-video", "allegation",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_of_it_can_be_made_final_and_names_nobody_whom_its_reader_must_not_learn_of(
    told: Tell, name: str
) -> None:
    concern = agreed(told(name))
    letters, link = concern.desk.letters, concern.case.facts.link

    for letter in concern.letters():
        for whom in _kept_from(letter, concern.case):
            assert whom not in f"{letter.subject}\n{letter.body}", letter.kind
        for found in letters.remarks(letter):
            if found.is_in_the_way and found.may_stand and found.about and found.about in link:
                letters.let_stand(letter.letter_id, found.rule, found.about, "It is in the post's address.")
        assert in_the_way(letters, letter) == (), letter.kind
        assert letters.issue(letter.letter_id).state is LetterState.ISSUED
        pdf = letters.pdf(letter.letter_id)
        with pikepdf.open(io.BytesIO(pdf)) as document:
            warned = {each.rule for each in letters.remarks(letter, len(document.pages)) if not each.blocks}
        assert warned <= TRUE_WARNINGS, letter.kind
        assert failures(pdf) == [] and broken_syntax(pdf) == [], letter.kind


def _kept_from(letter: LetterView, case: CaseView) -> Iterator[str]:
    """Yield the names that a letter's reader does not learn: an author is only told what they wrote."""
    for each in case.parts:
        is_quoted = each.part is Part.SUBJECT and each.role is not Role.PUPIL
        if each.person.person_id != letter.person_id and not (
            is_quoted and reader(letter.kind) is Reader.AUTHOR
        ):
            yield each.person.name


def test_nobody_is_written_to_about_legitimate_debate(told: Tell) -> None:
    concern = told("uniform-debate")

    note = concern.ready(L.FILE_NOTE)

    reason = concern.case.answers["fair_comment"].reason
    assert concern.asked() == [] and reason and " ".join(reason.split()) in note.body
    assert concern.desk.letters.useful(concern.case_id)[:1] == (L.CHAIR,)
    assert concern.desk.letters.board().to_be_sent == ()


def test_a_threat_and_an_allegation_lock_letters_until_others_agree(told: Tell) -> None:
    threat = told("threat")
    with pytest.raises(DeskError, match="the police"):
        threat.desk.letters.start(threat.case_id, L.REMOVAL)
    concern = told("allegation")
    for kind in (L.REMOVAL, L.CORRECTION, L.STAFF, L.THANKS):
        with pytest.raises(DeskError, match="designated officer"):
            concern.desk.letters.start(concern.case_id, kind)
    sheet = concern.desk.letters.start(concern.case_id, L.SAFEGUARDING)
    assert "Ibbotson" not in sheet.body and "the member of staff" in sheet.body.casefold()


def test_the_brief_about_somebody_who_did_it_again_has_both_chronologies(told: Tell) -> None:
    concern = agreed(told("the-same-again"))
    first = next(each for each in concern.desk.cases.list() if each.case_id != concern.case_id)

    brief = concern.desk.letters.start(concern.case_id, L.ADVISER)

    rows = [line for line in brief.body.splitlines() if line.startswith("| ")]
    assert any(f"{first.reference}: It was posted." in row for row in rows)
    assert any("| It was posted." in row for row in rows)
    both = [*concern.desk.cases.get(first.case_id).exhibits, *concern.case.exhibits]
    assert len(both) >= 1 and all(each.fingerprint in brief.body for each in both)


def test_a_visitor_is_written_to_like_a_parent(told: Tell) -> None:
    concern = agreed(told("workshop-video"))

    letter = concern.ready(L.CHILD)

    (author,) = [each for each in concern.case.parts if each.part is Part.AUTHOR]
    assert author.role is Role.VISITOR and letter.person_id == author.person.person_id
    assert "picture in which pupils of our school can be seen" in letter.body
