"""The words that tell of speech: verbs in each of their forms, nouns, and what denies it.

The verbs are those of Levin's classes 37.2 to 37.11 (tell, say, complain, advise, lecture and
manner of speaking; VerbNet has the same), with what the press adds to them.
"""

from __future__ import annotations

_VERBS = """
acknowledge add admonish advise affirm agree allege announce apologise apologize argue articulate
assert assess assure attest aver avow babble bark bawl beg bellow bemoan berate bewail bitch blab
bleat blurt boast brag caution chide chime chirp chortle claim clarify comment commiserate complain
concede conclude concur confess confide confirm conjecture contend contest counsel counter cry
deadpan declare decree defend demand deny disagree disclose divulge elaborate emphasise emphasize
encourage enjoin enquire enthuse exclaim exhort explain expound exult fret fume grouse grumble guess
gush hint hiss holler howl implore infer inform inquire insinuate insist interject interrupt
intimate intone joke lament lecture maintain marvel mention mimic moan mumble murmur muse mutter
narrate note observe offer opine philosophise philosophize plead pledge ponder pontificate posit
postulate preach predict proclaim profess promise pronounce prophesy protest quibble quip rant
reaffirm reason reassure recall reckon recollect recount reflect reiterate rejoice remark remind
reminisce repeat reply report respond retort retweet reveal riff roar scoff scold scream screech
seethe shout shriek sigh snap snarl sneer sniff sob speculate splutter sputter squeal stammer state
stipulate stress stutter suggest summarise summarize surmise tease testify theorise theorize thunder
tweet underline underscore urge vent venture volunteer vouch vow wail warn wheeze whimper whine
whisper wonder yell yelp
"""
_NOUNS_TOO = """
bark bitch boast brag chime claim comment contest counsel counter cry decree defend demand fret
guess hint howl joke lament lecture moan murmur muse note offer plead pledge preach promise protest
rant reason remark repeat reply report riff roar scream shout sigh snap sneer sniff sob state stress
tease thunder tweet underline urge vent venture volunteer vow wail whine whisper yell yelp mimic
"""
# in their plain form, or what follows them is no speech
_PLURALS = """
bark boast brag comment contest counter cry demand guess hint howl lecture moan murmur note offer
plead promise protest rant reason repeat report riff roar scream shout snap sneer sob state stress
tease tweet vent volunteer whine whisper yelp
"""
# nouns as often as verbs, with -s
_DOUBLED = """
admit aver beg blab brag concur deadpan fret infer quip snap sob
"""  # the last letter, in quipped and quipping
_IRREGULAR = """
said say says wrote writes written told tell tells read reads thought thinks continued continues
asked asks posted posts answered replied admitted admits charged quipped texted emailed e-mailed
messaged blogged believed believes pointed points swore swears forewarned foretold misspoke cursed
counselled marvelled
"""
_PLAIN = """
write think continue ask admit believe read
"""
_SPEAKING_TOO = """
telling writing asking calling admitting describing accusing denouncing labeling labelling dubbing
attacking dismissing mocking criticizing criticising blasting condemning praising tweeting
thinking believing saying
"""
_NO_PARTICIPLE = frozenset(
    ["contest", "defend", "lecture", "offer", "reckon", "report", "reveal", "volunteer"]
)  # more often nouns, or other than speech
_WEAK = """
accused accuses advocated applauded assailed attacked blamed blasted branded called calls castigated
challenged characterized characterised chastised cited cites compared condemned condemns
congratulated credited credits criticised criticized criticises criticizes decried denounced
denounces derided described describes detailed discussed dismissed dismisses disputed expressed
expresses extolled hailed heralded hoped hopes implied implies instructed invited invoked labeled
labelled lambasted lauded likened likens lodged mocked named ordered outlined painted pilloried
portrayed praised praises promises proposed proposes pushed questioned raised rebuffed rebuked
rebutted recommended recommends referred refers refuted rejected rejects ridiculed savaged scorned
signed slammed spoke speaks talked thanked threatened touted vilified voiced voices wanted wants
welcomed welcomes wished wishes argued
"""
_STATEMENTS = """
statement statements remarks comments speech speeches interview interviews tweet tweets email e-mail
memo letter letters testimony sermon sermons editorial editorials post posts blog op-ed column reply
response announcement declaration article articles address lecture message messages telegram
dispatch bulletin essay memoir memoirs transcript words claim assertion assertions contention
insistence suggestion suggestions accusation accusations allegation allegations description argument
arguments complaint complaints admission threat threats boast pledge promise vow remark comment joke
question questions answer warning warnings explanation assessment prediction observation appeal plea
retort rebuttal quip
"""
_NOT_SPEECH = """
titled entitled dubbed nicknamed named message messages slogan slogans sign signs banner banners
placard placards poster posters headline headlined headlines hashtag word words term terms phrase
phrases so-called called chant chants chanted chanting song book film movie album labeled labelled
known painted emblazoned inscribed inscription reading motto caption captioned subtitled concept
notion expression nickname marked
"""


def past(verb: str) -> str:
    """Return the past of a regular *verb*."""
    if verb.endswith("e"):
        return verb + "d"
    if verb in _doubled:
        return verb + verb[-1] + "ed"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "ed"


def present(verb: str) -> str:
    """Return what he does who is at the *verb*."""
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("sh", "ss", "ch")) else "s")


def participle(verb: str) -> str:
    """Return the present participle of a regular *verb*."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in _doubled else "") + "ing"


_doubled = frozenset(_DOUBLED.split())
_all, _nouns, _plurals = (frozenset(words.split()) for words in (_VERBS, _NOUNS_TOO, _PLURALS))

SAID = frozenset({*map(past, _all), *map(present, _all - _plurals), *_IRREGULAR.split()})
SAY = frozenset({*(_all - _nouns), *_PLAIN.split()})  # "experts warn", "he would recall"
SAYING = frozenset({*map(participle, _all - _NO_PARTICIPLE), *_SPEAKING_TOO.split()})
CALLED = frozenset(_WEAK.split())
STATEMENTS = frozenset(_STATEMENTS.split())
NOT_SPEECH = frozenset(_NOT_SPEECH.split())
