"""What was written in any case, for papers that must say nothing of it: names, places, words of posts."""

import json
from collections.abc import Iterator

from sqlmodel import Session

from conduct_desk.caselog import settings

# Whoever is written down outside the table of people: asked, told, handed to, or using the log.
_NAMED = """
    SELECT said_by FROM word_given UNION SELECT name FROM governor_told UNION SELECT name FROM hand_over
    UNION SELECT decider_name FROM "case" UNION SELECT opened_by FROM "case"
    UNION SELECT captured_by FROM exhibit_origin UNION SELECT advised_by FROM isolation
"""
# Whoever had a hand in a case: gave a word on it, recorded, closed or reopened it, decided it or was to.
_HANDS = """
    SELECT case_id, said_by AS name FROM word_given UNION SELECT id, opened_by FROM "case"
    UNION SELECT id, decider_name FROM "case" UNION SELECT case_id, name FROM hand_over
    UNION SELECT case_id, closed_by FROM closure UNION SELECT case_id, reopened_by FROM closure
"""
_PEOPLE = "SELECT title, name, also_known_as FROM person ORDER BY id"
_PLACES = """
    SELECT platform FROM "case" UNION SELECT place FROM "case" UNION SELECT account FROM exhibit_origin
"""
_POSTS = "SELECT words FROM \"case\" WHERE words <> ''"
_QUOTES = "SELECT statements FROM answer WHERE statements <> '[]'"


def people(session: Session) -> tuple[tuple[str, ...], ...]:
    """Return everybody in the table of people by all their names, the one they are entered by first."""
    found = session.connection().exec_driver_sql(_PEOPLE)
    return tuple((f"{title} {name}".strip(), *json.loads(others)) for title, name, others in found)


def names(session: Session) -> tuple[str, ...]:
    """Return every name that was written down but for the table of people, each once."""
    found = [name for (name,) in session.connection().exec_driver_sql(_NAMED) if name]
    for kept in ("governors", "offices"):
        entered = settings.read(session, kept, [])
        holders = entered.values() if isinstance(entered, dict) else entered
        found += [each["name"] for each in holders if each.get("name")]
    return tuple(dict.fromkeys(found))


def had_a_hand(session: Session, case_id: int | None = None) -> tuple[tuple[int, str], ...]:
    """Return who had a hand in which case, or in one: was asked about it, recorded, decided or closed it."""
    found = session.connection().exec_driver_sql(
        f"SELECT case_id, name FROM ({_HANDS}) WHERE name <> '' AND case_id = coalesce(?, case_id)",  # noqa: S608 - our own words
        (case_id,),
    )
    return tuple((int(case), name) for case, name in found)


def places(session: Session) -> tuple[str, ...]:
    """Return every platform, place and account that was written down, each once."""
    return tuple(place for (place,) in session.connection().exec_driver_sql(_PLACES) if place)


def posts(session: Session) -> Iterator[str]:
    """Yield the words of every post, and every statement that was quoted from one, one after the other."""
    for (words,) in session.connection().exec_driver_sql(_POSTS):
        yield words
    for (statements,) in session.connection().exec_driver_sql(_QUOTES):
        yield from (each["quote"] for each in json.loads(statements))
