"""The days that Iran keeps, and those of its nuclear deal."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.named import AHEAD, named, once, persian
from iranwatch.analysis.time.nearest import in_some_year
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Reading, Scene

REVOLUTION = dt.date(1979, 2, 11)  # 22 Bahman 1357, the day the Shah's army gave up


def read_anniversary(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day the revolution is remembered, in the year its number gives or the nearest."""
    if match["number"]:
        return span.day(REVOLUTION.replace(year=REVOLUTION.year + int(match["number"])))
    return in_some_year(lambda year: span.day(REVOLUTION.replace(year=year)), scene, match, AHEAD)


RULES = (
    named(
        "nowruz",
        "Nowruz Norouz Norooz Noruz Nourouz Newroz Nowrooz Nowrouz Now Iranian Persian",
        r"N(?:ow|o|ou|ew)(?:\s[Rr]|r)(?:u|oo|ou|o)z|(?:Iranian|Persian)\s[Nn]ew\s[Yy]ear",
        persian(1, 1),
        "Nowruz",
        "2024-03-20",
        ["It was New Year.", "Now roses bloom.", "Iranian news year by year"],
    ),
    named(
        "sizdah-bedar",
        "Sizdah Nature",
        r"Sizdah[\s-]?[Bb]e-?[Dd]ar|Nature\sDay",
        persian(1, 13),
        "Sizdah Bedar",
        "2024-04-01",
        ["It was a day in nature."],
    ),
    named(
        "islamic-republic-day",
        "Islamic",
        r"Islamic\sRepublic\sDay",
        persian(1, 12),
        "Islamic Republic Day",
        "2024-03-31",
        ["The Islamic Republic Daily wrote."],
    ),
    named(
        "nuclear-technology-day",
        "National Nuclear",
        r"(?:National\s)?(?:Day\sof\s)?Nuclear\sTechnology\sDay",
        persian(1, 20),
        "National Nuclear Technology Day",
        "2024-04-08",
        ["National Nuclear Technology Centre"],
    ),
    named(
        "army-day",
        "National Army",
        r"(?:National\s)?Army\sDay",
        persian(1, 29),
        "Army Day",
        "2024-04-17",
        ["The National Army won."],
    ),
    named(
        "khomeini-anniversary",
        "anniversary",
        r"anniversary\sof\s(?:the\s(?:death|passing|demise)\sof\s(?:[A-Z]\w+\s){0,3}Khomeini"
        r"|(?:[A-Z]\w+\s){0,3}Khomeini['’]s\s(?:death|passing|demise))",
        persian(3, 14),
        "anniversary of the death of Ayatollah Khomeini",
        "2024-06-03",
        ["the anniversary of Khomeini’s return"],
    ),
    named(
        "global-arrogance-day",
        "National Day",
        r"(?:National\s)?Day\s(?:of\s(?:the\s)?(?:[Ff]ight|[Ss]truggle|[Cc]ampaign)\s)?[Aa]gainst\s"
        r"(?:the\s)?(?:Global\s)?Arrogance",
        persian(8, 13),
        "National Day against Global Arrogance",
        "2023-11-04",
        ["National Day of Arrogance", "They stood against global arrogance."],
    ),
    named(
        "student-day",
        "Student Students",
        r"Students?['’]?s?\sDay",
        persian(9, 16),
        "Student Day",
        "2023-12-07",
        ["Students daydream."],
    ),
    named(
        "yalda",
        "Yalda Shab",
        r"(?:Shab-?e\s)?Yalda(?!\s[A-Z])",
        persian(9, 30),
        "Yalda",
        "2023-12-21",
        ["Yalda Moaiery took the picture."],
    ),
    named(
        "revolution-day",
        "Islamic Revolution Victory",
        r"(?:Islamic\s)?Revolution\s(?:Victory\s)?Day",
        persian(11, 22),
        "Islamic Revolution Day",
        "2024-02-11",
        ["Islamic Revolution Daily", "Islamic Revolution Guards Corps"],
    ),
    named(
        "ten-day-dawn",
        "Ten Ten-Day Fajr",
        r"Ten-Days?\s(?:of\s)?(?:Fajr|Dawn)|Ten\sDays?\s(?:of\s)?(?:Fajr|Dawn)|Fajr\s[Dd]ecade",
        persian(11, 12, 22),
        "Ten-Day Dawn",
        "2024-02-01/2024-02-11",
        ["Fajr missiles", "Ten days passed."],
    ),
    rule(
        "anniversary-of-the-revolution",
        ("anniversary",),
        r"(?:(?P<number>\d{1,2})(?:st|nd|rd|th)|[\w’']+)\sanniversary"
        r"\sof\s(?:the\s|[Ii]ran['’]s\s|its\s)"
        r"(?:(?:1979|victory\sof\sthe|[Ii]slamic|[Ii]ranian)\s)*[Rr]evolution\b",
        read_anniversary,
        back=1,
        accepts={
            "It was the 40th anniversary of the Islamic Revolution.": (
                "40th anniversary of the Islamic Revolution",
                "2019-02-11",
            ),
            "They marched on the anniversary of the revolution.": (
                "the anniversary of the revolution",
                "2024-02-11",
            ),
        },
        rejects=[
            "the anniversary of the takeover",
            "On the anniversary of its revolutionary court",
        ],
        why="22 Bahman; a number in front tells the year",
    ),
    named(
        "adoption-day",
        "Adoption",
        r"Adoption\sDay",
        once(2015, 10, 18),
        "Adoption Day",
        "2015-10-18",
        ["Adoption Days"],
        "when the JCPOA came into effect, ninety days after resolution 2231",
    ),
    named(
        "implementation-day",
        "Implementation",
        r"Implementation\sDay",
        once(2016, 1, 16),
        "Implementation Day",
        "2016-01-16",
        ["Implementation days"],
        "when the JCPOA's relief began",
    ),
)
