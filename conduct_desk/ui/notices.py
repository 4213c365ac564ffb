"""Every write says what changed; open pages listen and refresh themselves."""

from PySide6.QtCore import QObject, Signal

from conduct_desk.desk.views import Changed


class Notices(QObject):
    """The one place where news of the log passes from any thread to the windows."""

    changed = Signal(str, object)  # the noun, and the case_id or None

    def tell(self, fact: Changed) -> None:
        """Pass a fact on; a slot in a window runs on the window's thread (Qt queues it there)."""
        self.changed.emit(fact.noun, fact.case_id)
