"""Taking back what was taken away: the last thing first, until the log is locked or closed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from conduct_desk.errors import DeskError

GONE = DeskError("That cannot be put back. What it belonged to is not there any more.")


@dataclass(frozen=True)
class TakenAway:
    """One thing that was taken away and can be put back.

    `words` say what was done, in the past and without a name: “Removed exhibit 2”. `put_back` puts it back,
    there and then, and may raise DeskError; it may hold what was taken away, for it goes with the lock.
    `is_there` says whether there is still something to put it back into: what was only typed on a page goes
    when the page is left.
    """

    words: str
    put_back: Callable[[], object] = field(repr=False)  # what it holds may name somebody
    is_there: Callable[[], bool] = field(default=lambda: True, repr=False)


class Undoing(QObject):
    """What was taken away on this desk since it was unlocked, to be put back one after the other.

    The chronology keeps both: what was done, and that it was put back.
    """

    changed = Signal()  # there is more, or less, to be put back
    taken = Signal(str)  # what was just taken away, for the bar
    undone = Signal(str)  # what was just put back
    refused = Signal(object)  # the DeskError with which it could not be put back

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[TakenAway] = []
        self._refused: TakenAway | None = None  # what was refused once already

    @property
    def next_words(self) -> str:
        """Return what Undo would put back now, as it was told; empty when there is nothing."""
        while self._waiting and not self._waiting[-1].is_there():
            self._waiting.pop()
        return self._waiting[-1].words if self._waiting else ""

    def offer(self, taken_away: TakenAway) -> None:
        """Take note of something that was taken away."""
        self._waiting.append(taken_away)
        self.changed.emit()
        self.taken.emit(taken_away.words)

    def undo(self) -> None:
        """Put back what was taken away last.

        What is refused stays, to be tried again once she has done what the refusal asks for; refused a
        second time it comes after all the others. Only what has nothing left to be put back into goes.
        """
        if not self.next_words:
            return
        last = self._waiting.pop()
        try:
            last.put_back()
        except DeskError as error:
            self._keep_for_once_more(last)
            self.refused.emit(error)
        except LookupError:  # the concern, the letter or the person went meanwhile
            self.refused.emit(GONE)
        else:
            self.undone.emit(last.words)
        self.changed.emit()

    def forget(self) -> None:
        """Let go of everything that waits: the log is being locked."""
        self._waiting.clear()
        self._refused = None
        self.changed.emit()

    def _keep_for_once_more(self, refused: TakenAway) -> None:
        self._waiting.insert(0 if refused is self._refused else len(self._waiting), refused)
        self._refused = refused
