"""What a concern is found by: every word that stands in it, in whichever table, and nothing else."""

from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import AutoString

from conduct_desk.caselog import case_text, chronology, schema, search
from conduct_desk.caselog.columns import Json
from conduct_desk.caselog.log import Log
from conduct_desk.policy.closing import HoldReason, Retention, Settled
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    Kind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Role,
    Source,
    Stage,
    Value,
)

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BY = {"at": NINE, "by": "Mary"}
STATEMENT = {"quote": "thequote", "truth": "TRUE", "proof": "theproof", "checked_by": "thechecker"}
FILE = {"size": 1, "width": 1, "height": 1, "media_type": "image/png", "kept_at": NINE, "kept_by": "Mary"}
CLOSED = {
    "support": Settled.DONE, "evidence": Settled.DONE, "thanks": Settled.DONE, "reporter": Settled.DONE,
    "retention": next(iter(Retention)), "review_on": TODAY, "closed_at": NINE, "closed_by": "Mary",
}  # fmt: skip
ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("case", {"id": 1, "reference": "2026-27/001", "school_year": "2026-27", "number": 1, "stage": Stage.OPEN,
              "opened_at": NINE, "opened_by": "Mary", "decision_maker": DecisionMaker.HEADTEACHER,
              "platform": "theplatform", "kind": Kind.NETWORKING, "kind_other": "theotherkind",
              "place": "theplace", "link": "thelink", "words": "thewords O’Brien",
              "outcome": Outcome.REMOVED_BY_AUTHOR, "outcome_note": "theoutcomenote"}),
    ("person", {"id": 7, "name": "thename", "title": "Professor", "address": ["theroad", "thetown"],
                "roles": [], "also_known_as": ["theformername"]}),
    ("part", {"person_id": 7, "part": Part.AUTHOR, "role": Role.PARENT}),
    ("answer", {"question": "foul", "value": Value.YES, "reason": "thereason", "chosen": ["thechoice"],
                "statements": [STATEMENT], **BY, "superseded_at": NINE}),
    ("action", {"kind": next(iter(ActionKind)), "words": "theaction", "sections": [],
                "note": "theactionnote"}),
    ("letter", {"kind": next(iter(LetterKind)), "state": next(iter(LetterState)), "dated_on": TODAY,
                "recipient": "therecipient", "address": ["thestreet"], "subject": "thesubject",
                "body": "thebody"}),
    ("exhibit", {"number": 1, "name": "thepicture", "fingerprint": "fe" * 32, "file": "a" * 32,
                 "source": Source.PASTED, "thumbnail": b"", **FILE}),
    ("exhibit", {"number": 2, "name": "takenout", "fingerprint": "ab" * 32, "file": "b" * 32,
                 "source": Source.PASTED, "removed_at": NINE, "thumbnail": b"", **FILE}),
    ("word_given", {"hold": next(iter(Hold)), "word": next(iter(Word)), "said_by": "thesergeant",
                    "said_on": TODAY, "note": "thewordnote", **BY}),
    ("hand_over", {"maker": DecisionMaker.HEADTEACHER, "name": "thedecider", "reason": "thehandover", **BY}),
    ("governor_told", {"name": "thegovernor", "told_on": TODAY, "what": "thetold", "why": "thewhy", **BY}),
    ("support", {"person_id": 7, "done_on": TODAY, "what": "thesupport", **BY}),
    ("support", {"person_id": None, "done_on": TODAY, "what": "foreverybody", **BY}),
    ("own_post", {"words": "theownpost", "principles": {}, "may_post": True, **BY}),
    ("closure", {"outcome": Outcome.REMOVED_BY_AUTHOR, "note": "theclosing", "lesson": "thelesson",
                 "reopened_because": "thereopening", **CLOSED}),
)  # fmt: skip
FOUND = (
    "2026-27/001", "theplatform", "theotherkind", "theplace", "thelink", "thewords", "obrien",
    "theoutcomenote", "thename", "professor", "theroad", "thetown", "theformername", "thereason",
    "thechoice", "thequote", "theproof", "thechecker", "theaction", "theactionnote", "therecipient",
    "thestreet", "thesubject", "thebody", "thepicture", "fefefe", "thesergeant", "thewordnote",
    "thedecider", "thehandover", "thegovernor", "thetold", "thewhy", "thesupport", "foreverybody",
    "theownpost", "theclosing", "thelesson", "thereopening", "thenote",
)  # fmt: skip


def _fill(log: Log) -> None:
    with log.writing() as session:
        for name, values in ROWS:
            table = schema.EVERYTHING.tables[name]
            mine = {"case_id": 1, **values} if "case_id" in table.c else values
            session.connection().execute(table.insert().values(mine))
        chronology.record(session, at=NINE, by="Mary", case_id=1, what="Added", detail={"note": "thenote"})
        chronology.record(session, at=NINE, by="Mary", case_id=None, what="Set", detail={"note": "elsewhere"})
        case_text.index(session, 1)


def test_a_concern_is_found_by_every_word_that_stands_in_it(log: Log) -> None:
    _fill(log)

    with log.reading() as session:
        missed = [word for word in FOUND if search.find(session, word).case_ids != (1,)]
        for shown in (Kind.NETWORKING, Outcome.REMOVED_BY_AUTHOR, Role.PARENT):
            assert search.find(session, shown.value).case_ids == (1,), shown

    assert missed == []


def test_a_concern_is_not_found_by_what_is_not_among_its_words(log: Log) -> None:
    _fill(log)

    with log.reading() as session:
        for word in ("takenout", "elsewhere", "NETWORKING_SITE", "superseded", "checked_by"):
            assert search.find(session, word).case_ids == (), word


# Text of a concern by which nobody looks for it: who typed (they are in every concern), codes and keys of
# our own, names of closed words, and what is not yet saved.
NOT_LOOKED_FOR = {
    "case": {"school_year", "opened_by", "policy_version", "closed_by"},
    "person": {"roles"},
    "answer": {"question", "clause", "by"},
    "action": {"clause", "done_by", "sections", "due_words"},
    "letter": {"fingerprint", "anchor_code"},
    "letter_form": {"sections"},
    "letter_override": {"rule", "by"},
    "exhibit": {"media_type", "file", "kept_by"},
    "exhibit_detail": {"likeness", "chosen", "places"},
    "exhibit_origin": {"captured_at", "shows"},
    "covered_copy": {"boxes", "file", "fingerprint", "made_by"},
    "isolation": {"isolated_by", "destroyed_by"},
    "word_given": {"by"},
    "hand_over": {"by"},
    "governor_told": {"by"},
    "support": {"by"},
    "own_post": {"principles", "by"},
    "closure": {"term_name", "closed_by", "reopened_by"},
    "disposal_hold": {"by", "lifted_by"},
    "disposal": {"reference", "authorised_by", "disposed_by", "fingerprints"},  # of a concern that is gone
    "draft": {"place", "body"},
    "event_body": {"body"},  # its notes are, as the test above shows
    "case_text": {"words"},  # the index itself
}
MORE_ROWS: dict[str, dict[str, Any]] = {
    "exhibit_detail": {"exhibit_id": 1, "kind": ExhibitKind.PICTURE, "pages": 1},
    "exhibit_origin": {"exhibit_id": 1},
    "isolation": {"exhibit_id": 1, "isolated_at": NINE},
    "covered_copy": {"exhibit_id": 1, "number": 1, "page": 1, "size": 1, "width": 1, "height": 1,
                     "made_at": NINE},
    "letter_form": {"letter_id": 1, "envelope": next(iter(Envelope)), "is_easy_read": False,
                    "has_reply_slip": False, "is_confidential": False},
    "letter_override": {"letter_id": 1, "at": NINE},
    "disposal_hold": {"why": next(iter(HoldReason)), "at": NINE},
}  # fmt: skip


def _words_of(table: Any) -> dict[str, str]:
    """Return a word of its own for each column of a table that holds text somebody wrote."""
    written = (column for column in table.columns if isinstance(column.type, AutoString | Json))
    left_out = NOT_LOOKED_FOR.get(table.name, set())
    plain = table.name.replace("_", "")
    return {
        each.name: f"zq{plain}{each.name}".replace("_", "") for each in written if each.name not in left_out
    }


def _filled_in(table: Any, words: dict[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, word in words.items():
        is_list = isinstance(table.c[name].type, Json)
        values[name] = [word] if is_list else word
    if "statements" in values:
        values["statements"] = [{**STATEMENT, "quote": words["statements"]}]
    return values


def test_every_column_in_which_somebody_writes_is_searched(log: Log) -> None:
    """A column that is added later is found here: it is searched, or it is named above."""
    first: dict[str, dict[str, Any]] = {}
    for name, values in ROWS:
        first.setdefault(name, values)
    others = {"case_id": 1, "at": NINE, "by": "Mary"}
    of_a_case = [
        table for table in schema.EVERYTHING.sorted_tables
        if ("case_id" in table.c or table.name in ("case", "person"))
        and table.name not in ("disposal", "draft", "event_body", "case_text", "likely_author", "finding")
    ]  # fmt: skip
    expected: dict[str, str] = {}
    with log.writing() as session:
        for table in sorted(
            of_a_case, key=lambda each: each.name not in ("case", "person", "exhibit", "letter")
        ):
            words = _words_of(table)
            given = {
                **others,
                **first.get(table.name, MORE_ROWS.get(table.name, {})),
                **_filled_in(table, words),
            }
            rest = {
                each.name: "x"
                for each in table.columns
                if isinstance(each.type, AutoString) and not each.nullable and each.name not in given
            }
            lists: dict[str, Any] = {
                each.name: []
                for each in table.columns
                if isinstance(each.type, Json) and each.name not in given
            }
            values = {key: value for key, value in {**rest, **lists, **given}.items() if key in table.c}
            session.connection().execute(table.insert().values(values))
            expected |= {f"{table.name}.{column}": word for column, word in words.items()}
        case_text.index(session, 1)

    with log.reading() as session:
        missed = [name for name, word in expected.items() if search.find(session, word).case_ids != (1,)]

    assert len(expected) > 50
    assert missed == []
