"""Fetching the libraries of the log and of the printed page before anybody waits for them."""


def fetch_heavy_parts() -> None:
    """Import what the first unlock, the first picture and the first letter need. Takes about a second."""
    import conduct_desk.caselog.log
    import conduct_desk.desk.cases
    import conduct_desk.desk.letters
    import conduct_desk.paper.letter  # noqa: F401
