"""Why two concerns belong together, where the log sees it itself or the head says so."""

from enum import StrEnum


class LinkKind(StrEnum):
    """Why two concerns are linked. The first three the log sees itself, where it was told enough."""

    SAME_POST = "The same post"
    SAME_AUTHOR = "The same author"
    SAME_PERSON = "About the same person"
    WENT_ON = "The thread went on"
    OTHER = "Another reason"


def same_address(one: str, other: str) -> bool:
    """Say whether two addresses lead to the same post: how it was opened makes no difference.

    The bare name of a site leads to no post.
    """
    return bool(plain_address(one)) and plain_address(one) == plain_address(other)


def plain_address(link: str) -> str:
    """Return an address without what differs from device to device; empty when it leads to no post."""
    bare = link.strip().casefold().split("#")[0]
    bare = bare.removeprefix("https://").removeprefix("http://")
    for device in ("www.", "m.", "mobile.", "mbasic.", "web."):
        bare = bare.removeprefix(device)
    path, _, asked = bare.partition("?")
    # What follows a question mark says who shared it, but for the sites that name the post there.
    kept = "&".join(each for each in sorted(asked.split("&")) if each.startswith(_NAMES_POST))
    path = path.rstrip("/")
    return f"{path}?{kept}" if kept else path if "/" in path else ""


_NAMES_POST = ("v=", "story_fbid=", "fbid=", "id=", "p=")
