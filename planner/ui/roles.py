"""What a table model may say about a cell beyond Qt's own roles; the delegates read these."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class CellRole(IntEnum):
    """Extra roles of a cell.

    SECOND_LINE text under the value · LEVEL how to colour or draw the value: `good warn bad quiet strong`, or the key a
    delegate draws by (tier, verdict, fate) · SECOND_LEVEL the same for the second line · RAW the value behind the text
    (an enum, a number, a tuple of platforms) · FORMER the earlier value, shown struck through before the new one ·
    ROW_KEY the key of the row.
    """

    SECOND_LINE = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    SECOND_LEVEL = Qt.ItemDataRole.UserRole + 3
    RAW = Qt.ItemDataRole.UserRole + 4
    FORMER = Qt.ItemDataRole.UserRole + 5
    ROW_KEY = Qt.ItemDataRole.UserRole + 6


SecondLineRole = int(CellRole.SECOND_LINE)
LevelRole = int(CellRole.LEVEL)
SecondLevelRole = int(CellRole.SECOND_LEVEL)
RawRole = int(CellRole.RAW)
FormerRole = int(CellRole.FORMER)
RowKeyRole = int(CellRole.ROW_KEY)
