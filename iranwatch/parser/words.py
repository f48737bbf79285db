"""Words that give a line away: stop words by language, and the words of menus, jobs and outlets.

They are data: a word belongs in a list because of what it is, never because of one page.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of *words*, which stand apart by blanks."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """Return the phrases of *phrases*, which stand apart by bars."""
    return frozenset(" ".join(phrase.split()) for phrase in phrases.split("|"))


STOP_WORDS = {
    "en": word_set("""
        the of and to in a is that for on was with as it by at from be has have are this
        an his he not were which but had they their or who been its said would about
        after
    """),
    "de": word_set("""
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als
        auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie
        einem über
    """),
    "fr": word_set("""
        le la les de des et en un une du que est pour qui dans a par sur au plus pas ce
        il ne se sont avec son aux ont cette ou été mais nous leur ses d'un l'on
    """),
    "es": word_set("""
        el la los las de que y en un una del por con no para es se su al lo como más o
        pero sus le ha este fue ya entre cuando sobre también desde están
    """),
    "it": word_set("""
        il la di che e un una in per è non con del della le si da i gli al dei nel sono
        anche alla ha più come delle lo ma o dal questo
    """),
    "pt": word_set("""
        o a os as de que e em um uma do da no na para com não é por mais dos se ao como
        foi das sua ou seu pela são também nos já
    """),
    "nl": word_set("""
        de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij
        door nog naar dan uit heeft werd wordt deze over
    """),
    "tr": word_set("""
        ve bir bu da de için ile olarak çok daha olan en gibi sonra kadar ise ancak göre
        oldu ne var değil olduğunu her ya
    """),
    "sv": word_set("""
        och att det i en är som på av för med den till inte har de ett om han var så men
    """),
    "no": word_set("""
        og i det er på som av en til for at med de har den ikke et om han var så men fra
        ble
    """),
    "da": word_set("""
        og i det er på som af en til for at med de har den ikke et om han var så men fra
        blev
    """),
    "id": word_set("""
        yang dan di dengan untuk ini dari dalam itu tidak pada akan ke juga oleh ada
        telah bisa
    """),
    "ru": word_set("""
        и в не на что с по как из это за его от к для был но также о у же он она они год
    """),
    "fa": word_set("""
        و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده می ها اما باید
        بود
    """),
    "ar": word_set("""
        في من على إلى أن التي عن الذي مع هذا هذه ما لا كما بعد كان قال بين أو قد ذلك وقد
    """),
    "he": word_set("""
        של את על לא זה הוא עם כי גם אל היא אבל או בין יותר כל אם מה היה לאחר
    """),
}
ANY_STOP_WORD = frozenset().union(*STOP_WORDS.values())

# small words inside the names of people
PARTICLES = word_set("""
    de la le del della di da dos das do du des van von der den ter ten zu zum bin ibn bint
    al el ul abu ben y e st
""")

# what follows a name and is none of it
SUFFIXES = word_set("""
    jr jr. sr sr. ii iii iv phd ph.d. md m.d. ms mba rn rd dds jd esq
""")

# jobs of those who sign articles
ROLE_WORDS = word_set("""
    editor editors reporter correspondent writer writers contributor contributors columnist
    columnists journalist journalists analyst analysts fellow director producer photographer
    professor lecturer researcher blogger author critic anchor host intern staff chief
    president founder manager attorney freelancer scholar economist strategist adviser
    advisor specialist deputy senior assistant associate contributing freelance special
    executive managing principal guest redakteur redakteurin redaktion korrespondent
    korrespondentin autor autorin journalistin rédacteur rédactrice correspondant
    journaliste philosophe redactor redactora periodista enviado enviada corresponsal
    giornalista inviato redattore jornalista repórter redação journalistdirektor muhabir
    yazar редактор корреспондент обозреватель journalistik redaktör
""")

# words in the names of outlets and institutions
ORG_WORDS = word_set("""
    monitor brief weekly digest insider watch online outlook dispatch sentinel courier examiner
    news agency press times post tribune herald gazette journal magazine media network radio
    tv television institute university council center centre committee desk bureau team
    staff inc llc ltd gmbh com org net service services international foundation group
    association society ministry department embassy union party government company
    corporation commission agencies institution college school academy studies alliance
    league chamber hospital shimbun publishing productions initiative library museum
    newsroom newsdesk admin administrator webdesk editorial board chronicle telegraph mail
    globe observer wire report reports review office court police bank forum project program
    programme redacción redazione rédaction agencia agence agentur zeitung
""")

# words of menus, buttons and sections; none is part of a name
MENU_WORDS = word_set("""
    home menu search sport sports business politics world opinion video videos photos
    culture life lifestyle style travel food health science tech technology entertainment
    weather money markets football cricket share follow facebook twitter linkedin email
    whatsapp instagram youtube print comment comments read more login logout sign subscribe
    newsletter newsletters contact about terms privacy policy cookie cookies advertise
    advertisement help faq careers shop store podcast podcasts live latest trending popular
    related topics tags categories archive archives gallery events jobs cars property homes
    games puzzles crossword obituaries classifieds features analysis exclusive breaking
    update updates review reviews interview editorial letters local national global regional
    education environment climate economy finance crime law religion arts music movies film
    books fashion beauty parenting relationships innovation gear deals reading time recipes
    skip main content image photo picture caption close open expand view all click here
    listen watch play next previous back top page edition account profile settings
    notifications published lesezeit lecture lectura updated posted modified your our this
    that these those how why what when where who which january february march april june
    july august september october november december monday tuesday wednesday thursday friday
    saturday sunday today yesterday tomorrow the a an and or of for with from in on at to by
    is are was were
""")

# words that stand beside a date and say nothing else
DATE_WORDS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi
    mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo am pm est edt cst cdt pst pdt gmt utc bst ist cet cest jst et pt ct mt at on the
    of and z t uhr h min minute minutes read last by date time published posted updated
    first original originally created modified release released le um den a m p hs
""")

# what the first page of a site is called in its trails
HOME_WORDS = word_set("home homepage startseite accueil inicio início главная الرئيسية خانه")

# sections an outlet files its articles under
SECTIONS = phrase_set("""
    news | world | world news | politics | business | money | markets | sport | sports |
    opinion | culture | economy | international | national | local | region | regional |
    iran | middle east | terrorism | nuclear | military | defense | defence | security |
    diplomacy | foreign policy | foreign affairs | human rights | energy | oil | society |
    science | technology | tech | health | environment | climate | analysis | explainer |
    commentary | editorial | politik | ausland | wirtschaft | politique | international |
    monde | économie | política | mundo | economía | mondo | سیاسی | بین‌الملل | اقتصادی |
    جهان | سياسة | اقتصاد | العالم
""")
