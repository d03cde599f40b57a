"""The colours of the look, once for light and once for dark; no other module names a colour.

Every pair of text and ground reaches a WCAG contrast of 4.5, every mark and control border 3
(`tests/ui/test_theme.py` reckons them). Turmeric, red and green carry meaning and are never series colours.
"""

from __future__ import annotations

from typing import NamedTuple


class TierColours(NamedTuple):
    """Ground, edge and text of one tier's pill."""

    ground: str
    edge: str
    text: str


class SeriesColour(NamedTuple):
    """Fill of one chart series and the text that may stand on it."""

    fill: str
    text: str


class Tokens(NamedTuple):
    """All colours of one theme, as `#RRGGBB`."""

    name: str
    bg: str
    surface: str
    surface2: str
    bars: str
    hover: str
    line: str
    line2: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_tint: str
    accent_line: str
    warn: str
    warn_solid: str
    warn_tint: str
    warn_line: str
    bad: str
    bad_solid: str
    bad_tint: str
    bad_line: str
    on_bad: str
    good: str
    good_solid: str
    good_tint: str
    good_line: str
    rail: str
    rail_text: str
    rail_text2: str
    rail_sel: str
    rail_strong: str
    rail_mark: str
    on_rail_mark: str
    c0: str
    holiday: str
    shopping: str
    payday: str
    tiers: dict[str, TierColours]
    phases: tuple[str, ...]
    series: tuple[SeriesColour, ...]


LIGHT = Tokens(
    name="light",
    bg="#F5F4EF",
    surface="#FFFFFF",
    surface2="#FAF9F5",
    bars="#FAF9F5",
    hover="#F1F0EA",
    line="#E4E1D8",
    line2="#CBC7BA",
    control="#7F8785",
    text="#15272C",
    text2="#4A5B60",
    text3="#5B696D",
    accent="#0E5C66",
    accent_hover="#0A4A53",
    accent_press="#083B42",
    on_accent="#FFFFFF",
    accent_tint="#E2EFEF",
    accent_line="#9CC4C8",
    warn="#7A4E00",
    warn_solid="#B57A08",
    warn_tint="#FCF1D6",
    warn_line="#E6C77E",
    bad="#A32A21",
    bad_solid="#C0362C",
    bad_tint="#FBE9E6",
    bad_line="#E3A9A2",
    on_bad="#FFFFFF",
    good="#1F6A3F",
    good_solid="#2F7D4F",
    good_tint="#E4F1E8",
    good_line="#A5CDB3",
    rail="#12363D",
    rail_text="#CFE0E1",
    rail_text2="#9DB9BC",
    rail_sel="#1F4D55",
    rail_strong="#FFFFFF",
    rail_mark="#F0B53A",
    on_rail_mark="#12363D",
    c0="#ECEAE3",
    holiday="#FBEDEA",
    shopping="#E9F1F1",
    payday="#ECEAE3",
    tiers={
        "nano": TierColours("#FFFFFF", "#8FB3B7", "#2B555B"),
        "micro": TierColours("#DCECEC", "#A9CDCF", "#0B4A53"),
        "macro": TierColours("#9CCACD", "#6FAEB3", "#06333A"),
        "mega": TierColours("#0E5C66", "#0E5C66", "#FFFFFF"),
    },
    phases=("#CFCFC6", "#9CCBCE", "#5FA6AC", "#2C7A83", "#0A454D"),
    series=(
        SeriesColour("#0E5C66", "#FFFFFF"),
        SeriesColour("#4A9BC4", "#062430"),
        SeriesColour("#A8663A", "#FFFFFF"),
        SeriesColour("#4F3624", "#FFFFFF"),
        SeriesColour("#8F928A", "#15272C"),
    ),
)

DARK = Tokens(
    name="dark",
    bg="#0F1719",
    surface="#162124",
    surface2="#1B282B",
    bars="#121C1F",
    hover="#1D2B2F",
    line="#2A393D",
    line2="#3C4D52",
    control="#728589",
    text="#E7EDED",
    text2="#AFBDC0",
    text3="#93A4A8",
    accent="#63C3CA",
    accent_hover="#7DD0D6",
    accent_press="#4DB0B8",
    on_accent="#04252A",
    accent_tint="#173A40",
    accent_line="#2F6A72",
    warn="#F2C063",
    warn_solid="#E3A11B",
    warn_tint="#352B12",
    warn_line="#6B5620",
    bad="#FF9A8F",
    bad_solid="#E0574B",
    bad_tint="#3D1E1B",
    bad_line="#7A3A34",
    on_bad="#1C0503",
    good="#83CFA0",
    good_solid="#3F9B66",
    good_tint="#17321F",
    good_line="#2F6142",
    rail="#0A1012",
    rail_text="#C3D2D4",
    rail_text2="#8FA3A6",
    rail_sel="#173A40",
    rail_strong="#FFFFFF",
    rail_mark="#F0B53A",
    on_rail_mark="#12363D",
    c0="#253337",
    holiday="#331D1B",
    shopping="#15333A",
    payday="#253337",
    tiers={
        "nano": TierColours("#162124", "#5C7A7F", "#BFD5D7"),
        "micro": TierColours("#1D4147", "#35666D", "#BFE3E6"),
        "macro": TierColours("#2C6A72", "#2C6A72", "#EEF8F8"),
        "mega": TierColours("#63C3CA", "#63C3CA", "#04252A"),
    },
    phases=("#4C5356", "#24676F", "#3A8E97", "#63C3CA", "#C4F1F4"),
    series=(
        SeriesColour("#63C3CA", "#04252A"),
        SeriesColour("#5F7FC6", "#071226"),
        SeriesColour("#C4834F", "#241103"),
        SeriesColour("#E2DDB0", "#241103"),
        SeriesColour("#77736C", "#FFFFFF"),
    ),
)

THEMES = {"light": LIGHT, "dark": DARK}
_current = LIGHT


def theme() -> Tokens:
    """Return the colours in use; painted widgets ask at paint time, so a change needs only a repaint."""
    return _current


def set_theme(name: str) -> Tokens:
    """Make `light` or `dark` current and return its colours; KeyError for any other name."""
    global _current  # noqa: PLW0603 (one look per process, as there is one QApplication)
    _current = THEMES[name]
    return _current


def faded(colour: str, opacity: float) -> str:
    """Return `#RRGGBB` as the `rgba(…)` of a style sheet with an opacity between 0 and 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{round(opacity * 255)})"


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    knee = 0.04045
    red, green, blue = (part / 12.92 if part <= knee else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
