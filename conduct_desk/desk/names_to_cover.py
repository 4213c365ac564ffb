"""Whose names are looked for in a picture before it is shared: everybody that the school wrote down."""

from conduct_desk.caselog import exhibit_details, people
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.governors import every_governor
from conduct_desk.desk.school import offices, school
from conduct_desk.evidence.names_seen import words_set
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.names import TITLES, fold

# An office may be held by a team or a firm, whose words stand in any text.
_NO_PERSON = words_set("""
    academy advice advisers agency and associates authority board borough chair children city clerk company
    council county department desk duty education governor governors governance hub lado law legal line llp
    local ltd mash of office officer partnership protection safeguarding school schools service services
    solicitors support team the trust unit
""")
MOST_WORDS = 4  # of a person's name, without the title


def names_to_cover(session: Session, policy: Policy, exhibit_id: int) -> tuple[str, ...]:
    """Return the names of everybody in the log, of the people of the school, and an exhibit's account.

    The people of the log come as they are and as they were called; those of the school are the headteacher,
    the governors and whoever holds an office. The policy gives the school's particulars their title.
    """
    called = [name for each in people.everybody(session) for name in (each.name, *each.also_known_as)]
    staff = [school(session, policy).head_name, *(each.name for each in offices(session, policy).values())]
    staff += [each.name for each in every_governor(session)]
    account = exhibit_details.origin(session, exhibit_id).account.strip().lstrip("@")
    return tuple(dict.fromkeys(filter(None, [*called, *filter(is_person, staff), account])))


def is_person(name: str) -> bool:
    """Say whether a holder of an office is a person, and no team, firm or office."""
    words = [word for word in fold(name).replace(".", " ").split() if word not in TITLES]
    return 0 < len(words) <= MOST_WORDS and not _NO_PERSON & set(words) and not any(map(str.isdigit, words))
