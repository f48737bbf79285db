"""Plain words to terms: names get their other spellings, words their variants."""

from collections.abc import Sequence
from typing import NamedTuple

from iranwatch.fold import key, words
from iranwatch.lexicon import Concept, Names
from iranwatch.model import AlsoSearched
from iranwatch.query.stopwords import STOPWORDS
from iranwatch.query.tree import Spelling, Term

VARIANT_WEIGHT = 0.3  # of "Iranian" where "Iran" was typed; docs/search.md has the measurement
_MARKS = ",;:!?…'‘’[]{}<>"


class Plain(NamedTuple):
    """A word as typed, and the folded words it holds: one, or several if it has punctuation."""

    typed: str
    words: tuple[str, ...]


def read_plain(typed: str) -> Plain:
    """Return the words of *typed*, which holds a letter or digit, without the marks around it."""
    shown = typed.strip(_MARKS)
    return Plain(shown if "." in shown[:-1] else shown.rstrip("."), tuple(words(typed)))


def parted(run: Sequence[Plain]) -> list[Plain]:
    """Return *run* with every word of several parts as its parts."""
    return [Plain(plain.typed, (part,)) for plain in run for part in plain.words]


def expand(run: Sequence[Plain], names: Names | None, field: str | None = None) -> list[Term]:
    """Return the terms that words side by side make, the longest names first."""
    found: list[Term] = []
    at = 0
    while at < len(run):
        term, length = _term(run[at:], names, field)
        found.append(term)
        at += length
    return found


def also_searched(term: Term) -> AlsoSearched | None:
    """Return what *term* tries beyond what was typed, if anything."""
    others = tuple(spelling.shown for spelling in term.spellings[1:])
    return AlsoSearched(term.typed, term.name or term.typed, others) if others else None


def _term(run: Sequence[Plain], names: Names | None, field: str | None) -> tuple[Term, int]:
    """Return the term that *run* begins with, and how many of its words it takes."""
    if names is not None:
        for length in range(min(len(run), names.longest), 0, -1):
            part = run[:length]
            parts = [word for plain in part for word in plain.words]
            typed = [plain.typed for plain in part for _ in plain.words]
            concept = names.spelt(parts, typed)
            if concept is not None:
                return _name(part, " ".join(parts), concept, names, field), length
    plain = run[0]
    word = " ".join(plain.words)
    spellings = [Spelling(word, plain.typed if key(plain.typed) == word else word)]
    if names is not None:
        others = [other for other in names.variants.get(word, ()) if other != word]
        spellings += [Spelling(other, other, VARIANT_WEIGHT) for other in others]
    return Term("words", tuple(spellings), field=field), 1


def _name(
    part: Sequence[Plain], word: str, concept: Concept, names: Names, field: str | None
) -> Term:
    typed = " ".join(dict.fromkeys(plain.typed for plain in part))
    listed = names.spellings(concept)
    first = [] if word in STOPWORDS else [Spelling(word, typed)]
    others = [Spelling(folded, shown) for folded, shown in listed.items() if folded != word]
    return Term("words", (*first, *others), field=field, name=concept.name)
