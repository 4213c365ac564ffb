"""The printed page: letters, the governors' summary, the recovery sheet."""
