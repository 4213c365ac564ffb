"""What to do at once when something stops everything else: said beside the tick, before any page goes on."""

from dataclasses import dataclass

from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Accused, Stop

NOT_NAMED = (
    "Do not name a teacher whom a pupil, or somebody for a pupil, accuses of an offence: until there is a "
    "charge the law forbids it to everybody (Education Act 2002, section 141F), the school and a parent’s "
    "post included. That is not legal advice."
)


@dataclass(frozen=True)
class AtOnce:
    """Sentences in the order of doing, and whom to ring. `has_sheet`: the chair’s sheet is had from here."""

    lines: tuple[str, ...]
    offices: tuple[Office, ...] = ()
    has_sheet: bool = False


DANGER = AtOnce(
    (
        "Ring 999 if somebody is in danger now. Ring 101 for a threat that is not for this minute.",
        "Tell whoever is threatened, and whoever is at the gate and in the office.",
        "Do not wait for a screenshot or a letter. The police reference can be noted later.",
    )
)
INDECENT_IMAGE = AtOnce(
    (
        "Do not look at it, open, copy, print or pass it on, and do not ask to be shown it.",
        "Tell the safeguarding lead now and ring the police: 999 if a child is in danger, else 101.",
        "No picture is taken in. Write down who told you, when, and where it is.",
    ),
    (Office.SAFEGUARDING_LEAD,),
)
ALLEGATION = AtOnce(
    (
        "Tell the designated officer within one working day, before anything is looked into.",
        "Until they advise, say nothing of it to the author, to whoever is accused, or to any witness.",
        "Ask a child’s name, the place and the day where the officer needs them, and ask no more.",
        "What keeps a child safe today never waits for that.",
        NOT_NAMED,
    ),
    (Office.DESIGNATED_OFFICER,),
)
ABOUT_HEAD = AtOnce(
    (
        "This is not yours to look into. The chair of governors tells the designated officer.",
        "Print the chair’s sheet, hand it over and stop. What the officer advises is not kept in this log.",
        "What keeps a child safe today never waits for that.",
        NOT_NAMED,
    ),
    (Office.CHAIR,),
    has_sheet=True,
)
LOW_LEVEL = AtOnce(
    (
        "It is recorded under the staff code of conduct and looked at with what came before.",
        "In doubt it is an allegation: ask the designated officer.",
    ),
    (Office.DESIGNATED_OFFICER,),
)
CONFLICT = AtOnce(
    (
        "A passing mention of you is no conflict. Being what the post is mainly about is one.",
        "The deputy headteacher, the chair or the vice-chair of governors decides. You may record it and "
        "keep evidence. Say who decides before the concern is saved.",
    ),
    (Office.CHAIR,),
)


def at_once(question: str, chosen: tuple[str, ...], *, is_known: bool) -> AtOnce | None:
    """Return what to do at once about a stop question that is ticked, None where nothing is urgent.

    `is_known`: it was answered with a plain yes; a low-level concern is one only then.
    """
    if question == Stop.ALLEGATION:
        if Accused.HEADTEACHER.value in chosen:
            return ABOUT_HEAD
        return LOW_LEVEL if is_known and chosen == (Accused.LOW_LEVEL.value,) else ALLEGATION
    return {
        Stop.DANGER.value: DANGER,
        Stop.INDECENT_IMAGE.value: INDECENT_IMAGE,
        Stop.CONFLICT.value: CONFLICT,
    }.get(question)
