"""Page furniture: lines that belong to the page around an article, not to the article."""

from __future__ import annotations

from iranwatch.lexicon.outlets import outlets
from iranwatch.parser.phrases import KINDS
from iranwatch.parser.rules import read, rule

LONGEST = 160  # characters; a longer line is not looked up here

SHORT = 60  # characters; the phrases below and headings of other stories are shorter

RELATED = rule(
    "related",
    r"(?i:(?:read\ |see\ )?(?:more|most|other|latest|top|popular|related|recommended|trending|"
    r"recent|further|also))\b .{0,30}?"
    r"\b(?i:stories|story|news|articles?|posts?|coverage|reads?|viewed|headlines|topics|videos?|"
    r"content|links|from|"
    r"trending|shared|commented|popular)\b [^.!?]{0,30} \Z",
    accepts={"More From the Example Times": {}, "Top Reads This Hour": {}, "Other news": {}},
    rejects=["More news came on Monday. It was bad", "Other measures in the bill"],
    why="headings of other stories",
)
TOPICS = rule(
    "tags",
    r".{0,45} \b(?i:topics|tags|keywords) \s?:? \Z",
    accepts={"Explore more on these topics": {}, "Click the bell to follow topics:": {}},
    rejects=["He would not speak of other topics.", "Topics of the day were oil and water"],
    why="what stands over the page's own filing, whatever it asks the reader to do",
)
LINES = (
    rule(
        "share-bar",
        r"(?i:share|tweet|follow|like)\b .{0,40} \b(?i:facebook|twitter|linkedin|whatsapp|email|"
        r"reddit|x)\W*\Z",
        accepts={"Share this with Facebook": {}, "Follow us on Twitter": {}},
        rejects=["Share prices fell after Facebook reported", "Facebook bans accounts"],
        why="share buttons read out their own names",
    ),
    rule(
        "copyright",
        r"(?:©|\(c\)|\(C\)|(?i:copyright\b)) .{0,150} \Z",
        accepts={"© 2019 The Daily Example": {}, "Copyright 2019, Example Inc.": {}},
        rejects=["Copyleft is a licence", "The copyright case was closed"],
        why="the owner of the page, or of a picture",
    ),
    rule(
        "rights-reserved",
        r".{0,120} (?i:all\ rights\ reserved)\b .{0,80} \Z",
        accepts={"Example Media Ltd. All rights reserved.": {}},
        rejects=["All rights groups condemned the verdict"],
        why="the footer of a page",
    ),
    rule(
        "reading-time",
        r"\W{0,3} \d{1,3} [-\ ]? (?i:min(?:ute)?s?)\ ? (?i:read|de\ lecture|lesezeit|de\ lectura) "
        r"\W{0,3} \Z",
        accepts={"4 min read": {}, "17 minute read": {}, "1-min read": {}},
        rejects=["4 minutes later the siren stopped"],
        why="set by machines under headlines",
    ),
    rule(
        "comment-count",
        r"(?:(?i:new),?\ )? (?:\d{1,7}\ (?i:comments?|shares?|views?|likes?|replies|"
        r"mins?)\W{0,3}){1,5} \Z",
        accepts={"New, 6 comments": {}, "12 Shares": {}, "3304 views 13 mins 0 comments": {}},
        rejects=["12 shares were sold on Monday"],
        why="counters of the page",
    ),
    rule(
        "url-line",
        r"(?:\[\d{1,3}\]\s{0,4})? https?://\S{1,150} \Z",
        accepts={"[82] https://example.org/a": {}, "https://example.org/news": {}},
        rejects=["https://example.org says that", "See https://example.org"],
        why="footnotes and printed addresses",
    ),
    rule(
        "photo-credit",
        r"\(?(?i:photo(?:s|graph|graphs|graphie)?|image(?:s)?|picture(?:s)?|foto|bild|bildquelle|"
        r"cr[eé]dit|credit|illustration|"
        r"video|graphic|copyright)"
        r"(?:\ (?i:by|credit|copyright|caption|source|from|courtesy))? \ ?[:/©] .{0,150} \Z",
        accepts={"Photo: Jane Roe/Wire": {}, "Image credit: Example": {}},
        rejects=["Photo of the year goes to", "Images of the launch were shown"],
        why="credits stand under pictures and open with their name",
    ),
    rule(
        "image-count",
        r"(?:(?i:image|photo|slide|page)\ )?\d{1,3}\ ?(?:/|of)\ ?(?:/\ )?\d{1,3} \W{0,3} \Z",
        accepts={"Image 1 of 13": {}, "Image 1 of / 13": {}},
        rejects=["Image 1 of the series shows"],
        why="galleries count their pictures",
    ),
    rule(
        "trail",
        r"[^»›>]{2,41}+ (?<=\s)[»›>]\s[^»›>]{1,30} (?:\s[»›>]\s[^»›>]{1,30}){1,7} \Z",
        accepts={"Home » About » Press » News": {}},
        rejects=["Home » News"],
        why="where the reader is; the headline that ends one stands alone too",
    ),
    rule(
        "sign-up",
        r"(?i:sign\ up|subscribe|register|click\ here|get\ the\ latest|join\ our|download\ our|"
        r"follow\ our|don['’]t\ miss|"
        r"enter\ your\ email|by\ signing\ up|by\ subscribing|support\ us)\b .{0,150} \Z",
        accepts={"Sign up for our daily newsletter": {}, "Click here to read more": {}},
        rejects=["Signs of a thaw were seen", "Subscribers left the service"],
        why="what a page asks of its reader is not what the article says",
    ),
    rule(
        "see-also",
        r"(?i:read\ (?:more|also|next)|also\ read|see\ also|related|more|watch|listen|les\ også|"
        r"lees\ ook|lire\ aussi|"
        r"à\ lire\ aussi|lesen\ sie\ auch|mehr\ zum\ thema|leggi\ anche|lea\ también|leia\ também|"
        r"[lt]e\ puede\ interesar|continue\ reading)"
        r"\ ?[:|»›>] .{0,150} \Z",
        accepts={"Read more: Sanctions and oil": {}, "ALSO READ | Vote delayed": {}},
        rejects=["Read the statement: it says nothing", "More than 40 people"],
        why="a link to another story, set between paragraphs",
    ),
    rule(
        "tag-list",
        r"(?i:tags?|topics?|filed\ under|keywords?|categor(?:y|ies)|more\ on)\ ?: .{1,150} \Z",
        accepts={"Tags: Iran, oil": {}, "Filed under: Politics": {}},
        rejects=["Tagged as a terrorist, he left"],
        why="labels of the page's own filing",
    ),
    rule(
        "see-also-bar",
        r"[A-Z][A-Z’'\ ]{7,40} \s\|\s .{10,110} [^.!?] \Z",
        accepts={"FURTHER READING HERE | Vote delayed by a week": {}},
        rejects=["Iran | Vote delayed by a week", "IRAN | Vote delayed by a week"],
        why="the same in any language: a shout, a bar, a headline",
    ),
    rule(
        "contact",
        r"(?: .{0,80} [.?!]\s )? (?i:write|e-?mail|contact|reach|tell)\b (?i:\ to)?"
        r"(?: .{0,60} \s\S{1,40}@\S{1,40} | \ (?i:our|the|us)\b [^.!?]{0,40}? \b"
        r"(?i:newsroom|newsdesk|desk|team|reporters?|editors?|correspondents?) ) [.!]? \Z",
        accepts={
            "Write to Jane Roe at jane.roe@example.org": {},
            "Do you know more? Write to our news desk.": {},
        },
        rejects=["Write to your senator, she said", "Contact with our team was lost on Monday"],
        why="how to reach those who wrote it",
    ),
    rule(
        "paywall",
        r"(?i:(?:continue|keep)\ reading|read\ on|unlock\ this\ (?:story|article))\b [^.]{0,60} \b"
        r"(?i:subscri\w+|account|trial|free) [^.]{0,40} [.!]? \Z",
        accepts={"Continue reading with a subscription": {}},
        rejects=["Continue reading the speech as if nothing had been said"],
        why="where the page stops and asks for money",
    ),
    rule(
        "advert",
        r"(?i:advertisement|sponsored|anzeige|publicité|publicidad|pubblicità) \s [-–—|:] \s"
        r".{1,50} \Z",
        accepts={"Advertisement - Scroll to Continue": {}},
        rejects=["Advertisement revenue fell by half", "Anzeige gegen Unbekannt"],
        why="what stands around an advertisement that was not saved",
    ),
    rule(
        "rule-line",
        r"[^\w\s] (?:\s{0,3}[^\w\s]|_){1,99} \Z | _{2,99} \Z",
        accepts={"___": {}, "* * *": {}, "—————": {}},
        rejects=["— He left", "*"],
        why="a line drawn with signs says nothing",
    ),
    rule(
        "licence",
        r"(?=.{3,64}licensed)"  # found or missed in a third of the time of what follows
        r".{0,60} \b (?i:is|are)\ licensed\ under\ a\ (?i:creative\ commons)\b .{0,90} \Z",
        accepts={"All content is licensed under a Creative Commons Attribution License": {}},
        rejects=["He was licensed under a new law"],
        why="the footer of agencies that give their text away",
    ),
    rule(
        "embedded-post",
        r"[—–-]\s .{2,60} \(@\w{1,30}\) .{4,40} \Z",
        accepts={"— Mina Rad (@minarad) November 19, 2019": {}},
        rejects=["— He wrote (@minarad) that nothing had been decided by anybody so far"],
        why="who wrote a post that the page shows, and when; no byline and no date of its own",
    ),
    rule(
        "reporting-credit",
        r"(?i:\(?(?:additional\ )?(?:with\ )?report(?:s|ing)\ (?:from|by))\b .{2,140} \Z",
        accepts={"Reporting by Mina Rad; editing by Omid Tal": {}, "With reports from Wire": {}},
        rejects=["Reporters from Vienna said so", "Reports said so"],
        why="who else worked on the story, under it",
    ),
    rule(
        "contributed",
        r"[A-Z] .{4,150} \s contributed\ (?:reporting|(?:to|in)\ this\ "
        r"(?i:report|story|article|guide|piece|review|dispatch)) \b .{0,60} \Z",
        accepts={"Wire writers Mina Rad and Omid Tal contributed to this report.": {}},
        rejects=["Heavy rain contributed to this disaster, officials said."],
        why="the same, said in a sentence",
    ),
    rule(
        "editor-initials",
        r"[A-Z]{2,3}/[A-Z]{2,3} \Z",
        accepts={"FB/MG": {}, "NA/PA": {}},
        rejects=["AC/DC in concert", "24/7"],
        why="desks sign off with initials",
    ),
    rule(
        "wire-end",
        r"(?:-30-|-\ ?END\ ?-|ENDS?|\#\#\#|انتهای\ پیام|پایان\ پیام|انتهى) \W{0,2} \Z",
        accepts={"ENDS": {}, "-30-": {}, "انتهای پیام/": {}},
        rejects=["ENDS OF THE EARTH"],
        why="wires and press offices close with an end mark",
    ),
)


def kind_of(text: str) -> str | None:
    """Return the kind of furniture whose very words are *text*, or None."""
    if len(text) > SHORT:
        return None
    kind = KINDS.get(text.casefold().replace("’", "'").rstrip(" .:…!»›>"))
    if kind:
        return kind
    found = read((RELATED, TOPICS), text)
    return found[0].name if found else None


def furniture(text: str) -> str | None:
    """Return the name of the rule that knows *text* as page furniture, or None."""
    if len(text) > LONGEST:
        return None
    kind = kind_of(text)
    if kind:
        return kind
    found = read(LINES, text)
    if found:
        return found[0].name
    outlet = outlets().named(text) if len(text) < SHORT else None
    return "wire-name" if outlet and outlet.agency else None
