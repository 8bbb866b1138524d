"""What may be opened, and what an address really leads to (safety.md, 95 to 100)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.links import LONGEST, read_link, read_links
from resources_db.wording import catalogue


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("https://driftwood.example", "https://driftwood.example"),
        ("HTTP://Example.ORG/A", "http://example.org/A"),
        ("www.girlscoutsfl.org", "https://www.girlscoutsfl.org"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("https://example.org/á?q=1#x%20", "https://example.org/%C3%A1?q=1#x%20"),
        ("hello@driftwood.example", "mailto:hello@driftwood.example"),
        ("mailto:a+b@example.org", "mailto:a+b@example.org"),
    ],
)
def test_the_web_and_e_mail_are_opened(text: str, target: str) -> None:
    link = read_link(text)
    assert (link.shown, link.target, link.why) == (text, target, "")
    assert link.is_mail == target.startswith("mailto:")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("javascript:alert(1)", "not_web"),
        ("JavaScript:alert(1)", "not_web"),
        ("vbscript:x", "not_web"),
        ("data:text/html,<b>x", "broken"),
        ("data:text/html,x", "not_web"),
        ("file:///etc/passwd", "not_web"),
        ("smb://server/share", "not_web"),
        ("ms-msdt:/id", "not_web"),
        ("search-ms:query=x", "not_web"),
        ("tel:*#06#", "not_web"),
        ("tel:+13055550142,,1", "not_web"),
        (" javascript:1", "broken"),
        ("java\nscript:1", "broken"),
        ("https://good.example@evil.example/", "name_before_host"),
        ("https://good.example\\@evil.example/", "broken"),
        ("https://user:pass@evil.example", "name_before_host"),
        ("mailto:a@b.example?attach=/etc/passwd", "mail_more"),
        ("mailto:a@b.example?body=x", "mail_more"),
        ("mailto:", "broken"),
        ("http://127.0.0.1/", "no_host"),
        ("http://2130706433/", "no_host"),
        ("http://[::1]/", "no_host"),
        ("http://localhost:631/", "no_host"),
        ("http://printer.local/", "no_host"),
        ("https:///path", "no_host"),
        ("https://-.example", "no_host"),
        ("not stated", "broken"),
        ("N/A", "no_host"),
        ("https://example.org/" + "x" * LONGEST, "too_long"),
    ],
)
def test_everything_else_is_text_and_says_why(text: str, why: str) -> None:
    link = read_link(text)
    assert (link.target, link.host, link.why) == ("", "", why)
    assert f"link.why.{why}" in catalogue()


@pytest.mark.parametrize("text", ["https://\u0430pple.example/x", "xn--pple-43d.example", "a@\u0430pple.example"])
def test_letters_that_look_like_others_are_named_in_plain_ones(text: str) -> None:
    link = read_link(text)
    assert link.why == "look_alike"
    assert link.host == "xn--pple-43d.example"
    assert link.target.isascii()


def test_a_field_may_hold_several() -> None:
    links = read_links(" www.a.example; https://b.example  www.a.example javascript:1")
    assert [link.target for link in links] == ["https://www.a.example", "https://b.example", ""]
    assert read_links("  ") == ()


@given(st.text(max_size=200))
def test_whatever_is_opened_is_plain_and_leads_to_its_host(text: str) -> None:
    link = read_link(text)
    assert bool(link.target) == bool(link.host)
    if link.target:
        assert link.target.isascii()
        assert link.target.isprintable()
        assert " " not in link.target
        assert link.target.startswith(("https://", "http://", "mailto:"))
        assert link.host in link.target
