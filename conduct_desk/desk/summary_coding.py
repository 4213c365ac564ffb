"""Coding concerns for the governors' figures, from the log: how far each went, and what it was mainly about.

As many questions to the log for ten thousand concerns as for one. Where there is doubt whether a concern
touches a child's safety, the police or the designated officer, it is kept back.
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from conduct_desk.caselog import figures
from conduct_desk.caselog.figures import Contacts, Ending, Signs
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.ended import ENDED
from conduct_desk.policy.closing import Retention
from conduct_desk.policy.counting import Concern, how_far, main_matter
from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.readers import Reader, leaves_school, reader
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Outcome, Stop

# Thanks for putting it right asks for nothing more, and a slip to send back goes with another letter.
NO_APPROACH = frozenset({LetterKind.SETTLED, LetterKind.REPLY_SLIP})
TO_AN_AUTHOR = frozenset(
    kind for kind in LetterKind if reader(kind) is Reader.AUTHOR and leaves_school(kind)
).difference(NO_APPROACH)

FURTHER = Signs(
    actions=frozenset(
        {
            ActionKind.REPORT_TO_PLATFORM, ActionKind.ASK_HELPLINE, ActionKind.SEEK_LEGAL_ADVICE,
            ActionKind.FURTHER_STEP,
        }
    ),
    letters=frozenset({LetterKind.PLATFORM, LetterKind.ORGANISER, LetterKind.AFTER_ADVICE}),
    holds=frozenset({Hold.ADVICE}),
    only_done=True,
    never_done=ENDED,
)  # fmt: skip

KEPT_BACK = Signs(
    findings=CHILDREN | {Finding.THREATENING},
    answers=frozenset(
        {
            Stop.DANGER.value, Stop.INDECENT_IMAGE.value, Stop.ALLEGATION.value, "threatening",
            "child_in_words", "child_in_pictures", "other_risk",
        }
    ),
    actions=frozenset(
        {
            ActionKind.CALL_POLICE, ActionKind.TELL_SAFEGUARDING_LEAD, ActionKind.TELL_DESIGNATED_OFFICER,
            ActionKind.KEEP_SAFE, ActionKind.OFFER_HATE_REPORT, ActionKind.RECORD_LOW_LEVEL,
            ActionKind.TELL_FAMILY,
        }
    ),
    letters=frozenset({LetterKind.SAFEGUARDING, LetterKind.FAMILY, LetterKind.CHILD}),
    holds=frozenset({Hold.POLICE, Hold.OFFICER, Hold.SAFEGUARDING}),
    outcomes=frozenset({Outcome.PASSED_ON}),
    kept_as=frozenset({Retention.CHILD, Retention.ALLEGATION}),
)  # fmt: skip


def coded(session: Session, ids: Collection[int], at: datetime) -> Mapping[int, Concern]:
    """Return these concerns as the figures count them, by id.

    `at` decides which were closed; how far they went and what they were about is as the log has it now.
    """
    endings = figures.endings(session, ids, at)
    found = figures.findings(session, ids)
    contacts = figures.contacts(session, ids, TO_AN_AUTHOR, never_done=ENDED)
    further = figures.with_signs(session, ids, FURTHER)
    kept_back = figures.with_signs(session, ids, KEPT_BACK)
    return {
        case_id: Concern(
            case_id,
            how_far(
                _outcome(endings.get(case_id)),
                _approaches(contacts.get(case_id)),
                went_further=case_id in further,
            ),
            main_matter(found.get(case_id, ())),
            is_kept_back=case_id in kept_back,
        )
        for case_id in ids
    }


def _outcome(ending: Ending | None) -> Outcome | None:
    """Return how a concern that stood closed ended, None for one that was open.

    One that was reopened since counts by how it ended the last time.
    """
    return ending.outcome if ending is not None and ending.was_closed else None


def _approaches(contacts: Contacts | None) -> int:
    """Return how often an author was written or spoken to: with several authors, the one asked most often."""
    if contacts is None:
        return 0
    of_somebody = [number for person, number in contacts.by_person.items() if person is not None]
    return max(of_somebody, default=0) + contacts.by_person.get(None, 0)
