"""Looking up names: which concept words spell, and what its other spellings are.

The names that come with iranwatch are the TOML files beside this module. A search reads them
from ``compiled.py``, which ``python -m iranwatch.lexicon.compile`` makes of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Self

from iranwatch.errors import LexiconError
from iranwatch.fold import key


class Concept(NamedTuple):
    """One person, body, place or thing, and how it is spelt.

    ``name`` and ``aliases`` are searched for one another, ``fa`` (Persian and Arabic script)
    too. ``ambiguous`` words mean something else as often: they neither trigger nor are added,
    but those in ``upper_only`` trigger when typed in capitals. ``related`` are ids, for reading.
    """

    id: str
    group: str
    name: str
    aliases: tuple[str, ...] = ()
    fa: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    upper_only: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that may trigger, the canonical name first."""
        return (self.name, *self.aliases, *self.fa)


class Names(NamedTuple):
    """Concepts by spelling; every key is folded words with one space between.

    ``ids`` holds the spellings as listed, ``alike`` those with each word replaced by the first
    of its ``variants`` ("hussein salami" by "hossein salami") where no such spelling is listed,
    ``capitals`` the keys that must be typed in capitals. ``longest`` is the length in words of
    the longest key.
    """

    concepts: Mapping[str, Concept]
    ids: Mapping[str, str]
    alike: Mapping[str, str]
    capitals: Mapping[str, str]
    ambiguous: frozenset[str]
    variants: Mapping[str, tuple[str, ...]]
    longest: int

    def spelt(self, words: Sequence[str], typed: Sequence[str]) -> Concept | None:
        """Return the concept that *words*, folded, spell; *typed* is each before it was folded.

        What is ambiguous in small letters may be a name in capitals.
        """
        folded = " ".join(words)
        if folded in self.ambiguous:
            found = self.capitals.get(folded) if all(part.isupper() for part in typed) else None
        elif folded in self.ids:
            found = self.ids[folded]
        else:
            alike = " ".join(_first_variant(word, self.variants) for word in words)
            found = self.alike.get(alike) or self.ids.get(alike)
        return self.concepts[found] if found is not None else None

    def look_up(self, text: str) -> Concept | None:
        """Return the concept that *text* spells."""
        parts = key(text).split()
        return self.spelt(parts, [text] * len(parts))

    def spellings(self, concept: Concept) -> dict[str, str]:
        """Return the keys to search for *concept*, each with its spelling as listed."""
        found: dict[str, str] = {}
        for spelling in concept.spellings:
            folded = key(spelling)
            if folded not in self.ambiguous:
                found.setdefault(folded, spelling)
        return found

    def extended(self, concepts: Iterable[Concept]) -> Self:
        """Return these names and *concepts*, which add spellings where an id is known already.

        Raises:
            LexiconError: if a spelling is listed under two concepts, or has no letter or digit.
        """
        known = dict(self.concepts)
        new: dict[str, Concept] = {}
        for concept in concepts:
            old = known.get(concept.id)
            known[concept.id] = new[concept.id] = _joined(old, concept) if old else concept
        ids = dict(self.ids)
        for concept in new.values():
            for spelling in concept.spellings:
                _claim(ids, spelling, concept.id)
        ambiguous = self.ambiguous.union(
            key(spelling) for concept in new.values() for spelling in concept.ambiguous
        )
        capitals = {
            key(spelling): concept.id for concept in new.values() for spelling in concept.upper_only
        }
        ids = {folded: name for folded, name in ids.items() if folded not in ambiguous}
        return self._replace(
            concepts=known,
            ids=ids,
            alike=self._alike(ids),
            capitals={**self.capitals, **capitals},
            ambiguous=ambiguous,
            longest=max((folded.count(" ") + 1 for folded in ids), default=0),
        )

    def _alike(self, ids: Mapping[str, str]) -> dict[str, str]:
        """Return the concepts by their spellings in first variants that *ids* does not list."""
        found = dict(self.alike)
        for folded in [folded for folded in ids if folded not in self.ids]:
            similar = " ".join(_first_variant(word, self.variants) for word in folded.split())
            found.setdefault(similar, ids[folded])
        return {similar: name for similar, name in found.items() if similar not in ids}


def build(concepts: Iterable[Concept], variants: Mapping[str, tuple[str, ...]]) -> Names:
    """Return *concepts* by spelling; *variants* gives, for a word, all words of its class.

    Raises:
        LexiconError: if a spelling is listed under two concepts, or has no letter or digit.
    """
    return Names({}, {}, {}, {}, frozenset(), variants, 0).extended(concepts)


@cache
def names() -> Names:
    """Return the names that come with iranwatch."""
    from iranwatch.lexicon import compiled

    return Names(
        {row[0]: Concept(*row) for row in compiled.CONCEPTS},
        compiled.IDS,
        compiled.ALIKE,
        compiled.CAPITALS,
        frozenset(compiled.AMBIGUOUS),
        compiled.VARIANTS,
        compiled.LONGEST,
    )


def _claim(ids: dict[str, str], spelling: str, concept: str) -> None:
    """Enter *spelling* for *concept* in *ids*."""
    folded = key(spelling)
    if not folded:
        raise LexiconError(f"{concept}: {spelling!r} has no letter or digit")
    if ids.setdefault(folded, concept) != concept:
        raise LexiconError(f"{spelling!r} is listed under {ids[folded]} and {concept}")


def _first_variant(word: str, variants: Mapping[str, tuple[str, ...]]) -> str:
    return variants[word][0] if word in variants else word


def _joined(old: Concept, new: Concept) -> Concept:
    """Return *old* with the spellings of *new* after its own."""
    renamed = () if key(old.name) == key(new.name) else (new.name,)
    return old._replace(
        aliases=_both(old.aliases, new.aliases, renamed),
        fa=_both(old.fa, new.fa),
        ambiguous=_both(old.ambiguous, new.ambiguous),
        upper_only=_both(old.upper_only, new.upper_only),
        related=_both(old.related, new.related),
    )


def _both(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
