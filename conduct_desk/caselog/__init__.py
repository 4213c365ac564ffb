"""The encrypted case log on disk, and nothing else that touches it."""
