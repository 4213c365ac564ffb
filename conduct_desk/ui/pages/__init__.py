"""One page a file; pages do not know each other."""
