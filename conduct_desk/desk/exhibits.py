"""Keeping what was posted before it is taken down."""

from conduct_desk.desk.views import ExhibitView
from conduct_desk.policy.vocabulary import Source


class Exhibits:
    """The numbered pieces of evidence of each case; their bytes are never changed."""

    def keep(self, case_id: int, data: bytes, name: str, source: Source) -> ExhibitView:
        """Keep a picture: untouched bytes, encrypted, with their SHA-256. Long: call through jobs.

        Raises EvidenceUnreadable when it is no picture that can be shown; nothing is kept then.
        """
        raise NotImplementedError

    def of_case(self, case_id: int) -> tuple[ExhibitView, ...]:
        """Return the exhibits of a case in their order, without the removed ones."""
        raise NotImplementedError

    def picture(self, exhibit_id: int) -> bytes:
        """Return a safe PNG for the screen, at most 4096 pixels a side, without metadata. Long.

        Raises EvidenceMissing when the file is gone or does not match its fingerprint.
        """
        raise NotImplementedError

    def original(self, exhibit_id: int) -> bytes:
        """Return the untouched bytes. Raises EvidenceMissing as `picture` does."""
        raise NotImplementedError

    def remove(self, exhibit_id: int) -> None:
        """Take an exhibit out of its case; `restore` puts it back under its old number."""
        raise NotImplementedError

    def restore(self, exhibit_id: int) -> ExhibitView:
        """Put a removed exhibit back (Undo)."""
        raise NotImplementedError
