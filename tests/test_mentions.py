"""Mentions are kept as they stand in a caption, in whatever manner they were typed."""

from __future__ import annotations

import pytest

from planner.formats.mentions import ParsedMentions, parse_mentions


@pytest.mark.parametrize(
    ("typed", "text", "wrong"),
    [
        ("@@a @b c.d tes@", "@a @b @c.d @tes", ()),
        ("@kencurpagi", "@kencurpagi", ()),
        ("kencurpagi, @Kencurpagi; @lain", "@kencurpagi @lain", ()),
        ("https://www.instagram.com/kencurpagi/ @b", "@kencurpagi @b", ()),
        ("  ", "", ()),
        ("@a 😀 b!", "@a", ("😀", "b!")),
        ("@", "", ("@",)),
    ],
)
def test_mentions_are_tidied(typed: str, text: str, wrong: tuple[str, ...]) -> None:
    assert parse_mentions(typed) == ParsedMentions(text, wrong)
