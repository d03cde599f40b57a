"""The look: every pair of colours can be read, icons follow the theme, the style sheet fits the tokens."""

from __future__ import annotations

import gc
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from planner.paths import resources
from planner.terms import Tier
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.focus import FocusRing
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import FILE_INK, icon, pixmap
from planner.ui.theme.stylesheet import stylesheet
from planner.ui.theme.tokens import DARK, LIGHT, Tokens, contrast, theme
from planner.ui.widgets.buttons import primary_button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

BOTH = pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
TEXT, MARK = 4.5, 3.0
READ_ON = {
    "text": ("bg", "surface", "surface2", "hover", "accent_tint", "c0"),
    "text2": ("bg", "surface", "surface2", "hover", "accent_tint", "bars", "c0"),
    "text3": ("bg", "surface", "surface2", "accent_tint"),
    "accent": ("bg", "surface", "surface2", "accent_tint"),
    "on_accent": ("accent", "accent_hover", "accent_press"),
    "warn": ("bg", "surface", "warn_tint", "accent_tint"),
    "bad": ("bg", "surface", "bad_tint", "accent_tint"),
    "good": ("bg", "surface", "good_tint", "accent_tint"),
    "on_bad": ("bad_solid",),
    "rail_text": ("rail", "rail_sel"),
    "rail_strong": ("rail", "rail_sel"),
    "rail_text2": ("rail",),
    "rail_mark": ("rail",),
    "on_rail_mark": ("rail_mark",),
}
SEEN_ON = {
    "control": ("surface", "bg"),
    "accent": ("surface", "bg", "c0"),
    "warn_solid": ("surface",),
    "bad_solid": ("surface",),
    "good_solid": ("surface",),
    "rail_mark": ("rail", "rail_sel"),
}


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


@BOTH
def test_every_text_can_be_read_on_its_grounds(t: Tokens) -> None:
    weak = [
        (text, ground, round(contrast(getattr(t, text), getattr(t, ground)), 2))
        for text, grounds in READ_ON.items()
        for ground in grounds
        if contrast(getattr(t, text), getattr(t, ground)) < TEXT
    ]
    assert weak == []


@BOTH
def test_every_mark_and_border_can_be_seen(t: Tokens) -> None:
    weak = [
        (mark, ground)
        for mark, grounds in SEEN_ON.items()
        for ground in grounds
        if contrast(getattr(t, mark), getattr(t, ground)) < MARK
    ]
    assert weak == []


@BOTH
def test_tiers_and_series_carry_readable_words(t: Tokens) -> None:
    assert set(t.tiers) == {tier.value for tier in Tier}
    assert all(contrast(tier.ground, tier.text) >= TEXT for tier in t.tiers.values())
    # The label of a share is 11 px in 600; the series of look.md reach 4.45 at the least.
    assert all(round(contrast(one.fill, one.text), 1) >= TEXT for one in t.series)
    assert all(contrast(one.fill, t.surface) >= MARK for one in t.series)


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21.0
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


@BOTH
def test_pictures_of_the_style_sheet_exist_and_have_the_colours_of_the_theme(t: Tokens) -> None:
    paths = set(re.findall(r"url\(([^)]+)\)", stylesheet(t)))
    assert len(paths) >= 5
    for path in paths:
        drawn = (resources() / "icons" / t.name / path.rsplit("/", 1)[1]).read_text(encoding="utf-8")
        assert any(f'stroke="{colour}"' in drawn for colour in (t.on_accent, t.text2))


@BOTH
def test_style_sheet_names_no_colour_that_is_no_token(t: Tokens) -> None:
    known = {value for value in t if isinstance(value, str)}
    assert set(re.findall(r"#[0-9A-F]{6}", stylesheet(t))) <= known


def test_every_icon_file_is_ours_and_draws_something(qapp: QApplication) -> None:
    del qapp
    names = [path.stem for path in (resources() / "icons").glob("*.svg")]
    assert len(names) >= 30
    for name in names:
        source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in source
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", source)) == {FILE_INK}
        image = pixmap(name, "text2", 16).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), name


def test_unknown_icon_is_refused(qapp: QApplication) -> None:
    del qapp
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def _strongest(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    image = drawn.pixmap(QSize(48, 48), 1.0, mode).toImage()
    return max((image.pixelColor(x, y) for x in range(48) for y in range(48)), key=lambda colour: colour.alpha())


def test_an_icon_follows_the_theme_and_outlives_its_maker(qapp: QApplication) -> None:
    drawn = icon("minus", "accent")
    copy = QIcon(drawn)
    gc.collect()
    light = _strongest(copy)
    apply_theme(qapp, "dark")
    dark = _strongest(copy)
    assert light.name().upper() == LIGHT.accent
    assert dark.name().upper() == DARK.accent


def test_a_disabled_icon_is_pale(qapp: QApplication) -> None:
    del qapp
    assert _strongest(icon("minus", "text"), QIcon.Mode.Disabled).alpha() < 150


def test_applying_a_theme_reaches_live_widgets(qtbot: QtBot, qapp: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    apply_theme(qapp, "dark")
    assert theme() is DARK
    assert field.palette().base().color().name().upper() == DARK.surface


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_can_be_typed_is_told_in_words_that_can_be_read(
    qtbot: QtBot, qapp: QApplication, name: str, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    t = apply_theme(qapp, name)
    field = kind()
    qtbot.addWidget(field)
    field.setPlaceholderText("\u2588" * 6)  # a full block is all ink: the colour is not mixed with the ground
    field.resize(160, 60)
    field.show()
    image = field.grab().toImage()
    inside = {image.pixelColor(x, y).name() for x in range(14, 50) for y in range(10, field.height() - 10)}
    assert max(contrast(t.surface, colour.upper()) for colour in inside) >= TEXT


def _show(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_focus_does_not_move_a_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, second = QLineEdit("Sekar"), QLineEdit("0812")
    row.addWidget(first)
    row.addWidget(second)
    _show(qtbot, window)
    second.setFocus()
    before = first.geometry()
    first.setFocus()
    assert first.hasFocus()
    assert first.geometry() == before
    assert first.height() == 32


def test_the_ring_stands_around_the_button_that_keys_reached(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, second = primary_button("Simpan"), primary_button("Impor")
    row.addWidget(first)
    row.addWidget(second)
    _show(qtbot, window)
    first.setFocus()
    assert window.findChildren(FocusRing) == []
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert second.hasFocus()
    assert [ring.geometry() for ring in rings] == [second.geometry().adjusted(-4, -4, 4, 4)]
    window.resize(window.width() + 80, window.height() + 20)
    QApplication.processEvents()
    assert rings[0].geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not any(ring.isVisible() for ring in window.findChildren(FocusRing))


def test_the_ring_survives_the_end_of_its_button(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    buttons = [QPushButton(text) for text in ("Satu", "Dua", "Tiga")]
    for button in buttons:
        row.addWidget(button)
    _show(qtbot, window)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    buttons[1].deleteLater()
    qtbot.waitUntil(lambda: row.count() == 2)
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    assert buttons[2].hasFocus()


def test_figures_are_tabular_and_sizes_are_pixels(qapp: QApplication) -> None:
    del qapp
    assert font(18, 600).pixelSize() == 18
    assert "tnum" in {tag.toString().data().decode() for tag in font().featureTags()}
