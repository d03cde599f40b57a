"""Where tiers begin: the named tables beside each other, and whom another choice would move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import format_number
from planner.language import Message, tr, trn
from planner.operations.yardsticks import add_tier_table, change_tier_table, choose_tier_table, remove_tier_table
from planner.queries.yardsticks import TierMove, TierTableRow, tier_moves, tier_tables
from planner.rules.tiers import TierThresholds
from planner.ui.campaigns.table import FieldDelegate
from planner.ui.delegates import GlyphDelegate
from planner.ui.editors import CountEdit, LineEdit
from planner.ui.shop.fields import YearEdit
from planner.ui.shop.grid import FirstDelegate, Grid, remove_column
from planner.ui.shop.lists import ListCard
from planner.ui.shop.words import moved, moves_told
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.glyphs import Glyph
from planner.wording import own_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.session import Session

EFFECTS = {"current": Glyph("check", "good")}


class TierLine(NamedTuple):
    """One table with whom choosing it would move."""

    id: str
    name: str
    origin: str
    year: int | None
    micro: int
    macro: int
    mega: int
    is_current: bool
    moves: tuple[TierMove, ...]

    @property
    def thresholds(self) -> TierThresholds:
        """Return where tiers begin."""
        return TierThresholds(self.micro, self.macro, self.mega)


def tier_lines(rows: list[TierTableRow], moves: list[tuple[TierMove, ...]]) -> list[TierLine]:
    """Return the tables with the words they are shown in."""
    return [
        TierLine(row.id, own_words(row.name), own_words(row.origin), row.year, *row.thresholds, row.is_current, move)
        for row, move in zip(rows, moves, strict=True)
    ]


class TiersCard(ListCard):
    """All tier tables; the one under the cursor says what it would change before it is chosen."""

    def __init__(self, session: Session) -> None:
        self._session = session
        needed, number = tr("A name is needed."), tr("A number of followers is needed.")
        grid = Grid(
            tr("Tables of tiers"),
            self._columns(),
            {
                "name": lambda view: FirstDelegate(
                    lambda parent: LineEdit(parent, needed=needed), session, view, strong=True
                ),
                "origin": lambda view: FieldDelegate(LineEdit, session, view),
                "year": lambda view: FieldDelegate(YearEdit, session, view, right=True),
                **dict.fromkeys(
                    ("micro", "macro", "mega"),
                    lambda view: FieldDelegate(
                        lambda parent: CountEdit(parent, least=1, needed=number), session, view, right=True
                    ),
                ),
                "effect": lambda view: GlyphDelegate(EFFECTS, view),
            },
            keeps_row=True,
        )
        purpose = tr("Sources disagree where a tier begins. A tier given by hand stays as it is.")
        super().__init__(tr("Tiers"), purpose, tr("Table of our own"), grid)
        self.add.setAccessibleName(tr("Make a tier table of our own"))
        self.add.clicked.disconnect()
        self.add.clicked.connect(self.add_own)
        self.hint = Hint()
        self.hint.setContentsMargins(15, s.SPACE_2, 15, s.SPACE_1)
        self.add_below(self.hint)
        grid.removed.connect(self._on_removed)
        grid.current_changed.connect(self._say)

    def refresh(self) -> TierLine | None:
        """Read the tables again and return the one in use."""
        rows = self._session.look(tier_tables)
        moves = self._session.look(tier_moves, [row.thresholds for row in rows])
        lines = tier_lines(rows, moves)
        current = next((row for row in lines if row.is_current), None)
        self.grid.show_rows(lines, current.id if current else "")
        self._say()
        return current

    def choose(self) -> None:
        """Use the table under the cursor."""
        row = self.grid.current_row()
        if row is not None and not row.is_current:
            what = Message("use the tier table {name}", {"name:own": row.name})
            self._session.history.run(what, choose_tier_table, row.id)

    def add_own(self) -> None:
        """Copy the table under the cursor, to be changed."""
        source = self.grid.current_row()
        micro, macro, mega = source.thresholds if source is not None else TierThresholds()
        taken = {row.name.casefold() for row in self._session.look(tier_tables)}
        name = tr("Our own table")
        free = next(
            each
            for n in range(1, len(taken) + 2)
            if (each := name if n == 1 else f"{name} {n}").casefold() not in taken
        )
        what = Message("add the tier table {name}", {"name": free})
        year = self._session.today().year
        written = self._session.history.run(what, add_tier_table, free, micro, macro, mega, year=year)
        if written is not None:
            self.refresh()
            self.grid.edit_cell(written.result, "name")

    def _columns(self) -> list[Column]:
        return [
            _text("name", lambda: tr("Name"), 194, self._write("name")),
            _text("origin", lambda: tr("Origin"), 0, self._write("origin")),
            Column(
                "year",
                lambda: tr("Year"),
                56,
                lambda row: str(row.year or ""),
                raw=lambda row: row.year,
                write=self._write("year"),
                right=True,
            ),
            _count("micro", lambda: tr("Micro from"), self._write("micro")),
            _count("macro", lambda: tr("Macro from"), self._write("macro")),
            _count("mega", lambda: tr("Mega from"), self._write("mega")),
            Column(
                "effect",
                lambda: tr("If chosen"),
                110,
                _effect,
                level=lambda row: "current" if row.is_current else "" if row.moves else "quiet",
                tooltip=lambda row: moves_told(row.moves),
            ),
            remove_column(),
        ]

    def _write(self, field: str) -> Callable[[TierLine, Any], bool]:
        def write(row: TierLine, value: Any) -> bool:
            if value == getattr(row, field):
                return True
            return (
                self._session.history.run(self._label(row, field, value), change_tier_table, row.id, **{field: value})
                is not None
            )

        return write

    def _label(self, row: TierLine, field: str, value: Any) -> Message:
        """Return the name of the change; in the table in use it tells how many people it moves."""
        if row.is_current and field in TierThresholds._fields:
            wanted = row.thresholds._replace(**{field: value})
            n = sum(move.n for move in self._session.look(tier_moves, [wanted])[0])
            if n:
                values: dict[str, str | int] = {"name:own": row.name, "n": n}
                return Message("change the tier table {name}: {n} influencers change tier", values)
        return Message("change the tier table {name}", {"name:own": row.name})

    def _on_removed(self, key: str) -> None:
        row = next((row for row in self._session.look(tier_tables) if row.id == key), None)
        if row is not None:
            what = Message("remove the tier table {name}", {"name:own": row.name})
            self._session.history.run(what, remove_tier_table, key)

    def _say(self) -> None:
        row = self.grid.current_row()
        if row is None:
            self.hint.set_hint("")
        elif row.is_current:
            sentence = tr("{name} is in use: nano below {micro}, micro to {macro}, macro to {mega}, mega from there.")
            shown = {key: format_number(value) for key, value in row.thresholds._asdict().items()}
            self.hint.set_hint(sentence.format(name=row.name, **shown), "good")
        else:
            told = f" ({moves_told(row.moves)})" if row.moves else ""
            self.hint.set_hint(f"{row.name}: {moved(row.moves)}{told}.", "", tr("Use this table"), self.choose)


def _effect(row: TierLine) -> str:
    if row.is_current:
        return tr("in use", "tier table")
    n = sum(move.n for move in row.moves)
    return trn("{n} moves", "{n} move", n) if n else tr("nobody moves")


def _text(key: str, title: Callable[[], str], width: int, write: Callable[[Any, Any], bool]) -> Column:
    return Column(key, title, width, lambda row: getattr(row, key), raw=lambda row: getattr(row, key), write=write)


def _count(key: str, title: Callable[[], str], write: Callable[[Any, Any], bool]) -> Column:
    def text(row: TierLine) -> str:
        return format_number(getattr(row, key))

    return Column(key, title, 88, text, raw=lambda row: getattr(row, key), write=write, right=True)
