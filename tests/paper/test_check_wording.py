"""The school's own wording passes its own check: every letter as it ships, filled as a case fills it."""

from datetime import date
from itertools import combinations

import pytest

from conduct_desk import paths
from conduct_desk.paper.check import Known, Remark, ToCheck, check
from conduct_desk.paper.wording import (
    BLANKS,
    SECTIONS,
    Wording,
    combined,
    corrects,
    keys,
    kind_of,
    parse,
    shipped,
)
from conduct_desk.paper.words import BLOCK_VALUES, fill, row
from conduct_desk.policy.vocabulary import Finding, Grade, LetterKind, Part, Role

FOLDER = paths.resources() / "letters"
K = LetterKind
POST = "That Mr Dunn is a useless clown. He shouted at my lad again on Monday!"
FALSE = "Everyone has to pay £60 for the trip or stay behind"
CLAUSE = (
    "Parents posting such material will be contacted for its immediate removal. Whenever necessary the "
    "school shall seek legal advice on any further action."
)
SAMPLES = {
    "school": "St Thomas of Canterbury Catholic Primary School",
    "head": "Helen Ward",
    "role": "Headteacher",
    "contact": "Mrs Ann Lowe",
    "telephone": "01744 678001",
    "email": "office@school.example",
    "reference": "2026-27/004",
    "policy": "Social media policy for parents, carers and visitors",
    "policy_version": "2",
    "policy_reviewed": "October 2025",
    "clause": "page 2, first standard",
    "clause_words": CLAUSE,
    "platform": "Facebook",
    "place": "Spotted in Oakfield",
    "link": "https://example.org/posts/1",
    "account": "Kel M",
    "posted_on": "14 September 2026",
    "words": POST,
    "words_without_child": "That Mr Dunn is a useless clown.",
    "shown": "a picture in which pupils of our school can be seen",
    "told_on": "16 September 2026",
    "first_letter_on": "18 September 2026",
    "advised_on": "21 September 2026",
    "answer_by": "25 September 2026",
    "harm": "It tells everybody where somebody lives, and asks people to go there.",
    "procedure": "Complaints",
    "author_role": "a parent",
    "spoken_of": "a member of staff",
    "reason": "It is an opinion about uniform, and fair.",
    "decided_on": "17 September 2026",
    "decided_by": "Headteacher",
    "asked_of_chair": "Decide this in place of the headteacher.",
    "topic": "the cost of the Year 6 trip",
    "corrected_on": "18 September 2026",
    "not_right": "The date of the post was wrong.",
    "statements": f"> {FALSE}\n\nNobody has to pay, and nobody stays behind.",
    "fact_table": "\n".join((row("What the post says", "What we know"), row(FALSE, "Nobody has to pay."))),
    "facts": "- Nobody has to pay for the trip.\n- Nobody stays behind.",
    "standards": "- First standard: foul, abusive, discriminatory or threatening words",
    "chronology": "\n".join((row("When", "What"), row("16 September 2026", "A parent told the school"))),
    "exhibits": "\n".join((row("No.", "What", "SHA-256"), row("1", "Screenshot", "ab" * 32))),
    "told_us": "a teacher is called names",
    "told_facts": "everybody has to pay for the trip",
    "adviser_words": "The words quoted before are still there.\n\nWe ask you once more to take them down.",
}
FOUND = {
    K.CHILD: Finding.CHILD_IN_WORDS,
    K.REMOVAL: Finding.FOUL,
    K.OTHERWISE: Finding.OTHERWISE_UNACCEPTABLE,
    K.CORRECTION: Finding.INACCURATE,
    K.PROCEDURE: Finding.BELONGS_TO_PROCEDURE,
}
PEOPLE = (
    Known(("Kelly Marsh", "Kel M"), Part.AUTHOR, Role.PARENT, is_reader=True),
    Known(("Darren Foy",), Part.AUTHOR, Role.PARENT),
    Known(("Anita Rao",), Part.REPORTER, Role.PARENT),
    Known(("Ella Cole",), Part.SUBJECT, Role.PUPIL),
    Known(("Mr Peter Dunn",), Part.SUBJECT, Role.STAFF),
    # Names that are words of every day: none of them is meant in any letter of ours.
    *(
        Known((name,), Part.REPORTER, Role.CARER)
        for name in (
            "Rose May",
            "Will Young",
            "Hope Price",
            "Grace Word",
            "Mark Post",
            "June Day",
            "Joy Reading",
        )
    ),
    *(Known((f"Person{number} Family{number}",), role=Role.PARENT, is_of_case=False) for number in range(40)),
)


def values() -> dict[str, str]:
    """Return what stands in every blank."""
    of_sections = {
        name: SAMPLES[part]
        for name in BLANKS
        for part in ("clause_words", "clause")
        if name.endswith(f"_{part}")
    }
    return {**of_sections, **SAMPLES}


def told(
    kind: LetterKind, wording: Wording, sections: tuple[LetterKind, ...], *, likely: bool
) -> list[Remark]:
    """Return what the check says of a wording that was filled."""
    found = frozenset(FOUND[each] for each in sections or (kind,) if each in FOUND)
    body = fill(wording.body, values())
    return list(
        check(
            ToCheck(
                kind=kind,
                sections=sections,
                recipient="Mrs Kelly Marsh",
                address=("1 Elm Road", "ST HELENS", "WA9 1AA"),
                salutation="Dear Mrs Marsh"
                if kind in {*SECTIONS, K.SECOND, K.MEETING}
                else "Dear Sir or Madam",
                subject=fill(wording.subject, values()),
                body=body,
                dated_on=date(2026, 9, 17),
                answer_by=date(2026, 9, 25),
                people=PEOPLE,
                school_words=tuple(
                    SAMPLES[each] for each in ("school", "head", "contact", "policy", "clause_words")
                ),
                may_quote=(POST, FALSE),
                grade=Grade.SEEN_LIVE,
                author_is_likely=likely,
                findings=found or frozenset({Finding.FOUL}),
                facts_found_false=(FALSE,),
                wording=wording.body,
                today=date(2026, 9, 17),
                policy_review_due=date(2027, 10, 1),
                case_words=("Facebook", "Spotted in Oakfield", "14 September 2026", POST),
            )
        )
    )


def test_every_blank_has_a_sample_value() -> None:
    assert set(BLANKS) == set(values())
    assert set(BLANKS) >= BLOCK_VALUES


@pytest.mark.parametrize("key", keys(FOLDER))
@pytest.mark.parametrize("likely", [False, True], ids=["certain", "likely"])
def test_a_wording_that_ships_is_never_in_the_way(key: str, likely: bool) -> None:
    assert told(kind_of(key), parse(shipped(FOLDER, key), key), (), likely=likely) == []


@pytest.mark.parametrize("easy", ["", "easy/"], ids=["letter", "easy"])
@pytest.mark.parametrize(
    "sections",
    [each for n in range(2, 6) for each in combinations(SECTIONS, n)],
    ids=lambda sections: "+".join(sections),
)
def test_nor_is_one_letter_with_several_sections(sections: tuple[LetterKind, ...], easy: str) -> None:
    wordings = {kind: parse(shipped(FOLDER, f"{easy}{kind}"), kind) for kind in sections}

    assert told(sections[0], combined(wordings), sections, likely=True) == []


def test_nor_is_one_that_corrects_another() -> None:
    wording = parse(shipped(FOLDER, "removal"), "removal")
    text = f"{corrects(FOLDER)}\n\n{wording.body}"

    assert (
        told(
            K.REMOVAL,
            Wording(wording.title, wording.subject, {next(iter(wording.parts)): text}),
            (),
            likely=True,
        )
        == []
    )
