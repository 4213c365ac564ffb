"""What the pages about keeping and disposing say of one concern: references and numbers."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.disposal_views import DisposedView, KeptConcern
from conduct_desk.policy.closing import Retention

CHILD = "Make sure first that what belongs in the child’s safeguarding file is there."

KEPT = {
    Retention.SHORT: "Kept for a short time",
    Retention.ORDINARY: "Kept for the ordinary time",
    Retention.CHILD: "Kept with the child’s safeguarding file",
    Retention.ALLEGATION: "Kept as an allegation about somebody who works here",
}


def kept_line(each: KeptConcern) -> str:
    """Return how a closed concern is kept, and what it holds."""
    return f"{KEPT[each.retention]}. Closed {spoken_date(each.closed_on)}. {holds_line(each)}"


def holds_line(each: KeptConcern) -> str:
    """Return what a concern holds, in numbers."""
    counts = (
        (each.exhibits, "piece of evidence", "pieces of evidence"),
        (each.letters, "letter", "letters"),
        (each.entries, "entry in its history", "entries in its history"),
    )
    return ", ".join(
        f"{count}\u00a0{one if count == 1 else several}" for count, one, several in counts if count
    )


def tag_of(each: KeptConcern) -> tuple[str, str]:
    """Return the tag of a concern, and its colour: why it stays, or that it may go."""
    if each.holds:
        return "Has to be kept", "warn"
    if each.follow_ups:
        return "Something to do", "warn"
    return ("May go", "info") if each.is_due else (f"Kept until {spoken_date(each.review_on)}", "info")


def why_kept(each: KeptConcern) -> list[str]:
    """Return each reason for which a concern has to stay, whatever its time says."""
    reasons = [f"{hold.why.value}{f': {hold.note}' if hold.note else ''} ({hold.by})" for hold in each.holds]
    if each.follow_ups:
        many = "A check is" if each.follow_ups == 1 else f"{each.follow_ups} checks are"
        reasons.append(f"{many} still to be made, in the concern itself.")
    return reasons


def before_disposing(each: KeptConcern) -> str:
    """Return what is said before a concern goes for good."""
    child = f" {CHILD}" if each.retention is Retention.CHILD else ""
    return (
        f"This goes for good: {holds_line(each)}, every name that no other concern has, and every word it "
        f"could be found by. What stays is its reference and these numbers.{child}"
    )


def gone_line(each: DisposedView) -> str:
    """Return who allowed what is gone, and in how many backups it still is."""
    count = len(each.held_in) + len(each.kept_logs)
    held = f" {count} copies still hold it" if count > 1 else " One copy still holds it" if count else ""
    held += ": Backups in Settings lists the copies, and erases those you may." if count else ""
    if not each.authorised_by:
        return f"Gone again after a backup was brought back.{held}"
    return f"Allowed by {each.authorised_by}, {spoken_date(each.authorised_on)}.{held}"


def gone_news(each: DisposedView) -> str:
    """Return what is told when a concern was disposed of."""
    left = (
        " Some of its evidence files could not be taken away yet; that is done at the next start."
        if each.files_left else ""
    )  # fmt: skip
    return f"{each.reference} is disposed of. Save its certificate below.{left}"
