"""The rest of a word that somebody is typing, as options and arguments offer it to a shell."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from iranwatch.archive.store import DEFAULT_PATH

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]


def offered(kind: str) -> Completer:
    """Return what completes a word to the values of this *kind* that the archive has."""

    def complete(
        context: click.Context, _parameter: click.Parameter, word: str
    ) -> list[CompletionItem[str]]:
        return _items(context, kind, word)

    return complete


def saved_names(
    context: click.Context, _parameter: click.Parameter, word: str
) -> list[CompletionItem[str]]:
    """Return the saved searches that *word* begins, with @ before it or without."""
    at = "@" if word.startswith("@") else ""
    return _items(context, "saved", word.removeprefix("@"), before=at)


def saved_in_query(
    context: click.Context, _parameter: click.Parameter, word: str
) -> list[CompletionItem[str]]:
    """Return the query *word* with the name of a saved search for the @ that it ends with."""
    before, at, name = word.rpartition("@")
    if (word and not at) or (before and before[-1] not in " (-"):
        return []
    return _items(context, "saved", name, before=f"{before}@")


def tags_or_ids(
    context: click.Context, _parameter: click.Parameter, word: str
) -> list[CompletionItem[str]]:
    """Return the tags that *word* begins behind its +, or else ids."""
    if word.startswith("+"):
        return _items(context, "tag", word[1:], before="+")
    return _items(context, "id", word)


def files(
    _context: click.Context, _parameter: click.Parameter, word: str
) -> list[CompletionItem[str]]:
    """Return what lets the shell complete the name of a file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(word, type="file")]


def _items(
    context: click.Context, kind: str, word: str, before: str = ""
) -> list[CompletionItem[str]]:
    """Return the values that *word* begins, each behind *before*.

    What a terminal would take for an order is left out: nobody could type it.
    """
    from click.shell_completion import CompletionItem

    from iranwatch.archive.values import values
    from iranwatch.render.safe import safe

    archive = os.path.expanduser(context.params.get("archive") or DEFAULT_PATH)
    return [
        CompletionItem(before + value, help=safe(what) or None)
        for value, what in values(archive, kind, word).items()
        if safe(value) == value
    ]
