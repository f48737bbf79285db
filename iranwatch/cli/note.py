"""``iranwatch note``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.inputs import STDIN, piped_article
from iranwatch.cli.named import plan_of_words
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    output_options,
)
from iranwatch.cli.plans import today
from iranwatch.cli.query_command import QueryCommand, unmarked
from iranwatch.desk import note as desk
from iranwatch.desk.note import Noted
from iranwatch.errors import IranwatchError, UsageError
from iranwatch.render import formats, notes, results, streams
from iranwatch.render.noted import NOTES

NUMBER = click.IntRange(1, 2**31)


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
    callback=lambda _ctx, _param, words: unmarked(words),
)
@click.option(
    "--list", "listed", is_flag=True, help="List the notes on ID..., or on what QUERY finds."
)
@click.option("--edit", type=NUMBER, metavar="N", help="Change note N, to TEXT or in the editor.")
@click.option("--remove", type=NUMBER, metavar="N", help="Drop note N.")
@filter_options
@output_options()
@archive_option
def command(
    words: tuple[str, ...],
    listed: bool,
    edit: int | None,
    remove: int | None,
    filters: Mapping[str, Any],
    output: Output,
    archive: str,
) -> int:
    """Write TEXT on an article (ID) or a paragraph of it (ID/p3), and print the note.

    Without TEXT, $VISUAL or $EDITOR opens; a TEXT of - is standard input. A note stays with its
    paragraph when the article is revised, and show prints it there. note:word in a query finds it.
    """
    if [listed, edit is not None, remove is not None].count(True) > 1:
        raise UsageError("--list, --edit or --remove, one at a time")
    if any(filters.values()) and not listed:
        raise UsageError("filters choose articles for --list")
    if listed:
        return _list(words, filters, output, archive)
    if remove is not None and words:
        raise UsageError("--remove takes the number of a note and nothing else")
    if edit is None and remove is None and not words:
        raise UsageError("note on what? iranwatch note ID TEXT, or iranwatch note --list")
    with Archive.open(archive, writing=True, existing=True) as store:
        if remove is not None:
            done = desk.remove_note(store, remove)
        elif edit is not None:
            done = _edit(store, edit, words)
        else:
            done = _write(store, *words)
    _show([done], output)
    if remove is not None:
        streams.warn(f"note {remove} is removed")
    return 0


def _write(store: Archive, name: str, *words: str) -> Noted:
    place = desk.find_place(store, name)
    return desk.write_note(store, place, desk.read_text(_typed(words)), today())


def _edit(store: Archive, number: int, words: Sequence[str]) -> Noted:
    before = desk.find_note(store, number).note.text
    return desk.change_note(store, number, desk.read_text(_typed(words, before)))


def _typed(words: Sequence[str], before: str = "") -> bytes:
    """Return what *words* say, or standard input, or what the editor makes of the text *before*."""
    if tuple(words) == (STDIN,):
        return piped_article()
    if words:
        return os.fsencode(" ".join(words))
    if not (sys.stdin.isatty() or os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise UsageError("no text: write it after the ID, or - to read it from standard input")
    written = click.edit(f"{before}\n".encode() if before else b"")
    if written is None:
        raise IranwatchError("the editor saved nothing, so nothing was noted")
    return written


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
