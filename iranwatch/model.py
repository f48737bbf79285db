"""The nouns: what an article is, what its text said, and how the archive hands it out.

They are named tuples rather than frozen dataclasses: as frozen, as typed, and a sixth of the
cost at start-up (0.11 against 0.65 ms a class), which every command pays.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal, NamedTuple


class PartialDate(NamedTuple):
    """A date known to the year, the month or the day; what is not known is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, iso: str) -> PartialDate:
        """Return the date that an ISO prefix gives: ``2017``, ``2017-10`` or ``2017-10-27``.

        Raises:
            ValueError: if *iso* is anything else, or a day that no calendar has.
        """
        if not 4 <= len(iso) <= 10 or not iso.isascii():
            raise ValueError(f"not a date: {iso[:20]!r}")
        parts = iso.split("-")
        if [len(part) for part in parts] != [4, 2, 2][: len(parts)]:
            raise ValueError(f"not a date: {iso!r}")
        if not all(part.isdigit() for part in parts):
            raise ValueError(f"not a date: {iso!r}")
        found = cls(*map(int, parts))
        dt.date(found.year, found.month or 1, found.day or 1)
        return found

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Return *day* as a date known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


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


class Revision(NamedTuple):
    """One set of raw bytes an article had: its sha256, the day it was read, how it was decoded."""

    sha256: str
    added: str
    bytes: int
    encoding: str
    told: Told
    current: bool


class Record(NamedTuple):
    """An article as the archive holds it.

    ``id`` is the sha256 of its first revision, 64 hex digits. ``files`` are paths, shown from the
    working directory. A listing carries no paragraphs, evidence or revisions.
    """

    id: str
    article: Article
    files: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()
    corrected: tuple[str, ...] = ()  # fields that a person set by hand


class Snippet(NamedTuple):
    """A piece of a paragraph around matches: ``marks`` are (start, end) offsets in ``text``.

    ``paragraph`` counts from 1 through body and comment. ``open_start`` and ``open_end`` say
    whether the paragraph goes on before and after.
    """

    paragraph: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    open_start: bool = False
    open_end: bool = False


class Hit(NamedTuple):
    """One article that a search found, with its score and the places that matched."""

    record: Record
    score: float
    matched: Literal["all", "some"]
    snippets: tuple[Snippet, ...] = ()

    @property
    def id(self) -> str:
        """The article's id, 64 hex digits."""
        return self.record.id

    @property
    def title(self) -> str | None:
        """The article's title."""
        return self.record.article.title

    @property
    def published(self) -> PartialDate | None:
        """The day, month or year the article appeared."""
        return self.record.article.published


class AlsoSearched(NamedTuple):
    """The other spellings a search tried for a name that was typed as ``typed``."""

    typed: str
    name: str
    spellings: tuple[str, ...]


class Results(NamedTuple):
    """What a search found: the best hits, and how many articles there are in all.

    ``total`` counts all articles found, ``all`` those that hold every word. ``undated`` counts
    the articles that a date filter left out only because they have no date. ``notes`` are
    sentences about how the query was read.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    all: int
    also_searched: tuple[AlsoSearched, ...] = ()
    notes: tuple[str, ...] = ()
    undated: int = 0


class Listing(NamedTuple):
    """The records of a listing, ``total`` before any limit, ``undated`` as in Results."""

    records: tuple[Record, ...]
    total: int
    undated: int = 0


class Quote(NamedTuple):
    """What somebody said, word for word.

    ``paragraph`` counts from 1; ``start`` and ``end`` are character offsets of ``text`` in it, the
    marks outside. ``speaker`` is the name as the article gives it, None where the text does not
    decide; ``entity`` the id of the concept it names, ``cue`` the words that tell of speech.
    ``confidence`` is the share of speakers that ``rule`` gets right, 0 without a speaker.
    """

    paragraph: int
    start: int
    end: int
    text: str
    speaker: str | None
    entity: str | None
    cue: str | None
    confidence: float
    rule: str


EventKind = Literal["past", "present", "future", "dated", "recurring", "unplaced"]


class Event(NamedTuple):
    """Words of an article that name a time, and the days they mean.

    ``start_offset`` and ``end_offset`` are character offsets of ``text`` in the text of paragraph
    number ``paragraph``, counted from 1; ``sentence`` holds those of its sentence. ``start`` and
    ``end`` are the first and the last day, both None where the words were not placed: ``kind`` is
    then recurring or unplaced. Otherwise it says how the days lie to the day of the article:
    past, present (it is among them) or future; dated, where the article has none.
    ``rule`` is the rule that read the words.
    """

    paragraph: int
    start_offset: int
    end_offset: int
    text: str
    start: dt.date | None
    end: dt.date | None
    kind: EventKind
    rule: str
    sentence: tuple[int, int]


class Mention(NamedTuple):
    """Words of an article that name a concept.

    ``concept`` is its id; None where the words name one of several and the article does not say
    which. ``paragraph`` counts from 1 through body and comment, 0 is the title; ``start`` and
    ``end`` are character offsets of ``text`` in it.
    """

    concept: str | None
    paragraph: int
    start: int
    end: int
    text: str
