"""Finding names by a part of any spelling, for people who look one up."""

from __future__ import annotations

from iranwatch.fold import key
from iranwatch.lexicon.names import Concept, Names
from iranwatch.lexicon.near import MOST, nearest


def containing(names: Names, text: str) -> tuple[Concept, ...]:
    """Return the concept that *text* spells, or else all with *text* in a spelling of theirs.

    Spellings too ambiguous for a search count here.
    """
    exact = names.look_up(text)
    if exact is not None:
        return (exact,)
    part = key(text)
    return tuple(
        concept
        for concept in names.concepts.values()
        if part and any(part in key(one) for one in (*concept.spellings, *concept.ambiguous))
    )


def near(names: Names, text: str) -> tuple[str, ...]:
    """Return spellings that *text*, which spells no name, may be meant for: at most three.

    They differ from it by a letter or two; else they are the names of which it is a part.
    """
    spelt = [
        names.spellings(names.concepts[names.ids[found]])[found]
        for found in nearest(key(text), names.ids)
    ]
    return tuple(spelt) or tuple(one.name for one in containing(names, text)[:MOST])
