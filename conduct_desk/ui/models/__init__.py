"""Lists that the windows show, read a page at a time."""
