"""Captions and picture credits, told by how they end."""

from __future__ import annotations

import re

from iranwatch.lexicon.outlets import outlets
from iranwatch.parser.rules import rule

LONGEST = 600  # characters; a longer block is prose whatever it ends with
TAIL = 90  # characters at the end of a block in which a credit stands

CREDITS = (
    rule(
        "caption-label",
        r"(?:\A|(?<=[\s.(\[!?])) (?i:photo(?:s|graph|graphs|graphie|graphy)?|image|picture|foto|"
        r"fotos|bild|credit|cr[eé]dit|illustration|visual|video|fotoğraf|عکس|تصویر|صورة)"
        r"(?:\ (?i:by|credit|courtesy|from|source|via))? \s?[:/]\s? (?P<owner>[^.:]{2,80}) "
        r"[.)\]]{0,2} \Z",
        accepts={
            "A missile on parade. Photo: Jane Roe/Wire": {"owner": "Jane Roe/Wire"},
            "Delegates in Vienna (Photo/Jane Roe)": {},
        },
        rejects=["He sent a photo. She did not reply", "The photo shows a launch site"],
        why="a label and a name after a description",
    ),
    rule(
        "caption-credit",
        r"\A \( [A-Z][^()]{2,60} [^.!?()] \.? \) \Z",
        accepts={"(Example Pictures Co.)": {}, "(Jane Roe)": {}},
        rejects=["(He laughed, then left.) So", "(see below)"],
        why="a name in brackets, alone on a line",
    ),
    rule(
        "caption-parens",
        r"(?:\A|[.!?”\"]\s?) \( [^()/]{2,60} \s?/\s? [^()/]{2,60} \) \Z",
        accepts={"Delegates arrive. (Jane Roe / Example Wire)": {}},
        rejects=["It fell by a third (20/60)  in May", "He and/or she (see below)"],
        why="photographer and agency in brackets close a caption",
    ),
)
DATED = rule(
    "caption-dated",
    r", (?<=.{30},) (?<!day,) \s (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
    r"\.? \s \d{1,2}, \s (?:19|20)\d\d \.? \Z",
    accepts={"Workers outside a blocked plant in La Paz, November 19, 2019.": {}},
    rejects=[
        "The deal was signed in Vienna on July 14, 2015.",
        "Updated 5:27 am CST, Wednesday, November 20, 2019",
    ],
    why="place and day close a caption; a sentence says on which day",
)
FILE = rule(
    "caption-file",
    r"(?:\A|[.,(\[—–-]\s?) (?i:file\ (?:photo|image|picture|pic)|archive?\ photo|archivbild|"
    r"symbolbild|symbolfoto|screenshot|handout)"
    r"[^.]{0,40} [.)\]]? \Z",
    accepts={"The minister at a rally. File photo": {}, "A tanker (file photo)": {}},
    rejects=["They file photos every day of the week"],
    why="pictures from the archive are marked so",
)
OPENINGS = (
    rule(
        "caption-opening",
        r"\(?(?i:file\s?(?:photo)?\s?[-–—:]|photo(?:s|graphs?|graphed)?\ by\b|photo\ illustration|"
        r"image\ (?:copyright|caption|source)\b|pictured\s?[:,]|"
        r"caption\s?:|bildunterschrift|click\ to\ expand)",
        accepts={"FILE - A centrifuge hall": {}, "Image caption A tanker": {}},
        rejects=["Filed under: oil", "Files leaked on Monday show"],
        why="words that only stand beside pictures",
    ),
)
_FILES = ("ile ", "rchiv", "ymbol", "creenshot", "andout")
OWNER = 40  # characters at the end of a block in which a credit without a label stands
_OWNER = re.compile(r"(?:/|\bvia\s|\(|\[|,\s|©\s?|\|\s?|[-–—]\s)([^/()\[\],|]{2,30}?)[)\].]{0,2}\Z")


def caption(text: str) -> str | None:
    """Return the rule that knows *text* as a caption or a picture's credit, or None."""
    if len(text) > LONGEST:
        return None
    for row in OPENINGS:
        if row.pattern.match(text):
            return row.name
    return _credit(text[-TAIL:])


def _credit(tail: str) -> str | None:
    """Return the rule that knows *tail* as the end of a caption; what costs little comes first."""
    if any(map(tail.__contains__, _FILES)) and FILE.pattern.search(tail):
        return FILE.name
    if DATED.pattern.search(tail):
        return DATED.name
    if ":" in tail or "/" in tail or tail[-1] == ")":
        for row in CREDITS:
            if row.pattern.search(tail):
                return row.name
    if outlets().ends_credit(tail):
        owner = _OWNER.search(tail, max(0, len(tail) - OWNER))
        if owner and outlets().is_credit(owner[1]):
            return "caption-agency"
    return None
