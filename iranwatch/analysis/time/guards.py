"""Four digits that are no year: resolutions, crowds, prices, aircraft, notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iranwatch.analysis.time.words import listed

LOOK_BACK = 28  # characters before a number that the guards look at
NO_WORDS_BEFORE = 1900  # years before need a word that announces a year


class Guard(NamedTuple):
    """One row: what stands before or after a number that is no year.

    ``before`` and ``after`` are the text as it stands, ``words`` that before it in small letters.
    ``stops`` are texts with such a number, ``passes`` texts alike whose number is a year.
    """

    name: str
    words: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    stops: Sequence[str]
    passes: Sequence[str]
    why: str


def _guard(
    name: str,
    *,
    words: str | None = None,
    before: str | None = None,
    after: str | None = None,
    stops: Sequence[str],
    passes: Sequence[str],
    why: str,
) -> Guard:
    """Return a row; *words* and *before* have to end, *after* to begin at the number."""
    return Guard(
        name,
        re.compile(rf"(?:{words})$", re.VERBOSE) if words else None,
        re.compile(rf"(?:{before})$", re.VERBOSE) if before else None,
        re.compile(after, re.VERBOSE) if after else None,
        stops,
        passes,
        why,
    )


_THINGS = "|".join(
    listed(
        "resolutions? unscr flights? sections? articles? paragraphs? chapters? pages? pp? "
        "rooms? bus routes? highways? channel models? boeing airbus tupolev battalion brigade "
        "division regiment orders? bills? law act decree psalm episode version windows zip "
        "code extension phone nos?(?=[.]) numbers? numbered serial asteroid vision agenda "
        "horizon expo"
    )
)
_AMOUNTS = "|".join(
    listed(
        r"(?:more|less|fewer|greater|larger|other)\sthan at\s(?:least|most) nearly almost about "
        r"approximately roughly some over exceeding only another additional estimated up\sto "
        r"as\s(?:many|few|much)\sas total(?:ing|ling)?(?:\sof)? hundred\sand all these those "
        r"(?:number|average|force|crowd|group|cost|price|height|speed|distance|length|score|sum|rate|"
        r"capacity|population|weight|maximum|minimum)\sof "
        r"has have had (?:kill|wound|injur|arrest|detain|deploy|employ|operat|install|produc|"
        r"export|import|execut|releas)(?:ed|es|s|ing)"
    )
)
_UNITS = "|".join(
    listed(
        "people persons? men women children civilians troops soldiers fighters militants members "
        "officers prisoners protesters demonstrators pilgrims students refugees victims staff "
        "employees workers companies centrifuges machines missiles rockets warheads tanks aircraft "
        "planes vehicles barrels tons? tonnes? kilos? kilograms? grams? pounds? "
        "kilomet(?:er|re)s? met(?:er|re)s? miles? feet foot inch(?:es)? acres hectares km kg ft mm "
        "mph kph kW MW megawatts? degrees rials? tomans? dollars? euros? yuan rubles? dinars? "
        r"cents? pages words hours hrs GMT UTC EST EDT local\stime percent per\scent million "
        "billion strong seats votes copies homes houses villages buildings cases deaths"
    )
)
_MAKERS = "|".join(
    listed(
        "Audi BMW Buick Cadillac Chevrolet Chevy Chrysler Dodge Fiat Ford Honda Hyundai Jeep Kia "
        "Lexus Mazda Mercedes Mitsubishi Nissan Paykan Peugeot Pontiac Porsche Pride Renault Saipa "
        "Samand Subaru Suzuki Toyota Volkswagen Volvo"
    )
)
_LEADS = "|".join(
    listed(
        "In Since By From Until During After Before Between The Of To Through Early Mid Late "
        r"Around And Its His Her Their For On Year [A-Z]\w+['’]s"
    )
)

GUARDS = (
    _guard(
        "numbered",
        words=rf"\b(?:{_THINGS})\.?,?\s(?:no\.?\s|number\s|\#)?"
        r"(?:\d{3,4},?\s(?:(?:and|or)\s)?)*",
        stops=["resolution 1929", "Resolutions 1737, 1747 and 1803", "Flight 1655", "Vision 2030"],
        passes=["a resolution in 1929", "the act of 2010", "no 2009 vote", "law, in 2010"],
        why="a number that names a thing, or one of several such",
    ),
    _guard(
        "amount",
        words=rf"\b(?:{_AMOUNTS})\s|[$£€¥₤\#№@©]\s?|(?:\(c\)|copyright)\s",
        stops=[
            "more than 2000",
            "$1900",
            "killed 1500",
            "© 2026",
            "a total of 2000",
            "a score of 2072",
        ],
        passes=["since 2000", "rather than 2009", "compared with 2015", "(2015"],
        why="a count, a price, a notice of copyright",
    ),
    _guard(
        "inside",
        before=r"[\w.,/:&=?_+*^~%] | (?<!mid)(?<!post)(?<!pre)(?<!late)(?<!early)(?<!\s)[-–]",
        stops=["A-2000", "1,999", "v.2000", "example.org/2017"],
        passes=["post-1979", "mid-1990", "June, 2015", "the war - 2003"],
        why="a part of a larger number, a code or an address",
    ),
    _guard(
        "unit",
        after=rf"[-–\s](?:{_UNITS})\b | [-–][a-z]+\b | \s?% | [,.:/]\d | [@=]",
        stops=["2000 troops", "2000-foot", "2000 GMT", "1900 rials", "2000%", "1999.5"],
        passes=["2015 nuclear deal", "1979, when", "2003 American war", "2009. It"],
        why="a count and what it counts",
    ),
    _guard(
        "model",
        after=rf"\s(?:{_MAKERS})\s(?:[A-Z\d]|sedan|pickup|van|truck|car\b|taxi)",
        stops=["his 1987 Chevrolet Cavalier", "a 1998 Peugeot 405", "a 2005 Paykan taxi"],
        passes=["the 2003 American war", "the 2017 Peugeot contract", "in 2017 Renault left"],
        why="the year in which a thing was built is no event",
    ),
    _guard(
        "class-of",
        words=r"\b(?:class|generation)\sof\s",
        stops=["the Class of 2024"],
        passes=["the war of 2003"],
        why="a name for people",
    ),
    _guard(
        "named",
        before=rf"(?<![.!?]\s) (?<!^)\b (?!(?:{_LEADS})\s) [A-Z][\w’'-]+\s",
        stops=["at Expo 2020", "the Euro 2016", "a Tupolev 2000"],
        passes=["and Since 2015", "Iran’s 2009", "the year 2009", "election. Then 2009"],
        why="a number after a name belongs to the name",
    ),
)
_PLURAL = re.compile(
    r"\s(?!(?:was|is|has|as|its|his|this|does|remains|marks|sees|saw)\b)[a-z]+s\b(?!['’])"
)
_ANNOUNCED = re.compile(
    r"(?:['’]s|s['’]|\b(?i:the|its|his|her|their|our|this|that|in|of|since|from|for|during|after|"
    r"before|until|by|and|between|to|early|mid|late|year|circa))[\s-]$|[(–-]$"
)


def is_year(digits: str, before: str, text: str, end: int) -> bool:
    """Say whether four *digits* are a year, as far as is seen where they stand.

    *before* are up to LOOK_BACK characters before them; *text* goes on at *end*. No guard may stop
    it, and a word has to announce it where it is old or stands before a plural ("1800 machines").
    """
    words = before.lower()  # to ignore case in a pattern would take three times as long
    for guard in GUARDS:
        if guard.words and guard.words.search(words):
            return False
        if guard.before and guard.before.search(before):
            return False
        if guard.after and guard.after.match(text, end):
            return False
    doubtful = int(digits) < NO_WORDS_BEFORE or _PLURAL.match(text, end)
    return not doubtful or announces_year(before)


def announces_year(before: str) -> bool:
    """Say whether the words *before* a number announce that it is a year."""
    return bool(_ANNOUNCED.search(before))
