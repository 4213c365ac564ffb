"""The help as its booklet is printed: topics as blocks, routes with the school's own numbers, no names."""

from collections.abc import Iterator, Mapping
from datetime import date

from conduct_desk import __version__
from conduct_desk.clock import spoken_date
from conduct_desk.desk.help_texts import HelpTexts, Part, PartKind, Topic
from conduct_desk.paper.help_booklet import (
    BookletChapter,
    BookletTopic,
    HelpBooklet,
    RouteCard,
)
from conduct_desk.paper.words import Block, BlockKind
from conduct_desk.policy.offices import Office
from conduct_desk.policy.outside_routes import Contact, Route

_KINDS = {
    PartKind.WORDS: BlockKind.PARAGRAPH,
    PartKind.HEADING: BlockKind.HEADING,
    PartKind.POINT: BlockKind.BULLET,
    PartKind.STEP: BlockKind.NUMBER,
}


def booklet(
    texts: HelpTexts,
    routes: tuple[Route, ...],
    today: date,
    school_name: str,
    numbers: Mapping[Office, str],
    *,
    is_practice: bool = False,
) -> HelpBooklet:
    """Return the booklet; `numbers` are the telephone numbers of the offices that have one."""
    return HelpBooklet(
        made_on=today,
        chapters=tuple(
            BookletChapter(each.title, tuple(_topic(topic) for topic in each.topics))
            for each in texts.chapters
        ),
        routes=tuple(_card(route, today, numbers) for route in routes),
        version=__version__,
        school_name=school_name,
        is_practice=is_practice,
    )


def _topic(topic: Topic) -> BookletTopic:
    return BookletTopic(topic.title, tuple(_part(part) for part in topic.parts))


def _part(part: Part) -> Block | str:
    if part.kind is PartKind.PLACE:
        return part.text
    return Block(_KINDS[part.kind], part.text, f"{part.label}." if part.label else "")


def _card(route: Route, today: date, numbers: Mapping[Office, str]) -> RouteCard:
    checked = f"Last checked {spoken_date(route.checked_on)}." if route.checked_on else ""
    return RouteCard(
        name=route.name,
        what=route.what,
        contacts=tuple(_contacts(route, numbers)),
        when=route.when,
        ready=route.ready,
        then=route.then,
        hours=route.hours,
        checked=f"{checked} {route.warning(today)}".strip(),
    )


def _contacts(route: Route, numbers: Mapping[Office, str]) -> Iterator[Contact]:
    """Yield what is printed on every card, then the school's own numbers, or a line to write one on."""
    yield from route.contacts
    for office in route.offices:
        if office in numbers or office is route.offices[0]:
            yield Contact(str(office), numbers.get(office, ""))
