"""A card of the board: where its parts stand, how it is painted, and what it says in words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from planner.formats import format_rupiah, format_rupiah_short
from planner.language import tr
from planner.terms import DeliverableKind, Track, TrackState
from planner.ui.campaigns.board_text import paint_shared, width_of
from planner.ui.home.words import lowered
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.theme.tokens import theme
from planner.ui.widgets.glyphs import TIER_BARS_WIDTH, paint_box, paint_tier_bars, paint_words
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.queries.board import BoardCard
    from planner.rules.tracks import TrackMark

CARD_HEIGHT = 76
GAP = 6
CARD_ROW = CARD_HEIGHT + GAP
HEADING_ROW = 24
FIRST_HEADING_ROW = 26
# An empty stage has a little room of its own, so that it is easily met with the mouse.
EMPTY_HEADING_ROW = 34
PADDING = 11
MARK_STEP = 26
BAR_WIDTH, BAR_HEIGHT = 18, 3
BAR_TOP = 64
ICON_TOP = 47
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
TRACK_ICONS = {
    Track.CONTRACT: "file",
    Track.PRODUCT: "box",
    Track.CONTENT: "play",
    Track.PAYMENT: "wallet",
    Track.VOUCHER: "ticket",
}
# What comes next may take this part of its line before the content does.
NEXT_SHARE = 0.5
_WORD_GAP = 8
TIER_BARS_HEIGHT = 9


class CardLook(NamedTuple):
    """How a card stands among the others."""

    is_current: bool = False
    is_chosen: bool = False
    is_hovered: bool = False
    has_keyboard: bool = False


def content_short(content: Iterable[tuple[DeliverableKind, int]]) -> str:
    """Return `1 Reels, 3 Story` in the short words of a card; the same word is added up."""
    return ", ".join(f"{quantity} {name}" for name, quantity in _sums(content).items())


def content_shortest(content: Iterable[tuple[DeliverableKind, int]]) -> str:
    """Return `1 Reels +3`: the first kind, and how many pieces there are beside it."""
    (name, quantity), *others = list(_sums(content).items()) or [("", 0)]
    first = f"{quantity} {name}" if quantity else ""
    rest = sum(amount for _, amount in others)
    return tr("{first} +{n}", "content of a card").format(first=first, n=rest) if rest else first


def next_line(card: BoardCard) -> str:
    """Return what comes next as one line of a card, all of them in small letters: `kirim tawaran 5 Des`."""
    return f"{lowered(card.next_what)} {card.next_when}".strip()


def _sums(content: Iterable[tuple[DeliverableKind, int]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for kind, quantity in content:
        name = _short_kind(kind)
        sums[name] = sums.get(name, 0) + quantity
    return sums


def _short_kind(kind: DeliverableKind) -> str:
    short = {
        DeliverableKind.TIKTOK_VIDEO: "TikTok",
        DeliverableKind.YOUTUBE_VIDEO: "YouTube",
        DeliverableKind.YOUTUBE_SHORTS: "Shorts",
    }
    return short.get(kind) or word(kind)


def money_words(card: BoardCard) -> str:
    """Return the cash, `barter` without any, the fee they ask while nothing is planned; empty when unknown."""
    if card.cash:
        return format_rupiah(card.cash)
    if card.is_barter:
        return tr("barter")
    return format_rupiah(card.fee) if card.fee is not None else ""


def money_sentence(card: BoardCard) -> str:
    """Return what the amount on a card means."""
    if card.cash or card.is_barter:
        cash = tr("Cash {amount}").format(amount=format_rupiah(card.cash)) if card.cash else tr("Product, no cash")
        return f"{cash}\n{tr('Total at cost price, with shipping: {amount}').format(amount=format_rupiah(card.cost))}"
    if card.fee is None:
        return ""
    return tr("Asks {amount}; nothing is planned yet").format(amount=format_rupiah(card.fee))


def spoken_card(card: BoardCard) -> str:
    """Return a card in one line for a screen reader: name, stage, content, next thing, money."""
    tier = word(card.tier) if card.tier else ""
    gone = tr("in the trash") if card.is_trashed else ""
    content, coming = content_short(card.content), next_line(card)
    parts = (card.name, gone, tier, word(card.stage), content, coming, money_words(card))
    return ", ".join(part for part in parts if part)


def spoken_marks(card: BoardCard) -> str:
    """Return the sentences of the five marks."""
    return " ".join(mark.sentence for mark in card.marks)


def tooltip_at(card: BoardCard, at: QPoint, width: int) -> str:
    """Return the words for a place on a card `width` wide, counted from its corner: a mark's, the money's, or all."""
    for place, mark in enumerate(card.marks):
        if mark_rect(place).contains(at):
            return mark_words(mark)
    if at.y() >= ICON_TOP and at.x() > width // 2:
        return money_sentence(card)
    clock = f" {card.next_clock_words}" if card.next_clock_words not in card.next_words else ""
    who = " · ".join(part for part in (card.name, f"@{card.handle}" if card.handle else "") if part)
    tier = word(card.tier) if card.tier else ""
    pic = tr("PIC {name}").format(name=card.pic) if card.pic else ""
    gone = tr("in the trash") if card.is_trashed else ""
    lines = (who, gone, tier, content_short(card.content), f"{next_line(card)}{clock}".strip(), pic, card.exit_reason)
    return "\n".join(line for line in lines if line)


def mark_words(mark: TrackMark) -> str:
    """Return a mark in words: its track, how far it is, and the sentence."""
    return f"{word(mark.track)}: {word(mark.state)}\n{mark.sentence}"


def mark_rect(place: int) -> QRect:
    """Return where a mark stands, from the corner of the card: icon, bar, and the room around them."""
    return QRect(PADDING - 4 + MARK_STEP * place, ICON_TOP - 4, MARK_STEP, CARD_HEIGHT - ICON_TOP)


def paint_card(painter: QPainter, box: QRect, card: BoardCard, look: CardLook) -> None:
    """Paint a card into `box`, which is `CARD_HEIGHT` high."""
    paint_frame(painter, box, look)
    ratio = painter.device().devicePixelRatioF()
    left, top = box.x() + PADDING, box.y()
    right = box.x() + box.width() - PADDING
    end = right - TIER_BARS_WIDTH
    if card.tier:
        painter.drawPixmap(end, top + 22 - TIER_BARS_HEIGHT, _tier_drawing(card.tier, theme().name, ratio))
    if look.is_chosen:
        end -= s.ICON_DENSE + 4
        paint_icon(painter, QRect(end, top + 10, s.ICON_DENSE, s.ICON_DENSE), "check", "accent", s.ICON_DENSE)
    name = QRect(left, top + 7, end - _WORD_GAP - left, 20)
    paint_words(painter, name, card.name, ("text", s.TYPE_BODY, MEDIUM), LEFT)
    _paint_tasks(painter, QRect(left, top + 25, right - left, 18), card)
    for place, mark in enumerate(card.marks):
        drawing = _mark_drawing(mark.track, mark.state, theme().name, ratio)
        painter.drawPixmap(left + MARK_STEP * place, top + ICON_TOP, drawing)
    money = left + MARK_STEP * len(card.marks) - (MARK_STEP - BAR_WIDTH) + 4
    _paint_money(painter, QRect(money, top + 50, right - money, 18), card)


def paint_frame(painter: QPainter, box: QRect, look: CardLook) -> None:
    """Paint ground and edge of a card without anything in it."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box.x(), box.y(), _frame_drawing(box.width(), look, theme().name, ratio))


def _paint_money(painter: QPainter, place: QRect, card: BoardCard) -> None:
    """Write the amount in full, or short where it would be cut."""
    words = money_words(card)
    if width_of(words, s.TYPE_LABEL, REGULAR) > place.width():
        words = format_rupiah_short(card.cash or card.fee)
    colour = "text2" if card.cash or card.is_barter else "text3"
    paint_shared(painter, place, words, (colour, s.TYPE_LABEL, REGULAR), RIGHT)


def _paint_tasks(painter: QPainter, line: QRect, card: BoardCard) -> None:
    """Write what is promised at the left and what comes next at the right; the day of it is never cut.

    Where both do not fit the content is said shorter, only then the step. Of somebody in the trash that comes first.
    """
    coming = next_line(card)
    full = width_of(coming, s.TYPE_LABEL, REGULAR) + 1
    content = tr("in the trash") if card.is_trashed else content_short(card.content)
    wanted = width_of(content, s.TYPE_LABEL, REGULAR) + _WORD_GAP
    if wanted + full > line.width() and not card.is_trashed:
        content = content_shortest(card.content)
        wanted = width_of(content, s.TYPE_LABEL, REGULAR) + _WORD_GAP
    room = min(full, max(line.width() - wanted, int(line.width() * NEXT_SHARE)))
    style = ("bad" if card.is_late else "text2", s.TYPE_LABEL, REGULAR)
    place = QRect(line.right() + 1 - room, line.y(), room, line.height())
    if room < full and card.next_what and card.next_when:
        day = width_of(card.next_when, s.TYPE_LABEL, REGULAR) + 1
        paint_shared(painter, place.adjusted(room - day, 0, 0, 0), card.next_when, style, RIGHT)
        paint_words(painter, place.adjusted(0, 0, -day - 3, 0), lowered(card.next_what), style, RIGHT)
    else:
        paint_shared(painter, place, coming, style, RIGHT)
    rest = QRect(line.x(), line.y(), line.width() - room - (_WORD_GAP if room else 0), line.height())
    paint_shared(painter, rest, content, ("warn" if card.is_trashed else "text2", s.TYPE_LABEL, REGULAR), LEFT)


@functools.lru_cache(maxsize=256)
def _mark_drawing(track: Track, state: TrackState, _theme: str, ratio: float) -> QPixmap:
    """Return a mark as it is copied onto every card: drawing each anew takes most of a board's time."""
    height = BAR_TOP + BAR_HEIGHT - ICON_TOP
    drawing = _canvas(BAR_WIDTH, height, ratio)
    painter = QPainter(drawing)
    colour = {TrackState.TROUBLE: "bad", TrackState.NOT_NEEDED: "line2"}.get(state, "text2")
    paint_icon(painter, QRect((BAR_WIDTH - s.ICON) // 2, 0, s.ICON, s.ICON), TRACK_ICONS[track], colour)
    paint_bar(painter, 0, height - BAR_HEIGHT, state)
    painter.end()
    return drawing


@functools.lru_cache(maxsize=16)
def _tier_drawing(tier: str, _theme: str, ratio: float) -> QPixmap:
    """Return the four steps of a tier as they are copied onto every card."""
    drawing = _canvas(TIER_BARS_WIDTH, TIER_BARS_HEIGHT, ratio)
    painter = QPainter(drawing)
    paint_tier_bars(painter, 0, TIER_BARS_HEIGHT, tier, "accent")
    painter.end()
    return drawing


@functools.lru_cache(maxsize=64)
def _frame_drawing(width: int, look: CardLook, _theme: str, ratio: float) -> QPixmap:
    """Return ground and edge of a card, copied onto every card that stands the same way."""
    drawing = _canvas(width, CARD_HEIGHT, ratio)
    painter = QPainter(drawing)
    ground = "accent_tint" if look.is_chosen else "hover" if look.is_hovered and not look.is_current else "surface"
    edge = "accent" if look.is_current else "accent_line" if look.is_chosen else "line2"
    box = QRectF(0, 0, width, CARD_HEIGHT)
    paint_box(painter, box, ground, edge, s.RADIUS_CONTROL, width=2.0 if look.has_keyboard else 1.0)
    painter.end()
    return drawing


def _canvas(width: int, height: int, ratio: float) -> QPixmap:
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def paint_bar(painter: QPainter, left: int, top: int, state: TrackState) -> None:
    """Paint how far a track is: empty, half, full, full and red, or dashed."""
    if state is TrackState.NOT_NEEDED:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for dash in range(4):
            painter.fillRect(left + 5 * dash, top + 1, 3, 1, qcolor("line2"))
        return
    fill = {TrackState.DONE: "accent", TrackState.TROUBLE: "bad_solid"}.get(state, "c0")
    _paint_bar(painter, QRectF(left, top, BAR_WIDTH, BAR_HEIGHT), qcolor(fill))
    if state is TrackState.UNDERWAY:
        _paint_bar(painter, QRectF(left, top, BAR_WIDTH // 2, BAR_HEIGHT), qcolor("accent"))


def _paint_bar(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)


def paint_heading(painter: QPainter, row: QRect, text: str, count: int, *, strong: bool = False) -> None:
    """Write a stage's word and how many cards stand under it; `strong` is the title of a whole column."""
    size = s.TYPE_BODY if strong else s.TYPE_LABEL
    weight = SEMIBOLD if count or strong else MEDIUM
    words = width_of(text, size, weight)
    figure = str(count)
    room = row.width() - width_of(figure, s.TYPE_LABEL, REGULAR) - _WORD_GAP - 2
    used = min(words, room) + 2
    colour = "text" if count or strong else "text3"
    paint_shared(painter, QRect(row.x(), row.y(), used, row.height()), text, (colour, size, weight), LEFT)
    number = QRect(row.x() + used + _WORD_GAP - 4, row.y(), row.width() - used - _WORD_GAP + 4, row.height())
    paint_shared(painter, number, figure, ("text2" if count else "text3", s.TYPE_LABEL, REGULAR), LEFT)


def bar_colour(phase: int) -> QColor:
    """Return the colour of the bar above a column; further along is stronger, outside the phases it is a line."""
    phases = theme().phases
    return qcolor(phases[phase]) if 0 <= phase < len(phases) else qcolor("line2")
