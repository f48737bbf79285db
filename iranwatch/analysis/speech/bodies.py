"""What "it" or "they" means as a speaker: the last body or people that were a subject.

A pronoun of things may mean any noun, but only a body speaks. So the sentences are read backwards
for the last one whose speaker or subject is a body, or people; what comes between is no rival,
except a person where "they" is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from iranwatch.analysis.speech.attribution import attribute
from iranwatch.analysis.speech.persons import Kind
from iranwatch.analysis.speech.pieces import spelt_out
from iranwatch.analysis.speech.prose import Prose
from iranwatch.analysis.speech.sources import Source, read_source

_SUBJECT = re.compile(
    spelt_out(
        r"{LEAD} (?P<who> [dJTOGRSNmfnlYx']* [JTOGNmfnY]"
        r" (?: [op] [dJTOGNmfnx']+ )* (?: c [dJTOGNmfn]+ )?)"
        r" {ASIDE} {HAS} [vjkuUeygx]"
    ),
    re.VERBOSE,
)
_HEAD = re.compile(r"[opbzqw,(:;-]")
_TEXTS = frozenset(("statement", "letter", "editorial", "article", "memo", "declaration"))
_PLURALS = frozenset(("people", "police", "men", "women", "children", "many", "some", "others"))


class Antecedent(NamedTuple):
    """Where the body stands that a pronoun means."""

    prose: Prose
    source: Source


def antecedent(
    pronoun: Source, prose: Prose, before: Prose | None, kind: Callable[[str], Kind | None]
) -> Antecedent | None:
    """Return whom "it" or "they" in *prose* means, in it or in the paragraph *before*; or None.

    *kind* tells whether a name is a person's or a body's.
    """
    word = prose.words[pronoun.first].strip().lower()
    if word not in {"it", "they"}:
        return None
    for where, source in _subjects(pronoun, prose, before):
        found = _kind(where, source, kind)
        if found == "body" or (word == "they" and found == "people"):
            return Antecedent(where, source)
        if found is None or (word == "they" and found == "person"):
            return None
    return None


def _subjects(
    pronoun: Source, prose: Prose, before: Prose | None
) -> Iterator[tuple[Prose, Source]]:
    """Yield who speaks or acts in each sentence before the *pronoun*, the nearest first."""
    at = prose.sentence(pronoun.first)[0]
    for where, end in ((prose, at), (before, len(before.tags) if before else 0)):
        while where is not None and end > 0:
            start = where.sentence(end - 1)[0]
            source = _subject(where, start, end)
            if source is not None:
                yield where, source
            end = start


def _subject(prose: Prose, start: int, end: int) -> Source | None:
    quoted = [number for number, at in enumerate(prose.quoted) if start <= at < end]
    if quoted:
        told = attribute(prose, quoted[0])
        return told.source if told else None
    found = _SUBJECT.match(prose.tags, start, end)
    return read_source(prose, *found.span("who")) if found else None


def _head(prose: Prose, source: Source) -> int:
    """Return the word that a noun phrase is about, the last before "of", "for" and the like."""
    end = source.last
    cut = _HEAD.search(prose.tags, source.first, end)
    return (cut.start() if cut and cut.start() > source.first else end) - 1


def _kind(
    prose: Prose, source: Source, kind: Callable[[str], Kind | None]
) -> Literal["person", "body", "people", "thing"] | None:
    """Return what a subject is, None for a name that may be anybody's."""
    if source.kind == "name":
        return kind(prose.piece(source.first, source.last))
    head = _head(prose, source)
    word, tag = prose.words[head].strip().lower(), prose.tags[head]
    if word in _PLURALS or "c" in prose.tags[source.first : source.last]:
        return "people"
    if tag == "T":
        return "people" if word.endswith("s") and not word.endswith("ss") else "person"
    if source.kind == "pronoun":
        return "person" if source.gender else "thing"
    return "body" if tag in "OG" or word in _TEXTS else "thing"
