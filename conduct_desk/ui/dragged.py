"""Why something that was dragged or copied cannot be taken, judged by the names of its formats alone."""

from collections.abc import Sequence

from conduct_desk.errors import EvidenceUnreadable

COPY_INSTEAD = "Copy the picture there, or press Windows + Shift + S for a screenshot, then paste it here."
# Files that are none yet: the other program would make them on being asked, and they would have to be read in
# the middle of the drag, before the question. Outlook's own names for what it drags begin with RenPrivate.
_VIRTUAL = ("filegroupdescriptor", "filecontents", "x-moz-file-promise", "xdnddirectsave")
_OUTLOOK = ("renprivate", "chromium web custom mime")  # the old program, and the new one, which is a web page
_ZIP = ("shell idlist", "shellidlist", "xdnddirectsave")


def is_virtual(formats: Sequence[str]) -> bool:
    """Say whether files are promised that are on no disk yet."""
    return _has(formats, _VIRTUAL + _OUTLOOK[:1])


def why_not(formats: Sequence[str], *, has_address: bool) -> EvidenceUnreadable:
    """Return the sentence that helps; `has_address` says that the only addresses are of the internet."""
    if has_address:
        return EvidenceUnreadable(
            "This is an address on the internet, and Conduct Desk never goes online.", next_step=COPY_INSTEAD
        )
    if not is_virtual(formats):
        return EvidenceUnreadable("This cannot be dropped here.", next_step=COPY_INSTEAD)
    if _has(formats, _OUTLOOK):
        return EvidenceUnreadable(
            "Outlook cannot hand an e-mail straight to Conduct Desk.",
            next_step="Drag it to the desktop first, then drop it here or choose it with “Choose a file”.",
        )
    if _has(formats, _ZIP):
        return EvidenceUnreadable(
            "A file inside a zip cannot be dropped here.",
            next_step="Drop the whole zip here, or copy the file out of it to the desktop first.",
        )
    return EvidenceUnreadable(
        "The other program offers this only as a promise of a file.",
        next_step="Drag it to the desktop first, then drop it here or choose it with “Choose a file”.",
    )


def _has(formats: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(each in form.lower() for form in formats for each in wanted)
