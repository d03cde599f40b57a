"""Every member of every vocabulary has a word of its own, in both languages."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import pytest

from planner import language, terms, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

VOCABULARIES = [kind for kind in vars(terms).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
VOCABULARIES.remove(StrEnum)


@pytest.fixture(autouse=True)
def _language_is_put_back() -> Iterator[None]:
    before = language.current_language()
    yield
    language.set_language(before)


@pytest.mark.parametrize("code", list(language.LANGUAGES))
@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_every_member_has_a_word_of_its_own(kind: type[StrEnum], code: str) -> None:
    language.set_language(code)
    words = [text for _, text in wording.words(kind)]
    assert len(set(words)) == len(list(kind))
    assert not any("_" in text for text in words)


def test_equal_texts_in_two_vocabularies_keep_their_own_words() -> None:
    language.set_language("id")
    live = (terms.Stage.LIVE, terms.DeliverableKind.LIVE, terms.ContentStatus.LIVE)
    assert [wording.word(member) for member in live] == ["Tayang", "Live", "tayang"]
    assert wording.word(terms.Stage.CANCELLED) == "Batal"
    assert wording.word(terms.PaymentStatus.CANCELLED) == "batal"


def test_the_language_may_change_while_the_window_is_open() -> None:
    language.set_language("id")
    assert wording.word(terms.Tier.MICRO) == "Mikro"
    language.set_language("en")
    assert wording.word(terms.Tier.MICRO) == "Micro"


@pytest.mark.parametrize(
    ("code", "kind", "one", "three"),
    [
        ("id", terms.DeliverableKind.STORY, "1 Story", "3 Story"),
        ("en", terms.DeliverableKind.STORY, "1 Story", "3 Stories"),
        ("id", terms.DeliverableKind.TIKTOK_VIDEO, "1 video TikTok", "3 video TikTok"),
        ("en", terms.DeliverableKind.TIKTOK_VIDEO, "1 TikTok video", "3 TikTok videos"),
        ("en", terms.DeliverableKind.REELS, "1 Reel", "3 Reels"),
    ],
)
def test_content_is_counted_as_a_sentence_says_it(code: str, kind: terms.DeliverableKind, one: str, three: str) -> None:
    language.set_language(code)
    assert [wording.counted(kind, n) for n in (1, 3)] == [one, three]
    assert all(wording.counted(each, 2).startswith("2 ") for each in terms.DeliverableKind)


def test_nobody_checked_yet() -> None:
    language.set_language("id")
    assert [wording.verdict_word(verdict) for verdict in (None, *terms.Verdict)] == [
        "Belum",
        "Lolos",
        "Ditahan",
        "Ditolak",
    ]


def test_a_message_keeps_what_a_word_stands_for_and_speaks_the_language_of_the_moment() -> None:
    values: dict[str, str | int] = {"name": "Sekar", "stage:Stage": "agreed"}
    moved = language.Message("move {name} to {stage}", values)
    piece = language.Message("change {what}", {"what:piece": "3 story instagram"})
    language.set_language("id")
    assert (str(moved), str(piece)) == ("pindah Sekar ke Sepakat", "ubah 3 Story · Instagram")
    language.set_language("en")
    assert (str(moved), str(piece)) == ("move Sekar to Agreed", "change 3 Stories · Instagram")
    assert str(language.Message("change {what}", {"what:Stage": "long gone"})) == "change long gone"
    assert str(language.Message("change {what}", {"what": "a:b"})) == "change a:b"
