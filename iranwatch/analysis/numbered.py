"""The rows that find what goes by a number in law: resolutions, executive orders, bills, acts."""

from __future__ import annotations

from iranwatch.rules import Rule, rule

# What an instrument is called, by the prefix of its concept's id. The number follows.
TITLES = {
    "unscr": "UN Security Council Resolution",
    "unga": "UN General Assembly Resolution",
    "eo": "Executive Order",
    "bill_hr": "H.R.",
    "bill_s": "S.",
    "hres": "H.Res.",
    "sres": "S.Res.",
    "hjres": "H.J.Res.",
    "sjres": "S.J.Res.",
    "hconres": "H.Con.Res.",
    "sconres": "S.Con.Res.",
    "pl": "Public Law",
}

_END = r"(?![\w/%]|[.,:-]\d)"  # of a number: not of a date, a time, a share or a sum
_AND = r"(?:,\s+(?:and\s+)?|\s+(?:and|or)\s+|\s*&\s*)"
_NO = r"\s*(?:[Nn]os?\.\s*|[Nn]umbers?\s+|\#)?"


# Who else has resolutions; the House and the Senate have rows of their own as well.
_OTHERS = ("House", "Senate", "Joint", "Concurrent", "Assembly", "Parliament", "Board", "Congress")
_OTHER_COUNCILS = ("Rights Council", "Conference", "Committee", "League")


def _numbers(digits: str) -> str:
    """Return the pattern of one number, or of several in a row: "1737, 1747 and 1803"."""
    return rf"{_NO}(?P<numbers>{digits}{_END}(?:{_AND}{digits}{_END})*)"


def _not_after(*words: str) -> str:
    """Return the pattern of a place that none of *words* stands before."""
    return "".join(rf"(?<!{word}\s)".replace(" ", r"\s") for word in words)


def _of_congress(kind: str, initials: str, words: str, example: str) -> Rule:
    """Return the row for one kind of resolution of the House or the Senate."""
    return rule(
        kind,
        rf"(?<![\w.]) (?: {initials} | {words}\s+[Rr]esolutions? ) {_numbers(r'[0-9]{1,4}')}",
        accepts={
            f"It passed {TITLES[kind]} 83 today.": {"numbers": "83"},
            f"{example} 1929 and 1930 failed": {"numbers": "1929 and 1930"},
        },
        rejects=[f"the {example} passed by 83 votes", f"{example} 16/9"],
        why="Congress numbers its resolutions as the Security Council does",
    )


RULES = (
    rule(
        "unscr",
        rf"""
        (?<![\w-])
        (?: (?: (?: U\.?N\.? | United\s+Nations )(?:['’]s)?\s+ )?
            (?: Security\s+Council | UNSC )(?:['’]s)?\s+[Rr]esolutions?
          | (?: U\.?N\.? | United\s+Nations )\s+[Rr]esolutions?
          | UNSCRs?-?
          | S/RES/ )
        {_numbers(r"[0-9]{3,4}")}
        """,
        accepts={
            "in breach of UNSCR 1540, he said": {"numbers": "1540"},
            "Security Council resolutions 1737, 1747 and 1803": {"numbers": "1737, 1747 and 1803"},
            "under U.N. Resolution No. 2254": {"numbers": "2254"},
            "see S/RES/1887 (2009)": {"numbers": "1887"},
        },
        rejects=[
            "The Security Council met 1540 times.",
            "a Security Council resolution 2,254 days old",
            "Security Council resolution 16/9",
        ],
        why="the Council is named, so the number is not a year",
    ),
    rule(
        "unga",
        rf"""
        General\s+Assembly(?:['’]s)?\s+[Rr]esolutions? {_numbers("[0-9]{1,4}(?:/[0-9]{1,3})?")}
        """,
        accepts={
            "General Assembly resolution 3379": {"numbers": "3379"},
            "General Assembly Resolution 77/247 was": {"numbers": "77/247"},
        },
        rejects=[
            "the General Assembly passed resolution 3379",
            "General Assembly resolution of 2019",
        ],
        why="the Assembly counts its own",
    ),
    _of_congress("hres", r"H\.?\s?Res\.?", "House", "House Resolution"),
    _of_congress("sres", r"S\.?\s?Res\.?", "Senate", "Senate Resolution"),
    _of_congress("hjres", r"H\.?\s?J\.?\s?Res\.?", r"House\s+Joint", "House Joint Resolution"),
    _of_congress("sjres", r"S\.?\s?J\.?\s?Res\.?", r"Senate\s+Joint", "Senate Joint Resolution"),
    _of_congress(
        "hconres", r"H\.?\s?Con\.?\s?Res\.?", r"House\s+Concurrent", "House Concurrent Resolution"
    ),
    _of_congress(
        "sconres", r"S\.?\s?Con\.?\s?Res\.?", r"Senate\s+Concurrent", "Senate Concurrent Resolution"
    ),
    rule(
        "bill_hr",
        rf"(?<![\w.]) (?: H\.\s?R\. | HR(?=\s?[0-9]{{3}}) ) {_numbers('[0-9]{1,4}')}",
        accepts={
            "the bill, H.R. 1191, became": {"numbers": "1191"},
            "H.R. 4 and": {"numbers": "4"},
            "HR 1191 passed": {"numbers": "1191"},
        },
        rejects=["an HR 12 chart", "the H.R. department has 1191 staff", "CHR 1191"],
        why="HR without dots is a department more often, and those have no high numbers",
    ),
    rule(
        "bill_s",
        rf"S\.(?<![\w.]S\.)(?<!\.\sS\.)\s?(?P<numbers>[0-9]{{2,4}}){_END}",
        accepts={"Senators debated S. 722 and": {"numbers": "722"}, "(S.615)": {"numbers": "615"}},
        rejects=["the U.S. 500 index", "U. S. 1000", "S. 5th Street", "S. 12,000"],
        why="a lone S. before a number is a bill of the Senate",
    ),
    rule(
        "eo",
        rf"""
        (?<!\w) (?: (?:[Ee]xecutive | Exec\.)\s+[Oo]rders? | E\.\s?O\. | EO )
        {_numbers(r"(?:[0-9]{4,5}|[0-9]{2},[0-9]{3})")}
        """,
        accepts={
            "Executive Order 13846": {"numbers": "13846"},
            "Executive Orders 13382 and 13224": {"numbers": "13382 and 13224"},
            "signed E.O. No. 13,599 in": {"numbers": "13,599"},
        },
        rejects=["the CEO 13846", "an executive order in 2018", "Executive Order 66"],
        why="orders in force have four or five digits; a comma parts thousands",
    ),
    rule(
        "pl",
        rf"""
        (?<![\w.]) (?: Public\s+Law | Pub\.\s?L\. | P\.\s?L\. )
        {_numbers("[0-9]{2,3}[–-][0-9]{1,3}")}
        """,
        accepts={
            "Public Law 115-44 of": {"numbers": "115-44"},
            "P.L. 111–195": {"numbers": "111–195"},
        },
        rejects=["Public Law 480", "public law 111-195-2"],
        why="the Congress and the number in it",
    ),
)
BARE = rule(
    "unscr",
    rf"""
    (?: {_not_after(*_OTHERS, *_OTHER_COUNCILS)} (?<!\w)[Rr]esolutions? | قطعنامه(?:\s+شماره)? )
    {_numbers(r"[0-9۰-۹]{3,4}")}
    """,
    accepts={
        "asked for Resolution 1701 to be kept": {"numbers": "1701"},
        "مفاد قطعنامه ۱۷۰۱ را": {"numbers": "۱۷۰۱"},
    },
    rejects=[
        "a resolution of 1540 words",
        "resolution 42",
        "resolution 2019/12",
        "Board resolution 598",
    ],
    why="in an article that names the Council; other bodies have resolutions too",
)
LONE = (
    rule(
        "number under which something is",
        r"""
        \b (?: [Uu]nder | [Uu]nlike
             | [Vv]iolat(?:e|es|ed|ing|ions?\s+of) | [Bb]reach(?:es|ed|ing)?(?:\s+of)?
             | compl(?:y|ies|ied|ying|iance)\s+with | implement(?:s|ed|ing|ation\s+of)?
             | (?:provisions|terms|text|language|letter)\s+of
        ) \s+ (?P<number>[0-9]{3,5}) (?![\w/%-]|[.,:][0-9]|\s+[a-z]+s\b)
        """,
        accepts={
            "a missile that violates 2231 or not": {"number": "2231"},
            "under 1929, tests were banned": {"number": "1929"},
        },
        rejects=["the crash of 1929", "in 1929 it did not exist", "under 2231 meters"],
        why="after its full name; years and counts of things stand otherwise",
    ),
    rule(
        "number that does something",
        r"""
        (?<![\w.,:/$€£%-]) (?P<number>[0-9]{3,5})
        (?= ['’]s\s
          | \s+(?: calls | bans | requires | prohibits | forbids | endorses | imposes | lifts | says
                | terminates | replaces | expires | obliges | allows | permits | does )\b )
        """,
        accepts={
            "What 2231 does is softer": {"number": "2231"},
            "2231's annex": {"number": "2231"},
        },
        rejects=["It has 2231 centrifuges.", "it put $2231 says the bank", "since 1929"],
        why="after its full name; what laws do, years and counts do not",
    ),
)
