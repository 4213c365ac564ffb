"""Whether an original tells where it was taken, or with which device: to warn before it leaves the school."""

from typing import Final, Literal

from conduct_desk.evidence.formats import HEAD_BYTES, PICTURES, exhibit_kind, kind_of
from conduct_desk.evidence.intake import COPY_TIME_LIMIT, worker_says
from conduct_desk.policy.exhibits import ExhibitKind

Note = Literal["place", "device", "unknown"]
# Where phones write it into a recording (ISO 14496-12 user data, and QuickTime's own keys).
_PLACE: Final = (b"\xa9xyz", b"com.apple.quicktime.location", b"loci")
_DEVICE: Final = (b"\xa9mod", b"com.apple.quicktime.model", b"com.android.version")


def notes_inside(data: bytes) -> frozenset[Note]:
    """Return what the file says beside what is seen: "place", "device", or "unknown" where none can tell.

    A picture is opened in a process of its own. Of a recording or a document only telling words are looked
    for: finding none proves nothing, so "unknown" is said of them too.
    """
    media_type = kind_of(data[:HEAD_BYTES])
    if media_type in PICTURES:
        asked = {"do": "notes", "media_type": media_type}
        said, _ = worker_says(data, asked, seconds=COPY_TIME_LIMIT)
        if "refused" in said:
            return frozenset({"unknown"})
        found: list[Note] = [note for note in ("place", "device") if note in said["notes"]]
        return frozenset(found)
    told: set[Note] = {"unknown"}
    if media_type is not None and exhibit_kind(media_type) is ExhibitKind.RECORDING:
        told |= {"place"} if any(word in data for word in _PLACE) else set()
        told |= {"device"} if any(word in data for word in _DEVICE) else set()
    return frozenset(told)
