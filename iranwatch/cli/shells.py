"""How shells ask for the rest of a word, and how each has to be answered.

click speaks with them; what it leaves to the reader of the answer is done here. In bash these are
spaces and quotes in a value, and the colons, equals signs and ats at which readline parts words.
In fish it is a comma.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import NamedTuple

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

from iranwatch.errors import IranwatchError

END = "\0"  # of the line, which is where the cursor stands; no line holds it

_BASH = """\
%(complete_func)s() {
    local answer
    COMPREPLY=()
    while IFS= read -r answer; do
        case $answer in
            plain,*) COMPREPLY+=("${answer#*,}") ;;
            *) compopt -o default ;;
        esac
    done < <(env COMP_WORDS="${COMP_LINE:0:COMP_POINT}" COMP_CWORD= \\
        COMP_WORDBREAKS="$COMP_WORDBREAKS" %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
_PLAIN = re.compile(r"[^\w@%+=:,./-]")  # what bash may take for more than itself
_IN_QUOTES = re.compile(r'["$`\\]')


class Word(NamedTuple):
    """The word at the end of a line, as far as it was typed: without its quotes, and ``quote``.

    ``kept`` is its beginning, which readline will not replace; ``quote`` is the one that is open.
    """

    text: str
    kept: str
    quote: str

    def rest(self, value: str) -> str:
        """Return what has to stand for *value* in the place of what readline replaces."""
        left = value[len(self.kept) :]
        if self.quote == "'":
            text = left.replace("'", r"'\''")
        else:
            text = (_IN_QUOTES if self.quote else _PLAIN).sub(r"\\\g<0>", left)
        closed = self.quote and text.endswith(self.quote)  # what readline takes for the end
        return text + self.quote if closed else text


def last_word(line: str, breaks: str) -> Word:
    """Return the last word of *line*, where readline parts words at the characters *breaks*."""
    text = kept = quote = ""
    characters = iter(line)
    for one in characters:
        if one == "\\" and quote != "'":
            text += next(characters, "")
        elif one == quote:
            quote, kept = "", text
        elif quote:
            text += one
        elif one in "\"'":
            quote, kept = one, text
        elif one.isspace():
            text = kept = ""
        elif one in breaks:
            kept, text = text if one == "@" else text + one, text + one  # an at opens a word
        else:
            text += one
    return Word(text, kept, quote)


class Silent(ShellComplete):
    """A shell that hears nothing of what is wrong with a line that somebody still types."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """Return what *incomplete* may become; nothing where the archive or *args* are no good."""
        with suppress(IranwatchError):
            return super().get_completions(args, incomplete)
        return []


class Bash(Silent, BashComplete):
    """Bash, which hands over the line up to the cursor and takes what readline shall insert."""

    source_template = _BASH

    def source(self) -> str:
        """Return the script; asking which bash is installed says nothing of the one in use."""
        return ShellComplete.source(self)

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one at the cursor, and that; by number if there is one."""
        if os.environ.get("COMP_CWORD"):
            return super().get_completion_args()
        words = split_arg_string(os.environ["COMP_WORDS"] + END)
        return words[1:-1], words[-1].removesuffix(END)

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return *item* as it has to be inserted."""
        if os.environ.get("COMP_CWORD") or item.type != "plain":
            return super().format_completion(item)
        word = last_word(os.environ["COMP_WORDS"], os.environ.get("COMP_WORDBREAKS", ""))
        option, equals, _ = word.text.partition("=")
        is_option = equals and option.startswith("--")  # click completes what stands behind it
        return f"plain,{word.rest(f'{option}={item.value}' if is_option else item.value)}"


class Zsh(Silent, ZshComplete):
    """Zsh, which needs no more than click does."""


class Fish(Silent, FishComplete):
    """Fish, told to part the kind of a value from the value and no more."""

    source_template = FishComplete.source_template.replace(
        'string split ","', 'string split --max 1 ","'
    )


CLASSES: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}


def register() -> None:
    """Let click answer the shells as it is done here."""
    for name, shell in CLASSES.items():
        add_completion_class(shell, name)
