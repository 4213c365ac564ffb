"""Conduct Desk: a headteacher's desk for concerns about social media posts."""

__version__ = "0.1.0"
