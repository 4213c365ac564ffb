"""What is suggested to be covered: each rule with many examples, and how often ordinary words are taken."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from conduct_desk.evidence import hiding
from conduct_desk.evidence.hiding import Suggestion, lines_of, suggest
from conduct_desk.evidence.page_words import Place
from conduct_desk.evidence.read_lines import Box

WIDTH, HEIGHT, LETTER, LINE = 1000, 2000, 10, 24  # pixels: of the picture, a letter's width, a line's height
NAMES = (
    "Mrs Moira Quill",
    "Dev Anand",
    "Tom Pellew",
    "Sinead O'Connor-Bray",
    "Will Grace",
    "Jo Hartley",
    "Bartek Łoś",
)


def typed(*lines: str, left: int = 40, top: int = 40, step: int = 40) -> list[Place]:
    """Return lines as they would be read from a post, every letter ten pixels wide."""
    return [place for at, line in enumerate(lines) for place in row(line, left, top + at * step)]


def row(line: str, left: int, top: int, height: int = LINE) -> list[Place]:
    places = []
    for found in re.finditer(r"\S+", line):
        start = left + found.start() * LETTER
        places.append((found.group(), (start, top, start + len(found.group()) * LETTER, top + height)))
    return places


def covered(places: Sequence[Place], why: str, names: Sequence[str] = NAMES, width: int = WIDTH) -> list[str]:
    """Return the words under each suggestion that gives this reason."""
    found = suggest(places, names, width, HEIGHT)
    return [
        " ".join(word for word, box in places if inside(box, each.box)) for each in found if each.why == why
    ]


def inside(inner: Box, outer: Box) -> bool:
    return all(a >= b for a, b in zip(inner[:2], outer[:2], strict=True)) and all(
        a <= b for a, b in zip(inner[2:], outer[2:], strict=True)
    )


def under(line: str, why: str, names: Sequence[str] = NAMES) -> list[str]:
    return covered(typed(line), why, names)


# --- names ---
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Moira Quill", "Moira Quill"),
        ("I met Moira Quill at the gate.", "Moira Quill"),
        ("Ask Mrs Quill about it.", "Mrs Quill"),
        ("so Moira told us", "Moira"),
        ("QUILL should go", "QUILL"),
        ("It was Quill's idea.", "Quill's"),
        ("It was Quill’s idea.", "Quill’s"),
        ("thanks, Quill, for nothing", "Quill,"),
        ("(Moira)", "(Moira)"),
        ("that moira quill again", "moira quill"),
        ("Quill, Moira", "Quill, Moira"),
        ("mrs quill said no", "mrs quill"),
        ("Sinead O'Connor-Bray was there", "Sinead O'Connor-Bray"),
        ("Sinéad O’Connor-Bray was there", "Sinéad O’Connor-Bray"),
        ("Bartek Los came too", "Bartek Los"),
        ("MoiraQuill", "MoiraQuill"),
        ("ask Miss Hartley and the others", "Miss Hartley"),
        ("Jo Hartley replied", "Jo Hartley"),
    ],
)
def test_names_of_the_log_are_found_in_full_and_by_one_part(line: str, words: str) -> None:
    assert under(line, hiding.NAMED) == [words]


@pytest.mark.parametrize(
    "word",
    [
        "Quiil",
        "Qulll",
        "Ouill",
        "Quil",
        "Quilll",
        "Pellevv",
        "Pelew",
        "Pe1lew",
        "Hartiey",
        "Hartly",
        "Harlley",
        "Moirra",
    ],
)
def test_a_name_is_found_though_one_letter_was_read_wrongly(word: str) -> None:
    is_two = word == "Pellevv"  # a w read as two letters is more than one slip
    assert bool(under(f"and so {word} went home", hiding.NAMED)) is not is_two


@pytest.mark.parametrize(
    "line",
    [
        "We will see what happens.",
        "Will you come too?",
        "It was done with grace.",
        "Grace is what they lack.",
        "Those quills are sharp.",
        "She sent a quilt to the fair.",
        "Tomorrow is another day.",
        "A Tomato plant.",
        "Devon is lovely in June.",
        "The jolly postman came.",
        "Developers built the new flats.",
        "We joked about it.",
    ],
)
def test_ordinary_words_that_look_like_a_name_are_left(line: str) -> None:
    assert under(line, hiding.NAMED) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("I asked Will about it.", "Will"),
        ("Will Grace", "Will Grace"),
        ("Mr Grace knows.", "Mr Grace"),
        ("Grace", "Grace"),
    ],
)
def test_a_name_that_is_an_ordinary_word_counts_where_no_sentence_begins(line: str, words: str) -> None:
    assert under(line, hiding.NAMED) == [words]


def test_a_name_that_goes_over_the_end_of_a_line_has_a_box_on_each() -> None:
    places = typed("and then she said that Moira", "Quill would be there")

    assert covered(places, hiding.NAMED) == ["Moira", "Quill"]


def test_a_torn_name_is_found() -> None:
    assert under("and Har tley said", hiding.NAMED) == ["Har tley"]


def test_nobody_is_found_without_names() -> None:
    assert covered(typed("Moira Quill"), hiding.NAMED, ()) == []
    assert covered(typed("Moira Quill"), hiding.NAMED, ("", "Mr")) == []


# --- who saved it ---
@pytest.mark.parametrize(
    "lines",
    [
        ("You", "I never said that"),
        ("You · 2h", "I never said that"),
        ("You: see you at the gate",),
        ("Moira, Dev, Tom, You",),
        ("You, Moira, and 12 others",),
        ("You and 14 others",),
        ("You replied to Moira",),
        ("You sent a photo",),
        ("You unsent a message",),
        ("You were added",),
        ("You left the group",),
        ("You reacted to this",),
        ("Edited by you",),
        ("Only you can see this",),
        ("Moira mentioned you in a comment",),
        ("Jo (You)",),
        ("Your story",),
        ("Dev and You",),
        ("Sent by you",),
        ("You’re now friends",),
    ],
)
def test_you_tells_who_saved_it(lines: tuple[str, ...]) -> None:
    found = covered(typed(*lines), hiding.YOU_SAID)

    assert found and "you" in found[0].lower()


@pytest.mark.parametrize(
    "line",
    [
        "You should all be ashamed of yourselves.",
        "Have you seen this?",
        "You are not fit to run a school.",
        "I told you so, and you laughed.",
        "Thank you all for coming.",
        "You have let our children down again.",
        "See you at the gate!",
        "Do you know who sent it to you?",
        "You left my child in the rain.",
        "You and your lot are useless.",
    ],
)
def test_you_in_a_sentence_tells_nothing(line: str) -> None:
    assert under(line, hiding.YOU_SAID) == []


@pytest.mark.parametrize(
    "line",
    [
        "12 mutual friends",
        "1 mutual friend",
        "Mutual friends",
        "3 mutual groups",
        "284 friends",
        "Friends with Dev",
        "Followed by dev_anand and 3 others",
        "Follows you",
        "You’re friends",
        "2 groups in common",
        "Members you know",
        "Friends since June 2019",
        "5 friends in common",
        "Followed by moira, tom",
    ],
)
def test_friends_in_common_tell_who_saved_it(line: str) -> None:
    assert under(line, hiding.COMMON)


@pytest.mark.parametrize(
    "line",
    [
        "My friends say so too.",
        "She has two friends in Year 4.",
        "We were friends once.",
        "Make friends, be kind.",
        "A friend told me.",
        "It is good to have friends with patience.",
    ],
)
def test_friends_in_a_sentence_tell_nothing(line: str) -> None:
    assert under(line, hiding.COMMON) == []


@pytest.mark.parametrize(
    "line",
    [
        "Comment as Anita Rao",
        "Write a comment as Anita",
        "Reply as Anita Rao",
        "Replying as Anita Rao",
        "Commenting as Anita",
        "Posting as Anita Rao",
        "Signed in as Anita Rao",
        "Logged in as Anita",
        "Post as Ashfield Parents",
        "comment as Anita Rao",
        "Chatting as Anita Rao",
    ],
)
def test_the_account_that_was_used_tells_who_saved_it(line: str) -> None:
    assert under(line, hiding.ACCOUNT) == [line]


# --- chats ---
def a_chat(*said: tuple[str, str], own_left: int = 500, stamps: bool = True) -> list[Place]:
    """Return a chat: its name and members, then messages as (side, words)."""
    places = row("Year 4 parents", 140, 30) + row("Moira, Dev, Tom", 140, 60, 18)
    top = 160
    for side, words in said:
        left = 60 if side == "left" else own_left
        line = row(words, left, top)
        places += line
        end = line[-1][1][2]
        if stamps:
            places += row("18:52", end - 50 if side == "left" else 930, top + 34, 14)
        elif side == "right":
            places += row("so", 950, top + 30)
        top += 140
    return places


TALK = (
    ("left", "Did anyone get the letter?"),
    ("right", "I thought it was voluntary this year"),
    ("left", "They want it by Friday"),
    ("right", "That cannot be right at all I say"),
)


def test_messages_on_the_right_are_those_of_whoever_saved_it() -> None:
    found = covered(a_chat(*TALK), hiding.ON_THE_RIGHT)

    assert len(found) == 2
    assert found[0].startswith("I thought it was voluntary") and found[1].startswith("That cannot be right")
    assert not any("letter" in words or "Friday" in words for words in found)


def test_messages_without_times_are_told_by_their_side_too() -> None:
    assert len(covered(a_chat(*TALK, stamps=False), hiding.ON_THE_RIGHT)) == 2


@pytest.mark.parametrize("own_left", [220, 260, 300, 340, 380, 420, 460, 500, 540, 580])
def test_a_message_of_any_width_on_the_right_is_told(own_left: int) -> None:
    found = covered(a_chat(*TALK, own_left=own_left), hiding.ON_THE_RIGHT)

    assert len(found) == 2


@pytest.mark.parametrize(
    "head",
    [
        "Moira Quill",
        "Year 4 parents",
        "Ashby Mill Mums",
        "Dev",
        "+44 7700 900123 Dev",
        "PTA committee",
        "Tom P",
        "Football 2026",
        "Neighbours & friends",
        "Mum",
        "Class 3B",
    ],
)
def test_the_name_at_the_top_of_a_chat_tells_who_saved_it(head: str) -> None:
    places = row(head, 140, 30) + row("online", 140, 60, 18) + a_chat(*TALK)[6:]

    assert covered(places, hiding.AT_THE_TOP, ()) == [head, "online"]


def test_the_phones_own_row_is_not_the_name_of_a_chat() -> None:
    bar = row("19:08", 40, 6, 16) + row("5G 87%", 860, 6, 16)
    moved = [(word, (box[0], box[1] + 40, box[2], box[3] + 40)) for word, box in a_chat(*TALK)]

    assert covered(bar + moved, hiding.AT_THE_TOP) == ["Year 4 parents", "Moira, Dev, Tom"]


def test_a_post_has_no_side() -> None:
    places = typed(
        "Moira Quill",
        "Yesterday at 19:20",
        "Has anybody else had enough of the new drop-off times at our school? The gate was shut",
        "again today and twelve children were left outside in the rain for more than ten minutes.",
        "We ought to write to the governors, all of us, before the end of this week I should think.",
    )
    counts = row("34 comments 12 shares", 740, 260)

    assert covered(places + counts, hiding.ON_THE_RIGHT) == []
    assert covered(places + counts, hiding.AT_THE_TOP) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "18:52",
        "7:20 pm",
        "Yesterday at 19:20",
        "Today 18:04",
        "12 March at 19:20",
        "Mon 08:15",
        "Sent 19:04",
        "47m Like Reply",
        "Just now",
        "3 mins ago",
        "23 November 2026 at 07:41",
        "19.20",
        "5m",
        "Edited · 12:10",
    ],
)
def test_an_exact_time_beside_a_post_tells_who_saved_it(stamp: str) -> None:
    assert covered(typed("Tom Pellew", stamp, "I quite agree with that."), hiding.TIME)


@pytest.mark.parametrize(
    "line",
    [
        "The gate was shut at 8:45 again today",
        "Meet me at 3 pm by the swings",
        "It took 20 minutes to get in",
        "School starts at 9:00 and ends at 15:15",
        "12 March",
        "Yesterday",
        "3h Like Reply",
        "2 d",
        "Year 4",
        "Only 5 minutes late and she shouted",
    ],
)
def test_times_in_what_is_said_and_days_are_left(line: str) -> None:
    assert under(line, hiding.TIME) == []


def test_a_time_at_the_end_of_a_message_is_told_by_standing_off() -> None:
    places = a_chat(*TALK, stamps=False)
    places += row("They will be there at 18:30", 60, 760) + row("18:52", 400, 764, 14)

    assert covered(places, hiding.TIME) == ["18:52"]


# --- numbers ---
@pytest.mark.parametrize(
    "line",
    [
        "01632 960 118",
        "07700 900123",
        "+44 7700 900123",
        "+44 (0)1632 960118",
        "(01632) 960118",
        "020 7946 0018",
        "Ring 01632960118 now",
        "07700-900-123",
        "O1632 960 l18",
        "call 0800 1111 222",
        "+353 1 496 0123",
    ],
)
def test_telephone_numbers_are_found(line: str) -> None:
    assert len(under(line, "A telephone number")) == 1


def test_a_telephone_number_over_two_lines_is_covered_on_both() -> None:
    assert covered(typed("ring the office on 01632", "960 118 before nine"), "A telephone number") == [
        "01632", "960 118",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "In 2026-27/004 it was settled",
        "£42.50 each, 30 of them",
        "On 01/02/2026 at 8:45",
        "0 of 12 came",
        "Year 4 had 28 pupils in 2025",
        "1234567890123456",
        "score 10 - 12",
        "2026 2027 2028",
        "24 12 36 48 12",
    ],
)
def test_other_numbers_are_no_telephone_numbers(line: str) -> None:
    assert under(line, "A telephone number") == []


@pytest.mark.parametrize(
    "line",
    [
        "moira.quill@example.org",
        "Write to office@ashby-mill.sch.uk.",
        "a_b+c@mail.example.co.uk",
        "me@x.io",
        "MOIRA@EXAMPLE.COM",
        "moira @ example.com",
        "moira@example .com",
        "(dev@example.net)",
        "mq87@example.edu",
        "t.pellew@example.info",
        "x-y@example.me",
    ],
)
def test_e_mail_addresses_are_found(line: str) -> None:
    assert len(under(line, "An e-mail address", ())) == 1


@pytest.mark.parametrize("line", ["meet me @ school. Then home", "5 @ £2 each", "@home", "at example.com"])
def test_other_uses_of_the_sign_are_no_e_mail(line: str) -> None:
    assert under(line, "An e-mail address") == []


@pytest.mark.parametrize(
    "line",
    [
        "@ashfield_mum",
        "thanks @moira.quill for that",
        "u/dev-anand",
        "ashfield_mum87",
        "facebook.com/moira.quill",
        "www.instagram.com/dev_a",
        "tiktok.com/@dev",
        "x.com/tpellew",
        "t.me/parents4",
        "@TomPellew!",
        "dev_anand",
    ],
)
def test_account_names_are_found(line: str) -> None:
    assert len(under(line, "An account name", ())) == 1


@pytest.mark.parametrize(
    "line", ["and/or", "2 @ 3", "the e-mail", "well-known", "bbc.co.uk", "N/A", "she/her"]
)
def test_other_words_are_no_account_names(line: str) -> None:
    assert under(line, "An account name", ()) == []


@pytest.mark.parametrize(
    "line",
    [
        "SW1A 1AA",
        "M1 1AE",
        "CR2 6XH",
        "DN55 1PT",
        "B33 8TH",
        "W1A 0AX",
        "EC1A 1BB",
        "at YO22 4EU.",
        "LS1 4DY, Leeds",
        "S102TN",
        "near BS8 1TH",
    ],
)
def test_postcodes_are_found(line: str) -> None:
    assert len(under(line, "A postcode")) == 1


@pytest.mark.parametrize(
    "line", ["Y4 ROOM", "KS2 SATs", "A4 paper", "B12 vitamins", "Form 7B 2CD", "M25 closed", "5G 87%"]
)
def test_other_codes_are_no_postcodes(line: str) -> None:
    assert under(line, "A postcode") == []


@pytest.mark.parametrize(
    "line",
    [
        "12 Mill Lane",
        "lives at 4a Church Street",
        "27 St Thomas Road",
        "1 The Crescent",
        "103 Old Mill Drive",
        "8 Orchard Close",
        "56 High St",
        "9 Chapel Row,",
        "14 Beech Avenue",
        "2 Priory Gardens",
        "33 Station Rd",
    ],
)
def test_addresses_of_houses_are_found(line: str) -> None:
    assert len(under(line, "An address")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "AB12 CDE",
        "plate BD51 SMR",
        "YX70ABC",
        "LK19 HJN",
        "FJ08 OAB",
        "GV21 KLP",
        "WR15 NYA",
        "EA66 TTP",
        "CE23 RUW",
        "SH09 LGO",
        "KT17 EPD",
    ],
)
def test_number_plates_are_found(line: str) -> None:
    assert len(under(line, "A number plate")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "all of Year 4 saw it",
        "Year 6.",
        "Class 3B",
        "the whole of Y5",
        "in Y2B today",
        "Year 1’s teacher",
        "Class 6 trip",
        "Yr 3 parents",
        "Year R",
        "YEAR: Year 2",
        "(Class 1A)",
    ],
)
def test_a_class_tells_of_whose_child_is_spoken(line: str) -> None:
    assert len(under(line, "A class")) == 1


@pytest.mark.parametrize(
    "line", ["Year 2026", "last year 4 left", "Y4 ROOM", "World class 1", "Years 3 to 5"]
)
def test_other_years_are_no_class(line: str) -> None:
    assert under(line, "A class") == []


# --- who is in no log ---
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Mrs Rao is a clown", "Mrs Rao"),
        ("and Mr Dunn laughed.", "Mr Dunn"),
        ("ask Miss K about it", "Miss K"),
        ("It was Mrs Rao’s idea.", "Mrs Rao’s"),
        ("mrs rao said no", "mrs rao"),
        ("MRS RAO MUST GO", "MRS RAO"),
        ("Mr. Dunn, again", "Mr. Dunn,"),
        ("Mr G. Dunn knows", "Mr G. Dunn"),
        ("Dr Anita Rao will see you", "Dr Anita Rao"),
        ("Ms O’Brien-Day came", "Ms O’Brien-Day"),
        ("Mr Dunn. She took it", "Mr Dunn."),
        ("Mrs Rao I think", "Mrs Rao"),
        ("tell Sir Keith", "Sir Keith"),
        ("Revd Ash came", "Revd Ash"),
        ("Cllr Bray agreed", "Cllr Bray"),
        ("Nurse Bell was kind", "Nurse Bell"),
        ("Mrs Łoś waved", "Mrs Łoś"),
    ],
)
def test_a_name_with_a_title_is_found_though_nobody_wrote_it_down(line: str, words: str) -> None:
    assert under(line, hiding.TITLED, ()) == [words]


def test_a_title_at_the_end_of_a_line_and_its_name_are_both_covered() -> None:
    assert covered(typed("and then I asked Mrs", "Rao, who laughed"), hiding.TITLED, ()) == ["Mrs", "Rao,"]


@pytest.mark.parametrize(
    "line",
    [
        "We miss You all",
        "Miss it at your peril",
        "Dear Sir or Madam",
        "Yes Miss",
        "Thank you Sir",
        "my sister Mary",
        "the head coach Friday",
        "Doctor on Monday",
        "He said: Miss I was here",
        "A mr of no name: mr and mrs",
        "Sir, I write to you",
        "the father Ted saw",
    ],
)
def test_a_title_without_a_name_is_left(line: str) -> None:
    assert under(line, hiding.TITLED, ()) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "2 h",
        "2h",
        "Yesterday at 19:20",
        "Just now",
        "3 d",
        "12 November at 08:14",
        "5m",
        "1 w",
        "23 November 2026 at 07:41",
        "Today at 7:20 pm",
        "lh",
        "3 hrs ago",
        "Yesterday at 19:31 · Q",
    ],
)
def test_a_name_right_above_a_time_is_whoever_wrote_it(stamp: str) -> None:
    lines = ("Tom Becker", stamp, "I quite agree with every word of that.")

    assert covered(typed(*lines, step=30), hiding.COMMENTED, ()) == ["Tom Becker"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Kelly", "Kelly"),
        ("Sinead O’Connor-Bray", "Sinead O’Connor-Bray"),
        ("Bartek Łoś", "Bartek Łoś"),
        ("Anna van der Berg", "Anna van der Berg"),
        ("Tom B.", "Tom B."),
        ("TOM BECKER", "TOM BECKER"),
        ("Kelly Marsh is with Tom Becker.", "Kelly Marsh is with Tom Becker."),
        ("Kelly Marsh › Ashfield Mums", "Kelly Marsh › Ashfield Mums"),
        ("Kelly Marsh shared a post.", "Kelly Marsh shared a post."),
        ("kelly.marsh84", "kelly.marsh84"),
        ("(Kelly) Marsh", "(Kelly) Marsh"),
        ("Dr Priya N", "Dr Priya N"),
    ],
)
def test_names_of_accounts_have_many_forms(line: str, words: str) -> None:
    lines = (line, "2 h", "I quite agree with every word of that.")

    assert covered(typed(*lines, step=30), hiding.COMMENTED, ()) == [words]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Tom Becker · 2 h", "Tom Becker"),
        ("Tom Becker 2h", "Tom Becker"),
        ("Tom 3d", "Tom"),
        ("tombecker 5m", "tombecker"),
        ("Kelly Marsh Yesterday at 19:20", "Kelly Marsh"),
        ("Kelly Marsh 19:20", "Kelly Marsh"),
        ("Dev Anand · 12 November at 08:14", "Dev Anand"),
        ("leahandthree 14 w", "leahandthree"),
        ("Anna Berg Just now", "Anna Berg"),
        ("Jo Hartley · 3 days ago", "Jo Hartley"),
        ("Dev · 1d · Edited", "Dev"),
    ],
)
def test_a_name_before_a_time_in_the_same_line_is_whoever_wrote_it(line: str, name: str) -> None:
    lines = (line, "I quite agree with every word of that.")

    (found,) = covered(typed(*lines, step=30), hiding.COMMENTED, ())
    assert found.strip("· ") == name


def test_whoever_commented_is_found_though_the_time_stands_below_the_words() -> None:
    places = typed(
        "Like Comment Share",
        "Tom Becker", "Shocking. Same here last week.", "3h Like Reply",
        "You", "I never said that about her", "2h Like Reply",
        "Sinead Bray Top contributor", "Disgusting", "1d Like Reply",
        "Kelly Marsh", "Well Said", "Just now Like Reply",
    )  # fmt: skip

    assert covered(places, hiding.COMMENTED, ()) == ["Tom Becker", "Sinead Bray", "Kelly Marsh"]


def test_whoever_commented_first_is_found_below_a_gap() -> None:
    post = typed("The gate was shut again and it", "rained the whole morning long", step=30)
    comment = typed("Tom Becker", "Shocking. Same here.", "3h Like Reply", top=180, step=30)

    assert covered(post + comment, hiding.COMMENTED, ()) == ["Tom Becker"]


def test_a_round_likeness_that_was_read_as_letters_is_no_part_of_a_name() -> None:
    places = [("OC)", (20, 30, 90, 84)), *row("Tom Becker", 110, 44), *row("2 h", 110, 74, 18)]

    assert covered(places, hiding.COMMENTED, ()) == ["Tom Becker"]


def test_senders_in_a_group_are_found_above_their_messages_and_not_in_one_s_own() -> None:
    places = row("Year 4 parents", 140, 30) + row("online", 140, 60, 18)
    for at, (side, first, then) in enumerate(
        [
            ("left", "Moira Quill", "Did anyone get the letter?"),
            ("right", "I thought it was", "voluntary this year I say"),
            ("left", "Dev Anand", "They want it by Friday"),
            ("right", "That Cannot", "be right at all I say to you"),
            ("left", "Thank you", "for the photos from Friday"),
        ]
    ):
        left, top = 60 if side == "left" else 600, 160 + at * 180
        places += row(first, left, top) + row(then, left, top + 34)
        places += row("18:52", 300 if side == "left" else 930, top + 66, 14)

    assert covered(places, hiding.COMMENTED, ()) == ["Moira Quill", "Dev Anand"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Tom Becker", "I quite agree with every word of that."),
        ("It was Tom Becker who said so to me", "2 h"),
        ("Well Said", "2 h"),
        ("Good Morning", "Yesterday at 19:20"),
        ("The gate was shut.", "2 h"),
        ("Meet at 18:30",),
        ("Only 5 minutes",),
        ("Sports Day, 14:00",),
        ("Starts 9:00",),
        ("Shocking behaviour", "3h Like Reply"),
        ("Year 4", "2 h"),
        ("Yesterday", "19:20"),
        ("All Comments", "2 h"),
        ("You", "2 h"),
        ("Most relevant", "Just now"),
        ("We", "12 November at 08:14"),
    ],
)
def test_words_beside_a_time_that_name_nobody_are_left(lines: tuple[str, ...]) -> None:
    assert covered(typed(*lines, step=30), hiding.COMMENTED, ()) == []


def test_a_time_in_another_place_says_nothing_of_a_name() -> None:
    far = [*row("Tom Becker", 40, 40), *row("2 h", 700, 70)]
    low = [*row("Tom Becker", 40, 40), *row("2 h", 40, 240)]

    assert covered(far, hiding.COMMENTED, ()) == covered(low, hiding.COMMENTED, ()) == []


def test_the_same_person_is_called_the_same_wherever_they_are_named() -> None:
    lines = (
        "Tom Becker",
        "2 h",
        "Ask Mrs Rao and Quill.",
        "TOM BECKER",
        "3 h",
        "mrs rao knows, so does Moira",
    )

    told = suggest(typed(*lines, step=30), NAMES, WIDTH, HEIGHT)

    assert [each.words for each in told] == [
        f"{hiding.COMMENTED}: Tom Becker", f"{hiding.TITLED}: Mrs Rao", f"{hiding.NAMED}: Mrs Moira Quill",
        f"{hiding.COMMENTED}: Tom Becker", f"{hiding.TITLED}: Mrs Rao", f"{hiding.NAMED}: Mrs Moira Quill",
    ]  # fmt: skip


def test_a_name_of_the_log_stays_one_though_a_title_or_a_time_stands_beside_it() -> None:
    told = suggest(typed("Moira Quill", "2 h", "Mrs Quill knows", step=30), NAMES, WIDTH, HEIGHT)

    assert [each.why for each in told] == [hiding.NAMED, hiding.NAMED]


# --- all together ---
def test_a_box_has_a_little_room_and_stays_in_the_picture() -> None:
    (found,) = suggest([("Quill", (0, 0, 50, 24))], NAMES, 52, 25)

    assert found.box == (0, 0, 52, 25)


def test_what_another_box_covers_is_not_suggested_twice() -> None:
    told = suggest(a_chat(*TALK), NAMES, WIDTH, HEIGHT)

    boxes = [each.box for each in told]
    assert len(set(boxes)) == len(boxes)
    assert not [a for a in boxes for b in boxes if a != b and inside(a, b)]
    assert boxes == sorted(boxes, key=lambda box: (box[1], box[0]))


def test_nothing_is_suggested_of_nothing() -> None:
    assert suggest([], NAMES, WIDTH, HEIGHT) == ()
    assert suggest([(" ", (0, 0, 5, 5))], NAMES, WIDTH, HEIGHT) == ()


def test_reasons_are_plain_sentences_without_names() -> None:
    for each in suggest(a_chat(*TALK), NAMES, WIDTH, HEIGHT):
        assert each.why[0].isupper() and not any(name in each.why for name in ("Quill", "Dev", "Tom"))
    assert Suggestion(hiding.NAMED, (0, 0, 1, 1)).why == "A name of this log"


def test_lines_are_what_can_be_covered_whole() -> None:
    found = lines_of(typed("and so Quill", "went home") + row("3 comments", 800, 80))

    assert found == (
        ("and so Quill", (40, 40, 160, 64)),
        ("went home", (40, 80, 130, 104)),
        ("3 comments", (800, 80, 900, 104)),
    )


COMMON_NAMES = (
    "Kelly Marsh",
    "Grace White",
    "Mark Young",
    "Will Brown",
    "Rose Hill",
    "James Carter",
    "Amy Green",
    "Bill Page",
    "Hope Walker",
    "Dean Long",
    "Sam Rice",
    "Joy Banks",
    "Anita Rao",
    "Graham Dunn",
    "Faith Hall",
    "Rob Wood",
)


def test_of_a_thousand_ordinary_words_less_than_one_is_covered(pytestconfig: pytest.Config) -> None:
    top = Path(pytestconfig.rootpath, "resources")
    texts = [*sorted(top.glob("help/*.txt")), *sorted(top.glob("letters/**/*.txt"))]
    prose = [
        re.sub(r"\[[^]]*\]", "", line) for text in texts for line in text.read_text("utf-8").splitlines()
    ]
    places = typed(*(part for line in prose for part in re.findall(r".{1,80}(?:\s|$)", line) if part.strip()))

    taken = suggest(places, COMMON_NAMES, WIDTH, 40 * len(places))

    assert len(places) > 15_000
    assert len(taken) * 1000 < len(places), [
        (each.why, " ".join(word for word, box in places if inside(box, each.box))) for each in taken
    ]
