"""The rules that a log goes by: those shipped, in the school's own words and with its own practice."""

from datetime import date

from conduct_desk.caselog import policies, settings
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.rule_files import rules
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.practice import tailored
from conduct_desk.policy.rules import Rules

PROCEDURES, CLOCKS = "procedures", "clocks"  # keys of settings


def rules_in_force(session: Session) -> Rules:
    """Return the shipped rules in the school's own words and with its own practice, as the log has them."""
    shipped = rules()
    policy = shipped.policy
    own = policies.every(session)
    if own:
        policy = policy.with_own_words(
            version=own[0].version,
            title=own[0].title,
            reviewed_on=own[0].reviewed_on,
            review_due_on=own[0].review_due_on,
            passages=own[0].passages,
        )
    procedures = settings.read(session, PROCEDURES, None)
    if procedures:
        policy = policy.with_procedures(procedures)
    return tailored(shipped, policy, settings.read(session, CLOCKS, {}))


def bring_into_force(opened: Opened) -> None:
    """Let a log that was just opened go by its own policy and practice."""
    with opened.reading() as session:
        opened.in_force.rules = rules_in_force(session)


def review_note(policy: Policy, today: date) -> str:
    """Return the line of a file note on a policy past its review date; empty when it is not."""
    if not policy.is_review_overdue(today):
        return ""
    due = spoken_date(policy.review_due_on)
    return (
        f"The policy in force ({policy.version}) was due for review by {due} and has not been reviewed since."
    )


def advice_before_letter(opened: Opened, session: Session) -> str:
    """Return what to consider before the first letter under a policy past its review date, else nothing."""
    policy = opened.rules.policy
    note = review_note(policy, opened.clock.today())
    if not note or _is_said(session, policy.version):
        return ""
    return f"{note} Ask the governors to adopt it again before the first letter that relies on it."


def _is_said(session: Session, version: str) -> bool:
    """Say whether a letter went out under the policy, or a concern asks for its adoption already.

    The letter first: it is found at once, and without one the log is a short one.
    """
    own = policies.every(session)
    since = own[0].adopted_at if own else None
    return policies.has_letter_since(session, since) or policies.is_adoption_asked(session, version)
