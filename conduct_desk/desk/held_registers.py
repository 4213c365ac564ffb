"""What the registers of one concern hold: words given, hand-overs, who was told, support, own posts."""

from collections.abc import Iterator

from conduct_desk.caselog import closures, governors_told, hand_overs, words_given
from conduct_desk.caselog import support_rows as support
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.held_drafts import BACK_OF_WORDS, Draft
from conduct_desk.desk.opened import school_day_of
from conduct_desk.policy.data_request import Held, HoldBack


def registers(session: Session, case_id: int, person_id: int, back: HoldBack | None) -> Iterator[Draft]:
    """Yield the lines of every register of a concern; `back` is why what is about others is held back."""
    yield from _words(session, case_id, back)
    yield from _told(session, case_id, back)
    yield from _support(session, case_id, person_id)
    yield from _closures(session, case_id, back)


def _words(session: Session, case_id: int, back: HoldBack | None) -> Iterator[Draft]:
    for each in words_given.of_case(session, case_id):
        said = f"{each.hold.value}{f' ({each.said_by})' if each.said_by else ''}: {each.word.value}"
        yield Draft(
            f"word:{each.id}",
            Held.WORDS,
            "What somebody said about writing",
            "\n".join(filter(None, (said, each.note))),
            back=BACK_OF_WORDS.get(each.hold) or back,
            on=each.said_on,
        )


def _told(session: Session, case_id: int, back: HoldBack | None) -> Iterator[Draft]:
    for over in hand_overs.of_case(session, case_id):
        who = f"{over.maker.value}{f', {over.name}' if over.name else ''}"
        yield Draft(
            f"hand_over:{over.id}",
            Held.WORDS,
            "Who decides",
            "\n".join(filter(None, (f"The decision went to: {who}", over.reason))),
            back=back,
            on=school_day_of(over.at),
        )
    for each in governors_told.of_case(session, case_id):
        yield Draft(
            f"told:{each.id}",
            Held.WORDS,
            "Who was told of it",
            f"Told to {each.name}: {each.what}\nWhy: {each.why}",
            back=back,
            on=each.told_on,
        )


def _closures(session: Session, case_id: int, back: HoldBack | None) -> Iterator[Draft]:
    for each in closures.of_case(session, case_id):
        words = (each.outcome.value, each.note, each.lesson, each.reopened_because)
        yield Draft(
            f"closure:{each.id}",
            Held.WORDS,
            "How the concern was closed",
            "\n".join(filter(None, words)),
            back=back,
            on=school_day_of(each.closed_at),
        )


def _support(session: Session, case_id: int, person_id: int) -> Iterator[Draft]:
    for row in support.of_case(session, case_id):
        others = None if row.person_id == person_id else HoldBack.ANOTHER
        what = "What was done for a member of staff"
        yield Draft(f"support:{row.id}", Held.SUPPORT, what, row.what, back=others, on=row.done_on)
    for post in support.own_posts(session, case_id):
        what = "What the school was going to post itself"
        yield Draft(
            f"own_post:{post.id}", Held.SUPPORT, what, post.words, HoldBack.NOT_ABOUT, school_day_of(post.at)
        )
