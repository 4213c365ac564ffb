"""Reading the school's own rule files, and saying in plain words what is wrong in them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from conduct_desk.errors import DeskError

Data = Mapping[str, object]  # what tomllib makes of a file


class Section:
    """One part of a rule file, read entry by entry; every error names file, part and entry."""

    def __init__(self, data: Data, *, file: str, part: str = "") -> None:
        self._data = data
        self._file = file
        self._part = part

    def wrong(self, what: str, next_step: str) -> DeskError:
        """Return the error for this part: `what` follows the place and ends as a sentence."""
        place = f"{self._file}, {self._part}" if self._part else self._file
        return DeskError(f"In {place}: {what}", next_step=next_step)

    def names(self) -> tuple[str, ...]:
        """Return the names of all entries of this part."""
        return tuple(self._data)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that may not be blank, or `default` when the entry is not there."""
        if default is not None and key not in self._data:
            return default
        value = self._data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"‘{key}’ is missing or blank.", f'Write {key} = "…" with the words in quotes.')
        return value.strip()

    def one_of(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """Return a text that is one of those allowed, or `default` when the entry is not there."""
        value = self.text(key, default)
        allowed = tuple(allowed)
        if value != default and value not in allowed:
            raise self.wrong(f"‘{key}’ may not be ‘{value}’.", f"Write one of these: {', '.join(allowed)}.")
        return value

    def number(self, key: str, of: str = "days") -> int:
        """Return a whole number from 0 to 366; `of` is what it counts."""
        value = self._data.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 366:
            raise self.wrong(f"‘{key}’ must be a whole number of {of}.", f"Write {key} = 2, without quotes.")
        return value

    def day(self, key: str) -> date:
        """Return a date."""
        value = self._data.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.wrong(f"‘{key}’ must be a date.", f"Write {key} = 2026-12-25, without quotes.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts with at least one entry, none blank and none twice."""
        value = self._data.get(key)
        if not isinstance(value, list) or not value:
            raise self.wrong(f"‘{key}’ must be a list.", f'Write {key} = ["…", "…"].')
        words = tuple(entry.strip() for entry in value if isinstance(entry, str))
        if len(words) != len(value) or not all(words) or len(set(words)) != len(words):
            raise self.wrong(
                f"‘{key}’ has an entry that is blank, repeated or not in quotes.", f"Correct the list {key}."
            )
        return words

    def part(self, key: str, name: str) -> "Section":
        """Return the one part [key]; `name` is what an entry of it is called."""
        value = self._data.get(key)
        if not isinstance(value, dict):
            raise self.wrong(f"there is no {name}.", f"Add a part that begins [{key}].")
        return Section(value, file=self._file, part=f"part ‘{key}’")

    def sections(self, key: str, name: str) -> Iterator[tuple[str, "Section"]]:
        """Go through the named parts [key.one], [key.two]; `name` is what one of them is called."""
        value = self._data.get(key)
        if not isinstance(value, dict) or not value:
            raise self.wrong(f"there is no {name}.", f"Add a part that begins [{key}.…].")
        for own, data in value.items():
            if not isinstance(data, dict):
                raise self.wrong(f"‘{own}’ is not a {name}.", f"Begin it with [{key}.{own}].")
            yield own, Section(data, file=self._file, part=f"{name} ‘{own}’")

    def rows(self, key: str, name: str) -> Iterator[tuple[int, "Section"]]:
        """Go through the numbered parts [[key]], counting from 1; `name` is what one of them is called."""
        value = self._data.get(key)
        if not isinstance(value, list) or not value:
            raise self.wrong(f"there is no {name}.", f"Add a part that begins [[{key}]].")
        for number, data in enumerate(value, start=1):
            if not isinstance(data, dict):
                raise self.wrong(f"{name} {number} is not written as a part.", f"Begin it with [[{key}]].")
            yield number, Section(data, file=self._file, part=f"{name} {number}")
