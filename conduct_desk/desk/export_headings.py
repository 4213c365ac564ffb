"""What each table of the log is called in the export, and in which order the tables follow."""

# What stands under which heading of a concern, in this order; a table that is not named here follows by its
# own name, so that nothing that is kept is ever left out.
HEADINGS = {
    "case": "What was recorded",
    "part": "The people in it",
    "exhibit": "Evidence",
    "exhibit_detail": "What the evidence is and says",
    "exhibit_origin": "Where the evidence came from",
    "covered_copy": "Copies for sharing, with parts covered",
    "isolation": "Evidence that is shown to nobody",
    "answer": "Questions and answers",
    "finding": "What was found",
    "word_given": "Whose word was given",
    "hand_over": "Who decides",
    "action": "What was done, and what is due",
    "letter": "Letters",
    "letter_form": "How the letters were made",
    "letter_override": "What was let stand in a letter, and why",
    "likely_author": "Authors who are likely, not certain",
    "governor_told": "Governors who were told",
    "support": "Support for staff",
    "own_post": "What the school was going to post",
    "closure": "How it was closed",
    "disposal_hold": "Why it may not be disposed of yet",
    "draft": "Being written",
}
OF_NO_CASE = {
    "setting": "The school and the log’s settings",
    "person": "Everybody in the log",
    "policy": "The school’s policy",
    "own_wording": "The school’s own wording of letters",
    "edition": "Governors’ summaries",
    "disposal": "Concerns that were disposed of",
    "backup": "Backups",
    "meta": "What the log says about itself",
}
NOT_TOLD = frozenset({"event", "event_body", "case_text"})  # the chronology stands apart; the index is made
