"""What a letter may not say, before anybody signs it: each rule by what it catches and what it lets pass."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conduct_desk.paper.check import FIELDS, RULES, Known, Remark, ToCheck, check
from conduct_desk.policy.vocabulary import Finding, Grade, LetterKind, Part
from tests.paper.check_cases import BASE, BLOCKING, EVERY, FULL, PEOPLE, POST, WARNS, Case, letter
from tests.paper.check_words import ATTACKS, KIND_WORDS
from tests.work import calls_in

CAUGHT = [(rule, at) for rule, cases in EVERY.items() for at in range(len(cases.caught))]
PASSED = [(rule, at) for rule, cases in EVERY.items() for at in range(len(cases.passed))]


def told(rule: str, case: Case) -> tuple[Remark, ...]:
    """Return what the check says of a case of a rule."""
    return check(letter(case, **EVERY[rule].always))


@pytest.mark.parametrize(("rule", "at"), CAUGHT)
def test_what_a_rule_is_there_for_is_caught(rule: str, at: int) -> None:
    found = [each for each in told(rule, EVERY[rule].caught[at]) if each.rule == rule]

    assert found
    assert all(each.blocks is (rule in BLOCKING) for each in found)
    assert all(each.sentence.endswith(".") and each.mend.endswith((".", "’.")) for each in found)


@pytest.mark.parametrize(("rule", "at"), PASSED)
def test_what_only_looks_like_it_passes(rule: str, at: int) -> None:
    found = told(rule, EVERY[rule].passed[at])

    assert not [each for each in found if each.rule == rule]
    assert rule in WARNS or not [each for each in found if each.blocks]


def test_every_rule_has_its_cases_and_its_words_for_help() -> None:
    assert set(EVERY) == set(RULES)
    assert all(len(cases.caught) >= 5 and len(cases.passed) >= 5 for cases in EVERY.values())
    assert all(words.endswith(".") for words in RULES.values())


@pytest.mark.parametrize("text", ATTACKS)
def test_a_threat_is_caught_in_whatever_words(text: str) -> None:
    found = check(letter(text, findings=frozenset(), kind=LetterKind.PROCEDURE))

    assert [each for each in found if each.blocks]


@pytest.mark.parametrize("text", ATTACKS)
def test_capitals_line_breaks_and_other_marks_hide_nothing(text: str) -> None:
    procedure = {"findings": frozenset[Finding](), "kind": LetterKind.PROCEDURE}
    plain = {each.rule for each in check(letter(text, **procedure)) if each.blocks}
    quoted = text.replace("'", "’").replace(" ", "\u00a0\n", 3).replace(" ", "  ")

    assert plain <= {each.rule for each in check(letter(quoted, **procedure))}


@pytest.mark.parametrize("text", KIND_WORDS)
@pytest.mark.parametrize("is_likely", [False, True])
def test_what_a_kind_head_writes_is_not_in_the_way(text: str, is_likely: bool) -> None:
    for kind in (LetterKind.REMOVAL, LetterKind.PROCEDURE):
        opinion = frozenset({Finding.BELONGS_TO_PROCEDURE})
        found = check(letter(text, kind=kind, findings=opinion, author_is_likely=is_likely))
        assert not [each for each in found if each.blocks]


def test_what_blocks_comes_first_and_in_the_order_of_the_letter() -> None:
    found = check(letter("The school will sue. Take it down!\n\nAnother parent told us. Fill in [words]."))

    assert [each.rule for each in found if each.blocks] == ["law_sue", "reporter_described", "blank"]
    assert sorted(found, key=lambda each: not each.blocks) == list(found)


def test_the_same_words_are_told_once() -> None:
    found = check(letter("The school will sue. The school will sue. THE SCHOOL WILL SUE."))

    assert [each.about for each in found if each.rule == "law_sue"] == ["will sue", "WILL SUE"]


def test_what_is_mechanical_cannot_be_let_stand_and_what_is_a_judgement_can() -> None:
    found = check(letter({"body": "[words] You will be fined. Anita Rao. Anita.", "missing": ("ꙮ",)}))

    stands = {each.rule: each.may_stand for each in found if each.about != "Anita"}
    assert stands["blank"] is stands["letters"] is stands["name_reporter"] is False
    assert stands["sanction_money"] is True
    assert next(each for each in found if each.about == "Anita").may_stand


def test_words_on_record_are_not_the_schools_own() -> None:
    post = "I will sue. You are a liar, and Mr Dunn belongs in prison!"
    found = check(letter(f"It says:\n\n> {post}", may_quote=(post,), author_is_likely=True))

    assert not [each for each in found if each.blocks or each.rule in ("tone", "exclamation")]


def test_a_threat_does_not_hide_in_a_quotation() -> None:
    found = {each.rule for each in check(letter("> The school will sue you"))}

    assert {"quote", "law_sue"} <= found


def test_a_child_in_a_quotation_is_named_all_the_same() -> None:
    found = check(letter("> Ella Cole bit my lad", may_quote=("Ella Cole bit my lad",)))

    assert [(each.rule, each.about, each.may_stand) for each in found if each.blocks] == [
        ("name_child", "Ella Cole", True)
    ]


def test_two_who_are_written_to_together_are_both_readers() -> None:
    people = (Known(("Kelly Marsh",), Part.AUTHOR), Known(("Sam Marsh",), Part.AUTHOR))
    found = check(
        letter("You, Sam, and Kelly Marsh are welcome.", people=people, recipient="Kelly and Sam Marsh")
    )

    assert not [each for each in found if each.blocks]


def test_an_order_of_people_and_of_names_changes_nothing() -> None:
    text = "Anita Rao, Darren, E.C. and Rose’s friend: we thank you. May I ring?"
    one = check(letter(text))

    assert one == check(letter(text, people=PEOPLE[::-1])) == check(letter(text))


PIECES = (
    *(
        "Anita",
        "Rao’s",
        "May",
        "E.C.",
        "police",
        "will",
        "sue",
        "[words]",
        "remove",
        "it",
        "your post",
        "GDPR",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "| ",
        "## ",
        "\n",
        "\n\n",
        "\r\n",
        "\x0b",
        "\u2028",
        "“",
        "”",
        "'",
        "***",
        "[...]",
        "!",
        ".",
    ),
    *("\u200b", "\u00ad", "ﬁ", "ß", "İ", "é", "…", "ꙮ", "\ud800", "14 September", "no", "not"),
)


def _texts() -> st.SearchStrategy[str]:
    words = st.sampled_from(PIECES)
    return st.lists(st.one_of(words, st.text(max_size=6)), max_size=25).map(" ".join)


@st.composite
def _letters(draw: st.DrawFn) -> ToCheck:
    text = _texts()
    return replace(
        BASE,
        kind=draw(st.sampled_from(LetterKind)),
        sections=tuple(draw(st.lists(st.sampled_from(LetterKind), max_size=3))),
        recipient=draw(text),
        address=tuple(draw(st.lists(text, max_size=3))),
        salutation=draw(text),
        subject=draw(text),
        body=draw(text),
        enclosures=tuple(draw(st.lists(text, max_size=2))),
        copies_to=tuple(draw(st.lists(text, max_size=2))),
        people=(*PEOPLE, Known((draw(text), draw(text)), Part.REPORTER)),
        school_words=(draw(text),),
        may_quote=(draw(text), POST),
        grade=draw(st.sampled_from([None, *Grade])),
        findings=frozenset(draw(st.lists(st.sampled_from(Finding), max_size=3))),
        facts_found_false=(draw(text),),
        wording=draw(text),
        case_words=(draw(text), "14 September 2026"),
        missing=tuple(draw(st.lists(st.characters(), max_size=3))),
        author_is_likely=draw(st.booleans()),
        is_allegation=draw(st.booleans()),
        dated_on=draw(st.none() | st.dates()),
        answer_by=draw(st.none() | st.dates()),
    )


@settings(max_examples=250, deadline=None)
@given(_letters())
def test_whatever_was_typed_it_answers_the_same_and_points_at_words_that_are_there(given: ToCheck) -> None:
    found = check(given)

    assert found == check(replace(given))
    assert len(set(found)) == len(found)
    for each in found:
        assert each.rule in RULES and each.field in FIELDS and each.sentence and each.mend
        assert each.may_stand <= each.blocks
        if each.about:
            assert each.about in given.text_of(each.field)


def test_its_work_grows_with_the_text_and_not_faster() -> None:
    def work(times: int) -> int:
        return calls_in(partial(check, letter("\n\n".join([f"{FULL} He’s “right” here."] * times))))

    assert work(400) <= work(100) * 6


def test_a_day_without_end_is_no_trouble() -> None:
    found = check(letter(FULL, dated_on=date.max, answer_by=date.max))
    assert "answer_soon" not in {each.rule for each in found}

    closed = check(letter(FULL, is_school_day=lambda _: False))
    assert "answer_soon" not in {each.rule for each in closed}


def test_an_empty_blank_says_what_belongs_there() -> None:
    empty = ToCheck(kind=LetterKind.PROCEDURE, body="The right way for it is [procedure].")
    found = next(each for each in check(empty) if each.rule == "blank")
    assert found.mend == "Put in the procedure that the concern belongs to, such as Complaints."
