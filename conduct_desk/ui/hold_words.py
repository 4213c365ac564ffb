"""Whose word a letter waits for, in words: who it is, what is asked of them, and what they may say."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import GatesView, WordGiven
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import Office

OFFICES = {
    Hold.OFFICER: Office.DESIGNATED_OFFICER,
    Hold.SAFEGUARDING: Office.SAFEGUARDING_LEAD,
    Hold.DECISION: Office.CHAIR,
    Hold.ADVICE: Office.ADVISER,
}
BECAUSE = {
    Hold.POLICE: "A letter or a call could warn somebody, or get in the way of what the police do.",
    Hold.OFFICER: "Nobody may be written to or asked before the officer has said what may be done.",
    Hold.SAFEGUARDING: "They decide whether the author is spoken to at all, and who does it.",
    Hold.DECISION: "You are close to this, so somebody else decides. You may keep evidence and record facts.",
    Hold.COMPLAINT: "The author has complained. Letters about the same point wait until that is dealt with.",
    Hold.ADVICE: "No further step is taken before the advice is recorded.",
}
QUESTIONS = {
    Hold.POLICE: "What did the police say?",
    Hold.OFFICER: "What did the designated officer say?",
    Hold.SAFEGUARDING: "What did the safeguarding lead say?",
    Hold.COMPLAINT: "What did the person who handles the complaint say?",
    Hold.ADVICE: "What did the legal adviser say?",
    Hold.DECISION: "What was decided?",
}
HINTS = {
    Word.MAY_WRITE: "Letters about this concern can be written from now on.",
    Word.NOT_YET: "Letters go on waiting. Come back when you hear more.",
    Word.MAY_NOT: "The author is not written to. Say below what happens instead.",
}


def waits_words(hold: Hold) -> str:
    """Return what a hold is called: “Waits for the safeguarding lead”."""
    return f"Waits for {lower(hold.value)}"


def button_words(hold: Hold) -> str:
    """Return what the one button of a hold says."""
    return "Say who decides" if hold is Hold.DECISION else "Record what they said"


def last_word(gates: GatesView, hold: Hold) -> WordGiven | None:
    """Return the word that stands: the newest of this hold."""
    return next((word for word in gates.words if word.hold is hold), None)


def word_words(word: WordGiven) -> str:
    """Return what somebody said, with its reason: “Mrs Birch: Not yet. Waits for the strategy meeting.”"""
    said = f"{word.said_by}: {word.word.value}" if word.said_by else word.word.value
    return f"{said}. {word.note}" if word.note else said


def word_line(word: WordGiven) -> tuple[str, str]:
    """Return a word given as a line of a list: when and about what, and what was said."""
    return f"{spoken_date(word.said_on)} · {word.hold.value}", word_words(word)


def lower(words: str) -> str:
    """Return words with a small first letter, to stand inside a sentence."""
    return words[:1].lower() + words[1:]
