"""What an envelope asks of a letter, in words: what its window shows, and how the sheet is folded."""

from conduct_desk.policy.envelopes import HALF, ZONES, Envelope

HINTS = {
    Envelope.DL_UK: "The usual one: window at the left, 35 × 90 mm",
    Envelope.DL_ANY: "When you do not always buy the same: a smaller place that all windows show",
    Envelope.DL_DIN: "Window 45 × 90 mm, as sold on the Continent",
    Envelope.C5: "For a sheet folded once",
    Envelope.PLAIN: "You write or print the address on it",
}
IN_THREE, IN_TWO = "Fold the sheet in three along its marks.", "Fold the sheet once, at its mark."


def envelope_words(envelope: Envelope, lines: int) -> str:
    """Return what the drawing of an envelope shows; `lines` is how many of an address have room in it."""
    if envelope is Envelope.PLAIN:
        return (
            "Nothing shows through. The address stands on the letter all the same, where letters have it, "
            f"with room for {lines} lines."
        )
    zone = ZONES[envelope]
    always = zone.always
    fold = IN_TWO if zone.folds == HALF else IN_THREE
    return (
        f"However the sheet slides, the window shows it from {_mm(always.left)} to {_mm(always.right)} mm "
        f"across and {_mm(always.top)} to {_mm(always.bottom)} mm down. The address stands there, with room "
        f"for {lines} lines. {fold}"
    )


def _mm(size: float) -> str:
    return f"{size:g}"
