"""Whom a school can turn to outside: when, with what in hand, and how long ago that was looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.offices import Office
from conduct_desk.policy.reading import Data, Section

FILE = "routes.toml"
CHECK_BEFORE = "Check the number before you ring."
CHECK_ADDRESS = "Check the address before you use it."


@dataclass(frozen=True)
class Contact:
    """A number or an address, as it is typed, "" where it is not known; `label` says what it is for."""

    label: str
    text: str

    @property
    def is_number(self) -> bool:
        """Say whether it is rung."""
        return all(each.isdigit() or each == " " for each in self.text)


@dataclass(frozen=True)
class Route:
    """One card. `office` is whoever of the school's own list has the number where it is a local one.

    `checked_on` is None where nothing can grow old: 999, or a number that the school enters itself.
    """

    key: str
    name: str
    what: str
    when: tuple[str, ...]
    ready: tuple[str, ...]
    then: str
    contacts: tuple[Contact, ...] = ()
    offices: tuple[Office, ...] = ()
    hours: str = ""
    is_urgent: bool = False
    checked_on: date | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Return all that the card says, to be searched."""
        contacts = (f"{each.label}: {each.text}" for each in self.contacts)
        return (self.name, self.what, *contacts, *self.when, *self.ready, self.then)

    def is_old(self, today: date) -> bool:
        """Say whether more than a year has gone since it was looked up."""
        return self.checked_on is not None and _a_year_after(self.checked_on) < today

    def warning(self, today: date) -> str:
        """Return what to do first where it was looked up more than a year ago; empty where it was not."""
        if not self.is_old(today):
            return ""
        return CHECK_BEFORE if any(each.is_number for each in self.contacts) else CHECK_ADDRESS


def read_routes(data: Data) -> tuple[Route, ...]:
    """Return the cards in the order of the file. Raises DeskError that names the card and what is wrong."""
    return tuple(_routes(Section(data, file=FILE)))


def _routes(file: Section) -> Iterator[Route]:
    for key, card in file.sections("route", "route"):
        names = card.names()
        yield Route(
            key=key,
            name=card.text("name"),
            what=card.text("what"),
            when=card.texts("when"),
            ready=card.texts("ready"),
            then=card.text("then"),
            contacts=tuple(_contacts(card)) if "contact" in names else (),
            offices=tuple(Office[each] for each in _offices(card)),
            hours=card.text("hours", ""),
            is_urgent="urgent" in names,
            checked_on=card.day("checked_on") if "checked_on" in names else None,
        )


def _contacts(card: Section) -> Iterator[Contact]:
    for _number, each in card.rows("contact", "contact"):
        yield Contact(each.text("label"), each.text("text"))


def _offices(card: Section) -> tuple[str, ...]:
    if "offices" not in card.names():
        return ()
    named = card.texts("offices")
    for each in named:
        if each not in Office.__members__:
            raise card.wrong(
                f"there is no office ‘{each}’.", f"Write some of {', '.join(Office.__members__)}."
            )
    return named


def _a_year_after(day: date) -> date:
    """Return the same day a year on; 1 March for 29 February."""
    last = day.month == 2 and day.day == 29
    return date(day.year + 1, 3, 1) if last else day.replace(year=day.year + 1)
