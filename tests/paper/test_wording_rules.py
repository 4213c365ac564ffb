"""What every shipped wording says, what none says, and that an eleven-year-old can read it."""

import re
from itertools import combinations

import pytest

from conduct_desk import paths
from conduct_desk.paper.reading_age import reading_age
from conduct_desk.paper.wording import (
    BLANKS,
    SECTIONS,
    Wording,
    WordingPart,
    combined,
    keys,
    kind_of,
    parse,
    read_wording,
    shipped,
)
from conduct_desk.paper.words import BLOCK_VALUES, BlockKind, blocks, unfilled
from conduct_desk.policy.readers import Layout, Reader, has_easy_read, layout, reader
from conduct_desk.policy.vocabulary import LetterKind

FOLDER = paths.resources() / "letters"
KEYS = keys(FOLDER)
EASY = [key for key in KEYS if key.startswith("easy/")]
TO_AUTHORS = [
    key for key in KEYS
    if reader(kind_of(key)) is Reader.AUTHOR and layout(kind_of(key)) is Layout.LETTER
]  # fmt: skip
TO_PARENTS = [key for key in KEYS if has_easy_read(kind_of(key))]
ASKING = [
    key for key in TO_AUTHORS
    if kind_of(key) in {LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION,
                        LetterKind.SECOND, LetterKind.MEETING}
]  # fmt: skip
TELLS_NOTHING = {LetterKind.THANKS, LetterKind.FAMILY, LetterKind.STAFF, LetterKind.REMINDER}
OF_THE_POST = {
    "[words]",
    "[platform]",
    "[posted_on]",
    "[statements]",
    "[fact_table]",
    "[place]",
    "[link]",
    "[account]",
}
QUOTES_NOTHING = {
    LetterKind.CHILD,
    LetterKind.SECOND,
    LetterKind.SETTLED,
    LetterKind.ORGANISER,
    LetterKind.FILE_NOTE,
}
COMBINED = [
    set(each) for n in range(2, 5) for each in combinations(SECTIONS, n)
    if not {LetterKind.REMOVAL, LetterKind.OTHERWISE} <= set(each)
]  # fmt: skip

# What each letter has to say, and how ours say it. Source: the contents that each letter must have.
MUST_SAY = {
    "the policy and its version": r"\[policy\].*\[policy_version\].*\[policy_reviewed\]",
    "where and when": r"\[platform\].*\[posted_on\]",
    "debate is welcome": r"[Dd]ebate .{0,40}welcome|can say what you think|say it in public",
    "whom to ring": r"\[telephone\].{0,40}\[contact\]",
    "that we may be wrong": r"something wrong|got something wrong|is not right",
    "that one may complain about this": r"complain about (this letter|how we dealt with this)",
    "where a concern goes": r"complaints procedure|make a complaint|\[procedure\]",
    "that a mistake of ours is put right": r"I will look|look at it again|leave it",
}
# Bluff, shame, appeals to a good name, hints at who told, threats: no letter to anybody has any of it.
NEVER = (
    r"police|court|solicitor|sue|suing|libel|slander|defam\w*|prosecut\w*|crime|criminal|offence",
    r"illegal|unlawful|gdpr|data protection|malicious communications|online safety act|harass\w*|the law",
    r"ban|banned|barr\w*|exclu\w*|(?:final|last) warning|consequences?|further action",
    r"no choice|reserve the right",
    r"reputation|good name|disrepute|brand|asham\w*|disgrac\w*|disappoint\w*|lie|lies|lying|liar",
    r"malicious|vile",
    r"another parent|other parents|a parent told|somebody told us|were told by|informant|reporter|trolls?",
    r"minority of|some of you|you know who|everybody knows|unacceptable behaviour",
    r"zero tolerance|will not be tolerated|must immediately|failure to|demand|insist",
)
JARGON = (
    "safeguarding", "procedure", "identif", "appropriate", "discriminat", "regarding", "designated",
    "obtain", "pursuant", "hereby", "notwithstanding", "in accordance", "with reference to", "platform’s",
)  # fmt: skip


def read(key: str) -> Wording:
    return parse(shipped(FOLDER, key), key)


def plain(wording: Wording) -> str:
    return " ".join(f"{wording.subject} {wording.body}".split())


def test_every_paper_has_its_wording_and_every_letter_to_a_parent_an_easy_one() -> None:
    assert {kind_of(key) for key in KEYS if key not in EASY} == set(LetterKind)
    assert {kind_of(key) for key in EASY} == {kind for kind in LetterKind if has_easy_read(kind)}


@pytest.mark.parametrize("key", KEYS)
def test_a_file_explains_each_of_its_blanks_as_the_program_does(key: str) -> None:
    comments = " ".join(
        line.removeprefix("#").strip() for line in shipped(FOLDER, key).splitlines() if line.startswith("# ")
    )
    used = [blank.strip("[]") for blank in unfilled(f"{read(key).subject}\n{read(key).body}")]

    assert used
    assert [name for name in used if f"[{name}] {BLANKS[name]}" not in comments] == []


@pytest.mark.parametrize("key", KEYS)
def test_what_brings_its_own_blocks_stands_alone(key: str) -> None:
    for block in blocks(read(key).body):
        for blank in unfilled(block.text):
            assert blank.strip("[]") not in BLOCK_VALUES or block.text == blank


@pytest.mark.parametrize("key", TO_AUTHORS)
@pytest.mark.parametrize("what", MUST_SAY)
def test_each_letter_to_an_author_says(key: str, what: str) -> None:
    text = plain(read(key))
    if what == "the policy and its version" and kind_of(key) is LetterKind.SETTLED:
        assert "[policy_version]" in text
    assert re.search(MUST_SAY[what], text), what


@pytest.mark.parametrize("what", MUST_SAY)
@pytest.mark.parametrize("kinds", COMBINED, ids=lambda kinds: "+".join(sorted(kinds)))
@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
def test_each_letter_about_several_matters_says_it_too(kinds: set[LetterKind], what: str, easy: bool) -> None:
    letter = combined({kind: read_wording(FOLDER, kind, easy=easy) for kind in kinds})

    assert re.search(MUST_SAY[what], plain(letter))


@pytest.mark.parametrize("key", ASKING)
def test_each_letter_that_asks_numbers_its_requests_and_names_a_day(key: str) -> None:
    asked = blocks(read(key).parts[WordingPart.REQUESTS])
    numbered = [block for block in asked if block.kind is BlockKind.NUMBER]

    assert len(numbered) >= 2
    assert sum("[answer_by]" in block.text for block in numbered) == 1


@pytest.mark.parametrize("key", [key for key in TO_AUTHORS if kind_of(key) in SECTIONS])
def test_each_section_says_which_clause_and_has_room_for_its_words(key: str) -> None:
    matter = read(key).parts[WordingPart.MATTER]

    assert "([clause])" in matter
    assert matter.endswith("> [clause_words]")


@pytest.mark.parametrize("key", TO_AUTHORS)
def test_no_letter_says_that_its_reader_wrote_the_post(key: str) -> None:
    said = re.findall(
        r"\byour (?:post|words|comment|picture)|\byou (?:wrote|posted|said|called)", plain(read(key))
    )

    assert said == []


def test_a_first_letter_about_facts_takes_either_ending_and_a_procedure_asks_for_none() -> None:
    facts, way = read("correction"), read("procedure")

    assert "Correct these facts in the post, or take it down. Either is fine." in facts.body
    assert "I am not asking you to take anything down." in way.body
    assert not re.search(r"[Tt]ake (the post|it|these) down", way.body)


@pytest.mark.parametrize("key", KEYS)
def test_nothing_leads_to_the_post_or_its_words_where_it_must_not(key: str) -> None:
    told = set(unfilled(f"{read(key).subject}\n{read(key).body}"))

    assert kind_of(key) not in TELLS_NOTHING or told.isdisjoint(OF_THE_POST)
    assert kind_of(key) not in QUOTES_NOTHING or told.isdisjoint({"[words]", "[statements]", "[fact_table]"})
    assert "[account]" not in told or kind_of(key) is LetterKind.PLATFORM


OUTSIDE = [
    key for key in KEYS if reader(kind_of(key)) not in (Reader.ADVISER, Reader.HELPERS, Reader.PLATFORM)
]


@pytest.mark.parametrize("key", OUTSIDE)
def test_no_letter_bluffs_shames_hints_or_threatens(key: str) -> None:
    text = plain(read(key)).casefold()

    assert [found[0] for pattern in NEVER for found in re.finditer(rf"\b(?:{pattern})\b", text)] == []


@pytest.mark.parametrize(
    "key", [key for key in KEYS if kind_of(key) not in (LetterKind.SECOND, LetterKind.AFTER_ADVICE)]
)
def test_legal_advice_is_named_only_where_it_was_taken(key: str) -> None:
    is_adviser = kind_of(key) is LetterKind.ADVISER

    assert is_adviser or not re.search(r"\b(legal|lawyer|law)\b", plain(read(key)).casefold())


@pytest.mark.parametrize("key", ["second", "easy/second"])
def test_a_second_letter_tells_of_advice_only_in_the_paragraph_that_can_go(key: str) -> None:
    telling = [part for part in read(key).body.split("\n\n") if re.search(r"\blegal|\blawyer", part)]

    assert len(telling) == 1
    assert "[advised_on]" in telling[0]


@pytest.mark.parametrize("key", TO_PARENTS)
def test_a_letter_to_a_parent_names_nobody_and_no_school(key: str) -> None:
    wording = read(key)
    said = [wording.subject, *(block.text for block in blocks(wording.body))]
    capitals = {word for text in said for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text)}

    assert capitals == set()


@pytest.mark.parametrize("key", KEYS)
def test_an_eleven_year_old_can_read_it(key: str) -> None:
    wording = read(key)

    assert reading_age(f"{wording.subject}\n\n{wording.body}") <= 11
    said = [block.text for block in blocks(wording.body) if block.kind is not BlockKind.ROW]
    longest = max(len(sentence.split()) for text in said for sentence in re.split(r"(?<=[.!?:])\s", text))
    assert longest <= 40


@pytest.mark.parametrize("key", EASY)
def test_an_easy_letter_has_short_lines_questions_for_headings_and_no_jargon(key: str) -> None:
    wording = read(key)
    found = blocks(wording.body)
    text = plain(wording).casefold()

    assert reading_age(wording.body) <= 8
    headings = [block.text for block in found if block.kind is BlockKind.HEADING]
    assert len(headings) >= 4
    assert all(heading.endswith("?") for heading in [*headings, *filter(None, [wording.heading])])
    lines = [line for block in found if block.kind is not BlockKind.NUMBER for line in block.text.split("\n")]
    assert [line for line in lines if len(line.split()) > 36] == []
    sentences = [each for block in found for each in re.split(r"(?<=[.!?:])\s|\n", block.text)]
    assert sum(len(each.split()) for each in sentences) / len(sentences) <= 9
    assert [word for word in JARGON if word in re.sub(r"\[\w+\]", "", text)] == []


@pytest.mark.parametrize("key", EASY)
def test_an_easy_letter_asks_and_fills_what_the_other_does(key: str) -> None:
    easy, usual = read(key), read(key.removeprefix("easy/"))

    assert set(unfilled(easy.body)) == set(unfilled(usual.body))
    numbers = [sum(b.kind is BlockKind.NUMBER for b in blocks(each.body)) for each in (easy, usual)]
    assert numbers[0] == numbers[1]
    assert set(easy.parts) == set(usual.parts)


def test_a_letter_to_everybody_has_no_facts_of_any_concern() -> None:
    told = set(unfilled(f"{read('reminder').subject} {read('reminder').body}"))

    assert told == {"[policy]", "[policy_version]", "[policy_reviewed]", "[telephone]", "[contact]"}


def test_the_chair_is_told_the_least_unless_the_concern_is_handed_over() -> None:
    least, whole = set(unfilled(read("chair").body)), set(unfilled(read("chair-full").body))

    assert least.isdisjoint({*OF_THE_POST, "[chronology]", "[exhibits]", "[spoken_of]", "[author_role]"})
    assert {"[chronology]", "[exhibits]", "[standards]", "[reason]"} <= whole


def test_the_brief_to_the_adviser_has_the_facts_the_evidence_and_questions() -> None:
    brief = read("adviser").body

    assert {"[words]", "[chronology]", "[exhibits]", "[standards]"} <= set(unfilled(brief))
    assert "SHA256" in brief
    questions = [block.text for block in blocks(brief) if block.kind is BlockKind.NUMBER]
    assert len(questions) >= 4
    assert all(question.endswith("?") or "?" in question for question in questions)


def test_the_helpline_can_be_reached_from_its_sheet() -> None:
    sheet = read("platform").body

    assert "0344 381 4772" in sheet
    assert "helpline@saferinternet.org.uk" in sheet
