"""The columns of the influencer table: what they show, how they are written, and the owner's own fields among them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from planner.formats import (
    format_count,
    format_date,
    format_day_relative,
    format_number,
    format_percent,
    format_phone,
    format_rupiah,
    format_rupiah_short,
)
from planner.language import tr
from planner.queries.custom_fields import custom_fields
from planner.queries.yardsticks import Yardsticks, yardsticks
from planner.rules.engagement import ErVerdict, band_word, judge
from planner.terms import CustomFieldKind, EngagementFormula, Relationship
from planner.ui.delegates import PADDING
from planner.ui.history import Attempt
from planner.ui.influencers.cells import at, cells, named, rate_text
from planner.ui.influencers.reading import next_action_text, own_text
from planner.ui.reading import Reading
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from planner.queries.custom_fields import CustomFieldRow
    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.influencers.cells import Cell
    from planner.ui.session import Session

__all__ = ["CHECK", "InfluencerColumns", "at", "engagement_explained", "engagement_verdict", "influencer_columns"]

CHECK = "check"
OWN_WIDTH = 110


def engagement_verdict(row: InfluencerRow, sticks: Yardsticks | None = None) -> ErVerdict | None:
    """Return how a person's rate stands against the shop's yardsticks; None without a rate."""
    if row.platform is None:
        return None
    found = sticks or Yardsticks()
    formula = row.engagement_formula or EngagementFormula.UNKNOWN
    own = found.own.for_person(row.platform, row.tier, row.id) if row.tier is not None else None
    options = {"tables": found.tables} if sticks is not None else {}
    return judge(row.engagement_rate, row.followers, row.platform, formula, own=own, bands=found.bands, **options)


def engagement_explained(row: InfluencerRow, sticks: Yardsticks | None = None) -> str:
    """Return formula and yardstick of a person's rate in words; empty without a rate."""
    return _explained(row, engagement_verdict(row, sticks))


def _explained(row: InfluencerRow, verdict: ErVerdict | None) -> str:
    if verdict is None:
        return ""
    formula = word(row.engagement_formula or EngagementFormula.UNKNOWN)
    if verdict.yardstick is None:
        return tr("{formula} · no table fits").format(formula=formula)
    table = verdict.table or tr("the shop's own median")
    table = f"{table} {verdict.year}" if verdict.year else table
    rate = format_percent(verdict.yardstick, decimals=2)
    text = tr("{formula} · yardstick {table} {rate}").format(formula=formula, table=table, rate=rate)
    return f"{text} (n = {verdict.n})" if verdict.n else text


class InfluencerColumns:
    """All columns of the list, and what they need to know beyond a row: yardsticks, own fields, today.

    That is read once and kept until `follow`. `ask_reason(row)` is called when somebody is put on the blacklist in a
    cell; `refused(sentence)` with the reason of every edit, empty when it was taken.
    """

    def __init__(self, session: Session, refused: Callable[[str], None]) -> None:
        self._session = session
        self._refused = refused
        self.ask_reason: Callable[[InfluencerRow], object] = lambda _row: None
        self.today = session.today()
        self.fields: tuple[CustomFieldRow, ...] = session.look(custom_fields)
        self._cells: dict[str, Cell] = {}
        self._sticks: Yardsticks | None = None
        self._verdicts: dict[int, ErVerdict | None] = {}

    def follow(self) -> bool:
        """Forget what may have changed; tells whether the columns are other ones now."""
        self._sticks = None
        self._verdicts.clear()
        fields, today = self._session.look(custom_fields), self._session.today()
        differs = fields != self.fields
        if differs or today != self.today:
            self.fields, self.today = fields, today
            self._cells = {}
        return differs

    def cells(self) -> dict[str, Cell]:
        """Return what can be written, by column."""
        if not self._cells:
            self._cells = cells(self.fields, self.today)
        return self._cells

    def verdict(self, row: InfluencerRow) -> ErVerdict | None:
        """Return how a rate stands; worked out once, as every paint asks three times."""
        if row.number not in self._verdicts:
            if self._sticks is None:
                self._sticks = self._session.look(yardsticks)
            self._verdicts[row.number] = engagement_verdict(row, self._sticks)
        return self._verdicts[row.number]

    def edit_text(self, key: str, row: InfluencerRow) -> str:
        """Return what an editor shows first: the whole value, in the form it may be typed back."""
        own = next((field for field in self.fields if field.key == key), None)
        if own is not None:
            return own_text(own, row.custom.get(own.id, ""), self.today)
        typed = self._typed(row)
        return typed[key]() if key in typed else ""

    def is_typed(self, key: str) -> bool:
        """Tell whether a column is typed in as text; the others are chosen from a list, or not written at all."""
        choices = {field.key for field in self.fields if field.kind is CustomFieldKind.CHOICE}
        return key not in {"tier", "platform", "relationship", "verdict", "lowest_price", *choices}

    def _typed(self, row: InfluencerRow) -> dict[str, Callable[[], str]]:
        return {
            "name": lambda: row.name,
            "handle": lambda: at(row.handle),
            "followers": lambda: "" if row.followers is None else format_number(row.followers),
            "engagement_rate": lambda: rate_text(row.engagement_rate),
            "niche": lambda: row.niche,
            "city": lambda: row.city,
            "pic": lambda: row.pic,
            "phone": lambda: format_phone(row.phone) if row.phone else "",
            "tags": lambda: ", ".join(row.tags),
            "next_action": lambda: next_action_text(row.next_action, row.next_action_on, self.today),
        }

    def write(self, key: str, row: InfluencerRow, value: Any) -> bool:
        """Write a typed text or a chosen value into a cell; False when it was not taken."""
        cell = self.cells()[key]
        # The members of our enums are texts too, but they were chosen, not typed.
        reading = cell.read(value, row) if type(value) is str else Reading(value)
        if reading.problem:
            return self._settle(Attempt(None, reading.problem))
        if cell.is_same(row, reading.value) or (key == "engagement_rate" and self.edit_text(key, row) == value):
            return self._settle(Attempt(None), done=True)
        if reading.value is Relationship.BLACKLISTED:
            self._settle(Attempt(None))
            self.ask_reason(row)
            return False
        from planner.operations.cells import CellChange, write_cells

        label = named(cell.one, name=row.name)
        change = CellChange(row.id, key, reading.value)
        return self._settle(self._session.history.attempt(label, write_cells, [change], self._session.today()))

    def _settle(self, result: Attempt[Any], *, done: bool = False) -> bool:
        self._refused(result.problem)
        return done or result.done

    def columns(self) -> list[Column]:
        """Return the columns in their first order."""
        return [*self._of_account(), *self._of_person(), *(self._own(field) for field in self.fields)]

    def _of_account(self) -> list[Column]:
        write = self._write_of
        return [
            Column(CHECK, lambda: "", 36, lambda _row: "", sortable=False),
            Column("name", lambda: tr("Name"), 123, _name_text, second=lambda row: at(row.handle), write=write("name")),
            Column("tier", lambda: tr("Tier"), 77, _tier_text, raw=lambda row: row.tier, write=write("tier")),
            Column(
                "platform",
                lambda: tr("Account"),
                _room(58, tr("Account")),
                lambda row: ", ".join(word(platform) for platform in row.platforms),
                raw=lambda row: row.platforms,
                write=write("platform"),
            ),
            Column(
                "followers",
                lambda: tr("Followers"),
                86,
                lambda row: "" if row.followers is None else format_count(row.followers),
                raw=lambda row: row.followers,
                tooltip=lambda row: "" if row.followers is None else format_number(row.followers),
                write=write("followers"),
                right=True,
            ),
            Column(
                "engagement_rate",
                lambda: tr("ER"),
                75,
                lambda row: "" if row.engagement_rate is None else format_percent(row.engagement_rate),
                raw=lambda row: row.engagement_rate,
                second=lambda row: _band_word(self.verdict(row)),
                second_level=lambda row: _band(self.verdict(row)),
                tooltip=lambda row: _explained(row, self.verdict(row)),
                write=write("engagement_rate"),
                right=True,
            ),
        ]

    def _of_person(self) -> list[Column]:
        write = self._write_of
        return [
            Column("niche", lambda: tr("Niche"), 77, lambda row: row.niche, write=write("niche")),
            Column("city", lambda: tr("City"), 80, lambda row: row.city, write=write("city")),
            Column(
                "relationship",
                lambda: tr("Relation", "column"),
                86,
                lambda row: word(row.relationship),
                raw=lambda row: row.relationship,
                level=lambda row: "bad" if row.relationship is Relationship.BLACKLISTED else "",
                write=write("relationship"),
            ),
            Column(
                "verdict",
                lambda: tr("Check", "background check, short"),
                72,
                lambda row: verdict_word(row.verdict),
                raw=lambda row: row.verdict,
                write=write("verdict"),
            ),
            Column(
                "next_action",
                lambda: tr("Next action"),
                110,
                lambda row: row.next_action,
                second=lambda row: format_day_relative(row.next_action_on, self.today) if row.next_action_on else "",
                second_level=lambda row: "bad" if row.next_action_on and row.next_action_on < self.today else "",
                tooltip=self._next_action_tip,
                write=write("next_action"),
            ),
            Column("tags", lambda: tr("Tags"), 120, lambda row: ", ".join(row.tags), write=write("tags")),
            Column("pic", lambda: tr("PIC"), 90, lambda row: row.pic, write=write("pic")),
            Column(
                "lowest_price",
                lambda: tr("Lowest price"),
                120,
                lambda row: "" if row.lowest_price is None else format_rupiah_short(row.lowest_price),
                raw=lambda row: row.lowest_price,
                tooltip=lambda row: "" if row.lowest_price is None else format_rupiah(row.lowest_price),
                right=True,
            ),
            Column("phone", lambda: tr("WhatsApp"), 150, _phone_text, write=write("phone")),
            Column("handle", lambda: tr("Handle"), 140, lambda row: at(row.handle), write=write("handle")),
        ]

    def _own(self, field: CustomFieldRow) -> Column:
        return Column(
            field.key,
            lambda: field.name,
            _room(OWN_WIDTH, field.name),
            lambda row: own_text(field, row.custom.get(field.id, ""), self.today),
            raw=lambda row: row.custom.get(field.id, ""),
            write=self._write_of(field.key),
            right=field.kind is CustomFieldKind.NUMBER,
        )

    def _write_of(self, key: str) -> Callable[[Any, Any], bool]:
        return functools.partial(self.write, key)

    def _next_action_tip(self, row: InfluencerRow) -> str:
        on: dt.date | None = row.next_action_on
        return f"{row.next_action}\n{format_date(on, self.today)}" if on else ""


def influencer_columns(session: Session, refused: Callable[[str], None]) -> InfluencerColumns:
    """Return the columns of a list; `refused` gets the reason of an edit, empty when it was taken."""
    return InfluencerColumns(session, refused)


def _room(width: int, title: str) -> int:
    """Return a width in px that shows a title whole, at least `width`."""
    return max(width, metrics(s.TYPE_LABEL).horizontalAdvance(title) + 2 * PADDING + 1)


def _band(verdict: ErVerdict | None) -> Any:
    return None if verdict is None else verdict.band


def _band_word(verdict: ErVerdict | None) -> str:
    return "" if verdict is None else band_word(verdict.band)


def _name_text(row: InfluencerRow) -> str:
    return row.name


def _tier_text(row: InfluencerRow) -> str:
    return word(row.tier) if row.tier else ""


def _phone_text(row: InfluencerRow) -> str:
    return format_phone(row.phone) if row.phone else ""
