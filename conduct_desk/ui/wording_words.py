"""How pages speak of a wording: whose it is, how it differs from the shipped one, how it is written."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from conduct_desk.desk.wording_views import BlankView, WordingLine, WordingText
from conduct_desk.ui.widgets.desk_row import RowWords

SHIPPED, OWN, LOCKED = "As it came", "The school’s own", "Stays as it came"
CHANGED, LOOK = "Ours has changed since", "Needs a look"
SAME = "There is no difference: it says what ours says."
OURS, YOURS = "Ours: ", "Yours: "
LEADS = {
    False: "What this paper says before a concern fills its blanks.",
    True: "What this paper says in easy read, before a concern fills its blanks.",
}
STANDS = {
    SHIPPED: "It stands as it came with the program.",
    OWN: "The school’s own text is used.",
    LOCKED: "This one stays as it came: what is added to it are the adviser’s own words.",
    CHANGED: "The school’s own text is used. Ours has changed since yours was made: compare them, then save "
    "yours again to keep it.",
    LOOK: "The school’s own text cannot be used as it stands, so letters begin with ours. Mend it, or go "
    "back.",
}
HOW = (
    "A blank line begins a new paragraph.",
    "“- ” at the beginning of a line makes a point, “1. ” a numbered request, “> ” a quotation, “## ” a "
    "heading.",
    "“Title:” is what the paper is called here, “Subject:” is printed over the letter, and “Heading:” over "
    "this part of a letter about several matters.",
    "Lines such as “Part: opening” say which part follows: a letter about several matters takes one opening, "
    "each matter, one list of requests and one ending.",
)


def state_of(found: WordingLine | WordingText) -> str:
    """Return in a few words whose text a paper has; a key of STANDS."""
    is_broken = found.needs_a_look if isinstance(found, WordingLine) else bool(found.problems)
    if found.is_locked:
        return LOCKED
    if not found.is_own:
        return SHIPPED
    return LOOK if is_broken else CHANGED if found.shipped_changed else OWN


def wording_row(line: WordingLine) -> RowWords:
    """Return one paper in the list."""
    state = state_of(line)
    tags = {OWN: "info", CHANGED: "warn", LOOK: "danger"}
    words = f"{line.reader.value} · {state}" if state not in tags else line.reader.value
    return RowWords(
        line.title,
        words,
        tag=state if state in tags else "",
        tag_kind=tags.get(state, "info"),
        button="Read" if line.is_locked else "Open",
        name=f"{line.key.replace('/', '_').replace('-', '_')}_button",
    )


def blank_row(blank: BlankView) -> RowWords:
    """Return one blank in the list of those that may be used."""
    meaning = f"{blank.meaning[0].upper()}{blank.meaning[1:]}"
    return RowWords(
        f"[{blank.name}]", f"{meaning}. This paper needs it" if blank.is_needed else meaning,
        button="Put it in", name=f"{blank.name}_blank_button",
    )  # fmt: skip


def difference(ours: str, yours: str) -> tuple[str, ...]:
    """Return the lines in which two texts differ, each said whose it is, as they follow each other.

    A line that both have stands before and after what differs, as it is, so that its place is known.
    """
    before, after = _lines(ours), _lines(yours)
    return tuple(_differing(before, after)) or (SAME,)


def _differing(before: list[str], after: list[str]) -> Iterator[str]:
    last = -1
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if a > 0 and a - 1 > last:
            yield before[a - 1]
        yield from (f"{OURS}{line}" for line in before[a:b])
        yield from (f"{YOURS}{line}" for line in after[c:d])
        if b < len(before):
            yield before[b]
        last = b


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
