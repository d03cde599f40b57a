"""The columns of the shortlist, and how its cells are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from planner.formats import format_count, format_number, format_percent, format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.queries.shortlist import CostSource
from planner.rules.engagement import band_word
from planner.rules.expected import cost_per_engagement, cost_per_thousand
from planner.ui.campaigns.columns import StageDelegate
from planner.ui.campaigns.table import FieldDelegate, FigureDelegate, check_column
from planner.ui.campaigns.words import content_words
from planner.ui.delegates import LEFT, PADDING, CellDelegate, EngagementDelegate, TwoLineDelegate, cell_text, said
from planner.ui.editors import RupiahEdit
from planner.ui.roles import LevelRole, SecondLineRole
from planner.ui.shortlist import words
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, metrics
from planner.ui.widgets.glyphs import (
    NO_VERDICT,
    TIER_BARS_WIDTH,
    VERDICT_GLYPHS,
    Glyph,
    paint_sign,
    paint_tier_bars,
    paint_words,
)
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from planner.queries.shortlist import ShortlistRow
    from planner.rules.expected import Range
    from planner.ui.campaigns.table import KeyedTable
    from planner.ui.delegates import Index
    from planner.ui.session import Session

TIER_GAP = 6
LEAST_WORDS = 60  # in a narrower cell the sign stands alone; its tooltip has the sentence
_WARNING_GLYPHS = {"bad": Glyph("warning", "bad"), "warn": Glyph("warning", "warn")}


class SheetFacts:
    """What the columns need to know beyond a row; the page sets it before it shows rows."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.is_narrow = False


def widths() -> dict[str, tuple[int, int]]:
    """Return width in px, and that in a narrow window, where the sign of a warning would lie beyond the edge."""
    heads = tr("Rp/1,000 reach"), tr("Rp/1K reach")
    return {
        "name": (140, 122),
        "stage": (96, 91),
        "content": (104, 88),
        "per_thousand": (_room(74, heads[0]), _room(74, heads[1])),
    }


def shortlist_columns(session: Session, facts: SheetFacts) -> list[Column]:
    """Return the columns; the cost is written in place as the fee they ask."""
    return [*_people(session), *_numbers(), *_money(session), *_estimates(facts), _warnings(facts)]


def _people(session: Session) -> list[Column]:
    return [
        check_column(),
        Column(
            "name",
            lambda: tr("Name"),
            widths()["name"][0],
            lambda row: row.name,
            raw=lambda row: row.name,
            second=lambda row: f"@{row.handle}" if row.handle else "",
            level=lambda row: row.tier,
            tooltip=_who,
        ),
        Column(
            "stage",
            lambda: tr("Stage"),
            widths()["stage"][0],
            lambda row: word(row.stage),
            raw=lambda row: row.stage,
            tooltip=lambda row: word(row.stage),
        ),
        Column(
            "fit",
            lambda: tr("Check, fit"),
            _room(76, tr("Check, fit")),
            lambda row: verdict_word(row.verdict),
            raw=lambda row: row.fit.points / row.fit.of if row.fit.of else None,
            second=words.score_words,
            level=lambda row: row.verdict or NO_VERDICT,
            tooltip=lambda row: words.check_tooltip(row, session.today()),
        ),
    ]


def _who(row: ShortlistRow) -> str:
    return " · ".join(part for part in (row.name, word(row.tier) if row.tier else "", row.city) if part)


def _numbers() -> list[Column]:
    return [
        Column(
            "followers",
            lambda: tr("Followers"),
            _room(60, tr("Followers")),
            lambda row: format_count(row.followers),
            raw=lambda row: row.followers,
            tooltip=lambda row: "" if row.followers is None else format_number(row.followers),
            right=True,
        ),
        Column(
            "er",
            lambda: tr("ER"),
            66,
            lambda row: format_percent(row.rate),
            raw=lambda row: row.rate,
            second=lambda row: band_word(row.er_verdict.band) if row.er_verdict else "",
            second_level=lambda row: row.er_verdict.band if row.er_verdict else None,
            tooltip=words.rate_tooltip,
            right=True,
        ),
        Column(
            "content",
            lambda: tr("Content"),
            widths()["content"][0],
            lambda row: content_words(row.content[:1]),
            raw=lambda row: content_words(row.content),
            second=lambda row: content_words(row.content[1:]),
            tooltip=lambda row: content_words(row.content),
        ),
    ]


def _money(session: Session) -> list[Column]:
    def write(row: ShortlistRow, value: Any) -> bool:
        if value == row.cost.amount:
            return True
        label = Message("change fee of {name}", {"name": row.name})
        return session.history.run(label, change_collaboration, row.id, usual_fee=value) is not None

    return [
        Column(
            "cost",
            lambda: tr("Cost (Rp)"),
            86,
            lambda row: format_number(row.cost.amount),
            raw=lambda row: row.cost.amount,
            second=words.cost_source_words,
            tooltip=words.cost_tooltip,
            write=write,
            right=True,
        )
    ]


def _estimates(facts: SheetFacts) -> list[Column]:
    def per_thousand_title() -> str:
        return tr("Rp/1K reach") if facts.is_narrow else tr("Rp/1,000 reach")

    return [
        _range(
            "reach",
            lambda: tr("Reach"),
            lambda row: row.expected.reach,
            words.reach_tooltip,
        )._replace(second=words.basis_words, width=91),
        _range(
            "engagements",
            lambda: tr("Engagements", "column"),
            lambda row: row.expected.engagements,
            words.engagements_tooltip,
        ),
        _cost_per("per_thousand", per_thousand_title, per_thousand, lambda: tr("Cost for every 1,000 reached")),
        _cost_per("per_engagement", lambda: tr("Rp/eng."), per_engagement, lambda: tr("Cost for each engagement")),
    ]


def per_thousand(row: ShortlistRow) -> int | None:
    """Return rupiah for every 1,000 of the likely reach; None while the reach of a piece is not known."""
    return None if row.expected.lacks_reach else cost_per_thousand(row.cost.whole, row.expected.reach)


def per_engagement(row: ShortlistRow) -> int | None:
    """Return rupiah for each likely engagement; None while those of a piece are not known."""
    return None if row.expected.lacks_engagements else cost_per_engagement(row.cost.whole, row.expected.engagements)


def _range(
    key: str,
    title: Callable[[], str],
    found: Callable[[ShortlistRow], Range | None],
    tooltip: Callable[[ShortlistRow], str],
) -> Column:
    def likely(row: ShortlistRow) -> int | None:
        known = found(row)
        return None if known is None else known.likely

    return Column(
        key,
        title,
        _room(79, title()),
        lambda row: words.range_words(found(row)),
        raw=likely,
        tooltip=tooltip,
        right=True,
    )


def _cost_per(
    key: str, title: Callable[[], str], amount: Callable[[ShortlistRow], int | None], what: Callable[[], str]
) -> Column:
    def tooltip(row: ShortlistRow) -> str:
        found = amount(row)
        return "" if found is None else f"{what()}: {format_rupiah(found)}"

    return Column(
        key, title, _room(74, title()), lambda row: format_number(amount(row)), raw=amount, tooltip=tooltip, right=True
    )


def _warnings(facts: SheetFacts) -> Column:
    def level(row: ShortlistRow) -> str:
        if not words.warnings_of(row, facts.left):
            return ""
        return "bad" if words.is_grave(row) else "warn"

    return Column(
        "warnings",
        lambda: "!" if facts.is_narrow else tr("Needs a look"),
        32,
        lambda row: words.warning_words(row, facts.left),
        raw=lambda row: -len(words.warnings_of(row, facts.left)) or None,
        level=level,
        tooltip=lambda row: "\n".join(words.warnings_of(row, facts.left)),
    )


def _room(width: int, title: str) -> int:
    """Return a width in px that shows a title whole, at least `width`."""
    return max(width, metrics(s.TYPE_LABEL).horizontalAdvance(title) + 2 * PADDING + 1)


class CandidateDelegate(TwoLineDelegate):
    """The name over its whole width; beside the handle under it, at the right, the four steps of the tier."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write both lines and draw the steps."""
        tier, handle = said(index, LevelRole), str(said(index, SecondLineRole) or "")
        if not tier:
            super().paint_cell(painter, rect, index)
            return
        name = cell_text(index)
        upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18)
        paint_words(painter, upper, name, (self.colour(index, name), s.TYPE_BODY, self.weight_of(index)), LEFT)
        lower = QRect(rect.x(), rect.y() + 18, rect.width() - TIER_BARS_WIDTH - TIER_GAP, 14)
        self.paint_second(painter, lower, index, handle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        paint_tier_bars(painter, rect.right() - TIER_BARS_WIDTH, rect.y() + 30, str(tier), "accent")


class ContentDelegate(TwoLineDelegate):
    """The planned content; a kind that does not fit is written smaller before it is cut."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, strong=False)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the first kind, and the others under it."""
        text = cell_text(index)
        if metrics(s.TYPE_BODY).horizontalAdvance(text) <= rect.width():
            super().paint_cell(painter, rect, index)
            return
        second = str(said(index, SecondLineRole) or "")
        upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18) if second else rect
        paint_words(painter, upper, text, (self.colour(index, text), s.TYPE_SMALL, REGULAR), LEFT)
        if second:
            self.paint_second(painter, QRect(rect.x(), rect.y() + 18, rect.width(), 14), index, second)


class VerdictScoreDelegate(CellDelegate):
    """The outcome of the check with its glyph, the fit score under it."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw glyph, word and score."""
        glyph = VERDICT_GLYPHS[str(said(index, LevelRole) or NO_VERDICT)]
        second = str(said(index, SecondLineRole) or "")
        upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18) if second else rect
        paint_sign(painter, QRect(upper.x() - 1, upper.y(), s.ICON_DENSE, upper.height()), glyph)
        name = (glyph.colour, s.TYPE_LABEL, REGULAR)
        paint_words(painter, upper.adjusted(18, 0, 0, 0), cell_text(index), name, LEFT)
        if second:
            lower = QRect(rect.x(), rect.y() + 18, rect.width(), 14)
            paint_words(painter, lower, second, ("text3", s.TYPE_SMALL, REGULAR), LEFT)


class WarningDelegate(CellDelegate):
    """The warning sign and, where there is room, what to look at; nothing where there is nothing."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw sign and words."""
        glyph = _WARNING_GLYPHS.get(str(said(index, LevelRole)))
        if glyph is None:
            return
        paint_sign(painter, QRect(rect.x() - 1, rect.y(), s.ICON_DENSE, rect.height()), glyph)
        if rect.width() >= LEAST_WORDS:
            style = (glyph.colour, s.TYPE_LABEL, REGULAR)
            paint_words(painter, rect.adjusted(18, 0, 0, 0), cell_text(index), style, LEFT)


def dress(table: KeyedTable, session: Session) -> None:
    """Give the table's columns their delegates."""
    delegates: dict[str, CellDelegate] = {
        "name": CandidateDelegate(table),
        "stage": StageDelegate(table),
        "fit": VerdictScoreDelegate(table),
        "followers": FigureDelegate(table),
        "er": EngagementDelegate(table),
        "content": ContentDelegate(table),
        "cost": FieldDelegate(RupiahEdit, session, table, right=True),
        "reach": FigureDelegate(table),
        "engagements": FigureDelegate(table),
        "per_thousand": FigureDelegate(table),
        "per_engagement": FigureDelegate(table),
        "warnings": WarningDelegate(table),
    }
    for key, delegate in delegates.items():
        table.setItemDelegateForColumn(table.column(key), delegate)


def is_editable(row: ShortlistRow) -> bool:
    """Tell whether the cost may be written here: that of a payment mix is written line by line."""
    return row.cost.source is not CostSource.MIX
