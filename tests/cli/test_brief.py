"""``iranwatch brief`` as a user runs it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from iranwatch.archive.store import Archive
from iranwatch.desk.facts import refresh
from iranwatch.model import Author, PartialDate
from tests.conftest import DAY, Put, Run, article, on_terminal

GOLDEN = Path(__file__).parent / "golden" / "brief.md"
WIRE = (
    "Divers from the harbour office found the missing buoy on Tuesday near the northern mole.",
    "It had drifted for nine days, said the pilot who first reported the gap in the fairway.",
    "Shipping agents asked for a second lamp, since the current there tears at every chain.",
)


def section(brief: str, title: str) -> str:
    """Return the part of *brief* below that heading."""
    return brief.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.fixture
def told(archive: Archive, put: Put, run: Run) -> Run:
    """Return a function that runs the real command on an archive of articles we make up."""
    put(article(*WIRE, title="Buoy Found", source="Harbour Wire"))
    put(article(*WIRE[:2], title="A Buoy Comes Home", source="Fairway Gazette"))
    put(article("A pilot wants a lamp.", title="Lamps", published=PartialDate(2019, 11, 24)))
    put(article("Nobody dated this lamp.", title="No Day", published=None))
    refresh(archive)

    def ask(*args: str | Path) -> object:
        return run(*args, IRANWATCH_ARCHIVE=archive.path)

    return ask  # type: ignore[return-value]


def test_a_brief_on_the_samples_is_its_golden_file(
    ask: Run, request: pytest.FixtureRequest
) -> None:
    outcome = ask("brief", "IRGC", "--since", "2019", "--until", "2020", "--speakers", "4")
    made = re.sub(r"made on \d{4}-\d\d-\d\d", f"made on {DAY}", outcome.stdout)

    if request.config.getoption("--update"):
        GOLDEN.write_text(made, "utf-8")

    assert made == GOLDEN.read_text("utf-8")
    assert outcome.returncode == 0
    assert outcome.stderr.splitlines()[-1].startswith("2 articles without a date left out")


def test_two_briefs_on_one_archive_are_the_same(ask: Run) -> None:
    assert ask("brief", "--format", "html").stdout == ask("brief", "--format", "html").stdout


def test_nothing_found_writes_nothing(ask: Run, tmp_path: Path) -> None:
    outcome = ask("brief", "zyzzyva", "--output", "b.md")

    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert "no article found" in outcome.stderr
    assert not (tmp_path / "b.md").exists()


def test_the_denominator_and_what_was_left_out_are_said(told: Run) -> None:
    brief = told("brief", "lamp", "--since", "2019-11", "--until", "2019-11").stdout

    assert "2019-11-01 to 2019-11-30" in brief
    assert "- Found: 2 of the 3 articles of the period (66.7%)\n" in brief
    assert "- Left out: 1 article without a date\n" in brief
    assert f"- Archive: 4 articles, 1 of them without a date, last added to {DAY}\n" in brief


def test_the_dates_are_said_as_far_as_they_are_known(archive: Archive, put: Put, run: Run) -> None:
    put(article("A lamp.", title="First", published=PartialDate(2019, 10)))
    put(article("A mole.", title="Last", published=PartialDate(2019, 11, 24)))

    def dates(*args: str) -> str:
        brief = run("brief", *args, IRANWATCH_ARCHIVE=archive.path).stdout
        return brief.partition("\n- Dates: ")[2].partition("\n")[0]

    assert dates() == "2019-10 to 2019-11-24"
    assert dates("lamp") == "2019-10"


def test_all_words_of_a_query_are_asked_for_unless_or_says_otherwise(told: Run) -> None:
    assert "### Lamps" in told("brief", "lamp", "pilot").stdout
    assert told("brief", "lamp", "zyzzyva").returncode == 1
    assert told("brief", "lamp", "OR", "zyzzyva").returncode == 0


def test_what_a_filter_keeps_to_is_said(told: Run) -> None:
    brief = told("brief", "--source", "Harbour Wire", "--author", "Rad").stdout

    assert "- Only: author Rad; source Harbour Wire\n" in brief
    assert "- Only: articles without a date\n" in told("brief", "--undated").stdout


def test_articles_without_a_date_stand_apart(told: Run) -> None:
    brief = told("brief").stdout

    assert "No Day" in section(brief, "Articles without a date")
    assert "No Day" not in section(brief, "Articles")


def test_copies_of_one_text_are_folded_and_named(told: Run) -> None:
    articles = section(told("brief").stdout, "Articles")

    assert articles.count("### ") == 2
    assert re.search(r"\+1 copy: (Harbour Wire|Fairway Gazette) `[0-9a-f]{8}`", articles)


def test_of_thirty_copies_the_first_are_named_and_the_others_counted(
    archive: Archive, put: Put, run: Run
) -> None:
    for number in range(30):
        put(article(*WIRE, title=f"Buoy {number}", source=f"Paper {number}"))
    refresh(archive)

    brief = run("brief", IRANWATCH_ARCHIVE=archive.path).stdout

    assert "**30** articles, **1** story, **30** sources" in brief
    assert re.search(r"\+29 copies: (Paper \d+ `\w{8}` · ){8}21 more\n", brief)
    assert re.search(r"northern mole\.(\[\^\d+\]){3} and 27 more places\n", brief)
    assert section(brief, "Sources").endswith("\nand 10 more sources\n")


def test_a_sentence_in_two_papers_stands_once_with_a_footnote_to_each(told: Run) -> None:
    timeline = section(told("brief").stdout, "Timeline")

    assert timeline.count("found the missing buoy") == 1
    assert re.search(r"northern mole\.\[\^\d+\]\[\^\d+\]", timeline)


def test_every_mark_has_its_footnote_with_anchor_hash_and_day(told: Run) -> None:
    brief = told("brief").stdout
    body, _, footnotes = brief.partition("\n## Footnotes\n")
    marks = {int(number) for number in re.findall(r"\[\^(\d+)\]", body)}
    written = [int(number) for number in re.findall(r"(?m)^\[\^(\d+)\]: ", footnotes)]

    assert written == sorted(marks) == list(range(1, len(marks) + 1))
    first, *_ = footnotes.strip().splitlines()
    assert re.search(rf"archived {DAY}, iranwatch `([0-9a-f]{{8}})/p1`, sha256 `\1", first)


def test_a_limit_says_how_many_more_there_are_and_0_leaves_a_section_out(told: Run) -> None:
    brief = told("brief", "-n", "1", "--timeline", "0", "--speakers", "0", "--names", "0").stdout

    assert section(brief, "Articles").count("### ") == 1
    assert "and 1 more article\n" in section(brief, "Articles")
    assert re.findall(r"(?m)^## (.*)", brief) == [
        "Articles",
        "Articles without a date",
        "Sources",
        "Footnotes",
    ]
    assert "## Articles" not in told("brief", "-n", "0").stdout


def test_names_that_do_not_fit_are_counted_in_the_head_of_their_table(ask: Run) -> None:
    names = section(ask("brief", "--names", "2").stdout, "Most named")

    assert re.search(r"^\| People \(2 of \d+\) \| articles \| mentions \|$", names, re.MULTILINE)


def test_a_note_of_several_lines_keeps_them(told: Run) -> None:
    told("note", "--", told("list", "title:Lamps", "--ids").stdout.strip(), "Ask:\n\n- the pilot")
    notes = section(told("brief").stdout, "Notes")

    assert re.search(r"> Ask:\n\n> \\- the pilot\[\^\d+\]\n", notes)


def test_the_notes_of_the_user_are_in_it_until_they_are_left_out(told: Run) -> None:
    (lamps,) = told("list", "title:Lamps", "--ids").stdout.split()
    told("note", f"{lamps[:8]}/p1", "Ask the *pilot*.")

    notes = section(told("brief").stdout, "Notes")

    assert "### Lamps\n" in notes
    assert re.search(r"> Ask the \\\*pilot\\\*\.\[\^\d+\]\n", notes)
    assert "## Notes" not in told("brief", "--notes", "0").stdout


def test_of_an_article_no_more_is_copied_than_tells_what_it_is(
    archive: Archive, put: Put, run: Run
) -> None:
    text = "The buoy came home again. " * 100
    put(article(text, title="Long", source=None))

    brief = run("brief", IRANWATCH_ARCHIVE=archive.path).stdout

    (opening,) = re.findall(r"(?m)^> (.*)", section(brief, "Articles"))
    assert opening.endswith("…[^1]")
    assert text.startswith(opening.removesuffix("…[^1]") + " ")
    assert 200 < len(opening) < 310


def test_what_is_said_of_a_persian_article_runs_as_it_does(
    archive: Archive, put: Put, run: Run
) -> None:
    put(article("A lamp.", title="چراغ", language="fa", source="Harbour Wire"))

    page = run("brief", "--format", "html", IRANWATCH_ARCHIVE=archive.path).stdout

    assert re.search('<p dir="rtl">.*<bdi>Harbour Wire</bdi>', page)


def test_words_that_come_late_in_a_paragraph_are_in_the_piece_of_it(
    archive: Archive, put: Put, run: Run
) -> None:
    put(article("The buoy came home again. " * 30 + "A lantern burned all night.", title="Long"))

    brief = run("brief", "lantern", IRANWATCH_ARCHIVE=archive.path).stdout

    (piece,) = re.findall(r"(?m)^> (.*)", section(brief, "Articles"))
    assert piece.startswith("…")
    assert "A lantern burned" in piece


def test_the_words_asked_for_decide_which_paragraph_is_shown(told: Run) -> None:
    assert "> Shipping agents asked for a second lamp" in told("brief", "agents").stdout
    assert "> Divers from the harbour office" in told("brief", "divers").stdout


def test_a_file_in_html_is_written_whole_and_not_replaced_unasked(
    told: Run, tmp_path: Path
) -> None:
    page = tmp_path / "b.html"
    assert told("brief", "--output", "b.html").stdout == ""
    before = page.read_bytes()

    refused = told("brief", "lamp", "--output", "b.html")
    assert (refused.returncode, page.read_bytes()) == (3, before)
    assert "--force replaces it" in refused.stderr
    replaced = told("brief", "lamp", "--output", "b.html", "--force")

    assert replaced.returncode == 0
    assert page.read_bytes() != before
    assert before.startswith(b"<!DOCTYPE html>")
    assert [name.name for name in tmp_path.glob("b.*")] == ["b.html"]


def test_the_archive_is_never_replaced_by_a_brief_on_it(
    told: Run, archive: Archive, tmp_path: Path
) -> None:
    before = Path(archive.path).read_bytes()
    (tmp_path / "link.db").symlink_to(archive.path)

    for name in (archive.path, "link.db"):
        refused = told("brief", "--output", name, "--force")
        assert refused.returncode == 3
        assert "that is the archive" in refused.stderr

    assert Path(archive.path).read_bytes() == before


def test_the_format_that_is_asked_for_goes_before_the_name_of_the_file(
    told: Run, tmp_path: Path
) -> None:
    told("brief", "--output", "b.html", "--format", "markdown")

    assert (tmp_path / "b.html").read_text().startswith("# Brief")
    assert told("brief", "--output", "-", "--format", "html").stdout.startswith("<!DOCTYPE html>")


def test_html_is_not_poured_over_a_terminal(sampled: Path, tmp_path: Path) -> None:
    env = {"IRANWATCH_ARCHIVE": str(sampled)}
    refused = on_terminal("brief", "missile", "--format", "html", cwd=tmp_path, env=env)
    shown = on_terminal("brief", "missile", cwd=tmp_path, env=env)

    assert "Hint: name a file with --output brief.html" in refused
    assert shown.splitlines()[0] == "# Brief: missile"
    assert max(map(len, shown.splitlines())) <= 80


def test_a_title_is_what_the_user_calls_it(told: Run) -> None:
    assert told("brief", "--title", "Week 47 [draft]").stdout.startswith("# Week 47 \\[draft\\]\n")


def test_hostile_articles_stay_text_from_the_file_to_the_brief(
    archive: Archive, put: Put, run: Run
) -> None:
    harm = '<script>alert(1)</script> [x](javascript:alert(1)) " onclick="x ]]> \x1b]0;t\x07\u202e'
    put(
        article(
            f"“We will wait {harm} for rain,” said Ali Ahmadi {harm} on Monday.",
            title=harm,
            source=harm,
            section=harm,
            language='"><b>',
            authors=(Author(harm, harm),),
        )
    )
    refresh(archive)
    page = run("brief", "--format", "html", IRANWATCH_ARCHIVE=archive.path).stdout
    text = run("brief", IRANWATCH_ARCHIVE=archive.path).stdout

    assert "<script" not in page
    assert "<b>" not in page
    assert not re.search(r'\son\w+="', page)
    assert not re.search(r"(?<!\\)\]\(javascript", text)
    assert not re.search(r"(?<!\\)<script", text)
    assert not re.search("[\x1b\x07\u202e]", page + text)
