"""What each period of the school's practice is for, in words, and in which order a page shows them."""

from collections.abc import Mapping

PERIODS: Mapping[str, Mapping[str, str]] = {
    "Contact and letters": {
        "contact_about_abuse": "Contact the author about words",
        "contact_about_facts": "Contact the author about facts",
        "direct_to_procedure": "Direct somebody to a procedure",
        "thanks": "Thank whoever told us",
        "settled": "Thank the author who put it right",
        "second_letter": "Write a second letter",
        "meeting": "Arrange a meeting",
        "answer": "Ask for an answer by",
        "cooling_off": "Wait before writing to all families",
    },
    "Looking again": {
        "check_removal": "See whether the post is gone",
        "check_correction": "See whether the facts are put right",
        "check_again": "See again what could not be seen",
        "removed_first": "See once more that it stays gone",
        "removed_second": "See a last time that it stays gone",
    },
    "Everything else": {
        "find_out": "Find out what is not yet known",
        "take_up_concern": "Take up the concern behind a post",
        "pass_on": "Pass it on",
        "legal_advice": "Decide on legal advice",
        "helpline": "Ask the helpline for schools",
        "further_step": "Take a further step that was advised",
        "correct_in_public": "Improve what the school itself says",
        "complaint": "Pass on a complaint",
        "close": "Close the concern",
    },
}


def period_words(key: str) -> str:
    """Return what a period is for; a new one that nobody worded yet has its own key."""
    return next((its[key] for its in PERIODS.values() if key in its), key.replace("_", " ").capitalize())
