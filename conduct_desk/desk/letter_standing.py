"""Letting a finding of the check stand in a letter, with a reason that is kept."""

from conduct_desk.caselog import letter_forms
from conduct_desk.desk.letter_check import remarks, stood_words
from conduct_desk.desk.letter_drafts import draft_to_change
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_values import filled
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.desk.shown import whole_letter
from conduct_desk.errors import DeskError


def let_stand(
    opened: Opened, letter_id: int, rule: str, about: str, reason: str, everybody: Everybody
) -> None:
    """Keep that a finding may stand; the chronology has the rule, and neither the words nor the reason.

    Raises DeskError (field: reason) without a reason, and for what may not stand or is not there.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise DeskError("Say why it may stand", field="reason")
    with opened.reading() as session:
        row = draft_to_change(session, letter_id)
    with opened.writing("letter", row.case_id) as writing:
        session = writing.session
        case_to_change(session, row.case_id)
        every = remarks(filled(Filling(opened, session, whole_letter(session, row))), everybody)
        found = [each for each in every if (each.rule, each.about) == (rule, about)]
        if not any(each.may_stand for each in found):
            raise DeskError(
                "This cannot be let stand." if found else "The words that this is about have changed.",
                next_step="Change the words of the letter." if found else "Look at the letter again.",
            )
        letter_forms.let_stand(
            session,
            case_id=row.case_id,
            letter_id=letter_id,
            rule=rule,
            about=about,
            reason=reason,
            at=writing.at,
            by=writing.by,
        )
        writing.enter(f"Let this stand in a letter: {stood_words([rule])}", letter_id=letter_id, rule=rule)
