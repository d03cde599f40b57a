"""What every page stands in: scrolled areas, heads of cards, dialogs, strip and menu bar keep their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QStyleOptionMenuItem,
    QVBoxLayout,
    QWidget,
)

from planner.terms import EXITS, Stage
from planner.ui.campaigns.questions import ExitDialog, frequent_reasons
from planner.ui.theme import sizes as s
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.buttons import button, flat_button
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block, Card, scrolled
from planner.ui.widgets.menu_bar import MenuBar
from planner.ui.widgets.messages import MessageStrip
from planner.ui.widgets.states import DropPlace
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def _show(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def _ink(image: QImage, ground: str) -> tuple[int, int]:
    """Return the first and the last column of an image that is not all ground."""
    columns = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).name() != ground for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_the_bar_comes_and_goes_without_changing_a_width(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
    card = Card("Produk")
    column.addWidget(card)
    area = scrolled(content)
    area.resize(500, 300)
    _show(qtbot, area)
    alone = card.width()
    assert area.verticalScrollBar().maximum() == 0
    # Nothing to scroll: nothing is seen, and nothing can be dragged.
    assert not area.verticalScrollBar().isEnabled()
    card.setMinimumHeight(900)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.verticalScrollBar().isEnabled()
    assert card.width() == alone
    # A card ends where the header's last button ends, and the bar stands in the margin beside it.
    right = card.mapTo(area, QPoint(card.width(), 0)).x()
    assert right == area.width() - s.EDGE_RIGHT
    assert area.verticalScrollBar().mapTo(area, QPoint(0, 0)).x() >= right


def test_the_bar_in_the_margin_scrolls_by_mouse(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumHeight(2000)
    area = scrolled(content)
    area.resize(400, 300)
    _show(qtbot, area)
    bar = area.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, bar.height() - 10))
    assert bar.value() > 0
    assert isinstance(area, QScrollArea)


def _title_middle(card: QWidget, title: str) -> int:
    (found,) = [part for part in card.findChildren(QLabel) if part.text() == title]
    return found.mapTo(card, QPoint(0, found.height() // 2)).y()


@pytest.mark.parametrize("kind", [Card, Block])
def test_every_title_stands_at_the_same_height(qtbot: QtBot, kind: type[Card | Block]) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    cards = [kind("Kontrak"), kind("Jalur"), kind("Skor")]
    cards[1].add_action(flat_button("Buka", small=True))
    cards[2].add_action(label("81", "keyFigure"))
    for card in cards:
        card.body.addWidget(label("isi"))
        row.addWidget(card)
    _show(qtbot, holder)
    heights = [_title_middle(card, title) for card, title in zip(cards, ("Kontrak", "Jalur", "Skor"), strict=True)]
    assert len(set(heights)) == 1
    below = [next(part for part in card.findChildren(QLabel) if part.text() == "isi") for card in cards[:2]]
    assert len({part.mapTo(holder, QPoint(0, 0)).y() for part in below}) == 1


def test_a_title_stays_where_it_is_when_an_action_comes(qtbot: QtBot) -> None:
    card = Card("Kontrak")
    card.body.addWidget(label("isi"))
    _show(qtbot, card)
    before = _title_middle(card, "Kontrak")
    card.add_action(flat_button("Buka", small=True))
    QApplication.processEvents()
    assert _title_middle(card, "Kontrak") == before


def test_a_card_without_title_keeps_its_whole_padding(qtbot: QtBot) -> None:
    card = Card()
    words = label("isi")
    card.body.addWidget(words)
    _show(qtbot, card)
    assert words.mapTo(card, QPoint(0, 0)).y() == card.contentsRect().top() + s.SPACE_4
    card.set_title("Kontrak")
    QApplication.processEvents()
    middle = card.contentsRect().top() + s.SPACE_4 + s.HEIGHT_CARD_TITLE // 2
    assert _title_middle(card, "Kontrak") == middle


@pytest.mark.parametrize("icon", ["", "plus"])
def test_the_word_of_a_flat_button_ends_where_the_card_ends(qtbot: QtBot, icon: str) -> None:
    card = Card("Kontrak")
    made = flat_button("Buka influencer ini", icon, small=True)
    card.add_action(button("Lain", small=True))
    card.add_action(made)
    card.resize(500, 120)
    _show(qtbot, card)
    shown = QRect(made.pos(), made.size()).adjusted(0, 8, -2, -8)
    _, last = _ink(card.grab().toImage().copy(shown), "#ffffff")
    assert abs(shown.left() + last - (card.contentsRect().right() - s.SPACE_4)) <= 1


@pytest.mark.parametrize("icon", ["", "plus", "copy"])
def test_a_flat_button_at_the_left_begins_where_its_neighbours_begin(qtbot: QtBot, icon: str) -> None:
    card = Card()
    words, made = label("Buka"), flat_button("Buka influencer ini", icon, small=True, edge="left")
    card.body.addWidget(words)
    card.body.addWidget(made)
    _show(qtbot, card)
    picture = card.grab().toImage()
    grounds = [picture.copy(s.SPACE_2, part.y() + 6, 200, part.height() - 12) for part in (words, made)]
    first, second = (_ink(each, "#ffffff")[0] for each in grounds)
    # The drawing of an icon has a pixel or two of its own around it.
    assert abs(first - second) <= (2 if icon else 1)


def test_a_message_begins_right_of_the_rail_however_long_the_left_text_is(qtbot: QtBot) -> None:
    strip = MessageStrip()
    strip.resize(1366, s.HEIGHT_STATUS)
    _show(qtbot, strip)
    left, message = strip.findChildren(QLabel)[:2]
    for listed in ("46 influencer", "Sekar Adiwulan · Sambal 12.12 · kontrak"):
        strip.set_left(listed)
        assert left.text() == listed
        strip.show_message("Selesai: pindah Sekar ke Sepakat", can_undo=True)
        QApplication.processEvents()
        assert message.mapTo(strip, QPoint(0, 0)).x() == s.WIDTH_RAIL + s.EDGE_LEFT
        assert left.fontMetrics().horizontalAdvance(left.text()) <= left.width()
        strip.clear_message()
        assert left.text() == listed
    strip.show_message("Selesai")
    strip.set_left("Sekar Adiwulan · Sambal 12.12 · linimasa")
    assert left.text().endswith("…")
    assert left.toolTip() == "Sekar Adiwulan · Sambal 12.12 · linimasa"


def test_a_long_message_leaves_the_way_back_in_the_window(qtbot: QtBot) -> None:
    strip = MessageStrip()
    strip.set_right("Tersimpan 14.32")
    strip.resize(900, s.HEIGHT_STATUS)
    _show(qtbot, strip)
    words = "Selesai: " + "pindah Sekar Adiwulan " * 12
    strip.show_message(words, can_undo=True)
    QApplication.processEvents()
    undo = strip.undo_button()
    assert undo.mapTo(strip, QPoint(undo.width(), 0)).x() < strip.width()
    assert strip.width() == 900
    assert strip.message() == words


def _spare(dialog: QWidget) -> int:
    layout = dialog.layout()
    assert layout is not None
    return dialog.height() - layout.totalHeightForWidth(dialog.width())


def test_a_dialog_opens_as_low_as_its_words_allow(qtbot: QtBot) -> None:
    host = _show(qtbot, QWidget())
    question = "Hapus Sekar Adiwulan dari daftar influencer untuk selamanya, juga semua riwayatnya?"
    dialogs = [
        ConfirmDialog(host, question, "Riwayat dan catatan ikut terhapus, dan tidak bisa kembali. " * 2, "Hapus"),
        ExitDialog(host, Stage.GHOSTED, ["Kevin"], "Rp2.546.000 sudah keluar. Jumlahnya tetap terlihat di Beranda."),
    ]
    for dialog in dialogs:
        dialog.open()
        QApplication.processEvents()
        assert _spare(dialog) == 0
        dialog.reject()


def test_the_example_of_a_reason_fits_the_way_out(qtbot: QtBot) -> None:
    host = _show(qtbot, QWidget())
    dialog = ExitDialog(host, Stage.GHOSTED, ["Kevin"])
    for stage in sorted(EXITS):
        dialog.stage.set_value(stage)
        dialog.stage.committed.emit(stage)
        first = frequent_reasons(stage)[0]
        assert first[1:] in dialog.reason.placeholderText()


def test_a_quiet_good_hint_is_green_in_its_sign_only(qtbot: QtBot) -> None:
    hint = Hint(one_line=True)
    hint.set_hint("semua bagian wajib terisi", "done")
    _show(qtbot, hint)
    sign, words = hint.findChildren(QLabel)[:2]
    assert words.property("role") == "label"
    assert not words.wordWrap()
    assert sign.isVisible()


def test_the_edge_of_the_drop_place_is_dashes(qtbot: QtBot) -> None:
    place = DropPlace((".csv",))
    place.resize(300, 48)
    _show(qtbot, place)
    picture = place.grab().toImage()
    edge = "".join("-" if picture.pixelColor(x, 0).lightness() < 190 else " " for x in range(20, 220))
    dashes, gaps = edge.split(), [gap for gap in edge.replace("-", "|").split("|") if gap]
    assert 3 <= max(len(dash) for dash in dashes) <= 5
    assert 2 <= max(len(gap) for gap in gaps) <= 4


def _drawn(bar: MenuBar) -> str:
    option = QStyleOptionMenuItem()
    bar.initStyleOption(option, bar.actions()[0])
    return option.text


def _send(window: QWidget, kind: QEvent.Type, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(window, QKeyEvent(kind, key, held))


def test_letters_of_the_menus_are_underlined_only_while_alt_is_held(qtbot: QtBot) -> None:
    window = QMainWindow()
    bar = MenuBar(window)
    window.setMenuBar(bar)
    bar.addMenu("&Berkas")
    inner = QPushButton("isi")
    window.setCentralWidget(inner)
    _show(qtbot, window)
    alt, none = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    assert _drawn(bar) == "Berkas"
    _send(window, QEvent.Type.ShortcutOverride, Qt.Key.Key_Alt, alt)
    assert _drawn(bar) == "&Berkas"
    _send(window, QEvent.Type.KeyRelease, Qt.Key.Key_Alt, none)
    bar.clearFocus()
    inner.setFocus()
    assert _drawn(bar) == "Berkas"
    _send(window, QEvent.Type.ShortcutOverride, Qt.Key.Key_Alt, alt)
    _send(window, QEvent.Type.ShortcutOverride, Qt.Key.Key_S, alt)
    assert _drawn(bar) == "Berkas"


def test_a_menu_opens_by_its_letter_though_no_letter_is_underlined(qtbot: QtBot) -> None:
    window = QMainWindow()
    bar = MenuBar(window)
    window.setMenuBar(bar)
    menu = bar.addMenu("&Berkas")
    menu.addAction("Buka")
    inner = QPushButton("isi")
    window.setCentralWidget(inner)
    _show(qtbot, window)
    inner.setFocus()
    assert _drawn(bar) == "Berkas"
    qtbot.keyClick(inner, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(menu.isVisible)
    menu.hide()
