"""What a head is told when a file cannot be taken in, and what she can do instead."""

_SCREENSHOT = "Open it, take a screenshot of what matters (Windows key + Shift + S), then paste it here."
_SAVE_AGAIN = "Save it as a PNG or JPEG picture, then add it again."
_COPY_AGAIN = "It may not have copied fully. Copy it again from where it came, then add it again."

OTHER_FAMILIES = {
    "empty": ("This file is empty.", "It may not have copied fully. Copy it again, then add it again."),
    "drawing": ("This is a drawing made of instructions (SVG), not a picture.", _SCREENSHOT),
    "web page": ("This is a file of marks (XML), not a saved web page.", _SCREENSHOT),
    "mail": (
        "This looks like an e-mail, but its beginning is missing.",
        "Open it in your mail program, save it again, then add that.",
    ),
    "archive": (
        "This is a packed folder, and not an exported WhatsApp chat.",
        "Unpack it, then add the pictures in it.",
    ),
    "film": ("This is a film or a sound of a kind that is not known here.", _SCREENSHOT),
    "document": (
        "This is a document, not a picture or an e-mail.",
        "Open it, save it as a PDF (File, Save As), then add that.",
    ),
    "pdf": ("This PDF cannot be opened.", _SCREENSHOT),
    "heic": ("This photo is of a kind that cannot be shown here.", _SAVE_AGAIN),
    "tiff": ("This TIFF picture is of a kind that cannot be shown here.", _SAVE_AGAIN),
    "": ("This file is nothing that can be shown here.", _SAVE_AGAIN),
}  # for each family of formats.family_of
REASONS = {
    "big": (
        "This file is too big: it may have 50 MB at most, unless it is a video or a sound.",
        "Take a screenshot of the part that matters, then add that.",
    ),
    "pixels": (
        "This picture is too large: it has more than 120 million dots.",
        "Cut it down to the part that matters, or take a screenshot of it, then add that.",
    ),
    "pages": (
        "This file has more than 300 pages.",
        "Save only the pages that matter as a PDF of their own, then add that.",
    ),
    "password": (
        "This PDF is locked with a password.",
        "Open it with its password, print it to a new PDF, then add that one.",
    ),
    "no such page": ("This page is not there.", "Choose one of the pages that the exhibit has."),
    "nothing to draw": (
        "There is no picture to show of this exhibit.",
        "Its words, or what hangs on it, are on its own page.",
    ),
    "memory": ("This picture needs more memory than is safe.", "Take a screenshot of it, then add that."),
    "late": (
        "This picture took too long to open, so it was put aside.",
        "Take a screenshot of it, then add that.",
    ),
    "truncated": ("The end of this picture is missing.", _COPY_AGAIN),
    "damaged": (
        "This picture is damaged and cannot be opened.",
        "Copy it again from where it came, or take a screenshot of it, then add that.",
    ),
}  # for each of the worker's reasons, and for our own
OF_PDF = {
    "memory": ("This PDF needs more memory than is safe.", _SCREENSHOT),
    "late": ("This PDF took too long to open, so it was put aside.", _SCREENSHOT),
    "damaged": ("This PDF is damaged and cannot be opened.", _COPY_AGAIN),
}  # instead of REASONS, where "picture" would be wrong
