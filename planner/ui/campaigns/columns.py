"""The columns of a campaign's table of collaborations, and how its cells are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from planner.formats import format_date, format_day_relative, format_number, format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.terms import EXITS, Stage
from planner.ui.campaigns.board_model import Grouping
from planner.ui.campaigns.stages import phase_of, stage_choices
from planner.ui.campaigns.table import FieldDelegate, FigureDelegate, check_column
from planner.ui.campaigns.words import content_words
from planner.ui.delegates import CellDelegate, GlyphDelegate, Index, TwoLineDelegate, said
from planner.ui.editors import LineEdit
from planner.ui.roles import LevelRole, RawRole, SecondLevelRole
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import theme
from planner.ui.widgets.glyphs import STATUS_GLYPHS, TIER_BARS_WIDTH, paint_box, paint_tier_bars, paint_words
from planner.wording import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from planner.queries.campaigns import CollaborationRow
    from planner.ui.campaigns.table import KeyedTable
    from planner.ui.session import Session

SWATCH = 8
OPEN = "open"
POSTED = frozenset({Stage.LIVE, Stage.MEASURED, Stage.DONE, *EXITS})


class Beside(NamedTuple):
    """What is read beside a row: in sentences what is open or in the way of the person, and what comes next."""

    warning: str = ""
    next_what: str = ""
    next_when: str = ""
    next_on: dt.date | None = None
    is_late: bool = False


NOTHING_BESIDE = Beside()


def collaboration_columns(
    session: Session,
    move: Callable[[CollaborationRow, Stage], bool],
    beside: Callable[[CollaborationRow], Beside] = lambda _row: NOTHING_BESIDE,
) -> list[Column]:
    """Return the columns; stage (through `move`, which may have to ask for a reason) and PIC are written in place.

    The warning of `beside` is a mark at the name.
    """
    return [*_facts(session, move, beside), *_amounts(), *_rest(session)]


def hidden_columns(grouping: Grouping) -> frozenset[str]:
    """Return the columns that say what the headings of a grouping say already, and what gives way to the stage."""
    return {
        Grouping.STAGE: frozenset({"stage"}),
        Grouping.PIC: frozenset({"pic", "has_brief"}),
        Grouping.TIER: frozenset({"has_brief"}),
    }[grouping]


def _who(row: CollaborationRow) -> str:
    return f"{row.name} · {word(row.tier)}" if row.tier else ""


def _facts(
    session: Session, move: Callable[[CollaborationRow, Stage], bool], beside: Callable[[CollaborationRow], Beside]
) -> list[Column]:
    return [
        check_column(),
        Column(
            "name",
            lambda: tr("Name"),
            156,
            lambda row: row.name,
            raw=lambda row: row.name,
            second=lambda row: f"@{row.handle}" if row.handle else "",
            level=lambda row: row.tier,
            second_level=lambda row: OPEN if beside(row).warning else "",
            tooltip=lambda row: "\n".join(part for part in (_who(row), beside(row).warning) if part),
        ),
        Column(
            "stage",
            lambda: tr("Stage"),
            154,
            lambda row: word(row.stage),
            raw=lambda row: row.stage,
            tooltip=lambda row: _since(row, session),
            write=move,
        ),
        Column(
            "next",
            lambda: tr("Next step"),
            142,
            lambda row: _next_words(beside(row)),
            raw=lambda row: beside(row).next_on,
            second=lambda row: beside(row).next_when if beside(row).next_what else "",
            level=lambda row: "bad" if beside(row).is_late else "",
            second_level=lambda row: "bad" if beside(row).is_late else "",
            tooltip=lambda row: " ".join(part for part in beside(row)[1:3] if part),
        ),
        Column(
            "content",
            lambda: tr("Content, live on"),
            116,
            lambda row: content_words(row.content),
            raw=lambda row: row.next_posting_on,
            second=lambda row: _posting(row, session),
            second_level=lambda row: "bad" if _is_late(row, session) else "",
        ),
        Column("codes", lambda: tr("Code"), 92, lambda row: ", ".join(row.codes), raw=lambda row: row.codes),
    ]


def _amounts() -> list[Column]:
    retail = _amount("retail", lambda: "")
    cost = _amount("cost", lambda: tr("Cost, retail"))
    cash = _amount("cash", lambda: tr("Cash"))
    return [
        # What they ask, as long as nothing is planned: quiet, as it is on their card.
        cash._replace(
            text=lambda row: cash.text(row) or (format_number(row.usual_fee) if _asks(row) else ""),
            level=lambda row: "" if row.cash else "quiet",
            tooltip=lambda row: _asks_tooltip(row) if _asks(row) else cash.tooltip(row),
        ),
        cost._replace(
            width=104,
            second=lambda row: tr("retail {amount}").format(amount=retail.text(row)) if row.retail else "",
            tooltip=_mix_tooltip,
        ),
    ]


def _next_words(beside: Beside) -> str:
    words = beside.next_what or beside.next_when
    return words[:1].upper() + words[1:]


def _asks(row: CollaborationRow) -> bool:
    """Tell whether a fee is only asked: nothing was planned with them yet."""
    return row.usual_fee is not None and not row.cost and row.stage not in EXITS


def _asks_tooltip(row: CollaborationRow) -> str:
    return tr("Asks {amount}; nothing is planned yet").format(amount=format_rupiah(row.usual_fee))


def _mix_tooltip(row: CollaborationRow) -> str:
    cost = tr("Total at cost price, with shipping: {amount}").format(amount=format_rupiah(row.cost))
    retail = tr("Total at retail value: {amount}").format(amount=format_rupiah(row.retail))
    return f"{cost}\n{retail}" if row.cost or row.retail else ""


def _amount(key: str, title: Callable[[], str]) -> Column:
    def raw(row: CollaborationRow) -> int | None:
        return getattr(row, key) or None

    def text(row: CollaborationRow) -> str:
        return "" if raw(row) is None else format_number(raw(row))

    def tooltip(row: CollaborationRow) -> str:
        return "" if raw(row) is None else format_rupiah(raw(row))

    return Column(key, title, 80, text, raw=raw, tooltip=tooltip, right=True)


def _rest(session: Session) -> list[Column]:
    def write_pic(row: CollaborationRow, value: Any) -> bool:
        label = Message("change PIC of {name}", {"name": row.name})
        return session.history.run(label, change_collaboration, row.id, pic=value) is not None

    return [
        Column("pic", lambda: tr("PIC"), 64, lambda row: row.pic, raw=lambda row: row.pic, write=write_pic),
        Column(
            "has_brief",
            lambda: tr("Brief"),
            64,
            lambda row: tr("written", "brief") if row.has_brief else tr("not yet", "brief"),
            raw=lambda row: row.has_brief,
            level=lambda row: "done" if row.has_brief else "open",
        ),
    ]


def _since(row: CollaborationRow, session: Session) -> str:
    since = tr("since {day}").format(day=format_date(row.stage_since, session.today()))
    return "\n".join(part for part in (word(row.stage), since, row.exit_reason) if part)


def _is_late(row: CollaborationRow, session: Session) -> bool:
    due = row.next_posting_on
    return due is not None and due < session.today() and row.stage not in POSTED


def _posting(row: CollaborationRow, session: Session) -> str:
    if row.next_posting_on is None:
        return ""
    if _is_late(row, session):
        return format_day_relative(row.next_posting_on, session.today())
    return format_date(row.next_posting_on, session.today())


class PersonDelegate(TwoLineDelegate):
    """Name over handle; at the right the four steps of the tier, before them a mark where something is in the way."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write both lines and draw the steps."""
        tier = said(index, LevelRole)
        if tier:
            bars = rect.right() - TIER_BARS_WIDTH
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            paint_tier_bars(painter, bars, rect.y() + 15, str(tier), "accent")
            rect = rect.adjusted(0, 0, -TIER_BARS_WIDTH - 6, 0)
        if said(index, SecondLevelRole) == OPEN:
            sign = QRect(rect.right() - s.ICON_DENSE, rect.y(), s.ICON_DENSE, rect.height())
            paint_icon(painter, sign, "warning", "warn", s.ICON_DENSE)
            rect = rect.adjusted(0, 0, -s.ICON_DENSE - 4, 0)
        super().paint_cell(painter, rect, index)


class StageDelegate(CellDelegate):
    """A stage's word behind a swatch in the colour of its phase; exits have a cross, backups a ring."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, stage_choices)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw swatch and word."""
        stage = Stage(said(index, RawRole))
        phase = phase_of(stage)
        sign = QRect(rect.x(), rect.y(), SWATCH, rect.height())
        if phase is not None:
            box = QRectF(rect.x(), rect.center().y() - SWATCH / 2 + 1, SWATCH, SWATCH)
            paint_box(painter, box, theme().phases[phase], "", 2)
        else:
            paint_icon(painter, sign, "close" if stage in EXITS else "circle", "text3", SWATCH + 2)
        colour = "text3" if stage in EXITS else "text"
        words = rect.adjusted(SWATCH + 6, 0, 6, 0)
        style = (colour, s.TYPE_LABEL, REGULAR)
        paint_words(painter, words, word(stage), style, Qt.AlignmentFlag.AlignLeft)


class BriefDelegate(GlyphDelegate):
    """Says only where there is no brief yet: nearly every row has one."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw sign and word of a brief that nobody wrote."""
        if not said(index, RawRole):
            super().paint_cell(painter, rect, index)


def dress(table: KeyedTable, session: Session, beside: Callable[[CollaborationRow], Beside]) -> None:
    """Give the table's columns their delegates."""
    delegates: dict[str, CellDelegate] = {
        "name": PersonDelegate(table),
        "stage": StageDelegate(table),
        "next": TwoLineDelegate(table, strong=False),
        "content": TwoLineDelegate(table, strong=False),
        "cash": FigureDelegate(table),
        "cost": FigureDelegate(table),
        "pic": FieldDelegate(LineEdit, session, table),
        "has_brief": BriefDelegate(STATUS_GLYPHS, table),
    }
    for key, delegate in delegates.items():
        table.setItemDelegateForColumn(table.column(key), delegate)
    # Late days are counted from today.
    table.keep_pictures(lambda row: (session.today(), beside(row)))
