"""What a card of the board says in the little room it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from board_hands import demo_cards
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from planner.app import make_application
from planner.terms import DeliverableKind
from planner.ui.campaigns import board_card
from planner.ui.campaigns.board_card import (
    CARD_HEIGHT,
    CardLook,
    content_short,
    content_shortest,
    next_line,
    paint_card,
    spoken_card,
)

if TYPE_CHECKING:
    from pathlib import Path

    from planner.queries.board import BoardCard

REELS, STORY, VIDEO = DeliverableKind.REELS, DeliverableKind.STORY, DeliverableKind.TIKTOK_VIDEO
WIDTH = 230  # of a card at 1366 px


@pytest.fixture
def card(demo_path: Path) -> BoardCard:
    make_application()
    return next(card for card in demo_cards(demo_path) if card.name.startswith("Batara"))


def written(card: BoardCard, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, int]]:
    """Return what is written on a card: the words, their room and what they need, both in px."""
    found: list[tuple[str, int, int]] = []

    def note(_painter: Any, place: QRect, text: str, style: tuple[str, int, int], _align: Any) -> None:
        found.append((text, place.width(), board_card.width_of(text, style[1], style[2])))

    monkeypatch.setattr(board_card, "paint_shared", note)
    monkeypatch.setattr(board_card, "paint_words", note)
    picture = QPixmap(WIDTH, CARD_HEIGHT)
    painter = QPainter(picture)
    paint_card(painter, QRect(0, 0, WIDTH, CARD_HEIGHT), card, CardLook())
    painter.end()
    return found


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("Kirim tawaran", "kirim tawaran 8 Des"),
        ("draf", "draf 8 Des"),
        ("DP 50%", "DP 50% 8 Des"),
        ("WhatsApp lagi", "WhatsApp lagi 8 Des"),
        ("", "8 Des"),
    ],
)
def test_a_step_begins_small_as_all_others_do(card: BoardCard, what: str, shown: str) -> None:
    written_so = card._replace(next_what=what, next_when="8 Des")
    assert next_line(written_so) == shown
    assert shown in spoken_card(written_so)


@pytest.mark.parametrize(
    ("content", "short", "shortest"),
    [
        ([], "", ""),
        ([(REELS, 1)], "1 Reels", "1 Reels"),
        ([(REELS, 1), (STORY, 2)], "1 Reels, 2 Story", "1 Reels +2"),
        ([(REELS, 1), (STORY, 2), (VIDEO, 3), (REELS, 1)], "2 Reels, 2 Story, 3 TikTok", "2 Reels +5"),
    ],
)
def test_content_can_be_said_shorter(content: list[tuple[DeliverableKind, int]], short: str, shortest: str) -> None:
    assert (content_short(content), content_shortest(content)) == (short, shortest)


@pytest.mark.parametrize(
    ("what", "when"), [("Minta rate card", "8 Des"), ("cek H+7", "telat 3 hari"), ("tinjau draf", "")]
)
def test_where_both_do_not_fit_the_content_gives_way_and_not_the_step(
    card: BoardCard, monkeypatch: pytest.MonkeyPatch, what: str, when: str
) -> None:
    full = card._replace(content=((REELS, 1), (STORY, 2)), next_what=what, next_when=when)
    found = written(full, monkeypatch)
    assert [text for text, room, needed in found if needed > room] == []
    assert next_line(full) in [text for text, _, _ in found]
