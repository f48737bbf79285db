"""Telling a body that signs - an outlet, a board, an agency - from a person."""

from __future__ import annotations

import functools

from iranwatch.analysis.speech.given_names import EITHER, MEN, WOMEN
from iranwatch.fold import key
from iranwatch.lexicon import names
from iranwatch.lexicon.outlets import outlets
from iranwatch.parser.words import ORG_WORDS

_GIVEN = MEN | WOMEN | EITHER
_WORDS = ORG_WORDS | frozenset(
    """
    administration army authority command congress corps forces guard guards mission nations
    organisation organization parliament republic rights state states
    """.split()  # noqa: SIM905
)
_BETWEEN = frozenset(("of", "for", "and", "&", "on", "in"))


@functools.lru_cache(maxsize=1000)  # the authors of an archive come again and again
def is_body(name: str, source: str | None = None) -> bool:
    """Say whether *name*, which signs an article of the outlet *source*, is no person's.

    So is an outlet's own name, one that the lexicon lists as something else than a person, and
    one with a word of institutions in it, unless that is the surname of somebody with a known given
    name ("Michael Press") or before a comma ("Press, Eyal").
    """
    if source is not None and key(name) == key(source):
        return True
    if outlets().named(name):
        return True
    concept = names().look_up(name)
    if concept is not None:
        return concept.group != "people"
    words = [word.strip(".,") for word in name.casefold().split()]
    if words[:1] == ["the"] or not _BETWEEN.isdisjoint(words):
        return True
    person = len(words) == 2 and ("," in name or name.split()[0] in _GIVEN)
    return not person and not _WORDS.isdisjoint(words)
