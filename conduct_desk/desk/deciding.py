"""Whether a case may be decided here: by the headteacher, or with the key or signature of who decides."""

from datetime import date

from conduct_desk.caselog import people, words_given
from conduct_desk.caselog.kept import KeptCase, Session
from conduct_desk.desk.governors import same
from conduct_desk.desk.held import is_close, standing_words
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.shown import standing_answers
from conduct_desk.errors import DeskError
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import DecisionMaker, Part


def has_decider(case: KeptCase) -> bool:
    """Say whether somebody other than the headteacher decides a case, by name."""
    return case.decision_maker is not DecisionMaker.HEADTEACHER and bool(case.decider_name)


def is_decider(case: KeptCase, name: str) -> bool:
    """Say whether a name is that of whoever decides instead of the headteacher."""
    return has_decider(case) and same(case.decider_name) == same(name)


def check_no_part(session: Session, case_id: int, name: str) -> None:
    """Refuse somebody to decide who wrote the post or is spoken of. Raises DeskError (field: name)."""
    for part, _, person in people.parts_of(session, case_id):
        names = map(same, (person.name, *person.also_known_as))
        if part is not Part.REPORTER and same(name) in names:
            raise DeskError(
                "Enter somebody other than the author and those spoken of",
                next_step="Nobody decides a concern in which they have a part.",
                field="name",
            )


def check_may_decide(opened: Opened, writing: Writing, case: KeptCase) -> None:
    """Refuse a decision of a headteacher who is close to it, unless whoever decides says so.

    With their own key they say so by saving; otherwise on the sheet that they signed. Raises DeskError
    (field: decision_maker).
    """
    if not is_close(standing_answers(writing.session, case.id, opened.rules.walk)):
        return
    if not has_decider(case):
        raise DeskError(
            "You are close to this one, so somebody else decides it.",
            next_step="Hand the decision to the deputy headteacher or the chair of governors. What keeps "
            "somebody safe does not wait for that.",
            field="decision_maker",
        )
    is_said = standing_words(opened, writing.session, case.id).get(Hold.DECISION) is Word.MAY_WRITE
    if is_decider(case, opened.log.by):
        if not is_said:
            say_decided(writing, case, opened.clock.today())
    elif not is_said and case.decided_on_sheet is None:
        raise DeskError(
            "Whoever decides has not decided here yet.",
            next_step="Let them open the log with their own key, or print the decision sheet, have it "
            "signed, and record the day on it.",
            field="decision_maker",
        )


def say_decided(writing: Writing, case: KeptCase, on: date) -> None:
    """Write down that whoever decides instead of the headteacher has decided."""
    words_given.add(
        writing.session,
        case_id=case.id,
        hold=Hold.DECISION,
        word=Word.MAY_WRITE,
        said_by=case.decider_name,
        said_on=on,
        at=writing.at,
        by=writing.by,
    )
