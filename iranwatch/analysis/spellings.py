"""The spellings of the names, laid out for finding them in a text word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from iranwatch.fold import key
from iranwatch.lexicon import Names

PEOPLE = "people"  # the group whose names end in surnames
ACRONYM = 3  # letters; "Irna" is IRNA, but "Leu" is not LEU


class Spellings(NamedTuple):
    """The spellings of ``names``, each as its key: folded words with one space between.

    ``full`` gives the id of the concept that a key spells, its words in all their variants.
    ``shorts`` are the ambiguous ones that may be short for a name, with the ids of those that have
    them. ``small`` may begin with a small letter, ``upper`` must be in capitals, ``signs`` are
    spellings without letters, which must stand as they are listed; what is in none of these
    needs a capital. ``keys`` are those of the canonical names, by id.

    ``heads`` gives, for a word that those keys begin with, the words that follow it in them, and
    None where it is one of them alone; ``lengths`` how many words they have, longest first.
    """

    names: Names
    full: Mapping[str, str]
    shorts: Mapping[str, frozenset[str]]
    small: frozenset[str]
    upper: frozenset[str]
    signs: Mapping[str, frozenset[str]]
    keys: Mapping[str, str]
    heads: Mapping[str, frozenset[str] | None]
    lengths: Mapping[str, tuple[int, ...]]


def spellings(names: Names) -> Spellings:
    """Return *names* laid out for find_mentions; takes 20 ms, so make it once."""
    listed: defaultdict[str, set[str]] = defaultdict(set)
    shorts: defaultdict[str, set[str]] = defaultdict(set)
    for concept in names.concepts.values():
        for spelling in concept.spellings:
            listed[key(spelling)].add(spelling)
        for spelling in (*concept.ambiguous, *concept.upper_only):
            if not spelling.islower() and not spelling.isdigit():
                listed[key(spelling)].add(spelling)
                shorts[key(spelling)].add(concept.id)
    full = {**dict(_variants(names)), **names.ids}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for words in map(str.split, (*full, *shorts)):
        lengths[words[0]].add(len(words))
        seconds[words[0]].update(words[1:2])
    return Spellings(
        names,
        full,
        {short: frozenset(ids) for short, ids in shorts.items()},
        frozenset(known for known, ways in listed.items() if _may_be_small(known, ways)),
        frozenset(known for known, ways in listed.items() if all(map(_is_acronym, ways))),
        {
            known: frozenset(ways)
            for known, ways in listed.items()
            if known.upper() == known.lower() and known.isascii()
        },
        {concept.id: key(concept.name) for concept in names.concepts.values()},
        {first: None if 1 in lengths[first] else frozenset(seconds[first]) for first in lengths},
        {first: tuple(sorted(some, reverse=True)) for first, some in lengths.items()},
    )


def _variants(names: Names) -> Iterator[tuple[str, str]]:
    """Give the keys that differ from listed ones by variants of words, and their concepts' ids.

    The last word varies in names of people only: Mousavi is Musavi, but Israeli is not Israel.
    """
    for known, concept in (*names.ids.items(), *names.alike.items()):
        words = known.split()
        ways = [names.variants.get(word, (word,)) for word in words]
        if names.concepts[concept].group != PEOPLE:
            ways[-1] = (words[-1],)
        for varied in product(*ways):
            found = names.spelt(varied, varied)
            if found is not None:
                yield " ".join(varied), found.id


def _may_be_small(known: str, ways: Iterable[str]) -> bool:
    """Say whether a key may begin with a small letter: listed so, or with a number after words."""
    return any(way[0].islower() for way in ways) or any(map(str.isdigit, known.split()[1:]))


def _is_acronym(spelling: str) -> bool:
    return spelling.isupper() and len(spelling.replace(".", "")) <= ACRONYM
