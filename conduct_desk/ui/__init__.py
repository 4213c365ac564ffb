"""Windows: what the head sees and presses."""

from conduct_desk.ui.steady import steady

steady()
