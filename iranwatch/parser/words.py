"""Words that give a line away: stop words by language, and the words of menus and of jobs."""

from __future__ import annotations

STOP_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for on was with as it by at from be has have are this an "
        "his he not were which but had they their or who been its said would about after",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
        "fr": "le la les de des et en un une du que est pour qui dans a par sur au plus pas ce il ne "
        "se sont avec son aux ont cette ou été mais nous leur ses d'un l'on",
        "es": "el la los las de que y en un una del por con no para es se su al lo como más o pero sus "
        "le ha este fue ya entre cuando sobre también desde están",
        "it": "il la di che e un una in per è non con del della le si da i gli al dei nel sono anche "
        "alla ha più come delle lo ma o dal questo",
        "pt": "o a os as de que e em um uma do da no na para com não é por mais dos se ao como foi das "
        "sua ou seu pela são também nos já",
        "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door "
        "nog naar dan uit heeft werd wordt deze over",
        "tr": "ve bir bu da de için ile olarak çok daha olan en gibi sonra kadar ise ancak göre oldu "
        "ne var değil olduğunu her ya",
        "sv": "och att det i en är som på av för med den till inte har de ett om han var så men",
        "no": "og i det er på som av en til for at med de har den ikke et om han var så men fra ble",
        "da": "og i det er på som af en til for at med de har den ikke et om han var så men fra blev",
        "id": "yang dan di dengan untuk ini dari dalam itu tidak pada akan ke juga oleh ada telah bisa",
        "ru": "и в не на что с по как из это за его от к для был но также о у же он она они год",
        "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده می ها اما باید بود",
        "ar": "في من على إلى أن التي عن الذي مع هذا هذه ما لا كما بعد كان قال بين أو قد ذلك وقد",
        "he": "של את על לא זה הוא עם כי גם אל היא אבל או בין יותר כל אם מה היה לאחר",
    }.items()
}

PARTICLES = frozenset(
    "de la le del della di da dos das do du des van von der den ter ten zu zum bin ibn bint al el ul "
    "abu ben y e st".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv phd ph.d. md m.d. ms mba rn rd dds jd esq".split())

ROLE_WORDS = frozenset(
    "editor editors reporter correspondent writer writers contributor contributors columnist columnists "
    "journalist journalists analyst analysts fellow director producer photographer professor lecturer "
    "researcher blogger author critic anchor host intern staff chief president founder manager "
    "attorney freelancer scholar economist strategist adviser advisor specialist deputy senior "
    "assistant associate contributing freelance special executive managing principal guest "
    "redakteur redakteurin redaktion korrespondent korrespondentin autor autorin journalistin "
    "rédacteur rédactrice correspondant journaliste philosophe redactor redactora periodista enviado "
    "enviada corresponsal giornalista inviato redattore jornalista repórter redação journalistdirektor "
    "muhabir yazar редактор корреспондент обозреватель journalistik redaktör".split()
)
ORG_WORDS = frozenset(
    "news agency press times post tribune herald gazette journal magazine media network radio tv "
    "television institute university council center centre committee desk bureau team staff inc llc "
    "ltd gmbh com org net service services international foundation group association society "
    "ministry department embassy union party government company corporation commission agencies "
    "institution society college school academy studies alliance league chamber hospital shimbun "
    "publishing productions initiative library museum "
    "newsroom newsdesk admin administrator webdesk editorial board chronicle telegraph mail globe "
    "observer wire report reports review office court police bank forum project program programme "
    "redacción redazione rédaction agencia agence agentur zeitung".split()
)
MENU_WORDS = frozenset(
    "home menu search sport sports business politics world opinion video videos photos culture life "
    "lifestyle style travel food health science tech technology entertainment weather money markets "
    "football cricket share follow facebook twitter linkedin email whatsapp instagram youtube print "
    "comment comments read more login logout sign subscribe newsletter newsletters contact about "
    "terms privacy policy cookie cookies advertise advertisement help faq careers shop store podcast "
    "podcasts live latest trending popular related topics tags categories archive archives gallery "
    "events jobs cars property homes games puzzles crossword obituaries classifieds features "
    "analysis exclusive breaking update updates review reviews interview editorial letters local "
    "national global regional education environment climate economy finance crime law religion arts "
    "music movies film books fashion beauty parenting relationships careers innovation gear deals "
    "reading time recipes skip main content image photo picture caption close open expand view all click here listen watch "
    "play next previous back top page edition account profile settings notifications published "
    "lesezeit lecture lectura updated posted modified your our this that these those how why what when where who which "
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday tomorrow the a an and or of "
    "for with from in on at to by is are was were".split()
)
