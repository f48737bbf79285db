"""Where in a text the terms of a plan stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from iranwatch.archive.stems import Stems
from iranwatch.folded import folded
from iranwatch.model import Article
from iranwatch.query import Plan

Span = tuple[int, int]
_WORD = re.compile(r"[^\W_]+")


class Place(NamedTuple):
    """Where a term stands in folded text: characters, end exclusive."""

    term: int
    start: int
    end: int


class _Pattern(NamedTuple):
    """One spelling of a term, and the field it is sought in."""

    term: int
    kind: Literal["words", "exact", "prefix"]
    words: tuple[str, ...]
    field: str | None


class Marker:
    """The terms of one plan, ready to be found in folded texts."""

    def __init__(self, plan: Plan) -> None:
        self._stems = Stems()
        self._patterns = [
            _Pattern(at, term.kind, tuple(spelling.words.split()), term.field)
            for at, term in enumerate((*plan.wanted, *plan.positive))
            for spelling in term.spellings
        ]
        self._stems.learn({w for p in self._patterns if p.kind == "words" for w in p.words})
        beginnings = {re.escape(self._beginning(pattern)) for pattern in self._patterns}
        self._candidate = re.compile(rf"(?:{'|'.join(sorted(beginnings))})[^\W_]*")
        self._heads: dict[str, list[_Pattern]] = {}  # by the words that may begin them

    def learn(self, texts: Iterable[str]) -> None:
        """Look up what the folded *texts* hold; many at once cost little more than one."""
        if not self._patterns:
            return
        new = {word for text in texts for word in self._candidate.findall(text)}
        self._stems.learn(new)
        for word in new.difference(self._heads):
            self._heads[word] = [p for p in self._patterns if self._takes(p, 0, word)]

    def places(self, text: str, field: str) -> Iterator[Place]:
        """Yield where the terms stand in the folded *text* of *field*, which has been learnt."""
        for match in self._candidate.finditer(text) if self._patterns else ():
            start = match.start()
            if start and text[start - 1].isalnum():
                continue
            for pattern in self._heads[match[0]]:
                end = self._end(pattern, text, match.end())
                if pattern.field in (None, field) and end is not None:
                    yield Place(pattern.term, start, end)

    def marks(self, text: str, field: str) -> tuple[Span, ...]:
        """Return the (start, end) of every match in *text*, which stands in *field*, in order."""
        known = folded(text)
        self.learn([known.plain])
        places = self.places(known.plain, field)
        return merged(known.original(place.start, place.end) for place in places)

    def _beginning(self, pattern: _Pattern) -> str:
        """Return what every word that may begin *pattern* begins with.

        Words with one stem differ from it in its last letter at most: happy, happi.
        """
        first = pattern.words[0]
        if pattern.kind != "words":
            return first
        stem = self._stems[first]
        return stem[:-1] or stem

    def _end(self, pattern: _Pattern, text: str, end: int) -> int | None:
        """Return where *pattern* ends whose first word ends at *end*; None if others follow."""
        following = _WORD.finditer(text, end)
        for at in range(1, len(pattern.words)):
            match = next(following, None)
            if match is None or not self._takes(pattern, at, match[0]):
                return None
            end = match.end()
        return end

    def _takes(self, pattern: _Pattern, at: int, word: str) -> bool:
        """Whether *word* may be word number *at* of *pattern*."""
        sought = pattern.words[at]
        if pattern.kind == "words":
            return self._stems[word] == self._stems[sought]
        if pattern.kind == "prefix" and at == len(pattern.words) - 1:
            return word.startswith(sought)
        return word == sought


def in_article(plan: Plan, article: Article) -> dict[int, tuple[Span, ...]]:
    """Return the (start, end) of every match in each paragraph of *article*, by its number."""
    marker = Marker(plan)
    fields = ("body", "comment")
    return {
        number: marker.marks(paragraph.text, fields[paragraph.comment])
        for number, paragraph in enumerate(article.paragraphs, 1)
    }


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* in order, those that overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
