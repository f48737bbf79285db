"""The words that matter to who said what: verbs of speech, titles, and what is not a person.

Word lists of general English newswriting; none names a person or an outlet.
"""

from __future__ import annotations

from iranwatch.analysis.speech.given_names import EITHER, MEN, WOMEN

_REGULAR = """
acknowledge add admonish advise affirm agree allege announce argue assert assure caution claim
comment complain concede conclude confess confirm contend contest counsel counter declare defend
demand deny emphasise emphasize encourage exclaim explain gush interject intone insist joke lament
maintain mention muse mutter note observe offer opine plead pledge ponder posit predict proclaim
pronounce protest quip reaffirm reason recall recount reflect reiterate remark repeat reply
respond retort reveal scoff sigh snap speculate stress suggest summarise summarize surmise testify
thunder tweet underline underscore urge venture vow warn whisper wonder shout yell marvel murmur
moan assess boast exhort enthuse vent
"""
_IRREGULAR = """
said say says wrote write writes written told tell tells read reads thought thinks continued
continues shot asked asks posted posts answered replied replies admitted admits promised charged
reported quipped denied denies texted emailed blogged responded believes believed stated pointed
points argue insist explain add announce declare conclude admit maintain contend assert believe
acknowledge concede suggest predict complain warn deny agree allege continue jokes joked mused
swore swears
"""
_NOT_IN_THE_PRESENT = """
comment counter demand offer protest reason repeat snap stress tweet note shout contest plead
boast vent murmur
"""
_WEAK = """
accused accuses applauded attacked blamed blasted branded called calls challenged characterized
characterised cited cites compared condemned condemns credited criticised criticized criticizes
decried defended denounced derided described describes discussed dismissed dismisses expressed
expresses hailed heralded instructed labeled labelled likened mocked named ordered painted
portrayed praised praises promises pushed raised referred refers rejected rejects ridiculed signed
slammed spoke speaks talked talks thanked threatened touted urged vowed voiced wanted wants
welcomed implored implores wished wishes insists invoked credits invited proposed proposes argued
announces hopes hoped
"""
_SPEAKING = """
saying adding telling writing noting arguing explaining insisting warning calling asking stating
declaring claiming suggesting stressing emphasizing emphasising asserting announcing reiterating
remarking repeating promising predicting tweeting describing accusing denouncing praising quipping
joking replying responding concluding acknowledging admitting urging vowing pledging maintaining
contending complaining observing recalling commenting labeling dubbing exclaiming shouting yelling
lamenting cautioning alleging attacking dismissing mocking criticizing criticising blasting
condemning
"""
_NOT_SPEECH = """
titled entitled dubbed nicknamed named message messages slogan slogans sign signs banner banners
placard placards poster posters headline headlined headlines hashtag word words term terms phrase
phrases so-called called chant chants chanted chanting song book film movie album labeled labelled
known painted emblazoned inscribed inscription reading motto caption captioned subtitled concept
notion expression nickname marked
"""
_PEOPLE = """
activist activists adviser advisers advisor advisors aide aides ally allies ambassador analyst
analysts archbishop assemblyman assemblywoman assistant attorney attorneys author ayatollah backer
backers banker bishop boss brother businessman businesswoman cardinal candidate candidates captain
chair chairman chairmen chairwoman chairperson chancellor chief chiefs cleric clerics coach
co-chair co-founder co-chairman colonel columnist columnists commander commanders commentator
commissioner congressman congresswoman consultant coordinator correspondent councilman councilor
councilors councillor councillors counsel counselor counterpart critic critics daughter dean
delegate delegates democrat democrats deputy diplomat diplomats director directors dissident
dissidents doctor donor donors economist economists editor editors envoy envoys ex-president
ex-wife executive executives expert experts father fellow figure founder friend general governor
governors grandfather grandmother guest head historian host hosts husband imam insider insiders
inspector investigator investigators journalist journalists judge judges justice king lawmaker
lawmakers lawyer lawyers leader leaders lecturer lieutenant lobbyist major manager managers
marshal mayor mayors member members minister ministers mother mp mps mufti negotiator negotiators
nominee observer observers official officials officer officers operative operatives opponent
opponents organiser organizer organizers owner parliamentarian pastor physician poet policeman
pollster pope premier president presidents priest prince princess principal prisoner prisoners
producer professor prosecutor prosecutors protester protesters queen rabbi rapporteur reformist
reporter reporters representative representatives republican republicans researcher researchers
resident residents rival rivals scholar scholars scientist scientists secretary secretary-general
director-general senator senators sergeant sheikh shah sheriff sister son soldier soldiers source
sources speaker spokesman spokesmen spokesperson spokespersons spokespeople spokeswoman
spokeswomen staffer staffers strategist strategists student students superintendent supporter
supporters survivor survivors surgeon sultan teacher teachers treasurer undersecretary veteran
victim victims vice-president vice-chairman voter voters wife witness witnesses woman women man
men worker workers writer writers prosecutor-general attorney-general hojatoleslam hojjatoleslam
eyewitness eyewitnesses insurgent militant militants rebel rebels refugee refugees heavyweight
co-author neighbour neighbor neighbors reverend rep sen gov gen lt col maj sgt adm capt cmdr brig
prof dr sir lord lady dame hon rev mullah hajj haj sayyid ms
"""
_ORGANISED = """
administration agency airlines alliance army assembly association authorities authority bank board
brigade bureau cabinet campaign caucus center centre chamber channel church club coalition college
command commission committee community company conference congress consulate corporation corps
council court daily delegation democracy department directorate division embassy federation force
forces foundation front fund government group guard guards guardian herald hospital house
initiative institute institution intelligence international journal kingdom league letter library
magazine mail media military militia ministry mission monitor monthly mosque movement museum navy
network news newspaper newspapers office opposition organisation organization parliament party
petition police post presidency press programme project publication radio regime release report
republic resistance review school senate service services society staff state statement station
street studies study survey team television think-tank think-tanks times tribunal tribune tv union
united university watch website white wing lawsuit nations indictment ruling filing complaint
document resolution communique communiqué inc corp llc ltd plc co broadcaster poll republicans
democrats gulf
"""
_ORGANISED_CAPITALISED = """
Act Affairs Agreement Airport Americans Avenue Beach Bill Bridge Budget Building City Code
Conservative Constitution County Daily Day Deal Debate Defense Democratic Development District
East Economics Election Emirates Energy Eve Exchange Finance Foreign Global God Green Hall Health
Highway Hill Homeland Human Independent Interior Islam Islamic Island Islands Jewish Christian
Muslim Muslims Christians Jews Catholic Labor Labour Liberal Middle Morning National North
Northern Nuclear Oil Pact Park Peace Plan Prize Program Public Quran Rally Reform Republican
Research Rights River Road Sea Security South Southern Square Standard Strait Summit Supreme Trade
Treasury Treaty Trust War West Western Eastern World Zone Court Justice Congressional Revolution
Revolutionary Shia Sunni Shiite Nobel Olympic Wall Freedom Atomic Arab Bible Valley Times Lake
Mount Bay Today Voice Yes No Oh Company Super Tuesday Attorney-General Internet Academy Awards
Guardian Associated
"""
_PLACES = """
Afghanistan Africa Alabama Alaska Albania Aleppo Algeria America Amman Ankara Arabia Argentina
Arizona Arkansas Armenia Asia Athens Atlanta Australia Austria Azerbaijan Baghdad Bahrain
Bangladesh Basra Beijing Beirut Belarus Belgium Berlin Bosnia Boston Brazil Britain Brussels
Bulgaria Cairo California Canada Caucasus Chicago Chile China Cleveland Colombia Colorado
Connecticut Crimea Croatia Cuba Cyprus Dallas Damascus Delaware Denmark Detroit Doha Dubai Egypt
England Estonia Ethiopia Europe Finland Florida France Gaza Geneva Georgia Germany Golan Greece
Haifa Hawaii Herat Homs Hormuz Houston Hungary Idaho Idlib Illinois India Indiana Indonesia Iowa
Iran Iraq Ireland Isfahan Islamabad Israel Istanbul Italy Japan Jeddah Jerusalem Kabul Kansas
Karachi Karbala Kazakhstan Kentucky Kenya Kerman Kiev Korea Kurdistan Kuwait Kyiv Latvia Lausanne
Lebanon Libya Lithuania London Louisiana Maine Malaysia Manhattan Maryland Mashhad Massachusetts
Mecca Medina Mexico Miami Michigan Minnesota Mississippi Missouri Montana Morocco Moscow Mosul
Munich Najaf Natanz Nebraska Netherlands Nevada Nigeria Norway Ohio Oklahoma Oman Oregon Orlando
Pakistan Palestine Paris Pennsylvania Philadelphia Philippines Poland Portugal Qatar Qom Ramallah
Riyadh Romania Rome Russia Scotland Serbia Shiraz Sinai Singapore Somalia Spain Sudan Sweden
Switzerland Syria Tabriz Taiwan Tajikistan Teheran Tehran Tennessee Texas Thailand Tikrit Tripoli
Tunisia Turkey Turkmenistan U.A.E. U.K. U.N. U.S. UAE UK UN US USA U.S.A. Ukraine Utah Uzbekistan
Venezuela Vermont Vienna Vietnam Virginia Wales Washington Wisconsin Wyoming Yemen York Yugoslavia
Zurich Hampshire Jersey Carolina Dakota Angeles Vegas Francisco Columbia
"""
_DEMONYMS = """
Afghan African American Arab Argentine Armenian Asian Australian Austrian Bahraini Belgian
Brazilian British Canadian Chinese Cuban Danish Dutch Egyptian Emirati English European Finnish
French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese
Jordanian Kurdish Kuwaiti Lebanese Libyan Mexican Moroccan Norwegian Omani Ottoman Pakistani
Palestinian Persian Polish Qatari Romanian Russian Saudi Scottish Serbian Soviet Spanish Sudanese
Swedish Swiss Syrian Tunisian Turkish Ukrainian Venezuelan Vietnamese Yemeni Zionist Azeri Baluchi
African-American
"""
_TIMES = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.
Jan Feb Mar Apr Aug Sept Oct Nov Dec Monday's Tuesday's Ramadan Nowruz Muharram Christmas
Thanksgiving Ashura today yesterday tomorrow tonight morning afternoon evening week month year
night later earlier recently ago late early last next hours days weeks months years minutes
moments hour minute
"""
_STATEMENTS = """
statement statements remarks comments speech speeches interview tweet tweets email e-mail memo
letter testimony sermon editorial
"""
_ADVERBS = """
also then now still again once even just already never always not ever often soon yet since back
instead perhaps himself herself itself themselves however further famously meanwhile though indeed
likewise similarly finally later earlier ironically additionally too thus therefore moreover
furthermore nevertheless nonetheless
"""
_CLOSED = {  # words of the closed classes, by tag
    "h": "he him",
    "s": "she",
    "i": "i me we us you they them it myself this these those there here",
    "d": "the a an others his her its their our my your one another some many several both two "
    "three four five six seven eight nine ten other any each every most all few no such dozens "
    "hundreds thousands",
    "w": "who which whom whose",
    "t": "that when while where because if whether although unless",
    "z": "to",
    "o": "of",
    "b": "by",
    "q": "as",
    "p": "for at from in on with about after before against among around between during into like "
    "near over through under upon without within toward towards across amid behind beyond despite "
    "outside inside throughout until via than "
    "what how why since",
    "c": "and or but nor so",
    "u": "has have had would will can could may might must shall should did does do 'd 'll",
    "U": "was were is are be been being am got gets",
    "l": "al el bin ibn bint de del della der den di du da van von la le ben abu ter ul ud y",
    "y": "quoted quotes quoting",
    "A": "according",
}  # fmt: skip
_OF_MEN = """
spokesman chairman congressman businessman councilman assemblyman policeman man father son brother
husband king prince sheikh sultan imam ayatollah mr sir lord emperor bishop pope uncle boy
"""
_OF_WOMEN = """
spokeswoman chairwoman congresswoman businesswoman councilwoman assemblywoman policewoman woman
mother daughter sister wife queen princess mrs ms dame lady aunt girl actress
"""


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") else verb + "ed"


def _present(verb: str) -> str:
    if verb.endswith("y"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("sh", "ss", "ch")) else "s")


def _tagged() -> dict[str, str]:
    """Return the tag of every listed word; later lines win over earlier ones."""
    regular = _REGULAR.split()
    nouns = frozenset(_NOT_IN_THE_PRESENT.split())  # as often as not: "his comments"
    verbs = {*_IRREGULAR.split(), *map(_past, regular)}
    verbs |= {_present(verb) for verb in regular if verb not in nouns}
    lists = (
        ("O", _ORGANISED.split()),
        ("T", _PEOPLE.split()),
        ("D", _TIMES.split()),
        ("Y", _STATEMENTS.split()),
        ("a", _ADVERBS.split()),
        ("k", _WEAK.split()),
        ("v", verbs),
        ("g", _SPEAKING.split()),
        *((tag, words.split()) for tag, words in _CLOSED.items()),
    )
    return {word: tag for tag, words in lists for word in words}


def _capitalised() -> dict[str, str]:
    lists = (
        ("O", _ORGANISED_CAPITALISED.split()),
        ("O", (word.capitalize() for word in _ORGANISED.split())),
        ("G", _PLACES.split()),
        ("J", _DEMONYMS.split()),
        ("D", _TIMES.split()),
        ("m", MEN),
        ("f", WOMEN),
        ("n", EITHER),
    )
    return {word: tag for tag, words in lists for word in words}


LISTED = _tagged()
CAPITALISED = _capitalised()
NOT_SPEECH = frozenset(_NOT_SPEECH.split())
HE = frozenset(_OF_MEN.split())
SHE = frozenset(_OF_WOMEN.split())
