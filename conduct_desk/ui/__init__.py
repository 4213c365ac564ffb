"""Windows: what the head sees and presses."""
