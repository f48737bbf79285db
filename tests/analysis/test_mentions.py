"""Which concepts an article names: what counts, what does not, what stays undecided."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.analysis.instruments import concept_of
from iranwatch.analysis.mentions import find_mentions
from iranwatch.analysis.spellings import spellings
from iranwatch.fold import key
from iranwatch.lexicon import Concept, names
from iranwatch.lexicon.names import build
from iranwatch.model import Mention
from tests.conftest import article

KNOWN = spellings(names())


def found(*paragraphs: str, title: str = "") -> list[tuple[str | None, str]]:
    """Return the concepts that *paragraphs* mention, each with the words that do."""
    mentions = find_mentions(article(*paragraphs, title=title), KNOWN)
    return [(mention.concept, mention.text) for mention in mentions]


def test_the_longest_spelling_wins() -> None:
    assert found("He joined the IRGC Navy in May.") == [("irgcn", "IRGC Navy")]


def test_the_words_are_those_that_stand_there() -> None:
    assert found("The I.R.G.C.’s men, Khamene’i’s guards, of the U.S.-led") == [
        ("irgc", "I.R.G.C."),
        ("khamenei", "Khamene’i"),
        ("united_states", "U.S."),
    ]


def test_words_of_a_name_may_vary() -> None:
    assert found("General Husayn Salami spoke.") == [("salami", "Husayn Salami")]


def test_what_is_of_a_country_does_not_name_it() -> None:
    assert found("An Israeli court met.") == []


def test_persian_names_are_found() -> None:
    text = "سپاه پاسداران و خامنه‌ای در تهران"

    assert [concept for concept, _ in found(text)] == ["irgc", "khamenei", "tehran"]


def test_the_world_is_no_channel() -> None:
    assert found("أحسن راقصة في العالم") == []
    assert found("قالت قناة العالم إنها") == [("al_alam", "قناة العالم")]


def test_the_title_is_paragraph_0() -> None:
    mentions = find_mentions(article("In Qom.", title="Tehran waits"), KNOWN)

    assert mentions == (Mention("tehran", 0, 0, 6, "Tehran"), Mention("qom", 1, 3, 6, "Qom"))


@pytest.mark.parametrize(
    "text",
    [
        "The gears meshed well.",  # Mashhad is Meshed, too
        "He paid ten Leu for bread.",  # LEU
        "It has 5.1 surround sound, at odds of 5-1.",  # 5+1
        "the green movement of gardeners",
        "The guards left the deal, said the leader.",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert found(text) == []


def test_a_short_name_counts_where_its_full_name_stands() -> None:
    assert found("The Revolutionary Guards fired.", "Later the Guards denied it.") == [
        ("irgc", "Revolutionary Guards"),
        ("irgc", "Guards"),
    ]


def test_a_short_name_counts_beside_the_initials_of_its_full_name() -> None:
    assert ("irgc", "Guards") in found("The IRGC fired.", "Later the Guards denied it.")


@pytest.mark.parametrize(
    "text",
    [
        "Later the Guards denied it.",
        "The Quds Force prays in Jerusalem.",  # "Jerusalem" is in no name that stands there
        "The Revolutionary Guards met the Coast Guard.",
        "The Revolutionary Guards and the Guards Band played.",
        "The Revolutionary Guards fired, guards fled.",
    ],
)
def test_an_ambiguous_word_counts_nowhere_else(text: str) -> None:
    assert not {"Guards", "Guard", "guards", "Jerusalem"} & {words for _, words in found(text)}


def test_what_two_full_names_are_short_for_stays_undecided() -> None:
    text = "Ali Larijani and Sadeq Larijani met. Larijani left first."

    assert found(text)[-1] == (None, "Larijani")


def test_a_surname_means_the_one_bearer_named_in_full() -> None:
    assert found("Ahmad Khatami preached.", "Khatami was angry.") == [
        ("ahmad_khatami", "Ahmad Khatami"),
        ("ahmad_khatami", "Khatami"),
    ]


def test_a_surname_without_a_full_name_means_who_is_known_by_it() -> None:
    assert found("President Khatami spoke.") == [("khatami", "Khatami")]


def test_a_stranger_of_the_same_surname_is_not_the_one_known_by_it() -> None:
    assert found("Hassan Khomeini came. Khomeini sat down.") == [(None, "Khomeini")]


def test_capitals_only_count_in_capitals_and_beside_the_full_name() -> None:
    act = "The Iran Sanctions Act passed."

    assert ("isa", "ISA") in found(act, "The ISA was renewed.")
    assert ("isa", "Isa") not in found(act, "Sheikh Isa was there.")
    assert found("The ISA was renewed.") == []


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("It broke resolution 1929.", "unscr1929"),
        ("It broke UNSCR 1540.", "unscr1540"),
        ("See Executive Order 13,846 on it.", "eo13846"),
        ("Congress passed H.R. 1191 at night.", "bill_hr1191"),
        ("House Resolution 1929 failed.", "hres1929"),
        ("It is Public Law 115-44 now.", "pl115_44"),
    ],
)
def test_an_instrument_goes_by_its_number(text: str, concept: str) -> None:
    assert [one for one, _ in found(text)] == [concept]


def test_each_number_of_a_list_is_an_instrument() -> None:
    assert found("under Security Council resolutions 1696, 1887 and 1984") == [
        ("unscr1696", "Security Council resolutions 1696"),
        ("unscr1887", "1887"),
        ("unscr1984", "1984"),
    ]


def test_a_year_is_no_resolution() -> None:
    assert found("It broke resolution 1929.", "The crash of 1929 came in 1929.") == [
        ("unscr1929", "resolution 1929")
    ]


def test_a_bare_number_counts_after_the_full_name_only() -> None:
    assert found("It violates 2231.", "Resolution 2231 stands.", "It violates 2231.") == [
        ("unscr2231", "Resolution 2231"),
        ("unscr2231", "2231"),
    ]


def test_a_missile_is_no_bill() -> None:
    assert found("It bought the S-400 system.") == [("s400", "S-400")]


def test_an_instrument_has_the_name_of_its_kind() -> None:
    known = names()
    instruments = ("eo13846", "pl115_44", "bill_s722")

    assert [concept.name for one in instruments if (concept := concept_of(one, known))] == [
        "Executive Order 13846",
        "Public Law 115-44",
        "S. 722",
    ]
    assert concept_of("irgc", known) is known.concepts["irgc"]
    assert concept_of("nobody", known) is None


def test_names_of_the_user_are_found() -> None:
    own = build([Concept("plant", "yours", "Blue Plant", ("the Works",), ambiguous=("Plant",))], {})

    mentions = find_mentions(
        article("Blue Plant opened.", "The Plant is large.", title=""), spellings(own)
    )

    assert [mention.text for mention in mentions] == ["Blue Plant", "Plant"]


PIECES = """Ali Khamenei|Khamene’i's|Khatami|Ahmad|the Guards|IRGC|I.R.G.C.’s|U.S.-led|US|us|U.S.A.|
Revolutionary\nGuards|resolution 1929|1929|2231|“Tehran”|TEHRAN|½|خامنه‌ای|naïve|Hussein|Salami|
al-Quds  Force|5+1|İ|\0|don't|Executive Orders 13,846 and 13224|.|, and"""
SCRAPS = st.sampled_from(PIECES.split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.one_of(SCRAPS, st.text(max_size=5)), max_size=12), max_size=4))
def test_offsets_point_at_the_words(scraps: list[list[str]]) -> None:
    written = article(*(" ".join(words) for words in scraps), title="Khamenei in Tehran")
    texts = [written.title or "", *(paragraph.text for paragraph in written.paragraphs)]
    last = (0, 0)

    for mention in find_mentions(written, KNOWN):
        text = texts[mention.paragraph]
        assert text[mention.start : mention.end] == mention.text
        assert (mention.paragraph, mention.start) >= last
        last = (mention.paragraph, mention.end)
        if mention.concept in KNOWN.names.concepts:
            spelt = key(mention.text)
            concepts = {KNOWN.full.get(spelt)} | KNOWN.shorts.get(spelt, frozenset())
            assert mention.concept in concepts or any(
                spelt == spelling.rpartition(" ")[2] or spelt.isdigit()
                for spelling in KNOWN.full
                if KNOWN.full[spelling] == mention.concept
            )
