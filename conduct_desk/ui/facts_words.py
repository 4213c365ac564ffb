"""The words of the facts page, and what follows from a choice on it."""

from collections.abc import Mapping

from conduct_desk.policy.vocabulary import Grade, Kind

NO_KIND = "Select a kind"
KIND_OF: Mapping[str, Kind] = {  # filled in for all to see, and hers to change
    "Facebook": Kind.NETWORKING, "WhatsApp": Kind.NETWORKING, "Nextdoor": Kind.NETWORKING, "X": Kind.BLOG,
    "Instagram": Kind.PHOTO_AND_VIDEO, "TikTok": Kind.PHOTO_AND_VIDEO, "YouTube": Kind.PHOTO_AND_VIDEO,
    "Snapchat": Kind.PHOTO_AND_VIDEO, "Reddit": Kind.BOOKMARKING,
}  # fmt: skip
PROOF_HINTS: Mapping[str, str] = {
    Grade.SEEN_LIVE: "A letter may quote it as what the school read.",
    Grade.SUPPLIED: "A letter may quote it. If you can, ask to be shown the post: a file can be changed.",
    Grade.PHOTO_OF_SCREEN: "A letter may quote what can be read. Ask for the file, with name and date.",
    Grade.DESCRIBED: "A letter can say what the school was told, and quotes nothing.",
}
PROOF_HINT = "It decides what a letter may quote"
DATES = (
    ("posted_on", "When was it posted?", "The date it was posted", "For example, 27 3 2026, or yesterday"),
    ("told_head_on", "When were you told?", "The date you were told", ""),
)
MORE_DATES = (
    ("told_staff_on", "When was a member of staff told?", "The date a member of staff was told",
     "The first person at school who was told, if that was not you"),
    ("aware_on", "When did whoever told us see it?", "The date whoever told us saw it", ""),
    ("edited_on", "When was it last edited?", "The date it was last edited", "If the post says so"),
)  # fmt: skip
