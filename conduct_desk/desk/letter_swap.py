"""Swapping the school's wording of a letter for its easy-read variant, and back, around her own words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from conduct_desk.caselog.kept import Session
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_words import correcting, filled_wording, worded
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import LetterView

_BLANK = re.compile(r"\[([a-z][a-z_]*)\]")
KNOWN_BY = 25  # characters of ours by which a paragraph is known, whatever stands in its blanks


@dataclass
class _Read:
    """A draft's words taken apart: what she wrote herself, after how many of ours, and what fills blanks."""

    ours: int = 0
    hers: list[tuple[int, str]] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)


def reworded(opened: Opened, session: Session, before: LetterView, after: LetterView) -> LetterView:
    """Return a draft in the wording that goes with how it is to be made; what she wrote herself stays.

    A paragraph of hers stands about where it stood; a blank that she filled is filled with the same.
    """
    old_subject, old = _worded(opened, session, before, {})
    _, template = _worded(opened, session, before, None)
    read = _taken_apart(_paragraphs(before.body), _paragraphs(template), _paragraphs(old))
    new_subject, new = _worded(opened, session, after, read.typed)
    ours = _paragraphs(new)
    for at, paragraph in reversed(read.hers):
        ours.insert(round(at * len(ours) / read.ours) if read.ours else len(ours), paragraph)
    subject = new_subject if before.subject == old_subject else before.subject
    return replace(after, subject=subject, body="\n\n".join(ours))


def _worded(
    opened: Opened, session: Session, letter: LetterView, typed: Mapping[str, str] | None
) -> tuple[str, str]:
    """Return subject and body as a draft would begin now; without `typed` its blanks stay."""
    of = Filling(opened, session, letter)
    subject, body = filled_wording(of, worded(of), typed)
    return subject, correcting(of, body, typed) if letter.replaces_id else body


def _paragraphs(text: str) -> list[str]:
    return [each.strip() for each in text.split("\n\n") if each.strip()]


def _taken_apart(body: Sequence[str], templates: Sequence[str], filled: Sequence[str]) -> _Read:
    """Tell what is ours in a body: word for word, or a paragraph of the wording with other blanks."""
    found, last = _Read(), -1
    for paragraph in body:
        at = _template_of(paragraph, templates, last, body, filled)
        if at is None and paragraph not in filled:
            found.hers.append((found.ours, paragraph))
            continue
        found.ours += 1
        if at is not None:
            last = at
            if paragraph not in filled:
                found.typed |= _typed(paragraph, templates[at])
    return found


def _template_of(
    paragraph: str, templates: Sequence[str], last: int, body: Sequence[str], filled: Sequence[str]
) -> int | None:
    """Return which paragraph of the wording this is, after the last one that was found; None for none.

    One that is little but a blank is only known by its place, where what we would fill in is nowhere.
    """
    for at in range(last + 1, len(templates)):
        template = templates[at]
        is_known = len(_BLANK.sub("", template)) >= KNOWN_BY
        is_next = at == last + 1 and not (at < len(filled) and filled[at] in body and filled[at] != paragraph)
        if (is_known or is_next) and _pattern(template).fullmatch(paragraph):
            return at
    return None


def _pattern(template: str) -> re.Pattern[str]:
    pieces = _BLANK.split(template)[::2]
    return re.compile("(.+?)".join(map(re.escape, pieces)), re.DOTALL)


def _typed(paragraph: str, template: str) -> dict[str, str]:
    """Return what stands in the blanks of a paragraph; a blank that is still one is left out."""
    said = _pattern(template).fullmatch(paragraph)
    values = zip(_BLANK.findall(template), said.groups() if said else (), strict=True)
    return {name: each.replace("\n> ", "\n") for name, each in values if not _BLANK.fullmatch(each)}
