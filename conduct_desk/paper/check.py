"""What a letter may not say, before anybody signs it."""

from collections.abc import Iterator, Mapping
from typing import Final

from conduct_desk.paper import check_dates, check_names, check_quotes, check_requests, check_shape, check_tone
from conduct_desk.paper.check_circular import case_facts
from conduct_desk.paper.check_enclosed import addresses, evidence
from conduct_desk.paper.check_given import Known, Remark, ToCheck
from conduct_desk.paper.check_hints import (
    AUTHOR_DESCRIBED,
    AUTHORSHIP,
    HINTS,
    OTHERS,
    REPORTER_DESCRIBED,
    REPORTERS_DESCRIBED,
)
from conduct_desk.paper.check_law import LAW
from conduct_desk.paper.check_phrases import Span, remarks
from conduct_desk.paper.check_quotes import Record
from conduct_desk.paper.check_rules import RULES
from conduct_desk.paper.check_sanctions import SANCTIONS
from conduct_desk.paper.check_text import Readable
from conduct_desk.policy.readers import reader

__all__ = ["RULES", "Known", "Remark", "ToCheck", "check"]

FIELDS: Final = (
    "recipient",
    "address",
    "salutation",
    "subject",
    "body",
    "enclosures",
    "copies_to",
    "dated_on",
    "answer_by",
)
_PHRASES: Final = (
    *REPORTER_DESCRIBED,
    *REPORTERS_DESCRIBED,
    *AUTHOR_DESCRIBED,
    *OTHERS,
    *HINTS,
    *LAW,
    *SANCTIONS,
)


def check(given: ToCheck) -> tuple[Remark, ...]:
    """Return what is wrong with a letter, what blocks it first; the same letter gives the same remarks.

    One remark a rule, field and wording found, in the order in which they stand in the letter.
    """
    texts = {field: Readable(given.text_of(field)) for field in check_names.FIELDS}
    record = Record(given)
    kept = {field: check_quotes.kept(text, record) for field, text in texts.items()}
    found = dict.fromkeys((*_of_shape(given, texts, record), *_of_words(given, texts, record, kept)))
    found |= dict.fromkeys(check_tone.whole(given, texts["body"], record, kept["body"]))
    order = {rule: at for at, rule in enumerate(RULES)}
    return tuple(
        sorted(found, key=lambda each: (not each.blocks, *_place(given, each), order[each.rule], each.about))
    )


def _place(given: ToCheck, remark: Remark) -> tuple[int, int]:
    """Return where a remark stands: what is about the whole comes after what is about some words."""
    field = FIELDS.index(remark.field)
    if not remark.about:
        return len(FIELDS), field
    return field, given.text_of(remark.field).find(remark.about)


def _of_shape(given: ToCheck, texts: Mapping[str, Readable], record: Record) -> Iterator[Remark]:
    yield from check_shape.blanks(given, record)
    yield from check_shape.address(given)
    yield from check_shape.letters(given)
    yield from check_shape.frame(given)
    yield from check_names.remarks(given, texts)
    yield from case_facts(given, texts)
    yield from evidence(given, texts)
    yield from addresses(given, texts)
    yield from check_dates.remarks(given)


def _of_words(
    given: ToCheck, texts: Mapping[str, Readable], record: Record, kept: Mapping[str, tuple[Span, ...]]
) -> Iterator[Remark]:
    reads = reader(given.kind)
    for field in ("subject", "body", "enclosures", "copies_to"):
        text = texts[field]
        yield from check_quotes.remarks(given, text, field, record)
        yield from remarks(_PHRASES, reads, text, field, kept[field])
        yield from check_requests.asked(given, text, field, kept[field])
        yield from check_tone.tone(given, text, field, kept[field])
        if given.author_is_likely:
            yield from remarks(AUTHORSHIP, reads, text, field, kept[field])
