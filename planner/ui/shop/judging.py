"""What a judgement is made with beside the tables: own medians, bands, red-flag limits, weights of the fit score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.formats import format_number, format_percent
from planner.language import Message, tr
from planner.operations.yardsticks import set_bands, set_limits, set_weights
from planner.rules.engagement import DEFAULT_BANDS, FEWEST_OWN_POSTS, Bands, ErBand, PostSample, band_word
from planner.rules.fit import DEFAULT_WEIGHTS, FitKind, FitWeights, fit_word
from planner.rules.vetting import DEFAULT_LIMITS, VettingLimits
from planner.terms import Platform, Tier
from planner.ui.delegates import GlyphDelegate, NumberDelegate, TierDelegate
from planner.ui.editors import CountEdit, LineEdit
from planner.ui.shop.fields import DecimalEdit, NumberRows
from planner.ui.shop.grid import FirstDelegate, Grid
from planner.ui.shop.lists import ListCard
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.charts import ProgressLine
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.glyphs import Glyph, paint_box, paint_words
from planner.ui.widgets.styling import label, line
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner.queries.yardsticks import Yardsticks
    from planner.ui.history import Attempt
    from planner.ui.session import Session

FIELD_WIDTH = 58
STRIP_HEIGHT = 24
MEDIAN_DECIMALS = 2
# Ground and words of the five bands, from far below the yardstick to far above it.
STRIP = (
    (ErBand.ODD, "bad_tint", "bad"),
    (ErBand.LOW, "warn_tint", "warn"),
    (ErBand.FAIR, "c0", "text"),
    (ErBand.HIGH, "good_tint", "good"),
    (ErBand.ODD, "bad_tint", "bad"),
)
USES = {"used": Glyph("check", "good"), "few": Glyph("circle", "text3")}


class OwnLine(NamedTuple):
    """The shop's own median of one platform and tier."""

    id: str
    platform: Platform
    tier: Tier
    sample: PostSample


class OwnCard(ListCard):
    """The shop's own medians, which go before every table once they stand on enough posts."""

    def __init__(self, session: Session) -> None:
        self._session = session
        columns = [
            Column("platform", lambda: tr("Platform"), 194, _platform),
            Column("tier", lambda: tr("Tier"), 110, lambda row: word(row.tier), raw=lambda row: row.tier),
            Column(
                "median",
                lambda: tr("Median ER"),
                110,
                lambda row: format_percent(row.sample.rate, decimals=MEDIAN_DECIMALS),
                right=True,
            ),
            Column("n", lambda: "n", 64, lambda row: format_number(row.sample.n), right=True),
            Column(
                "use", lambda: tr("Use", "yardstick"), 0, _use, level=lambda row: "used" if _is_used(row) else "few"
            ),
        ]
        delegates: dict[str, Callable[[QWidget], Any]] = {
            "platform": lambda view: FirstDelegate(LineEdit, session, view, strong=True),
            "tier": TierDelegate,
            "median": NumberDelegate,
            "n": NumberDelegate,
            "use": lambda view: GlyphDelegate(USES, view),
        }
        grid = Grid(tr("The shop's own medians"), columns, delegates)
        purpose = tr("ER by followers of all posts in background checks; used before every table from n \u2265 {n} on.")
        super().__init__(tr("The shop's own medians"), purpose.format(n=FEWEST_OWN_POSTS), "", grid)
        kept = self.add.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.add.setSizePolicy(kept)
        self.add.hide()
        self._nothing = label(
            tr("No checked posts yet. Write them down in a background check."), "secondary", wrap=True
        )
        self._nothing.setContentsMargins(15, s.SPACE_3, 15, s.SPACE_2)
        self.add_below(self._nothing)

    def show_yardsticks(self, found: Yardsticks) -> None:
        """Show the medians by platform and tier."""
        order = {key: at for at, key in enumerate((p, t) for p in Platform for t in Tier)}
        lines = [
            OwnLine(f"{platform}-{tier}", platform, tier, found.own[platform, tier])
            for platform, tier in sorted(found.own, key=lambda key: order[key])
        ]
        self.grid.show_rows(lines)
        self.grid.setVisible(bool(lines))
        self._nothing.setVisible(not lines)


class BandStrip(QWidget):
    """The five bands beside each other, the four fields of their edges under them."""

    def __init__(self, fields: Mapping[str, DecimalEdit]) -> None:
        super().__init__()
        self._fields = list(fields.values())
        for field in self._fields:
            field.setParent(self)
            field.setProperty("small", True)
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedHeight(STRIP_HEIGHT + s.SPACE_2 + s.HEIGHT_CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every field under the edge it speaks of."""
        super().resizeEvent(event)
        width = min(FIELD_WIDTH, self.width() // len(STRIP) - s.SPACE_2)
        for at, field in enumerate(self._fields, 1):
            middle = round(self.width() * at / len(STRIP))
            top = STRIP_HEIGHT + s.SPACE_2
            field.setGeometry(middle - width // 2, top, width, s.HEIGHT_CONTROL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bands and the marks of their edges."""
        painter = QPainter(self)
        part = self.width() / len(STRIP)
        for at, (band, ground, colour) in enumerate(STRIP):
            box = QRectF(at * part, 0, part - 1, STRIP_HEIGHT)
            paint_box(painter, box, ground, "", s.RADIUS_CHIP)
            style = (colour, s.TYPE_LABEL, MEDIUM)
            paint_words(painter, box.toRect(), band_word(band), style, Qt.AlignmentFlag.AlignHCenter)
        for at in range(1, len(STRIP)):
            paint_box(painter, QRectF(QRect(round(at * part) - 1, 0, 1, STRIP_HEIGHT + s.SPACE_2)), "control", "", 0)


class NumbersCard(Card):
    """A card of numbers with their way back to those the program came with."""

    def __init__(self, session: Session, title: str, purpose: str) -> None:
        super().__init__(title)
        self.session = session
        self.reset = flat_button(tr("Restore defaults"), small=True)
        self.reset.setAccessibleName(f"{tr('Restore defaults')}: {title}")
        self.add_action(self.reset)
        if (layout := self.layout()) is not None:
            layout.setSpacing(s.SPACE_1)
        self.body.addWidget(label(purpose, "label", wrap=True))


class BandsCard(NumbersCard):
    """The multiples of the yardstick where rendah, wajar, tinggi and janggal begin."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Verdict on ER"), tr("Multiples of the yardstick where each verdict begins."))
        names = {
            "odd_below": tr("Odd below"),
            "low_below": tr("Low below"),
            "high_above": tr("High above"),
            "odd_above": tr("Odd above"),
        }
        self.bands = DEFAULT_BANDS
        self.fields = {key: DecimalEdit(needed=tr("A number is needed.")) for key in Bands._fields}
        self.hint = Hint()
        self._example = label("", "label", wrap=True)
        for key, field in self.fields.items():
            field.setAccessibleName(names[key])
            field.setToolTip(names[key])
            field.committed.connect(lambda value, key=key: self._commit(key, value))
            field.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        for part in (BandStrip(self.fields), self.hint, self._example):
            self.body.addWidget(part)
        self.reset.clicked.connect(self.restore)

    def show_yardsticks(self, found: Yardsticks) -> None:
        """Show the bands, and what they mean for one rate."""
        self.bands = found.bands
        for key, field in self.fields.items():
            field.set_value(getattr(found.bands, key))
        self.reset.setEnabled(found.bands != DEFAULT_BANDS)
        rows = [(table, row) for table in found.tables for row in table.rows]
        self._example.setVisible(bool(rows))
        if rows:
            table, row = next(((t, r) for t, r in rows if r.at_least >= found.thresholds.micro), rows[0])
            sentence = tr("Example {table}, yardstick {rate}: fair from {low} to {high}.")
            edges = (row.rate * found.bands.low_below, row.rate * found.bands.high_above)
            low, high = (format_percent(edge, decimals=MEDIAN_DECIMALS) for edge in edges)
            name = f"{table.name} {table.year}" if table.year else table.name
            rate = format_percent(row.rate, decimals=MEDIAN_DECIMALS)
            self._example.setText(sentence.format(table=name, rate=rate, low=low, high=high))

    def restore(self) -> None:
        """Bring the usual bands back."""
        self._drop_typed()
        self.session.history.run(Message("restore the verdicts on ER"), set_bands, DEFAULT_BANDS)

    def _commit(self, key: str, value: float) -> None:
        changed = self.bands._replace(**{key: value})
        attempt = self.session.history.attempt(Message("change the verdicts on ER"), set_bands, changed)
        if not attempt.done:
            self.fields[key].refuse(attempt.problem, getattr(self.bands, key))
        else:
            self.hint.set_hint("")

    def _drop_typed(self) -> None:
        for key, field in self.fields.items():
            field.reset_value(getattr(self.bands, key))


class LimitsCard(NumbersCard):
    """Where the red flags of a background check begin."""

    def __init__(self, session: Session) -> None:
        purpose = tr("Where the warnings of a background check begin.")
        super().__init__(session, tr("To look out for"), purpose)
        self.limits = DEFAULT_LIMITS
        needed = tr("A number is needed.")
        self.rows = NumberRows()
        self.rows.add("sponsored_percent", tr("Sponsored posts above"), DecimalEdit(needed=needed), "%")
        self.rows.add("likes_multiple", tr("Likes above their own usual by"), DecimalEdit(needed=needed), "\u00d7")
        self.rows.add("fewest_usual_posts", tr("\u2026 known from at least"), CountEdit(needed=needed), tr("posts"))
        self.rows.add("competitor_days", tr("Work for a competitor in the last"), CountEdit(needed=needed), tr("days"))
        self.rows.add("check_months", tr("Background check older than"), CountEdit(needed=needed), tr("months"))
        self.rows.on_committed(self._commit, lambda key: getattr(self.limits, key))
        self.body.addWidget(self.rows)
        self.reset.clicked.connect(self.restore)

    def show_yardsticks(self, found: Yardsticks) -> None:
        """Show the limits."""
        self.limits = found.limits
        self.rows.show_values(found.limits._asdict())
        self.reset.setEnabled(found.limits != DEFAULT_LIMITS)

    def restore(self) -> None:
        """Bring the usual limits back."""
        self.rows.drop_typed(self.limits._asdict())
        self.session.history.run(Message("restore the limits of what to look out for"), set_limits, DEFAULT_LIMITS)

    def _commit(self, key: str, value: Any) -> Attempt[Any]:
        changed: VettingLimits = self.limits._replace(**{key: value})
        return self.session.history.attempt(Message("change the limits of what to look out for"), set_limits, changed)


class WeightsCard(NumbersCard):
    """How many points each part of the fit score can give."""

    def __init__(self, session: Session) -> None:
        purpose = tr("The most points of each part; a part nobody knows is left out of the sum, 0 drops it.")
        super().__init__(session, tr("Weights of the fit score"), purpose)
        self.weights = DEFAULT_WEIGHTS
        self.rows = NumberRows()
        self._bars = {kind: ProgressLine() for kind in FitKind}
        for kind, bar in self._bars.items():
            self.rows.add(
                kind.value, fit_word(kind), CountEdit(needed=tr("A number is needed.")), beside=bar, width=128
            )
        self.rows.on_committed(self._commit, lambda key: getattr(self.weights, key))
        self.body.addWidget(self.rows)
        self.reset.clicked.connect(self.restore)
        self.body.addWidget(line())
        total = QHBoxLayout()
        total.addWidget(label(tr("Total"), "total"))
        total.addStretch(1)
        self.total = label("", "total")
        total.addWidget(self.total)
        self.body.addLayout(total)

    def show_yardsticks(self, found: Yardsticks) -> None:
        """Show the weights and their sum."""
        self.weights = found.weights
        values = found.weights._asdict()
        self.rows.show_values(values)
        for kind, bar in self._bars.items():
            bar.set_progress(values[kind.value] / max(values.values()))
        self.total.setText(tr("{n} points").format(n=format_number(sum(found.weights))))
        self.reset.setEnabled(found.weights != DEFAULT_WEIGHTS)

    def restore(self) -> None:
        """Bring the usual weights back."""
        self.rows.drop_typed(self.weights._asdict())
        self.session.history.run(Message("restore the weights of the fit score"), set_weights, DEFAULT_WEIGHTS)

    def _commit(self, key: str, value: Any) -> Attempt[Any]:
        changed: FitWeights = self.weights._replace(**{key: value})
        return self.session.history.attempt(Message("change the weights of the fit score"), set_weights, changed)


def _platform(row: OwnLine) -> str:
    return word(row.platform)


def _is_used(row: OwnLine) -> bool:
    return row.sample.n >= FEWEST_OWN_POSTS


def _use(row: OwnLine) -> str:
    if _is_used(row):
        return tr("used first")
    return tr("needs {n} more").format(n=FEWEST_OWN_POSTS - row.sample.n)
