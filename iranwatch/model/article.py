"""What the text of one article says: its fields, its paragraphs, and why."""

import datetime as dt
from typing import NamedTuple, Self


class PartialDate(NamedTuple):
    """A date known to the year, the month or the day; what is not known is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, iso: str) -> Self:
        """Return the date that an ISO prefix gives: ``2017``, ``2017-10`` or ``2017-10-27``.

        Raises:
            ValueError: if *iso* is anything else, or a day that no calendar has.
        """
        if not 4 <= len(iso) <= 10 or not iso.isascii():
            raise ValueError(f"not a date: {iso[:20]!r}")
        if (
            len(iso) == 10 and iso[7] == "-"
        ):  # most dates are; other forms of ISO have no dash there
            return cls.of(dt.date.fromisoformat(iso))
        parts = iso.split("-")
        if [len(part) for part in parts] != [4, 2, 2][: len(parts)]:
            raise ValueError(f"not a date: {iso!r}")
        if not all(part.isdigit() for part in parts):
            raise ValueError(f"not a date: {iso!r}")
        found = cls(*map(int, parts))
        dt.date(found.year, found.month or 1, found.day or 1)
        return found

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """Return *day* as a date known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day it can mean."""
        import calendar  # costs every command half a millisecond, and few ask

        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        iso = f"{self.year:04}"
        for part in (self.month, self.day):
            if part is not None:
                iso += f"-{part:02}"
        return iso


class Author(NamedTuple):
    """Who signed an article, and as what ("Fellow, Middle East Institute")."""

    name: str
    role: str | None = None


class Paragraph(NamedTuple):
    """One paragraph of an article, and where it stands in the decoded text.

    ``text`` holds no blank line. ``start`` and ``end`` are character offsets, end exclusive.
    ``comment`` is true from where the analyst speaks in his own voice.
    """

    text: str
    start: int
    end: int
    comment: bool = False


class Evidence(NamedTuple):
    """Why a field has its value, or why a block was cut (``field`` is then ``cut``).

    ``rule`` is the rule's name; ``line`` counts from 1 in the decoded text and is None where
    the value was told rather than read; ``text`` is what the rule read.
    """

    field: str
    rule: str
    line: int | None
    text: str


class Told(NamedTuple):
    """What the user and the file system say of a file, as arguments of the parser.

    ``path`` is the file's path as it was given; ``source`` serves articles that name none;
    ``year`` dates that have none; ``day_first`` reads 03/04/2019 as 3 April (None: not said).
    """

    path: str | None = None
    source: str | None = None
    year: int | None = None
    day_first: bool | None = None


class Article(NamedTuple):
    """What the text of one article says. Unknown is None; nothing is guessed.

    ``paragraphs`` are the report's and then the comment's; people count them from 1 through both.
    """

    title: str | None = None
    authors: tuple[Author, ...] = ()
    source: str | None = None
    section: str | None = None
    published: PartialDate | None = None
    language: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def body(self) -> str:
        """The report: its paragraphs, a blank line between them."""
        return "\n\n".join(p.text for p in self.paragraphs if not p.comment)

    @property
    def comment(self) -> str | None:
        """The analyst's own voice, in paragraphs; None where there is none."""
        return "\n\n".join(p.text for p in self.paragraphs if p.comment) or None

    @property
    def byline(self) -> str:
        """The authors' names in one line, as the index holds them."""
        return ", ".join(author.name for author in self.authors)
