"""``iranwatch note``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.inputs import STDIN, piped_article
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    gathered,
    output_options,
)
from iranwatch.cli.plans import today
from iranwatch.cli.query_command import QueryCommand, unmarked
from iranwatch.cli.selection import plan_of_words
from iranwatch.cli.values import offered
from iranwatch.desk import note as desk
from iranwatch.desk.note import Noted
from iranwatch.errors import IranwatchError, UsageError
from iranwatch.render import formats, notes, results, streams
from iranwatch.render.noted import NOTES

NUMBER = click.IntRange(1, 2**31)


class Deed(NamedTuple):
    """What to do: write, list, edit or remove; the number of the note, for the last two."""

    name: str
    note: int = 0


def _deed(listed: bool, edit: int | None, remove: int | None) -> Deed:
    asked = [Deed("list")] if listed else []
    asked += [Deed(name, note) for name, note in (("edit", edit), ("remove", remove)) if note]
    if len(asked) > 1:
        raise UsageError("--list, --edit or --remove, one at a time")
    return asked[0] if asked else Deed("write")


deed_options = gathered(
    "deed",
    _deed,
    {
        "listed": click.option(
            "--list",
            "listed",
            is_flag=True,
            help="List the notes on ID..., or on what QUERY finds.",
        ),
        "edit": click.option(
            "--edit", type=NUMBER, metavar="N", help="Change note N, to TEXT or in the editor."
        ),
        "remove": click.option("--remove", type=NUMBER, metavar="N", help="Drop note N."),
    },
)


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ('iranwatch note 4f2a91c0/p3 "check with the transcript"', "on one paragraph"),
        ("iranwatch note 4f2a91c0", "on the article, in your $EDITOR"),
        ("iranwatch note --list missile --since 2017", "the notes on what a query finds"),
        ("iranwatch note --edit 7", "by its number; --remove 7 drops it"),
    ),
)
@click.argument(
    "words",
    nargs=-1,
    metavar="[ID [TEXT]]",
    shell_complete=offered("id"),
    callback=lambda _ctx, _param, words: unmarked(words),
)
@deed_options
@filter_options
@output_options()
@archive_option
def command(
    words: tuple[str, ...],
    deed: Deed,
    filters: Mapping[str, Any],
    output: Output,
    archive: str,
) -> int:
    """Write TEXT on an article (ID) or a paragraph of it (ID/p3), and print the note.

    Without TEXT, $VISUAL or $EDITOR opens; a TEXT of - is standard input. A note stays with its
    paragraph when the article is revised, and show prints it there. note:word in a query finds it.
    """
    if deed.name == "list":
        return _list(words, filters, output, archive)
    if any(filters.values()):
        raise UsageError("filters choose articles for --list")
    do, said = DEEDS[deed.name]
    with Archive.open(archive, writing=True, existing=True) as store:
        done = do(store, words, deed.note)
    _show([done], output)
    streams.warn(f"{said} note {done.note.number}")
    return 0


def _write(store: Archive, words: Sequence[str], _note: int) -> Noted:
    if not words:
        raise UsageError("note on what? iranwatch note ID TEXT, or iranwatch note --list")
    place = desk.find_place(store, words[0])
    text = desk.read_text(_typed(words[1:]))
    with _handed_back(text):
        return desk.write_note(store, place, text, today())


def _edit(store: Archive, words: Sequence[str], note: int) -> Noted:
    before = desk.find_note(store, note).note.text
    text = desk.read_text(_typed(words, before))
    with _handed_back(text):
        return desk.change_note(store, note, text)


def _remove(store: Archive, words: Sequence[str], note: int) -> Noted:
    if words:
        raise UsageError("--remove takes the number of a note and nothing else")
    return desk.remove_note(store, note)


DEEDS: dict[str, tuple[Callable[[Archive, Sequence[str], int], Noted], str]] = {
    "write": (_write, "wrote"),
    "edit": (_edit, "changed"),
    "remove": (_remove, "removed"),
}


def _typed(words: Sequence[str], before: str = "") -> bytes:
    """Return what *words* say, or standard input, or what the editor makes of the text *before*."""
    if tuple(words) == (STDIN,):
        return piped_article(desk.LONGEST)
    if words:
        return os.fsencode(" ".join(words))
    if not (sys.stdin.isatty() or os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise UsageError("no text: write it after the ID, or - to read it from standard input")
    try:
        written = click.edit(f"{before}\n".encode() if before else b"")
    except ValueError as error:  # a quote in $EDITOR that is not closed
        raise UsageError(f"the editor cannot be started: {error}") from None
    if written is None:
        raise IranwatchError("the editor saved nothing, so nothing was noted")
    return written


@contextmanager
def _handed_back(text: str) -> Iterator[None]:
    """Print *text* where it cannot be stored: the editor's file is gone by then."""
    try:
        yield
    except BaseException:
        streams.warn("this was not stored:", *text.splitlines())
        raise


def _list(words: tuple[str, ...], filters: Mapping[str, Any], output: Output, archive: str) -> int:
    """List the notes on the articles that *words* name, or find."""
    with Archive.open(archive) as store:
        plan = plan_of_words(store, words, filters)
        found = desk.find_notes(store, plan)
    streams.warn(*notes.before_facts(plan))
    _show(found, output)
    streams.warn(notes.counted(len(found), "note") if found else "no note found")
    return 0 if found else 1


def _show(found: list[Noted], output: Output) -> None:
    if output.format in formats.OF_ARTICLES:
        records = dict.fromkeys(one.record for one in found)
        formats.write(records, results.ARTICLES, output.format, nul=output.nul)
    else:
        head = {"total": len(found)}
        formats.write(found, NOTES, output.format, head=head, nul=output.nul)
