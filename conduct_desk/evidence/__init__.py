"""Taking pictures in: what they are, whether they can be shown, and a safe copy to show."""
