"""How the archive hands articles out: records, hits, and what stands around them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from iranwatch.model.article import Article, PartialDate, Told


class Revision(NamedTuple):
    """One set of raw bytes an article had: its sha256, the day it was read, how it was decoded."""

    sha256: str
    added: str
    bytes: int
    encoding: str
    told: Told
    current: bool


class Anchor(NamedTuple):
    """A paragraph for good: the sha256 of the revision it was read in, and its place there.

    ``start`` and ``end`` are character offsets in the decoded text, end exclusive; ``paragraph``
    is the number it had then, from 1.
    """

    revision: str
    start: int
    end: int
    paragraph: int


NoteState = Literal["unchanged", "moved", "revised", "gone"]


class Note(NamedTuple):
    """What a person wrote on an article, or on the paragraph that ``anchor`` stands for.

    ``paragraph`` is the number that this paragraph has now, and ``state`` what became of it:
    ``moved`` has another number and the same words, ``revised`` has other words, and ``gone`` has
    no number. ``then`` are its words when the note was written, if they are others now and the
    archive has them. All three are None for a note on a whole article.
    """

    number: int
    text: str
    added: str
    anchor: Anchor | None = None
    paragraph: int | None = None
    state: NoteState | None = None
    then: str | None = None


class Record(NamedTuple):
    """An article as the archive holds it.

    ``id`` is the sha256 of its first revision, 64 hex digits. ``files`` are paths, shown from the
    working directory. A listing carries no paragraphs, evidence or revisions, and of notes not
    where their paragraphs are now.
    """

    id: str
    article: Article
    files: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()
    corrected: tuple[str, ...] = ()  # fields that a person set by hand
    notes: tuple[Note, ...] = ()  # in the order they were written


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
    """One article that a search found, with its score and the places that matched.

    ``score`` is None where the hits were not ranked, but sorted by date or outlet.
    ``copies`` is how many of the other hits it stands for, where copies are folded.
    """

    record: Record
    score: float | None
    matched: Literal["all", "some"]
    snippets: tuple[Snippet, ...] = ()
    copies: int = 0

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
    """The records of a listing, ``total`` before any limit, ``undated`` as in Results.

    ``copies`` are, by the record's id, how many others it stands for, where copies are folded.
    """

    records: tuple[Record, ...]
    total: int
    undated: int = 0
    copies: Mapping[str, int] = MappingProxyType({})
