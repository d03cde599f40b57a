"""Distances, radii, heights and type sizes of the look, all in logical pixels."""

from __future__ import annotations

from typing import Final

# Space between things: a scale, so that equal relations get equal distances.
SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 20
SPACE_6: Final = 24
SPACE_8: Final = 32
EDGE_LEFT: Final = 20
EDGE_RIGHT: Final = 16

RADIUS_CHIP: Final = 4
RADIUS_CONTROL: Final = 6
RADIUS_CARD: Final = 8
RADIUS_FACET: Final = 13

HEIGHT_MENU: Final = 30
HEIGHT_PAGE_HEADER: Final = 56
HEIGHT_FACET_ROW: Final = 42
HEIGHT_BULK_BAR: Final = 36
HEIGHT_COLUMN_HEAD: Final = 30
HEIGHT_ROW: Final = 34
HEIGHT_GROUP_ROW: Final = 26
HEIGHT_TAB: Final = 34
HEIGHT_CONTROL: Final = 32
HEIGHT_CONTROL_SMALL: Final = 28
HEIGHT_CARD_TITLE: Final = 20
HEIGHT_TITLE: Final = 18
HEIGHT_FACET_CHIP: Final = 26
HEIGHT_TYPED_CHIP: Final = 24
HEIGHT_PILL: Final = 20
HEIGHT_STATUS: Final = 30
HEIGHT_RAIL_ROW: Final = 36
HEIGHT_NOTICE: Final = 36

WIDTH_RAIL: Final = 140
WIDTH_PANE: Final = 336
WIDTH_DIALOG: Final = 420
WIDTH_FORM_LABEL: Final = 104
WIDTH_MARK: Final = 3
WIDTH_SCROLL_BAR: Final = 10

# What a button without border leaves empty beside its word, edge and all; beside a word with an icon Qt leaves more.
FLAT_PADDING: Final = 9
FLAT_PADDING_WITH_ICON: Final = 11

ICON: Final = 16
ICON_DENSE: Final = 14
ICON_RAIL: Final = 18
CHECK_BOX: Final = 16

# Type scale; the weight belongs to the use (fonts.font).
TYPE_KEY_FIGURE: Final = 24
TYPE_FIGURE: Final = 20
TYPE_PAGE_TITLE: Final = 18
TYPE_NAME: Final = 15
TYPE_CARD_TITLE: Final = 14
TYPE_BODY: Final = 13
TYPE_LABEL: Final = 12
TYPE_SMALL: Final = 11

DISABLED_OPACITY: Final = 0.45
MESSAGE_MILLISECONDS: Final = 10_000
