"""What a concern is found by: every word that stands in it, in whichever table, and nothing else."""

from datetime import UTC, date, datetime
from typing import Any

from conduct_desk.caselog import case_text, chronology, schema, search
from conduct_desk.caselog.log import Log
from conduct_desk.policy.closing import Retention, Settled
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
