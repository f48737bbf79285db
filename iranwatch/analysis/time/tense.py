"""Past or future: what a sentence says around a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from iranwatch.analysis.time.words import listed

Tense = Literal["past", "future"]

LOOK_BACK = 140  # characters; the verb a date belongs to stands nearer
NEAR = 48  # characters; a verb and its preposition right before a date
LOOK_AHEAD = 120  # characters

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:]")
_FUTURE = frozenset(
    listed(
        "will won't won’t shall must would until till upcoming coming scheduled postponed "
        "looming tomorrow خواهد آینده"
    )
)
_SCHEDULE = frozenset(  # right before a date: the present of what is fixed beforehand
    listed("begins starts opens resumes convenes kicks expires expire follows follow return takes")
)
_ARRANGED = frozenset(listed("set due scheduled expected planned slated poised likely going"))
_INTENT = _ARRANGED - {"due"} | frozenset(
    listed(
        "plan plans planning hope hopes hoped intend intends intended aims agreed vow vows "
        "vowed promise promises promised pledged wants want expects ready prepares preparing "
        "supposed threatened invited urged"
    )
)
_BE = frozenset(listed("is are was were be been am being now also not isn’t isn't"))
_BOUND = frozenset(listed("is are"))  # before "to" and a verb
_AUXILIARY = frozenset(listed("be is are being"))
_PAST = frozenset(
    listed(
        "said told was were had did went came took gave made met held left began became saw "
        "shot hit fell rose won lost sent spoke wrote put cut led fled flew fought found got "
        "grew kept knew paid ran sat sold stood struck thought threw understood built bought "
        "brought broke chose drew drove felt heard shut sought sank swore taught tore withdrew "
        "undertook laid dealt spent overthrew set has have burst cast drank forced forgot hid "
        "hung quit rang sang spread stole swept wore having گفت کرد شد بود داد"
    )
)
_SIGNS = _FUTURE | _SCHEDULE | _ARRANGED | _INTENT | _PAST
_BETWEEN = frozenset(listed("on in at late early earlier during again here there only"))
_UNCLEAR = frozenset(listed("scheduled postponed put cut has have set"))
_NO_VERB = frozenset(listed("united need speed indeed hundred sacred exceed proceed feed seed red"))
_NOUN_BEGINS = frozenset(listed("the a an his her its their our this that these those of"))


def find_tense(before: str, after: str) -> Tense | None:
    """Say whether the words around a date speak of the past or of the future, if they say.

    *before* and *after* are the rest of its sentence, or as much as LOOK_BACK and LOOK_AHEAD. The
    nearest verb before the date decides, and the first one after it where none stands before.
    """
    words = _WORD.findall(before)
    if _point_back(words):
        return "past"
    if words[-3::2] == ["as", "as"]:  # as soon as Friday
        return "future"
    for index in range(len(words) - 1, -1, -1):
        if words[index] in ";:":
            break
        found = _tense_of(words, index, len(words) - index)
        if found:
            following = _WORD.match(after.lstrip())
            return "past" if following and _is_past(following[0]) else found
    words = _WORD.findall(after)
    return next(filter(None, (_tense_of(words, index, 0) for index in range(len(words)))), None)


def points_back(before: str) -> bool:
    """Say whether the words right before a date say that it is past: since, or a verb.

    "Since Friday", "arrested on Friday", "made in January".
    """
    return _point_back(_WORD.findall(before))


def _point_back(words: Sequence[str]) -> bool:
    if words and words[-1].lower() == "since":
        return True
    rest = [word for word in words[-4:] if word not in _BETWEEN]
    if not rest or not _is_past(rest[-1]) or rest[-1] in _ARRANGED | _UNCLEAR:
        return False
    return rest[-2:-1] == [] or rest[-2] not in _AUXILIARY | _NOUN_BEGINS


def _tense_of(words: Sequence[str], index: int, distance: int) -> Tense | None:
    """Return the tense that the word at *index* shows; *distance* counts from it to the date."""
    word = words[index]
    if word not in _SIGNS and word != "to" and not word.endswith("ed"):
        return None
    previous = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in _FUTURE or (word in _SCHEDULE and previous != "to" and 0 < distance <= 2):
        return "future"
    if word == "to" and previous in _BOUND and following not in _NOUN_BEGINS:
        return "future"  # "sanctions are to return"
    if (word in _INTENT and following == "to") or (word in _ARRANGED and previous in _BE):
        return "future"
    if _is_past(word) and previous not in _NOUN_BEGINS and previous not in _AUXILIARY:
        return "past"
    return None


def _is_past(word: str) -> bool:
    """Say whether *word*, as it stands, is a verb in the past."""
    return word in _PAST or (word.endswith("ed") and word.islower() and word not in _NO_VERB)
