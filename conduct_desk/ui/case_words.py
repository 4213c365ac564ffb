"""One case in words: its facts and answers as rows that a page can show and offer to change."""

import re
from dataclasses import dataclass
from datetime import date

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.closing_views import ClosureView
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer, Answers
from conduct_desk.policy.questions import Page, Style, Walk
from conduct_desk.policy.vocabulary import Part, Role, Value

NOT_PROVIDED = "Not provided"
FACTS = "facts_page"  # what Change asks for when it is not a page of the walk
EVIDENCE = "evidence_page"
NO_SCREENSHOT = "There is no screenshot: the school was told about the post."  # the note that says so


@dataclass(frozen=True)
class SummaryRow:
    """One line of a summary: what it is about, what was said, and which page changes it."""

    label: str
    value: str
    page_key: str


def person_words(name: str, role: Role) -> str:
    """Return a name and what that person is to the school, as far as it is known."""
    return name if role is Role.NOT_KNOWN else f"{name}, {role.value.lower()}"


def people_words(parts: tuple[PartGiven, ...], part: Part) -> str:
    """Return the people with one part in a case and what they are to the school."""
    return "; ".join(
        f"{person_words(p.name, p.role)}{' (likely)' if p.is_likely else ''}" for p in parts if p.part is part
    )


def author_words(facts: Facts) -> str:
    """Return who posted it, “Not known” when the head said so."""
    named = people_words(facts.parts, Part.AUTHOR)
    if facts.authors_not_known:
        return f"{named}; others not known" if named else "Not known"
    return named


def standing_words(case: CaseView) -> str:
    """Return how a case stands, in one line over its heading."""
    opened = f"opened {spoken_date(case.opened_at.astimezone(SCHOOL_ZONE).date())}"
    if case.outcome and case.closed_at:
        closed = spoken_date(case.closed_at.astimezone(SCHOOL_ZONE).date())
        return f"Closed {closed}: {case.outcome.value} · {opened}"
    again = " · reopened" if case.reopened else ""
    who = case.decision_maker.value.lower()
    return f"{case.stage.value} · {opened}{again} · decided by: {who}"


def closure_line(closure: ClosureView) -> tuple[str, str]:
    """Return one closing as a line: when and by whom, how it ended, and why it was reopened."""
    day = spoken_date(closure.closed_at.astimezone(SCHOOL_ZONE).date())
    lines = [closure.outcome.value if not closure.note else f"{closure.outcome.value}. {closure.note}"]
    if closure.lesson:
        lines.append(f"Learned: {closure.lesson}")
    lines.append(f"Kept as: {closure.retention.value}. Looked at again on {spoken_date(closure.review_on)}.")
    if closure.reopened_at:
        again = spoken_date(closure.reopened_at.astimezone(SCHOOL_ZONE).date())
        lines.append(f"Reopened {again}: {closure.reopened_because}")
    return f"Closed {day} by {closure.closed_by}", "\n".join(lines)


def where_words(facts: Facts) -> str:
    """Return platform and place in one line."""
    return ", ".join(word for word in (facts.platform, facts.place) if word)


def breakable(link: str) -> str:
    """Return an address that can go on to the next line where its parts end; to be shown, never copied."""
    return re.sub(r"([/?&=.-])(?=\w)", "\\1\u200b", link)


def kind_words(facts: Facts) -> str:
    """Return which of the policy's kinds it was, or the head's own word for another."""
    return facts.kind_other or (facts.kind.value if facts.kind else "")


def fact_rows(facts: Facts) -> tuple[SummaryRow, ...]:
    """Return the facts page as rows, in its order; what was skipped says so, but for the rare dates."""
    told = people_words(facts.parts, Part.REPORTER)
    asked = [
        ("Where", where_words(facts)),
        ("Kind", kind_words(facts)),
        ("Link", breakable(facts.link)),
        ("Who can see it", ": ".join(word for word in (facts.reach, facts.reach_note) if word)),
        ("Posted by", author_words(facts)),
        ("About", people_words(facts.parts, Part.SUBJECT)),
        ("Posted", _day(facts.posted_on)),
        ("Told to you", _day(facts.told_head_on)),
        ("How it reached us", facts.channel or ""),
        ("Who told us", f"{told}. Asked not to be named" if told and facts.keep_reporter_private else told),
        ("Proof", facts.grade or ""),
    ]
    rare = [
        ("Told to staff", _day(facts.told_staff_on)),
        ("Seen by whoever told us", _day(facts.aware_on)),
        ("Last edited", _day(facts.edited_on)),
    ]
    rows = [*asked, *(row for row in rare if row[1]), ("What it says", facts.words)]
    return tuple(SummaryRow(label, value or NOT_PROVIDED, FACTS) for label, value in rows)


def _day(day: date | None) -> str:
    return spoken_date(day) if day else ""


def answer_words(answer: Answer) -> str:
    """Return one answer with what was chosen beside it, its statements and its reason, a line each."""
    head = f"{answer.value.value}: {', '.join(answer.chosen)}" if answer.chosen else answer.value.value
    lines = [head]
    for statement in answer.statements:
        proof = ", ".join(word for word in (statement.proof, statement.checked_by) if word)
        lines.append(f"“{statement.quote}” {statement.truth.value}{'. ' + proof if proof else ''}")
    if answer.reason:
        lines.append(answer.reason)
    return "\n".join(lines)


def answer_rows(walk: Walk, answers: Answers) -> tuple[SummaryRow, ...]:
    """Return the walk's answers in its order: a row for each question, one for a page that was all no."""
    rows: list[SummaryRow] = []
    for page in walk.pages:
        if _is_none_of_these(page, answers):
            rows.append(SummaryRow(page.title, page.none_label, page.key))
        else:
            rows += [
                SummaryRow(question.name, answer_words(answers[question.key]), page.key)
                for question in page.questions
                if question.key in answers
            ]
    return tuple(rows)


def page_rows(walk: Walk, answers: Answers) -> tuple[SummaryRow, ...]:
    """Return one short row for each page of the walk that was answered: what was found there."""
    rows = [(page, page_words(page, answers)) for page in walk.pages]
    return tuple(SummaryRow(page.title, words, page.key) for page, words in rows if words)


def page_words(page: Page, answers: Answers) -> str:
    """Return what was answered on one page in a few words; empty while nothing was."""
    given = [(question, answers[question.key]) for question in page.questions if question.key in answers]
    if not given:
        return ""
    if _is_none_of_these(page, answers):
        return page.none_label
    if len(page.questions) == 1:
        return answer_words(given[0][1]).splitlines()[0]
    telling = [(q, a) for q, a in given if page.style is not Style.TICKS or a.value is not Value.NO]
    return "\n".join(f"{question.name}: {answer.value.value.lower()}" for question, answer in telling)


def _is_none_of_these(page: Page, answers: Answers) -> bool:
    given = [answers.get(question.key) for question in page.questions]
    return page.style is Style.TICKS and all(a is not None and a.value is Value.NO for a in given)
