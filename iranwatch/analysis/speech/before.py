"""What the words before a quotation tell; a row's example is read before its last quotation."""

from __future__ import annotations

from iranwatch.analysis.speech.pieces import row

BEFORE = (
    row(
        "was-quoted",
        "{PHRASE} (?P<who> {WHO}) {ASIDE} {HAS} {WAS} a? (?P<cue> {QUOTED}) {THEN}",
        accepts={
            "Ali Ahmadi was quoted by the agency as saying: “We are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "quoted",
            },
        },
        rejects=["The agency quoted Ali Ahmadi as saying: “We are ready.”"],
        why="agency copy, passive",
    ),
    row(
        "quoted-as-saying",
        "(?P<cue> {QUOTED}) (?P<who> {WHO}) {AS}? {SAYING} {THEN}",
        accepts={
            "The agency quoted Ali Ahmadi as saying that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "quoted",
            },
        },
        rejects=["The agency quoted Ali Ahmadi at length: “We are ready.”"],
        why="the one who quotes is not the one who spoke",
    ),
    row(
        "name-colon",
        "(?P<who> {NAME}) (?P<cue> :) $",
        accepts={
            "It did not surprise pollster Ali Ahmadi: “We saw it.”": {
                "who": "Ali Ahmadi",
                "cue": ":",
            },
        },
        rejects=["It did not surprise the pollsters: “We saw it.”"],
        why="a name right before a colon speaks what follows it",
    ),
    row(
        "who-verb",
        "{PHRASE} (?P<who> {WHO}) {ASIDE} {HAS} (?P<cue> {SAID}) {THEN}",
        accepts={
            "Ali Ahmadi, the foreign minister, told reporters that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "told",
            },
        },
        rejects=["Ali Ahmadi was told that “we are ready.”"],
        why="the nearest verb of speech with a subject of its own",
    ),
    row(
        "name-verb",
        "(?P<who> {NAME}) (?: {ASIDE} | ,) {HAS} (?P<cue> {SAID}) {THEN}",
        accepts={
            "In Tehran Ahmadi said that “we are ready.”": {"who": "Ahmadi", "cue": "said"},
        },
        rejects=["In Tehran it was said that “we are ready.”"],
        why="where the noun phrase runs together with a place or a day before it",
    ),
    row(
        "who-verb-first",
        "{PHRASE} (?P<who> {WHO}) {ASIDE} {HAS} (?P<cue> {SAID}) .* $",
        accepts={
            "Ali Ahmadi said that it had announced it was “ready”.": {
                "who": "Ali Ahmadi",
                "cue": "said",
            },
        },
        rejects=["All that was announced was “ready”."],
        why="where the nearest verb of speech names nobody, an earlier one of the sentence does",
    ),
    row(
        "verb-who",
        ", (?P<cue> {SAID}) (?P<who> {NAME}) ,? $",
        accepts={
            "After so many years, explained Ali Ahmadi, “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "explained",
            },
        },
        rejects=["After so many years, they told Ali Ahmadi that “we are ready.”"],
        why="the cue in the middle of a sentence, its second half quoted",
    ),
    row(
        "clause-verb",
        "^ {LEAD} (?P<who> {SUBJECT}) .* [c,-] a* (?P<cue> {SAID}) {THEN}",
        accepts={
            "On Monday, Ali Ahmadi rejected the offer and said that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "said",
            },
        },
        rejects=["On Monday came an offer that said “we are ready.”"],
        why="a second verb shares the subject of the sentence",
    ),
    row(
        "with-who-saying",
        "p (?P<who> {NAME}) a? (?P<cue> {SAYING}) [^vg]* $",
        accepts={
            "The talks ended with Ali Ahmadi saying that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "saying",
            },
        },
        rejects=["They met Ali Ahmadi, saying that “we are ready.”"],
        why="a participle with a subject of its own",
    ),
    row(
        "clause-saying",
        "^ {LEAD} (?P<who> {SUBJECT}) .* (?P<cue> {SAYING}) [^vg]* $",
        accepts={
            "Ali Ahmadi rejected the offer, adding that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "adding",
            },
        },
        rejects=["Saying that “we are ready” was not enough."],
        why="a participle speaks for the subject of its sentence",
    ),
    row(
        "according-to",
        "(?P<cue> A {TO}) (?P<who> {WHO}) {THEN}",
        accepts={
            "According to Ali Ahmadi, the offer was “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "According to",
            },
        },
        rejects=["Ali Ahmadi, according to plan, said “we are ready”."],
        why="after the verbs: where somebody said it, a report only tells of it",
    ),
)

# Verbs and nouns that tell less surely of speech, asked when no verb of speech is found.
HINTS = (
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
        "^ {LEAD} (?P<who> {SUBJECT}) {HAS} (?P<cue> [ekx] | {STATEMENT}) t [^vt]* $",
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
        "^ {LEAD} {AS}? (?P<who> [hs] | {NAME}) {HAS} (?P<cue> [ekx]) [^vQ]* , $",
        accepts={
            "He confided to his diary, “We were not ready.”": {"who": "He", "cue": "confided"},
        },
        rejects=["There was doubt in the army, “which was not ready.”"],
        why="a person and a verb, and a comma before the words: speech, whatever the verb",
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
