"""Fetching the libraries of the log and of the printed page before anybody waits for them."""


def fetch_log() -> None:
    """Import what the first unlock and the first picture need. Takes about a second."""
    import conduct_desk.caselog.log
    import conduct_desk.desk.cases
    import conduct_desk.desk.laying_out
    import conduct_desk.desk.letters  # noqa: F401


def fetch_papers() -> None:
    """Import what the first letter and the first summary need. Takes a third of a second."""
    import conduct_desk.paper.letter
    import conduct_desk.paper.summary_check  # noqa: F401
