"""Whatever somebody typed is printed as it stands: 300 hostile strings through every blank of a letter."""

import re
import unicodedata
from functools import partial
from itertools import product
from types import ModuleType

import pytest

from conduct_desk.paper.fonts import drawable
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.words import clean, fill
from tests.paper.conftest import letter
from tests.work import calls_in

MARKUP = [
    f"{before}{tag}{after}"
    for tag, before, after in product(
        (
            '<img src="/etc/hostname" width="9" height="9"/>', '<a href="javascript:x()">y</a>', "<b>bold",
            '<link href="file:///etc/passwd">z</link>', '<font size="200" color="red">x</font>', "</para>",
            "<onDraw name='x' label='y'/>", "<index item='a'/>", "<foo>", "<!-- gone -->", "<![CDATA[gone]]>",
            "<?xml version='1.0'?>", "<br/>", "<seq id='x'/>", "<super>up</super>", "<para align='right'>",
            "<unichar code='0x41'/>", "<greek>a</greek>", "<evalString>1</evalString>", "<u>x", "<strike>",
        ),
        ("", "a ", "x"),
        ("", " b"),
    )
]  # fmt: skip
ENTITIES = [
    "&",
    "&amp;",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&#x3c;",
    "&nbsp;",
    "&bogus;",
    "&&",
    "a&b;c",
    "&#0;",
    "&#xD800;",
]
TEMPLATES = [
    "{{ 7*7 }}", "{% for x in y %}", "{0}", "{name!r}", "%s %d %(x)s", "${HOME}", "$(id)", "`id`", "[reader]",
    "[school_name", "[[x]]", "#{x}", "<%= x %>", "{{''.__class__}}", "%n%n", "\\textbf{x}",
    "\\u0041", "@x", "{{{",
]  # fmt: skip
PATHS = [
    "../../etc/passwd", "C:\\Windows\\system32", "file:///etc/passwd", "\\\\server\\share", "/dev/null",
    "~/.ssh",
    "http://x.example/a?b=c&d", "data:image/png;base64,AAAA", "mailto:a@b.example", "javascript:alert(1)",
]  # fmt: skip
CODE = [
    "'; DROP TABLE letter; --", '" OR 1=1', "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3",
    "=HYPERLINK(\"x\")",
    "eval(1)", "__import__('os')", "\\x00\\x01", "(a) Tj", "BT /F1 12 Tf ET", ") Tj ET Q (",
    "endstream", "%%EOF",
    "<</Type/Action>>", "(\\", "\\)", "))((", "EMC", "/P <</MCID 0>> BDC", "stream\nx", "xref", "startxref",
]  # fmt: skip
MARKS = [
    "- a",
    "> b",
    "## c",
    "1. d",
    "| e | f",
    "||",
    "|",
    ">",
    "-",
    "10. x",
    "**b**",
    "_i_",
    "# x",
    "---",
    "* * *",
]
TURNING = [
    f"a{mark}bc{end}d"
    for mark, end in product(
        "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\u061c", ("", "\u202c\u2069")
    )
]
UNSEEN = [
    f"cl{each}own" for each in "\u200b\u200c\u200d\u2060\u2062\ufeff\u00ad\ufe0e\ufe0f\ufff9\u180e\U000e0041"
]
CONTROLS = [f"a{chr(code)}b" for code in (*range(32), 0x7F, *range(0x80, 0xA0)) if chr(code) not in "\n\r"]
BROKEN = [
    "a\ud800b",
    "\udfffz",
    "a\ufffeb",
    "a\uffffb",
    "a\ufdd0b",
    "\U0010ffff.",
    "\ufffd",
    "\ue000",
    "\uf8ff",
]
LONG = [
    "w" * 150,
    "a" * 120 + "\u0301",
    "😀" * 90,
    "م" * 90,
    "中" * 90,
    "x_" * 90,
    "ab" * 30 + "." * 90,
    "\u00a0" * 40 + "x",
]
HEAPED = [
    "e" + "\u0301\u0323" * 40,
    "Z\u0337\u031b\u0308\u0301algo",
    "م" + "\u064e\u0651" * 3,
    "\u0301" * 9,
    "ก็็็็็",
]
EMOJI = [
    "👨‍👩‍👧‍👦", "👍🏽", "🇬🇧🇵🇱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️‍🔥", "👩‍💻", "🤡🤬🖕",
    "😀\u200d", "\u200d😀", "🇬", "😀️️", "©️ ®️ ™️", "ℹ️", "🫠🫡",
]  # fmt: skip
LETTERS = [
    "محمد عبد الله", "(محمد) <b>", "مُحَمَّد", "لا إله", "خان 27 (x)", "שלום", "ሰላም", "नमस्ते",
    "王小明", "Олена", "Ελένη",
    "Nguyễn Thị", "Ẹ̀kọ́", "İıŞş", "ﬁ ﬂ", "①²½", "𝒜𝓑", "ＡＢ", "“‘’”–—…", "−×÷≤",
    "Ⅷ", "ﷺ", "ﻻ", "ǅ", "ẞß", "œæ", "“<b>”",
]  # fmt: skip
GROUPS = {
    "markup": MARKUP[:63], "more markup": MARKUP[63:], "entities": ENTITIES, "templates": TEMPLATES,
    "paths": PATHS,
    "code": CODE, "marks": MARKS, "turning": TURNING, "unseen": UNSEEN, "controls": CONTROLS,
    "broken": BROKEN,
    "long": LONG, "heaped": HEAPED, "emoji": EMOJI, "letters": LETTERS,
}  # fmt: skip
TEMPLATE = (
    "[words] is what was said, and [words]\n\n> [words]\n\nThe points:\n\n- [words]\n- more [words]\n\n"
    "1. [words]\n\n## About [words]\n\n| First | Second\n| x | [words]\n\nThank you."
)
IN_TEMPLATE = TEMPLATE.count("[words]")


def hostile(text: str) -> tuple[LetterPaper, dict[str, str]]:
    """Return a letter with a text in every blank, and what must be read in it, by blank."""
    short = text[:20]
    paper = letter(
        school_name=f"Sa {short}",
        school_lines=(f"Sb {short}", "Road"),
        recipient_lines=(f"Ra {short}", f"Rb {short}"),
        reference=f"Re {short}",
        salutation=f"Dear {text}",
        subject=f"Su {text}",
        body=fill(TEMPLATE, {"words": text}),
        signer_name=f"Na {text}",
        signer_role=f"Ro {text}",
        enclosures=(f"En {text}", f"Eo {text}"),
        copies_to=(f"Co {text}",),
    )
    brief = (paper.school_name, *paper.school_lines, *paper.recipient_lines, paper.reference)
    long = (
        paper.salutation,
        paper.subject,
        paper.signer_name,
        paper.signer_role,
        *paper.enclosures,
        *paper.copies_to,
    )
    return paper, {each[:2]: each for each in (*brief, *long)}


def bare(text: str) -> str:
    """Return a text without what copying may change: blanks, unseen marks, how letters are composed."""
    composed = unicodedata.normalize("NFKC", clean(text))
    return re.sub(r"\s", "", unicodedata.normalize("NFKD", composed))


@pytest.mark.parametrize("group", GROUPS)
def test_whatever_was_typed_is_printed_as_it_stands_and_does_nothing(group: str, papers: ModuleType) -> None:
    for text in GROUPS[group]:
        paper, blanks = hostile(text)

        pdf = make_letter(paper)

        copied = bare(papers.text_of(pdf))
        missing = [blank for blank, typed in blanks.items() if bare(drawable(typed)) not in copied]
        assert missing == [], (text, copied)
        assert copied.count(bare(drawable(text))) >= IN_TEMPLATE, (text, copied)
        assert papers.kinds_in(pdf) == set(), text


def test_there_are_more_than_three_hundred_of_them() -> None:
    strings = [text for group in GROUPS.values() for text in group]

    assert len(strings) == len(set(strings)) > 300


@pytest.mark.parametrize("size", [20_000, 60_000])
def test_a_very_long_text_is_printed_to_its_last_word(size: int, papers: ModuleType) -> None:
    words = [f"w{at:05}" for at in range(size // 7)]

    text = papers.text_of(make_letter(papers.letter(body=f"{' '.join(words)}\n\nLast.")))

    assert re.findall(r"w\d{5}", text) == words
    assert "Last." in text


def test_a_text_takes_work_by_its_length() -> None:
    """A million letters take no more than five times what a quarter of them does."""
    quarter, whole = (
        calls_in(partial(make_letter, letter(body="It was said so, and said again. " * (size // 32))))
        for size in (250_000, 1_000_000)
    )

    assert whole <= 5 * quarter
