"""Who decides a concern, and what is still missing when it is about the head, in words."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import GatesView
from conduct_desk.policy.vocabulary import DecisionMaker


def decides_words(gates: GatesView) -> str:
    """Return who decides, and what has to happen before the concern can be saved."""
    if gates.needs_decider:
        return (
            "You are close to this concern, or it is not known yet whether you are. Somebody else decides: "
            "say who before you save it."
        )
    if gates.maker is DecisionMaker.HEADTEACHER:
        return "You, the headteacher."
    who = gates.maker.value[0].lower() + gates.maker.value[1:]
    named = f"{gates.decider_name}, {who}" if gates.decider_name else f"The {who}"
    if gates.decided_on_sheet is not None:
        return f"{named}. The decision sheet is signed: {spoken_date(gates.decided_on_sheet)}."
    if not needs_sheet(gates):
        return f"{named}."
    return (
        f"{named}. They decide with a key of their own, or sign the decision sheet. Until then the concern "
        "cannot be saved."
    )


def button_words(gates: GatesView) -> str:
    """Return what the button beside it says."""
    if gates.needs_decider:
        return "Say who decides"
    return "Print or enter the decision sheet" if needs_sheet(gates) else "Hand the decision to somebody else"


def needs_sheet(gates: GatesView) -> bool:
    """Say whether the decision is still to come, and not from whoever is at the desk."""
    is_theirs = not gates.needs_decider and not gates.may_decide_here
    return is_theirs and not gates.has_decided and gates.decided_on_sheet is None
