from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.parser import layout
from iranwatch.parser.layout import read_blocks


def texts(text: str) -> list[str]:
    return [block.text for block in read_blocks(text)]


def test_every_line_of_a_page_is_a_block_of_its_own() -> None:
    page = "News\nPolitics\n\nA headline of some length\nA paragraph that is long, and ends here.\n"

    assert texts(page) == [
        "News",
        "Politics",
        "A headline of some length",
        "A paragraph that is long, and ends here.",
    ]


def test_hard_wrapped_lines_are_joined_to_a_paragraph() -> None:
    wrapped = (
        "The council met on Monday to discuss the programme, and it\n"
        "heard from four speakers who asked for more time before a\n"
        "decision is taken, which the chairman refused to grant to\n"
        "anybody in the room.\n\n"
        "A second paragraph.\n"
    )

    assert len(texts(wrapped)) == 2
    assert "programme, and it heard from" in texts(wrapped)[0]


def test_an_indent_opens_a_paragraph_of_old_newswire() -> None:
    wire = (
        "COUNCIL MEETS ON MISSILES\n"
        "    VIENNA, Nov 22 - The council met on Monday to discuss the\n"
        "programme, it said.\n"
        "    Four speakers asked for more time.\n"
        " Wire\n"
    )

    assert texts(wire) == [
        "COUNCIL MEETS ON MISSILES",
        "VIENNA, Nov 22 - The council met on Monday to discuss the programme, it said.",
        "Four speakers asked for more time.",
        "Wire",
    ]


def test_a_line_that_a_link_broke_is_whole_again() -> None:
    assert texts("The agency met the\nforeign minister\n, officials said.") == [
        "The agency met the foreign minister, officials said."
    ]


def test_the_signs_and_addresses_of_markdown_are_set_apart() -> None:
    (heading, item) = read_blocks("# A [heading](/here)\n\n  * an item\n")

    assert (heading.mark, heading.text) == ("#", "A heading")
    assert (item.mark, item.text) == ("*", "an item")


def test_lines_count_from_one() -> None:
    assert [block.line for block in read_blocks("\n\nOne\n\nTwo\n")] == [3, 5]


def test_what_follows_the_last_line_read_comes_in_large_blocks() -> None:
    text = "a line\n" * (layout.MAX_LINES + 50_000)

    blocks = read_blocks(text)

    assert len(blocks) < layout.MAX_LINES + 10
    assert "".join(block.text for block in blocks).count("line") == layout.MAX_LINES + 50_000
    assert text[blocks[-1].start : blocks[-1].end].split() == blocks[-1].text.split()


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab .,\n#*>[]()\t\u200b\u00a0کا1-"), max_size=400))
def test_the_words_of_a_block_are_words_of_its_place_in_the_text(text: str) -> None:
    blocks = read_blocks(text)

    for block in blocks:
        assert block.text == block.text.strip()
        assert "\n" not in block.text
        place = re.sub(r"\s|[#*>]", "", text[block.start : block.end])
        letters = iter(place)
        assert all(letter in letters for letter in re.sub(r"\s|[#*>]", "", block.text))
    assert [block.start for block in blocks] == sorted(block.start for block in blocks)


def test_an_item_of_a_list_goes_on_with_no_other() -> None:
    listed = (
        "1. The council met on Monday to discuss the programme again.\n"
        "2. It heard from four speakers who had asked for more time.\n"
        "* The chairman refused to grant it to anybody in the room.\n"
    )

    assert len(texts(listed)) == 3


def test_a_number_in_mid_sentence_opens_no_item() -> None:
    wrapped = (
        "Der Rat trat in Genf zusammen, nachdem er schon am\n"
        "12. Januar über das Programm beraten hatte, und hörte\n"
        "vier Redner an, die mehr Zeit verlangten als zuvor.\n"
    )

    assert len(texts(wrapped)) == 1


def test_a_line_of_any_kind_of_space_is_empty() -> None:
    spaces = "".join(chr(sign) for sign in range(0x3100) if chr(sign).isspace() and sign != 10)

    assert texts(f"{spaces}\nA line\n{spaces}") == ["A line"]
