"""HTML taken out of what a source wrote."""

import pytest

from resources_db.markup import strip_markup


def test_a_soft_hyphen_of_a_web_page_goes() -> None:
    assert strip_markup("<p>Shel&shy;ter&#8203;</p>") == "Shelter"


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("<p>Food &amp; clothing</p><p>Mon&ndash;Fri</p>", "Food & clothing\n\nMon–Fri"),
        ("<ul><li>ID<li class='x'>Proof of income</ul>", "- ID\n- Proof of income"),
        ("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
        ("ages <5 and >64, a < b", "ages <5 and >64, a < b"),
        ("x<script>alert(1)</script>y<STYLE>p{}</style>z", "xyz"),
        ("x<script>never ended", "xnever ended"),
        ("<!--[if gte mso 9]><b>t</b><![endif]-->", "t"),
        ('<img src="file:///etc/passwd"><a href="javascript:1">here</a>', "here"),
        ("&lt;b&gt; stays text", "<b> stays text"),
        ("&#x202e;abc&#0;", "abc\ufffd"),
        ("no markup\u202e", "no markup"),
    ],
)
def test_strip_markup(given_text: str, expected: str) -> None:
    assert strip_markup(given_text) == expected


@pytest.mark.parametrize("piece", ["<", "<a", "<br ", "<script>", "</script>", "<!--", "&", "  ", " \n", "<p", "&#"])
def test_a_text_made_to_be_slow_is_read_to_its_end(piece: str) -> None:
    assert strip_markup("<" + piece * 200_000 + " end").endswith("end") or "script" in piece
