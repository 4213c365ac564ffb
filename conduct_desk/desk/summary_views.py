"""What the page of the governors' summary sees besides its figures: which terms, and what may be said."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.summary import SummaryWords

NOT_A_PERSON = "This is not a person"  # why a word may stand that is also a name in the log


@dataclass(frozen=True)
class SummaryChoice:
    """One term that has begun, with how its summary stands.

    `first_day` and `last_day` are the days that its summary covers: as it was issued, or as it would be
    today. `edition_id` is the newest edition of it, None while none was issued. `note` says in a sentence
    what else it takes in, or which summary has taken it in; empty where there is nothing to say.
    """

    term_name: str
    first_day: date
    last_day: date
    edition_id: int | None = None
    can_issue: bool = True
    note: str = ""

    @property
    def is_issued(self) -> bool:
        """Whether there is an edition of it, so that it can only be corrected."""
        return self.edition_id is not None


@dataclass(frozen=True)
class SummaryOffers:
    """What the head can choose from, and what she noted herself when concerns were closed.

    `learning` and `questions` are for the paper. `noted` is for her own eyes: the learning points noted on
    concerns that were closed since the last summary, each once.
    """

    learning: tuple[str, ...]
    questions: tuple[str, ...]
    noted: tuple[str, ...] = ()


def draft_place(term_name: str) -> str:
    """Return the place under which the words for one term's summary are kept while they are written."""
    return f"summary {term_name}"


def draft_of(words: SummaryWords) -> dict[str, str]:
    """Return the words as a draft keeps them: one text a field, of what are several one a line."""
    kept = {"doing": words.doing, "learned": "\n".join(words.learned), "question": words.question}
    return kept | ({"not_people": "\n".join(words.not_people)} if words.not_people else {})


def words_of(draft: dict[str, str]) -> SummaryWords:
    """Return the words that a draft holds."""
    learned, not_people = (
        tuple(filter(None, draft.get(key, "").split("\n"))) for key in ("learned", "not_people")
    )
    return SummaryWords(draft.get("doing", ""), learned, draft.get("question", ""), not_people)
