"""Markdown in which no article can set a heading, a link, a table or a piece of HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from iranwatch.model import Note
from iranwatch.render.markdown import document, escaped
from iranwatch.render.safe import safe
from tests.render.articles import NOTE, any_text, full_record, record

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> tuple[str, list[str]]:
    """Return the text that a reader of *markdown* sees, and the elements it stands in."""
    text, elements = [], []

    def walk(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type not in {"text", "text_special", "softbreak", "inline"}:
                elements.append(token.type)
            text.append("\n" if token.type == "softbreak" else "")
            text.append(token.content if token.type in {"text", "text_special"} else "")
            walk(token.children or [])

    walk(READER.parse(markdown))
    return "".join(text), elements


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading",
        "- not a bullet",
        "+ nor this",
        "* nor this",
        "1. not a number",
        "1234) nor this",
        "> not a quote",
        "---",
        "===",
        "words\n===",
        "words\n---",
        "| a | b |\n|---|---|\n| c | d |",
        "```\nnot code\n```",
        "~~~\nnot code",
        "    not code",
        "`not code`",
        "*not* _so_ ~~loud~~",
        "[not](javascript:alert(1)) a ![link](x)",
        "<javascript:alert(1)>",
        "[x]: http://example.org",
        "<script>alert(1)</script>",
        "&lt;b&gt; &#35;",
        "trailing \\",
        "a\\*b",
        "R&D at $5, I.R.G.C. #1",
    ],
)
def test_markup_in_an_article_is_shown_as_it_was_written(text: str) -> None:
    assert shown(escaped(text)) == (text.strip(), ["paragraph_open", "paragraph_close"])


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Iran {#id .class}", r"Iran \{\#id .class}"),
        ("10^5^ and ^[note]", r"10\^5\^ and \^\[note\]"),
        ("@smith2017 wrote to a@example.org", r"\@smith2017 wrote to a@example.org"),
        ("%%hidden%% by 60%", r"\%%hidden\%% by 60%"),
        ("so ==marked== a=b", r"so \==marked\== a=b"),
        (": defined", r"\: defined"),
    ],
)
def test_what_only_some_readers_know_is_escaped_too(text: str, markdown: str) -> None:
    assert escaped(text) == markdown
    assert shown(markdown)[0] == text


@settings(max_examples=300, deadline=None)
@given(any_text)
@example("0\n1. x")
@example("-\xa0x")
def test_any_text_is_one_paragraph_that_reads_back(text: str) -> None:
    markdown = escaped(text)
    seen, elements = shown(markdown)

    assert elements == (["paragraph_open", "paragraph_close"] if markdown else [])
    assert re.sub(r"\s", "", seen) == re.sub(r"\s", "", safe(text, multiline=True))


def test_a_document_has_a_title_facts_text_and_comment() -> None:
    markdown = document(full_record())

    assert markdown.startswith("# A Missile Test\n\n- By: Jane Example (Fellow); Omid Nemune\n")
    assert "- Published: 2017-10-27\n" in markdown
    assert markdown.endswith(
        "Officials spoke of a routine test.\n\n## Comment\n\nComment: it was not.\n"
        "\n## Notes\n\nOn p1: Check with the agency.\n"
    )


def test_a_note_is_text_and_says_where_it_belongs() -> None:
    gone = NOTE._replace(text="# *Loud*\n\n- more", paragraph=None, state="gone")
    markdown = document(record("Title", "Text.", notes=(gone, Note(4, "# 1", "2026-11-22"))))

    text, elements = shown(markdown.partition("## Notes")[2])

    assert text == "On p2 of revision 4f2a91c0, which is gone: # *Loud*\n- more# 1"
    assert set(elements) == {"paragraph_open", "paragraph_close"}


def test_a_document_says_that_the_date_is_not_known() -> None:
    assert "- Published: undated\n" in document(record(None))


def test_a_title_of_several_lines_stays_in_its_heading() -> None:
    _, elements = shown(document(record("one\n\n# two #")))

    assert elements.count("heading_open") == 1
