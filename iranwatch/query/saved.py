"""Saved searches: what ``@name`` stands for in a query."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from iranwatch.errors import QueryError
from iranwatch.fold import key
from iranwatch.lexicon.near import nearest
from iranwatch.query.grammar import GRAMMAR
from iranwatch.query.scan import NAME, Token, scan

MAX_DEPTH = 8  # saved searches in one another
MAX_WORDS = 512  # of a query with all that its saved searches say; SQLite nests 1,000 expressions
MAX_TOKENS = 4 * MAX_WORDS  # words with what stands between them; more would all be cut off

_CLOSE = Token("close", ")", 0)
_SIGNS = {  # how a kind of token is written, where its text alone is not all
    "open": "(",
    "field": "{}:",
    "exact": "={}",
    "phrase": '"{}"',
    "phrase*": '"{}"*',
    "unclosed": '"{}"',
}
_JOINED = ("open", "minus", "field")  # nothing parts them from what follows


class Saved(NamedTuple):
    """A query that was kept: as it was typed, by which grammar, and on which day."""

    query: str
    grammar: str
    added: str


def inserted(query: str, saved: Mapping[str, Saved]) -> list[Token]:
    """Return the tokens of *query*, each saved search in parentheses in the place of its name.

    What comes from a saved search has the column of the name that was typed.

    Raises:
        QueryError: if one is not known, is of another grammar, stands in itself, or is too much.
    """
    tokens: list[Token] = []
    for token in scan(query):
        if token.kind != "saved":
            tokens.append(token)
            continue
        try:
            for one in _written(token.text, saved, ()):
                tokens.append(one._replace(column=token.column))
                if len(tokens) > MAX_TOKENS:
                    raise QueryError(f"@{token.text} says more than can be asked at once")
        except QueryError as error:
            error.query, error.column = query, token.column
            raise
    return tokens


def written_out(query: str, saved: Mapping[str, Saved]) -> str:
    """Return *query* with each saved search in parentheses in the place of its name.

    Queries that differ by white space alone come out alike. Raises as `inserted` does.
    """
    text, joined = "", True
    for token in inserted(query, saved):
        shown = _SIGNS.get(token.kind, "{}").format(token.text)
        if not joined and (token.kind != "close" or text.endswith("-")):
            text += " "
        text += shown
        joined = token.kind in _JOINED or _is_in_disguise(token)
    return text


def used_in(query: str) -> set[str]:
    """Return the names of the saved searches that stand in *query*."""
    return {token.text for token in scan(query) if token.kind == "saved"}


def users(name: str, saved: Mapping[str, Saved]) -> list[str]:
    """Return the names of the other saved searches that *name* stands in, at whatever depth."""
    uses = {other: used_in(one.query) for other, one in saved.items()}
    reached = {name}
    while new := {other for other, used in uses.items() if used & reached} - reached:
        reached |= new
    return sorted(reached - {name})


def is_name(text: str) -> bool:
    """Whether *text* can be the name of a saved search."""
    return re.fullmatch(NAME, text) is not None


def unknown(name: str, saved: Iterable[str]) -> QueryError:
    """Return the error that *name* is no saved search, with those that it may be meant for."""
    shown = {key(one): one for one in saved}
    near = [f"@{shown[one]}" for one in nearest(key(name), shown)]
    error = QueryError(f"there is no saved search {name}")
    error.hint = f"did you mean {' or '.join(near)}?" if near else "iranwatch saved list shows them"
    return error


def _written(name: str, saved: Mapping[str, Saved], within: tuple[str, ...]) -> Iterator[Token]:
    """Yield the tokens that *name* stands for; it stands itself in those called *within*."""
    if name not in saved:
        error = unknown(name, saved)
        error.hint = f'{error.hint} ("@{name}" in quotes is searched as a word)'
        raise error
    if name in within:
        raise QueryError(f"the saved search {name} stands in itself")
    if len(within) == MAX_DEPTH:
        raise QueryError(f"saved searches stand in one another more than {MAX_DEPTH} deep")
    query, grammar, _ = saved[name]
    if grammar != GRAMMAR:
        error = QueryError(f"the saved search {name} is written in another language, {grammar}")
        error.hint = f"a newer iranwatch reads it; this one reads {GRAMMAR}"
        raise error
    yield Token("open", f"@{name}", 0)
    for token in _balanced(scan(query)):
        if token.kind == "saved":
            yield from _written(token.text, saved, (*within, name))
        else:
            yield token
    yield _CLOSE


def _is_in_disguise(token: Token) -> bool:
    """Whether a word is one only because a quote follows it at once: ``OR"a"``, ``@a"b"``."""
    return token.kind == "word" and scan(token.text)[0].kind != "word"


def _balanced(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield *tokens* without what would close more than they open, and with what they leave open.

    So nothing in a saved search reaches beyond it.
    """
    opened = 0
    for token in tokens:
        opened += {"open": 1, "close": -1}.get(token.kind, 0)
        if opened < 0:
            opened = 0
        else:
            yield token
    yield from [_CLOSE] * opened
