"""Which articles have the same text: whole, cut, renamed or reworked, in groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, pairwise
from typing import TypeVar

from iranwatch.analysis.sketch import containment, hashes, length

COPY = 0.5  # of the shorter text in the longer; docs/copies.md has the measurement
KEYS = 24  # hashes of a sketch by which it is looked up
LEAST = 2  # of these that copies share; most pairs that share one by chance have no more
BYTES = 8  # a key, to count in: one in eight of those that stand alone falls together with another
NEAR = 16  # articles under one key that each is compared with
MOST = 64  # articles that each is compared with, those that share most keys with it
PART = 0.8  # of a text's length: what is shorter may be one of several texts in it

Key = TypeVar("Key", int, str)


def is_copy(one: bytes, other: bytes) -> bool:
    """Say whether the shorter of two sketched texts is, for the most part, in the longer."""
    return (containment(one, other) or 0) >= COPY


def grouped(sketches: Mapping[Key, bytes]) -> list[tuple[Key, ...]]:
    """Return the groups of copies among sketched articles, in order; no article is in two.

    A copy of one in a group is in that group, whatever the order of *sketches*. A digest, which
    holds texts that are no copies of each other, does not bring them together. Each article is
    compared with MOST others at most, so that the cost grows with their number.
    """
    copies = set(_copies(sketches))
    near: defaultdict[Key, set[Key]] = defaultdict(set)
    for one, other in copies - _in_digests(copies, sketches):
        near[one].add(other)
        near[other].add(one)
    groups: list[tuple[Key, ...]] = []
    seen: set[Key] = set()
    for key in sorted(near):
        if key not in seen:
            groups.append(tuple(sorted(_reached(key, near))))
            seen.update(groups[-1])
    return groups


def _copies(sketches: Mapping[Key, bytes]) -> Iterator[tuple[Key, Key]]:
    """Give the pairs that are copies, each once, among those that may be."""
    for key, others in _candidates(sketches):
        for other in others:
            if is_copy(sketches[key], sketches[other]):
                yield (key, other) if key < other else (other, key)


def _candidates(sketches: Mapping[Key, bytes]) -> Iterator[tuple[Key, list[Key]]]:
    """Give each article with those after it that may be copies: they share LEAST of their keys.

    Where many share one, as all that end with an outlet's standing words do, they are put in the
    order of their sketches, in which copies are neighbours.
    """
    shared_keys = _shared_keys(sketches.values())
    under: defaultdict[int, list[Key]] = defaultdict(list)
    places: defaultdict[Key, list[tuple[list[Key], int]]] = defaultdict(list)
    for key, sketched in sorted(sketches.items(), key=lambda item: (item[1], item[0])):
        for value in shared_keys.intersection(_keys(sketched)):
            under[value].append(key)
            places[key].append((under[value], len(under[value])))
    for key, found in places.items():
        near = Counter(chain.from_iterable(keys[at : at + NEAR] for keys, at in found))
        yield key, [other for other, shared in near.most_common(MOST) if shared >= LEAST]


def _keys(sketched: bytes) -> tuple[int, ...]:
    """Return the hashes by which a sketched text is looked up."""
    return hashes(sketched[: 4 * KEYS])


def _shared_keys(sketches: Collection[bytes]) -> set[int]:
    """Return the keys that two sketches share.

    Most keys stand in one sketch only, and would fill the memory if each were held as a number. So
    they are counted first, in a byte for all that fall together by chance.
    """
    size = BYTES * KEYS * len(sketches) + 1
    counts = bytearray(size)
    for key in chain.from_iterable(map(_keys, sketches)):
        if counts[key % size] < 2:
            counts[key % size] += 1
    likely = (key for key in chain.from_iterable(map(_keys, sketches)) if counts[key % size] > 1)
    return {one for one, other in pairwise(sorted(likely)) if one == other}


def _in_digests(
    copies: Iterable[tuple[Key, Key]], sketches: Mapping[Key, bytes]
) -> set[tuple[Key, Key]]:
    """Return those of *copies* in which one is a digest and the other one of its parts."""
    lengths = {key: length(sketches[key]) for pair in copies for key in pair}
    parts: defaultdict[Key, dict[Key, tuple[Key, Key]]] = defaultdict(dict)
    for pair in copies:
        part, whole = sorted(pair, key=lambda key: (lengths[key], key))
        if lengths[part] < PART * lengths[whole]:
            parts[whole][part] = pair
    found: set[tuple[Key, Key]] = set()
    for held in parts.values():
        longest = max(held, key=lambda key: (lengths[key], key))
        shared = [containment(sketches[longest], sketches[part]) for part in held]
        if any(share is not None and share < COPY for share in shared):
            found.update(held.values())
    return found


def _reached(start: Key, near: Mapping[Key, set[Key]]) -> set[Key]:
    """Return what can be reached from *start*, itself included."""
    reached = {start}
    waiting = [start]
    while waiting:
        new = near[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached
