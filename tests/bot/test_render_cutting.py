"""Cutting: no message over the limit, nothing lost, no letter or tag broken."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import Html, clean, escape
from bot.render.cutting import TEXT_LIMIT, pieces, shorten, units, visible_length
from simulator.entities import utf16_length
from simulator.markup import parse_html

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(" \n.👩‍👧é<&😀"))


def squeezed(text: str) -> str:
    return "".join(text.split())


class TestPieces:
    @given(st.lists(words, max_size=6), st.integers(8, 60))
    def test_every_piece_is_valid_and_within_the_limit_and_nothing_is_lost(
        self, told: list[str], limit: int
    ) -> None:
        text = Html("\n".join(f"<b>{escape(one)}</b> {escape(one)}" for one in told))
        parts = pieces(text, limit)
        plain = [parse_html(part)[0] for part in parts]
        assert all(utf16_length(one) <= limit and one.strip() for one in plain)
        whole = parse_html(text)[0]
        if all(character.isprintable() or character.isspace() for character in whole):
            assert squeezed("".join(plain)) == squeezed(whole)

    def test_a_short_text_stays_one(self) -> None:
        assert pieces(Html("<b>Hola</b> & más".replace("&", "&amp;")), 4096) == [
            "<b>Hola</b> &amp; más"
        ]

    @pytest.mark.parametrize("nothing", ["", "  \n ", "<b></b>", "\u200b\u2060"])
    def test_nothing_to_see_is_no_message(self, nothing: str) -> None:
        assert pieces(Html(nothing), 100) == []

    def test_bold_goes_on_behind_the_cut(self) -> None:
        assert pieces(Html("<b>uno dos tres</b> cuatro"), 9) == [
            "<b>uno dos </b>",
            "<b>tres</b>",
            "cuatro",
        ]

    def test_a_paragraph_is_a_better_place_than_a_word(self) -> None:
        assert pieces(Html("uno dos\n\ntres cuatro cinco"), 16)[0] == "uno dos"

    def test_a_flood_without_spaces_is_cut_hard(self) -> None:
        parts = pieces(Html("a" * 10_000), TEXT_LIMIT)
        assert [len(part) for part in parts] == [4096, 4096, 1808]

    def test_a_family_of_emoji_stays_together(self) -> None:
        family = "👨‍👩‍👧‍👦"
        for part in pieces(Html(family * 40), 100):
            assert len(part) % len(family) == 0

    def test_a_reference_is_never_cut(self) -> None:
        parts = pieces(escape("<" * 5000), TEXT_LIMIT)
        assert [html.unescape(part) for part in parts] == ["<" * 4096, "<" * 904]

    def test_a_letter_with_thousands_of_accents_is_cut_all_the_same(self) -> None:
        parts = pieces(escape("e" + "\u0301" * 9000), TEXT_LIMIT)
        assert all(visible_length(part) <= TEXT_LIMIT for part in parts)


class TestShorten:
    @given(words, st.integers(0, 80))
    def test_the_beginning_fits_and_with_the_rest_it_is_everything(
        self, told: str, limit: int
    ) -> None:
        told = clean(told)
        head, rest = shorten(told, max(limit, 2))
        assert units(head) <= max(limit, 2)
        assert squeezed(head + rest) == squeezed(told)

    def test_it_cuts_between_words(self) -> None:
        assert shorten("uno dos tres cuatro", 14) == ("uno dos tres", "cuatro")
