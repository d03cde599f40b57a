"""A block of cells between the list and a spreadsheet: copied as text, pasted with a look at what it would do."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from shiboken6 import isValid

from planner.formats import format_number, handle_key
from planner.language import Message, tr, trn
from planner.queries.handles import owners_of
from planner.terms import Relationship
from planner.ui.influencers.proposals import PREVIEW_WIDTH, Fate, PreviewTable, Proposal, propose
from planner.ui.influencers.writing import write_many
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.influencers.cells import Cell
    from planner.ui.influencers.model import InfluencerModel
    from planner.ui.influencers.table import InfluencerTable
    from planner.ui.session import Session

MOST_CELLS = 20_000
Block = list[list[str]]


class Pasted(NamedTuple):
    """What a block would do to the list: its cells, and the rows under the last one that have a name."""

    proposals: list[Proposal]
    new: dict[int, str]


def parse_block(text: str) -> Block:
    """Return the cells of a copied block: rows parted by lines, cells by tabs, else by semicolons.

    A cell in quotes may hold line breaks, as spreadsheets write them; with an odd number of quotes they are letters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not lines.strip("\n"):
        return []
    mark = "\t" if "\t" in lines else ";"
    are_letters = lines.count('"') % 2 == 1
    rows = csv.reader(io.StringIO(lines), delimiter=mark, quoting=csv.QUOTE_NONE if are_letters else csv.QUOTE_MINIMAL)
    return [[cell.strip() for cell in row] or [""] for row in rows]


def block_text(block: Block) -> str:
    """Return cells as tab-separated text that spreadsheets take."""
    target = io.StringIO()
    csv.writer(target, delimiter="\t", lineterminator="\n").writerows(block)
    return target.getvalue()


def cell_block(model: InfluencerModel, rows: Iterable[int], keys: Sequence[str]) -> Block:
    """Return what the cells hold, whole: counts in digits, choices in words."""
    places = [model.column_index(key) for key in keys]
    found = (model.row_at(row) for row in rows)
    return [[_copied(model, row, place) for place in places] for row in found if row is not None]


def _copied(model: InfluencerModel, row: InfluencerRow, place: int) -> str:
    key = model.columns[place].key
    if key in {"followers", "lowest_price"}:
        number = getattr(row, key)
        return "" if number is None else str(number)
    if key == "handle":
        return row.handle  # a spreadsheet takes what begins with @ for a formula
    if model.list_columns.is_typed(key):
        return model.list_columns.edit_text(key, row)
    return model.columns[place].text(row)


def paste_into(session: Session, table: InfluencerTable, model: InfluencerModel, text: str) -> PasteDialog | None:
    """Paste from the current cell on; one cell is written at once, or into all ticked rows after a look.

    Returns the dialog that is open then.
    """
    block, index = parse_block(text), table.currentIndex()
    keys = table.visible_keys()
    key = model.columns[index.column()].key if index.isValid() else ""
    if not block or key not in keys:
        return None
    ticked = table.selected_rows()
    is_one = len(block) == len(block[0]) == 1
    if is_one and not (len(ticked) > 1 and index.row() in ticked):
        if key in model.list_columns.cells():
            model.setData(index, block[0][0])
        return None
    rows = ticked if is_one else list(range(index.row(), index.row() + len(block)))
    wanted = block * len(ticked) if is_one else block
    dialog = PasteDialog(session, table, plan_paste(session, model, rows, keys[keys.index(key) :], wanted))
    dialog.open()
    return dialog


def plan_paste(
    session: Session, model: InfluencerModel, rows: Sequence[int], keys: Sequence[str], block: Block
) -> Pasted:
    """Return what a block would do from these rows and columns on; rows below the last one are new people."""
    proposals: list[Proposal] = []
    new: dict[int, str] = {}
    written = model.list_columns.cells()
    left = MOST_CELLS
    for place, (at_row, texts) in enumerate(zip(rows, block, strict=False)):
        left -= len(texts)
        if left < 0:
            reason = tr("At most {n} cells are pasted at once. Paste the rest afterwards.").format(
                n=format_number(MOST_CELLS)
            )
            proposals.append(Proposal("", "—", "", "", "—", "", "…", Fate.REFUSED, reason, place=place))
            break
        row = model.row_at(at_row)
        pairs = list(zip(keys, texts, strict=False))
        if row is None:
            name = " ".join(dict(pairs).get("name", "").split())
            new |= {place: name} if name else {}
            proposals += [_of_new(name, written.get(key), text, place) for key, text in pairs if text]
        else:
            proposals += [_of_row(model, row, key, text, place) for key, text in pairs]
        proposals += [_beyond(row, text, place) for text in texts[len(keys) :] if text]
    return Pasted(_refuse_taken_handles(session, proposals), new)


def _of_row(model: InfluencerModel, row: InfluencerRow, key: str, text: str, place: int) -> Proposal:
    column = model.columns[model.column_index(key)]
    cell = model.list_columns.cells().get(key)
    # A rate is told from a count by its sign; all else is shown as it may be typed.
    before = column.text(row) if key == "engagement_rate" else model.list_columns.edit_text(key, row)
    before = before or column.text(row)
    if cell is None:
        fate = Fate.SAME if not text else Fate.REFUSED
        reason = "" if not text else tr("Prices are written in the pane, under Rates.")
        return Proposal(row.id, row.name, "", key, column.title(), before, text, fate, reason, place=place)
    return propose(row, cell, text, before)._replace(place=place)


def _of_new(name: str, cell: Cell | None, text: str, place: int) -> Proposal:
    key, title = (cell.key, cell.title) if cell else ("lowest_price", tr("Lowest price"))
    made = Proposal("", name or "—", "", key, title, "", text, Fate.REFUSED, "", place=place)
    if not name:
        return made._replace(reason=tr("A new row needs a name. Paste from the column Name on."))
    if cell is None:
        return made._replace(reason=tr("Prices are written in the pane, under Rates."))
    reading = cell.read(text, None)
    if reading.problem:
        return made._replace(reason=reading.problem)
    if reading.value is Relationship.BLACKLISTED:
        return made._replace(reason=tr("The blacklist needs a reason: choose it under Relationship."))
    return made._replace(after=cell.text(reading.value), fate=Fate.NEW, value=reading.value)


def _beyond(row: InfluencerRow | None, text: str, place: int) -> Proposal:
    name = row.name if row is not None else "—"
    reason = tr("There is no column here any more.")
    return Proposal("", name, "", "", "—", "", text, Fate.REFUSED, reason, place=place)


def _refuse_taken_handles(session: Session, proposals: list[Proposal]) -> list[Proposal]:
    """Refuse handles that somebody else has, and those that stand in the block twice."""
    writes = {Fate.CHANGED, Fate.NEW}
    asked = [one for one in proposals if one.key == "handle" and one.fate in writes and one.value[0]]
    if not asked:
        return proposals
    owners = session.look(owners_of, [handle_key(one.value[0]) for one in asked])
    seen: dict[tuple[Any, str], Proposal] = {}
    refused: dict[int, str] = {}
    for one in asked:
        key = (str(one.value[1] or ""), handle_key(one.value[0]))
        person, name = owners.get(key, (one.id, ""))
        if person != one.id or (person and name and not one.id):
            refused[id(one)] = tr("@{handle} already belongs to {name}.").format(handle=one.value[0], name=name)
        elif key in seen:
            refused[id(one)] = tr("@{handle} stands in the block twice.").format(handle=one.value[0])
        seen.setdefault(key, one)
    return [
        one._replace(fate=Fate.REFUSED, reason=refused[id(one)]) if id(one) in refused else one for one in proposals
    ]


class PasteDialog(DecisionDialog):
    """Shows cell by cell what a block would do, then writes it as one undo entry; what cannot be is left out."""

    def __init__(self, session: Session, parent: QWidget, pasted: Pasted) -> None:
        super().__init__(parent, tr("Paste these cells?"), tr("Paste"))
        self.setFixedWidth(PREVIEW_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._pasted = pasted
        self._explained = label("", "secondary", wrap=True)
        self.body.addWidget(self._explained)
        self.preview = PreviewTable(with_field=True)
        self.body.addWidget(self.preview)
        self.with_new = QCheckBox()
        self.with_new.setChecked(True)
        self.with_new.toggled.connect(self._show)
        self.with_new.setVisible(bool(pasted.new))
        n = len(pasted.new)
        self.with_new.setText(
            trn("Add {n} new influencer below the last row", "Add {n} new influencers below the last row", n)
        )
        self.body.addWidget(self.with_new)
        self._hint = Hint()
        self.body.addWidget(self._hint)
        self.verb_button().setDefault(True)
        self._show()

    def _wanted(self) -> list[Proposal]:
        if self.with_new.isChecked():
            return self._pasted.proposals
        return [one for one in self._pasted.proposals if one.fate is not Fate.NEW]

    def _show(self) -> None:
        counts = self.preview.show_proposals(self._wanted())
        written = counts[Fate.CHANGED] + counts[Fate.NEW]
        if counts[Fate.REFUSED]:
            left_out = trn("{n} cell is left out.", "{n} cells are left out.", counts[Fate.REFUSED])
            self._explained.setText(left_out + " " + tr("The reason stands beside it."))
        else:
            self._explained.setText(tr("Nothing is written before you paste."))
        self.verb_button().setText(trn("Paste {n} cell", "Paste {n} cells", written))
        self.verb_button().setEnabled(written > 0)

    def accept(self) -> None:
        """Write the cells; stay open with the reason when that cannot be."""
        from planner.operations.cells import CellChange, NewRow, write_cells

        wanted = self._wanted()
        changes = [CellChange(one.id, one.key, one.value) for one in wanted if one.fate is Fate.CHANGED]
        new = [
            NewRow(
                name,
                tuple(
                    (one.key, one.value)
                    for one in wanted
                    if one.place == place and one.fate is Fate.NEW and one.key != "name"
                ),
            )
            for place, name in (self._pasted.new.items() if self.with_new.isChecked() else ())
        ]
        n = len(changes) + sum(one.fate is Fate.NEW for one in wanted)
        label_of = Message("paste {n} cells", {"n": n})
        self.verb_button().setEnabled(False)
        write_many(
            self._session,
            label_of,
            n,
            write_cells,
            changes,
            self._session.today(),
            new,
            done=self._on_written,
            failed=self._on_refused,
        )

    def _on_written(self) -> None:
        if isValid(self):
            super().accept()

    def _on_refused(self, problem: str) -> None:
        if isValid(self):
            self._hint.set_hint(problem, "bad")
            self.verb_button().setEnabled(True)
