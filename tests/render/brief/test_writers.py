"""Whatever an article holds, a brief shows it as text, and its page does nothing but show."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from iranwatch.render.brief import html, markdown
from iranwatch.render.brief.document import (
    Chart,
    Document,
    Entry,
    Facts,
    Figures,
    Footnote,
    Mark,
    Prose,
    Section,
    Table,
    dotted,
)
from iranwatch.render.layout import MATCH, Span
from iranwatch.render.safe import safe
from tests.render.articles import PERSIAN, any_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARM = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "]]><!-- --><svg onload=alert(1)>",
    "</title></style><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp;amp; &#x3c;",
    "[x](javascript:alert(1)) ![y](http://example.org/z)",
    "[^1]: a note that is none",
    "[x]: http://example.org 'title'",
    "<javascript:alert(1)> <http://example.org>",
    "http://example.org/ www.example.org",
    "# heading\n\n---\n\n| a | b |\n|---|---|",
    "```\nfence\n```",
    "> quoted\n> more",
    "- item\n1. item",
    "{policy} {0} %s",
]


def document(text: str, style: str = "") -> Document:
    """Return a document that has *text* wherever others' words may stand."""
    span = Span(text, style)
    ours, quoted = Prose((span, Mark(1, 1))), Prose((span, Mark(1, 2)), True, text)
    blocks = (
        ours,
        quoted,
        Entry(quoted, (ours, quoted), text),
        Facts(((text, ours),)),
        Figures(((12_345, "articles"),)),
        Chart("Articles by day", (("2019-11-20", 2), ("2019-11-21", 0))),
        Table(("Source", "articles"), ((span, (3,)), (Span(PERSIAN), (1,)))),
        Footnote(
            1, Prose((span, Span(", archived 2026-11-21, iranwatch "), Span("4f2a", "id"))), 2
        ),
    )
    return Document(text, text, blocks, (Section("articles", "Articles", blocks),))


class Reader(HTMLParser):
    """What a page holds: its elements with their attributes, and the text that is seen."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data


def outline(page: str) -> list[tuple[str, frozenset[str]]]:
    return [(tag, frozenset(attributes)) for tag, attributes in Reader(page).elements]


def without_space(text: str) -> str:
    return re.sub(r"\s", "", text)


HARMLESS = outline("".join(html.write(document("words"))))


@pytest.mark.parametrize("text", HARM)
def test_no_text_adds_an_element_or_an_attribute_to_the_page(text: str) -> None:
    assert outline("".join(html.write(document(text)))) == HARMLESS


@settings(max_examples=60, deadline=None)
@given(any_text.filter(str.strip), st.sampled_from(["", "quiet", "id", "work", MATCH]))
def test_any_text_is_read_back_from_the_page(text: str, style: str) -> None:
    page = "".join(html.write(document(text, style)))

    assert without_space(safe(text, multiline=True)) in without_space(Reader(page).text)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", page)


def test_the_page_asks_for_nothing_and_its_policy_forbids_it() -> None:
    elements = Reader("".join(html.write(document("words")))).elements
    tags = {tag for tag, _ in elements}
    policy = next(
        attributes["content"]
        for _, attributes in elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )

    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form", "base"})
    assert all((a.get("href") or "#").startswith("#") for _, a in elements)
    assert not any(name == "src" or name.startswith("on") for _, a in elements for name in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def shown(text: str) -> tuple[str, list[str]]:
    """Return the text that a reader of Markdown sees, and the elements it stands in."""
    seen, elements = [], []

    def walk(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type not in {"text", "text_special", "softbreak", "inline"}:
                elements.append(token.type)
            if token.type in {"text", "text_special", "code_inline"}:
                seen.append(token.content)
            walk(token.children or [])

    walk(READER.parse(text))
    return "".join(seen), elements


PLAIN = shown("".join(markdown.write(document("words"))))[1]


@pytest.mark.parametrize("text", HARM)
def test_no_text_adds_an_element_to_the_markdown(text: str) -> None:
    seen, elements = shown("".join(markdown.write(document(text))))

    assert elements == PLAIN
    assert without_space(text) in without_space(seen)


@settings(max_examples=150, deadline=None)
@given(any_text.filter(lambda text: without_space(safe(text, multiline=True))))
def test_any_text_is_read_back_from_the_markdown(text: str) -> None:
    seen, elements = shown("".join(markdown.write(document(text))))

    assert elements == PLAIN
    assert without_space(safe(text, multiline=True)) in without_space(seen)


def test_words_that_run_from_right_to_left_do_so_in_the_page() -> None:
    quoted = Prose((Span(PERSIAN),), True, "fa")
    blocks = (Entry(quoted, (Prose((Span(PERSIAN), Span(" · "), Span("4f2a91c0", "id"))), quoted)),)
    page = "".join(html.write(Document(PERSIAN, "", (), (Section("a", "A", blocks),))))

    assert f'<h1 dir="auto">{PERSIAN}</h1>' in page
    assert f'<h3 dir="auto" lang="fa">{PERSIAN}</h3>' in page
    assert f'<p dir="auto" lang="fa" class="quoted">{PERSIAN}</p>' in page
    assert f"<bdi>{PERSIAN}</bdi> · <code><bdi>4f2a91c0</bdi></code>" in page


@pytest.mark.parametrize(("beside", "opening"), [(PERSIAN, '<p dir="rtl">'), ("Tests", "<p>")])
def test_what_is_said_beside_a_text_stands_on_its_side(beside: str, opening: str) -> None:
    page = "".join(html.write(Document("", "", (dotted([[Span("4f2a")]], beside),), ())))

    assert f"{opening}<bdi>4f2a</bdi></p>" in page


def test_the_signs_of_a_footnote_run_as_it_does_whatever_runs_between_them() -> None:
    cited = Prose((Span(f"“{PERSIAN},” "), Span(PERSIAN, "work"), Span(", May 5, 2020.")))
    page = "".join(html.write(Document("", "", (Footnote(1, cited, 1),), ())))

    assert f"“<bdi>{PERSIAN}</bdi>,” <cite><bdi>{PERSIAN}</bdi></cite>" in page
