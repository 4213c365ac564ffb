"""What the list of concerns says of itself: what it is narrowed to, how it is sorted, how many there are."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.case_list import Narrowed, Order
from conduct_desk.desk.views import CaseLine, SearchResult
from conduct_desk.policy.vocabulary import Finding

MOST_PARTS = 2  # parts of a concern that a hit names; more of them are counted
LACKING = "What was saved last may be missing here: the disk had no room to index it. Make room on it."


def narrowed_words(narrowed: Narrowed) -> str:
    """Return what the list is narrowed to, in one line: "Shown: open, this term"; empty for all concerns."""
    words = [narrowed.stage.value.lower()] if narrowed.stage else []
    words += ["this term"] if narrowed.this_term else []
    if narrowed.days is not None:
        first, last = map(spoken_date, narrowed.days)
        words.append(f"opened on {first}" if first == last else f"opened from {first} to {last}")
    words += ["safeguarding"] if narrowed.safeguarding else []
    words += ["with evidence"] if narrowed.with_evidence else []
    found = [each.value.lower() for each in Finding if each in narrowed.findings]
    words += [" or ".join(found)] if found else []
    return f"Shown: {', '.join(words)}" if words else ""


def order_words(order: Order) -> str:
    """Return how the list is sorted, as the button that changes it says."""
    return f"Sorted {order.value}" if order.value.startswith("by ") else order.value.capitalize()


def count_words(found: SearchResult, text: str) -> str:
    """Return how many concerns a search has found, and whether the disk kept it from finding all."""
    lacking = "" if found.is_whole else f" {LACKING}"
    if not found.count:
        return f"No concern matches ‘{text}’.{lacking}"
    count = f"{'More than ' if found.more else ''}{found.count:,}"
    counted = f"{count} concern{'' if found.count == 1 and not found.more else 's'} found"
    return f"{counted}.{lacking}" if lacking else counted


def found_in_words(line: CaseLine) -> str:
    """Return in which parts of a concern the words of a search stand."""
    parts = [part.value for part in line.found_in]
    more = len(parts) - MOST_PARTS
    shown = [parts[0], *(part[0].lower() + part[1:] for part in parts[1:MOST_PARTS])] if parts else []
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
