"""Articles as the archive hands them out, and texts that mean harm."""

from __future__ import annotations

from hypothesis import strategies as st

from iranwatch.model import (
    Anchor,
    Article,
    Author,
    Evidence,
    Hit,
    Note,
    Paragraph,
    PartialDate,
    Record,
    Revision,
    Snippet,
    Told,
)

ORDERS = "".join(
    map(
        chr,
        [
            *range(0x09),
            *range(0x0B, 0x20),
            *range(0x7F, 0xA0),
            *range(0x2028, 0x202F),
            *range(0x2066, 0x206A),
            0xD800,
            0xDCFF,
            0xDFFF,
        ],
    )
)
PERSIAN = "سخنگو گفت که آزمایش‌های موشکی ادامه خواهد یافت و مذاکره نمی‌شود."
ID = "4f2a91c0" * 8
NOTE = Note(
    3, "Check with the agency.", "2026-11-21", Anchor(ID, 18, 52, 2), 1, "revised", "A test."
)

any_text = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from(ORDERS + "\n\t,;\"'=+-@*#[]<"))
)


any_note = st.builds(
    lambda text, place: Note(1, text, "2026-11-21", Anchor(ID, 0, 9, 1), *place),
    any_text,
    st.sampled_from(((1, "unchanged"), (2, "moved")))
    | st.tuples(st.just(1), st.just("revised"), any_text)
    | st.tuples(st.none(), st.just("gone"), st.none() | any_text),
)


def record(
    title: str | None = "A Missile Test",
    *paragraphs: str,
    id_: str = ID,
    authors: tuple[Author, ...] = (),
    source: str | None = None,
    section: str | None = None,
    published: str | None = None,
    language: str | None = None,
    comment: tuple[str, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    files: tuple[str, ...] = ("raw/000.txt",),
    tags: tuple[str, ...] = (),
    revisions: tuple[Revision, ...] = (),
    corrected: tuple[str, ...] = (),
    notes: tuple[Note, ...] = (),
) -> Record:
    """Return an article with the paragraphs of its body and of its comment."""
    found = (*((text, False) for text in paragraphs), *((text, True) for text in comment))
    article = Article(
        title,
        authors,
        source,
        section,
        PartialDate.read(published) if published else None,
        language,
        tuple(Paragraph(text, 0, len(text), of_comment) for text, of_comment in found),
        evidence,
    )
    return Record(id_, article, files, tags, revisions, corrected, notes)


def full_record() -> Record:
    """Return an article of which everything is known."""
    return record(
        "A Missile Test",
        "Officials spoke of a routine test.",
        authors=(Author("Jane Example", "Fellow"), Author("Omid Nemune")),
        source="Institute of Examples",
        section="News > Security",
        published="2017-10-27",
        language="en",
        comment=("Comment: it was not.",),
        evidence=(Evidence("published", "byline-date", 3, "Oct 27, 2017"),),
        tags=("missiles",),
        revisions=(Revision(ID, "2026-11-21", 4312, "utf-8", Told("raw/000.txt"), True),),
        corrected=("section",),
        notes=(NOTE,),
    )


def hit(found: Record, *snippets: Snippet, matched: str = "all", score: float = 1.0) -> Hit:
    """Return *found* as a hit."""
    return Hit(found, score, "all" if matched == "all" else "some", snippets)


@st.composite
def any_record(draw: st.DrawFn) -> Record:
    """Draw an article whose every text is any text."""
    text = draw(any_text)
    return record(
        draw(st.none() | any_text),
        *draw(st.lists(any_text, max_size=3)),
        authors=(Author(draw(any_text), draw(st.none() | any_text)),),
        source=draw(any_text),
        section=text,
        published=draw(st.sampled_from((None, "2017", "2017-10", "2017-10-27"))),
        language="en",
        comment=(draw(any_text),),
        evidence=(Evidence("title", "first-line", 1, text),),
        files=(draw(st.binary().map(lambda name: name.decode("utf-8", "surrogateescape"))),),
        tags=(text,),
        notes=draw(st.lists(any_note, max_size=3).map(tuple)),
    )


@st.composite
def any_hit(draw: st.DrawFn) -> Hit:
    """Draw a hit with a snippet of any text, marked anywhere."""
    marks = draw(st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30)), max_size=3))
    snippet = Snippet(1, draw(any_text), tuple(marks), draw(st.booleans()), draw(st.booleans()))
    return hit(draw(any_record()), snippet, matched=draw(st.sampled_from(("all", "some"))))
