"""Benchmarks of engagement: the named tables in their order, and the lines of the one under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.formats import format_number
from planner.language import Message, tr
from planner.operations.yardsticks import (
    add_benchmark_row,
    add_benchmark_table,
    change_benchmark_row,
    change_benchmark_table,
    move_benchmark_table,
    remove_benchmark_row,
    remove_benchmark_table,
)
from planner.queries.yardsticks import BenchmarkLine, BenchmarkTableRow, benchmark_tables
from planner.terms import EngagementFormula, Platform
from planner.ui.campaigns.table import FieldDelegate
from planner.ui.delegates import CellDelegate
from planner.ui.editors import CountEdit, LineEdit
from planner.ui.shop.fields import DecimalEdit, YearEdit, plain_number
from planner.ui.shop.grid import NEW, FirstDelegate, Grid, remove_column
from planner.ui.shop.lists import BLANK, ListCard
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.styling import label
from planner.wording import own_words, word, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.session import Session

RATES = ("rate", "likes_rate", "comments_rate", "sponsored_drop")
_NEW_TABLE = BenchmarkTableRow(NEW, "", "", None, Platform.INSTAGRAM, EngagementFormula.FOLLOWERS, False, ())
_NEW_LINE = BenchmarkLine(NEW, 0, None, None, None, None, None)


class BenchmarksCard(ListCard):
    """Which tables judge an engagement rate: the first in use that fits platform, formula and size."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._tables: list[BenchmarkTableRow] = []
        self._shown = NEW
        grid = self._build_tables()
        purpose = tr(
            "The first table in use that fits platform, formula and size judges an ER; every verdict names it."
        )
        super().__init__(tr("ER benchmarks"), purpose, tr("Table", "benchmark"), grid)
        self.up = icon_button("chevron-up", tr("Ask this table earlier (Alt+Up)"), quiet=True)
        self.down = icon_button("chevron-down", tr("Ask this table later (Alt+Down)"), quiet=True)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.add.setAccessibleName(tr("Add benchmark table"))
        self.add_beside(self.up, self.down)
        self._title = label("", "title")
        self.lines = self._build_lines()
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, s.SPACE_4, 0, 0)
        column.setSpacing(s.SPACE_2)
        self._title.setContentsMargins(15, 0, 15, 0)
        column.addWidget(self._title)
        column.addWidget(self.lines)
        self.add_below(below)
        grid.current_changed.connect(self._show_lines)
        grid.removed.connect(self._on_table_removed)
        grid.installEventFilter(self)
        self.lines.removed.connect(self._on_line_removed)

    def refresh(self) -> list[str]:
        """Read the tables again and return the names of those in use."""
        self._tables = [
            row._replace(name=own_words(row.name), origin=own_words(row.origin))
            for row in self._session.look(benchmark_tables)
        ]
        self.grid.show_rows([*self._tables, _NEW_TABLE], next((row.id for row in self._tables), NEW))
        self._show_lines()
        return [row.name for row in self._tables if row.is_used]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the current table on Alt+Up and Alt+Down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _build_tables(self) -> Grid:
        session, needed = self._session, tr("A name is needed.")
        formulas = [each for each in EngagementFormula if each is not EngagementFormula.UNKNOWN]
        return Grid(
            tr("Benchmark tables"),
            self._table_columns(),
            {
                "name": lambda view: FirstDelegate(
                    lambda parent: LineEdit(parent, needed=needed), session, view, strong=True
                ),
                "platform": lambda view: CellDelegate(view, lambda: words(Platform)),
                "formula": lambda view: CellDelegate(view, lambda: [(each, word(each)) for each in formulas]),
                "year": lambda view: FieldDelegate(YearEdit, session, view, right=True),
                "origin": lambda view: FieldDelegate(LineEdit, session, view),
            },
            ticks=("is_used",),
            keeps_row=True,
        )

    def _table_columns(self) -> list[Column]:
        def plain(key: str, title: Callable[[], str], width: int, shown: Callable[[Any], str]) -> Column:
            return Column(
                key,
                title,
                width,
                lambda row: shown(row) if row.id else BLANK,
                raw=lambda row: getattr(row, key),
                write=self._write_table(key),
            )

        return [
            Column(
                "name",
                lambda: tr("Name"),
                172,
                lambda row: row.name if row.id else tr("Add a table…"),
                raw=lambda row: row.name,
                level=_name_level,
                tooltip=lambda row: "" if row.is_used or not row.id else tr("Not in use"),
                write=self._write_table("name"),
            ),
            plain("platform", lambda: tr("Platform"), 100, lambda row: word(row.platform)),
            plain("formula", lambda: tr("Formula"), 132, lambda row: word(row.formula)),
            plain("year", lambda: tr("Year"), 60, lambda row: str(row.year or ""))._replace(right=True),
            plain("origin", lambda: tr("Origin"), 0, lambda row: row.origin),
            Column(
                "is_used",
                lambda: tr("In use"),
                64,
                lambda _row: "",
                raw=lambda row: row.is_used,
                write=self._write_table("is_used"),
            ),
            remove_column(),
        ]

    def _build_lines(self) -> Grid:
        session, needed = self._session, tr("A number of followers is needed.")
        return Grid(
            tr("Lines of the benchmark table"),
            self._line_columns(),
            {
                "at_least": lambda view: FirstDelegate(lambda parent: CountEdit(parent, needed=needed), session, view),
                "below": lambda view: FieldDelegate(CountEdit, session, view, right=True),
                **dict.fromkeys(RATES, lambda view: FieldDelegate(DecimalEdit, session, view, right=True)),
            },
        )

    def _line_columns(self) -> list[Column]:
        def rate(key: str, title: Callable[[], str], width: int, decimals: int = 2) -> Column:
            return Column(
                key,
                title,
                width,
                lambda row: _percent(getattr(row, key), decimals) if row.id else BLANK,
                raw=lambda row: getattr(row, key),
                write=self._write_line(key),
                right=True,
            )

        return [
            Column(
                "at_least",
                lambda: tr("From (followers)"),
                0,
                lambda row: format_number(row.at_least) if row.id else tr("Add a line…"),
                raw=lambda row: row.at_least if row.id else None,
                level=lambda row: "" if row.id else "link",
                write=self._write_line("at_least"),
            ),
            Column(
                "below",
                lambda: tr("Below (followers)"),
                136,
                lambda row: (tr("no end") if row.below is None else format_number(row.below)) if row.id else BLANK,
                raw=lambda row: row.below,
                level=lambda row: "quiet" if row.below is None else "",
                write=self._write_line("below"),
                right=True,
            ),
            rate("rate", lambda: tr("ER (%)"), 92)._replace(text=_yardstick, level=_rate_level, tooltip=_rate_tip),
            rate("likes_rate", lambda: tr("Likes (%)"), 92),
            rate("comments_rate", lambda: tr("Comments (%)"), 110),
            rate("sponsored_drop", lambda: tr("Drop when sponsored (%)"), 176, decimals=1),
            remove_column(),
        ]

    def _write_table(self, field: str) -> Callable[[BenchmarkTableRow, Any], bool]:
        def write(row: BenchmarkTableRow, value: Any) -> bool:
            if value == getattr(row, field):
                return True
            if not row.id:
                return self.grid.later(lambda: self._add_table(value))
            what = Message("change the benchmark table {name}", {"name:own": row.name})
            if field == "is_used":
                name: dict[str, str | int] = {"name:own": row.name}
                use = Message("use the benchmark table {name}", name)
                what = use if value else Message("stop using the benchmark table {name}", name)
            return self._session.history.run(what, change_benchmark_table, row.id, **{field: value}) is not None

        return write

    def _write_line(self, field: str) -> Callable[[BenchmarkLine, Any], bool]:
        def write(row: BenchmarkLine, value: Any) -> bool:
            if row.id and value == getattr(row, field):
                return True
            if not row.id:
                return value is None or self.lines.later(lambda: self._add_line(value))
            what = Message("change a line of {name}", {"name:own": self._name()})
            return self._session.history.run(what, change_benchmark_row, row.id, **{field: value}) is not None

        return write

    def _add_table(self, name: str) -> None:
        what = Message("add the benchmark table {name}", {"name": name})
        # A second table of a name is the same study of another platform.
        is_known = any(row.name.casefold() == name.casefold() for row in self._tables)
        platform = Platform.TIKTOK if is_known else Platform.INSTAGRAM
        written = self._session.history.run(what, add_benchmark_table, name, platform)
        if written is not None:
            self.refresh()
            self.grid.point_at(written.result, "platform")

    def _add_line(self, followers: int) -> None:
        if not self._shown:
            return
        what = Message("add a line to {name}", {"name:own": self._name()})
        written = self._session.history.run(what, add_benchmark_row, self._shown, followers)
        if written is not None:
            self.refresh()
            self.lines.point_at(written.result, "rate")

    def _on_table_removed(self, key: str) -> None:
        row = next((row for row in self._tables if row.id == key), None)
        if row is not None:
            what = Message("remove the benchmark table {name}", {"name:own": row.name})
            self._session.history.run(what, remove_benchmark_table, key)

    def _on_line_removed(self, key: str) -> None:
        what = Message("remove a line of {name}", {"name:own": self._name()})
        self._session.history.run(what, remove_benchmark_row, key)

    def _move(self, step: int) -> None:
        keys = [row.id for row in self._tables]
        key = self.grid.current_key()
        if key in keys and 0 <= keys.index(key) + step < len(keys):
            name = next(row.name for row in self._tables if row.id == key)
            what = Message("change the order of {name}", {"name": name})
            self._session.history.run(what, move_benchmark_table, key, keys.index(key) + step)

    def _show_lines(self) -> None:
        """Show the lines of the current table; the line for a new one leaves those shown last."""
        keys = [row.id for row in self._tables]
        if self.grid.current_key():
            self._shown = self.grid.current_key()
        elif self._shown not in keys:
            self._shown = keys[0] if keys else NEW
        table = next((row for row in self._tables if row.id == self._shown), None)
        self._title.setText(tr("Lines of {name}").format(name=table.name) if table else "")
        self.lines.setVisible(table is not None)
        self.lines.show_rows([*(table.lines if table else ()), _NEW_LINE])
        at = keys.index(self.grid.current_key()) if self.grid.current_key() in keys else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(keys) - 1)

    def _name(self) -> str:
        return next((row.name for row in self._tables if row.id == self._shown), "")


def _name_level(row: BenchmarkTableRow) -> str:
    if not row.id:
        return "link"
    return "" if row.is_used else "quiet"


def _percent(value: float | None, decimals: int = 2) -> str:
    """Return a rate with equally many decimals down the column, more only where it has more."""
    return "" if value is None else f"{plain_number(value, decimals)}%"


def _yardstick(row: BenchmarkLine) -> str:
    return _percent(row.yardstick) if row.id else BLANK


def _rate_level(row: BenchmarkLine) -> str:
    return "quiet" if row.rate is None else ""


def _rate_tip(row: BenchmarkLine) -> str:
    if not row.id or row.rate is not None:
        return ""
    if row.yardstick is None:
        return tr("Without a rate this line is not used.")
    return tr("Likes and comments together")
