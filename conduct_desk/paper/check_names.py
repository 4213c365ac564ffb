"""Whose name a letter must not say, in any spelling: whole, in part, a nickname or initials."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from conduct_desk.paper.check_given import Known, Remark, ToCheck
from conduct_desk.paper.check_name_finder import Finder, Readers, initialled
from conduct_desk.paper.check_name_ways import Wanted, indexed
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.ordinary_words import ORDINARY
from conduct_desk.policy.names import TITLES, parsed
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Part, Role

FIELDS: Final = ("salutation", "subject", "body", "enclosures", "copies_to")
ENVELOPE: Final = ("recipient", "address")
_HELPERS = frozenset({Reader.ADVISER, Reader.HELPERS, Reader.FILE})

_SENTENCES: Final = {
    "name_child": (
        "It names a child.",
        "Write ‘a pupil’ or ‘your child’. If it is the reader’s own child, give that as the reason.",
    ),
    "name_reporter": (
        "It names the person who told the school.",
        "Take the name out. Write ‘we have been told’, and no more.",
    ),
    "name_author": (
        "It names somebody who posted it, and this reader must not learn that from the school.",
        "Take the name out. Write ‘whoever wrote it’, and no more.",
    ),
    "name_other": (
        "It names somebody from the log whom this reader need not know of.",
        "Take the name out. If it is somebody else of that name, say so as the reason and let it stand.",
    ),
    "name_accused": (
        "It names somebody in school of whom something serious is said. The law protects their name.",
        "Write ‘a member of staff’.",
    ),
}  # the name of an accused teacher: Education Act 2002, ss. 141F to H


def remarks(given: ToCheck, texts: Mapping[str, Readable]) -> Iterator[Remark]:
    """Yield a remark for each place that names somebody whom the reader must not be told of."""
    kept_out = {person: rule for person in given.people if (rule := _rule(given, person))}
    if not kept_out:
        return
    readers = _readers(given)
    index, initials = indexed(tuple(kept_out))
    spared = _spared_initials(given)
    common = _common("" if given.is_own_wording else given.wording)
    school = school_names(given.school_words)
    for field in FIELDS:
        text = texts[field]
        finder = Finder(text, index, readers, common, school)
        found = [*finder.named(), *finder.spelt(), *initialled(text, initials, spared)]
        for start, end, wanted in found:
            yield _remark(kept_out[wanted.person], wanted, text.original(start, end), field)
    for field in ENVELOPE:  # what the window shows: half a name may be a road's
        text = Readable(given.text_of(field))
        for start, end, wanted in Finder(text, index, readers, common, school).named():
            if wanted.is_whole:
                yield _remark(kept_out[wanted.person], wanted, text.original(start, end), field)


@lru_cache(maxsize=16)
def _common(wording: str) -> frozenset[str]:
    """Return the words in small letters of a wording: there they are words of every day."""
    return ORDINARY | {token.word for token in Readable(wording).tokens if not token.is_capital}


def _remark(rule: str, wanted: Wanted, about: str, field: str) -> Remark:
    sentence, mend = _SENTENCES[rule]
    # The whole name of whoever told the school, or of another author, has no place in any letter.
    is_certain = wanted.is_whole and wanted.person.is_of_case and rule in ("name_reporter", "name_author")
    is_certain &= field not in ENVELOPE  # a house may be called so
    return Remark(
        rule=rule,
        blocks=True,
        sentence=sentence,
        mend=mend,
        about=about,
        field=field,
        may_stand=not is_certain,
    )


def _rule(given: ToCheck, person: Known) -> str:
    """Return the rule that keeps somebody out of the letter; empty when they may be named in it."""
    reads = reader(given.kind)
    if _is_reader(given, person):
        return ""
    if not person.is_of_case or person.part is None:
        return "" if person.role in (Role.STAFF, Role.GOVERNOR) or reads in _HELPERS else "name_other"
    if person.part is Part.REPORTER:
        return "name_reporter"
    if person.role is Role.PUPIL:
        return "" if reads in _HELPERS | {Reader.STAFF} else "name_child"
    if person.part is Part.AUTHOR:
        return "" if reads in _HELPERS | {Reader.PLATFORM} else "name_author"
    return _rule_for_subject(given, person, reads)


def _rule_for_subject(given: ToCheck, person: Known, reads: Reader) -> str:
    if given.is_allegation and person.role is Role.STAFF and reads not in _HELPERS:
        return "name_accused"
    is_told_nothing = reads in (Reader.EVERYBODY, Reader.PUBLIC, Reader.ORGANISER, Reader.CHAIR)
    is_colleague = person.role in (Role.STAFF, Role.GOVERNOR)
    is_told_little = reads in (Reader.FAMILY, Reader.REPORTER, Reader.STAFF) and not is_colleague
    return "name_other" if is_told_nothing or is_told_little else ""


def _is_reader(given: ToCheck, person: Known) -> bool:
    if person.is_reader:
        return True
    if person.part is Part.REPORTER and reader(given.kind) is Reader.AUTHOR:
        return _is_author_too(given, person)  # whoever it is addressed to: it is no letter for them
    addressed = frozenset(_words_of(given.recipient))
    names = map(_words_of, person.names)
    return any(len(words) > 1 and addressed.issuperset(words) for words in names)


def _is_author_too(given: ToCheck, person: Known) -> bool:
    return any(each.part is Part.AUTHOR and each.names == person.names for each in given.people)


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    return parsed(name).words


def _readers(given: ToCheck) -> Readers:
    """Return by what those whom the letter is to are known."""
    names = [given.recipient, *(name for person in given.people if person.is_reader for name in person.names)]
    is_family = reader(given.kind) is Reader.FAMILY
    said = [word for text in (*names, given.salutation) for word in parsed(text).words]
    titles = [word for word in said if word in TITLES] + [parsed(name).title for name in names]
    return Readers(
        frozenset(word for name in names for word in parsed(name).words[0 if is_family else -1 :]),
        frozenset(TITLES[title] for title in titles if title),
        frozenset(word[0] for name in names for word in parsed(name).words if word),
    )


def school_names(school_words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return what the school is called and who speaks for it, as words: these may always stand."""
    found: set[tuple[str, ...]] = set()
    for each in school_words:
        words = tuple(token.word for token in Readable(each).tokens)
        found.add(words)
        name = parsed(each)
        if 0 < len(name.words) <= 3:
            found |= {name.words} | {(title, name.words[-1]) for title in TITLES}
    return frozenset(words for words in found if words)


def _spared_initials(given: ToCheck) -> frozenset[str]:
    """Return initials that are the reader's or the school's own."""
    mine = [given.recipient, *given.school_words]
    mine += [name for person in given.people if person.is_reader for name in person.names]
    words = [parsed(name).words for name in mine if name.strip()]
    return frozenset(each[0][0] + each[-1][0] for each in words if len(each) > 1)
