"""Windows: what the head sees and presses."""

from conduct_desk.ui.steady import import_plainly, steady, take_short_turns

steady()
import_plainly()
take_short_turns()
