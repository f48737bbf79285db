"""``iranwatch set``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import archive_option, examples
from iranwatch.cli.plans import today
from iranwatch.cli.values import offered
from iranwatch.desk.correct import correct
from iranwatch.render import formats, results


@click.command(
    epilog=examples(
        ("iranwatch set 4f2a91c0 published=2016-03-31", "give an undated article its date"),
        ("iranwatch set 4f2a91c0 'authors=Ann Lee (Fellow); Bo Berg'", "two authors, one's role"),
        ("iranwatch set 4f2a91c0 title=", "take a correction back"),
    )
)
@click.argument("id_", metavar="ID", shell_complete=offered("id"))
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE...")
@archive_option
def command(id_: str, assignments: tuple[str, ...], archive: str) -> int:
    """Correct fields of an article by hand.

    FIELD is title, authors, source, section, published or language. A correction is kept apart
    from what the parser found, wins over it, and survives every further ingest. FIELD=none says
    that the article has none; FIELD= takes the correction back.
    """
    with Archive.open(archive, writing=True, existing=True) as store:
        record = correct(store, id_, assignments, today())
    formats.write([record], results.ARTICLES)
    return 0
