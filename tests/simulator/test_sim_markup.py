"""HTML and marks: what becomes of a text, in UTF-16 units, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.entities import detect, trim, utf16_length
from simulator.errors import ApiError
from simulator.markup import parse_html


def test_each_known_tag_becomes_its_entity() -> None:
    source = (
        "<b>1</b><strong>1</strong><i>1</i><em>1</em><u>1</u><ins>1</ins><s>1</s><del>1</del>"
        "<code>1</code><pre>1</pre><tg-spoiler>1</tg-spoiler><blockquote>1</blockquote>"
        '<span class="tg-spoiler">1</span><blockquote expandable>1</blockquote>'
    )
    text, entities = parse_html(source)
    assert text == "1" * 14
    assert [entity["type"] for entity in entities] == [
        "bold",
        "bold",
        "italic",
        "italic",
        "underline",
        "underline",
        "strikethrough",
        "strikethrough",
        "code",
        "pre",
        "spoiler",
        "blockquote",
        "spoiler",
        "expandable_blockquote",
    ]


def test_offsets_count_utf16_units() -> None:
    text, entities = parse_html("🚨 <b>ñ🚨</b>")
    assert text == "🚨 ñ🚨"
    assert entities == [{"type": "bold", "offset": 3, "length": 3}]


def test_nested_tags_give_the_outer_entity_first() -> None:
    _, entities = parse_html("<b>uno <i>dos</i></b>")
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 0, 7),
        ("italic", 4, 3),
    ]


def test_links_keep_their_address_and_bare_anchors_use_their_text() -> None:
    _, entities = parse_html('<a href="https://x.co/?a=1&amp;b=2">aquí</a> <a>x.co</a>')
    assert [entity["url"] for entity in entities] == ["https://x.co/?a=1&b=2", "http://x.co"]


def test_code_within_pre_names_its_language() -> None:
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp; &quot;", '<b> & "'),
        ("&#241;&#xf1;", "ññ"),
        ("&nbsp; &unknown; &", "&nbsp; &unknown; &"),
        ("a > b", "a > b"),
    ],
)
def test_references_are_read_as_telegram_reads_them(source: str, text: str) -> None:
    assert parse_html(source) == (text, [])


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ñ<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("2 < 3>", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_malformed_html_is_refused_in_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


@given(st.text(max_size=60))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    text = text.replace("\0", "")
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped) == (text, [])


@given(st.text(alphabet='<>/abi ="&;ñ🚨', max_size=40))
def test_any_text_is_either_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except ApiError:
        return
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16_length(text) for e in entities)


def test_trimming_moves_and_cuts_entities() -> None:
    text, entities = trim("  hola  ", [{"type": "bold", "offset": 1, "length": 7}])
    assert text == "hola"
    assert entities == [{"type": "bold", "offset": 0, "length": 4}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("ver /ayuda@PazosBot ya", [("bot_command", 4, 15)]),
        ("a/b 1/2", []),
        ("https://t.me/x?start=a.", [("url", 0, 22)]),
        ("t.me/x", [("url", 0, 6)]),
        ("a@b.co @alcaldia #Palmira", [("email", 0, 6), ("mention", 7, 9), ("hashtag", 17, 8)]),
        ("🚨 +573001234567", [("phone_number", 3, 13)]),
    ],
)
def test_commands_links_and_tags_are_found(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in detect(text, [])] == found


def test_nothing_is_found_within_code() -> None:
    code = [{"type": "code", "offset": 0, "length": 6}]
    assert detect("/start", code) == code
