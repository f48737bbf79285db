"""The words that matter to who said what, each with its tag (docs/quotes.md lists them)."""

from __future__ import annotations

from iranwatch.analysis.speech import cues, nouns
from iranwatch.analysis.speech.given_names import EITHER, MEN, WOMEN

_ADVERBS = """
also then now still again once even just already never always not ever often soon yet since back
instead perhaps himself herself itself themselves however further famously meanwhile though indeed
likewise similarly finally later earlier ironically additionally too thus therefore moreover
furthermore nevertheless nonetheless publicly privately repeatedly previously first secondly thirdly
lastly maybe alike aside
"""
_CLOSED = {  # words of the closed classes, by tag
    "h": "he him he'd he’d he'll he’ll",
    "s": "she she'd she’d she'll she’ll",
    "i": "i me we us you they them it myself this these those there here",
    "d": "the a an others his her its their our my your one another some many several both two "
    "three four five six seven eight nine ten other any each every most all few no such dozens "
    "hundreds thousands",
    "w": "who which whom whose",
    "t": "that when while where because if whether although unless "
    "what how why since",
    "z": "to",
    "o": "of",
    "b": "by",
    "q": "as",
    "p": "for at from in on with about after before against among around between during into like "
    "near over through under upon without within toward towards across amid behind beyond despite "
    "outside inside throughout until via than",
    "c": "and or but nor so",
    "u": "has have had would will can could may might must shall should did does do 'd 'll",
    "U": "was were is are be been being am got gets",
    "l": "al el bin ibn bint de del della der den di du da van von la le ben abu ter ul ud y",
    "y": "quoted quotes quoting",
    "A": "according",
}  # fmt: skip


_TAGS = (  # of the words in small letters; a later row wins
    ("O", nouns.BODIES),
    ("T", nouns.PERSONS),
    ("D", nouns.TIMES),
    ("Y", cues.STATEMENTS),
    ("a", _ADVERBS.split()),
    ("k", cues.CALLED),
    ("j", cues.SAY),
    ("v", cues.SAID),
    ("g", cues.SAYING),
    *((tag, words.split()) for tag, words in _CLOSED.items()),
)
_CAPITALISED_TAGS = (
    ("O", nouns.CAPITALISED_BODIES),
    ("G", nouns.PLACES),
    ("J", nouns.DEMONYMS),
    ("D", nouns.TIMES),
    ("m", MEN),
    ("f", WOMEN),
    ("n", EITHER),
)

LISTED = {word: tag for tag, words in _TAGS for word in words}
CAPITALISED = {word: tag for tag, words in _CAPITALISED_TAGS for word in words}
