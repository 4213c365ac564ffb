"""What the policy says and asks: pure functions over answers; no files, no clock."""
