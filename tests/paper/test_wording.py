"""A wording is read in its parts, several make one letter, and a school's own is looked through."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

from conduct_desk import paths
from conduct_desk.errors import PaperRefused
from conduct_desk.paper.wording import (
    BLANKS,
    SECTIONS,
    Wording,
    WordingPart,
    combined,
    corrects,
    described,
    keys,
    kind_of,
    parse,
    problems,
    read_wording,
    shipped,
    without_unknown,
)
from conduct_desk.paper.words import BLOCK_VALUES, BlockKind, blocks, unfilled
from conduct_desk.policy.letters import letter_sections
from conduct_desk.policy.vocabulary import Finding, LetterKind

FOLDER = paths.resources() / "letters"
IN_ORDER = [set(each) for n in range(1, 5) for each in combinations(SECTIONS, n)]
# No author is asked twice for the same words: what the first standard names comes before the second aim.
SENSIBLE = [each for each in IN_ORDER if not {LetterKind.REMOVAL, LetterKind.OTHERWISE} <= each]
AGAIN = [{LetterKind.SECOND, *each} for each in SENSIBLE if LetterKind.PROCEDURE not in each]


def wordings(kinds: set[LetterKind], *, easy: bool = False) -> dict[LetterKind, Wording]:
    return {kind: read_wording(FOLDER, kind, easy=easy) for kind in sorted(kinds, reverse=True)}


def named(kinds: set[LetterKind]) -> str:
    return "+".join(sorted(kinds))


def test_the_sections_stand_in_the_order_of_the_policy() -> None:
    found = {
        Finding.CHILD_IN_WORDS, Finding.FOUL, Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE,
    }  # fmt: skip
    without = [kind for kind in SECTIONS if kind is not LetterKind.OTHERWISE]

    assert list(letter_sections(found)) == without


def test_a_file_is_comments_a_title_a_subject_and_words(tmp_path: Path) -> None:
    text = (
        "# what it is for\n#\nTitle: Thank them\nSubject: Thank you\n\nOne.\n#hashtag\n\n# no more\n## Head\n"
    )
    (tmp_path / "thanks.txt").write_text(f"\ufeff{text}", encoding="utf-8")

    found = read_wording(tmp_path, "thanks")

    assert (found.title, found.subject, found.body) == (
        "Thank them",
        "Thank you",
        "One.\n#hashtag\n\n## Head",
    )


def test_a_wording_that_is_missing_or_broken_is_said(tmp_path: Path) -> None:
    (tmp_path / "thanks.txt").write_text("Title: Thanks\n\nBody", encoding="utf-8")

    for kind in ("thanks", "removal"):
        with pytest.raises(PaperRefused, match=kind):
            read_wording(tmp_path, kind)


def test_the_schools_own_text_comes_before_the_shipped_one() -> None:
    own = {"thanks": "Title: A\nSubject: B\n\nOurs.", "easy/thanks": "Title: A\nSubject: B\n\nShort."}

    assert read_wording(FOLDER, LetterKind.THANKS, own=own).body == "Ours."
    assert read_wording(FOLDER, LetterKind.THANKS, easy=True, own=own).body == "Short."
    assert "Ours." not in read_wording(FOLDER, LetterKind.STAFF, own=own).body


def test_keys_name_each_file_once_and_each_is_of_a_paper() -> None:
    found = keys(FOLDER)

    assert len(set(found)) == len(found)
    assert {kind_of(key) for key in found} == set(LetterKind)
    assert kind_of("easy/after-advice") is LetterKind.AFTER_ADVICE
    assert kind_of("chair-full") is LetterKind.CHAIR
    assert all(shipped(FOLDER, key) for key in found)


def test_parts_are_put_in_their_order_and_without_marks_it_is_one_part() -> None:
    heads = "Title: A\nSubject: B\nHeading: C\n\n"
    found = parse(f"{heads}Part: ending\nBye\n\nPART:  Opening\n\nHello\n", "removal")

    assert (found.heading, found.body) == ("C", "Hello\n\nBye")
    assert parse(f"{heads}Only words", "staff").parts == {WordingPart.MATTER: "Only words"}


@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
@pytest.mark.parametrize("kinds", [*SENSIBLE, *AGAIN], ids=named)
def test_an_author_gets_one_letter_about_everything(kinds: set[LetterKind], easy: bool) -> None:
    each = wordings(kinds, easy=easy)
    letter = combined(each)
    first = next(each[kind] for kind in (LetterKind.SECOND, *SECTIONS) if kind in each)
    sections = [each[kind] for kind in SECTIONS if kind in each]

    assert (letter.title, letter.subject) == (first.title, first.subject)
    assert letter.body.startswith(first.parts[WordingPart.OPENING])
    assert letter.body.endswith(first.parts[WordingPart.ENDING])
    assert letter.body.count("[policy]") == 1
    assert letter.body.count("complain about this letter") == 1
    headings = [
        block.text for block in blocks(letter.parts[WordingPart.MATTER]) if block.kind is BlockKind.HEADING
    ]
    assert headings == ([section.heading for section in sections] if len(sections) > 1 else [])


@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
@pytest.mark.parametrize("kinds", [*SENSIBLE, *AGAIN], ids=named)
def test_everything_is_asked_once_and_numbered_through(kinds: set[LetterKind], easy: bool) -> None:
    each = wordings(kinds, easy=easy)
    asked = [block for block in blocks(combined(each).body) if block.kind is BlockKind.NUMBER]
    wanted = {
        block.text
        for kind, wording in each.items()
        if kind is not LetterKind.SECOND or len(each) == 1
        for block in blocks(wording.parts[WordingPart.REQUESTS])
        if block.kind is BlockKind.NUMBER
    }

    assert [block.label for block in asked] == [f"{number}." for number in range(1, len(asked) + 1)]
    assert {block.text for block in asked} == wanted
    assert len(asked) == len(wanted)


@pytest.mark.parametrize("kinds", [each for each in SENSIBLE if LetterKind.PROCEDURE in each], ids=named)
def test_where_the_procedure_is_named_no_other_way_is_pointed_to(kinds: set[LetterKind]) -> None:
    letter = combined(wordings(kinds))

    assert "If there is a concern behind" not in letter.body
    assert {"[procedure]", "[contact]", "[telephone]"} <= set(unfilled(letter.body))
    is_all = kinds == {LetterKind.PROCEDURE}
    assert ("not asking you to take anything down" in letter.body) is is_all


def test_each_section_has_its_own_clause() -> None:
    both = combined(wordings({LetterKind.REMOVAL, LetterKind.CORRECTION}))
    alone = combined(wordings({LetterKind.REMOVAL}))

    again = combined(wordings({LetterKind.SECOND, LetterKind.REMOVAL}))

    assert {"[removal_clause]", "[correction_clause]"} <= set(unfilled(both.body))
    assert "[clause]" not in both.body
    assert {"[clause]", "[clause_words]"} <= set(unfilled(alone.body))
    assert {"[removal_clause]", "[removal_clause_words]"} <= set(unfilled(again.body))


def test_several_matters_name_their_clauses_and_quote_none() -> None:
    both = combined(wordings({LetterKind.REMOVAL, LetterKind.CORRECTION}))

    assert not any("clause_words" in blank for blank in unfilled(both.body))
    assert "This is how our policy puts it:" not in both.body


@pytest.mark.parametrize("kinds", [*SENSIBLE, *AGAIN], ids=named)
def test_every_blank_of_a_combined_letter_is_known(kinds: set[LetterKind]) -> None:
    letter = combined(wordings(kinds))

    used = {blank.strip("[]") for blank in unfilled(f"{letter.subject}\n{letter.body}")}
    assert used <= set(BLANKS)
    assert "words" not in used or LetterKind.CHILD not in kinds


def test_a_letter_that_only_thanks_or_invites_stays_as_it_is() -> None:
    for kind in (LetterKind.SETTLED, LetterKind.MEETING, LetterKind.AFTER_ADVICE):
        assert combined(wordings({kind, LetterKind.REMOVAL})) == read_wording(FOLDER, kind)
    assert combined(wordings({LetterKind.SECOND})) == read_wording(FOLDER, LetterKind.SECOND)


def test_what_nothing_fills_is_left_out_with_the_line_that_leads_to_it() -> None:
    body = "It is so.\n\nIt says this:\n\n> [clause_words]\n\nWe asked on [advised_on].\n\nBye."

    assert without_unknown(body, {}) == "It is so.\n\nBye."
    assert without_unknown(body, {"clause_words": "x", "advised_on": "y"}) == body
    assert (
        without_unknown("No colon.\n\n> [removal_clause_words]\n\n[telephone]", {})
        == "No colon.\n\n[telephone]"
    )
    assert without_unknown("[advised_on]", {}) == ""


def test_a_letter_that_takes_the_place_of_another_says_so() -> None:
    text = corrects(FOLDER)

    assert "takes the place of" in text
    assert unfilled(text) == ("[corrected_on]", "[not_right]")
    assert set(BLANKS) >= {"corrected_on", "not_right"}


@pytest.mark.parametrize("easy", [False, True], ids=["plain", "easy"])
def test_a_post_that_nobody_saw_is_not_quoted(easy: bool) -> None:
    kinds = {LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.CORRECTION}
    quoted = combined(wordings(kinds, easy=easy))

    told = described(quoted, FOLDER, easy=easy)

    gone = {"[words_without_child]", "[fact_table]"}
    assert set(unfilled(quoted.body)) - set(unfilled(told.body)) == gone
    assert set(unfilled(told.body)) - set(unfilled(quoted.body)) == {"[told_us]", "[told_facts]", "[facts]"}
    assert "These are the words that I mean:" not in told.body
    assert (told.subject, told.title) == (quoted.subject, quoted.title)
    assert (
        described(read_wording(FOLDER, LetterKind.STAFF), FOLDER).body == read_wording(FOLDER, "staff").body
    )


def test_what_brings_its_own_blocks_is_said_among_the_blanks() -> None:
    assert set(BLANKS) >= BLOCK_VALUES


HEADS: Mapping[str, str] = {
    "removal": "Title: A\nSubject: B\nHeading: C\n\n",
    "thanks": "Title: A\nSubject: B\n\n",
}
GOOD = (
    HEADS["removal"] + "Part: opening\nA post on [platform] of [posted_on]: [policy], [policy_version].\n\n"
    "Part: matter\n> [words]\n\n[clause]\n\nPart: requests\nI ask:\n\n1. Take it down by [answer_by]\n\n"
    "Part: ending\nRing [contact] on [telephone]."
)


@pytest.mark.parametrize("key", [each for each in keys(FOLDER) if "after-advice" not in each])
def test_the_shipped_wording_has_nothing_to_mend(key: str) -> None:
    assert problems(shipped(FOLDER, key), key) == ()


def test_a_schools_own_text_that_says_everything_can_be_used() -> None:
    assert problems(GOOD, "removal") == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Title: A\n", "", "Begin with a line “Title: ”"),
        ("Subject: B\n", "", "Add a line “Subject: ” with what stands over the letter."),
        ("Heading: C\n", "", "Add a line “Heading: ” with what stands over this section"),
        ("Part: ending\n", "", "Add a line “Part: ending”, and under it how the letter ends."),
        ("Part: ending\n", "Part: end\n", "“Part: end” marks no part. The parts are opening, matter,"),
        ("Part: matter\n", "Part: opening\n", "Keep only one line “Part: opening”."),
        ("1. Take", "Take", "Number what you ask, one request a line: “1. ” and so on."),
        ("[telephone]", "01744", "Put [telephone] back in: the school’s telephone number."),
        ("[contact]", "[Contact]", "Nothing fills the blank [Contact]. Take it out,"),
        ("Title: A", "Title: A [platform]", "Take the blanks out of the title and the heading."),
        ("I ask:", "I ask: [fact_table]", "Put [fact_table] in a paragraph of its own"),
        ("I ask:", "I ask: [account]", "Take [account] out. This paper does not tell"),
        ("Subject: B", f"Subject: {'B' * 101}", "Shorten the subject to 100 characters or fewer."),
        ("I ask:", "I ask " * 1500, "Shorten the text to 8000 characters or fewer."),
    ],
)  # fmt: skip
def test_what_keeps_a_text_from_being_used_is_said_plainly(before: str, after: str, said: str) -> None:
    assert before in GOOD

    found = problems(GOOD.replace(before, after, 1), "removal")

    assert any(sentence.startswith(said) for sentence in found), found


def test_a_letter_to_somebody_else_may_not_lead_to_the_post() -> None:
    text = HEADS["thanks"] + "[policy] [policy_version] [contact] [telephone] [words] [platform]"

    found = problems(text, "thanks")

    assert len(found) == 2
    assert all(sentence.startswith("Take [") for sentence in found)


def test_nothing_at_all_is_no_wording() -> None:
    assert "Write what the letter says." in problems("", "staff")
    assert "Write what the letter says." in problems(HEADS["thanks"], "easy/thanks")


def test_what_stands_round_an_advisers_words_stays() -> None:
    for key in ("after-advice", "easy/after-advice"):
        assert len(problems(shipped(FOLDER, key), key)) == 1
