"""The issued governors' summaries as the next one must know them: whom each counted, and what it told."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from conduct_desk.caselog import editions, issued
from conduct_desk.caselog.editions import KeptFigures
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.summary_old import known_from, period_of, told_by
from conduct_desk.desk.summary_periods import Period
from conduct_desk.desk.views import EditionView
from conduct_desk.errors import LogDamaged
from conduct_desk.policy.known import Known
from conduct_desk.policy.summary import Count, Row, SummaryWords, TermFigures
from conduct_desk.policy.summary_figures import Counted, Printed
from conduct_desk.policy.summary_kept import from_json, to_json

NO_WORDS = SummaryWords()
VERSION = 2  # of the form in which the log keeps what a summary was made from


@dataclass(frozen=True)
class Edition:
    """One issued summary: what it counted, what it printed, and what every reader knows from it."""

    edition_id: int
    issued_at: datetime
    fingerprint: str
    period: Period
    figures: TermFigures
    known: tuple[Known, ...]
    replaces: int | None = None  # the edition that it corrects
    words: SummaryWords = NO_WORDS  # those of the head; the oldest editions have none

    @property
    def issued_on(self) -> date:
        """The day in England on which it was issued."""
        return school_day_of(self.issued_at)

    @property
    def printed(self) -> Printed:
        """What it told the world."""
        at = self.period.number, self.period.version
        return Printed(*at, known=self.known, figures=self.figures, issued_on=self.issued_on)


@dataclass(frozen=True)
class History:
    """Every issued summary, oldest first."""

    editions: tuple[Edition, ...]

    @property
    def newest(self) -> tuple[Edition, ...]:
        """The newest version of each period, in the order of the periods."""
        return tuple({each.period.number: each for each in self.editions}.values())

    @property
    def periods(self) -> tuple[Period, ...]:
        """The newest version of each period, in their order."""
        return tuple(each.period for each in self.newest)

    def term_counting(self, case_id: int) -> str | None:
        """Return the term in whose summary a concern came in, None while it was not counted."""
        terms = (each.term_name for each in self.periods if case_id in each.came_in)
        return next(terms, None)

    def get(self, edition_id: int) -> Edition:
        """Return one edition. Raises LookupError for an unknown id."""
        found = next((each for each in self.editions if each.edition_id == edition_id), None)
        if found is None:
            raise LookupError(f"edition {edition_id}")
        return found


def views(session: Session) -> tuple[EditionView, ...]:
    """Return the editions as pages list them, newest first, whatever became of their figures."""
    found = editions.newest_first(session)
    days = {each.id: school_day_of(each.issued_at) for each in found}
    corrects = issued.corrections(session)
    return tuple(
        EditionView(
            edition_id=each.id,
            term_name=each.term_name,
            issued_at=each.issued_at,
            fingerprint=each.fingerprint,
            corrects=days.get(corrects.get(each.id, 0)),
            is_replaced=each.id in corrects.values(),
        )
        for each in found
    )


def history(session: Session) -> History:
    """Return every issued summary. Raises LogDamaged when the figures of one were changed outside."""
    rows = editions.oldest_first(session)
    issued.check_figures(session, {row.id: editions.digest(row.figures) for row in rows})
    return read(session, rows)


def history_or_none(session: Session) -> History:
    """Return every issued summary; none where the figures of one are damaged, for what must go on without."""
    with suppress(LogDamaged):
        return history(session)
    return History(())


def read(session: Session, rows: Iterable[KeptFigures]) -> History:
    """Return what the log keeps of summaries, oldest first, as the next one must know them."""
    found: list[Edition] = []
    for row in rows:
        found.append(_kept(row) if row.figures.get("version") == VERSION else _old(session, row, found))
    return History(tuple(found))


def _old(session: Session, row: KeptFigures, before: Sequence[Edition]) -> Edition:
    periods = [each.period for each in before]
    period = period_of(session, row, periods)
    known = known_from(row, period, periods)
    return Edition(row.id, row.issued_at, row.fingerprint, period, told_by(row), known)


def _kept(row: KeptFigures) -> Edition:
    given = row.figures
    period = given["period"]
    return Edition(
        edition_id=row.id,
        issued_at=row.issued_at,
        fingerprint=row.fingerprint,
        period=Period(
            number=period["number"],
            version=period["version"],
            term_name=row.term_name,
            school_year=period["school_year"],
            term_began=date.fromisoformat(period["term_began"]),
            first_day=row.first_day,
            last_day=row.last_day,
            cut_off=datetime.fromisoformat(period["cut_off"]),
            came_in=tuple(given["came_in"]),
            closed={what: tuple(ids) for what, ids in given["closed"].items()},
            still_open=tuple(given["open"]),
        ),
        figures=_figures(row.term_name, given["figures"]),
        known=from_json(given["known"]),
        words=_words(given["words"]),
        replaces=given["replaces"],
    )


def _words(given: Mapping[str, Any]) -> SummaryWords:
    learned, not_people = tuple(given["learned"]), tuple(given.get("not_people", ()))
    return SummaryWords(given["doing"], learned, given["question"], not_people)


FIGURES = ("came_in", "closed", "still_open", "left_alone")


def _figures(term_name: str, given: Mapping[str, Any]) -> TermFigures:
    """Return a term as its edition printed it; the first ones kept no word of how far concerns went."""
    rows = (Row(words, Count(*count), is_rest) for words, count, is_rest in given.get("far", ()))
    return TermFigures(term_name, **{key: Count(*given[key]) for key in FIGURES}, far=tuple(rows))


def to_keep(
    period: Period,
    figures: TermFigures,
    known: Iterable[Known],
    words: SummaryWords,
    *,
    practice: Mapping[str, object],
    replaces: int | None,
) -> dict[str, object]:
    """Return what the log keeps of an edition for ever, as JSON can say it."""
    return {
        "version": VERSION,
        "period": {
            "number": period.number,
            "version": period.version,
            "school_year": period.school_year,
            "term_began": period.term_began.isoformat(),
            "cut_off": period.cut_off.isoformat(),
        },
        "came_in": list(period.came_in),
        "closed": {what: list(ids) for what, ids in period.closed.items()},
        "open": list(period.still_open),
        "figures": {
            **{key: _plain(getattr(figures, key)) for key in FIGURES},
            "far": [[row.words, _plain(row.count), row.is_rest] for row in figures.far],
        },
        "known": to_json(tuple(known)),
        "words": {
            "doing": words.doing,
            "learned": list(words.learned),
            "question": words.question,
            "not_people": list(words.not_people),
        },
        "practice": dict(practice),
        "replaces": replaces,
    }


def _plain(count: Count) -> list[object]:
    return [count.label, count.number]


def counted(period: Period) -> Counted:
    """Return the true numbers of a period."""
    return Counted(
        number=period.number,
        version=period.version,
        term_name=period.term_name,
        school_year=period.school_year,
        first_day=period.first_day,
        last_day=period.last_day,
        came_in=len(period.came_in),
        cells=period.cells,
    )
