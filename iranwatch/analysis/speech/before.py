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
        "(?P<who> {NAME}) (?: (?: {ASIDE} | ,) {HAS} (?= {SAID}) | , (?= j))"
        " (?P<cue> {SAY}) {THEN}",
        accepts={
            "In Tehran Ahmadi said that “we are ready.”": {"who": "Ahmadi", "cue": "said"},
        },
        rejects=["In Tehran it was said that “we are ready.”"],
        why="where the noun phrase runs together with a place or a day before it",
    ),
    row(
        "name-colon",
        "(?<![vzbpmfnN]) (?P<who> {NAME}) (?P<cue> :) $",
        accepts={
            "It did not surprise pollster Ali Ahmadi: “We saw it.”": {
                "who": "Ali Ahmadi",
                "cue": ":",
            },
        },
        rejects=[
            "It did not surprise the pollsters: “We saw it.”",
            "He told Ali Ahmadi: “We saw it.”",
        ],
        why="a name right before a colon speaks what follows it, unless it is spoken to",
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
        "experts-say",
        "{PHRASE} (?<! t) (?P<who> {WHO}) {ASIDE} [aD]* (?P<cue> j) t? [^vj]* $",
        accepts={
            "Western officials warn that “we are ready.”": {
                "who": "Western officials",
                "cue": "warn",
            },
        },
        rejects=["Western officials would warn that “we are ready.”"],
        why="the plain form is said of many; after a modal verb it is no more than thought of",
    ),
    row(
        "verb-who",
        ", a? (?P<cue> {SAID}) (?P<who> {WHO}) {THEN}",
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
        "clause-to-say",
        "^ {LEAD} (?P<who> {SUBJECT}) .* [exr] p? z a? (?P<cue> [vj]) {THEN}",
        accepts={
            "Ali Ahmadi rejected the offer and sought to assure allies that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "assure",
            },
        },
        rejects=["Ali Ahmadi asked the minister to announce that “we are ready.”"],
        why="went on to say, sought to assure: a verb right before the 'to' has the same subject",
    ),
    row(
        "with-who-saying",
        "(?<! [omfnN]) (?P<who> {NAME} | (?<= p) d) a? (?P<cue> {SAYING}) [^vg]* $",
        accepts={
            "The talks ended with Ali Ahmadi saying that “we are ready.”": {
                "who": "Ali Ahmadi",
                "cue": "saying",
            },
        },
        rejects=[
            "They met Ali Ahmadi, saying that “we are ready.”",
            "They met supporters of Ali Ahmadi saying that “we are ready.”",
        ],
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
    row(
        "as-put",
        "(?: (?: ^ | [,-] c? ) {AS} | [Ux] t ) (?P<who> {WHO}) {HAS} (?P<cue> [ekx]) i [,:] .* $",
        accepts={
            "As Ali Ahmadi put it, the offer was “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "put",
            },
        },
        rejects=["As Ali Ahmadi put down the offer, it was “a first step”."],
        why="the verb does not matter: as he put it, sees it, has it",
    ),
    row(
        "in-the-words-of",
        "(?: ^ | , ) p d (?P<cue> {STATEMENT}) o (?P<who> {WHO}) (?: , .* )? $",
        accepts={
            "This was, in the words of Ali Ahmadi, “a first step”.": {
                "who": "Ali Ahmadi",
                "cue": "words",
            },
        },
        rejects=["In the words there was “a first step”."],
        why="a speaker named by his words",
    ),
)
