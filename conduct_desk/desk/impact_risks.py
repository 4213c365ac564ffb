"""The risks of keeping such a log, and what the program does against each."""

from conduct_desk.paper.impact_parts import Risk

REMOTE, POSSIBLE, LIKELY = "Remote", "Possible", "Likely"
MINIMAL, SOME, SEVERE = "Minimal", "Significant", "Severe"

RISKS = (
    Risk("The computer or a stick with a backup is stolen, and somebody reads the log.",
         "Log, evidence and backups are encrypted; a guess at a passphrase costs time and memory.",
         REMOTE, SEVERE, "A weak passphrase, or one that is written down beside the computer."),
    Risk("Somebody reads it at an open screen, or over a shoulder.",
         "It locks by itself and with the screen; one key covers it; pictures are blurred first; titles of "
         "windows carry no names.",
         POSSIBLE, SOME, "A shared office. Shorten the time after which it locks."),
    Risk("The recovery sheet or a passphrase gets into wrong hands, or somebody leaves with one.",
         "Each holder has a key of their own that can be taken away; handing over makes new keys and a new "
         "sheet; openings that failed are shown.",
         REMOTE, SEVERE, "Older backups still open with older keys until they are made anew."),
    Risk("What is written about somebody is wrong, unfair or one-sided.",
         "Answers with reasons, words that are opinion marked while typing, like concerns compared, "
         "corrections kept with the entry.",
         POSSIBLE, SOME, "It rests with who writes."),
    Risk("More is kept than needed, or for too long.",
         "A period for each kind, a list to sign when it has passed, holds, and a certificate. Debate is "
         "kept for a short time.",
         POSSIBLE, SOME, "Nothing goes unless somebody looks at the list."),
    Risk("An unlawful image of a child is copied.",
         "Before any picture is read a question stops it; what is found later is isolated and is not shown, "
         "printed or exported.",
         REMOTE, SEVERE, "It rests with the answer that is given."),
    Risk("A letter or a copy reaches the wrong person, or names a child or who told the school.",
         "Letters are checked for names before they are issued; the address is all that an envelope shows; "
         "copies for others are covered; who told the school is never given out.",
         POSSIBLE, SEVERE, "E-mailing and posting are done outside the program."),
    Risk("Somebody can be recognised in the figures for governors.",
         "Small numbers are hidden so that they cannot be worked out, and names are looked for in what is "
         "written.",
         REMOTE, SOME, "What people in a small school know already."),
    Risk("The log is lost: a broken disk, harmful software, a mistake.",
         "Backups are made by themselves, opened and compared; Home says when the second place is behind; "
         "damage is noticed.",
         REMOTE, SOME, "A second place that is always plugged in can be lost with the computer."),
    Risk("The past is changed to suit somebody.",
         "Entries are chained to each other; printed papers carry a code with which the past is checked.",
         REMOTE, SOME, "A paper must be there to compare with."),
    Risk("Families stop saying what they think of the school.",
         "The questions tell debate from misconduct, and what is debate is left alone and "
         "kept for a short time.",
         POSSIBLE, SOME, "It depends on how the school speaks about the policy."),
)  # fmt: skip
