"""What tells less surely of speech, asked when no verb of speech is found.

A row's example is read before its last quotation, as in ``before``.
"""

from __future__ import annotations

from iranwatch.analysis.speech.pieces import row

HINTS = (
    row(
        "by-whom",
        "(?P<cue> [kv]) b (?P<who> {WHO}) [^vk]* $",
        accepts={
            "It was an offer described by Ali Ahmadi as “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "described",
            },
        },
        rejects=["It was an offer described by nobody but called “a first step”."],
        why="the one who speaks, of a passive",
    ),
    row(
        "whose-claim",
        "(?P<who> {NAME}) ' [JTOGxe]{0,3} (?P<cue> {STATEMENT}) t [^vk]* $",
        accepts={
            "They rejected Ali Ahmadi's claim that the offer was “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "claim",
            },
        },
        rejects=["They rejected Ali Ahmadi's offer that was “a first step”."],
        why="a noun of speech has its speaker before it; nearer than the verb of the sentence",
    ),
    row(
        "who-called",
        "{PHRASE} (?P<who> {WHO}) {ASIDE} {HAS} (?P<cue> {CALLED}) [^vky]* $",
        accepts={
            "Ali Ahmadi called the offer “a first step”.": {"who": "Ali Ahmadi", "cue": "called"},
        },
        rejects=["The offer was called “a first step”."],
        why="verbs that judge rather than speak count where no verb of speech is found",
    ),
    row(
        "clause-called",
        "^ {LEAD} (?P<who> {SUBJECT}) .* [c,-] a* (?P<cue> {CALLED}) [^vky]* $",
        accepts={
            "Ali Ahmadi came home and called the offer “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "called",
            },
        },
        rejects=["They came home and heard of “a first step”."],
        why="as clause-verb",
    ),
    row(
        "clause-that",
        "^ {LEAD} (?P<who> {SUBJECT}) {HAS} (?P<cue> [ekxj] | {STATEMENT}) t [^vt]* $",
        accepts={
            "Ali Ahmadi estimates that “we are ready”.": {"who": "Ali Ahmadi", "cue": "estimates"},
        },
        rejects=["Estimates that “we are ready” came from Ali Ahmadi."],
        why="what takes a that-clause is speech or thought, whatever the verb",
    ),
    row(
        "clause-statement",
        "^ {LEAD} (?P<who> {SUBJECT}) [^v]* (?P<cue> {STATEMENT}) ,? $",
        accepts={
            "On Monday, Ali Ahmadi issued a statement, “We are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "statement",
            },
        },
        rejects=["A statement was found in the room, “We are ready.”"],
        why="the noun of speech right before the words",
    ),
    row(
        "clause-comma",
        "^ {LEAD} {AS}? (?P<who> [hs] | {NAME}) {HAS} (?P<cue> [ekxj]) [^vQ]* , $",
        accepts={
            "He scribbled into his diary, “We were not ready.”": {"who": "He", "cue": "scribbled"},
        },
        rejects=["There was doubt in the army, “which was not ready.”"],
        why="a person and a verb, and a comma before the words: speech, whatever the verb",
    ),
    row(
        "whose-words",
        "(?P<who> {NAME}) ' [^vQ']{1,25} (?P<cue> :) $",
        accepts={
            "Ali Ahmadi's answer to the West: “We are ready.”": {"who": "Ali Ahmadi", "cue": ":"},
        },
        rejects=["Ali Ahmadi's answer was found in “a first step”."],
        why="what is his, announced by a colon",
    ),
    row(
        "clause-colon",
        "^ {LEAD} (?P<who> {SUBJECT}) [^v]* (?P<cue> :) $",
        accepts={
            "Ali Ahmadi had a warning for the West: “We are ready.”": {
                "who": "Ali Ahmadi",
                "cue": ":",
            },
        },
        rejects=["For the West, a warning: “We are ready.”"],
        why="a sentence that ends in a colon announces its subject's words",
    ),
)
