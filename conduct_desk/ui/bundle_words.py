"""Handing evidence on, in words: to whom, in which way, and what to think of first."""

from collections.abc import Sequence

from conduct_desk.desk.bundle_views import CanGive, ForWhom, Originals, Telling, Way, Weighed
from conduct_desk.policy.exhibits import ExhibitKind

WHOM = {
    ForWhom.POLICE.value: "A threat, harassment, hate, or anything they ask for",
    ForWhom.OFFICER.value: "An allegation against somebody who works in school",
    ForWhom.ADVISER.value: "The school’s solicitor, or whoever advises it",
    ForWhom.PLATFORM.value: "So that it takes the post down",
}
# What each may be given, and why: covered unless there is a reason, and the reason stands in the bundle.
ADVICE = {
    ForWhom.POLICE: "The police may need a picture as it was. Give it whole where they ask or where what is "
    "covered is the offence, and write down why. Everything else goes covered.",
    ForWhom.OFFICER: "The designated officer needs to know who is spoken of. Give a picture whole where the "
    "allegation is in it, and write down why. Other children in it stay covered.",
    ForWhom.ADVISER: "An adviser can judge most posts from a covered copy. Where whoever told the school "
    "asked not to be named, nothing goes whole and their name is withheld.",
    ForWhom.PLATFORM: "A platform has the post itself: it needs the address and what is wrong. Cover "
    "children, and everybody who is not part of it. It is given no originals and no custody.",
}
USUAL_WHY = {
    ForWhom.POLICE: "Evidence of what was posted on social media, for a report to the police.",
    ForWhom.OFFICER: "Evidence of what was posted on social media, for the designated officer.",
    ForWhom.ADVISER: "What was posted on social media, for advice to the school.",
    ForWhom.PLATFORM: "What was posted, with a request to look at it under the platform’s own rules.",
}
ORIGINALS = {
    Originals.NONE.value: "The fingerprints stand in the bundle. The files can be asked for later.",
    Originals.ATTACHED.value: "Whoever opens the PDF can save them out of it. Up to 100 MB.",
    Originals.BESIDE.value: "With a list of fingerprints, and how to check them on any Windows PC.",
}
PRIVATE = (
    "Nothing is sent. What you save or print is not encrypted: hand it over yourself, or by a way that your "
    "school uses for safeguarding papers."
)
NOT_COVERED = "No covered copy was made yet."


def exhibit_title(can: CanGive) -> str:
    """Return which exhibit it is."""
    view = can.exhibit
    pages = f", {view.pages} pages" if view.kind is ExhibitKind.PAGES and view.pages > 1 else ""
    return f"Exhibit {view.number}: {view.kind.value}{pages}"


def way_words(can: CanGive, way: Way) -> str:
    """Return a way of giving an exhibit, with which copies those are."""
    if way is Way.COVERED:
        numbers = " and ".join(str(copy.number) for copy in can.copies)
        return f"Covered copy {numbers}" if len(can.copies) == 1 else f"Covered copies {numbers}"
    if way is Way.WHOLE and can.exhibit.kind is ExhibitKind.PAGES:
        return "All of its pages"
    return way.value


def left_out_words(numbers: Sequence[int]) -> str:
    """Return which exhibits nobody is given; empty where there are none."""
    if not numbers:
        return ""
    which = ", ".join(map(str, numbers))
    return f"Exhibit{'' if len(numbers) == 1 else 's'} {which}: isolated, and handed to nobody from here."


def weighed_words(weighed: Weighed) -> str:
    """Return how large the originals are, and which of them say more than is seen."""
    millions = round(weighed.size / 1_000_000)
    size = f"The originals have {f'{millions:,}' if millions else 'less than 1'} MB."
    told = [_telling(each) for each in weighed.tells]
    return " ".join((size, *told, *(["Ask yourself whether the reader may know that."] if told else [])))


def _telling(each: Telling) -> str:
    said = [words for words, is_so in (("where it was taken", each.place), ("with which device", each.device))
            if is_so]  # fmt: skip
    says = [f"says {' and '.join(said)}"] if said else []
    says += ["may say more than is seen in it"] if each.unknown else []
    return f"Exhibit {each.number} {', and '.join(says)}."
