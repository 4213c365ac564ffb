"""Everybody but whoever asked is covered, however they are named."""

import re
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conduct_desk.desk.covering_words import Covering, Other
from conduct_desk.desk.data_request_views import BAR
from conduct_desk.paper.ordinary_words import NO_NAMES, ORDINARY
from conduct_desk.policy.names import TITLES, fold

DUNN = Other(("Mr Thomas Dunn",), is_near=True)
ROSE = Other(("Rose Hill",), is_near=True)
FAR = Other(("Yusuf Okafor", "Joe Okafor"))
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ASKED = ("Mrs Kelly Marsh", "Kelly Marsh")


def covered(text: str, *others: Other, own: tuple[str, ...] = ASKED, also: tuple[str, ...] = ()) -> str:
    school = ("St Thomas Primary School", "Mary Ashworth", "01744 960 200")
    told = Covering(others, own=own, spared=school, also=also).told(text)
    return "".join(BAR if is_covered else words for words, is_covered in told)


@pytest.mark.parametrize(
    "said",
    [
        "Thomas Dunn", "THOMAS DUNN", "thomas  dunn", "Dunn, Thomas", "Mr Dunn", "Mr. Dunn", "Dunn’s",
        "the Dunns", "Thomas", "T. Dunn", "T Dunn", "Dunn T.", "TD", "T.D.", "T. D.", "@thomasdunn",
        "thomas_dunn", "thomas.dunn", "thomasdunn84", "Thomas J Dunn",
        "Tho\u0301mas Dunn", "t.dunn@mail.example",
    ],
)  # fmt: skip
def test_somebody_of_the_concern_is_covered_in_every_form(said: str) -> None:
    told = covered(f"We heard from {said} yesterday.", DUNN)

    assert told.startswith("We heard from ") and told.endswith("yesterday.")
    assert "unn" not in told.lower() and "thom" not in told.lower()
    assert BAR in told


@pytest.mark.parametrize("said", ["Mr D", "Mrs O'B", "Mrs. O’B", "O'B", "Brien", "Ms S"])
def test_a_name_cut_short_is_covered_too(said: str) -> None:
    told = covered(f"We heard from {said}, early.", Other(("Mrs Siobhan O'Brien-Shah",), is_near=True))

    assert told == f"We heard from {BAR}, early."


def test_a_name_that_a_line_breaks_is_covered_in_both_halves() -> None:
    told = covered("Siobhan O'\nBrien-Shah rang.", Other(("Mrs Siobhan O'Brien-Shah",), is_near=True))

    assert told == f"{BAR}'\n{BAR} rang."


def test_a_title_and_the_initial_of_whoever_asked_stand() -> None:
    assert (
        covered("Mrs M rang. It's here, Mr and Mrs Marsh.", DUNN)
        == "Mrs M rang. It's here, Mr and Mrs Marsh."
    )


def test_the_school_and_whoever_asked_are_never_covered() -> None:
    text = "Kelly Marsh of St Thomas Primary School, ring 01744 960 200. Kelly wrote as KELLY MARSH and K.M."

    assert covered(text, DUNN, Other(("Kelly Dunn",), is_near=True)) == text


def test_a_family_name_that_two_share_stands_alone_and_is_covered_with_the_others_first_name_or_title() -> (
    None
):
    husband = Other(("Tom Marsh",), is_near=True)

    told = covered("Marsh said so. Tom Marsh and Mr Marsh did too, Mrs Marsh did not.", husband)

    assert told == f"Marsh said so. {BAR} and {BAR} did too, Mrs Marsh did not."


def test_a_word_of_every_day_is_a_name_with_its_capital_only() -> None:
    told = covered("A rose on the hill. Then Rose went home in May, to the Hill family.", ROSE)

    assert told == f"A rose on the hill. Then {BAR} went home in May, to the {BAR} family."


def test_a_word_of_every_day_that_opens_a_sentence_is_nobody_of_another_concern() -> None:
    told = covered("Rose on time. Then Rose went home.", Other(("Rose Hill",)))

    assert told == f"Rose on time. Then {BAR} went home."


def test_somebody_of_another_concern_is_covered_by_each_name_and_former_name() -> None:
    assert covered("Ask yusuf, or Joe, or an okafor.", FAR) == f"Ask {BAR}, or {BAR}, or an {BAR}."


def test_a_month_beside_a_number_is_no_child() -> None:
    may = Other(("May Brown",), is_near=True)

    assert covered("On 4 May 2026 May cried.", may) == f"On 4 May 2026 {BAR} cried."


def test_mail_addresses_numbers_and_words_that_the_head_adds_are_covered() -> None:
    told = covered("Mail a.b@c.example or 07700 900 123; the lady at no. 12 saw it.", also=("lady at no 12",))

    assert told == f"Mail {BAR} or {BAR}; the {BAR} saw it."
    assert covered("It looks like 2025-26/014.") == f"It looks like {BAR}."


def test_whoever_is_not_known_by_a_name_covers_no_word() -> None:
    text = "A parent told the teacher that nobody is known."

    assert covered(text, Other(("Parent", "Not known"), is_near=True)) == text


# No word of every day: without a capital, and where a sentence opens, that is no name (see above).
LETTERS = (
    st.text("abcdefghiklmnoprstuvz", min_size=3, max_size=9)
    .filter(lambda word: word not in ORDINARY | NO_NAMES | set(TITLES))
    .map(str.capitalize)
)
NAMES = st.tuples(LETTERS, LETTERS).map(" ".join)
PLAIN = st.sampled_from(["the", "post", "was", "seen", "again", "on", "Facebook", ".", "by", "\n", "said"])
FORMS: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        str, str.upper, str.lower, lambda n: n.split()[0], lambda n: n.split()[1],
        lambda n: f"Mrs {n.split()[1]}", lambda n: f"{n.split()[1]}, {n.split()[0]}",
        lambda n: f"{n.split()[1]}’s", lambda n: n.replace(" ", "_"),
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.data())
def test_no_name_of_anybody_else_is_left_in_any_text(data: st.DataObject) -> None:
    people = data.draw(st.lists(NAMES, min_size=2, max_size=6, unique=True))
    own, *others = people
    own_words = set(fold(own).split())
    named = st.tuples(st.sampled_from(others), FORMS).map(lambda pair: pair[1](pair[0]))
    text = " ".join(data.draw(st.lists(st.one_of(named, PLAIN), max_size=30)))

    told = covered(text, *(Other((name,), data.draw(st.booleans())) for name in others), own=(own,))

    left = set(fold(told.replace("_", " ").replace("’", " ")).replace(",", " ").replace(".", " ").split())
    telling = {word for name in others for word in fold(name).split()} - own_words
    assert not left & telling


@pytest.mark.parametrize(
    "pasted", ["anita", "0", "a.", "@", "@a", "a@a", "+-", "a@b.c", "Mr O'", "07700 900 123 "]
)
def test_a_whole_page_that_was_pasted_in_is_covered_in_a_moment(pasted: str) -> None:
    text = pasted * (60_000 // len(pasted))
    began = process_time()
    covered(text, DUNN, FAR)
    assert process_time() - began < 8  # a long run without an @ was looked through from each letter anew


@given(st.text("@@.-+ab ", max_size=16))
@example("@@-.a@-.b")
@example("a@b.c-+x@y.z")
def test_every_address_is_covered_however_they_touch(text: str) -> None:
    told = Covering((), own=()).told(text)
    there = {at for found in MAIL.finditer(text) for at in range(*found.span())}
    at, bare = 0, set[int]()
    for words, is_covered in told:
        bare |= set() if is_covered else set(range(at, at + len(words)))
        at += len(words)
    assert not there & bare
