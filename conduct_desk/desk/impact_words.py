"""What the impact assessment says: the steps of the Information Commissioner’s template, in our own words."""

from __future__ import annotations

from dataclasses import dataclass

from conduct_desk.desk.impact_risks import RISKS
from conduct_desk.paper.impact_parts import ImpactStep, Told

LEAD = (
    "A draft under Article 35 of the UK GDPR, in the order of the Information Commissioner’s template. The "
    "program has filled in what it knows of itself and of this log. Whatever is marked ‘For the school’ is "
    "still to be written, and the data protection officer advises on all of it. It is no legal advice."
)
SIGNERS = ("Measures approved by", "Remaining risks accepted by", "Data protection officer", "Review held by")


@dataclass(frozen=True)
class ImpactFacts:
    """What the program knows of this log, all of it without names."""

    policy: str  # its title
    policy_reviewed: str  # a spoken date
    concerns: int
    open_concerns: int
    key_holders: int
    lock_after: int  # minutes
    second_place: bool
    has_officer: bool  # the data protection officer is entered among the school's people
    periods: tuple[str, ...]


def steps(facts: ImpactFacts) -> tuple[ImpactStep, ...]:
    """Return the seven steps, filled in as far as the program can."""
    return (
        ImpactStep("1. Why an assessment is needed", _need()),
        ImpactStep("2. What is done with the data", (*_nature(facts), *_scope(facts), *_context(facts))),
        ImpactStep("3. Who is asked", _asked(facts)),
        ImpactStep("4. Whether it is necessary and in proportion", _necessary()),
        ImpactStep("5 and 6. Risks, and what reduces them", (_how_to_read(), *RISKS)),
        ImpactStep("7. Outcome", _outcome()),
    )


def _need() -> tuple[Told, ...]:
    return (
        Told("What the school wants to achieve", (
            "To deal with concerns about posts on social media fairly, in the same way each time and under "
            "its own policy: to keep the evidence before it is taken down, to decide with reasons, to write "
            "letters, to look again in time, and to tell governors in figures that name nobody.",
        )),
        Told("Why an assessment", (
            "The log can hold data about children, data about alleged offences, and other special category "
            "data. People in it often do not know at first that it was kept. That is why the school assesses "
            "it, whether or not the law demands it in its case.",
        ), "Say whether your officer sees this as a high risk, and why."),
    )  # fmt: skip


def _nature(facts: ImpactFacts) -> tuple[Told, ...]:
    second = "A second place is chosen." if facts.second_place else "A second place is not chosen yet."
    return (
        Told("How data is collected, used, kept and erased", (
            "A member of staff pastes or brings in what was posted and enters who told the school, who "
            "posted it and whom it is about. The headteacher answers the policy’s questions with reasons. "
            "Letters, notes and follow-ups are kept with it. Nothing is searched for on social media by the "
            "program: it has no connection to any network.",
            f"It is one encrypted log on one computer. {_holders(facts.key_holders)} It locks by itself "
            f"after {facts.lock_after} minutes. Backups are encrypted too. {second}",
            "The security sheet that comes with this paper says how it is encrypted.",
        ), "Name the computer’s place, and where the recovery sheet lies."),
        Told("Who receives it", (
            "Authors and families in letters; the safeguarding lead, the local authority and the police "
            "where the policy sends a matter there; governors in figures, and a panel by a bundle in which "
            "others are covered. The maker of the program receives nothing, so there is no processor.",
        ), "Name anybody else, such as IT support that can reach the computer."),
    )  # fmt: skip


def _scope(facts: ImpactFacts) -> tuple[Told, ...]:
    return (
        Told("What kinds of data, how much, about whom, for how long", (
            "Names, what was posted, pictures, accounts and addresses of pages, how people are connected "
            "with the school, notes, answers with reasons, letters, dates. Telephone numbers and e-mail "
            "addresses of the people whom the school turns to.",
            f"On the day of this paper: {_many(facts)} About authors, families, pupils, staff and whoever "
            "told the school.",
            " ".join((*facts.periods, "These are times to look again: nothing is erased by itself.")),
        ), "Check the periods against your own retention schedule."),
    )  # fmt: skip


def _context(facts: ImpactFacts) -> tuple[Told, ...]:
    reviewed = f", last reviewed {facts.policy_reviewed}" if facts.policy_reviewed else ""
    return (
        Told("How the school stands to the people, and what they expect", (
            f"The school keeps the log under its policy ‘{facts.policy}’{reviewed}. Families and staff are "
            "in a weaker place than the school, and pupils are children. Lawful criticism of the school is "
            "not what the log is for: the questions sort it out, and it is kept for a short time only.",
        ), "Say how families and staff know about the policy and the log: home-school agreement, privacy "
           "notice, website."),
        Told("Purpose", (
            "To protect pupils and staff, to put wrong facts right, and to treat everybody alike. People "
            "gain from a decision that has reasons and that can be shown to them.",
        )),
    )  # fmt: skip


def _asked(facts: ImpactFacts) -> tuple[Told, ...]:
    entered = "The officer is entered" if facts.has_officer else "The officer is not entered yet"
    return (
        Told("Data protection officer", (
            f"{entered} under People of the school.",
        ), "Write down whom you asked and when: the officer, governors, staff, parents, your IT staff. If "
           "you do not ask families, say why."),
    )  # fmt: skip


def _necessary() -> tuple[Told, ...]:
    return (
        Told("Lawful basis (a suggestion for the officer to confirm)", (
            "Public task, for a school that is maintained or an academy. For special category data: the "
            "safeguarding of children and of individuals at risk (Data Protection Act 2018, Schedule 1, "
            "paragraph 18). Data about alleged offences is kept only where the policy asks about it.",
        ), "Have the officer confirm the basis and, where Schedule 1 asks for one, your appropriate policy "
           "document."),
        Told("Does it achieve the purpose, and could less be kept", (
            "Only what somebody brought to the school is kept. The questions ask for nothing that the policy "
            "does not need. An unlawful image is never taken in. Concerns that were left alone as debate are "
            "kept for a short time. Copies for others are covered.",
        )),
        Told("Keeping it right and fair", (
            "Answers carry their reasons, can be changed, and stay in the chronology as they were. A mirror "
            "shows how like concerns were treated. No decision is made by a machine.",
        )),
        Told("What people are told, and their rights", (
            "An answer to somebody who asks what is held about them is made from the log, with other "
            "people’s data covered, within the month that the law gives. Wrong facts are put right with a "
            "note. Erasing is done on a signed list, unless a claim, a complaint or a request holds it.",
        ), "Put the log into your privacy notice."),
        Told("Transfers", (
            "The program sends nothing anywhere. A backup is where the school puts it: where that is a cloud "
            "folder, the school answers for it.",
        )),
    )  # fmt: skip


def _how_to_read() -> Told:
    return Told("How to read it", (
        "Likelihood and severity are suggestions, with the measures in place that the program brings.",
    ), "Confirm or change each, and add the risks of your own school.")  # fmt: skip


def _outcome() -> tuple[Told, ...]:
    return (
        Told("Advice of the data protection officer", (), "Write down the advice, and whether it was taken; "
             "if not, why."),
        Told("If a high risk remains", (
            "The school asks the Information Commissioner before it goes on.",
        )),
        Told("Looking at it again", (
            "When the policy, the program or the law changes, after a loss or a leak, and in any case:",
        ), "Write down the day."),
    )  # fmt: skip


def _holders(count: int) -> str:
    return "1 person holds a key to it." if count == 1 else f"{count} people hold a key to it."


def _many(facts: ImpactFacts) -> str:
    if not facts.concerns:
        return "no concern yet."
    noun = "concern" if facts.concerns == 1 else "concerns"
    return f"{facts.concerns} {noun}, {facts.open_concerns or 'none'} of them open."
