"""Finding people by the title before a name, though nobody wrote them down: Mrs Rao, Mr G. Dunn, Miss K."""

import re
from collections.abc import Iterator

from conduct_desk.evidence.names_seen import words_set
from conduct_desk.evidence.page_words import Page

# Mr and Mrs are nothing else, however they are written; the others are ordinary words too without a capital.
_SURE = r"(?i:mr|mrs|messrs)"
_WITH_CAPITAL = r"(?:Miss|Ms|Mx|Dr|Prof|Professor|Rev|Revd|Reverend|Cllr|Councillor|MISS|MS|DR)"
_SAME_LINE = r"(?:Sir|Dame|Lady|Nurse|Coach|Sister|Father|Fr|Doctor)"
_NAME = r"(?:[^\W\d_][^\W\d_]*(?:[’'`-][^\W\d_]+)*)"
_CAPITAL = rf"(?=[A-ZÀ-ÖØ-ÞĀŁŚŻŠŽČ]){_NAME}"
_TITLED = re.compile(
    rf"\b(?:{_SURE}\.?\s(?P<any>{_NAME})|{_WITH_CAPITAL}\.?\s(?P<capital>{_CAPITAL})"
    rf"|{_SAME_LINE}[ ](?P<near>{_CAPITAL}))"
)
_MORE = re.compile(rf"\.?[ ](?P<more>{_CAPITAL})")
_OWNER = re.compile(r"[’'`][sS]$")
# Words with a capital, or after a title written small, that are nobody's name.
_NO_NAMES = words_set("""
    a about after again all am an and are as at be because been but by can could day did do does english
    for friday from get had has have he her his how i if in is it its just let like maths may me monday
    must my needs no not now of on one or our out over please really said saturday school she should so
    sunday teacher thank thanks that the their them then there these they this those thursday to today
    tomorrow tuesday us was we wednesday well were what when where which who why will with would yes
    yesterday you your whoever whatsit something head headteacher chair governor
""")


def titled(page: Page) -> Iterator[tuple[str, int, int]]:
    """Yield what somebody is called, and the first and last word of each place: a title and a name after it.

    The name may stand at the beginning of the next line; a second word with a capital belongs to it.
    """
    for match, first, _ in page.find(_TITLED):
        name = next(filter(None, match.group("any", "capital", "near")))
        if _bare(name).casefold() in _NO_NAMES:
            continue
        end = match.end()
        if (more := _next(page.text, end, name)) is not None:
            end = more
        yield _bare(" ".join(page.text[match.start() : end].split())), first, page.word_at(end - 1)


def _next(text: str, end: int, name: str) -> int | None:
    """Return where a second word of the name ends: "Dunn" of "Mr G. Dunn"; None where there is none."""
    found = _MORE.match(text, end) if not _OWNER.search(name) else None
    if found is None or (found.group()[0] == "." and len(name) > 1):
        return None  # a full stop after more than a letter ends the sentence
    return None if _bare(found["more"]).casefold() in _NO_NAMES else found.end()


def _bare(name: str) -> str:
    return _OWNER.sub("", name)
