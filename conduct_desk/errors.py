"""Errors that a person can act on: a sentence and a next step."""


class DeskError(Exception):
    """Something the head can do something about; everything else that is raised is a bug.

    `sentence` says what happened and `next_step` what to do now, both in plain words without names.
    `field` is the object name of the input that it is about, when there is one.
    """

    def __init__(self, sentence: str, *, next_step: str = "", field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.next_step = next_step
        self.field = field

    @property
    def told(self) -> str:
        """Return both as one text: what happened, then what to do now."""
        ends = self.sentence.endswith((".", "?")) or not self.next_step
        return f"{self.sentence}{'' if ends else '.'} {self.next_step}".strip()


class AnswerNeeded(DeskError):
    """A question or field still needs an answer before the page can be left."""


class EvidenceUnreadable(DeskError):
    """A file or clipboard picture cannot be taken in; nothing of it was kept."""


class EvidenceMissing(DeskError):
    """An exhibit's file is gone or damaged; the log still knows its fingerprint."""


class WrongKey(DeskError):
    """The passphrase or recovery sheet does not open this log."""


class SheetMistyped(DeskError):
    """A group of the recovery sheet does not add up; the sentence says which."""


class LogMissing(DeskError):
    """A log was expected in the folder, but its file is not there."""


class LogDamaged(DeskError):
    """The log's file does not hold what it should; nothing was changed."""


class KeysLost(DeskError):
    """The passphrase file is gone or damaged; the recovery sheet opens the log all the same."""


class LogTooNew(DeskError):
    """The log was last written by a newer program; nothing was changed."""


class LogInUse(DeskError):
    """Another Conduct Desk has this log open."""


class PlaceUnsafe(DeskError):
    """The folder is synchronised, on a network or removable: the live log may not stay there."""


class NotSaved(DeskError):
    """The disk refused (full, read-only, unplugged); what was typed is still on the screen."""


class DiskFull(NotSaved):
    """There is no room left on the disk."""


class MayNotWrite(NotSaved):
    """This user may not write in the folder, or the disk is read-only."""


class BackupFailed(DeskError):
    """A backup could not be made, or does not hold what the log holds; the log itself is safe."""


class PaperRefused(DeskError):
    """A paper may not be issued or printed as it stands; the sentence says why."""
