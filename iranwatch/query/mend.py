"""Tokens to a query that the grammar can read: what is broken is mended, with a note.

After this no operator dangles, every parenthesis has its other half, and fields have gone into
what they stand before.
"""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from iranwatch.fold import words
from iranwatch.query.fields import CONDITIONS, TEXT, condition
from iranwatch.query.scan import Token
from iranwatch.query.tree import Condition, Note

MAX_WORDS = 128  # a question has 20, a pasted paragraph 100; each costs up to three look-ups
MAX_DEPTH = 32  # parentheses in one another
MAX_NEAR = 1000  # words between; more is an article
NEAR = 10  # words between, where NEAR is given no number

_BINARY = ("and", "or", "near")
_ENDS = ("word", "word*", "phrase", "phrase*", "exact", "condition", "close")


class Piece(NamedTuple):
    """A token the grammar can rely on.

    ``kind`` is open, close, not, and, or, near (``distance`` words apart), or a word in one of its
    forms with the ``field`` of the index it is sought in; or a ready ``condition``. ``text`` of an
    open one is the parenthesis, or the name of the saved search that it stands for.
    """

    kind: str
    text: str
    column: int
    field: str | None = None
    condition: Condition | None = None
    distance: int = 0


class Mended(NamedTuple):
    """The pieces of a query in order, and notes on what was mended."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def mend(tokens: Iterable[Token], today: dt.date, most: int = MAX_WORDS) -> Mended:
    """Return *tokens* as pieces, the first *most* words; *today* is what ``30d`` counts from."""
    mender = _Mender(today, most)
    for token in tokens:
        mender.take(token)
    mender.finish()
    return Mended(tuple(mender.pieces), tuple(mender.notes.values()))


class _Mender:
    """The pieces so far, and what stands open."""

    def __init__(self, today: dt.date, most: int) -> None:
        self.today = today
        self.most = most
        self.pieces: list[Piece] = []
        self.notes: dict[str, Note] = {}
        self.field: Token | None = None  # a field still waiting for its value
        self.opened: list[tuple[Token, Token | None]] = []  # parentheses, each with its field
        self.ignored = 0  # parentheses beyond MAX_DEPTH
        self.words = 0

    def take(self, token: Token) -> None:
        """Add *token*, or what can be made of it."""
        takes = {
            "field": self.take_field,
            "open": self.open,
            "close": self.close,
            "operator": self.operator,
            "minus": self.operator,
        }
        takes.get(token.kind, self.operand)(token)

    def take_field(self, token: Token) -> None:
        if token.text in TEXT or token.text in CONDITIONS:
            self.field = token
        else:
            self.note(token.column, f"there is no field {token.text}: its words were searched")
            self.operand(Token("word", token.text, token.column))

    def open(self, token: Token) -> None:
        if len(self.opened) == MAX_DEPTH:
            self.ignored += 1
            self.note(token.column, f"parentheses more than {MAX_DEPTH} deep were left out")
            return
        inherited = self.opened[-1][1] if self.opened else None
        self.opened.append((token, self.field or inherited))
        self.field = None
        self.pieces.append(Piece("open", token.text, token.column))

    def close(self, token: Token) -> None:
        if self.ignored:
            self.ignored -= 1
        elif not self.opened:
            self.note(token.column, "a closing parenthesis without its opening was left out")
        else:
            self.drop_dangling()
            self.opened.pop()
            if self.pieces[-1].kind == "open":
                self.pieces.pop()
                self.note(token.column, "empty parentheses were left out")
            else:
                self.pieces.append(Piece("close", ")", token.column))

    def operator(self, token: Token) -> None:
        name, _, number = token.text.partition("/")
        kind = "not" if token.kind == "minus" else name.lower()
        if kind in _BINARY and not (self.pieces and self.pieces[-1].kind in _ENDS):
            self.note(token.column, f"{name} has nothing before it and was left out")
            return
        distance = min(int(number or NEAR), MAX_NEAR) if kind == "near" else 0
        self.pieces.append(Piece(kind, token.text, token.column, distance=distance))

    def operand(self, token: Token) -> None:
        field = self.field or (self.opened[-1][1] if self.opened else None)
        self.field = None
        if token.kind == "unclosed":
            self.note(token.column, "a quote that was not closed ends with the query")
            token = token._replace(kind="phrase")
        if field is not None and field.text in CONDITIONS:
            asked = condition(field.text, token.text, self.today)
            if asked is not None:
                self.count(token, Piece("condition", token.text, field.column, condition=asked))
                return
            typed = f"{field.text}:{token.text}"
            self.note(field.column, f"{typed} cannot be read: its words were searched")
            token = Token("word", typed, field.column)
        if words(token.text):
            column = TEXT.get(field.text) if field else None
            self.count(token, Piece(token.kind, token.text, token.column, field=column))
        else:
            self.note(token.column, f"{token.text or 'an empty phrase'} holds no letter or digit")

    def count(self, token: Token, piece: Piece) -> None:
        """Add *piece* unless the query has grown too long."""
        self.words += max(len(words(token.text)), 1)
        if self.words <= self.most:
            self.pieces.append(piece)
        else:
            self.note(token.column, f"only the first {self.most} words were searched")

    def drop_dangling(self) -> None:
        """Take back operators with nothing after them, and a field without a value."""
        if self.field is not None:
            self.note(self.field.column, f"{self.field.text}: has no value and was left out")
            self.field = None
        while self.pieces and self.pieces[-1].kind in ("not", *_BINARY):
            piece = self.pieces.pop()
            self.note(piece.column, f"{piece.text} has nothing after it and was left out")

    def finish(self) -> None:
        """Close what is still open."""
        while self.opened:
            token, _ = self.opened[-1]
            self.note(token.column, "a parenthesis that was not closed ends with the query")
            self.close(token)
        self.drop_dangling()

    def note(self, column: int, text: str) -> None:
        """Keep the sentence *text*, once."""
        self.notes.setdefault(text, Note(column, text))
