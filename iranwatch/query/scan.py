"""What was typed, cut into tokens with their columns."""

import re
from typing import NamedTuple

MAX_LENGTH = 100_000  # characters of a query that are read
NAME = r"\w[\w\u200c-]*"  # of a saved search; Persian parts words by U+200C

_TOKEN = re.compile(
    rf"""
      (?P<space> \s+)
    | (?P<open> \()
    | (?P<close> \))
    | " (?P<phrase> [^"]*) (?P<end> "\*? | \Z)
    | (?P<operator> (?: AND | OR | NOT | NEAR (?: /[0-9]{{1,9}} )? ) (?= [\s()] | \Z))
    | (?P<minus> - (?= \S))
    | @ (?P<saved> {NAME}) (?= [\s()] | \Z)
    | (?P<field> [a-z]+) : (?= [^\s)])
    | = (?P<exact> [^\s()"]+)
    | (?P<word> [^\s()"]+)
    """,
    re.VERBOSE,
)
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»＂"), '"')
_PHRASES = {'"': "phrase", '"*': "phrase*", "": "unclosed"}


class Token(NamedTuple):
    """A piece of a query: what it is, its text, and the column it starts at, from 0."""

    kind: str
    text: str
    column: int


def scan(query: str) -> list[Token]:
    """Return the tokens of *query* in order; white space is dropped, nothing else is.

    A field counts only when something follows it at once: ``title:iran``, not ``title: iran``.
    """
    plain = query[:MAX_LENGTH].translate(_QUOTES)
    tokens = []
    at = 0
    while match := _TOKEN.match(plain, at):
        kind = match.lastgroup or ""
        if kind == "end":
            tokens.append(Token(_PHRASES[match["end"]], match["phrase"], at))
        elif kind == "word" and match[0].endswith("*") and match[0].strip("*"):
            tokens.append(Token("word*", match[0], at))
        elif kind != "space":
            tokens.append(Token(kind, match[kind], at))
        at = match.end()
    return tokens
