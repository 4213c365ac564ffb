"""The tables and lists that papers bring: facts, what was done, the evidence, what the policy says to it."""

from collections.abc import Iterable, Iterator
from datetime import date

from conduct_desk.caselog import actions, cases, exhibit_rows, isolations, letters, words_given
from conduct_desk.clock import spoken_date
from conduct_desk.desk.ended import was_never_done
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.people import earlier_cases
from conduct_desk.desk.reasons_words import lower, upper
from conduct_desk.desk.shown import exhibit_views
from conduct_desk.desk.views import ExhibitView
from conduct_desk.desk.wordings import titles
from conduct_desk.policy.answers import Statement
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Finding, LetterState, Truth

CLAUSES_OF = {
    Finding.CHILD_IN_WORDS: "children",
    Finding.CHILD_IN_PICTURES: "children",
    Finding.OTHER_RISK_TO_PUPIL: "children",
    Finding.FOUL: "abuse",
    Finding.ABUSIVE: "abuse",
    Finding.DISCRIMINATORY: "abuse",
    Finding.THREATENING: "abuse",
    Finding.INACCURATE: "facts",
    Finding.BELONGS_TO_PROCEDURE: "wrong_place",
    Finding.OTHERWISE_UNACCEPTABLE: "steps",
    Finding.LEGITIMATE_DEBATE: "debate",
}  # which clause of the policy says something to a finding
NOT_CHECKED = "[what_we_know]"  # a blank: nobody is told that they are wrong without being told what is right


def statements(of: Filling) -> str:
    """Return the statements that were found false, each as a quotation with what the school knows."""
    found = (f"{_quoted(each.quote)}\n\n{' '.join(each.proof.split())}".strip() for each in _false(of))
    return "\n\n".join(found)


def _false(of: Filling) -> list[Statement]:
    return [each for each in of.statements() if each.truth is Truth.FALSE]


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" if line.strip() else ">" for line in words.strip().splitlines())


def fact_table(of: Filling) -> str:
    """Return the statements that were found false as a table: what the post says, and what the school knows.

    One for which nobody entered what is right keeps a blank there.
    """
    rows = [(each.quote, each.proof if each.proof.strip() else NOT_CHECKED) for each in _false(of)]
    return _table(("What the post says", "What we know"), rows) if rows else ""


def facts(of: Filling) -> str:
    """Return what is correct, one fact a line, with nobody named and nothing of the post."""
    known = (" ".join(each.proof.split()) for each in _false(of))
    return "\n".join(f"- {of.scrub(each)}" for each in known if each)


def standards(of: Filling) -> str:
    """Return what the policy says something to and was found, one clause a line."""
    policy = of.opened.rules.policy
    by_clause: dict[str, list[str]] = {}
    for finding, key in CLAUSES_OF.items():
        if finding in of.found and key in policy.clauses:
            by_clause.setdefault(key, []).append(lower(finding.value))
    return "\n".join(
        f"- {upper(policy.clauses[key].title if policy.is_own else policy.clauses[key].place)}: "
        f"{'; '.join(found)}"
        for key, found in by_clause.items()
    )


def exhibits(of: Filling) -> str:
    """Return the evidence as a table, with fingerprints and without file names: those may name somebody.

    The evidence of earlier concerns with the same author, or about the same person, stands below it.
    """
    rows = []
    for case_id, mark in _cases(of):
        for each in exhibit_views(of.session, case_id):
            kept_on = spoken_date(school_day_of(each.kept_at))
            rows.append((f"{mark}{each.number}", _what_it_is(each), kept_on, each.fingerprint))
    if not rows:
        return "No file is kept."
    return _table(("Number", "What it is", "Kept on", "SHA-256"), rows)


def _what_it_is(exhibit: ExhibitView) -> str:
    """Return what an exhibit is, its size where it has one, and whether nobody may see it."""
    kind, said = exhibit.kind, exhibit.kind.value
    if kind is ExhibitKind.PICTURE:
        said = f"{exhibit.media_type.split('/')[-1].upper()}, {exhibit.width} × {exhibit.height}"
    elif kind is ExhibitKind.PAGES and exhibit.pages > 1:
        said = f"{kind.value}, {exhibit.pages} pages"
    if exhibit.is_destroyed:
        return f"{said}, destroyed on advice"
    return f"{said}, isolated" if exhibit.is_isolated else said


def chronology(of: Filling) -> str:
    """Return what was done and when as a table, oldest first, with nobody named.

    What was done in earlier concerns with the same author, or about the same person, stands there with it.
    """
    found = [(day, f"{mark}{of.scrub(what)}") for case_id, mark in _cases(of)
             for day, what in _done(of, case_id)]  # fmt: skip
    found.sort(key=lambda each: each[0])
    return _table(("When", "What was done"), [(spoken_date(day), what) for day, what in found])


def _cases(of: Filling) -> Iterator[tuple[int, str]]:
    """Yield the concerns a brief is about: earlier ones that belong to it first, marked with their number."""
    earlier = earlier_cases(of.session, of.case.id)
    for case_id, reference in cases.references(of.session, earlier).items():
        yield case_id, f"{reference}: "
    yield of.case.id, ""


def _done(of: Filling, case_id: int) -> Iterator[tuple[date, str]]:
    case = cases.read(of.session, case_id)
    days = {
        "It was posted.": case.posted_on,
        "A member of staff was told.": case.told_staff_on,
        "The headteacher was told.": case.told_head_on,
    }
    yield from ((day, what) for what, day in days.items() if day)
    for exhibit in exhibit_rows.of_case(of.session, case_id):
        yield school_day_of(exhibit.kept_at), f"Exhibit {exhibit.number} was kept, unchanged."
    yield from _isolated(of, case_id)
    for word in words_given.of_case(of.session, case_id):
        yield word.said_on, f"{word.hold.value}: {lower(word.word.value)}."
    sent = [each for each in letters.of_case(of.session, case_id) if each.state is LetterState.SENT]
    called = titles(of.session) if sent else {}
    for letter in sent:
        if letter.sent_on:
            what = f"A letter was sent to {_whom(reader(letter.kind))}: {lower(called[letter.kind])}."
            yield letter.sent_on, what
    for row in actions.of_case(of.session, case_id):
        if row.done_on is not None and not was_never_done(row):
            seen = f": {lower(row.seen.value)}" if row.seen else ""
            yield row.done_on, f"Done: {lower(row.words)}{seen}."
    if case.closed_at is not None and case.outcome is not None:
        yield school_day_of(case.closed_at), f"The concern was closed: {lower(case.outcome.value)}."


def _isolated(of: Filling, case_id: int) -> Iterator[tuple[date, str]]:
    numbers = {row.id: row.number for row in exhibit_rows.of_case(of.session, case_id)}
    for row in isolations.of_case(of.session, case_id):
        if number := numbers.get(row.exhibit_id):
            yield school_day_of(row.isolated_at), f"Exhibit {number} was isolated: nobody sees it."
            if row.destroyed_at:
                yield school_day_of(row.destroyed_at), f"Exhibit {number} was destroyed on advice."


def _whom(who: Reader) -> str:
    return lower(who.value)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    from conduct_desk.paper.words import row

    return "\n".join(row(*cells) for cells in (head, *rows))
