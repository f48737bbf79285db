"""The wanted words of a query: which of them tell articles apart, and which stand together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from iranwatch.lexicon import Names
from iranwatch.query.stopwords import STOPWORDS
from iranwatch.query.tree import Neighbours, Spelling, Term


def settle(
    typed: Sequence[Term], names: Names | None
) -> tuple[tuple[Term, ...], tuple[Neighbours, ...]]:
    """Return the terms to search of those *typed*, each once, and which of them are neighbours.

    Words too common to tell one article from another are left out, unless there are no others.
    """
    kept = [(at, term) for at, term in enumerate(typed) if term.name or not _is_common(term)]
    if not kept:
        kept = list(enumerate(typed))
    places: dict[str, int] = {}
    for _, term in kept:
        places.setdefault(term.spellings[0].words, len(places))
    neighbours = dict.fromkeys(
        Neighbours(places[a.spellings[0].words], places[b.spellings[0].words], j == i + 1)
        for (i, a), (j, b) in pairwise(kept)
    )
    terms = _once([term for _, term in kept])
    silent = [term for term in _once(typed) if term.spellings[0].words not in places]
    terms += [_unranked(term) for term in silent if _may_be_a_name(term, names)]
    return tuple(terms), tuple(neighbours)


def _once(terms: Sequence[Term]) -> list[Term]:
    """Return each of *terms* once, with how often it was there."""
    found: dict[str, Term] = {}
    for term in terms:
        word = term.spellings[0].words
        before = found[word].times if word in found else 0
        found[word] = term._replace(times=before + 1)
    return list(found.values())


def _is_common(term: Term) -> bool:
    return term.spellings[0].words in STOPWORDS


def _may_be_a_name(term: Term, names: Names | None) -> bool:
    """Whether a common word is a name in capitals: us, is."""
    word = term.spellings[0].words
    return names is not None and word in names.ambiguous


def _unranked(term: Term) -> Term:
    """Return *term* with no weight: an article with all the words holds it, but it ranks none."""
    return term._replace(spellings=(Spelling(term.spellings[0].words, term.typed, 0.0),))
