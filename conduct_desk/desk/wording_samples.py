"""Sample values for the preview of a wording: a made-up concern, on the school's own paper."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conduct_desk.clock import spoken_date
from conduct_desk.paper.letter import LetterPaper
from conduct_desk.paper.words import fill, row
from conduct_desk.policy.calendar import school_year_of
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.readers import Layout, Reader, layout, reader
from conduct_desk.policy.vocabulary import LetterKind

if TYPE_CHECKING:
    from conduct_desk.desk.school_views import SchoolView
    from conduct_desk.paper.wording import Wording

NAMES: Mapping[Reader, tuple[str, str]] = {
    Reader.STAFF: ("Miss S Sample", "Dear Miss Sample"),
    Reader.ADVISER: ("Mr L Sample", "Dear Mr Sample"),
    Reader.CHAIR: ("Mrs C Sample", "Dear Mrs Sample"),
    Reader.EVERYBODY: ("", "Dear families"),
    Reader.ORGANISER: ("", "Dear organiser"),
}  # every other reader is a parent
PARENT = ("Mr P Sample", "Dear Mr Sample")
ADDRESS = ("1 Sample Street", "SAMPLETON", "ZZ1 1ZZ")
CLAUSE_WORDS = "We ask everybody to keep to facts and to be kind, and to bring a concern to us first."
PLAIN: Mapping[str, str] = {
    "clause": "page 2, first standard",
    "clause_words": CLAUSE_WORDS,
    "platform": "Facebook",
    "place": "a page for the town",
    "link": "the link that the concern keeps",
    "account": "Sample account",
    "words": "Nobody at that school has answered me in three weeks.\nThey could not care less.",
    "words_without_child": "They could not care less.",
    "told_us": "nobody in school cares about an answer",
    "told_facts": "the trip cost £500",
    "shown": "a picture in which pupils of our school can be seen",
    "harm": "It gives the times and the place at which one class leaves school.",
    "procedure": "Complaints",
    "author_role": "a parent",
    "spoken_of": "a member of staff",
    "reason": "It is criticism of a decision, and the policy welcomes that.",
    "decided_by": "Headteacher",
    "asked_of_chair": "Decide this in place of the headteacher.",
    "topic": "the cost of the Year 6 trip",
    "not_right": "The date in the second paragraph was wrong.",
    "facts": "- The trip cost £240.\n- Help with the cost was offered to every family.",
    "standards": "- Factually incorrect (second standard)",
    "statements": "> The trip cost £500.\n\nIt cost £240.",
    "adviser_words": "Here stand the words that the adviser gave for this letter.",
}


def sample_paper(
    wording: "Wording",
    kind: LetterKind,
    told: "SchoolView",
    policy: Policy,
    today: date,
    *,
    is_easy_read: bool,
) -> LetterPaper:
    """Return a paper with a wording's blanks filled with samples, PRACTICE across it."""
    values = samples(told, policy, today)
    name, salutation = NAMES.get(reader(kind), PARENT)
    is_addressed = layout(kind) is Layout.LETTER
    return LetterPaper(
        school_name=told.name,
        school_lines=(*told.address, *filter(None, (told.telephone, told.email))),
        recipient_lines=(name, *ADDRESS) if is_addressed and name else (),
        dated_on=today,
        reference=values["reference"],
        salutation=salutation if layout(kind) is not Layout.NOTE else "",
        subject=fill(wording.subject, values),
        body=fill(wording.body, values),
        signer_name=told.head_name,
        signer_role=told.head_role,
        crest=told.crest,
        is_practice=True,
        layout=layout(kind),
        envelope=told.envelope,
        is_easy_read=is_easy_read,
        signature=told.signature,
        reader=reader(kind),
    )


def samples(told: "SchoolView", policy: Policy, today: date) -> dict[str, str]:
    """Return a sample for every blank that a wording may have."""
    first = school_year_of(today).first_day.year
    days = {
        "posted_on": 7, "told_on": 5, "advised_on": 6, "first_letter_on": 14, "decided_on": 1,
        "corrected_on": 3, "answer_by": -7,
    }  # fmt: skip
    values = {
        **PLAIN,
        "school": told.name,
        "head": told.head_name,
        "role": told.head_role,
        "contact": told.contact or "the school office",
        "telephone": told.telephone or "01632 960 000",
        "email": told.email or "office@school.example",
        "reference": f"{first}-{(first + 1) % 100:02}/000",
        "policy": policy.title,
        "policy_version": policy.version,
        "policy_reviewed": policy.reviewed,
        **{name: spoken_date(today - timedelta(days=ago)) for name, ago in days.items()},
        "fact_table": _table(
            ("What the post says", "What we know"), ("The trip cost £500.", "It cost £240.")
        ),
        "chronology": _table(
            ("When", "What was done"), (spoken_date(today - timedelta(days=5)), "The school was told.")
        ),
        "exhibits": _table(
            ("Number", "What it is", "Kept on", "SHA-256"),
            ("1", "Picture", spoken_date(today - timedelta(days=5)), "0123456789abcdef" * 4),
        ),
    }
    return values | _of_sections(values)


def _of_sections(values: Mapping[str, str]) -> dict[str, str]:
    from conduct_desk.paper.wording import SECTIONS

    return {f"{kind.value}_{name}": values[name] for kind in SECTIONS for name in ("clause", "clause_words")}


def _table(*rows: tuple[str, ...]) -> str:
    return "\n".join(row(*cells) for cells in rows)
