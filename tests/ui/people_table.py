"""The influencer table on its own, over a few people: for what is done in it and with many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from planner.language import Message
from planner.operations import accounts, influencers
from planner.queries.influencer_list import all_influencer_rows, sorted_numbers, values_of
from planner.terms import EngagementFormula, Platform
from planner.ui.influencers.columns import influencer_columns
from planner.ui.influencers.model import InfluencerModel
from planner.ui.influencers.table import InfluencerTable
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.queries.influencer_list import InfluencerRow
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

PEOPLE = (
    ("Bagas", "bagas.jajan", 214_000, 2.1, "Jalan-jalan", "Yogyakarta"),
    ("Grace", "gracetimur", 8_800, 5.9, "Ibu & anak", "Jayapura"),
    ("Mirah", "kulitmirah", 31_700, 3.6, "Kulit", "Denpasar"),
    ("Sekar", "sekaricip", 48_200, 4.9, "Kuliner", "Malang"),
)


def add_people(tx: Transaction, on: Any) -> dict[str, str]:
    ids = {}
    for name, handle, followers, rate, niche, city in PEOPLE:
        ids[name] = influencers.add_influencer(tx, name, niche=niche, city=city)
        account = accounts.add_account(tx, ids[name], Platform.INSTAGRAM, handle)
        formula = EngagementFormula.FOLLOWERS
        accounts.record_numbers(tx, account, on, followers=followers, engagement_rate=rate, engagement_formula=formula)
    influencers.set_tags(tx, ids["Sekar"], ["12.12"])
    return ids


class PeopleTable:
    """A table with four people; it follows what is written."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and not app.styleSheet():
            apply_theme(app, "light")
        self.qtbot = qtbot
        self.session = Session(workspace)
        self.ids = workspace.write(Message("seed"), add_people, self.session.today()).result
        self.problems: list[str] = []
        self.model = InfluencerModel(self.session, influencer_columns(self.session, self._refuse))
        self.table = InfluencerTable(self.session, self.model, lambda column: self.session.look(values_of, column))
        self.session.history.changed.connect(self.refresh)
        qtbot.addWidget(self.table)
        self.table.resize(1100, 500)
        self.refresh()
        self.table.show()
        QApplication.processEvents()

    def _refuse(self, problem: str) -> None:
        self.table.refuse(problem)
        self.problems.append(problem)

    def refresh(self) -> None:
        column, down = self.table.sort_key()
        self.model.forget()
        self.model.set_numbers(self.session.look(sorted_numbers, column, descending=down))

    def row(self, name: str) -> InfluencerRow:
        return next(row for row in self.session.read(all_influencer_rows) if row.name == name)

    def place(self, name: str) -> int:
        return next(at for at in range(self.model.rowCount()) if self.model.row_at(at).name == name)

    def titles(self) -> list[str]:
        return [column.title() for column in self.model.columns]

    def shown(self, name: str, key: str) -> str:
        return str(self.model.data(self.model.index(self.place(name), self.model.column_index(key))) or "")

    def stand_at(self, name: str, key: str) -> None:
        self.table.setCurrentIndex(self.model.index(self.place(name), self.model.column_index(key)))
        self.table.clearSelection()
        self.table.setFocus()

    def tick(self, *names: str) -> None:
        self.table.tick(self.place(name) for name in names)

    def editor(self) -> Any:
        fields = self.table.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return next(field for field in fields if isinstance(field, (QLineEdit, QComboBox)) and field.isVisible())

    def type(self, name: str, key: str, text: str) -> None:
        self.stand_at(name, key)
        self.qtbot.keyClick(self.table, Qt.Key.Key_F2)
        editor = self.editor()
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    def choose(self, name: str, key: str, word: str) -> None:
        self.stand_at(name, key)
        self.qtbot.keyClick(self.table, Qt.Key.Key_F2)
        editor = self.editor()
        at = editor.findText(word)
        assert at >= 0, [editor.itemText(place) for place in range(editor.count())]
        editor.setCurrentIndex(at)
        editor.activated.emit(at)
        QApplication.processEvents()

    def paste(self, name: str, key: str, text: str) -> Any:
        self.stand_at(name, key)
        QApplication.clipboard().setText(text)
        return self.table.paste()

    def copied(self) -> str:
        self.qtbot.keyClick(self.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QApplication.clipboard().text()
