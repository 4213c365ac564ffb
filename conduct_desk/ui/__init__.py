"""Windows: what the head sees and presses."""

from conduct_desk.ui.steady import import_plainly, steady

steady()
import_plainly()
