"""What a letter prints: its words, whom it is to, and how it is made."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.readers import Layout, Reader


@dataclass(frozen=True)
class LetterPaper:
    """Everything a letter prints. `body` is plain blocks; `crest` and `signature` a PNG or empty.

    `anchor` is the chronology's head at the time of issue, or empty: it ties the print to the log. A note
    says by its `reader` whether it stays in school, and whether it is signed.
    """

    school_name: str
    school_lines: tuple[str, ...]
    recipient_lines: tuple[str, ...]
    dated_on: date
    reference: str
    salutation: str
    subject: str
    body: str
    signer_name: str
    signer_role: str
    crest: bytes = b""
    anchor: str = ""
    is_practice: bool = False
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    layout: Layout = Layout.LETTER
    envelope: Envelope = Envelope.DL_UK
    is_confidential: bool = False
    has_reply_slip: bool = False
    is_easy_read: bool = False
    signature: bytes = b""
    slip: str = ""  # the words of the slip as blocks; its points replace ours
    reader: Reader = Reader.AUTHOR

    @property
    def whom(self) -> str:
        """The first line of whom it is to; empty where it is to nobody by name."""
        return next((line.strip() for line in self.recipient_lines if line.strip()), "")
