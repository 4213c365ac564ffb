"""What a letter may not say, and what keeps it from being final: the check, fed with what the log knows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from conduct_desk.caselog import letter_forms
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.held import in_heat, too_soon
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_known import to_check
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_slip import slip_words
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.readers import Layout, layout

if TYPE_CHECKING:
    from conduct_desk.paper.check import Remark, ToCheck


def remarks(of: Filling, everybody: Everybody, pages: int = 1) -> tuple[RemarkView, ...]:
    """Return what the check finds in a letter as it now stands, with the reason where it was let stand.

    What is in the way comes first: whose word it waits for, what is missing, what it may not say.
    """
    from conduct_desk.paper.check import check

    view = of.letter
    soon = _too_soon(of)
    found = [RemarkView("waits", soon)] if soon else []
    found += _missing(view, of.told)
    given = to_check(of, everybody, pages)
    found += map(_shown, check(given))
    found += _of_the_slip(given, slip_words(of)) if given.is_own_wording else ()
    found += _out_of_the_window(view)
    with_reasons = _with_reasons(of.session, view, found)
    return tuple(sorted(with_reasons, key=lambda each: not each.is_in_the_way))


def _too_soon(of: Filling) -> str:
    case_id, kind = of.letter.case_id, of.letter.kind
    soon = too_soon(of.session, case_id, kind, walk=of.opened.rules.walk, answers=of.answers)
    return soon or in_heat(of.opened, of.session, case_id, kind)


def _shown(found: "Remark") -> RemarkView:
    return RemarkView(
        rule=found.rule,
        sentence=found.sentence,
        mend=found.mend,
        about=found.about,
        field=found.field,
        blocks=found.blocks,
        may_stand=found.may_stand,
    )


def _of_the_slip(given: "ToCheck", slip: str) -> Iterator[RemarkView]:
    """Yield what is in the way in the school's own words for the slip: who is named, what cannot print."""
    from conduct_desk.paper.check import check
    from conduct_desk.paper.fonts import missing_glyphs

    if not slip:
        return
    alone = replace(
        given, subject="", body=slip, enclosures=(), copies_to=(), missing=missing_glyphs(slip), address=()
    )
    for each in check(alone):
        if each.field == "body" and each.rule.startswith(("name_", "letters", "address_given")):
            yield RemarkView(
                rule=each.rule,
                sentence=f"On its slip: {each.sentence[0].lower()}{each.sentence[1:]}",
                mend="Change the slip’s words in Settings, Letters and wording.",
            )


def _with_reasons(session: Session, view: LetterView, found: Sequence[RemarkView]) -> tuple[RemarkView, ...]:
    """Add why something was let stand; that holds while the words it is about are there unchanged."""
    stood = letter_forms.overrides(session, view.letter_id)
    reasons = {(each.rule, each.about): each.reason for each in stood}
    return tuple(
        replace(each, reason=reasons.get((each.rule, each.about), "") if each.may_stand else "")
        for each in found
    )


def stood_words(rules: Iterable[str]) -> str:
    """Return what was let stand as the chronology names it: by its rule, without a word of the letter."""
    from conduct_desk.paper.check import RULES

    return " ".join(f"‘{RULES[rule]}’" for rule in rules)


def in_the_way(found: Sequence[RemarkView]) -> PaperRefused | None:
    """Return the refusal for the first remark that keeps a letter from being final, None when none does."""
    first = next((each for each in found if each.is_in_the_way), None)
    return PaperRefused(first.sentence, next_step=first.mend, field=first.field) if first else None


def _missing(view: LetterView, told: SchoolView) -> Iterator[RemarkView]:
    """Yield what is still to be entered."""
    needed = {
        ("subject", "Enter what the letter is about."): view.subject.strip(),
        ("body", "Enter what the letter says."): view.body.strip(),
    }
    if layout(view.kind) is Layout.LETTER:
        needed = {
            ("school", "Enter the school’s address."): " ".join(told.address),
            ("recipient", "Enter who the letter is to."): view.recipient.strip(),
            ("address", "Enter the address."): " ".join(view.address),
            ("salutation", "Enter how the letter opens, such as ‘Dear Mrs Smith’."): view.salutation.strip(),
        } | needed
    for (field, sentence), given in needed.items():
        if not given:
            yield RemarkView("missing", sentence, field=field)


def _out_of_the_window(view: LetterView) -> Iterator[RemarkView]:
    """Yield why name and address do not show in the envelope's window: a warning, it can go in another."""
    from conduct_desk.paper.address import address_problems

    if layout(view.kind) is Layout.LETTER and (lines := (view.recipient, *view.address)) != ("",):
        for sentence in address_problems(lines, view.envelope):
            yield RemarkView("address", sentence, field="address", blocks=False)
