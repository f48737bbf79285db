"""What short names mean in one article, by the names it writes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from iranwatch.analysis.scan import Spelt
from iranwatch.analysis.speech.given_names import EITHER, MEN, WOMEN
from iranwatch.analysis.spellings import PEOPLE, Spellings
from iranwatch.fold import key
from iranwatch.model import Mention

STRANGER = ""  # a person who is no concept
GIVEN = MEN | WOMEN | EITHER

# Words with a capital that a short name may follow: "The Guards", "Iran's Guards".
_CAPITALS = """
A After Although An And As At Because Before But By For From How If In Iran Iranian Its No Nor Of On
Or Since So That The Their Then These They This Though To Under Until What When Where While Who Why
With Yet
"""
_OPENERS = frozenset(_CAPITALS.split())
_NAME = re.compile(r"[\"“‘'(\[]*([^\W\d_]\w*)(?:['’]s?)?")
_AFTER = re.compile(r"\s([^\W\d_]\w*)")
_LOOK_BACK = 40  # characters; no longer word matters


class Naming:
    """The full names of one article, and what shorter ones mean beside them."""

    def __init__(self, spelt: Iterable[Spelt], texts: Sequence[str], known: Spellings) -> None:
        self._texts = texts
        self._known = known
        self._full: defaultdict[str, set[str]] = defaultdict(set)  # concepts, as they are spelt
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)  # surnames, whose they are
        self._strangers: set[str] = set()  # surnames that somebody has whom we do not know
        for one in spelt:
            if one.concept is not None and not self._is_surname(one):
                self._take(one.key, one.concept)
            elif self._has_other_given_name(one):
                self._strangers.add(one.key)

    def mention(self, one: Spelt) -> Mention | None:
        """Return what *one* mentions: nothing known, one concept, or one that is undecided."""
        if self._is_surname(one) or one.key in self._bearers:
            meant = self._bearers_of(one)
        elif one.concept is not None:
            meant = {one.concept}
        else:
            meant = self._shortened(one)
        if not meant:
            return None
        concept = min(meant) if len(meant) == 1 else None
        text = self._texts[one.paragraph][one.start : one.end]
        return Mention(concept, one.paragraph, one.start, one.end, text)

    def _take(self, spelling: str, concept: str) -> None:
        """Note that the article spells *concept* in full; an acronym stands for its name."""
        self._full[concept].add(spelling if " " in spelling else self._known.keys[concept])
        if self._known.names.concepts[concept].group == PEOPLE:
            self._bearers[spelling.rpartition(" ")[2]].add(concept)

    def _is_surname(self, one: Spelt) -> bool:
        """Say whether *one* is a person's name of one word."""
        return (
            one.concept is not None
            and " " not in one.key
            and self._known.names.concepts[one.concept].group == PEOPLE
        )

    def _bearers_of(self, one: Spelt) -> set[str]:
        """Return whose surname *one* may be here; a person whom we do not know is STRANGER."""
        if self._has_other_given_name(one):
            return set()
        named = self._bearers.get(one.key) or ({one.concept} if one.concept else set())
        return {*named, STRANGER} if named and one.key in self._strangers else named

    def _shortened(self, one: Spelt) -> set[str]:
        """Return the concepts that the article spells in full and that *one* may be short for."""
        if not self._stands_alone(one):
            return set()
        return {
            concept
            for concept in self._known.shorts[one.key] & self._full.keys()
            if self._known.names.capitals.get(one.key) == concept
            or any(_holds(spelling, one.key) for spelling in self._full[concept])
        }

    def _stands_alone(self, one: Spelt) -> bool:
        """Say whether *one* has no part in a longer name, nor in a line of capitals."""
        text = self._texts[one.paragraph]
        after = _AFTER.match(text, one.end)
        before = self._word_before(one)
        return not (
            (after is not None and after[1][0].isupper())
            or (before[:1].isupper() and before not in _OPENERS)
            or text.isupper()
        )

    def _has_other_given_name(self, one: Spelt) -> bool:
        """Say whether a given name stands before *one* that nobody has whom it may mean."""
        before = self._word_before(one)
        if before not in GIVEN:
            return False
        may_mean = {one.concept} if one.concept else self._known.shorts[one.key]
        given = key(before)
        return not any(
            given in key(spelling).split()
            for concept in may_mean
            for spelling in self._known.names.concepts[concept].spellings
        )

    def _word_before(self, one: Spelt) -> str:
        """Return the word before *one* with nothing but a blank between, or ''; without an 's."""
        before = self._texts[one.paragraph][max(0, one.start - _LOOK_BACK) : one.start]
        if not before[-1:].isspace() or before.isspace():
            return ""
        found = _NAME.fullmatch(before.split()[-1])
        return found[1] if found else ""


def _holds(spelling: str, short: str) -> bool:
    """Say whether the words of *short* stand in *spelling*, whether singular or plural."""
    return f" {_singular(short)} " in f" {_singular(spelling)} "


def _singular(words: str) -> str:
    return " ".join(word.removesuffix("s") for word in words.split())
