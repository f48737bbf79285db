"""What the words after a quotation tell; a row's example is read after its first quotation."""

from __future__ import annotations

from iranwatch.analysis.speech.pieces import row

AFTER = (
    row(
        "quote-verb-who",
        "[,-]? a? (?P<cue> {SAY}) (?P<who> {WHO})",
        accepts={
            "“We are ready,” said Foreign Minister Ali Ahmadi, who was in Vienna.": {
                "who": "Foreign Minister Ali Ahmadi",
                "cue": "said",
            },
        },
        rejects=["“We are ready,” the minister added.", "“We are ready” is what they wrote."],
        why="the commonest order for a speaker named for the first time, with title and office",
    ),
    row(
        "quote-who-verb",
        "[,-]? {AS}? (?P<who> {WHO}) {BESIDE} {HAS} (?P<cue> {SAY})",
        accepts={
            "“We are ready,” he said.": {"who": "he", "cue": "said"},
            "“We are ready,” Ali Ahmadi, a member of parliament, told reporters.": {
                "who": "Ali Ahmadi",
                "cue": "told",
            },
        },
        rejects=["“We are ready,” said Ali Ahmadi.", "“We are ready” and he said no more."],
        why="half of all quotations in newswriting end so",
    ),
    row(
        "quote-according-to",
        "[,-]? (?P<cue> A {TO}) (?P<who> {WHO})",
        accepts={
            "“We are ready,” according to a spokesman for the ministry.": {
                "who": "a spokesman for the ministry",
                "cue": "according to",
            },
        },
        rejects=["“We are ready,” the paper reported, according to plan."],
        why="agency copy; after the verbs, since 'he said, according to X' was said by him",
    ),
    row(
        "quote-quoted-as-saying",
        "[,-]? [^.EX]*? (?P<cue> {QUOTED}) (?P<who> {WHO}) {AS} {SAYING}",
        accepts={
            "“We are ready,” the agency quoted Ali Ahmadi as saying.": {
                "who": "Ali Ahmadi",
                "cue": "quoted",
            },
        },
        rejects=["“We are ready,” Ali Ahmadi was quoted as saying."],
        why="the one who quotes is not the one who spoke",
    ),
    row(
        "quote-was-quoted",
        "[,-]? (?P<who> {WHO}) {ASIDE} {HAS} {WAS} a? (?P<cue> {QUOTED})",
        accepts={
            "“We are ready,” Ali Ahmadi was quoted by the agency as saying.": {
                "who": "Ali Ahmadi",
                "cue": "quoted",
            },
        },
        rejects=["“We are ready,” the agency quoted Ali Ahmadi as saying."],
        why="agency copy, passive",
    ),
    row(
        "quote-was-reported",
        "[,-]? (?P<who> {WHO}) {ASIDE} {HAS} {WAS} [aU]*"
        " (?P<cue> [eykxv]) [^.,;:EXQ]{0,12} [zq] u? [vgj]",
        accepts={
            "“We are ready,” Ali Ahmadi is reported to have said.": {
                "who": "Ali Ahmadi",
                "cue": "reported",
            },
        },
        rejects=["“We are ready,” Ali Ahmadi was expected to win."],
        why="hearsay: reported to have said, cited as telling",
    ),
    row(
        "quote-was-heard",
        "[,-]? (?P<who> {WHO}) {ASIDE} [uaD]* {WAS} [aekxy]* (?P<cue> {SAYING})",
        accepts={
            "“We are ready,” Ali Ahmadi could be heard saying.": {
                "who": "Ali Ahmadi",
                "cue": "saying",
            },
        },
        rejects=["“We are ready,” Ali Ahmadi was heard singing."],
        why="what is seen or heard on a recording",
    ),
    row(
        "quote-as-put",
        "[,-]? {AS} (?P<who> {WHO}) {HAS} (?P<cue> [ekx]) i",
        accepts={
            "“A step too far,” as Ali Ahmadi put it.": {"who": "Ali Ahmadi", "cue": "put"},
        },
        rejects=["“A step too far,” as Ali Ahmadi came home."],
        why="the verb does not matter: as he put it, sees it, has it",
    ),
    row(
        "quote-any-verb-name",
        "[,-]? (?P<cue> [ekxY]) (?P<who> [dJTO]* {NAME})",
        accepts={"“We are ready,” jests Ali Ahmadi.": {"who": "Ali Ahmadi", "cue": "jests"}},
        rejects=["“We are ready,” jests of another kind."],
        why="after a quotation that ends in a comma, whatever the verb",
    ),
    row(
        "quote-who-any-verb",
        "[,-]? (?P<who> {NAME} | [hs]) {HAS} (?P<cue> [ekxj]) (?= [.,apz] | $)",
        accepts={"“We are ready,” he crowed.": {"who": "he", "cue": "crowed"}},
        rejects=["“We are ready,” he drove home the point."],
        why="after a comma, a name and a lone verb are speech, whatever the verb",
    ),
    row(
        "quote-name",
        "[,-]? (?P<who> (?= [mfnN][mfnNlGJ]) {NAME}) (?P<cue> ,) [^vjukUgQEX]* \\.? $",
        accepts={
            "“We are ready,” Ali Ahmadi, head of the agency.": {"who": "Ali Ahmadi", "cue": ","},
        },
        rejects=["“We are ready,” Ali Ahmadi, head of the agency, agreed."],
        why="a name and what he is, and no verb: captions and lists of voices",
    ),
)

FULL_STOP = (
    row(
        "quote-stop-who-verb",
        "(?P<who> {NAME} | [hs]) (?P<cue> {SAID}) (?: \\. | $)",
        accepts={"“We are ready.” Ali Ahmadi said.": {"who": "Ali Ahmadi", "cue": "said"}},
        rejects=["“We are ready.” Ali Ahmadi said that talks would go on."],
        why="a full stop where the house style wants a comma; only if the clause says nothing else",
    ),
)

TAIL = (
    row(
        "tail-verb-who",
        ", a? (?P<cue> {SAID}) (?P<who> {WHO})",
        accepts={
            "It was “a first step” towards talks, said Ali Ahmadi.": {
                "who": "Ali Ahmadi",
                "cue": "said",
            },
        },
        rejects=["It was “a first step” towards talks, and nothing was said."],
        why="a few quoted words in a sentence whose end names the speaker",
    ),
    row(
        "tail-who-verb",
        ", (?P<who> {WHO}) {ASIDE} {HAS} (?P<cue> {SAID}) {THEN}",
        accepts={
            "It was “a first step” towards talks, Ali Ahmadi said.": {
                "who": "Ali Ahmadi",
                "cue": "said",
            },
        },
        rejects=["It was “a first step” towards talks that nobody wanted."],
        why="as above, in the other order",
    ),
    row(
        "tail-according-to",
        ",? (?P<cue> A {TO}) (?P<who> {WHO})",
        accepts={
            "It was “a first step” towards talks, according to the agency.": {
                "who": "the agency",
                "cue": "according to",
            },
        },
        rejects=["It was “a first step” towards talks, to the agency."],
        why="as above",
    ),
    row(
        "tail-as-put",
        ",? {AS} (?P<who> {WHO}) {HAS} (?P<cue> [ekx]) i",
        accepts={
            "It was “a first step” towards talks, as Ali Ahmadi put it.": {
                "who": "Ali Ahmadi",
                "cue": "put",
            },
        },
        rejects=["It was “a first step” towards talks, as Ali Ahmadi came home."],
        why="as after a whole quotation",
    ),
)
