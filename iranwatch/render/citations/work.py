"""What is cited: an article's facts and where the archive keeps it, its text made safe once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iranwatch.render.citations.keys import key_of
from iranwatch.render.citations.names import Name, read_name
from iranwatch.render.formats import SHORT
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from iranwatch.model import PartialDate, Record


class Work(NamedTuple):
    """An article as citations see it; what is unknown is None, every text is one safe line.

    ``key`` is its name in a bibliography, ``id`` the first digits of the article's, ``sha256`` that
    of the revision cited and ``archived`` the ISO day when that was read into the archive.
    """

    key: str
    authors: tuple[Name, ...]
    title: str | None
    source: str | None
    section: str | None
    published: PartialDate | None
    language: str | None
    id: str
    paragraph: int | None
    sha256: str
    archived: str

    @property
    def anchor(self) -> str:
        """What `iranwatch show` opens: the article, or the paragraph cited."""
        return f"{self.id}/p{self.paragraph}" if self.paragraph else self.id

    @property
    def outlet(self) -> str | None:
        """The outlet, if it has to be named beside the authors: None where it signs itself."""
        return self.source if self.source not in [one.literal for one in self.authors] else None


def work(record: Record, paragraph: int | None = None) -> Work:
    """Return what to cite of a whole *record*: its current revision, or one *paragraph* of that."""
    said = record.article
    current = next(one for one in record.revisions if one.current)
    source = _line(said.source)
    signed = (_line(author.name) for author in said.authors)
    authors = tuple(read_name(name, source) for name in signed if name)
    title = _line(said.title)
    return Work(
        key=key_of(authors, source, said.published, title, record.id, paragraph),
        authors=authors,
        title=title,
        source=source,
        section=_line(said.section),
        published=said.published,
        language=_line(said.language),
        id=record.id[:SHORT],
        paragraph=paragraph,
        sha256=safe(current.sha256),
        archived=safe(current.added),
    )


def _line(text: str | None) -> str | None:
    """Return *text* as one safe line, None where nothing is left of it."""
    return " ".join(safe(text or "", multiline=True).split()) or None
