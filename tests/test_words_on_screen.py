"""One plain tone: no courtesies of a machine, no jargon, one spelling, one way of saying a day."""

import ast
import re
from collections.abc import Callable

import pytest

from conduct_desk.errors import DeskError
from tests.shown_words import PACKAGE, Shown, all_shown, written

SHOWN = all_shown()
LETTERS = ("letters/", "paragraphs/", "easy/")  # where a head may well apologise
MACHINE = (
    r"please|sorry|apolog\w+|invalid|oops|incident|ticket|offender|error code|fatal|illegal|unfortunately"
)
JARGON = (
    r"databases?|checksums?|hash(es|ed)?|sync(ing|ed|s)?|redact\w*|metadata|configur\w+|config|parse[ds]?|"
    r"defaults?|(?<!\.)json|sql|schemas?|null|cache[ds]?|abort(ed)?|terminate[ds]?|execut(e|ed|ing)|boolean|"
    r"click(s|ed|ing)?|timestamps?|hex|string|stdin|exception|traceback|regex|dialog|popup|"
    r"e\.g|i\.e|etc|n/a|users?|directory|authenticat\w+|credentials?|login|upload\w*|backend|"
    r"victims?|complainants?|perpetrators?|audit log|generate[sd]?|workflow|functionality|utili[sz]e\w*|"
    r"sub-?folders?|leverage|via|prior to|hereby|aforementioned|commence"
)
AMERICAN = (
    r"colou?rize\w*|color\w*|center(ed|s)?|organiz\w+|recogniz\w+|behavior\w*|favorite\w*|canceled|gray|"
    r"fulfill|analyz\w+|apologiz\w+|summariz\w+|emphasiz\w+|minimiz\w+|maximiz\w+|authoriz\w+|catalog|"
    r"license[sd]|check ?mark|neighbor\w*|honor\w*|labor\w*|mom|judgment|traveled|program me"
)
NAMES = frozenset(
    ("Word", "Conduct", "Desk", "Settings", "Help", "Home", "Concerns", "Letters", "Governors", "Windows",
     "Linux", "Ctrl", "Alt", "Shift", "Edit", "Undo")
)  # fmt: skip
INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
ACTS = (
    "Enter|Select|Choose|Type|Say|Add|Give|Tick|Write|Answer|Record|Name|Put|Check|Draw|Mark|Paste|Pick|Use|"
    "Shorten|Leave|Look|Read|Take|Print|Tell|Make|Keep"
)
TELLS_WHAT_TO_DO = re.compile(
    rf"^({ACTS})\b|\bmust\b|: ({ACTS}|change|back up)\b|[.;…] [‘“A-Z…]|…$", re.IGNORECASE
)
STRAIGHT = re.compile(r"[A-Za-z]['\"]|['\"][A-Za-z]")


def is_title_case(shown: Shown) -> bool:
    """Say whether a heading or button has capitals within, where only names have them."""
    inner = set(INNER_CAPITAL.findall(re.sub(r"[‘“(].*?[’”)]", "", shown.words)))
    return shown.kind in ("heading", "button") and bool(inner - NAMES)


def banned(pattern: str) -> Callable[[Shown], bool]:
    """Return whether words hold one of these."""
    found = re.compile(rf"\b({pattern})\b", re.IGNORECASE)
    return lambda shown: bool(found.search(shown.words))


RULES: dict[str, Callable[[Shown], bool]] = {
    "no courtesies of a machine": lambda shown: (
        not shown.where.startswith(LETTERS) and banned(MACHINE)(shown)
    ),
    "no jargon": banned(JARGON),
    "British spelling": banned(AMERICAN),
    "no (s)": lambda shown: "(s)" in shown.words,
    "no stroke for or": lambda shown: bool(re.search(r"\b[A-Za-z]{2,}/[A-Za-z]{2,}\b", shown.words)),
    "no ampersand": lambda shown: bool(re.search(r"\w ?& ?\w", shown.words)),
    "no exclamation": lambda shown: "!" in shown.words,
    "three dots are one sign": lambda shown: "..." in shown.words,
    "curly marks": lambda shown: bool(STRAIGHT.search(shown.words.replace('"conduct-desk[ocr]"', ""))),
    "one space": lambda shown: "  " in shown.words.strip() and "\n" not in shown.words,
    "a button is no sentence": lambda shown: shown.kind == "button" and shown.words.endswith((".", ":")),
    "only names have capitals within": is_title_case,
    "a lead has at most 20 words": lambda shown: shown.kind == "lead" and len(shown.words.split()) > 20,
    "an error says what to do": lambda shown: (
        shown.kind == "error" and not TELLS_WHAT_TO_DO.search(shown.words)
    ),
    "a heading is no sentence": lambda shown: shown.kind == "heading" and shown.words.endswith((".", ":")),
}


def _formats_a_day(tree: ast.Module) -> bool:
    called = (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    specs = (part.format_spec for part in ast.walk(tree) if isinstance(part, ast.FormattedValue))
    told = " ".join(written(spec) for spec in specs)
    return "strftime" in called or bool(re.search(r"%[dHIM]", told))


def test_days_and_times_are_said_by_the_clock_alone() -> None:
    """A folder's name sorts by its day, and the file for support speaks to whoever reads logs."""
    floors = [PACKAGE / floor for floor in ("ui", "desk", "policy", "paper")]
    modules = [path for floor in floors for path in sorted(floor.rglob("*.py"))]
    of_files = {"export.py", "support_file.py"}
    told = [
        path.name
        for path in modules
        if path.name not in of_files and _formats_a_day(ast.parse(path.read_text("utf-8")))
    ]
    assert len(modules) > 300 and told == []


@pytest.mark.parametrize(
    ("rule", "words", "kind"),
    [
        ("no courtesies of a machine", "Please enter a date", "text"),
        ("no jargon", "The database is locked", "text"),
        ("British spelling", "Choose a color", "text"),
        ("no (s)", "2 picture(s) were kept", "text"),
        ("no stroke for or", "The teacher/parent was told", "text"),
        ("no ampersand", "Letters & wording", "text"),
        ("no exclamation", "Saved!", "text"),
        ("three dots are one sign", "Looking...", "text"),
        ("curly marks", "The school's name", "text"),
        ("one space", "Saved.  Go on", "text"),
        ("only names have capitals within", "Take Everything Out", "heading"),
        ("a lead has at most 20 words", "so " * 21, "lead"),
        ("an error says what to do", "The letter was not printed", "error"),
        ("a heading is no sentence", "Settings.", "heading"),
        ("a button is no sentence", "Save.", "button"),
    ],
)
def test_the_lint_hears_what_it_should(rule: str, words: str, kind: str) -> None:
    assert RULES[rule](Shown("a_page.py:1", words, kind))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.replace(" ", "_"))
def test_the_words_keep(rule: str) -> None:
    assert [str(shown) for shown in SHOWN if RULES[rule](shown)] == []


def test_a_refusal_is_told_in_one_way() -> None:
    """`DeskError.told` ends the sentence before the next step begins."""
    joined = re.compile(r"sentence\} \{\w+\.next_step")
    found = [path.name for path in PACKAGE.rglob("*.py") if joined.search(path.read_text("utf-8"))]
    assert found == []
    assert DeskError("It is gone", next_step="Choose another.").told == "It is gone. Choose another."
    assert DeskError("Is it there?", next_step="Look again.").told == "Is it there? Look again."
    assert DeskError("Enter a date").told == "Enter a date"
